import Authoring
import Build
import Diagnostics
import Foundation
import Testing

@Suite("A site planned again and again")
struct PlanTests {
  private func plan(_ tree: SourceTree, reusing earlier: SitePlan? = nil) async throws -> SitePlan {
    var options = BuildOptions(date: try testDay())
    options.showsDrafts = true
    return await planSite(from: tree, options, reusing: earlier)
  }

  /// Everything that the preview would show: pages, what comes with them, and other files.
  private func files(of plan: SitePlan) -> [String: String] {
    let table = SiteTable(of: plan)
    var files: [String: String] = [:]
    for path in table.paths {
      let made = table.isPage(path) ? table.filesMade(for: path) : []
      for file in made where file.path != path { files[file.path] = text(of: file.body) }
      files[path] = table.file(at: path).map { text(of: $0) }
    }
    return files
  }

  private func text(of body: OutputFile.Body) -> String {
    switch body {
    case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
    case .copy(let path): "copy of \(path)"
    case .made: "to be made"
    }
  }

  private func report(of plan: SitePlan) -> String {
    textReport(of: plan.log, language: .german, colour: false)
  }

  @Test func isTheSameWhetherItReusesAnEarlierPlanOrNot() async throws {
    var tree = try SourceTree.smallSite()
    var earlier = try await plan(tree)
    let project = "---\ntitel: Dorf-App\nkommune: seeblick\nstatus: geplant\n---\n\n"
    let template = "themes/standard/templates/detail.mustache"
    let detail = try #require(tree.texts[template]).text(Span(0, .max))
    let steps: [(path: String, text: String?)] = [
      (template, detail + "Ein Fuß."), (template, detail + "{{nichts}}"), (template, detail),
      ("content/projekte/dorf-app.md", project + "Ein Text.\n"),
      ("content/projekte/dorf-app.md", project + "[Weg](weg.md)\n"),
      ("content/projekte/weg.md", project),
      ("content/projekte/dorf-app.md", "---\ntitel: [\n---\n"),
      ("content/projekte/dorf-app.md", nil),
      ("content/projekte/weg.md", project.replacing("geplant", with: "in-umsetzung\nentwurf: ja")),
    ]
    for step in steps {
      tree.texts[step.path] = step.text.map { SourceFile(path: step.path, text: $0) }
      let again = try await plan(tree, reusing: earlier)
      let fresh = try await plan(tree)
      #expect(report(of: again) == report(of: fresh))
      earlier = again
      guard again.isRight || again.canBeShownInPart else { continue }
      #expect(files(of: again) == files(of: fresh), "after \(step)")
    }
  }

  /// Whatever somebody does to a site, the preview shows in the end what a fresh build would.
  @Test(arguments: [1, 2])
  func isTheSameAfterManyEdits(seed: UInt64) async throws {
    let shownCount = try await countShown(seed: seed, stepCount: 20) { editor, tree in
      (0...Int.random(in: 0...2, using: &editor.numbers)).map { _ in editor.edit(&tree) }
    }
    #expect(shownCount > 2, "The site could be shown after \(shownCount) of 20 steps.")
  }

  /// Most of a preview's days: one document after the other, and nothing else is looked at again.
  @Test(arguments: [3, 4, 5, 6])
  func isTheSameAfterManySmallEdits(seed: UInt64) async throws {
    let shownCount = try await countShown(seed: seed, stepCount: 30) { editor, tree in
      [editor.editSlightly(&tree)]
    }
    #expect(shownCount > 15, "The site could be shown after \(shownCount) of 30 steps.")
  }

  /// Compares a site after each of many steps with a fresh build of the same.
  ///
  /// - Returns: After how many of them it could be shown.
  private func countShown(
    seed: UInt64, stepCount: Int, _ edit: (inout RandomEditor, inout SourceTree) -> [String]
  ) async throws -> Int {
    var tree = try SourceTree(folder: testFolder.appending(path: "Sites/one-of-each-kind"))
    try tree.addTestTheme()
    var editor = RandomEditor(of: tree, seed: seed)
    var earlier = try await plan(tree)
    var shownCount = 0
    for number in 1...stepCount {
      let edits = edit(&editor, &tree)
      let again = try await plan(tree, reusing: earlier)
      let fresh = try await plan(tree)
      #expect(report(of: again) == report(of: fresh), "after step \(number): \(edits)")
      earlier = again
      guard again.isRight || again.canBeShownInPart else { continue }
      shownCount += 1
      let (shown, expected) = (files(of: again), files(of: fresh))
      #expect(Set(shown.keys) == Set(expected.keys), "after step \(number): \(edits)")
      for (path, text) in expected where shown[path] != text {
        Issue.record("\(path) differs after step \(number): \(edits)")
      }
    }
    return shownCount
  }

  /// The preview shows the rest of a site while one document is wrong.
  @Test func canBeShownInPartWhereADocumentIsWrong() async throws {
    let folder = packageRoot.appending(path: "docs/messages")
    var count = 0
    for code in Code.allCases {
      let file = folder.appending(path: code.rawValue + ".md")
      let page = MessagePage(try String(contentsOf: file, encoding: .utf8))
      for example in page.examples {
        var tree = try SourceTree.smallSite()
        for file in example.files { tree.add(info: file.info, text: file.text) }
        let plan = try await plan(tree)
        guard !plan.isRight, plan.canBeShownInPart else { continue }
        #expect(files(of: plan).allSatisfy { !$0.key.hasSuffix(".html") || !$0.value.isEmpty })
        count += 1
      }
    }
    #expect(count > 50, "Only \(count) sites with a mistake were shown.")
  }
}
