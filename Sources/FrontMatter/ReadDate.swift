public import Diagnostics

extension PartialDate: FieldValue {
  public static var form: FieldForm { .date }
  public var spelling: Words? { Words(text(in: .german), text(in: .english)) }

  public static func read(
    _ node: Node, in file: SourceFile, reporting log: inout DiagnosticLog
  ) -> PartialDate? {
    guard let scalar = readScalar(node, expected: .date, in: file, reporting: &log) else {
      return nil
    }
    switch WrittenDate(scalar.text) {
    case .date(let date): return date
    case .noSuchDay(let month, let year):
      log.report(noSuchDay(month: month, year: year, at: Place(file, scalar.span)))
    case .unreadable:
      let label = dayMeant(by: scalar.text).map { day in
        Words(
          "meinten Sie »\(padded(day.day)).\(padded(day.month)).\(padded(day.year, to: 4))«?",
          "did you mean “\(day.iso)”?")
      }
      reportUnreadable(node, expected: .date, label: label, in: file, reporting: &log)
    }
    return nil
  }

  /// As `WrittenDate`, where nothing is to be said about what cannot be read.
  public init?(written: String) {
    guard case .date(let date) = WrittenDate(written) else { return nil }
    self = date
  }
}

/// What a text says about a date: `2026-01-31`, `31.01.2026`, `31. Januar 2026`, `Januar 2026`,
/// `01/2026`, `2026-01`, `2026`, `Q3 2027`, `3. Quartal 2027`, each also behind `ca.`
enum WrittenDate {
  case date(PartialDate)
  /// `31.04.2026`
  case noSuchDay(month: Int, year: Int)
  case unreadable

  private typealias Precision = PartialDate.Precision
  private static let approximations = ["ca.", "ca", "circa", "etwa", "about", "around"]

  init(_ written: String) {
    if let (year, precision) = Self.parts(ofISO: written) {
      self = Self.date(year, precision, isApproximate: false)
      return
    }
    var words = written.split(whereSeparator: \.isWhitespace).map { $0.lowercased() }
    var isApproximate = false
    if let first = words.first, Self.approximations.contains(first) {
      isApproximate = true
      words.removeFirst()
    } else if let first = words.first, first.hasPrefix("ca.") {
      isApproximate = true
      words[0] = String(first.dropFirst(3))
    }
    guard let (year, precision) = Self.parts(of: words) else {
      self = .unreadable
      return
    }
    self = Self.date(year, precision, isApproximate: isApproximate)
  }

  private static func date(_ year: Int, _ precision: Precision, isApproximate: Bool) -> Self {
    if case .day(let month, let day) = precision,
      CalendarDay(year: year, month: month, day: day) == nil
    {
      return (1...31).contains(day) ? .noSuchDay(month: month, year: year) : .unreadable
    }
    return .date(PartialDate(year: year, precision: precision, isApproximate: isApproximate))
  }

  /// A date of nothing but `2026`, `2026-01` or `2026-01-31`: most are, and no words need be made of them.
  private static func parts(ofISO written: String) -> (Int, Precision)? {
    var rest = written.utf8[...]
    guard let year = takeNumber(ofDigits: 4, from: &rest), year >= 1000 else { return nil }
    if rest.isEmpty { return (year, .year) }
    guard rest.popFirst() == UInt8(ascii: "-"), let month = takeNumber(ofDigits: 2, from: &rest),
      (1...12).contains(month)
    else { return nil }
    if rest.isEmpty { return (year, .month(month)) }
    guard rest.popFirst() == UInt8(ascii: "-"), let day = takeNumber(ofDigits: 2, from: &rest),
      rest.isEmpty
    else { return nil }
    return (year, .day(month: month, day: day))
  }

  private static func takeNumber(ofDigits count: Int, from text: inout Substring.UTF8View) -> Int? {
    var number = 0
    for _ in 0..<count {
      guard let digit = text.popFirst(), (48...57).contains(digit) else { return nil }
      number = number * 10 + Int(digit - 48)
    }
    return number
  }

  private static func parts(of words: [String]) -> (Int, Precision)? {
    guard let last = words.last else { return nil }
    switch words.count {
    case 1: return compactParts(of: last)
    case 2:
      guard let year = fourDigits(last) else {
        // `31. 1.2026`
        return compactParts(of: words.joined())
      }
      if let month = monthNumber(words[0]) { return (year, .month(month)) }
      if let quarter = quarterNumber(words[0]) { return (year, .quarter(quarter)) }
      return nil
    case 3:
      if words[1] == "quartal" || words[1] == "quarter", let year = fourDigits(last),
        let quarter = quarterNumber("q" + words[0].filter { $0 != "." })
      {
        return (year, .quarter(quarter))
      }
      if let year = fourDigits(last), let month = monthNumber(words[1]),
        let day = shortNumber(words[0].hasSuffix(".") ? words[0].dropLast() : words[0][...])
      {
        return (year, .day(month: month, day: day))
      }
      return compactParts(of: words.joined())
    default: return nil
    }
  }

