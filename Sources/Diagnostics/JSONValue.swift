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
  text.withLentUTF8 { letters in
    var start = 0
    var index = 0
    while index < letters.count {
      if letters.count &- index >= 16, !mayHoldEscaped(letters, inSixteenFrom: index) {
        index &+= 16
        continue
      }
      let end = min(index &+ 16, letters.count)
      while index < end {
        let length = escapedLength(letters, at: index)
        if length > 0 {
          bytes.append(contentsOf: letters[start..<index])
          start = index &+ length
          for scalar in String(decoding: letters[index..<start], as: UTF8.self).unicodeScalars {
            writeEscaped(scalar, to: &bytes)
          }
        }
        index &+= max(length, 1)
      }
    }
    bytes.append(contentsOf: letters[start...])
  }
  bytes.append(UInt8(ascii: "\""))
}

/// How many bytes the letter has that begins at a place, if it is to be escaped; otherwise 0.
private func escapedLength(_ letters: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
  switch letters[place] {
  case 0..<0x20, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"): return 1
  case 0xC2: return letters[place + 1] < 0xA0 ? 2 : 0
  case 0xE2:
    switch (letters[place + 1], letters[place + 2]) {
    case (0x80, 0x8E...0x8F), (0x80, 0xA8...0xAE), (0x81, 0xA6...0xA9): return 3
    default: return 0
    }
  default: return 0
  }
}

/// Whether one of sixteen bytes may begin a letter that is to be escaped. Without a branch, the compiler takes them at
/// once.
private func mayHoldEscaped(
  _ letters: UnsafeBufferPointer<UInt8>, inSixteenFrom start: Int
) -> Bool {
  var found: UInt8 = 0
  for index in start..<(start &+ 16) {
    let letter = letters[index]
    let isControl: UInt8 = letter < 0x20 || letter == 0x7F ? 1 : 0
    let isSign: UInt8 =
      letter == UInt8(ascii: "\"") || letter == UInt8(ascii: "\\") || letter == UInt8(ascii: "<")
      ? 1 : 0
    // 0xC2 or 0xE2.
    let isBeyond: UInt8 = letter & 0xDF == 0xC2 ? 1 : 0
    found |= isControl | isSign | isBeyond
  }
  return found != 0
}

private func writeEscaped(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
  switch scalar {
  case "\"": bytes += "\\\"".utf8
  case "\\": bytes += "\\\\".utf8
  case "\n": bytes += "\\n".utf8
  case "\r": bytes += "\\r".utf8
  case "\t": bytes += "\\t".utf8
  default:
    let digits = String(scalar.value, radix: 16)
    bytes += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
  }
}
