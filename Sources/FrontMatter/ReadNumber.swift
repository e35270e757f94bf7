package import Diagnostics

extension Figure: FieldValue {
  package static var form: FieldForm { .number }

  package static func read(
    _ node: Node, in file: SourceFile, reporting log: inout DiagnosticLog
  ) -> Figure? {
    readFigure(node, form: .number, in: file, reporting: &log)
  }
}

extension Money: FieldValue {
  package static var form: FieldForm { .money }

  package static func read(
    _ node: Node, in file: SourceFile, reporting log: inout DiagnosticLog
  ) -> Money? {
    readFigure(node, form: .money, in: file, reporting: &log).map { Money($0) }
  }
}

extension Int: FieldValue {
  package static var form: FieldForm { .wholeNumber }

  package static func read(
    _ node: Node, in file: SourceFile, reporting log: inout DiagnosticLog
  ) -> Int? {
    guard let scalar = readScalar(node, expected: form, in: file, reporting: &log) else { return nil }
    if case .figure(.known(let number, _)) = WrittenNumber(scalar.text), number.decimals == 0 {
      return number.mantissa
    }
    reportUnreadable(node, expected: form, in: file, reporting: &log)
    return nil
  }
}

extension Double: FieldValue {
  package static var form: FieldForm { .coordinate }

  /// Reads a coordinate: a decimal number with a point or a comma.
  package static func read(
    _ node: Node, in file: SourceFile, reporting log: inout DiagnosticLog
  ) -> Double? {
    guard let scalar = readScalar(node, expected: form, in: file, reporting: &log) else { return nil }
    let text = String(scalar.text.map { $0 == "," ? "." : $0 })
    if let value = Double(text), value.isFinite, abs(value) <= 180 { return value }
    reportUnreadable(node, expected: form, in: file, reporting: &log)
    return nil
  }
}

private func readFigure(
  _ node: Node, form: FieldForm, in file: SourceFile, reporting log: inout DiagnosticLog
) -> Figure? {
  guard let scalar = readScalar(node, expected: form, in: file, reporting: &log) else { return nil }
  switch WrittenNumber(scalar.text) {
  case .figure(let figure): return figure
  case .ambiguous(let thousands, let decimal):
    log.report(
      Diagnostic(
        .unreadableValue, at: Place(file, scalar.span),
        Words(
          "\(quote(scalar.text).german) lässt sich auf zwei Arten lesen",
          "\(quote(scalar.text).english) can be read in two ways"),
        label: Words("\(thousands) oder \(decimal)?", "\(thousands) or \(decimal)?"),
        fix: Words(
          "»\(thousands)« schreiben, wenn Tausender gemeint sind, sonst »\(decimal)«.",
          "Write “\(thousands)” if thousands are meant, otherwise “\(decimal)”.")))
  case .unreadable: reportUnreadable(node, expected: form, in: file, reporting: &log)
  }
  return nil
}

/// What a text says about a number: `1.250.000,50 €`, `20000`, `1,5 Mio. €`, `ca. 300`, `k. A.`
enum WrittenNumber: Equatable {
  case figure(Figure)
  /// `1,250`: thousands in English, decimals in German.
  case ambiguous(thousands: String, decimal: String)
  case unreadable

  private static let unknownWords = ["k.a.", "ka", "keineangabe", "notstated", "n/a", "unbekannt"]
  private static let scales: [(words: [String], zeros: Int)] = [
    (["mrd.", "mrd", "milliarden", "milliarde", "billion", "bn"], 9),
    (["mio.", "mio", "millionen", "million", "mn"], 6),
    (["tsd.", "tsd", "tausend", "thousand", "k", "t€"], 3),
  ]

