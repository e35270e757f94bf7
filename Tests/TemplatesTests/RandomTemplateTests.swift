import Diagnostics
import Pages
import Templates
import TestSupport
import Testing

/// Whatever stands in a template, it compiles or is reported, and what compiles renders.
struct RandomTemplateTests {
  private static let fragments = [
    "{{", "}}", "{{{", "}}}", "{{#title}}", "{{/title}}", "{{^items}}", "{{#items}}", "{{/items}}",
    "{{title}}", "{{{body}}}", "{{address}}", "{{.}}", "{{>page}}", "{{>other}}", "{{<other}}",
    "{{/other}}", "{{$a}}", "{{/a}}", "{{=| |=}}", "|={{ }}=|", "{{!", "{{#-last}}", "{{/-last}}",
    "<", ">", "<a href=\"", "\"", "'", "<script type=\"application/ld+json\">", "</script>",
    "<!--", "-->", "\n", "\r\n", "  ", "\u{FEFF}", "ä", "x", "=", "{{#tree}}", "{{/tree}}",
    "{{#nodes}}", "{{/nodes}}", "class", "<style>", "</style>", "<![CDATA[", "]]>",
  ]

  @Test func fragmentsInAnyOrder() {
    var numbers = SeededNumbers(seed: 20)
    for _ in 0..<800 {
      let page = text(of: &numbers)
      tryOut([
        "page": SourceFile(path: "page", text: page),
        "other": SourceFile(path: "other", text: text(of: &numbers)),
      ])
    }
  }

  @Test func anyBytes() {
    var numbers = SeededNumbers(seed: 4)
    for _ in 0..<800 {
      let count = Int.random(in: 0...60, using: &numbers)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &numbers) }
      tryOut(["page": SourceFile(path: "page", bytes: bytes)])
    }
  }

  @Test func longRowsOfBraces() {
    for row in ["{{", "{{{", "{{!", "{{=", "}}", "{{#a}}", "{{/a}}", "{{>page}}"] {
      let text = String(repeating: row, count: 2000)
      tryOut(["page": SourceFile(path: "page", text: text)])
    }
  }

  private func text(of numbers: inout SeededNumbers) -> String {
    let count = Int.random(in: 1...25, using: &numbers)
    return (0..<count).map { _ in Self.fragments.randomElement(using: &numbers) ?? "" }.joined()
  }

  private func tryOut(_ files: [String: SourceFile]) {
    let set = TemplateSet(files)
    let page = TestPage().shown
    for format in [TemplateFormat.html, .xml, .plain] {
      var log = DiagnosticLog()
      let compiled = set.compile("page", for: page.shape, as: format, reporting: &log)
      #expect((compiled == nil) == log.hasErrors)
      for diagnostic in log.sorted {
        guard let place = diagnostic.place else { continue }
        #expect(place.span.end <= place.file.bytes.count)
      }
      _ = compiled?.render(page)
    }
  }
}
