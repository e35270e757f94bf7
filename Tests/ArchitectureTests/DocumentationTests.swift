import Foundation
import Testing

@Suite("What the documentation says about the code")
struct DocumentationTests {
  static let documents = ["README.md", "ARCHITECTURE.md"] + decisions

  private static let decisions: [String] = {
    let folder = Repository.root.appendingPathComponent("docs/decisions").path
    let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return names.filter { $0.hasSuffix(".md") }.sorted().map { "docs/decisions/" + $0 }
  }()

  /// What begins like this is a file of the repository.
  private static let beginnings = [
    "Sources/", "Tests/", "docs/", "themes/", "scripts/", ".ci/", "site/site.yaml",
  ]

  @Test(arguments: documents)
  func namesOnlyFilesThatExist(document: String) throws {
    for match in try Repository.text(document).matches(of: #/`([^`\n]+)`/#) {
      let path = String(match.1)
      let isPattern = path.contains { "<*…[ ".contains($0) }
      guard Self.beginnings.contains(where: path.hasPrefix), !isPattern else { continue }
      #expect(Repository.exists(path), "\(document): \(path)")
    }
  }

  @Test(arguments: documents)
  func linksOnlyToFilesThatExist(document: String) throws {
    let folder = (document as NSString).deletingLastPathComponent
    for match in try Repository.text(document).matches(of: #/\]\(([^)\s]+)\)/#) {
      let target = match.1.prefix { $0 != "#" }
      guard !target.isEmpty, !target.contains(":") else { continue }
      let path = folder.isEmpty ? String(target) : folder + "/" + target
      #expect(Repository.exists(path), "\(document): \(target)")
    }
  }

  @Test func theArchitectureListsEveryTarget() throws {
    let text = try Repository.text("ARCHITECTURE.md")
    for target in try PackageManifest().targets {
      #expect(text.contains("`\(target.name)`"), "\(target.name)")
    }
  }

  @Test func everyDependencyHasItsDecision() throws {
    let text = try Self.decisions.map(Repository.text).joined()
    for name in ["swift-argument-parser", "libcmark", "libyaml", "libqrcodegen"] {
      #expect(text.contains(name))
    }
  }

  @Test func theMakefileDoesWhatTheReadmePromises() throws {
    let makefile = try Repository.text("Makefile")
    for match in try Repository.text("README.md").matches(of: #/\bmake ([a-z]+)\b/#) {
      #expect(makefile.contains("\n\(match.1):"), "make \(match.1)")
    }
  }
}
