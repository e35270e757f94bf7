import TestSupport

/// A seeded source of random texts, the same on every machine.
struct Random {
  private var numbers: SeededNumbers

  init(seed: UInt64) { numbers = SeededNumbers(seed: seed) }

  mutating func next() -> UInt64 { numbers.next() }

  mutating func next(below limit: Int) -> Int { Int(next() % UInt64(limit)) }

  mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[next(below: elements.count)]
  }

  /// A text from scraps of Markdown, rarely well formed.
  mutating func markdown(pieces: Int) -> String {
    (0..<pieces).map { _ in pick(Self.scraps) }.joined()
  }

  mutating func bytes(count: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8(truncatingIfNeeded: next()) }
  }

  static let scraps = [
    "a", "Wort ", "ü", "\n", "\n\n", "  \n", "\\\n", " ", "\t", "    ", "> ", "- ", "* ", "1. ",
    "12) ",
    "#", "## ", "---\n", "===\n", "***", "*", "**", "_", "__", "`", "``", "```\n", "~~~\n", "~~",
    "~", "[", "]",
    "(", ")", "![", "](", "](a.md)", "](https://example.org)", "](javascript:x)", "<", ">", "<b>",
    "</b>",
    "<!--", "-->", "<div>\n", "&", "&amp;", "&quot;", "&#x27;", "\\", "\\*", "\\\"", "\"", "'",
    "--", "...",
    "|", " | ", "| a | b |\n", "|---|---|\n", ":-:", "[^1]", "[^1]: Fuß\n", "[^b]", "\n[^b]: x\n",
    "[r]: /u \"t\"\n", "[r]",
    "[ ] ", "[x] ", "[!NOTE]\n", "[!HINWEIS] ", "https://example.org/a_b", "http://", "{#id}", "{#",
    "}", "•", "\u{A0}",
    "„", "“", "\r\n", "\r", "\u{0}", "<https://example.org>", "![a](b.png \"c\")", "<br>", "😀",
    "a\u{308}",
  ]
}
