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
    let folders = ["kommunen", "strategien", "handlungsfelder", "ziele", "projekte"]
    for folder in folders {
      let paths = tree.textPaths(below: "content/\(folder)/").filter { $0.hasSuffix(".md") }
      #expect(!paths.isEmpty)
      for path in paths {
        let text = tree.texts[path].map { $0.text($0.whole) } ?? ""
        let isDraft = text.contains("\nentwurf: ja") || text.contains("\nintern: ja")
        let page = path.dropFirst("content/".count).dropLast(".md".count) + "/index.html"
        #expect((site.files[String(page)] == nil) == isDraft, "\(page)")
      }
    }
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
