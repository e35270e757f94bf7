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

  private func pages(of plan: SitePlan) -> [String: String] {
    let table = SiteTable(of: plan)
    var pages: [String: String] = [:]
    for path in table.pagePaths {
      guard case .bytes(let bytes)? = table.file(at: path) else { continue }
      pages[path] = String(decoding: bytes, as: UTF8.self)
    }
    return pages
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
      #expect(pages(of: again) == pages(of: fresh), "after \(step)")
    }
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
        #expect(pages(of: plan).values.allSatisfy { !$0.isEmpty })
        count += 1
      }
    }
    #expect(count > 50, "Only \(count) sites with a mistake were shown.")
  }
}
