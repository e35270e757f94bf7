internal import FrontMatter
internal import Diagnostics
internal import Documents
internal import Graph

/// Gives every document and every common page its address in every language.
///
/// The first language of the site stands at the root, others below their tag. A document that nobody
/// translated has a page in other languages too, which shows the original with a notice; in Leichte
/// Sprache there is only what was written in it.
func planAddresses(
  for graph: SiteGraph, reporting log: inout DiagnosticLog
) -> AddressBook {
  let languages = graph.settings.languages
  var planner = AddressPlanner(
    book: AddressBook(for: NodeNumbers(graph.tables), firstLanguage: languages[0]))
  planner.book.statuses = Set(graph.projects.documents.compactMap { $0.facts.status?.value })
  for language in languages { planner.enterCommonPages(of: graph, in: language) }
  planner.enter(graph.visions, languages, at: { main(mainVision(of: graph), "vision/", $0, $1) })
  planner.enter(
    graph.decks, languages, at: { main(graph.decks.ids.first, commonName(.deck, in: $1), $0, $1) })
  planner.enter(graph.municipalities, languages)
  planner.enter(graph.strategies, languages)
  planner.enter(graph.fields, languages)
  planner.enter(graph.goals, languages)
  planner.enter(graph.projects, languages)
  planner.enter(graph.organisations, languages)
  planner.enter(graph.tools, languages)
  planner.enter(graph.insights, languages)
  planner.enter(graph.news, languages)
  planner.enter(graph.indicators, languages)
  planner.enter(graph.reports, languages)
  let startText = startText(of: graph)
  planner.enter(graph.pages, languages, at: { id, _ in id == startText ? .start : .ownPath })
  planner.enterOwnLegalPages(of: graph)
  planner.book.enterDeckPages(of: graph)
  log.add(planner.log)
  return planner.book
}

private func main<Kind>(
  _ main: ID<Kind>?, _ name: String, _ id: ID<Kind>, _ language: Language
) -> AddressPlanner.Spot {
  id == main ? .fixed(name) : .inFolder
}

private struct AddressPlanner {
  var book: AddressBook
  var log = DiagnosticLog()
  /// Which document took an address first.
  private var owners: [String: Owner] = [:]
  /// Pairs of documents that were reported, so that they are not again in the next language.
  private var reported: Set<[String]> = []

  private struct Owner {
    let file: SourceFile
    let kind: KindName
    /// The document's id as an address. Two of a kind that share it were reported when they were linked.
    let name: String
  }

  init(book: AddressBook) { self.book = book }

  /// Where a document stands below its language's root.
  enum Spot {
    case inFolder
    case ownPath
    case fixed(String)
    /// On the start page, which it shares.
    case start
  }

  mutating func enterCommonPages(of graph: SiteGraph, in language: Language) {
    let prefix = prefix(of: language)
    enter(.start, Address(prefix), language)
    guard language != .simpleGerman else { return }
    enter(.notFound, Address(prefix + "404.html"), language)
    enter(.search, Address(prefix + commonName(.search, in: language)), language)
    if hasNetwork(graph) {
      enter(.network, Address(prefix + commonName(.network, in: language)), language)
    }
    if hasDataPage(graph) {
      enter(.data, Address(prefix + commonName(.data, in: language)), language)
    }
    let lists: [(KindName, Bool)] = [
      (.municipality, graph.municipalities.count > 1), (.strategy, !graph.strategies.isEmpty),
      (.field, !graph.fields.isEmpty), (.goal, !graph.goals.isEmpty),
      (.project, !graph.projects.isEmpty), (.organisation, !graph.organisations.isEmpty),
      (.tool, !graph.tools.isEmpty), (.insight, !graph.insights.isEmpty),
      (.news, !graph.news.isEmpty), (.indicator, !graph.indicators.isEmpty),
      (.report, !graph.reports.isEmpty),
    ]
    for (kind, isThere) in lists where isThere {
      guard let page = CommonPage.list(of: kind) else { continue }
      enter(page, Address(prefix + kind.folder.text(in: language) + "/"), language)
    }
    for status in book.statuses {
      if let facet = book.facet(status, in: language) { book.known.insert(facet.path) }
    }
    for legal in LegalPage.allCases where legal.isMade(in: graph) {
      enter(legal.common, Address(prefix + legal.name.text(in: language) + "/"), language)
    }
  }

