import Build
import Diagnostics
import Documents
import Foundation
import Graph
import Pages
import Templates
import Testing

/// The page that shows how everything hangs together.
@Suite("Network")
struct NetworkTests {
  @Test func everyLinkOfTheDrawingLeadsToAPage() async throws {
    let site = try await build(demoTree(), threads: 2, isPortable: true)
    let page = try #require(site.text(of: "netz/index.html"))
    let drawing = try #require(drawings(in: page).first { $0.contains("class=\"network\"") })
    let links = addresses(in: drawing)
    // Strategies, fields, goals and projects.
    let expected = [6, 8, 15, 32].reduce(0, +)
    #expect(links.count == expected)
    for link in links {
      #expect(link.hasPrefix("../"))
      #expect(site.files[String(link.dropFirst(3))] != nil, "\(link)")
    }
  }

  @Test func drawsEveryRelationOnce() async throws {
    var tree = try SourceTree.smallSite(withTheme: true)
    tree.put(
      "---\ntitel: Mobilität\nstrategie: digital-2030\n---\n",
      at: "content/handlungsfelder/mobilitaet.md")
    tree.put(
      "---\ntitel: Weniger Autos\nhandlungsfelder: mobilitaet\n---\n",
      at: "content/ziele/weniger-autos.md")
    tree.putProject("a", "status: geplant\nziele: weniger-autos\nverwandt: b")
    tree.putProject("b", "status: geplant\nziele: weniger-autos\nbaut-auf: a\nverwandt: a")
    let drawing = try await networkDrawing(of: tree)
    func count(_ name: String) -> Int {
      drawing.ranges(of: "class=\"net-edge net-edge-\(name)").count
    }
    // Strategy to field, field to goal, goal to both projects; the small site's own project has no goal
    // and is reached from its field through the column of goals, in two pieces.
    #expect(count("belongs") == 6)
    #expect(count("works") == 0)
    #expect(count("builds-on") == 1)
    #expect(count("related") == 1)
    // A strategy, a field, a goal and three projects.
    #expect(addresses(in: drawing).count == 6)
  }

  @Test func listsEveryProjectOnceAndItsRelations() async throws {
    let site = try await build(demoTree(), threads: 2)
    let page = try #require(site.text(of: "netz/index.html"))
    #expect(page.ranges(of: "net-entry-project").count == 32)
    #expect(page.contains("<li>übernommen von: "))
    #expect(Set(ids(in: page)).count == ids(in: page).count)
  }

  @Test(arguments: [500, 5_000])
  func staysSmallWithManyProjects(_ count: Int) async throws {
    let tree = try largeSite(count)
    let clock = ContinuousClock()
    let view = try await networkView(of: tree)
    var drawing = ""
    let time = clock.measure { drawing = view.html("drawing") }
    #expect(time < .seconds(20))
    #expect(drawing.utf8.count < 120_000)
    #expect(addresses(in: drawing).count < 160)
    #expect(drawing.contains("weitere"))
    let listed = Set(view.ids())
    #expect(listed.filter { $0.hasPrefix("project-") }.count == count)
    for link in addresses(in: drawing) where link.hasPrefix("#") {
      #expect(listed.contains(String(link.dropFirst())), "\(link)")
    }
  }

  @Test func isAbsentWhereNothingIsConnected() async throws {
    var tree = try SourceTree.smallSite(withTheme: true)
    tree.texts["content/projekte/dorf-app.md"] = nil
    let site = try await build(tree)
    #expect(site.files["netz/index.html"] == nil)
    #expect(site.text(of: "index.html")?.contains("netz/") == false)
  }

  @Test func hasAnEnglishAddressAndEnglishWords() async throws {
    var tree = try SourceTree.smallSite(withTheme: true)
    tree.put(
      "title: Seeblick\nurl: https://a.example\nlanguage: de\nlanguages: [de, en]\npublisher: seeblick\n",
      at: "site/site.yaml")
    let site = try await build(tree)
    let page = try #require(site.text(of: "en/network/index.html"))
    #expect(page.contains("and what connects them."))
    #expect(site.files["netz/index.html"] != nil)
  }

