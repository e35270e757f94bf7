import Diagnostics
import Pages
import Templates
import Testing

/// Sections, lists, trees, partials and blocks.
struct SectionTests {
  private func text(
    _ template: String, _ others: [String: String] = [:], _ view: TestPage = TestPage(),
    sourceLocation: SourceLocation = #_sourceLocation
  ) -> String {
    let result = outcome(template, others, of: view.shown)
    #expect(result.english == [], sourceLocation: sourceLocation)
    return result.text ?? "nothing"
  }

  @Test func kinds() {
    #expect(text("{{#empty}}x{{/empty}}{{^empty}}y{{/empty}}") == "y")
    #expect(text("{{#author.name}}{{.}} {{author.mail}}{{/author.name}}") == "Ida ida@example.org")
  }

  @Test func missingViewAndFlag() {
    #expect(text("{{#editor}}x{{/editor}}{{^editor}}y{{/editor}}{{editor.name}}") == "y")
    #expect(text("{{#isPublic}}{{author.name}}{{/isPublic}}{{#isDraft}}x{{/isDraft}}") == "Ida")
    #expect(text("{{#body}}{{{.}}}{{/body}}") == "<p>Text</p>")
  }

  @Test func longerThanMostPages() {
    let title = String(repeating: "Wärme & Licht ", count: 10_000)
    #expect(
      text("{{title}}{{#tags}}{{.}}{{/tags}}", [:], TestPage(title: title))
        == title.replacing("&", with: "&amp;") + "einszweidrei")
  }

  /// A section and what stands in its place ask for the value once.
  @Test func sectionWithItsInverse() {
    let shownNames = ["title", "author", "author.mail", "tags", "body"]
    for name in shownNames + ["empty", "editor", "editor.name"] {
      let (section, inverse) = ("{{#\(name)}}a{{/\(name)}}", "{{^\(name)}}b{{/\(name)}}")
      let isShown = shownNames.contains(name)
      let shown = isShown ? name == "tags" ? "aaa" : "a" : ""
      let inPlace = isShown ? "" : "b"
      #expect(text(section + inverse) == shown + inPlace)
      #expect(text(section + inverse + inverse) == shown + inPlace + inPlace)
      #expect(text(inverse + section + inverse) == inPlace + shown + inPlace)
      #expect(text(section + " " + inverse) == shown + " " + inPlace)
      #expect(text("{{#tags}}\(section)\(inverse).{{/tags}}", [:]).hasPrefix(shown + inPlace + "."))
      #expect(
        text("{{#isPublic}}\(section){{/isPublic}}\(inverse)") == shown + inPlace)
    }
    #expect(text("{{#title}}{{#empty}}a{{/empty}}{{/title}}{{^empty}}b{{/empty}}") == "b")
    #expect(text("{{#author}}{{#mail}}a{{/mail}}{{/author}}{{^author}}b{{/author}}") == "a")
  }

  @Test func firstAndLast() {
    #expect(
      text(
        "{{#items}}{{label}}{{^-last}}, {{/-last}}{{/items}}"
          + "{{#items}}{{#-first}}{{label}}{{/-first}}{{/items}}") == "A, B, CA")
    #expect(text("{{#tags}}{{#author}}{{#-last}}{{name}}{{/-last}}{{/author}}{{/tags}}") == "Ida")
  }

  @Test func tree() {
    var page = TestPage()
    page.tree = TestNode(
      label: "1",
      nodes: [
        TestNode(label: "1.1", nodes: [TestNode(label: "1.1.1", nodes: [])]),
        TestNode(label: "1.2", nodes: []),
      ])
    let result = text(
      "{{#tree}}\n  {{>node}}\n{{/tree}}",
      ["node": "<li>{{label}}{{#nodes}}\n  {{>node}}\n{{/nodes}}</li>{{title}}\n"], page)
    #expect(result.hasPrefix("  <li>1"))
    #expect(result.contains("    <li>1.1"))
    #expect(result.contains("      <li>1.1.1</li>"))
    let blocks = text(
      "{{#tree}}{{>node}}{{/tree}}",
      [
        "node": "{{<box}}{{$in}}{{label}}{{#nodes}}{{>node}}{{/nodes}}{{/in}}{{/box}}",
        "box": "[{{$in}}{{/in}}]",
      ], page)
    #expect(blocks == "[1[1.1[1.1.1]][1.2]]")
  }

  @Test func treeThatIsVeryDeep() {
    var node = TestNode(label: "x", nodes: [])
    for _ in 0..<2000 { node = TestNode(label: "x", nodes: [node]) }
    let result = text(
      "{{#tree}}{{>node}}{{/tree}}", ["node": "{{label}}{{#nodes}}{{>node}}{{/nodes}}"],
      TestPage(tree: node))
    #expect(result.utf8.count == 2001)
  }

  @Test func viewThatLeadsIntoItself() {
    var log = DiagnosticLog()
    let set = TemplateSet([
      "loop": SourceFile(path: "loop", text: "{{#itself}}{{>loop}}{{/itself}}")
    ])
    let compiled = set.compile("loop", for: Endless.names.shape, reporting: &log)
    #expect(compiled?.render(Endless().shown) == nil)
  }

  @Test func aPartialsBlocksAreItsOwn() {
    #expect(
      text(
        "{{<layout}}{{$main}}{{>card}}{{/main}}{{/layout}}",
        [
          "layout": "<{{$main}}{{/main}}>".replacing("<", with: "[").replacing(">", with: "]"),
          "card": "{{<box}}{{$main}}card{{/main}}{{/box}}", "box": "({{$main}}{{/main}})",
        ]) == "[(card)]")
    #expect(
      text(
        "{{<layout}}{{$main}}{{<box}}{{$main}}inner{{/main}}{{/box}}{{/main}}{{/layout}}",
        ["layout": "[{{$main}}{{/main}}]", "box": "({{$main}}{{/main}})"]) == "[(inner)]")
  }

  @Test func themeThatReplacesABlockOfABlock() {
    #expect(
      text(
        "{{<project}}{{$extra}}more{{/extra}}{{$title}}T{{/title}}{{/project}}",
        [
          "project": "{{<layout}}{{$main}}main {{$extra}}{{/extra}}{{/main}}{{/layout}}",
          "layout": "{{$title}}{{/title}}: {{$main}}{{/main}}",
        ]) == "T: main more")
  }
}

private struct Endless: DeclaredView {
  static let names = ViewNames<Self>(.view("itself") { $0 })
}
