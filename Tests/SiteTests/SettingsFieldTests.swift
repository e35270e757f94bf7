import Build
import Diagnostics
import Testing

/// Fields of action that stand in the settings, where no strategy brings any.
@Suite("Fields of action in the settings") struct SettingsFieldTests {
  private func tree(_ fields: String) throws -> SourceTree {
    var tree = try SourceTree.smallSite(withTheme: true)
    for path in tree.texts.keys
    where path.hasPrefix("content/handlungsfelder/") || path.hasPrefix("content/projekte/") {
      tree.texts[path] = nil
    }
    tree.put(
      "titel: Seeblick\nadresse: https://a.example\nsprache: de\nherausgeber: seeblick\n"
        + "handlungsfelder:\n\(fields)",
      at: "site/site.yaml")
    return tree
  }

  @Test func groupProjectsAndHavePages() async throws {
    var tree = try tree(
      "  - {titel: Wohnen & Bauen, farbe: \"#1B5E8C\"}\n  - {titel: Verkehr, kennung: mobil}\n")
    tree.put(
      project("handlungsfelder: [wohnen-bauen]"), at: "content/projekte/haus.md")
    tree.put(project("handlungsfelder: [mobil]"), at: "content/projekte/bus.md")
    let site = try await build(tree)
    let field = try #require(site.text(of: "handlungsfelder/wohnen-bauen/index.html"))
    #expect(field.contains("../../projekte/haus/"))
    #expect(!field.contains("../../projekte/bus/"))
    let list = try #require(site.text(of: "projekte/index.html"))
    #expect(list.contains("Wohnen &amp; Bauen") && list.contains(">Verkehr<"))
  }

  @Test func areTranslatedBesideTheSettings() async throws {
    var tree = try tree(
      "  - {titel: Wohnen & Bauen, kurz: Ein Dach für alle., farbe: \"#1B5E8C\"}\n")
    tree.put(
      "titel: Seeblick\nadresse: https://a.example\nsprache: de\nsprachen: [de, en]\n"
        + "herausgeber: seeblick\nhandlungsfelder:\n"
        + "  - {titel: Wohnen & Bauen, kurz: Ein Dach für alle., leitsatz: Ein Dach., farbe: \"#1B5E8C\"}\n",
      at: "site/site.yaml")
    tree.put(
      "title: Lake View\nwords: {project: [measure, measures]}\nfields:\n"
        + "  - {title: Housing, summary: A roof for everyone., statement: A roof.}\n",
      at: "site/site.en.yaml")
    tree.put(project("handlungsfelder: [wohnen-bauen]"), at: "content/projekte/haus.md")
    let site = try await build(tree)
    #expect(!site.report(in: .english).contains("site.en.yaml"), "\(site.report(in: .english))")
    let field = try #require(site.text(of: "en/fields/wohnen-bauen/index.html"))
    #expect(field.contains("A roof.") && field.contains("A roof for everyone."))
    #expect(!field.contains("Wohnen"))
    #expect(field.contains("<span>Lake View</span>"))
    #expect(try #require(site.text(of: "en/projects/index.html")).contains("<h1>measures</h1>"))
    let german = try #require(site.text(of: "handlungsfelder/wohnen-bauen/index.html"))
    #expect(german.contains("<span>Seeblick</span>") && !german.contains("roof"))
  }

  @Test func giveWayToFieldsThatAreWrittenOut() async throws {
    var tree = try tree("  - {titel: Verkehr}\n")
    tree.put("---\ntitel: Wasser\n---\n\nText.\n", at: "content/handlungsfelder/wasser.md")
    tree.put(project("handlungsfelder: [wasser]"), at: "content/projekte/haus.md")
    let site = try await build(tree)
    #expect(site.text(of: "handlungsfelder/wasser/index.html") != nil)
    #expect(site.text(of: "handlungsfelder/verkehr/index.html") == nil)
  }

  private func project(_ lines: String) -> String {
    """
    ---
    titel: Haus
    kurz: Ein Haus.
    stand: 2026-11-01
    kommune: [seeblick]
    strategie: digital-2030
    status: laufend
    federfuehrung: Rathaus
    \(lines)
    ---

    Text.

    """
  }
}
