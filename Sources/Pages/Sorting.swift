internal import Diagnostics
internal import FrontMatter
internal import Documents
internal import Graph

/// How lists are ordered, and what other pages say of a document.
extension Standpoint {
  /// By weight, then by title as a dictionary has it.
  func sorted<Kind>(_ ids: [ID<Kind>]) -> [ID<Kind>] {
    guard ids.count > 1 else { return ids }
    return ids.map { (id: $0, rank: description(of: $0.node).rank) }
      .sorted { $0.rank < $1.rank }
      .map(\.id)
  }

  /// Projects of a long list, parted by whether it is known how they are going. A short one is left as it is.
  func byKnowledge(_ ids: [ID<Project>]) -> (known: [ID<Project>], unknown: [ID<Project>]) {
    guard ids.count > SectionView.limit else { return (ids, []) }
    let isUnknown = { (id: ID<Project>) in
      (self.graph.projects[id].facts.status?.value ?? .unknown) == .unknown
    }
    return (ids.filter { !isUnknown($0) }, ids.filter(isUnknown))
  }

  /// Fields stand in the order of their numbers.
  var sortedFields: [ID<FieldOfAction>] {
    let fields = graph.fields
    return sorted(fields.ids).enumerated()
      .sorted {
        (fields[$0.element].facts.number ?? .max, $0.offset)
          < (fields[$1.element].facts.number ?? .max, $1.offset)
      }
      .map(\.element)
  }

  /// The newest first.
  var newsByDate: [ID<News>] {
    let news = graph.news
    return news.ids.map { (id: $0, day: news[$0].facts.date?.number ?? 0) }
      .sorted { ($1.day, $0.id) < ($0.day, $1.id) }
      .map(\.id)
  }

  func title(of node: NodeID) -> String { description(of: node).title }

  func summary(of node: NodeID) -> String? { description(of: node).summary }

  /// The language of a document that nobody has translated into the page's.
  func foreignLanguage(of node: NodeID) -> Language? {
    foreignLanguage(of: description(of: node))
  }

  func foreignLanguage(of description: Description) -> Language? {
    description.language == language ? nil : description.language
  }

  /// "Seeblick, Auental", or nothing on a site of one municipality, where it would be the same everywhere.
  func municipalityNames(of project: ID<Project>) -> String {
    guard graph.municipalities.count > 1 else { return "" }
    let municipalities = graph.projectMunicipalities.targets(of: project)
    if municipalities.count == 1 { return title(of: municipalities[0].node) }
    return municipalities.map { title(of: $0.node) }.joined(separator: ", ")
  }

  func strategyEntry(_ id: ID<Strategy>) -> EntryView {
    let facts = graph.strategies[id].facts
    let parts = [facts.type.map { words($0.label) }, periodText(facts.period)].compactMap(\.self)
    return EntryView(page: self, node: id.node, note: parts.joined(separator: " · "))
  }

  func municipalityEntry(_ id: ID<Municipality>) -> EntryView {
    let type = graph.municipalities[id].facts.type
    return EntryView(page: self, node: id.node, note: type.map { words($0.label) })
  }

  func newsEntry(_ id: ID<News>) -> EntryView {
    EntryView(page: self, node: id.node, note: graph.news[id].facts.date?.text(in: language))
  }

  func entries<Kind>(_ ids: [ID<Kind>]) -> [EntryView] {
    sorted(ids).map { EntryView(page: self, node: $0.node) }
  }

  func periodText(_ period: Period?) -> String? {
    guard let period else { return nil }
    let (from, to) = (period.from?.value.text(in: language), period.to?.value.text(in: language))
    return switch (from, to) {
    case (let from?, let to?): "\(from)–\(to)"
    case (let from?, nil): say("seit \(from)", "since \(from)")
    case (nil, let to?): say("bis \(to)", "until \(to)")
    case (nil, nil): nil
    }
  }
}
