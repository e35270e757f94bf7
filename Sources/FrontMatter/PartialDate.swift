public import Diagnostics

/// A date as exactly as somebody knows it: a day, a month, a quarter or a year, perhaps only about.
public struct PartialDate: Hashable, Sendable {
  public enum Precision: Hashable, Sendable {
    case year
    /// 1 to 4.
    case quarter(Int)
    /// 1 to 12.
    case month(Int)
    case day(month: Int, day: Int)
  }

  public let year: Int
  public let precision: Precision
  /// Written with `ca.` and printed with it.
  public let isApproximate: Bool

  public init(year: Int, precision: Precision, isApproximate: Bool = false) {
    self.year = year
    self.precision = precision
    self.isApproximate = isApproximate
  }

  public init(day: CalendarDay) {
    self.init(year: day.year, precision: .day(month: day.month, day: day.day))
  }

  /// The day, where it is known to the day.
  public var day: CalendarDay? {
    guard case .day(let month, let day) = precision else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }

  /// The first day that is meant.
  public var earliest: CalendarDay { boundary(isLast: false) }

  /// The last day that is meant: a plan for 2026 is late from 1 January 2027.
  public var latest: CalendarDay { boundary(isLast: true) }

  private func boundary(isLast: Bool) -> CalendarDay {
    let month: Int
    switch precision {
    case .year: month = isLast ? 12 : 1
    case .quarter(let quarter): month = isLast ? quarter * 3 : quarter * 3 - 2
    case .month(let number): month = number
    case .day(let number, let day):
      return calendarDay(month: number, day: day)
    }
    return calendarDay(
      month: month, day: isLast ? CalendarDay.length(ofMonth: month, in: year) : 1)
  }

  private func calendarDay(month: Int, day: Int) -> CalendarDay {
    guard let day = CalendarDay(year: year, month: month, day: day) else {
      preconditionFailure("A date was made that the calendar does not have.")
    }
    return day
  }

  /// The date as a reader of the language writes it: `31. Januar 2026`, `3. Quartal 2027`,
  /// `ca. 2026`.
  public func text(in language: Language) -> String {
    let isGerman = language.readsGerman
    let name = { (month: Int) in monthNames[month - 1].text(in: language) }
    let text =
      switch precision {
      case .year: String(year)
      case .quarter(let quarter): isGerman ? "\(quarter). Quartal \(year)" : "Q\(quarter) \(year)"
      case .month(let month): "\(name(month)) \(year)"
      case .day(let month, let day):
        isGerman ? "\(day). \(name(month)) \(year)" : "\(day) \(name(month)) \(year)"
      }
    return isApproximate ? "ca. \(text)" : text
  }

  /// For the `datetime` attribute of HTML: `2026-01-31`, `2026-01` or `2026`; nil for a quarter.
  public var machineText: String? {
    switch precision {
    case .year: padded(year, to: 4)
    case .quarter: nil
    case .month(let month): "\(padded(year, to: 4))-\(padded(month))"
    case .day: day?.iso
    }
  }
}

let monthNames = [
  Words("Januar", "January"), Words("Februar", "February"), Words("März", "March"),
  Words("April", "April"), Words("Mai", "May"), Words("Juni", "June"), Words("Juli", "July"),
  Words("August", "August"), Words("September", "September"), Words("Oktober", "October"),
  Words("November", "November"), Words("Dezember", "December"),
]
