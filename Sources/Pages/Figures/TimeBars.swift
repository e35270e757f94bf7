internal import FrontMatter

/// The bars of one row as SVG that is as wide as it may be: places are percentages, heights are pixels.
struct TimeBars {
  private let scale: YearScale
  private let today: CalendarDay
  private var bytes: [UInt8] = []

  init(_ scale: YearScale, today: CalendarDay, height: Int) {
    self.scale = scale
    self.today = today
    write("<svg class=\"time-bars\" width=\"100%\" height=\"\(height)\"")
    write(" aria-hidden=\"true\" focusable=\"false\">")
    for (_, place) in scale.labelled where place > 0 { writeLine("time-year", at: place) }
    if scale.contains(today) { writeLine("time-today", at: scale.place(of: today)) }
  }

  mutating func addPlan(of times: ProjectTimes, y: Int, height: Int) {
    addBar("time-planned", times.plannedStart, times.plannedEnd, openEnd: nil, y, height)
  }

  mutating func addCourse(of times: ProjectTimes, y: Int, height: Int) {
    let isRunning = times.isGoingOn && times.start.map { $0.earliest <= today } == true
    let openEnd = isRunning ? scale.placeAfter(today) : nil
    addBar("time-actual", times.start, times.end, openEnd: openEnd, y, height)
  }

  /// A bar where both ends are known, or a mark at the one that is.
  private mutating func addBar(
    _ className: String, _ from: PartialDate?, _ to: PartialDate?, openEnd: Int?, _ y: Int,
    _ height: Int
  ) {
    let start = from.map { scale.place(of: $0.earliest) }
    let end = to.map { scale.placeAfter($0.latest) } ?? openEnd
    switch (start, end) {
    case (let start?, let end?) where end > start:
      write("<rect class=\"\(className)\" x=\"\(percent(start))\" y=\"\(y)\"")
      write(" width=\"\(percent(end - start))\" height=\"\(height)\" rx=\"2\"/>")
    case (let place?, _), (nil, let place?):
      write("<rect class=\"\(className)\" x=\"\(percent(min(place, 9900)))\" y=\"\(y)\"")
      write(" width=\"4\" height=\"\(height)\"/>")
    case (nil, nil): break
    }
  }

  mutating func addMilestones(of times: ProjectTimes, y: Int, radius: Int) {
    for (date, isDone) in times.milestones {
      // In the middle of what is meant: a milestone of a year does not stand on New Year's Day.
      let place = (scale.place(of: date.earliest) + scale.placeAfter(date.latest)) / 2
      write("<circle class=\"time-step\(isDone ? " time-done" : "")\"")
      write(" cx=\"\(percent(min(max(place, 120), 9880)))\" cy=\"\(y)\" r=\"\(radius)\"/>")
    }
  }

  func finished() -> [UInt8] { bytes + "</svg>".utf8 }

  private mutating func write(_ markup: String) { bytes += markup.utf8 }

  private mutating func writeLine(_ className: String, at place: Int) {
    write("<line class=\"\(className)\" x1=\"\(percent(place))\" x2=\"\(percent(place))\"")
    // Longer than the row, which cuts it off wherever it ends.
    write(" y1=\"-200\" y2=\"400\"/>")
  }
}

/// The years above the bars, and the word for today.
func drawAxis(of scale: YearScale, today: CalendarDay, on page: Standpoint) -> [UInt8] {
  var text = "<svg class=\"time-axis\" width=\"100%\" height=\"40\""
  text += " aria-hidden=\"true\" focusable=\"false\">"
  for (year, place) in scale.labelled {
    text += "<line class=\"time-year\" x1=\"\(percent(place))\" x2=\"\(percent(place))\""
    text += " y1=\"22\" y2=\"40\"/>"
    text += "<text x=\"\(percent(place))\" dx=\"5\" y=\"36\">\(year)</text>"
  }
  if scale.contains(today) {
    let place = scale.place(of: today)
    let (anchor, shift) = place > 5000 ? ("end", 2) : ("start", -2)
    text += "<line class=\"time-today\" x1=\"\(percent(place))\" x2=\"\(percent(place))\""
    text += " y1=\"18\" y2=\"40\"/>"
    text += "<text class=\"time-now\" x=\"\(percent(place))\" dx=\"\(shift)\" y=\"13\""
    text += " text-anchor=\"\(anchor)\">\(page.say("heute", "today"))</text>"
  }
  return Array((text + "</svg>").utf8)
}

/// 0 to 10,000 as a percentage.
private func percent(_ place: Int) -> String {
  let rest = place % 100
  return rest == 0 ? "\(place / 100)%" : "\(place / 100).\(rest < 10 ? "0" : "")\(rest)%"
}
