internal import Diagnostics
internal import Documents
internal import FrontMatter
internal import Graph
package import Templates

/// What the list of projects can be narrowed by, for a script to offer: one who has none sees the list whole.
package struct FilterView: DeclaredView {
  let page: Standpoint

  package static let names = ViewNames<Self>(
    .list("statuses") { $0.statuses },
    .list("fields") { $0.fields },
    .list("municipalities") { $0.municipalities })

  /// A choice between one is none.
  private func offered(_ choices: [FilterChoiceView]) -> [FilterChoiceView] {
    choices.count > 1 ? choices : []
  }

  private var statuses: [FilterChoiceView] {
    let there = Set(page.graph.projects.documents.compactMap { $0.facts.status?.value })
    return offered(
      Status.listed.filter { there.contains($0) }
        .map { FilterChoiceView(key: $0.filterKey, title: page.words($0.label)) })
  }

  private var fields: [FilterChoiceView] {
    let graph = page.graph
    return offered(
      page.sortedFields.filter { graph.projectFields.hasSources($0) }
        .map { choice($0, in: graph.fields) })
  }

  private var municipalities: [FilterChoiceView] {
    let graph = page.graph
    return offered(
      page.sorted(graph.municipalities.ids, in: graph.municipalities)
        .filter { graph.projectMunicipalities.hasSources($0) }
        .map { choice($0, in: graph.municipalities) })
  }

  private func choice<Kind>(_ id: ID<Kind>, in table: Table<Kind>) -> FilterChoiceView {
    FilterChoiceView(
      key: filterKey(of: id, in: table), title: page.version(id, of: table).title)
  }
}

package struct FilterChoiceView: DeclaredView {
  let key: String
  let title: String

  package static let names = ViewNames<Self>(
    .text("key") { $0.key },
    .text("title") { $0.title })
}

extension SiteGraph {
  /// What a project can be filtered by: a key for its status, each field and each municipality, in one text.
  func filterKeys(of project: ID<Project>) -> String {
    let status = projects[project].facts.status.map { [$0.value.filterKey] } ?? []
    let fields = projectFields.targets(of: project).map { filterKey(of: $0, in: self.fields) }
    let places = projectMunicipalities.targets(of: project)
      .map { filterKey(of: $0, in: municipalities) }
    return (status + fields + places).joined(separator: " ")
  }
}

extension Status {
  fileprivate var filterKey: String { "status:" + name.english }
}

private func filterKey<Kind>(of id: ID<Kind>, in table: Table<Kind>) -> String {
  "\(Kind.kind.rawValue):\(addressName(table[id].id))"
}
