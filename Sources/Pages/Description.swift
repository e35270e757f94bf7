internal import Diagnostics
internal import Documents
internal import FrontMatter
internal import Graph

/// What lists say of a document of any kind, in one language.
///
/// Made once for all pages: a document stands in a dozen lists, and its own fields are many.
final class Description: Sendable {
  let title: String
  let summary: String?
  /// The language of these words: another one where nobody has translated them.
  let language: Language
  /// Why it is missing from the published site, if it is: the original's fields decide that.
  let unpublished: Unpublished?
  /// Its place among all documents of its kind: by weight, then by title as a dictionary has it.
  let rank: Int
  private let weight: Int
  private let name: String

  init<Kind>(
    _ document: Document<Kind>, _ version: Version<Kind>, rank: Int, on date: CalendarDay
  ) {
    title = version.title
    summary = version.shared.summary
    language = version.language
    unpublished = Unpublished(document.shared, on: date)
    self.rank = rank
    weight = document.shared.weight ?? .max
    name = version.name
  }

  func sortsLike<Kind>(_ document: Document<Kind>, in language: Language) -> Bool {
    weight == document.shared.weight ?? .max && name == document.version(in: language).name
  }
}

/// What is said of every document, by language. Of an earlier outline is taken what cannot be different.
func describeDocuments(
  of graph: SiteGraph, in languages: [Language], on date: CalendarDay,
  reusing earlier: EarlierOutline? = nil
) -> [Language: NodeTable<Description>] {
  var result: [Language: NodeTable<Description>] = [:]
  for language in languages {
    var describer = Describer(
      language: language, date: date, changes: earlier?.changes,
      descriptions: earlier?.site.descriptions[language] ?? NodeTable(NodeNumbers(graph.tables)))
    graph.tables.visit(&describer)
    result[language] = describer.descriptions
  }
  return result
}

/// The last day on which somebody checked any document.
func lastUpdate(of graph: SiteGraph) -> PartialDate? {
  var finder = LastUpdateFinder()
  graph.tables.visit(&finder)
  return finder.last
}

private struct LastUpdateFinder: TableVisitor {
  var last: PartialDate?

  mutating func visit<Kind>(_ table: Table<Kind>) {
    for id in table.ids {
      guard let updated = table[id].shared.updated?.value else { continue }
      last = last.map { $0.latest < updated.latest ? updated : $0 } ?? updated
    }
  }
}

private struct Describer: TableVisitor {
  let language: Language
  let date: CalendarDay
  /// Since the descriptions were made, if they were made before.
  let changes: ChangedDocuments?
  var descriptions: NodeTable<Description>

  mutating func visit<Kind>(_ table: Table<Kind>) {
    if let changes, describeAgain(changes.ids(in: table), of: table) { return }
    let inOrder = table.ids.map { id in
      (id: id, weight: table[id].shared.weight ?? .max, name: table[id].version(in: language).name)
    }
    .sorted { ($0.weight, $0.name, $0.id.index) < ($1.weight, $1.name, $1.id.index) }
    for (rank, entry) in inOrder.enumerated() { describe(entry.id, of: table, rank: rank) }
  }

  private mutating func describe<Kind>(_ id: ID<Kind>, of table: Table<Kind>, rank: Int) {
    let document = table[id]
    descriptions[id.node] = Description(
      document, document.version(in: language), rank: rank, on: date)
  }

  /// Describes those documents again that have changed, if none of them has another place in the order.
  private mutating func describeAgain<Kind>(_ ids: [ID<Kind>], of table: Table<Kind>) -> Bool {
    for id in ids {
      guard let earlier = descriptions[id.node], earlier.sortsLike(table[id], in: language) else {
        return false
      }
      describe(id, of: table, rank: earlier.rank)
    }
    return true
  }
}
