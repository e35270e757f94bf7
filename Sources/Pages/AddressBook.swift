public import Diagnostics
internal import Documents
internal import Graph

/// The address of everything, in every language it has a page in.
public struct AddressBook: Sendable {
  var documents = NodeTable<Addresses>()
  var common: [CommonPage: Addresses] = [:]
  /// The made pages of every deck, besides its gallery.
  var deckPages: [ID<Deck>: [DeckPage: Addresses]] = [:]
  /// Every address of the site, for links that name one.
  var known: Set<String> = []
  /// The statuses that a project has, each with a page.
  var statuses: Set<Status> = []
  public let firstLanguage: Language

  init(firstLanguage: Language) { self.firstLanguage = firstLanguage }

  /// The document's page in a language, or in the site's first one.
  func address(of node: NodeID, in language: Language) -> Address? {
    guard let found = documents[node] else { return nil }
    return found[language] ?? found[firstLanguage]
  }

  /// Where the feed of the news stands, beside their list.
  func feed(in language: Language) -> Address? {
    common[.news]?[language].map { Address($0.path + "feed.xml") }
  }

  func address(of page: CommonPage, in language: Language) -> Address? {
    let found = common[page]
    return found?[language] ?? found?[firstLanguage]
  }
}

/// The addresses of one page by language: so few that they are looked through.
struct Addresses: Sendable {
  private var all: [(language: Language, address: Address)] = []

  subscript(language: Language) -> Address? {
    get { all.first { $0.language == language }?.address }
    set {
      all.removeAll { $0.language == language }
      if let newValue { all.append((language, newValue)) }
    }
  }
}

/// A value for documents of every kind, found by their numbers: pages ask for addresses millions of times.
struct NodeTable<Value: Sendable>: Sendable {
  private var rows: [[(node: NodeID, value: Value)?]] =
    Array(repeating: [], count: KindName.allCases.count)

  subscript(node: NodeID) -> Value? {
    get {
      let row = rows[node.kind.rawValue]
      return node.index < row.count ? row[node.index]?.value : nil
    }
    set {
      let missing = node.index + 1 - rows[node.kind.rawValue].count
      if missing > 0 { rows[node.kind.rawValue] += Array(repeating: nil, count: missing) }
      rows[node.kind.rawValue][node.index] = newValue.map { (node, $0) }
    }
  }

  subscript(node: NodeID, default value: @autoclosure () -> Value) -> Value {
    get { self[node] ?? value() }
    set { self[node] = newValue }
  }

  /// In the order of the documents.
  var all: [(node: NodeID, value: Value)] { rows.flatMap { $0.compactMap(\.self) } }
}
