internal import Documents
internal import FrontMatter
internal import Graph

/// Bars over years: what was planned and what came of it, with today marked.
public struct TimelineView: DeclaredView {
  let page: Standpoint
  let scale: YearScale
  let rows: [TimelineRowView]
  /// What the figure does not show, in words.
  var note: String?
  var more: LinkView?
  /// Whether planned and actual bars share a row, so that a key has to tell them apart.
  var hasKey = false

  public static let names = ViewNames<Self>(
    .html("axis") { view in
      let page = view.page
      return page.site.timeAxes.value(for: TimeAxis(scale: view.scale, language: page.language)) {
        drawAxis(of: view.scale, today: page.site.options.date, on: page)
      }
    },
    .text("today") { view in
      let today = view.page.site.options.date
      let text = today.text(in: view.page.language)
      return view.scale.contains(today) ? view.page.say("Heute: \(text)", "Today: \(text)") : nil
    },
    .list("rows") { $0.rows },
    .text("note") { $0.note },
    .view("more") { $0.more },
    .flag("hasKey") { $0.hasKey })
}

public struct TimelineRowView: DeclaredView {
  let label: String
  var address: String?
  /// The field's class.
  var className: String?
  /// The row in words.
  let text: String
  let bars: [UInt8]

  public static let names = ViewNames<Self>(
    .text("label") { $0.label },
    .address("address") { $0.address },
    .text("className") { $0.className },
    .text("text") { $0.text },
    .html("bars") { $0.bars })
}

extension Standpoint {
  /// A project's own timeline: a row for the plan, one for what happened, one for the milestones.
  func timeline(of id: ID<Project>) -> TimelineView? {
    let times = ProjectTimes(graph.projects[id])
    let today = site.options.date
    guard times.count >= 2, let extent = times.extent,
      let scale = YearScale([extent], today: today), scale.spansYears
    else { return nil }
    func date(_ date: PartialDate) -> String { date.text(in: language) }
    var rows: [TimelineRowView] = []
    if times.plannedStart != nil || times.plannedEnd != nil {
      var bars = TimeBars(scale, on: self, height: 30)
      bars.addPlan(of: times, y: 8, height: 14)
      rows.append(
        TimelineRowView(
          label: say("Geplant", "Planned"),
          text: rangeText(times.plannedStart, times.plannedEnd), bars: bars.finished()))
    }
    if times.start != nil || times.end != nil {
      var bars = TimeBars(scale, on: self, height: 30)
      bars.addCourse(of: times, y: 8, height: 14)
      rows.append(
        TimelineRowView(
          label: say("Tatsächlich", "Actual"), text: rangeText(times.start, times.end),
          bars: bars.finished()))
    }
    if !times.milestones.isEmpty {
      var bars = TimeBars(scale, on: self, height: 30)
      bars.addMilestones(of: times, y: 15, radius: 7)
      let (done, all) = (times.milestones.count { $0.isDone }, times.milestones.count)
      // Where none is marked as reached, perhaps nobody has said so yet.
      rows.append(
        TimelineRowView(
          label: say("Meilensteine", "Milestones"),
          text: done == 0
            ? "\(all)" : say("\(done) von \(all) erreicht", "\(done) of \(all) reached"),
          bars: bars.finished()))
    }
    return TimelineView(page: self, scale: scale, rows: rows)
  }

  /// The projects of a strategy in the order in which they begin: at most forty.
  func timeline(of projects: [ID<Project>]) -> TimelineView? {
    let dated = projects.compactMap { id -> (id: ID<Project>, times: ProjectTimes, first: Int)? in
      let times = ProjectTimes(graph.projects[id])
      guard times.count - times.milestones.count > 0, let extent = times.extent else { return nil }
      return (id, times, extent.first.number)
    }
    .sorted { ($0.first, $0.id) < ($1.first, $1.id) }
    let today = site.options.date
    guard dated.count >= 3 else { return nil }
    let shown = dated.prefix(mostRows)
    guard let scale = YearScale(shown.compactMap(\.times.extent), today: today),
      scale.spansYears
    else { return nil }
    let rows = shown.map { project in
      var bars = TimeBars(scale, on: self, height: 28)
      bars.addPlan(of: project.times, y: 4, height: 8)
      bars.addCourse(of: project.times, y: 14, height: 8)
      bars.addMilestones(of: project.times, y: 18, radius: 5)
      return TimelineRowView(
        label: version(project.id, of: graph.projects).title, address: link(to: project.id),
        className: graph.projectFields.target(of: project.id).map { fieldClass($0) },
        text: project.times.text(on: self), bars: bars.finished())
    }
    let rest = dated.count - shown.count
    return TimelineView(
      page: self, scale: scale, rows: rows, note: undatedNote(projects.count - dated.count),
      more: rest > 0
        ? LinkView(
          say("\(rest) weitere in der Liste", "\(rest) more in the list"), link(to: .projects))
        : nil,
      hasKey: true)
  }

  private func undatedNote(_ count: Int) -> String? {
    let projects = self.count(count, of: .project)
    return count == 0
      ? nil
      : say(
        "Für \(projects) ist kein Zeitraum bekannt.", "The period of \(projects) is not known.")
  }

  private func rangeText(_ from: PartialDate?, _ to: PartialDate?) -> String {
    switch (from?.text(in: language), to?.text(in: language)) {
    case (let from?, let to?): say("\(from) bis \(to)", "\(from) to \(to)")
    case (let from?, nil): say("seit \(from)", "since \(from)")
    case (nil, let to?): say("bis \(to)", "until \(to)")
    case (nil, nil): ""
    }
  }
}

private let mostRows = 40
