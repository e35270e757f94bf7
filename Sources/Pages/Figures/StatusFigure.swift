internal import Documents
internal import FrontMatter
internal import Graph

/// How many projects have which status: a bar, a table, and a sentence that says the result.
public struct StatusFigureView: DeclaredView {
  let page: Standpoint
  let counts: StatusCounts

  fileprivate static let leastCount = 3

  /// Where there are too few projects to speak of proportions, there is no figure.
  init?(page: Standpoint, projects: [ID<Project>]) {
    guard projects.count >= Self.leastCount else { return nil }
    self.page = page
    counts = StatusCounts(projects.lazy.map { page.graph.projects[$0].facts.status?.value })
  }

  public static let names = ViewNames<Self>(
    .text("sentence") { $0.counts.sentence(on: $0.page) },
    .text("total") { $0.page.count($0.counts.total, of: .project) },
    .flag("isKnown") { $0.counts.isKnown },
    .list("rows") { $0.rows },
    .address("table") { view in
      view.counts.isKnown ? view.page.link(to: view.page.statusTableAddress) : nil
    },
    .text("source") { view in
      let projects = view.page.count(view.counts.total, of: .project)
      return view.page.say(
        "Quelle: die \(projects) auf dieser Website", "Source: the \(projects) on this website")
    })

  /// None where nothing is known of any project: the sentence says so, and a bar would only pretend.
  private var rows: [StatusCountView] {
    counts.isKnown
      ? counts.listed.map { StatusCountView(page: page, status: $0.status, count: $0.count) } : []
  }
}

extension Standpoint {
  /// The figure on the page of a strategy, field or municipality.
  func statusFigure(of node: NodeID) -> StatusFigureView? {
    projects(of: node).flatMap { StatusFigureView(page: self, projects: $0) }
  }

  /// The timeline on the page of a strategy.
  func timeline(of node: NodeID) -> TimelineView? {
    ID<Strategy>(node).flatMap { timeline(of: graph.projectStrategy.sources(of: $0)) }
  }

  func projects(of node: NodeID) -> [ID<Project>]? {
    if let id = ID<Strategy>(node) { return graph.projectStrategy.sources(of: id) }
    if let id = ID<FieldOfAction>(node) { return graph.projectFields.sources(of: id) }
    return ID<Municipality>(node).map { graph.projectMunicipalities.sources(of: $0) }
  }
}

/// Projects counted by status. Unknown is a status of its own, and never the same as none.
struct StatusCounts {
  /// By the statuses' places in the list of all.
  private var numbers = Array(repeating: 0, count: Status.listed.count)
  let total: Int

  init(_ statuses: some Collection<Status?>) {
    total = statuses.count
    for status in statuses { numbers[Self.place(of: status ?? .unknown)] += 1 }
  }

  private static func place(of status: Status) -> Int {
    guard let place = Status.listed.firstIndex(of: status) else {
      preconditionFailure("A status is missing from the list of all.")
    }
    return place
  }

  subscript(status: Status) -> Int { numbers[Self.place(of: status)] }

  var listed: [(status: Status, count: Int)] {
    zip(Status.listed, numbers).filter { $0.1 > 0 }.map { (status: $0.0, count: $0.1) }
  }

  var isKnown: Bool { self[.unknown] < total }

  private func sum(_ statuses: Status...) -> Int { statuses.reduce(0) { $0 + self[$1] } }

  /// "13 von 32 Projekten laufen, 6 sind abgeschlossen; von 5 ist der Stand nicht bekannt."
  func sentence(on page: Standpoint) -> String {
    let unknown = self[.unknown]
    guard isKnown else {
      return page.say(
        "Wie weit die \(page.count(total, of: .project)) sind, ist nicht bekannt.",
        "How far the \(page.count(total, of: .project)) are is not known.")
    }
    let groups: [(count: Int, one: String, many: String)] = [
      (
        sum(.inProgress, .continuous), page.say("läuft", "is running"),
        page.say("laufen", "are running")
      ),
      (
        sum(.completed), page.say("ist abgeschlossen", "is completed"),
        page.say("sind abgeschlossen", "are completed")
      ),
      (
        sum(.adopted, .planned, .idea), page.say("ist in Vorbereitung", "is being prepared"),
        page.say("sind in Vorbereitung", "are being prepared")
      ),
      (
        sum(.paused, .cancelled, .merged),
        page.say(
          "ruht, ist eingestellt oder ging in einem anderen auf",
          "is at rest, was cancelled or merged"),
        page.say(
          "ruhen, sind eingestellt oder gingen in anderen auf",
          "are at rest, were cancelled or merged")
      ),
    ]
    let filled = groups.filter { $0.count > 0 }
    if let only = filled.first, only.count == total {
      let all = page.count(total, of: .project)
      return page.say("Alle \(all) \(only.many).", "All \(all) \(only.many).")
    }
    var text = ""
    // What has stopped is in the table; the sentence names it only where there is little else to say.
    for (index, group) in filled.prefix(max(2, filled.count - 1)).prefix(3).enumerated() {
      let verb = group.count == 1 ? group.one : group.many
      text +=
        index == 0
        ? page.say(
          "\(group.count) von \(total) \(page.pluralAfterOf(.project)) \(verb)",
          "\(group.count) of \(total) \(page.pluralAfterOf(.project)) \(verb)")
        : ", \(group.count) \(verb)"
    }
    if unknown > 0 {
      text += page.say(
        "; von \(unknown) ist der Stand nicht bekannt",
        "; the status of \(unknown) is not known")
    }
    return text + "."
  }
}

extension SiteGraph {
  /// Whether there is a figure of some projects with something to show.
  func isStatusKnown(of ids: [ID<Project>]) -> Bool {
    ids.count >= StatusFigureView.leastCount
      && ids.contains { (projects[$0].facts.status?.value ?? .unknown) != .unknown }
  }
}
