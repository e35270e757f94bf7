import Testing

import Build
import Diagnostics

/// Old addresses keep working, as far as files alone can do that.
@Suite("Former addresses") struct FormerAddressTests {
  private func site(with aliases: String) async throws -> BuiltSite {
    var tree = try SourceTree.smallSite(withTheme: true)
    tree.put(
      "titel: Seeblick\nadresse: https://a.example/tal/\nsprache: de\nherausgeber: seeblick\n",
      at: "site/site.yaml")
    tree.putProject("bus", "status: laufend\nfruehere-adressen: [\(aliases)]")
    return try await build(tree)
  }

  @Test(arguments: [
    ("/alt/bus", "alt/bus/index.html"), ("alt/bus/", "alt/bus/index.html"),
    ("/alt/Bus_Neu.html", "alt/Bus_Neu.html"), ("/Alt/Bus.htm", "Alt/Bus.htm"),
    ("/version-2.0/", "version-2.0/index.html"), ("https://alt.example/bus.html", "bus.html"),
    ("/über uns/", "ueber-uns/index.html"), ("../../.htaccess", "htaccess/index.html"),
  ])
  func aPageStandsWhereTheOldOneStood(_ alias: String, _ path: String) async throws {
    let site = try await site(with: "\"\(alias)\"")
    let page = try #require(site.text(of: path), "\(site.pagePaths)")
    #expect(
      page.contains("url=\(String(repeating: "../", count: path.count { $0 == "/" }))projekte/bus/")
    )
    #expect(page.contains("<link rel=\"canonical\" href=\"https://a.example/tal/projekte/bus/\">"))
  }

  @Test func aTranslationHasFormerAddressesOfItsOwn() async throws {
    var tree = try SourceTree.smallSite(withTheme: true)
    tree.put(
      "titel: Seeblick\nadresse: https://a.example/\nsprache: de\nsprachen: [de, en]\nherausgeber: seeblick\n",
      at: "site/site.yaml")
    tree.putProject("bus", "status: laufend\nfruehere-adressen: [/alt/bus/]")
    tree.put(
      "---\ntitel: The bus\nfruehere-adressen: [/en/old-bus/, '/en/index.php?id=3']\n---\n",
      at: "content/projekte/bus.en.md")
    let site = try await build(tree)
    #expect(site.report(in: .english).contains("former") == false)
    let german = try #require(site.text(of: "alt/bus/index.html"))
    #expect(german.contains("url=../../projekte/bus/"))
    let english = try #require(site.text(of: "en/old-bus/index.html"), "\(site.pagePaths)")
    #expect(english.contains("url=../../en/projects/bus/"))
    #expect(english.contains("<html lang=\"en\">") && english.contains(">The bus</a>"))
    #expect(
      try #require(site.text(of: "server/apache.conf")).contains(
        "RewriteRule (^|/)en/index\\.php$ /en/projects/bus/ [R=301,L,QSD]"))
    #expect(site.text(of: "en/alt/bus/index.html") == nil)
  }

  @Test func aQueryIsLeftToTheServer() async throws {
    let site = try await site(with: "\"/index.php?id=12&L=0\", \"/bild.png\"")
    #expect(!site.pagePaths.contains { $0.contains("php") || $0.contains("png") })
    let apache = try #require(site.text(of: "server/apache.conf"))
    #expect(apache.contains("RewriteCond %{QUERY_STRING} ^id=12&L=0$"))
    #expect(apache.contains("RewriteRule (^|/)index\\.php$ /tal/projekte/bus/ [R=301,L,QSD]"))
    #expect(apache.contains("RedirectMatch permanent ^/tal/bild\\.png$ /tal/projekte/bus/"))
    let nginx = try #require(site.text(of: "server/nginx.conf"))
    #expect(
      nginx.contains(
        "if ($request_uri = \"/tal/index.php?id=12&L=0\") { return 301 /tal/projekte/bus/; }"))
  }

  /// Nothing that somebody writes ends a line or a quotation in a server's settings.
  @Test func aQueryCannotBecomeASetting() async throws {
    let site = try await site(with: "'/a?x=\"; } evil { #$y'")
    let nginx = try #require(site.text(of: "server/nginx.conf"))
    #expect(!nginx.contains("evil {"))
    #expect(nginx.contains("?x=%22;%20%7D%20evil%20%7B%20\")"))
  }
}
