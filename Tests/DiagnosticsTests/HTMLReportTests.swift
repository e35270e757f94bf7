import Diagnostics
import Testing

@Suite("Diagnostics in a page")
struct HTMLReportTests {
  private func report(_ text: String, marking span: Span, label: Words? = nil) -> String {
    let file = SourceFile(path: "content/a.md", text: text)
    let diagnostic = Diagnostic(
      .unknownKey, at: Place(file, span), Words("Falsch: <b> & \"c\"", "Wrong"), label: label,
      why: Words("Darum.", "That is why."), fix: Words("So.", "Thus."))
    return htmlReport(of: [diagnostic], language: .german)
  }

  @Test func marksTheTextInItsLine() {
    let html = report("titel: A\nzwölf: 12 # ja\n", marking: Span(17, 19))
    #expect(html.contains("<p class=\"place\">content/a.md:2:8</p>"))
    #expect(html.contains("<span class=\"number\">2</span>  zwölf: <mark>12</mark> # ja</pre>"))
    #expect(html.contains("<strong>Warum:</strong> Darum."))
    #expect(html.contains("<strong>Abhilfe:</strong> So."))
    #expect(html.contains("leitbild explain unbekannter-schluessel"))
  }

  @Test func letsNoWrittenTextBecomeAnElement() {
    let html = report(
      "a <script>&\u{1B}[31m\n", marking: Span(2, 10), label: Words("<i>", "<i>"))
    #expect(html.contains("a <mark>&lt;script&gt;</mark>&amp;␛[31m</pre>"))
    #expect(html.contains("Falsch: &lt;b&gt; &amp; &quot;c&quot;"))
    #expect(html.contains("<p class=\"label\">&lt;i&gt;</p>"))
    #expect(!html.contains("<script"))
  }

  /// An accent makes one character of itself and the sign before it, but not of their bytes.
  @Test func letsNoSignWithAnAccentBecomeAnElement() {
    let html = report("a: \"<\u{301}b\"\n", marking: Span(3, 9))
    #expect(html.contains("<mark>&quot;&lt;\u{301}b&quot;</mark>"))
  }

  @Test func marksAPlaceWithoutText() {
    #expect(report("ab\n", marking: Span(1, 1)).contains("a<mark></mark>b"))
  }
}