  /// A date in one word: digits between dots, dashes or slashes.
  private static func compactParts(of word: String) -> (Int, Precision)? {
    let parts = word.split(omittingEmptySubsequences: false) { ".-/".contains($0) }
    let isISO = word.contains("-")
    switch parts.count {
    case 1:
      return fourDigits(word).map { ($0, .year) }
    case 2:
      if let year = fourDigits(parts[1]), let month = monthInRange(parts[0]) {
        return (year, .month(month))
      }
      if let year = fourDigits(parts[0]), let quarter = quarterNumber(String(parts[1])) {
        return (year, .quarter(quarter))
      }
      if isISO, let year = fourDigits(parts[0]), let month = monthInRange(parts[1]) {
        return (year, .month(month))
      }
      if let year = fourDigits(parts[1]), let quarter = quarterNumber(String(parts[0])) {
        return (year, .quarter(quarter))
      }
      return nil
    case 3:
      if isISO, let year = fourDigits(parts[0]), let month = monthInRange(parts[1]),
        let day = shortNumber(parts[2])
      {
        return (year, .day(month: month, day: day))
      }
      guard word.contains("."), let year = fourDigits(parts[2]), let month = monthInRange(parts[1]),
        let day = shortNumber(parts[0])
      else { return nil }
      return (year, .day(month: month, day: day))
    default: return nil
    }
  }

  private static func fourDigits(_ text: some StringProtocol) -> Int? {
    guard text.utf8.count == 4, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(text).flatMap { (1000...9999).contains($0) ? $0 : nil }
  }

  private static func shortNumber(_ text: some StringProtocol) -> Int? {
    guard (1...2).contains(text.utf8.count), text.utf8.allSatisfy({ (48...57).contains($0) }) else {
      return nil
    }
    return Int(text)
  }

  private static func monthInRange(_ text: some StringProtocol) -> Int? {
    shortNumber(text).flatMap { (1...12).contains($0) ? $0 : nil }
  }

  private static func monthNumber(_ word: String) -> Int? {
    let name = word.hasSuffix(".") ? String(word.dropLast()) : word
    guard name.count >= 3 else { return nil }
    if name == "maerz" || name == "mrz" { return 3 }
    return monthNames.firstIndex {
      let (german, english) = ($0.german.lowercased(), $0.english.lowercased())
      return german == name || english == name
        || (name.count <= 4 && (german.hasPrefix(name) || english.hasPrefix(name)))
    }.map { $0 + 1 }
  }

  private static func quarterNumber(_ word: String) -> Int? {
    guard word.utf8.count == 2, word.hasPrefix("q"), let digit = Int(word.dropFirst()),
      (1...4).contains(digit)
    else { return nil }
    return digit
  }
}

/// The day that `11/24/2026`, `2026.24.11` or `24.11.26` can only mean; nil where day and month could be
/// either, as in `11/05/2026`.
private func dayMeant(by written: String) -> CalendarDay? {
  let parts = written.trimmed.split(omittingEmptySubsequences: false) { ".-/ ".contains($0) }
  let numbers = parts.compactMap { Int($0) }
  guard numbers.count == 3, parts.count == 3, numbers.allSatisfy({ $0 > 0 }) else { return nil }
  let (year, others) =
    parts[0].utf8.count == 4
    ? (numbers[0], numbers[1...])
    : (numbers[2] < 100 ? 2000 + numbers[2] : numbers[2], numbers[..<2])
  let days = others.filter { $0 > 12 }
  // Dots are German: there the day comes first.
  let isGerman = written.contains(".") && parts[2].utf8.count < 4 && parts[0].utf8.count < 4
  guard let first = others.first, let last = others.last, days.count == 1 || isGerman else {
    return nil
  }
  return first > 12 || isGerman
    ? CalendarDay(year: year, month: last, day: first)
    : CalendarDay(year: year, month: first, day: last)
}

private func noSuchDay(month: Int, year: Int, at place: Place) -> Diagnostic {
  let name = monthNames[month - 1]
  let length = CalendarDay.length(ofMonth: month, in: year)
  return Diagnostic(
    .unreadableValue, at: place,
    Words(
      "Der \(name.german) \(year) hat nur \(length) Tage",
      "\(name.english) \(year) has only \(length) days"),
    fix: Words("Den Tag berichtigen.", "Correct the day."))
}
