import Build
import Diagnostics
import TestSupport
import Testing

/// Style sheets and scripts of a theme.
@Suite("Assets")
struct AssetTests {
  /// The beginnings of SHA-256 digests of so many letters, as `sha256sum` tells them: around the lengths at which a digest
  /// takes another block.
  @Test(arguments: [
    (0, "e3b0c442"), (1, "ca978112"), (55, "9f4390f8"), (56, "b35439a4"), (63, "7d3e74a0"),
    (64, "ffe054fe"), (119, "31eba51c"), (120, "2f3d3354"), (1000, "41edece4"),
  ])
  func areNamedByTheirDigests(length: Int, digest: String) async throws {
    var tree = try SourceTree.smallSite()
    tree.put(String(repeating: "a", count: length), at: "themes/standard/assets/probe.js")
    let site = try await build(tree)
    #expect(site.files["assets/probe.\(digest).js"] != nil)
  }
}
