public import Diagnostics

/// An address on the web, beginning with `https://` or `http://`.
public struct WebAddress: FieldValue, Hashable {
  public let text: String

  public static var form: FieldForm { .webAddress }
  public var spelling: Words? { text.spelling }

  public static func read(
    _ node: Node, in file: SourceFile, reporting log: inout DiagnosticLog
  ) -> WebAddress? {
    guard let scalar = readScalar(node, expected: form, in: file, reporting: &log) else {
      return nil
    }
    let text = scalar.text.trimmed
    let lower = text.lowercased()
    if let scheme = ["https://", "http://"].first(where: lower.hasPrefix),
      let host = lower.dropFirst(scheme.count).first, host.isLetter || host.isNumber || host == "[",
      !text.unicodeScalars.contains(where: {
        $0.properties.isWhitespace || $0.value < 0x20 || $0 == "\"" || $0 == "<"
      })
    {
      return WebAddress(text: text)
    }
    reportUnreadable(node, expected: form, in: file, reporting: &log)
    return nil
  }
}

public struct EmailAddress: FieldValue, Hashable {
  public let text: String

  public static var form: FieldForm { .email }
  public var spelling: Words? { text.spelling }

  public static func read(
    _ node: Node, in file: SourceFile, reporting log: inout DiagnosticLog
  ) -> EmailAddress? {
    guard let scalar = readScalar(node, expected: form, in: file, reporting: &log) else {
      return nil
    }
    let text = scalar.text.trimmed
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    if parts.count == 2, !parts[0].isEmpty, parts[1].contains("."),
      !parts[1].hasPrefix("."), !parts[1].hasSuffix("."),
      text.unicodeScalars.allSatisfy({
        !$0.properties.isWhitespace && !"<>\"(),;:?&%".unicodeScalars.contains($0)
      })
    {
      return EmailAddress(text: text)
    }
    reportUnreadable(node, expected: form, in: file, reporting: &log)
    return nil
  }
}

/// A colour as six hexadecimal digits behind `#`.
public struct Colour: FieldValue, Hashable {
  /// `#1b5e8c`, in lower case.
  public let text: String

  public init?(hex written: String) {
    var digits = written.lowercased()
    if digits.hasPrefix("#") { digits.removeFirst() }
    if digits.count == 3 { digits = digits.map { "\($0)\($0)" }.joined() }
    guard digits.utf8.count == 6, digits.allSatisfy({ $0.isASCII && $0.isHexDigit }) else {
      return nil
    }
    text = "#" + digits
  }

  /// Each from 0 to 255.
  init(red: Int, green: Int, blue: Int) {
    // With a digit in front that is cut off, so that none is lost where a part is small.
    text = "#" + String(red << 16 | green << 8 | blue | 1 << 24, radix: 16).dropFirst()
  }

  public static var form: FieldForm { .colour }
  public var spelling: Words? { text.spelling }

  public static func read(
    _ node: Node, in file: SourceFile, reporting log: inout DiagnosticLog
  ) -> Colour? {
    guard let scalar = readScalar(node, expected: form, in: file, reporting: &log) else {
      return nil
    }
    if let colour = Colour(hex: scalar.text.trimmed) { return colour }
    reportUnreadable(node, expected: form, in: file, reporting: &log)
    return nil
  }
}
