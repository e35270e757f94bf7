import Pages
import Templates
import Testing

/// A value is written so that it stays a value where it stands.
struct EscapingTests {
  private func text(
    _ template: String, _ view: TestPage = TestPage(), as format: TemplateFormat = .html,
    sourceLocation: SourceLocation = #_sourceLocation
  ) -> String {
    let result = outcome(template, of: view.shown, as: format)
    #expect(result.english == [], sourceLocation: sourceLocation)
    return result.text ?? "nothing"
  }

  @Test func elementContent() {
    var page = TestPage()
    page.title = #"a & b < c > d " e ' f"#
    #expect(text("<p>{{title}}</p>", page) == "<p>a &amp; b &lt; c &gt; d &quot; e ' f</p>")
    #expect(text("<title>{{title}}</title>", page).contains("&lt; c &gt;"))
    #expect(text("{{{body}}}") == "<p>Text</p>")
    #expect(text("{{&body}}") == "<p>Text</p>")
  }

  @Test func quotedAttributes() {
    var page = TestPage()
    page.title = #"" onload='x'"#
    #expect(text(#"<p id="{{title}}">"#, page) == #"<p id="&quot; onload=&#39;x&#39;">"#)
    #expect(text("<p id='{{title}}'>", page) == "<p id='&quot; onload=&#39;x&#39;'>")
    #expect(text(#"<p data-on="{{title}}" title = "{{title}}">"#, page).contains("&quot;"))
  }

  /// Wherever in a text a sign stands: eight bytes of it are looked at together.
  @Test(arguments: ["&", "<", ">", "\"", "'", "#", "\u{1}", "\t", "ä", "\u{7F}", "x"])
  func signsAtAnyPlace(sign: String) {
    let replaced = ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;"][sign]
    for length in 0..<20 {
      for place in 0...length {
        let before = String(repeating: "a", count: place)
        let behind = String(repeating: "ü", count: length - place)
        let page = TestPage(title: before + sign + behind)
        let content = before + (replaced ?? sign) + behind
        #expect(text("<p>{{title}}</p>", page) == "<p>\(content)</p>")
        let attribute = before + (replaced ?? (sign == "'" ? "&#39;" : sign)) + behind
        #expect(text("<p id=\"{{title}}\">", page) == "<p id=\"\(attribute)\">")
        let xml = sign == "\u{1}" ? before + behind : attribute
        #expect(text("<a>{{title}}</a>", page, as: .xml) == "<a>\(xml)</a>")
      }
    }
  }

  @Test func addresses() {
    #expect(
      text(#"<a href="{{address}}">"#) == #"<a href="/projekte/wärme?a=1&amp;b=2">"#)
    #expect(
      text(##"<a href="#{{title}}">"##) == ##"<a href="#W%C3%A4rme%20%26%20%3CLicht%3E">"##)
    #expect(
      text(#"<a href="/suche?q={{title}}">"#).hasPrefix(#"<a href="/suche?q=W%C3%A4rme%20%26"#))
    #expect(
      text(#"<a href="/teilen?u={{address}}">"#)
        == #"<a href="/teilen?u=%2Fprojekte%2Fw%C3%A4rme%3Fa%3D1%26b%3D2">"#)
    #expect(
      text(#"<a href="mailto:{{author.mail}}">"#) == #"<a href="mailto:ida@example.org">"#)
    #expect(text(#"<a href="{{address}}#{{author.name}}">"#).hasSuffix(##"b=2#Ida">"##))
    #expect(
      text(#"<img srcset="{{address}} 1x, {{address}} 2x">"#)
        == #"<img srcset="/projekte/wärme?a=1&amp;b=2 1x, /projekte/wärme?a=1&amp;b=2 2x">"#)
    #expect(text(#"<a href="{{#address}}{{.}}{{/address}}">"#).contains("/projekte/"))
  }

  @Test func jsonInAScript() {
    var page = TestPage()
    page.title = "</script> \" \\ \n & \u{2028}\u{2029} € \u{1}"
    #expect(
      text(#"<script type="application/ld+json">{"a": "{{title}}"}</script><p>{{title}}"#, page)
        .hasPrefix(
          #"<script type="application/ld+json">{"a": "\u003C/script\u003E \" \\ \n \u0026 "#
            + #"\u2028\u2029 € \u0001"}</script><p>&lt;/script"#))
  }

  @Test func xml() {
    var page = TestPage()
    page.title = "a\u{1}<b>'"
    #expect(
      text(#"<?xml version="1.0"?><a href="{{title}}">{{title}}</a>"#, page, as: .xml)
        == #"<?xml version="1.0"?><a href="a&lt;b&gt;&#39;">a&lt;b&gt;&#39;</a>"#)
    #expect(
      text("<content type=\"html\">{{body}}</content>", as: .xml)
        == "<content type=\"html\">&lt;p&gt;Text&lt;/p&gt;</content>")
    #expect(text("<script>{{author.name}}</script>", as: .xml) == "<script>Ida</script>")
  }

  @Test func plainText() {
    #expect(text("<{{title}} {{{address}}}", as: .plain).hasPrefix("<Wärme & <Licht> /proj"))
  }

  @Test func sectionsWithinTags() {
    #expect(text(#"<a{{#title}} class="y"{{/title}}>"#) == #"<a class="y">"#)
    #expect(text(#"<a{{#empty}} class="y"{{/empty}}>"#) == "<a>")
    #expect(
      text(#"<input {{#isPublic}}checked{{/isPublic}}{{#isDraft}} disabled{{/isDraft}}>"#)
        == "<input checked>")
    #expect(
      text(#"<p{{#tags}} data-{{#-first}}a{{/-first}}="{{.}}"{{/tags}}>"#, as: .plain)
        .hasPrefix(#"<p data-a="eins""#))
    #expect(
      text(#"<p class="a{{#isPublic}} b{{/isPublic}}{{#tags}} {{.}}{{/tags}}">{{title}}"#)
        == #"<p class="a b eins zwei drei">Wärme &amp; &lt;Licht&gt;"#)
    #expect(text("<!-- {{#title}}x{{/title}} -->{{author.name}}") == "<!-- x -->Ida")
  }

  @Test func positionIsFollowedThroughPartialsAndBlocks() {
    let result = outcome(
      #"{{<box}}{{$class}}{{title}}{{/class}}{{/box}}"#,
      ["box": #"<p class="{{$class}}{{/class}}">{{>inner}}</p>"#, "inner": "{{title}}"],
      of: TestPage(title: "'").shown)
    #expect(result.text == "<p class=\"&#39;\">'</p>")
  }
}
