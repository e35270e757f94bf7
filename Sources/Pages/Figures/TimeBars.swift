internal import Diagnostics
internal import FrontMatter

/// The bars of one row as SVG that is as wide as it may be: places are percentages, heights are pixels.
struct TimeBars: ~Copyable {
  private let scale: YearScale
  private let today: CalendarDay
  private var svg: ByteBuffer

  /// Begins with the lines of the years, which all rows of a scale share.
  init(_ scale: YearScale, on page: Standpoint, height: Int) {
    self.scale = scale
    today = page.site.options.date
    let lines = page.site.yearLines.value(for: scale) { [today] in
      drawYearLines(of: scale, today: today)
    }
    svg = ByteBuffer(capacity: lines.count + 512)
    write("<svg class=\"time-bars\" width=\"100%\" height=\"")
    write(height)
    write("\" aria-hidden=\"true\" focusable=\"false\">")
    svg.append(lines)
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
    _ className: StaticString, _ from: PartialDate?, _ to: PartialDate?, openEnd: Int?, _ y: Int,
    _ height: Int
  ) {
    let start = from.map { scale.place(of: $0.earliest) }
    let end = to.map { scale.placeAfter($0.latest) } ?? openEnd
    switch (start, end) {
    case (let start?, let end?) where end > start:
      writeBox(className, at: start, y)
      write("\" width=\"")
      write(percent: end - start)
      write("\" height=\"")
      write(height)
      write("\" rx=\"2\"/>")
    case (let place?, _), (nil, let place?):
      writeBox(className, at: min(place, 9900), y)
      write("\" width=\"4\" height=\"")
      write(height)
      write("\"/>")
    case (nil, nil): break
    }
  }

  mutating func addMilestones(of times: ProjectTimes, y: Int, radius: Int) {
    for (date, isDone) in times.milestones {
      // In the middle of what is meant: a milestone of a year does not stand on New Year's Day.
      let place = (scale.place(of: date.earliest) + scale.placeAfter(date.latest)) / 2
      write("<circle class=\"time-step")
      if isDone { write(" time-done") }
      write("\" cx=\"")
      write(percent: min(max(place, 120), 9880))
      write("\" cy=\"")
      write(y)
      write("\" r=\"")
      write(radius)
      write("\"/>")
    }
  }

  consuming func finished() -> [UInt8] {
    write("</svg>")
    return svg.bytes()
  }

  private mutating func writeBox(_ className: StaticString, at place: Int, _ y: Int) {
    write("<rect class=\"")
    write(className)
    write("\" x=\"")
    write(percent: place)
    write("\" y=\"")
    write(y)
  }

  private mutating func write(_ markup: StaticString) { svg.append(markup) }

  private mutating func write(_ number: Int) { svg.append(number) }

  private mutating func write(percent place: Int) { svg.append(percent: place) }
}

/// A line at the beginning of every year, and one for today.
private func drawYearLines(of scale: YearScale, today: CalendarDay) -> [UInt8] {
  func line(_ className: String, at place: Int) -> String {
    // Longer than the row, which cuts it off wherever it ends.
    "<line class=\"\(className)\" x1=\"\(percent(place))\" x2=\"\(percent(place))\" y1=\"-200\" y2=\"400\"/>"
  }
  var lines = scale.labelled.filter { $0.place > 0 }.map { line("time-year", at: $0.place) }
  if scale.contains(today) { lines.append(line("time-today", at: scale.place(of: today))) }
  return Array(lines.joined().utf8)
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
  var text = ByteBuffer(capacity: 8)
  text.append(percent: place)
  return text.text
}

extension ByteBuffer {
  fileprivate mutating func append(percent place: Int) {
    append(place / 100)
    let rest = place % 100
    if rest != 0 {
      append(rest < 10 ? ".0" : ".")
      append(rest)
    }
    append(UInt8(ascii: "%"))
  }
}
