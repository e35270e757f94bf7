public import Diagnostics

extension Figure: FieldValue {
  public static var form: FieldForm { .number }
  public var spelling: Words? {
    switch self {
    case .known(let number, _): Words(number.text(in: .german), number.text(in: .english))
    case .notStated: Words("k. A.", "not stated")
    }
  }

  public static func read(
    _ node: Node, in file: SourceFile, reporting log: inout DiagnosticLog
  ) -> Figure? {
    readFigure(node, form: .number, in: file, reporting: &log)
  }
}

extension Money: FieldValue {
  public static var form: FieldForm { .money }
  public var spelling: Words? { Words(text(in: .german), text(in: .english)) }

  public static func read(
    _ node: Node, in file: SourceFile, reporting log: inout DiagnosticLog
  ) -> Money? {
    readFigure(node, form: .money, in: file, reporting: &log).map { Money($0) }
  }
}

extension Int: FieldValue {
  public static var form: FieldForm { .wholeNumber }
  public var spelling: Diagnostics.Words? { String(self).spelling }

  public static func read(
    _ node: Node, in file: SourceFile, reporting log: inout DiagnosticLog
  ) -> Int? {
    guard let scalar = readScalar(node, expected: form, in: file, reporting: &log) else {
      return nil
    }
    if case .figure(.known(let number, isApproximate: false)) = WrittenNumber(scalar.text),
      number.decimals == 0
    {
      return number.mantissa
    }
    reportUnreadable(node, expected: form, in: file, reporting: &log)
    return nil
  }
}

extension Double: FieldValue {
  public static var form: FieldForm { .coordinate }
  public var spelling: Words? { String(self).spelling }

  /// Reads a coordinate: a decimal number with a point or a comma.
  public static func read(
    _ node: Node, in file: SourceFile, reporting log: inout DiagnosticLog
  ) -> Double? {
    guard let scalar = readScalar(node, expected: form, in: file, reporting: &log) else {
      return nil
    }
    let text = String(scalar.text.trimmed.map { $0 == "," ? "." : $0 })
    if text.utf8.allSatisfy({ "+-.0123456789".utf8.contains($0) }), let value = Double(text),
      abs(value) <= 180
    {
      return value
    }
    reportUnreadable(node, expected: form, in: file, reporting: &log)
    return nil
  }
}

private func readFigure(
  _ node: Node, form: @autoclosure () -> FieldForm, in file: SourceFile,
  reporting log: inout DiagnosticLog
) -> Figure? {
  guard let scalar = readScalar(node, expected: form(), in: file, reporting: &log) else {
    return nil
  }
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
  case .unreadable: reportUnreadable(node, expected: form(), in: file, reporting: &log)
  }
  return nil
}

/// What a text says about a number: `1.250.000,50 €`, `20000`, `1,5 Mio. €`, `ca. 300`, `k. A.`
enum WrittenNumber: Equatable {
  case figure(Figure)
  /// `1,250`: thousands in English, decimals in German. `1250.000` is neither.
  case ambiguous(thousands: String, decimal: String)
  case unreadable

  private static let unknownWords = [
    "k.a.", "k.a", "ka", "keineangabe", "notstated", "n/a", "unbekannt", "unknown",
  ]
  private static let approximations = ["ca.", "ca", "etwa", "rund", "about", "around"]
  private static let currencies = ["€", "euro", "eur"]
  private static let noCents = [",-", ",–", ",--"]
  private static let scales: [(words: [String], zeros: Int)] = [
    (["mrd.", "mrd", "milliarden", "milliarde", "billion", "bn"], 9),
    (["mio.", "mio", "millionen", "million", "mn"], 6),
    (["tsd.", "tsd", "tausend", "thousand", "k"], 3),
  ]

