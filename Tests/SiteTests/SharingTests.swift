import Testing

import Build
import Diagnostics
import Foundation

/// What others show with a link to a page.
@Suite("Pages that are shared") struct SharingTests {
  private func site(with image: String) async throws -> BuiltSite {
    var tree = try SourceTree.smallSite(withTheme: true)
    let example = try SourceTree(folder: testFolder.appending(path: "Sites/one-of-each-kind"))
    tree.assets["content/projekte/bus.png"] = example.assets["content/projekte/bus.png"]
    let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"60\" height=\"40\"></svg>"
    tree.assets["content/projekte/bus.svg"] = SourceTree.Asset(
      byteCount: drawing.utf8.count, head: Array(drawing.utf8))
    tree.putProject("bus", "status: laufend\nbild: {datei: \(image), alt: Ein Bus, urheber: Wir}")
    return try await build(tree)
  }

  @Test func aPictureIsNamedByItsFullAddress() async throws {
    let page = try #require(try await site(with: "bus.png").text(of: "projekte/bus/index.html"))
    let head = page[..<(try #require(page.firstRange(of: "</head>")).lowerBound)]
    #expect(
      head.contains(
        """
        <meta property="og:image" content="https://zukunft.seeblick.example/dateien/projekte/bus.png">
        <meta property="og:image:width" content="800">
        <meta property="og:image:height" content="600">
        <meta property="og:image:alt" content="Ein Bus">
        """))
  }

  @Test func aDrawingIsNotSinceNobodyShowsIt() async throws {
    let site = try await site(with: "bus.svg")
    for path in ["projekte/bus/index.html", "projekte/dorf-app/index.html", "index.html"] {
      #expect(try #require(site.text(of: path)).contains("og:image") == false, "\(path)")
    }
  }
}
