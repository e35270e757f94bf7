internal import Diagnostics
internal import FrontMatter
internal import Documents
internal import Graph

/// How lists are ordered, and what other pages say of a document.
extension Standpoint {
  /// By weight, then by title as a dictionary has it.
  func sorted<Kind>(_ ids: [ID<Kind>], in table: Table<Kind>) -> [ID<Kind>] {
    ids.map { id in
      (id, table[id].shared.weight ?? .max, addressName(version(id, of: table).title))
    }
    .sorted { ($0.1, $0.2, $0.0.index) < ($1.1, $1.2, $1.0.index) }
    .map(\.0)
  }

  /// Fields stand in the order of their numbers.
  var sortedFields: [ID<FieldOfAction>] {
    let fields = graph.fields
    return sorted(fields.ids, in: fields).enumerated()
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

  func title(of node: NodeID) -> String { described(node).title }

  func summary(of node: NodeID) -> String? { described(node).shared.summary }

  /// The original's fields decide whether a document is published.
  func shared(of node: NodeID) -> SharedFields { described(node).original }

  /// The language of a document that nobody has translated into the page's.
  func foreignLanguage(of node: NodeID) -> Language? {
    let written = described(node).language
    return written == language ? nil : written
  }

  /// What lists say of a document of any kind.
  private func described(_ node: NodeID) -> Description {
    func describe<Kind>(_ table: Table<Kind>) -> Description {
      guard let id = ID<Kind>(node) else {
        preconditionFailure("A document is looked up among those of another kind.")
      }
      let version = version(id, of: table)
      return Description(
        title: version.title, language: version.language, shared: version.shared,
        original: table[id].shared)
    }
    return switch node.kind {
    case .municipality: describe(graph.municipalities)
    case .strategy: describe(graph.strategies)
    case .vision: describe(graph.visions)
    case .field: describe(graph.fields)
    case .goal: describe(graph.goals)
    case .project: describe(graph.projects)
    case .deck: describe(graph.decks)
    case .indicator: describe(graph.indicators)
    case .report: describe(graph.reports)
    case .organisation: describe(graph.organisations)
    case .tool: describe(graph.tools)
    case .insight: describe(graph.insights)
    case .news: describe(graph.news)
    case .page: describe(graph.pages)
    }
  }

  /// "Seeblick, Auental", or nothing on a site of one municipality, where it would be the same everywhere.
  func municipalityNames(of project: ID<Project>) -> String {
    guard graph.municipalities.count > 1 else { return "" }
    return graph.projectMunicipalities.targets(of: project)
      .map { version($0, of: graph.municipalities).title }
      .joined(separator: ", ")
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

  func entries<Kind>(_ ids: [ID<Kind>], in table: Table<Kind>) -> [EntryView] {
    sorted(ids, in: table).map { EntryView(page: self, node: $0.node) }
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

private struct Description {
  let title: String
  let language: Language
  let shared: SharedFields
  let original: SharedFields
}
