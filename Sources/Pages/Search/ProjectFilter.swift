internal import Diagnostics
internal import Documents
internal import FrontMatter
internal import Graph

/// What a list of projects or the cards of a deck can be narrowed by, for a script to offer: one who has none
/// sees them all.
public struct FilterView: DeclaredView {
  let page: Standpoint
  /// Whose cards are narrowed; without one, it is the list of projects.
  var deck: ID<Deck>?

  public static let names = ViewNames<Self>(
    .text("label") { view in
      view.page.say("\(view.many) filtern", "Filter \(view.page.inSentence(view.many))")
    },
    .text("one") { view in
      view.deck == nil ? view.page.singular(of: .project) : view.page.say("Karte", "Card")
    },
    .text("many") { $0.many },
    .list("groups") { $0.groups },
    .list("statuses") { $0.statuses },
    .list("fields") { $0.fields },
    .list("municipalities") { $0.municipalities })

  /// A choice between one is none.
  private func offered(_ choices: [FilterChoiceView]) -> [FilterChoiceView] {
    choices.count > 1 ? choices : []
  }

  private var many: String {
    deck == nil ? page.plural(of: .project) : page.say("Karten", "Cards")
  }

  private var groups: [FilterChoiceView] {
    let groups = deck.map { page.groups(of: $0) } ?? []
    return offered(
      groups.map { group in
        FilterChoiceView(
          key: groupFilterKey(of: group.group), title: "\(group.group.letter) \(group.name)")
      })
  }

  private var projects: [ID<Project>] {
    deck.map { page.graph.cards[$0.index].groups.flatMap(\.cards).map(\.project) }
      ?? Array(page.graph.projects.ids)
  }

  private var statuses: [FilterChoiceView] {
    let there = Set(projects.compactMap { page.graph.projects[$0].facts.status?.value })
    return offered(
      Status.listed.filter { there.contains($0) }
        .map { FilterChoiceView(key: $0.filterKey, title: page.words($0.label)) })
  }

  /// The groups of a deck take their place.
  private var fields: [FilterChoiceView] {
    let graph = page.graph
    guard deck == nil else { return [] }
    return offered(
      page.sortedFields.filter { graph.projectFields.hasSources($0) }
        .map { choice($0, in: graph.fields) })
  }

  private var municipalities: [FilterChoiceView] {
    let graph = page.graph
    let there = Set(projects.flatMap { graph.projectMunicipalities.targets(of: $0) })
    return offered(
      page.sorted(graph.municipalities.ids)
        .filter { there.contains($0) }
        .map { choice($0, in: graph.municipalities) })
  }

  private func choice<Kind>(_ id: ID<Kind>, in table: Table<Kind>) -> FilterChoiceView {
    FilterChoiceView(
      key: filterKey(of: id, in: table), title: page.version(id, of: table).title)
  }
}

public struct FilterChoiceView: DeclaredView {
  let key: String
  let title: String

  public static let names = ViewNames<Self>(
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
  "\(Kind.kind.name.english):\(addressName(table[id].id))"
}
