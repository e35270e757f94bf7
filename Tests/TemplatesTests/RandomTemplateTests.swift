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

  private static let markup = [
    "<a href=\"", "<p class='x'", "<img srcset=\"", " title=\"", " onclick='", ">", "</p>", "\"",
    "'",
    "https://site.example/", "javascript:", "?", ",", " ", "ä", "<!-- ", " -->", "{{title}}",
    "{{address}}", "{{{body}}}", "<script type=\"application/ld+json\">", "\"a\":\"",
    "</script>",
  ]

  /// Of a text, signs that change nothing are passed over; with comments between them each is read by itself.
  @Test func aTextIsReadAsItsSignsAre() {
    var numbers = SeededNumbers(seed: 7)
    for _ in 0..<1_500 {
      let parts = (0..<Int.random(in: 1...12, using: &numbers)).map { _ in
        Self.markup.randomElement(using: &numbers) ?? ""
      }
      let cut = parts.map { part in
        part.hasPrefix("{{") ? part : part.map { String($0) }.joined(separator: "{{!}}")
      }
      for format in [TemplateFormat.html, .xml] {
        let whole = outcome(of: "x" + parts.joined(), as: format)
        #expect(whole == outcome(of: "x" + cut.joined(separator: "{{!}}"), as: format), "\(parts)")
      }
    }
  }

  /// What is said of a template, and what it renders.
  private func outcome(of text: String, as format: TemplateFormat) -> [String] {
    let set = TemplateSet(["page": SourceFile(path: "page", text: text)])
    let page = TestPage().shown
    var log = DiagnosticLog()
    let bytes = set.compile("page", for: page.shape, as: format, reporting: &log)?.render(page)
    return log.sorted.map(\.headline.english) + [String(decoding: bytes ?? [], as: UTF8.self)]
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
