/// A JSON value (RFC 8259), with the members of objects in the order in which they are to be written.
public enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case number(Int)
  case string(String)
  case list([JSONValue])
  case object([(name: String, value: JSONValue)])

  /// A string, or null where there is none.
  public static func text(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }

  /// On one line.
  ///
  /// Besides what JSON demands, `<`, line separators and invisible controls are escaped, so that the text may
  /// be printed to a terminal or put into a script element.
  public var text: String {
    var bytes: [UInt8] = []
    write(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the text.
  public func write(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .number(let value): bytes += String(value).utf8
    case .string(let text): writeQuoted(text, to: &bytes)
    case .list(let values):
      bytes.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { bytes += ", ".utf8 }
        value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      for (index, member) in members.enumerated() {
        if index > 0 { bytes += ", ".utf8 }
        writeQuoted(member.name, to: &bytes)
        bytes += ": ".utf8
        member.value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }
}

extension JSONValue {
  /// On many lines, each level two spaces further in, for people.
  public var indentedText: String { indentedText(by: "") }

  private func indentedText(by indent: String) -> String {
    switch self {
    case .list(let values) where values.contains(where: \.hasParts):
      let lines = values.map { "\(indent)  \($0.indentedText(by: indent + "  "))" }
      return "[\n" + lines.joined(separator: ",\n") + "\n\(indent)]"
    case .object(let members) where !members.isEmpty:
      let lines = members.map {
        "\(indent)  \(JSONValue.string($0.name).text): \($0.value.indentedText(by: indent + "  "))"
      }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
    default: return text
    }
  }

  private var hasParts: Bool {
    switch self {
    case .list, .object: true
    default: false
    }
  }
}

private func writeQuoted(_ text: String, to bytes: inout [UInt8]) {
  bytes.append(UInt8(ascii: "\""))
  var text = text
  let isPlain = text.withUTF8 { letters in
    for letter in letters where needsLook[Int(letter)] { return false }
    bytes.append(contentsOf: letters)
    return true
  }
  if !isPlain { for scalar in text.unicodeScalars { writeEscaped(scalar, to: &bytes) } }
  bytes.append(UInt8(ascii: "\""))
}

/// For every byte whether the letter that it is a part of has to be looked at. Every letter to be escaped beyond
/// ASCII begins with one of two bytes.
private let needsLook = (UInt8.min...UInt8.max).map { byte in
  switch byte {
  case 0..<0x20, 0x7F, 0xC2, 0xE2, UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"): true
  default: false
  }
}

private func writeEscaped(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
  switch scalar {
  case "\"": bytes += "\\\"".utf8
  case "\\": bytes += "\\\\".utf8
  case "\n": bytes += "\\n".utf8
  case "\r": bytes += "\\r".utf8
  case "\t": bytes += "\\t".utf8
  case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}", "<", "\u{200E}"..."\u{200F}",
    "\u{2028}"..."\u{202E}", "\u{2066}"..."\u{2069}":
    let digits = String(scalar.value, radix: 16)
    bytes += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
  default: bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
  }
}
