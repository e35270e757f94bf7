public import Diagnostics

/// A decimal number exactly as written: `mantissa` divided by ten to the power of `decimals`.
public struct Number: Hashable, Comparable, Sendable {
  public let mantissa: Int
  public let decimals: Int

  public init(_ mantissa: Int, decimals: Int = 0) {
    var (mantissa, decimals) = (mantissa, decimals)
    while decimals > 0, mantissa % 10 == 0 { (mantissa, decimals) = (mantissa / 10, decimals - 1) }
    self.mantissa = mantissa
    self.decimals = decimals
  }

  /// For comparing and drawing, never for printing.
  public var approximation: Double {
    var value = Double(mantissa)
    for _ in 0..<decimals { value /= 10 }
    return value
  }

  /// Exactly, whatever the number of decimals: both are brought to one length, in twice the width.
  public static func < (first: Number, second: Number) -> Bool {
    let left = first.mantissa.multipliedFullWidth(by: powerOfTen(second.decimals))
    let right = second.mantissa.multipliedFullWidth(by: powerOfTen(first.decimals))
    return (left.high, left.low) < (right.high, right.low)
  }

  /// As machines read it: `1250000.5`.
  public var machineText: String {
    let digits = paddedDigits
    let whole = (mantissa < 0 ? "-" : "") + digits.dropLast(decimals)
    return decimals == 0 ? whole : "\(whole).\(digits.suffix(decimals))"
  }

  /// With a zero before the point where there would be nothing.
  private var paddedDigits: String {
    let digits = String(mantissa.magnitude)
    return String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
  }

  /// With the separators of the language: `1.250.000,5` and `1,250,000.5`.
  public func text(in language: Language, minimumDecimals: Int = 0) -> String {
    // Most are so small that nothing separates their digits.
    if decimals == 0, 0..<1_000 ~= mantissa { return String(mantissa) }
    let (point, comma) = (UInt8(ascii: "."), UInt8(ascii: ","))
    let separators =
      language.readsGerman
      ? (thousands: point, decimal: comma) : (thousands: comma, decimal: point)
    var text = Array((mantissa < 0 ? "−" : "").utf8)
    let digits = paddedDigits.utf8
    var left = digits.count - decimals
    for (index, digit) in digits.enumerated() {
      if left == 0 { text.append(separators.decimal) }
      if left > 0, left % 3 == 0, index > 0 { text.append(separators.thousands) }
      text.append(digit)
      left -= 1
    }
    if decimals > 0 {
      text += repeatElement(UInt8(ascii: "0"), count: max(0, minimumDecimals - decimals))
    }
    return String(decoding: text, as: UTF8.self)
  }
}

/// What is written never has more than 18 decimals, which an integer holds.
public func powerOfTen(_ exponent: Int) -> Int {
  (0..<min(exponent, 18)).reduce(1) { product, _ in product * 10 }
}

/// A number that somebody was asked for: known, or stated to be unknown (`k. A.`), which is never
/// zero.
public enum Figure: Hashable, Sendable {
  case known(Number, isApproximate: Bool)
  case notStated

  public var number: Number? {
    guard case .known(let number, _) = self else { return nil }
    return number
  }
}

/// An amount in euros.
public struct Money: Hashable, Sendable {
  public let amount: Figure

  public init(_ amount: Figure) { self.amount = amount }

  public func text(in language: Language) -> String {
    switch amount {
    case .notStated: return Words("k. A.", "not stated").text(in: language)
    case .known(let number, let isApproximate):
      let digits = number.text(in: language, minimumDecimals: 2)
      let money =
        language.readsGerman
        ? "\(digits)\u{A0}€" : number.mantissa < 0 ? "−€\(digits.dropFirst())" : "€\(digits)"
      return isApproximate ? "ca. \(money)" : money
    }
  }
}
