internal import Diagnostics
internal import Documents
internal import FrontMatter
internal import Graph

/// What is known of a project's time, in days.
struct ProjectTimes {
  let plannedStart: PartialDate?
  let plannedEnd: PartialDate?
  let start: PartialDate?
  let end: PartialDate?
  let milestones: [(date: PartialDate, isDone: Bool)]
  /// Whether what has begun and has no end goes on today.
  let isGoingOn: Bool
  /// How many dates there are: one alone is no timeline.
  let count: Int
  /// The first and last day of anything.
  let extent: (first: CalendarDay, last: CalendarDay)?

  init(_ project: Document<Project>) {
    let period = project.facts.period
    plannedStart = period?.plannedStart?.value
    plannedEnd = period?.plannedEnd?.value
    start = period?.start?.value
    end = period?.end?.value
    milestones = project.facts.milestones.compactMap { milestone in
      milestone.date.map { ($0, milestone.status == .completed) }
    }
    isGoingOn = project.facts.status?.value.isOver != true
    var count = 0
    var extent: (first: CalendarDay, last: CalendarDay)?
    func take(_ date: PartialDate?) {
      guard let date else { return }
      let (first, last) = (date.earliest, date.latest)
      count += 1
      if let known = extent {
        extent = (min(known.first, first), max(known.last, last))
      } else {
        extent = (first, last)
      }
    }
    take(plannedStart)
    take(plannedEnd)
    take(start)
    take(end)
    for milestone in milestones { take(milestone.date) }
    self.count = count
    self.extent = extent
  }

  /// The period in words: what the bars show to those who see them.
  func text(on page: Standpoint) -> String {
    let language = page.language
    func text(_ date: PartialDate) -> String { date.text(in: language) }
    var parts: [String] = []
    switch (plannedStart, plannedEnd) {
    case (let from?, let to?):
      parts.append(
        page.say("geplant \(text(from)) bis \(text(to))", "planned \(text(from)) to \(text(to))"))
    case (let from?, nil):
      parts.append(page.say("geplant ab \(text(from))", "planned from \(text(from))"))
    case (nil, let to?):
      parts.append(page.say("geplant bis \(text(to))", "planned until \(text(to))"))
    case (nil, nil): break
    }
    switch (start, end) {
    case (let from?, let to?):
      parts.append(
        page.say("gelaufen \(text(from)) bis \(text(to))", "ran \(text(from)) to \(text(to))"))
    case (let from?, nil): parts.append(page.say("begonnen \(text(from))", "begun \(text(from))"))
    case (nil, let to?): parts.append(page.say("beendet \(text(to))", "ended \(text(to))"))
    case (nil, nil): break
    }
    return parts.joined(separator: "; ")
  }
}

/// What the years above a timeline depend on.
struct TimeAxis: Hashable {
  let scale: YearScale
  let language: Language
}

/// The years that a timeline covers, and where a day stands in them.
struct YearScale: Hashable {
  let firstYear: Int
  let lastYear: Int
  private let start: Int
  private let length: Int

  /// Takes in today where it lies in or next to what is shown, so that a reader sees how far things are.
  init?(_ extents: [(first: CalendarDay, last: CalendarDay)], today: CalendarDay) {
    guard var first = extents.map(\.first.year).min(), var last = extents.map(\.last.year).max()
    else { return nil }
    if today.year == first - 1 { first = today.year }
    if today.year == last + 1 { last = today.year }
    guard let opening = CalendarDay(year: first, month: 1, day: 1),
      let closing = CalendarDay(year: last, month: 12, day: 31)
    else { return nil }
    firstYear = first
    lastYear = last
    start = opening.number
    length = closing.number + 1 - start
  }

  /// From 0 to 10,000, the beginning of the day.
  func place(of day: CalendarDay) -> Int {
    min(max((day.number - start) * 10_000 / length, 0), 10_000)
  }

  /// The end of the day.
  func placeAfter(_ day: CalendarDay) -> Int {
    min(max((day.number + 1 - start) * 10_000 / length, 0), 10_000)
  }

  /// Every year's beginning, or every second's or fifth's where there are many; at most seven.
  var labelled: [(year: Int, place: Int)] {
    let count = lastYear - firstYear + 1
    let step = [1, 2, 5, 10, 20, 50, 100].first { count <= $0 * 7 } ?? 1000
    return (firstYear...lastYear).filter { $0 % step == 0 || step == 1 }.compactMap { year in
      CalendarDay(year: year, month: 1, day: 1).map { (year, place(of: $0)) }
    }
  }

  /// Within one year there is nothing to draw that its dates do not say better.
  var spansYears: Bool { firstYear < lastYear }

  func contains(_ day: CalendarDay) -> Bool { (firstYear...lastYear).contains(day.year) }
}