  private func largeSite(_ count: Int) throws -> SourceTree {
    var tree = try SourceTree.smallSite(withTheme: true)
    tree.texts["content/projekte/dorf-app.md"] = nil
    for number in 1...8 {
      tree.put(
        "---\ntitel: Feld \(number)\nnummer: \(number)\n---\n",
        at: "content/handlungsfelder/f\(number).md")
    }
    for number in 0..<40 {
      tree.put(
        "---\ntitel: Ziel \(number)\nhandlungsfelder: f\(number % 8 + 1)\n---\n",
        at: "content/ziele/z\(number).md")
    }
    for number in 0..<count {
      let before = number > 0 ? "\nbaut-auf: p\(number * 7 % number)" : ""
      tree.put(
        """
        ---
        titel: Projekt \(number)
        kurz: Ein Projekt.
        stand: 01.11.2026
        federfuehrung: Hauptamt
        kommune: seeblick
        strategie: digital-2030
        handlungsfelder: f\(number % 8 + 1)
        ziele: [z\(number % 40), z\(number % 17)]
        status: geplant\(before)
        ---

        """, at: "content/projekte/p\(number).md")
    }
    return tree
  }

  /// Texts from a Mac or a PDF have a letter and its accent as two signs.
  @Test func breaksTitlesAlikeHoweverTheirAccentsAreWritten() async throws {
    let title = "Bürgerbüro für müde Füchse, über fünf Brücken und höhere Türme grüßend"
    var composed = try SourceTree.smallSite(withTheme: true)
    composed.putProject("a", "status: geplant", title: title)
    var decomposed = composed
    decomposed.putProject(
      "a", "status: geplant", title: title.decomposedStringWithCanonicalMapping)
    let drawing = try await networkDrawing(of: composed)
    let other = try await networkDrawing(of: decomposed)
    #expect(drawing.contains("Bürgerbüro"))
    #expect(Array(drawing.utf8) != Array(other.utf8))
    #expect(
      Array(drawing.utf8) == Array(other.precomposedStringWithCanonicalMapping.utf8))
  }

  private func networkDrawing(of tree: SourceTree) async throws -> String {
    try await networkView(of: tree).html("drawing")
  }

  private func networkView(of tree: SourceTree) async throws -> View {
    var log = DiagnosticLog()
    let settings = readSiteSettings(in: tree, reporting: &log)
    let content = await readDocuments(
      in: tree, settings, ReadingOptions(date: try testDay(), showsDrafts: false, threads: 2),
      reporting: &log)
    let graph = await link(content, of: settings, in: tree, reporting: &log)
    #expect(!log.hasErrors)
    let plan = planPages(
      for: graph, PageOptions(date: try testDay(), isPortable: false, styleSheets: [], scripts: []),
      in: tree,
      reporting: &log)
    return try #require(plan.pages.first { $0.template == .network }).make().view
  }
}

extension View {
  fileprivate func html(_ name: String) -> String {
    guard let slot = shape.slot(named: name), case .html(let bytes) = value(at: slot) else {
      return ""
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  fileprivate func ids() -> [String] { shownIDs(of: shape) { value(at: $0) } }
}

/// The ids of a view and of all entries below it.
private func shownIDs(of shape: ViewShape, _ value: (_ slot: Int) -> Value) -> [String] {
  var found: [String] = []
  if let slot = shape.slot(named: "id"), case .text(let id) = value(slot) { found.append(id) }
  for name in ["sections", "entries"] {
    guard let slot = shape.slot(named: name), case .list(let inner) = shape.slots[slot].kind,
      case .list(let views) = value(slot)
    else { continue }
    for index in 0..<views.count {
      found += shownIDs(of: inner()) { views.value(of: index, at: $0) }
    }
  }
  return found
}

private func addresses(in text: String) -> [String] { values(of: " href=\"", in: text) }

private func ids(in text: String) -> [String] { values(of: " id=\"", in: text) }

private func values(of attribute: String, in text: String) -> [String] {
  var found: [String] = []
  var rest = text[...]
  while let start = rest.firstRange(of: attribute) {
    rest = rest[start.upperBound...]
    guard let end = rest.firstIndex(of: "\"") else { break }
    found.append(String(rest[..<end]))
  }
  return found
}
