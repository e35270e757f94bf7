import Diagnostics
import Foundation
import Testing

@Suite("What is shown before it is published")
struct DraftTests {
  /// The small site with a project that has one more field.
  private func site(_ field: String, showsDrafts: Bool) async throws -> BuiltSite {
    var tree = try SourceTree.smallSite()
    tree.put(
      """
      ---
      titel: Leihrad
      kurz: Räder für alle.
      kommune: seeblick
      strategie: digital-2030
      handlungsfelder: mobilitaet
      status: geplant
      federfuehrung: Hauptamt
      stand: 01.11.2026
      \(field)
      ---

      """, at: "content/projekte/leihrad.md")
    return try await build(tree, showsDrafts: showsDrafts)
  }

  @Test(arguments: [
    ("entwurf: ja", "Entwurf", "Entwurf: noch nicht veröffentlicht"),
    (
      "veroeffentlichen-ab: 01.12.2026", "erst ab 1. Dezember 2026",
      "Erscheint am 1. Dezember 2026"
    ),
    (
      "veroeffentlichen-bis: 23.11.2026", "nur bis 23. November 2026",
      "War bis zum 23. November 2026 zu sehen"
    ),
  ])
  func isMarkedOnItsPageAndInLists(field: String, mark: String, note: String) async throws {
    let shown = try await site(field, showsDrafts: true)
    let page = try #require(shown.text(of: "projekte/leihrad/index.html"))
    #expect(page.contains(", unpublished: \(note)"))
    let list = try #require(shown.text(of: "projekte/index.html"))
    let entry = try #require(
      list.split(separator: "\n").first { $0.contains("<li") && $0.contains("Leihrad") })
    #expect(entry.contains("[\(mark)]"), "\(entry)")

    let published = try await site(field, showsDrafts: false)
    #expect(published.files["projekte/leihrad/index.html"] == nil)
    for path in published.pagePaths {
      #expect(published.text(of: path)?.contains("Leihrad") == false, "\(path)")
    }
  }

  /// With the theme that sites are published with, in every place that names a project.
  @Test func isMarkedOnItsCardInTheNetworkAndInSearchResults() async throws {
    var tree = try demoTree()
    let path = "content/projekte/achtmuehlen/achte-muehle.md"
    let original = try #require(tree.texts[path])
    let text = String(decoding: original.bytes, as: UTF8.self)
    tree.put(text.replacing("titel:", with: "entwurf: ja\ntitel:", maxReplacements: 1), at: path)
    let site = try await build(tree, showsDrafts: true)
    let gallery = try #require(site.text(of: "quartett/index.html"))
    #expect(gallery.components(separatedBy: "class=\"unpublished\"").count == 2)
    let sheets = try #require(site.text(of: "quartett/drucken/59x91/index.html"))
    #expect(sheets.components(separatedBy: "class=\"printed-unpublished\"").count == 2)
    let network = try #require(site.text(of: "netz/index.html"))
    #expect(network.contains("<strong class=\"unpublished\">Entwurf</strong>"))
    let index = site.files.keys.filter { $0.hasPrefix("suche/") && $0.hasSuffix(".json") }
    #expect(index.contains { site.text(of: $0)?.contains("(Entwurf)") == true })
  }

  @Test func isNotMarkedOnThePublishedDays() async throws {
    let shown = try await site(
      "veroeffentlichen-ab: 24.11.2026\nveroeffentlichen-bis: 24.11.2026", showsDrafts: true)
    for path in shown.pagePaths {
      #expect(shown.text(of: path)?.contains("unpublished") == false, "\(path)")
    }
  }
}
