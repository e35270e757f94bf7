import Build
import Diagnostics
import Testing

/// The site that this repository shows what it can do with.
@Suite("The demo")
struct DemoTests {
  @Test func buildsWithoutAnyMessage() async throws {
    let site = try await build(demoTree(), threads: 2)
    #expect(site.report(in: .german) == "")
    #expect(site.result.isWritten)
  }

  @Test func hasThirtyTwoCardsInEightGroupsOfFour() async throws {
    let site = try await build(demoTree())
    let gallery = try #require(site.text(of: "quartett/index.html"))
    for letter in "abcdefgh" {
      #expect(gallery.components(id: "gruppe-\(letter)") == 1)
      for number in 1...4 { #expect(gallery.components(id: "\(letter)\(number)") == 1) }
      #expect(gallery.components(id: "\(letter)5") == 0)
    }
    #expect(gallery.components(id: "gruppe-i") == 0)
  }

  @Test func hasAPageForEveryDocumentThatIsPublished() async throws {
    let tree = try demoTree()
    let site = try await build(tree)
    let titles = Set(site.pagePaths.compactMap { site.text(of: $0).map(title(of:)) })
    let folders = ["kommunen", "strategien", "handlungsfelder", "ziele", "projekte", "seiten"]
    for folder in folders {
      let paths = tree.textPaths(below: "content/\(folder)/").filter { $0.hasSuffix(".md") }
      #expect(!paths.isEmpty)
      // The text of the start page stands on that page and on none of its own.
      for path in paths where !path.hasPrefix("content/seiten/startseite.") {
        let text = tree.texts[path].map { $0.text($0.whole) } ?? ""
        if path.hasSuffix(".en.md") || path.hasSuffix(".leicht.md") {
          let heading = try #require(text.firstMatch(of: /\ntitel: (.*)\n/)?.1)
          #expect(titles.contains(heading.replacing("&", with: "&amp;")), "\(path)")
          continue
        }
        let isDraft = text.contains("\nentwurf: ja") || text.contains("\nintern: ja")
        let name = path.dropFirst("content/".count).dropLast(".md".count)
        let page = (folder == "seiten" ? name.dropFirst("seiten/".count) : name) + "/index.html"
        #expect((site.files[String(page)] == nil) == isDraft, "\(page)")
      }
    }
  }

  /// A page's name in the window, without the site's.
  private func title(of page: String) -> Substring {
    page.firstMatch(of: /<title>(.*) – [^–]*<\/title>/)?.1 ?? ""
  }
}

extension String {
  /// How many elements have an id.
  fileprivate func components(id: String) -> Int {
    var count = 0
    var rest = self[...]
    while let found = rest.firstRange(of: " id=\"\(id)\"") {
      count += 1
      rest = rest[found.upperBound...]
    }
    return count
  }
}
