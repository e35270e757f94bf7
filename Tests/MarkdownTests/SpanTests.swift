import Diagnostics
import Markdown
import Testing

/// Spans are what stands between ⟦ and ⟧ in the text that a test reads.
@Suite struct SpanTests {
  @Test(arguments: [
    "[a](⟦b.md⟧)", "- eins\n- [zwei *drei*](<⟦b c.md⟧> \"Titel\")", "> faul\n[a](⟦b.md⟧)\nmehr",
    "[über\nzwei Zeilen](\n⟦b.md⟧)", "`[a](b.md)` ü [a](⟦c.md⟧)", "[![x](y.png \"z\")](⟦b.md⟧)",
    "[a][r]\n\n[r]: ⟦b.md⟧ \"T\"", "[r]\n\n[R]: ⟦b.md⟧", "| a |\n|---|\n| \\| [x](⟦b.md⟧) |",
    "x[^1]\n\n[^1]: Siehe [x](⟦b.md⟧)", "x[^1]\n\n[^1]: Siehe\n    und [x](⟦b.md⟧)",
    "## [x](⟦b.md⟧)",
    "[a](⟦b\\_c.md⟧)", "[a](⟦b(c).md⟧)", "1. > - [a](⟦b.md⟧)", "\r\nä\r\n[a](⟦b.md⟧)\r\n",
    "[a](⟦b&amp;c.md⟧)",
    "  [a](⟦b.md#c⟧)",
  ])
  func linkDestinations(_ marked: String) {
    let (text, expected) = unmark(marked)
    let reading = Reading(bytes: Array(text.utf8), head: "---\ntitel: Ü\n---\n")
    let spans = reading.body.links.map { reading.file.text($0.span) }
    #expect(spans == [expected])
    #expect(reading.body.links.first.map { $0.span.start } == offset(marked) + 18)
  }

  @Test(arguments: [
    (Code.vagueLinkText, "Text ü [⟦hier⟧](a.md)"), (.vagueLinkText, "> - *x* [⟦*mehr*⟧](a.md)"),
    (.headingOne, "Text\n\n# ⟦Titel *x*⟧ #"), (.headingOne, "⟦Titel⟧\n==="),
    (.skippedHeadingLevel, "> ### ⟦Ä⟧ {#x}"),
    (.undefinedFootnote, "a `[^x]`\n\nb⟦[^x]⟧"), (.unusedFootnote, "a\n\n⟦[^x]⟧: b"),
    (.foreignImage, "![a](⟦https://example.org/a.png⟧ \"b\")"),
    (.missingImageText, "- ![](⟦a.png⟧ \"b\")"),
    (.imageTextIsFileName, "![⟦a.png⟧](a.png \"b\")"), (.deadAnchor, "[a](⟦#b⟧)"),
    (.unsafeAddress, "<⟦ftp://x⟧>"),
    (.rawHTML, "a\n⟦<b>⟧c</b>"), (.rawHTML, "a\n\n> ⟦<div>⟧\n> </div>"),
    (.tableWithoutHeader, "> ⟦| | |⟧\n> |-|-|"),
    (.emptyLink, "[](⟦a.md⟧)"), (.emptyLink, "[⟦a⟧]()"),
    (.duplicateAnchor, "## a {#x}\n\n## b {#⟦x⟧}"),
    (.pdfWithoutNote, "[⟦Plan⟧](a.pdf)"), (.wordLeftovers, "a\n\n⟦**Ziele**⟧"),
    (.wordLeftovers, "a\n\n⟦**Wer macht mit?**⟧"), (.headingWithoutSpace, "ü\n⟦##⟧Titel"),
    (.headingWithoutSpace, "> ⟦###⟧Über *uns*"), (.rawHTML, "a\n\n⟦<iframe src=\"https://b\">⟧"),
    (.wordLeftovers, "ü a⟦\u{A0}\u{A0}⟧b"),
    (.missingImageCredit, "x ![a](⟦a.png⟧)"), (.duplicateFootnote, "x[^a]\n\n[^a]: b\n\n⟦[^a]⟧: c"),
  ])
  func diagnostics(_ code: Code, _ marked: String) {
    let (text, expected) = unmark(marked)
    let reading = Reading(bytes: Array(text.utf8), head: "---\ntitel: Ü\n---\n")
    #expect(reading.marked(code) == [expected])
    let start = reading.log.sorted.first { $0.code == code }?.place?.span.start
    #expect(start == offset(marked) + 18)
  }

  @Test(arguments: ["#Schlagwort", "\\##Titel", "## Titel", "##", "a ##b", "`##b`", "####### b"])
  func noHeadingWithoutSpace(text: String) {
    #expect(!Reading(text).log.sorted.contains { $0.code == .headingWithoutSpace })
  }

  @Test func headingsAndImages() {
    let reading = Reading(
      "## Über *uns* {#wir}\n\n![Alt *x*](bild%20a.png \"Foto: A\")\n\nText ![b](c.png \"D\")")
    let heading = reading.body.headings[0]
    #expect(heading.level == 2 && heading.id == "wir" && heading.text == "Über uns")
    #expect(reading.file.text(heading.span) == "Über *uns*")
    let images = reading.body.images
    #expect(images.map(\.path) == ["bild a.png", "c.png"])
    #expect(images.map(\.alternativeText) == ["Alt x", "b"])
    #expect(images.map(\.credit) == ["Foto: A", "D"])
    #expect(images.map(\.isBlock) == [true, false])
    #expect(images.map { reading.file.text($0.span) } == ["bild%20a.png", "c.png"])
    #expect(images.map { reading.file.text($0.alternativeTextSpan) } == ["Alt *x*", "b"])
    #expect(reading.body.anchors == ["wir"])
  }

  @Test func links() {
    let reading = Reading("[A *b*](../p/%C3%BC.md#z%20y \"T\") [c](d.md) [e](https://example.org)")
    #expect(reading.body.links.map(\.path) == ["../p/ü.md", "d.md"])
    #expect(reading.body.links.map(\.fragment) == ["z y", nil])
    #expect(reading.body.links.map(\.title) == ["T", nil])
  }

  @Test func aTextIsEmptyIfNothingIsShown() {
    #expect(
      Reading("").body.isEmpty && !Reading("a").body.isEmpty
        && !Reading("![a](b.png \"c\")").body.isEmpty)
  }

  /// In random texts too, a link's span names what the link says.
  @Test func randomLinksNameWhatTheySay() {
    var random = Random(seed: 17)
    var count = 0
    for _ in 0..<2000 {
      var text = ""
      for n in 0..<6 {
        text += random.markdown(pieces: random.next(below: 5)) + "[Amt \(n)](ziel-\(n).md)"
      }
      let reading = Reading(text)
      for link in reading.body.links where link.path.hasPrefix("ziel-") {
        count += 1
        #expect(reading.file.text(link.span) == link.path, "\(text.debugDescription)")
      }
    }
    #expect(count > 3000)
  }

  private func unmark(_ marked: String) -> (text: String, expected: String) {
    let parts = marked.split(omittingEmptySubsequences: false) { $0 == "⟦" || $0 == "⟧" }.map(
      String.init)
    return (parts.joined(), parts.count > 1 ? parts[1] : "")
  }

  private func offset(_ marked: String) -> Int {
    marked.utf8.count - (marked.firstIndex(of: "⟦").map { marked[$0...].utf8.count } ?? 0)
  }
}
