internal import Documents
internal import Graph

/// How the list of each kind is grouped.
extension Standpoint {
  /// A list in a sentence, for search engines: how many there are, and what the first are called.
  func summary(of sections: [SectionView], _ kind: KindName) -> String? {
    var seen: Set<NodeID> = []
    let nodes = sections.flatMap(\.entries).map(\.node).filter { seen.insert($0).inserted }
    guard !nodes.isEmpty else { return nil }
    let titles = nodes.prefix(4).map { title(of: $0) }
    let names = titles.joined(separator: titles.contains { $0.contains(",") } ? "; " : ", ")
    // The names of these lists are no words for their items.
    if kind == .news || kind == .organisation { return names }
    let all = count(nodes.count, of: kind)
    return nodes.count > 4
      ? say("\(all), darunter \(names)", "\(all), among them \(names)") : "\(all): \(names)"
  }

  func listSections(of kind: KindName) -> [SectionView] {
    switch kind {
    case .project: projectList
    case .goal: goalList
    case .strategy: strategyList
    case .municipality:
      ungrouped(
        sorted(graph.municipalities.ids).map { municipalityEntry($0) })
    case .field: ungrouped(sortedFields.map { EntryView(page: self, node: $0.node) })
    case .organisation: ungrouped(graph.organisations)
    case .tool: ungrouped(graph.tools)
    case .insight: ungrouped(graph.insights)
    case .indicator: ungrouped(graph.indicators)
    case .report: ungrouped(graph.reports)
    case .news: ungrouped(newsByDate.map { newsEntry($0) })
    case .vision, .deck, .page: []
    }
  }

  private func ungrouped(_ entries: [EntryView]) -> [SectionView] {
    entries.isEmpty ? [] : [SectionView(heading: "", entries: entries)]
  }

  private func ungrouped<Kind>(_ table: Table<Kind>) -> [SectionView] {
    ungrouped(entries(table.ids))
  }

  /// By the first field of each project; those without a field last.
  private var projectList: [SectionView] {
    let ids = sorted(graph.projects.ids)
    let byField = Dictionary(grouping: ids) { graph.projectFields.target(of: $0) }
    var sections = sortedFields.compactMap { field -> SectionView? in
      guard let projects = byField[field] else { return nil }
      return SectionView(
        heading: version(field, of: graph.fields).title,
        entries: projects.map { EntryView(page: self, node: $0.node, isFiltered: true) },
        address: link(to: field), field: FieldMarkView(page: self, field: field))
    }
    if let others = byField[nil] {
      if sections.isEmpty, let groups = listByKnowledge(others) { return groups }
      let heading = sections.isEmpty ? "" : withoutField
      sections.append(
        SectionView(
          heading: heading,
          entries: others.map { EntryView(page: self, node: $0.node, isFiltered: true) }))
    }
    return sections
  }

  /// Where there are no fields to group by and the status of many is not known: what is known first.
  private func listByKnowledge(_ ids: [ID<Project>]) -> [SectionView]? {
    let (known, unknown) = byKnowledge(ids)
    guard !known.isEmpty, !unknown.isEmpty else { return nil }
    let address = site.addresses.facet(.unknown, in: language)
    return [
      SectionView(
        heading: say("Stand bekannt", "Status known"),
        entries: known.map { EntryView(page: self, node: $0.node, isFiltered: true) }),
      SectionView(
        heading: words(Status.unknown.label),
        entries: unknown.map {
          EntryView(page: self, node: $0.node, isFiltered: true, isStatusSaid: true)
        }, address: address.map { link(to: $0) }),
    ]
  }

  private var withoutField: String {
    say("Ohne \(singular(of: .field))", "No \(inSentence(singular(of: .field)))")
  }

  /// By the first field of each goal.
  private var goalList: [SectionView] {
    let ids = sorted(graph.goals.ids)
    let byField = Dictionary(grouping: ids) { graph.goalFields.target(of: $0) }
    var sections = sortedFields.compactMap { field -> SectionView? in
      guard let goals = byField[field] else { return nil }
      return SectionView(
        heading: version(field, of: graph.fields).title,
        entries: goals.map { EntryView(page: self, node: $0.node) }, address: link(to: field),
        field: FieldMarkView(page: self, field: field))
    }
    if let others = byField[nil] {
      let heading = sections.isEmpty ? "" : say("Übergreifend", "Across all fields")
      sections.append(
        SectionView(heading: heading, entries: others.map { EntryView(page: self, node: $0.node) }))
    }
    return sections
  }

  /// Umbrella strategies first, replaced ones at the end.
  private var strategyList: [SectionView] {
    let current = sorted(currentStrategies(of: graph))
    let isUmbrella = { (id: ID<Strategy>) in self.graph.strategies[id].facts.type == .umbrella }
    let old = sorted(graph.strategies.ids.filter { graph.replaces.hasSources($0) })
    let groups: [(String, [ID<Strategy>])] = [
      (say("Unter einem Dach", "Under one roof"), current.filter(isUmbrella)),
      (say("Im Einzelnen", "In detail"), current.filter { !isUmbrella($0) }),
      (say("Nicht mehr gültig", "No longer in force"), old),
    ]
    let filled = groups.filter { !$0.1.isEmpty }
    return filled.map { heading, ids in
      SectionView(
        heading: filled.count == 1 ? "" : heading, entries: ids.map { strategyEntry($0) })
    }
  }
}
