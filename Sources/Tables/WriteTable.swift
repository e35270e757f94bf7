/// A table as a German Excel opens it: UTF-8 with its mark, semicolons, lines as RFC 4180 has them.
public func tableText(_ rows: [[String]]) -> String {
  "\u{FEFF}" + rows.map { $0.map(cellText).joined(separator: ";") + "\r\n" }.joined()
}

private func cellText(_ cell: String) -> String {
  let text = guarded(cell)
  guard text.utf8.contains(where: { ";\"\r\n".utf8.contains($0) }) else { return text }
  return "\""
    + text.split(separator: "\"", omittingEmptySubsequences: false)
    .joined(separator: "\"\"") + "\""
}

/// A text behind an apostrophe where a spreadsheet would take it for a formula. A negative number is none.
///
/// A text that looks as if it had been guarded gets one more, so that `unguarded` gives every text back.
func guarded(_ text: String) -> String {
  let isNumber = text.utf8.allSatisfy { (48...57).contains($0) || "-.,".utf8.contains($0) }
  return startsFormula(text.drop { $0 == "'" }) && !isNumber ? "'" + text : text
}

/// A text without the apostrophe that `guarded` put before it.
func unguarded(_ text: String) -> String {
  text.hasPrefix("'") && startsFormula(text.drop { $0 == "'" }) ? String(text.dropFirst()) : text
}

private func startsFormula(_ text: Substring) -> Bool {
  text.utf8.first.map("=+-@\t\r".utf8.contains) == true
}
