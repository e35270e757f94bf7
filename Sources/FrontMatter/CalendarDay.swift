public import Diagnostics

/// A day of the Gregorian calendar, without a time and without a time zone.
public struct CalendarDay: Hashable, Comparable, Sendable {
  public let year: Int
  public let month: Int
  public let day: Int

  /// - Returns: nil where the calendar has no such day, such as 31 April.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Self.length(ofMonth: month, in: year)).contains(day)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// Reads `2026-01-31` and nothing else.
  public init?(iso text: String) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard parts.map(\.utf8.count) == [4, 2, 2],
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  public static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 4, 6, 9, 11: 30
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    default: 31
    }
  }

  /// Days since 1 January of the year 1, so that differences are days between.
  public var number: Int {
    let past = year - 1
    var days = past * 365 + past / 4 - past / 100 + past / 400
    for month in 1..<month { days += Self.length(ofMonth: month, in: year) }
    return days + day - 1
  }

  /// The day after, up to the end of the year 9999.
  public var next: CalendarDay? {
    CalendarDay(year: year, month: month, day: day + 1)
      ?? CalendarDay(year: year, month: month + 1, day: 1)
      ?? CalendarDay(year: year + 1, month: 1, day: 1)
  }

  /// `2026-01-31`
  public var iso: String {
    func digit(_ number: Int) -> UInt8 { UInt8(ascii: "0") + UInt8(number % 10) }
    let hyphen = UInt8(ascii: "-")
    return String(
      decoding: [
        digit(year / 1000), digit(year / 100), digit(year / 10), digit(year), hyphen,
        digit(month / 10), digit(month), hyphen, digit(day / 10), digit(day),
      ], as: UTF8.self)
  }

  public func text(in language: Language) -> String {
    PartialDate(day: self).text(in: language)
  }

  public static func < (first: CalendarDay, second: CalendarDay) -> Bool {
    (first.year, first.month, first.day) < (second.year, second.month, second.day)
  }
}

func padded(_ number: Int, to width: Int = 2) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

extension CalendarDay: FieldValue {
  public static var form: FieldForm { .day }
  public var spelling: Words? { PartialDate(day: self).spelling }

  public static func read(
    _ node: Node, in file: SourceFile, reporting log: inout DiagnosticLog
  ) -> CalendarDay? {
    guard let date = PartialDate.read(node, in: file, reporting: &log) else { return nil }
    if let day = date.day, !date.isApproximate { return day }
    reportUnreadable(node, expected: .day, in: file, reporting: &log)
    return nil
  }
}
