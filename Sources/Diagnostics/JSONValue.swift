/// A JSON value (RFC 8259), with the members of objects in the order in which they are to be written.
package indirect enum JSONValue: Sendable {
  case null
  case bool(Bool)
  case number(Int)
  case string(String)
  case list([JSONValue])
  case object([(name: String, value: JSONValue)])

  /// A string, or null where there is none.
  package static func text(_ text: String?) -> JSONValue { text.map(JSONValue.string) ?? .null }

  /// On one line.
  ///
  /// Besides what JSON demands, `<`, line separators and invisible controls are escaped, so that the text may
  /// be printed to a terminal or put into a script element.
  package var text: String {
    switch self {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .number(let value): String(value)
    case .string(let text): quoted(text)
    case .list(let values): "[" + values.map(\.text).joined(separator: ", ") + "]"
    case .object(let members):
      "{" + members.map { "\(quoted($0.name)): \($0.value.text)" }.joined(separator: ", ") + "}"
    }
  }
}

extension JSONValue {
  /// On many lines, each level two spaces further in, for people.
  package var indentedText: String { indentedText(by: "") }

  private func indentedText(by indent: String) -> String {
    switch self {
    case .list(let values) where values.contains(where: \.hasParts):
      let lines = values.map { "\(indent)  \($0.indentedText(by: indent + "  "))" }
      return "[\n" + lines.joined(separator: ",\n") + "\n\(indent)]"
    case .object(let members) where !members.isEmpty:
      let lines = members.map {
        "\(indent)  \(quoted($0.name)): \($0.value.indentedText(by: indent + "  "))"
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

private func quoted(_ text: String) -> String {
  var json = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": json += "\\\""
    case "\\": json += "\\\\"
    case "\n": json += "\\n"
    case "\r": json += "\\r"
    case "\t": json += "\\t"
    case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}", "<", "\u{200E}"..."\u{200F}",
      "\u{2028}"..."\u{202E}", "\u{2066}"..."\u{2069}":
      let digits = String(scalar.value, radix: 16)
      json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: json.unicodeScalars.append(scalar)
    }
  }
  return json + "\""
}
