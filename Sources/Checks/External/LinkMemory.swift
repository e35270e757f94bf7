public import FrontMatter

/// The links that were good when they were last tried, each with that day: they are not tried again for a
/// week, for the sake of the hosts that would have to answer.
public struct LinkMemory: Sendable {
  private var days: [String: CalendarDay] = [:]

  private static let daysToKeep = 7

  /// Reads what `text` has written. Lines that say nothing are passed over: the links are tried again.
  public init(_ text: String) {
    for line in text.split(separator: "\n") {
      let parts = line.split(separator: " ", maxSplits: 1)
      guard parts.count == 2, let day = CalendarDay(iso: String(parts[0])) else { continue }
      days[String(parts[1])] = day
    }
  }

  /// A line for each link, in order.
  public var text: String {
    days.sorted { $0.key < $1.key }.map { "\($0.value.iso) \($0.key)\n" }.joined()
  }

  public func isFresh(_ address: String, on day: CalendarDay) -> Bool {
    guard let tried = days[address] else { return false }
    return (0..<Self.daysToKeep).contains(day.number - tried.number)
  }

  /// Notes what was found on a day, and forgets what is too old.
  public mutating func note(_ verdicts: [String: LinkVerdict], on day: CalendarDay) {
    for (address, verdict) in verdicts { days[address] = verdict == .good ? day : nil }
    days = days.filter { isFresh($0.key, on: day) }
  }
}
