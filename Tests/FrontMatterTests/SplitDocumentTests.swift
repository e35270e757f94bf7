import Diagnostics
import FrontMatter
import Testing

@Suite("Finding the front matter of a document")
struct SplitDocumentTests {
  private func split(_ text: String) -> (head: String?, body: String, log: DiagnosticLog) {
    let file = SourceFile(path: "content/seiten/a.md", text: text)
    var log = DiagnosticLog()
    let parts = splitDocument(file, reporting: &log)
    return (parts.frontMatter.map(file.text), file.text(parts.body), log)
  }

  @Test func theLinesBetweenTheDashes() {
    let (head, body, log) = split("---\ntitel: Dorf-App\n---\nEin Text.\n")
    #expect(head == "titel: Dorf-App\n")
    #expect(body == "Ein Text.\n")
    #expect(log.isEmpty)
  }

  @Test(arguments: [
    "\u{FEFF}---\nt: 1\n---\nText", "---\r\nt: 1\r\n---\r\nText", "---  \nt: 1\n---\t \nText",
    "\u{FEFF}--- \r\nt: 1\r\n---\r\nText", "\n \r\n---\nt: 1\n---\nText",
    "\u{FEFF}\t\n---\nt: 1\n---\nText",
  ])
  func whatAnEditorDoesNotSeeDoesNotMatter(text: String) {
    let (head, body, log) = split(text)
    #expect(head == "t: 1\n" || head == "t: 1\r\n")
    #expect(body == "Text")
    #expect(log.isEmpty)
  }

  @Test func theBodyMayBeMissing() {
    #expect(split("---\nt: 1\n---").body == "")
    #expect(split("---\n---\n").head == "")
    #expect(split("---\n---").log.isEmpty)
  }

  @Test func dashesInsideALineEndNothing() {
    let (head, body, _) = split("---\nt: a\nu: ---\n----\n--- x\n---\nText\n---\n")
    #expect(head == "t: a\nu: ---\n----\n--- x\n")
    #expect(body == "Text\n---\n")
  }

  @Test(arguments: ["", "Ein Text.", " ---\nt: 1\n---\n", "Text\n---\nt 1\n---\n", "-- -"])
  func noneAtAll(text: String) {
    let (head, body, log) = split(text)
    #expect(head == nil)
    #expect(body == text)
    #expect(log.codes == [.missingFrontMatter])
    #expect(log.spans == [Span(0, 0)])
  }

  @Test func textBeforeItIsShown() {
    let (head, _, log) = split("# Titel\n\nText\n---\nt: 1\n---\n")
    #expect(head == nil)
    #expect(log.codes == [.missingFrontMatter])
    #expect(log.spans == [Span(0, 7)])
  }

  @Test(arguments: ["—", "–", "--", "----", "–--", "\u{2011}\u{2011}\u{2011}"])
  func otherDashesThanThreeHyphensAreShown(dashes: String) {
    let first = split("\u{FEFF}\(dashes) \r\ntitel: A\n---\n").log
    #expect(first.codes == [.missingFrontMatter])
    #expect(first.spans == [Span(3, 3 + dashes.utf8.count)])
    let second = split("---\nt: A\n\(dashes)\n\nText\n").log
    #expect(second.codes == [.unclosedFrontMatter])
    #expect(second.spans == [Span(9, 9 + dashes.utf8.count)])
  }

  @Test func noneBelowBlankLines() {
    let (head, body, log) = split("\n \nEin Text.\n---\n")
    #expect(head == nil)
    #expect(body == "Ein Text.\n---\n")
    #expect(log.codes == [.missingFrontMatter])
    #expect(log.spans == [Span(3, 3)])
  }

  @Test func theFirstLineIsShownWhereTheSecondIsMissing() {
    let text = MarkedText("\u{FEFF}«---» \ntitel: Dorf-App\n\nText\n")
    var log = DiagnosticLog()
    #expect(splitDocument(text.file, reporting: &log).frontMatter == nil)
    #expect(log.codes == [.unclosedFrontMatter])
    #expect(log.spans == text.spans)
    #expect(split("---").log.codes == [.unclosedFrontMatter])
    #expect(split("---\n").log.codes == [.unclosedFrontMatter])
  }

  @Test func sixtyFourKilobytesAndNoMore() {
    let line = "kurz: \(String(repeating: "x", count: frontMatterLimit - 7))\n"
    #expect(line.utf8.count == frontMatterLimit)
    #expect(split("---\n\(line)---\nText").log.isEmpty)
    let (head, body, log) = split("---\n\(line)\n---\nText")
    #expect(head == nil)
    #expect(body == "Text")
    #expect(log.codes == [.frontMatterTooLarge])
  }
}
