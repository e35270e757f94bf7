import Authoring
import Build
import Diagnostics
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
      let site = try await build(tree)
      let codes = Set(site.result.log.sorted.map(\.code.rawValue))
      for diagnostic in site.result.log.sorted {
        #expect(diagnostic.fix != nil, "\(diagnostic.headline.english) does not say what to do.")
      }
      #expect(codes == example.otherCodes.union([code.rawValue]))
      found.append((site.report(in: .german), site.report(in: .english)))
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
