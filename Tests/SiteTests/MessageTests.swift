import Authoring
import Build
import Checks
import Diagnostics
import Documents
import Foundation
import Testing

@Suite("The gallery of messages")
struct MessageTests {
  private static let folder = packageRoot.appending(path: "docs/messages")

  @Test func everyCodeHasAPageAndNoPageIsWithoutACode() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
      .filter { !$0.hasPrefix(".") }
    #expect(names.sorted() == Code.allCases.map { $0.rawValue + ".md" }.sorted())
  }

  @Test func theSmallSiteHasNothingToComplainAbout() async throws {
    let site = try await build(.smallSite())
    #expect(site.report(in: .german) == "")
    #expect(site.result.isWritten)
  }

  @Test(arguments: Code.allCases)
  func isExplained(code: Code) throws {
    let file = Self.folder.appending(path: code.rawValue + ".md")
    let page = MessagePage(try String(contentsOf: file, encoding: .utf8))
    #expect(page.lines.first == "# \(code.rawValue), \(code.german)")
    for language in [Language.german, .english] {
      let found = page.explanation(in: language)
      #expect(found != nil, "\(code.rawValue) needs three paragraphs: what it means, why, the fix.")
    }
  }

  /// What is said of a table that is imported into a site; otherwise of the site, and of its links to other
  /// hosts where the example says what those answer.
  private func diagnostics(
    of tree: SourceTree, answers: [String: LinkAnswer]
  ) async throws -> DiagnosticLog {
    if let table = tree.texts["projekte.csv"] { return try importing(table, into: tree) }
    let result = try await build(tree).result
    guard !answers.isEmpty else { return result.log }
    var trials = LinkTrials(result.externalLinks.map(\.address))
    while !trials.nextBatch.isEmpty {
      trials.take(trials.nextBatch.map { ($0, answers[$0.address] ?? .unclear) })
    }
    var log = result.log
    log.add(externalFindings(of: result.externalLinks, trials.verdicts))
    return log
  }

  private func importing(_ table: SourceFile, into tree: SourceTree) throws -> DiagnosticLog {
    var log = DiagnosticLog()
    let settings = readSiteSettings(in: tree, reporting: &log)
    let new = NewDocuments(settings: settings, folder: "projekte", day: try testDay())
    _ = importTable(table, of: .project, into: tree, new, reporting: &log)
    return log
  }

  @Test(arguments: Code.allCases)
  func examples(of code: Code) async throws {
    let file = Self.folder.appending(path: code.rawValue + ".md")
    guard let text = try? String(contentsOf: file, encoding: .utf8) else { return }
    let page = MessagePage(text)
    #expect(!page.examples.isEmpty, "The page of \(code.rawValue) has no example.")
    var found: [(german: String, english: String)] = []
    for example in page.examples {
      var tree = try SourceTree.smallSite()
      for file in example.files { tree.add(info: file.info, text: file.text) }
      let log = try await diagnostics(of: tree, answers: example.answers)
      for diagnostic in log.sorted {
        #expect(diagnostic.fix != nil, "\(diagnostic.headline.english) does not say what to do.")
      }
      let codes = Set(log.sorted.map(\.code.rawValue))
      #expect(codes == example.otherCodes.union([code.rawValue]))
      found.append((log.report(in: .german), log.report(in: .english)))
    }
    guard !isRecording else {
      let recorded = page.text(withExpected: found)
      if recorded != text { try recorded.write(to: file, atomically: true, encoding: .utf8) }
      Issue.record("The messages of \(code.rawValue) were recorded.")
      return
    }
    for (example, messages) in zip(page.examples, found) {
      #expect(messages.german == example.german?.text)
      #expect(messages.english == example.english?.text)
    }
  }
}