  init(_ written: String) {
    if let number = Self.plainNumber(written) {
      self = .figure(.known(Number(number), isApproximate: false))
      return
    }
    var text = written.lowercased().filter { !$0.isWhitespace && $0 != "'" }
    if Self.unknownWords.contains(text) {
      self = .figure(.notStated)
      return
    }
    let isApproximate = Self.removePrefix(of: &text, among: ["circa"] + Self.approximations)
    let hasCurrency =
      Self.removePrefix(of: &text, among: Self.currencies)
      || Self.removeSuffix(of: &text, among: Self.currencies)
    _ = Self.removeSuffix(of: &text, among: Self.noCents)
    var zeros = 0
    for scale in Self.scales where zeros == 0 && Self.removeSuffix(of: &text, among: scale.words) {
      zeros = scale.zeros
    }
    // `45 T€` and `45 TEUR` are thousands; `45 t` are tons.
    if zeros == 0, hasCurrency, Self.removeSuffix(of: &text, among: ["t"]) { zeros = 3 }
    self = Self.digits(text, zeros: zeros, isApproximate: isApproximate)
  }

  /// The number of nothing but digits, perhaps with points before every three of them and perhaps of euros: most are, and
  /// need not be taken apart.
  private static func plainNumber(_ written: String) -> Int? {
    var number = 0
    var count = 0
    /// How many digits stand behind the last point.
    var countInGroup: Int?
    var rest = written.utf8[...]
    while let byte = rest.first, byte == UInt8(ascii: ".") || (48...57).contains(byte) {
      rest.removeFirst()
      if byte == UInt8(ascii: ".") {
        // `0.250` is no thousand.
        let isGroup = countInGroup.map { $0 == 3 } ?? ((1...3).contains(count) && number > 0)
        guard isGroup else { return nil }
        countInGroup = 0
      } else {
        guard count < 17 else { return nil }
        number = number * 10 + Int(byte - 48)
        count += 1
        countInGroup = countInGroup.map { $0 + 1 }
      }
    }
    guard count > 0, countInGroup ?? 3 == 3, rest.isEmpty || rest.elementsEqual(" €".utf8) else {
      return nil
    }
    return number
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
    guard text.contains(where: \.isNumber),
      text.allSatisfy({ $0.isASCII && "0123456789.,".contains($0) })
    else { return .unreadable }
    let decimalSign = decimalSign(in: text, isScaled: zeros > 0)
    if case .ambiguous = decimalSign {
      return ambiguous(text, sign: isNegative ? "-" : "")
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
    guard fraction.allSatisfy(\.isNumber), !whole.isEmpty,
      whole.count + fraction.count + zeros <= 17,
      let mantissa = Int(whole + fraction)
    else { return .unreadable }
    var (value, decimals) = (isNegative ? -mantissa : mantissa, fraction.count - zeros)
    while decimals < 0 { (value, decimals) = (value * 10, decimals + 1) }
    return .figure(.known(Number(value, decimals: decimals), isApproximate: isApproximate))
  }

  /// Both readings of digits with three behind their only separator, each as it is read in one way.
  private static func ambiguous(_ text: Substring, sign: String) -> WrittenNumber {
    let parts = text.split { $0 == "," || $0 == "." }
    var fraction = parts[1]
    while fraction.last == "0" { fraction.removeLast() }
    if fraction.count == 3 { fraction += "0" }
    let thousands = Number(Int(parts[0] + parts[1]) ?? 0).text(in: .german)
    let grouped = thousands.contains(".") ? thousands : "\(parts[0]).\(parts[1])"
    return .ambiguous(
      thousands: sign + grouped,
      decimal: sign + (fraction.isEmpty ? "\(parts[0])" : "\(parts[0]),\(fraction)"))
  }

  private enum DecimalSign { case sign(Character), none, ambiguous }

  private static func decimalSign(in text: Substring, isScaled: Bool) -> DecimalSign {
    let commas = text.count { $0 == "," }
    let dots = text.count { $0 == "." }
    switch (commas, dots) {
    case (0, 0): return .none
    case (1, 0):
      let parts = text.split(separator: ",", omittingEmptySubsequences: false)
      let looksLikeThousands =
        parts[1].count == 3 && (1...3).contains(parts[0].count) && parts[0] != "0"
      return looksLikeThousands && !isScaled ? .ambiguous : .sign(",")
    case (0, 1):
      let parts = text.split(separator: ".", omittingEmptySubsequences: false)
      guard parts[1].count == 3, !parts[0].isEmpty, parts[0] != "0" else { return .sign(".") }
      return parts[0].count <= 3 ? .none : .ambiguous
    case (1, _):
      let isGerman =
        (text.lastIndex(of: ",") ?? text.startIndex) > (text.lastIndex(of: ".") ?? text.startIndex)
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
