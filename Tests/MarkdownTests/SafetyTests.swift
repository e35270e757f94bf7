import Diagnostics
import Markdown
import Testing

/// Nothing that somebody writes becomes markup or a script.
@Suite struct SafetyTests {
  @Test(arguments: hostile) func hostileText(_ text: String) {
    for text in [
      text, "## \(text)", "| a |\n|---|\n| \(text) |", "x[^1]\n\n[^1]: \(text)",
      "> [!NOTE]\n> \(text)", "- [ ] \(text)",
    ] {
      expectOnlyOurMarkup(Reading(text).html, of: text)
    }
  }

  @Test func randomText() {
    var random = Random(seed: 11)
    for _ in 0..<3000 {
      var text = ""
      for _ in 0..<(1 + random.next(below: 12)) {
        text += random.next(below: 3) == 0 ? random.pick(Self.hostile) : random.pick(Random.scraps)
      }
      expectOnlyOurMarkup(Reading(text).html, of: text)
    }
  }

  @Test func randomBytes() {
    var random = Random(seed: 13)
    for _ in 0..<2000 {
      let bytes = random.bytes(count: random.next(below: 300))
      let reading = Reading(bytes: bytes)
      #expect(String(validating: reading.body.html.bytes, as: UTF8.self) != nil)
      expectOnlyOurMarkup(reading.html, of: "\(bytes)")
    }
  }

  /// Every tag in the HTML is one that we write, with attributes that we write, and no other `<` stands.
  private func expectOnlyOurMarkup(_ html: String, of text: String) {
    var open: [String] = []
    // A combining sign behind a `>` would hide it from a walk over characters.
    let html = String(decoding: html.utf8.map { $0 < 0x80 ? $0 : UInt8(ascii: "x") }, as: UTF8.self)
    var rest = Substring(html)
    while let start = rest.firstIndex(of: "<") {
      rest = rest[start...]
      guard let tag = rest.prefixMatch(of: Self.tag) else {
        Issue.record("\(rest.prefix(60)) in the HTML of \(text.debugDescription)")
        return
      }
      let name = String(tag.1)
      let written = String(tag.0)
      if written.hasPrefix("</") {
        if open.popLast() != name {
          Issue.record("\(written) closes nothing in the HTML of \(text.debugDescription)\n\(html)")
          return
        }
      } else if !["br", "hr", "input", "image"].contains(name) {
        open.append(name)
      }
      if let address = written.firstMatch(of: #/href="([^"]*)"/#) {
        let isAllowed = address.1.wholeMatch(of: #/(?i)(https?:|mailto:|tel:|#).*/#) != nil
        #expect(isAllowed, "\(address.1) in the HTML of \(text.debugDescription)")
      }
      rest = rest.dropFirst(written.count)
    }
    #expect(open.isEmpty, "\(open) stay open in the HTML of \(text.debugDescription)")
    #expect(!html.contains("style=") || text.contains("style"))
  }

  nonisolated(unsafe) private static let tag =
    #/</?(p|h[2-6]|em|strong|del|code|pre|ul|ol|li|blockquote|aside|a|sup|section|div|table|thead|tbody|tr|th|td|br|hr|input|link|image)( (class|role|tabindex|aria-label|scope|id|href|title|start|type)="[^"<>]*"| disabled| checked| [0-9]+| /)*>/#

  static let hostile = [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;", "&#x3c;img onerror=x&#x3e;", "\\<script>", "`<script>`", "    <script>",
    "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](java&#x09;script:alert(1))",
    "[x](javascript&colon;alert(1))",
    "[x](&#106;avascript:alert(1))", "[x](%6aavascript:alert(1))", "[x](%256aavascript:a)",
    "[x](<\tjavascript:x>)",
    "[x](&#1;javascript:x)", "[x](data:text/html;base64,PHNjcmlwdD4=)", "[x](vbscript:x)",
    "[x](view-source:x)",
    "<javascript:alert(1)>", "<JAVASCRIPT:x>", "[x](//evil.example)", "[x](\\\\evil.example)",
    "[x](https:evil.example)",
    "[x](https://example.org/\"onmouseover=alert(1))", "[x](https://e.org 'a\" onmouseover=\"x')",
    "[x](https://e.org \"&quot; onload=&quot;\")",
    "[x][r]\n\n[r]: javascript:alert(1)", "![x](javascript:alert(1) \"c\")",
    "![\" onerror=\"x](a.png \"<b>\")",
    "https://example.org/\"onmouseover=x", "https://example.org/<script>",
    "https://example.org/'x&lt;b", "{#\"onload=x}", "{#x><script>}",
    "Titel {#a\"b}", "[^\"><script>]", "```\"><script>\nx\n```", "```x\" onload=\"y\n```",
    "<a href=\"x\">", "<b style=\"x\">", "</p></div>", "<!--><script>-->",
    "<![CDATA[<script>]]>", "<?php x ?>", "<svg/onload=x>", "\u{0}<script>", "~~<b>~~", "\"<b>\"",
    "| <script> |",
  ]
}
