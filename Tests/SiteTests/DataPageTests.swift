import Build
import Diagnostics
import Foundation
import Testing

/// The page that leads to what a site has for programs.
@Suite("The page of data") struct DataPageTests {
  /// Addresses that the page leads to, seen from the root.
  private func targets(of page: String, in folder: String) throws -> Set<String> {
    let main = page[(try #require(page.firstRange(of: "<main"))).upperBound...]
    let base = try #require(URL(string: "https://a.example/\(folder)"))
    let links = main.matches(of: /<a href="([^"]+)" type="/).compactMap {
      URL(string: String($0.output.1), relativeTo: base)?.path
    }
    return Set(links.map { String($0.dropFirst()) })
  }

  @Test(arguments: ["", "en/"])
  func leadsToEveryFileThatIsNoPage(language: String) async throws {
    let site = try await build(demoTree())
    let folder = language == "" ? "daten/" : "en/data/"
    let page = try #require(site.text(of: folder + "index.html"))
    let files = site.files.keys.filter { path in
      let isInLanguage = path.hasPrefix("en/") == (language == "en/") || path == "sitemap.xml"
      let isData = [".csv", ".json", ".xml"].contains { path.hasSuffix($0) }
      return isInLanguage && isData && !path.contains("/index")
    }
    #expect(files.count > 20)
    #expect(try targets(of: page, in: folder) == Set(files))
    #expect(page.contains("CC BY 4.0"))
  }

  @Test func everyFootLeadsToIt() async throws {
    let site = try await build(demoTree())
    for path in ["index.html", "vision/index.html", "impressum/index.html", "netz/index.html"] {
      let page = try #require(site.text(of: path))
      let foot = page[(try #require(page.firstRange(of: "<footer"))).upperBound...]
      let way = path == "index.html" ? "" : "../"
      #expect(foot.contains("<a href=\"\(way)daten/\">Daten</a>"), "\(path)")
    }
  }

  @Test func whoHasWrittenOneKeepsIt() async throws {
    var tree = try SourceTree.smallSite(withTheme: true)
    tree.put("---\ntitel: Unsere Zahlen\n---\n\nText.\n", at: "content/seiten/daten.md")
    let site = try await build(tree)
    #expect(site.report(in: .english) == "")
    #expect(try #require(site.text(of: "daten/index.html")).contains("<h1>Unsere Zahlen</h1>"))
  }

  /// Of projects whose status nobody knows there is no table either.
  @Test(arguments: [0, 3])
  func aSiteWithoutDataHasNone(projectCount: Int) async throws {
    var tree = try SourceTree.smallSite(withTheme: true)
    if projectCount > 0 { tree.texts["content/projekte/dorf-app.md"] = nil }
    for number in 0..<projectCount { tree.putProject("p\(number)", "status: unbekannt") }
    let settings = try #require(tree.texts["site/site.yaml"])
    let text = settings.text(settings.whole).replacing(/adresse: .*\n/, with: "")
    tree.put(text, at: "site/site.yaml")
    let site = try await build(tree)
    #expect(site.text(of: "daten/index.html") == nil)
    #expect(try #require(site.text(of: "index.html")).contains("daten/") == false)
  }
}
