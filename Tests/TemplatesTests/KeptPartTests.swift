import Diagnostics
import Pages
import Templates
import TestSupport
import Testing

/// What was made of an item before is written again only where it would be the same.
struct KeptPartTests {
  private let first = TestPage(title: "Erste", items: ["A", "B", "C"].map(TestItem.init))
  private let second = TestPage(
    title: "Zweite", author: nil, tags: [], items: ["C", "A"].map(TestItem.init))
  private let third = TestPage(
    title: "Dritte", author: TestPerson(name: "Jo", mail: "jo@example.org"),
    links: [TestItem(label: "F")])

  /// Two pages made with one place to keep parts in, and each by itself.
  private func pages(
    _ templates: [String: String], as format: TemplateFormat = .html
  ) -> (kept: [String], plain: [String])? {
    let set = TemplateSet(
      Dictionary(
        uniqueKeysWithValues: templates.map { ($0.key, SourceFile(path: $0.key, text: $0.value)) }))
    var log = DiagnosticLog()
    let compiled = set.compile("page", for: TestPage.names.shape, as: format, reporting: &log)
    guard let compiled else { return nil }
    let kept = KeptParts()
    func text(_ page: TestPage, _ kept: KeptParts?) -> String {
      String(decoding: compiled.render(page.shown, keeping: kept) ?? [], as: UTF8.self)
    }
    let views = [first, second, third, first]
    return (views.map { text($0, kept) }, views.map { text($0, nil) })
  }

  @Test func itemsLookTheSameOnEveryPage() throws {
    let texts = try #require(
      pages(["page": "{{#items}}{{>item}}{{/items}}\n", "item": "<b>{{label}}</b>"]))
    #expect(texts.kept[1] == "<b>C</b><b>A</b>\n")
    #expect(texts.kept == texts.plain)
  }

  @Test func aPartWithinAPartIsAnother() throws {
    let texts = try #require(
      pages([
        "page": "{{#items}}{{>item}}{{/items}}", "item": "<b>{{>name}}</b>{{>name}}",
        "name": "<i>{{label}}</i>",
      ]))
    #expect(texts.kept[1] == "<b><i>C</i></b><i>C</i><b><i>A</i></b><i>A</i>")
    #expect(texts.kept == texts.plain)
  }

  @Test func aListIsTheSameOnManyPages() throws {
    let list = "{{#links}}{{#-first}}{{author.name}}: {{/-first}}<b>{{label}}</b>{{/links}}"
    let texts = try #require(pages(["page": "<p>{{title}} \(list)</p>"]))
    #expect(
      texts.kept.prefix(3) == [
        "<p>Erste Ida: <b>D</b><b>E</b></p>", "<p>Zweite : <b>D</b><b>E</b></p>",
        "<p>Dritte Jo: <b>F</b></p>",
      ])
    #expect(texts.kept == texts.plain)
  }

  @Test(arguments: [
    "{{title}}", "{{#author}}{{name}}{{/author}}", "{{#-first}}zuerst{{/-first}}",
    "{{^-last}}, {{/-last}}", "{{#tags}}{{.}}{{/tags}}",
    "{{#items}}{{label}}{{^-last}}, {{/-last}}{{/items}}",
  ])
  func whatThePageOrTheListSaysIsNotKept(asked: String) throws {
    let texts = try #require(
      pages(["page": "{{#items}}{{>item}}{{/items}}", "item": "\(asked)<b>{{label}}</b>"]))
    #expect(texts.kept == texts.plain)
  }

  /// Whatever stands in a part, whatever parts stand in it, and however they are indented.
  @Test func partsOfAnyKind() {
    let fragments = [
      "{{label}}", "{{title}}", "{{#label}}{{.}}{{/label}}", "{{^label}}x{{/label}}",
      "{{#-first}}f{{/-first}}", "{{^-last}},{{/-last}}", "{{#author}}{{name}}{{/author}}",
      "{{#tags}}{{.}}{{#-last}};{{/-last}}{{/tags}}", "{{>inner}}", "\n  {{>inner}}\n", "\n", "ä",
      "{{#tree}}{{>node}}{{/tree}}", "{{#items}}{{>inner}}{{/items}}", "{{author.name}}", "<i>",
      "</i>", "{{{body}}}", "{{#links}}{{>inner}}{{/links}}",
    ]
    var numbers = SeededNumbers(seed: 7)
    func text() -> String {
      (0..<Int.random(in: 1...6, using: &numbers))
        .map { _ in fragments.randomElement(using: &numbers) ?? "" }.joined()
    }
    var count = 0
    for _ in 0..<400 {
      let templates = [
        "page": "\(text())\n {{#items}}\n  {{>item}}\n{{/items}}{{#items}}{{>item}}{{/items}}"
          + "{{#links}}\(text()){{/links}}",
        "item": text(), "inner": text().replacing("{{>inner}}", with: "{{label}}"),
        "node": "{{label}}{{#nodes}}{{>node}}{{/nodes}}",
      ]
      for format in [TemplateFormat.html, .plain] {
        guard let texts = pages(templates, as: format) else { continue }
        count += 1
        #expect(texts.kept == texts.plain, "\(templates)")
      }
    }
    #expect(count > 50)
  }
}
