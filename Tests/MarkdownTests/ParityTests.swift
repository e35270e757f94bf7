import CCMark
import Testing

/// Without extensions, our HTML is byte for byte that of libcmark.
@Suite struct ParityTests {
  @Test(arguments: corpus) func corpusText(_ text: String) {
    #expect(Reading(text, usesExtensions: false).html == renderedByCommonMark(text))
  }

  @Test func randomText() {
    var random = Random(seed: 7)
    for _ in 0..<4000 {
      let text = random.markdown(pieces: 1 + random.next(below: 40))
      let ours = Reading(text, usesExtensions: false).html
      guard ours != renderedByCommonMark(text) else { continue }
      #expect(ours == renderedByCommonMark(text), "\(text.debugDescription)")
      return
    }
  }

  /// More than libcmark's memory has room for at first.
  @Test func largeText() {
    var random = Random(seed: 11)
    var text = ""
    while text.utf8.count < 600_000 { text += random.markdown(pieces: 40) + "\n\n" }
    #expect(Reading(text, usesExtensions: false).html == renderedByCommonMark(text))
  }

  /// Tables are parsed while their text is walked over.
  @Test func manyTables() {
    let table =
      "Vor *der*\n\n| a | b |\n|---|---|\n| **c** | `d` |\n| *e* | f |\n\n[nach](https://a.example)\n\n"
    let one = Reading(table).html
    let many = Reading(String(repeating: table, count: 4000)).html
    let parts = (1...4000).map { one.replacing("Tabelle 1\"", with: "Tabelle \($0)\"") }
    #expect(many == parts.joined())
  }

  /// Many bytes are looked at together.
  @Test func aSignMeansTheSameWhereverItStands() {
    var random = Random(seed: 13)
    let signs = [
      "\"", "'", "--", "...", "-", ".", "~~", "&", "<", ">", "[", ":", "{", "„", "“", "\u{A0}", "ä",
    ]
    for _ in 0..<500 {
      var text = "a"
      for _ in 0..<random.next(below: 40) {
        text += random.next(below: 4) == 0 ? signs[random.next(below: signs.count)] : "b"
        if random.next(below: 9) == 0 { text += " " }
      }
      let html = Reading(text).html
      for count in 1...17 {
        let letters = String(repeating: "x", count: count)
        #expect(Reading(letters + text).html == "<p>" + letters + html.dropFirst(3), "\(text)")
      }
    }
  }

  @Test func everyByteInAnAddressAndInText() {
    for byte in UInt8(1)...0x7F {
      let sign = String(UnicodeScalar(byte))
      let text =
        "x \(sign) y [a](<b\(sign)c> 't\(sign)') ![\(sign)](d\(sign)e)\n\n```\(sign)f g\n\(sign)\n```\n"
      #expect(Reading(text, usesExtensions: false).html == renderedByCommonMark(text))
    }
  }

  private func renderedByCommonMark(_ text: String) -> String {
    guard let html = cmark_markdown_to_html(text, text.utf8.count, CMARK_OPT_DEFAULT) else {
      return ""
    }
    defer { cmark_get_default_mem_allocator().pointee.free(html) }
    return String(cString: html)
  }

  static let corpus = [
    "", "\n", " \t\n", "Text", "# Titel\n\nText *fett* __sehr__ `code`\n", "a\nb  \nc\\\nd",
    "> Zitat\n> > innen\nfaul\n", "- a\n- b\n\n  c\n- d\n",
    "- a\n- b\n  - c\n\n\n1. x\n2. y\n7) z\n",
    "3. drei\n4. vier\n", "```swift ist toll\nlet a = \"<b>\" & 1\n```\n", "~~~\n\n~~~",
    "    Code\n\n    mehr\n",
    "<div>\nx\n</div>\n\nText <b>x</b> <!-- c -->", "***\n\n---\n___\n",
    "Titel\n===\n\nZwei\n---\n",
    "[a](b \"\") [a](b 'c\"d') [x]() [a](<b c>) [r] [R][r] [z][]\n\n[r]: /u \"t\"\n[z]: <>\n",
    "![a *b* `c` <i> \n d](e.png \"t\") [![x](y)](z) ![](q) ![![i](j) k](l)",
    "<https://example.org/ü?a=b&c> <a@example.org> <JAVASCRIPT:x>",
    "[a](javascript:x) [a](VBScript:x) [a](data:image/png;x) [a](data:text/html) [a](file:///x) ![a](data:image/svg)",
    "&amp; &auml; &#0; &#x22; &quot;\\\" \\* \\a &nix; \u{FFFD}\u{0}x", "a\r\nb\rc\r\n\r\nd",
    "\u{FEFF}# BOM",
    "* a\n\n  b\n* c\n\n\n  > d\n  1. e\n", "-\n- \n-\n\n  x", "[a\nb](c\n\"d\ne\")",
    "**a *b** c* _d_e_ ***f***",
    "| a | b |\n|---|---|\n| 1 | 2 |\n",
    "[^1]: Fuß\n\nText[^1] ~~x~~ https://example.org \"q\" -- ...\n",
    "- [ ] a\n- [x] b\n\n> [!NOTE]\n> c\n", "## a {#b}\n\n#\n\n####### sieben\n",
    "``a`b`` ` c `` d",
    "1. a\n\n   ```\n   b\n   ```\n\n2. c", "> ```\n> a\n\nb", "\ta\n\t\tb\n- \tc",
    "+ a\n+ b\n* c\n",
  ]
}