  init(_ written: String) {
    var text = written.lowercased().filter { !$0.isWhitespace && $0 != "'" }
    if Self.unknownWords.contains(text) {
      self = .figure(.notStated)
      return
    }
    let isApproximate = Self.removePrefix(of: &text, among: ["ca.", "circa", "etwa", "rund", "about"])
    _ = Self.removePrefix(of: &text, among: ["€", "eur"])
    var zeros = 0
    for scale in Self.scales where Self.removeSuffix(of: &text, among: scale.words.map { $0 + "€" }) {
      zeros = scale.zeros
    }
    _ = Self.removeSuffix(of: &text, among: ["€", "euro", "eur", ",-", ",–", ",--"])
    _ = Self.removeSuffix(of: &text, among: [",-", ",–", ",--"])
    for scale in Self.scales where zeros == 0 && Self.removeSuffix(of: &text, among: scale.words) {
      zeros = scale.zeros
    }
    self = Self.digits(text, zeros: zeros, isApproximate: isApproximate)
  }

  private static func removePrefix(of text: inout String, among words: [String]) -> Bool {
    guard let word = words.first(where: { text.hasPrefix($0) }) else { return false }
    text.removeFirst(word.count)
    return true
  }

  private static func removeSuffix(of text: inout String, among words: [String]) -> Bool {
    guard let word = words.first(where: { text.hasSuffix($0) }) else { return false }
    text.removeLast(word.count)
    return true
  }

  private static func digits(_ text: String, zeros: Int, isApproximate: Bool) -> WrittenNumber {
    var text = text[...]
    let isNegative = text.first == "-" || text.first == "−"
    if isNegative || text.first == "+" { text.removeFirst() }
    guard text.contains(where: \.isNumber), text.allSatisfy({ $0.isASCII && "0123456789.,".contains($0) })
    else { return .unreadable }
    let decimalSign = decimalSign(in: text, isScaled: zeros > 0)
    if case .ambiguous = decimalSign {
      let parts = text.split(separator: ",")
      // A digit more or less, and nobody can take it for thousands.
      let fraction = parts[1].hasSuffix("0") ? parts[1].dropLast() : parts[1] + "0"
      return .ambiguous(thousands: parts.joined(separator: "."), decimal: "\(parts[0]),\(fraction)")
    }
    let parts: [Substring]
    if case .sign(let sign) = decimalSign {
      parts = text.split(separator: sign, omittingEmptySubsequences: false)
    } else {
      parts = [text]
    }
    guard isGrouped(parts[0]) else { return .unreadable }
    let whole = parts[0].filter(\.isNumber)
    let fraction = parts.count > 1 ? String(parts[1]) : ""
    guard fraction.allSatisfy(\.isNumber), !whole.isEmpty, whole.count + fraction.count + zeros <= 17,
      let mantissa = Int(whole + fraction)
    else { return .unreadable }
    var (value, decimals) = (isNegative ? -mantissa : mantissa, fraction.count - zeros)
    while decimals < 0 { (value, decimals) = (value * 10, decimals + 1) }
    return .figure(.known(Number(value, decimals: decimals), isApproximate: isApproximate))
  }

  private enum DecimalSign { case sign(Character), none, ambiguous }

  private static func decimalSign(in text: Substring, isScaled: Bool) -> DecimalSign {
    let commas = text.count { $0 == "," }
    let dots = text.count { $0 == "." }
    switch (commas, dots) {
    case (0, 0): return .none
    case (1, 0):
      let parts = text.split(separator: ",", omittingEmptySubsequences: false)
      let looksLikeThousands = parts[1].count == 3 && (1...3).contains(parts[0].count) && parts[0] != "0"
      return looksLikeThousands && !isScaled ? .ambiguous : .sign(",")
    case (0, 1):
      let parts = text.split(separator: ".", omittingEmptySubsequences: false)
      let isThousands = parts[1].count == 3 && (1...3).contains(parts[0].count) && parts[0] != "0"
      return isThousands && !isScaled ? .none : .sign(".")
    case (1, _):
      let isGerman = (text.lastIndex(of: ",") ?? text.startIndex) > (text.lastIndex(of: ".") ?? text.startIndex)
      return .sign(isGerman ? "," : dots == 1 ? "." : ",")
    case (_, 1): return .sign(".")
    default: return .none
    }
  }

  /// Whether separators stand before every three digits, or nowhere.
  private static func isGrouped(_ whole: Substring) -> Bool {
    let groups = whole.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard groups.count > 1 else { return true }
    return (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 }
  }
}
