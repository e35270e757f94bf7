import Diagnostics
import Markdown
import Testing

/// Two megabytes of anything end in good time: these are the texts that have hung Markdown programs.
/// Without optimisation a tenth of that must do, or nobody would wait for the tests.
@Suite(.serialized) struct PathologicalTests {
  @Test(.timeLimit(.minutes(3)), arguments: patterns) func repeated(_ pattern: String) {
    let text = String(repeating: pattern, count: size / pattern.utf8.count)
    _ = Reading(text)
  }

  @Test(.timeLimit(.minutes(3)), arguments: nested) func enclosed(
    _ open: String, _ middle: String, _ close: String
  ) {
    let count = size / (open.utf8.count + close.utf8.count)
    _ = Reading(
      String(repeating: open, count: count) + middle + String(repeating: close, count: count))
  }

  #if DEBUG
    private let size = 200_000
  #else
    private let size = 2_000_000
  #endif

  @Test func tenThousandDeep() {
    for open in ["> ", "- ", "1. "] {
      #expect(Reading(String(repeating: open, count: 10_000) + "x").codes == [.tangledText])
    }
    for (open, close) in [("[", "]"), ("*a **a ", "b** b*"), ("(", ")")] {
      let text =
        String(repeating: open, count: 10_000) + "x" + String(repeating: close, count: 10_000)
      #expect(!Reading(text).body.isEmpty)
    }
    #expect(!Reading(String(repeating: "> ", count: 90) + "x").body.isEmpty)
    #expect(!Reading(String(repeating: "- ", count: 5000)).body.isEmpty)
  }

  /// Texts whose lines all differ, so that no name is found at once.
  @Test(.timeLimit(.minutes(3)), arguments: numbered) func numberedLines(
    _ line: @Sendable (Int) -> String
  ) {
    var text = ""
    var i = 0
    while text.utf8.count < size {
      i += 1
      text += line(i)
    }
    _ = Reading(text)
  }

  static let numbered: [@Sendable (Int) -> String] = [
    { "[a\($0)]\n\n[a\($0)]: u\($0)\n" },
    { "x[^\($0)]\n\n[^\($0)]: [a][u\($0)]\n\n[u\($0)]: /\($0)\n" },
    { "x[^u\($0)] [a](#b\($0))\n\n[^d\($0)]: x\n\n" }, { "## a \($0) {#b\($0)}\n" },
    { "| a |\n|---|\n| [a][\($0)] |\n\n[\($0)]: /u\n\n" }, { "[a](b\($0).md) ![c](d\($0).png) " },
  ]

  @Test func tooLarge() {
    let reading = Reading(String(repeating: "ab ", count: 800_000))
    #expect(reading.codes == [.fileTooLarge] && reading.body.isEmpty)
  }

  static let patterns = [
    "![[]()", "[a](<b", "[a](b", "[ (](", "a_ ", "_a ", "a]", "[a", "*a_ ", "c* ", "[ a_",
    "**x [a*b**c*](d)", "\\", "&", "&amp;",
    "<", "x <!-- ", "x <?", "x <!A ", "x <![CDATA[", "<a b=\"", "`a ``b ", "|", "|-",
    "| a |\n|---|\n", "a|b\n-|-\n", "~~", "~~a ", "~~a *b ",
    "a~~ ", "*~~x ", "~~x *~~y* ", "\"", "'", "' a", "\" a'", "--", ".", "[^a]", "[^", "[^a]: x\n",
    "[^a]:\n", "x[^a]\n\n[^a]: [^a]\n\n",
    "https://", "https://a.b&", "https://a.b_", "http://a_", "https://a.b)", "(https://a.b", "](",
    "[a]", "[a][", "[a]: b\n", "[a]\n\n[a]: b\n", "![](", "![a](b)\n\n",
    "## a\n", "## a {#b}\n", "# {#", "[x](#y) ", "a\n===\n", "> a\n", "> [!NOTE]\n", "- [ ] a\n",
    "- a\n", " - a\n", "<b>", "<br>", "</b>", "<!-- -->", "<div>\n\n",
    "•\n", "\u{A0}\u{A0}", "**a**\n\n", "[hier](a) ", "[a\\*](b\\_c) ", "\\* ", "&quot; ",
    "[&auml;](&auml;) ", "[a](&", "a  \n", "\r", "\0", "\n", "{#", "`", "```\n", "~~~\n",
  ]

  static let nested: [(String, String, String)] = [
    ("[", "a", "]"), ("*a **a ", "b", " a** a*"), ("> ", "a", "\n"), ("- ", "x", "\n"),
    (">", "", "a*"), ("> - ", "x", ">\n"), ("![", "a", "](b)"),
    ("~~*", "a", "*~~"), ("[^", "a", "]"), ("\"*", "a", "*\""), ("(", "https://a.b", ")"),
    ("|", "\n", "-|"), ("[a](", "b", ")"), ("<", "a", ">"),
  ]
}
