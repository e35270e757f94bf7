public import Diagnostics
internal import Documents
internal import Graph

/// The address of everything, in every language it has a page in.
public struct AddressBook: Sendable {
  var documents: NodeTable<Addresses>
  var common: [CommonPage: Addresses] = [:]
  /// The made pages of every deck, besides its gallery.
  var deckPages: [ID<Deck>: [DeckPage: Addresses]] = [:]
  /// Every address of the site, for links that name one.
  var known: Set<String> = []
  /// The statuses that a project has, each with a page.
  var statuses: Set<Status> = []
  public let firstLanguage: Language

  init(for documents: NodeNumbers, firstLanguage: Language) {
    self.documents = NodeTable(documents)
    self.firstLanguage = firstLanguage
  }

  /// The document's page in a language, or in the site's first one.
  func address(of node: NodeID, in language: Language) -> Address? {
    documents[node].flatMap { shown(of: $0, in: language) }
  }

  /// The same of all documents.
  func documentAddresses(in language: Language) -> NodeTable<Address> {
    documents.mapValues { shown(of: $0, in: language) }
  }

  private func shown(of addresses: Addresses, in language: Language) -> Address? {
    addresses[language] ?? addresses[firstLanguage]
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
  private let numbers: NodeNumbers
  private var values: [Value?]

  init(_ numbers: NodeNumbers) {
    self.numbers = numbers
    values = Array(repeating: nil, count: numbers.nodes.count)
  }

  subscript(node: NodeID) -> Value? {
    get { values[numbers[node]] }
    set { values[numbers[node]] = newValue }
  }

  subscript(node: NodeID, default value: @autoclosure () -> Value) -> Value {
    get { self[node] ?? value() }
    set { self[node] = newValue }
  }

  var all: [(node: NodeID, value: Value)] {
    zip(numbers.nodes, values).compactMap { node, value in value.map { (node, $0) } }
  }

  func mapValues<New>(_ transform: (Value) -> New?) -> NodeTable<New> {
    var table = NodeTable<New>(numbers)
    table.values = values.map { $0.flatMap(transform) }
    return table
  }
}
