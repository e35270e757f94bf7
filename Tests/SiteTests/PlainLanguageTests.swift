import Build
import Diagnostics
import Testing

/// What a start page in Leichte Sprache says of itself, as every other page in it does.
@Suite("The start page in Leichte Sprache") struct PlainLanguageTests {
  private func site(testedBy: String = "") async throws -> BuiltSite {
    var tree = try SourceTree.smallSite(withTheme: true)
    let settings = try #require(tree.texts["site/site.yaml"])
    tree.put(
      settings.text(settings.whole) + "sprachen: [de, leicht]\n", at: "site/site.yaml")
    tree.put("---\ntitel: Willkommen\n---\n\nGuten Tag.\n", at: "content/seiten/startseite.md")
    tree.put(
      "---\ntitel: Will·kommen\n\(testedBy)---\n\nGuten Tag.\n",
      at: "content/seiten/startseite.leicht.md")
    return try await build(tree)
  }

  @Test func isADraftUntilSomebodyHasTestedIt() async throws {
    let site = try await site()
    let page = try #require(site.text(of: "leicht/index.html"), "\(site.report(in: .english))")
    #expect(page.contains(">Entwurf in Leichter Sprache</p>"))
    #expect(try #require(site.text(of: "index.html")).contains("Entwurf") == false)
  }

  @Test func saysWhoHasTestedIt() async throws {
    let page = try #require(
      try await site(testedBy: "geprueft-von: Prüfgruppe Probe\n").text(of: "leicht/index.html"))
    #expect(page.contains(">Geprüft von: Prüfgruppe Probe</p>"))
    #expect(!page.contains("Entwurf"))
  }
}
