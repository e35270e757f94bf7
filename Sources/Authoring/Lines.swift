/// A text in lines of at most 80 characters, broken at spaces.
func wrapped(_ text: String, indent: String = "", width: Int = 80) -> String {
  var lines: [String] = []
  var line = ""
  for word in text.split(separator: " ") {
    if !line.isEmpty, indent.count + line.count + 1 + word.count > width {
      lines.append(indent + line)
      line = ""
    }
    line += line.isEmpty ? String(word) : " " + word
  }
  return (lines + [indent + line]).joined(separator: "\n")
}

/// Every line of a text behind two spaces, without the line break at its end.
func indented(_ text: String) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false)
    .reversed().drop { $0.isEmpty }.reversed()
    .map { $0.isEmpty ? "" : "  " + $0 }.joined(separator: "\n")
}
