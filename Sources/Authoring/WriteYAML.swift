internal import Diagnostics

/// A value as YAML in blocks, so that people can read and change it.
func yaml(_ value: JSONValue, indent: String = "") -> String {
  switch value {
  case .object(let members) where !members.isEmpty:
    members.map { name, value in
      let start = "\(indent)\(name):"
      return isBlock(value)
        ? start + "\n" + yaml(value, indent: indent + "  ") : start + " " + scalar(value) + "\n"
    }.joined()
  case .list(let values) where !values.isEmpty:
    values.map { value in
      guard isBlock(value) else { return "\(indent)- \(scalar(value))\n" }
      return indent + "- " + yaml(value, indent: indent + "  ").dropFirst(indent.count + 2)
    }.joined()
  default: indent + scalar(value) + "\n"
  }
}

private func isBlock(_ value: JSONValue) -> Bool {
  switch value {
  case .object(let members): !members.isEmpty
  case .list(let values): !values.isEmpty
  default: false
  }
}

/// A plain word stays as it is; everything else is JSON, which is YAML too.
private func scalar(_ value: JSONValue) -> String {
  guard case .string(let text) = value, !notTexts.contains(text.lowercased()),
    text.utf8.first.map({ (97...122).contains($0 | 32) }) == true,
    text.utf8.allSatisfy({ (97...122).contains($0 | 32) || (48...57).contains($0) || $0 == 45 })
  else { return value.text }
  return text
}

/// Words that YAML takes for something other than a text.
private let notTexts: Set = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"]
