import Build
import Diagnostics
import Disk
import Foundation
import Pages
import Templates
import Testing

/// Small sites, each with what every page says between `<main>` and `</main>`, and with all messages.
@Suite("Golden sites")
struct GoldenTests {
  private static let folder = testFolder.appending(path: "Sites")

  static let cases =
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?
    .filter { !$0.hasPrefix(".") }.sorted() ?? []

  @Test(arguments: cases)
  func site(_ name: String) async throws {
    let folder = Self.folder.appending(path: name)
    var tree = try SourceTree(folder: folder)
    try tree.addTestTheme()
    let site = try await build(tree, threads: 2)
    try expect(site.report(in: .german), in: folder.appending(path: "diagnostics.txt"))
    try expect(pages(of: site), in: folder.appending(path: "expected/pages.html"))
    try expect(otherFiles(of: site), in: folder.appending(path: "expected/files.txt"))
  }

  /// Without a file, an empty text is expected.
  private func expect(_ text: String, in file: URL) throws {
    let expected = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    guard isRecording else {
      #expect(text == expected)
      return
    }
    Issue.record("\(file.lastPathComponent) was recorded.")
    guard text != expected else { return }
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: file, atomically: true, encoding: .utf8)
  }

  private func pages(of site: BuiltSite) -> String {
    site.pagePaths.compactMap { path in
      site.text(of: path).map { "<!-- \(path) -->\n\(main(of: $0))\n" }
    }.joined(separator: "\n")
  }

  private func main(of page: String) -> Substring {
    guard let start = page.range(of: "<main>\n"),
      let end = page.range(of: "\n</main>", range: start.upperBound..<page.endIndex)
    else { return "(no main element)" }
    return page[start.upperBound..<end.lowerBound]
  }

  private func otherFiles(of site: BuiltSite) -> String {
    site.files.filter { !$0.key.hasSuffix(".html") }.sorted { $0.key < $1.key }.map { path, body in
      switch body {
      case .copy(let source): "\(path) from \(source)\n"
      case .made: "\(path) is still to be made\n"
      case .bytes where path.hasSuffix(".svg"): "\(path)\n"
      case .bytes(let bytes): "\(path)\n" + String(decoding: bytes, as: UTF8.self)
      }
    }.joined()
  }

  /// Otherwise a name would be in no golden file.
  @Test func theTestThemeUsesEveryNameThatViewsDeclare() throws {
    var tree = SourceTree()
    try tree.addTestTheme()
    let templates = tree.texts.values.map { $0.text($0.whole) }.joined()
    var seen: Set<ObjectIdentifier> = []
    var waiting = PageTemplate.allCases.map(\.shape)
    while let shape = waiting.popLast() {
      guard seen.insert(ObjectIdentifier(shape)).inserted else { continue }
      for slot in shape.slots where slot.name != "." {
        if slot.name == "words" { continue }
        let isUsed = ["{{", "{{#", "{{{", ".", "{{^"].contains { sigil in
          ["}}", "."].contains { templates.contains(sigil + slot.name + $0) }
        }
        #expect(isUsed, "No template of the tests uses the name \(slot.name).")
        switch slot.kind {
        case .view(let inner), .list(let inner): waiting.append(inner())
        default: break
        }
      }
    }
  }
}
