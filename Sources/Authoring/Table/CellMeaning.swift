internal import Diagnostics
internal import FrontMatter
internal import Tables

/// What a cell says, considering what spreadsheets do to values.
extension FieldForm {
  /// The values of a cell, those that mean what was there before as they were.
  func values(of cell: Cell, before old: [String]) -> [String] {
    if cell.text == self.cell(old) { return old }
    let form = element ?? self
    let values = values(in: cell.text)
    return values.enumerated().map { index, value in
      let known = values.count == old.count ? old[index] : old.first { $0 == value } ?? ""
      return form.isSame(value, known) ? known : form.mended(value)
    }
  }

  /// A value as the program writes it: with the zero that a spreadsheet has taken from the beginning of a key,
  /// without the time that it has added to a day, and a word as it is declared.
  private func mended(_ value: String) -> String {
    switch self {
    case .officialKey(let count):
      let digits = value.filter { $0 != " " }
      return digits.utf8.count == count - 1 && digits.utf8.allSatisfy { (48...57).contains($0) }
        ? "0" + digits : value
    case .choice(let names):
      guard !names.contains(where: { $0.matches(value) }),
        let name = names.first(where: { $0.matchesLoosely(value) })
      else { return value }
      return Name(name.german).matchesLoosely(value) ? name.german : name.english
    case .date, .day: return mendedDate(value)
    default: return value
    }
  }

  /// Whether a spreadsheet may have made one of the other without anybody having changed it.
  private func isSame(_ value: String, _ old: String) -> Bool {
    if value == old { return true }
    guard !old.isEmpty else { return false }
    switch self {
    case .officialKey: return mended(value) == old.filter { $0 != " " }
    case .choice(let names):
      return names.contains { $0.matchesLoosely(value) && $0.matchesLoosely(old) }
    case .date, .day:
      guard let date = PartialDate(written: mendedDate(value)) else { return false }
      return date == PartialDate(written: old)
    case .number, .money, .wholeNumber, .wholeNumberWithin:
      // An English spreadsheet reads `2.070` as a fraction and drops its last zero; a German one shows that
      // with a comma.
      let point = old.contains(",") ? value : String(value.map { $0 == "," ? "." : $0 })
      let isCut =
        old.contains(".") && old.hasPrefix(point)
        && old.dropFirst(point.count).allSatisfy { $0 == "0" }
      return isCut || isEqual(reading(Money.self, value)?.amount, reading(Money.self, old)?.amount)
    case .coordinate: return isEqual(reading(Double.self, value), reading(Double.self, old))
    case .flag: return isEqual(reading(Bool.self, value), reading(Bool.self, old))
    default: return false
    }
  }
}

private func isEqual<Value: Equatable>(_ first: Value?, _ second: Value?) -> Bool {
  first != nil && first == second
}

private func reading<Value: FieldValue>(_ type: Value.Type, _ text: String) -> Value? {
  let file = SourceFile(path: "", text: text)
  var log = DiagnosticLog()
  return type.read(
    .scalar(Scalar(text: text, span: file.whole, isPlain: true)), in: file, reporting: &log)
}

/// `01.03.2026 00:00` is a day to Excel, and `Mrz 26` what it makes of a month. LibreOffice shows days as
/// `01.03.26`, which are never those of the century before.
private func mendedDate(_ value: String) -> String {
  let text =
    [" 00:00:00", " 00:00"].first(where: value.hasSuffix).map { String(value.dropLast($0.count)) }
    ?? value
  let parts = text.split { " -.".contains($0) }
  if parts.count == 3, text.filter({ $0 == "." }).count == 2,
    parts.allSatisfy({ $0.utf8.count == 2 && Int($0) != nil })
  {
    return "\(parts[0]).\(parts[1]).20\(parts[2])"
  }
  guard parts.count == 2, parts[1].utf8.count == 2, Int(parts[1]) != nil,
    parts[0].first?.isLetter == true, let date = PartialDate(written: "\(parts[0]) 20\(parts[1])"),
    case .month(let month) = date.precision
  else { return text }
  return "\(month < 10 ? "0" : "")\(month)/\(date.year)"
}