  /// The law's pages that somebody has written stand in for those that would be made from data.
  mutating func enterOwnLegalPages(of graph: SiteGraph) {
    for legal in LegalPage.allCases {
      guard let own = legal.ownPage(in: graph) else { continue }
      book.common[legal.common] = book.documents[own.node]
    }
  }

  private mutating func enter(_ page: CommonPage, _ address: Address, _ language: Language) {
    book.common[page, default: Addresses()][language] = address
    book.known.insert(address.path)
  }

  mutating func enter<Kind>(
    _ table: Table<Kind>, _ languages: [Language],
    at spot: (ID<Kind>, Language) -> Spot = { _, _ in .inFolder }
  ) {
    for id in table.ids {
      let document = table[id]
      for language in languages {
        let version = document.version(in: language)
        guard version.language == language || language != .simpleGerman else { continue }
        let written = version.shared.id.map { addressName($0.value) } ?? document.name
        let name = written.isEmpty ? addressName(fileName(of: version.file)) : written
        let owner = Owner(file: version.file, kind: Kind.kind, name: document.name)
        let path =
          switch spot(id, language) {
          case .inFolder: "\(Kind.kind.folder.text(in: language))/\(name)/"
          case .ownPath: name + "/"
          case .fixed(let path): path
          case .start: ""
          }
        enter(id.node, Address(prefix(of: language) + path), language, owner)
      }
    }
  }

  private mutating func enter(
    _ node: NodeID, _ address: Address, _ language: Language, _ owner: Owner
  ) {
    if book.known.insert(address.path).inserted || address == book.common[.start]?[language] {
      owners[address.path] = owner
    } else {
      reportTaken(address, by: owner)
    }
    book.documents[node, default: Addresses()][language] = address
    let common: CommonPage? =
      switch node.kind {
      case .vision: book.common[.vision]?[language] == nil ? .vision : nil
      case .deck: book.common[.deck]?[language] == nil ? .deck : nil
      default: nil
      }
    if let common { book.common[common, default: Addresses()][language] = address }
  }

  private mutating func reportTaken(_ address: Address, by document: Owner) {
    let first = owners[address.path]
    let isKnown = first.map { $0.kind == document.kind && $0.name == document.name } == true
    let pair = [document.file.path, first?.file.path ?? address.path]
    guard !isKnown, reported.insert(pair).inserted else { return }
    log.report(addressTaken(address, file: document.file, owner: first?.file))
  }

  private func prefix(of language: Language) -> String {
    if language == book.firstLanguage { return "" }
    return language == .simpleGerman ? "leicht/" : "\(language.tag)/"
  }
}

/// Without its folders and its ending.
private func fileName(of file: SourceFile) -> String {
  String((file.path.split(separator: "/").last ?? "").prefix { $0 != "." })
}

private func commonName(_ page: CommonPage, in language: Language) -> String {
  switch page {
  case .deck: language.readsGerman ? "quartett/" : "quartet/"
  case .search: language.readsGerman ? "suche/" : "search/"
  case .data: language.readsGerman ? "daten/" : "data/"
  case .network: language.readsGerman ? "netz/" : "network/"
  default: ""
  }
}

private func addressTaken(_ address: Address, file: SourceFile, owner: SourceFile?) -> Diagnostic {
  Diagnostic(
    .duplicateAddress, at: Place(file),
    Words(
      "Unter der Adresse /\(address.path) steht schon eine andere Seite",
      "Another page stands at the address /\(address.path) already"),
    notes: owner.map { [Diagnostic.Note(Place($0), Words("zuerst hier", "first here"))] } ?? [],
    why: Words(
      "Unter einer Adresse kann nur eine Seite stehen.", "Only one page can stand at an address."),
    fix: Words(
      "Die Datei umbenennen oder ihr mit »kennung: …« einen anderen Namen geben.",
      "Rename the file or give it another name with “id: …”."))
}
