import Diagnostics
import Testing

struct JSONValueTests {
  /// Letter by letter, as the rules for a string say.
  private func quoted(_ text: String) -> String {
    "\"" + text.unicodeScalars.map(escaped).joined() + "\""
  }

  private func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": "\\\""
    case "\\": "\\\\"
    case "\n": "\\n"
    case "\r": "\\r"
    case "\t": "\\t"
    case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}", "<", "\u{200E}"..."\u{200F}",
      "\u{2028}"..."\u{202E}", "\u{2066}"..."\u{2069}":
      "\\u" + String(0x10000 + scalar.value, radix: 16).dropFirst()
    default: String(Character(scalar))
    }
  }

  /// Wherever in a text a letter stands: sixteen bytes of it are looked at together.
  @Test(arguments: [0, 1, 14, 15, 16, 31, 33])
  func stringsAreEscapedAsLetterByLetter(distance: Int) {
    let before = String(repeating: "x", count: distance)
    for number in UInt32(0)...0x2100 {
      guard let scalar = Unicode.Scalar(number) else { continue }
      for text in ["\(before)\(scalar)", "\(before)\(scalar)\(scalar) – und was noch folgt"] {
        #expect(JSONValue.string(text).text == quoted(text))
      }
    }
  }

  @Test func valuesWithinOthers() {
    let value = JSONValue.object([
      ("a", .list([.number(-1), .null, .bool(true), .list([])])), ("b", .object([])),
      ("<", .string("")),
    ])
    #expect(value.text == #"{"a": [-1, null, true, []], "b": {}, "\u003c": ""}"#)
  }
}
