internal import Documents
internal import FrontMatter
internal import Graph

/// The outline of an earlier look at the same site, and which documents are others since.
///
/// What is found out by going through all documents is taken from there where the changed ones make no difference.
struct EarlierOutline {
  let site: SiteOutline
  let changes: ChangedDocuments

  /// None where a document came or went, or where documents are described in other languages or on another day.
  init?(_ site: SiteOutline, for graph: SiteGraph, _ options: PageOptions) {
    guard site.options.date == options.date,
      site.settings.languages == graph.settings.languages,
      let changes = ChangedDocuments(from: site.graph.tables, to: graph.tables)
    else { return nil }
    self.site = site
    self.changes = changes
  }

  /// The last day on which somebody checked anything, if no day has changed.
  func updated(in graph: SiteGraph) -> PartialDate? {
    haveChanged(in: graph) { $0.updated?.value } ? nil : site.updated
  }

  /// The aliases of all documents, if those that have changed have none.
  func aliases(in graph: SiteGraph) -> [Alias]? {
    var before = Collector(changes: changes) { $0.aliases.isEmpty }
    site.graph.tables.visit(&before)
    var now = Collector(changes: changes) { $0.aliases.isEmpty }
    graph.tables.visit(&now)
    return (before.values + now.values).allSatisfy(\.self) ? site.aliases : nil
  }

  private func haveChanged<Value: Equatable>(
    in graph: SiteGraph, _ read: @escaping (SharedFields) -> Value
  ) -> Bool {
    var before = Collector(changes: changes, read: read)
    site.graph.tables.visit(&before)
    var now = Collector(changes: changes, read: read)
    graph.tables.visit(&now)
    return before.values != now.values
  }

  /// What a field of the changed documents holds.
  private struct Collector<Value>: TableVisitor {
    let changes: ChangedDocuments
    let read: (SharedFields) -> Value
    var values: [Value] = []

    mutating func visit<Kind>(_ table: Table<Kind>) {
      values += changes.ids(in: table).flatMap { table[$0].versions.map { read($0.shared) } }
    }
  }
}
