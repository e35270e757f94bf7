import Foundation
import Testing

/// The statement of a municipality in each Land whose law is known, word for word. Recording
/// (`LEITBILD_RECORD=1`) writes and fails.
struct GoldenStatementTests {
  @Test(arguments: [
    ("bw", "08999001"), ("nw", "05999001"),
  ])
  func statement(name: String, key: String) async throws {
    var site = LegalSite()
    site.key = key
    if name == "bw" { site.accessibility = site.accessibility?.without("durchsetzung") }
    let files = try await site.build()
    let page = try #require(files["barrierefreiheit/index.html"])
    let json = try #require(files["barrierefreiheit/erklaerung.json"])
    try expect(mainPart(of: page), is: "statement-\(name).html")
    try expect(json, is: "statement-\(name).json")
  }

  private func expect(_ text: String, is name: String) throws {
    let file = repository.appendingPathComponent("Tests/LawTests/Golden/\(name)")
    if ProcessInfo.processInfo.environment["LEITBILD_RECORD"] != nil {
      try text.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("Recorded \(name); run again without LEITBILD_RECORD.")
      return
    }
    let golden = try String(contentsOf: file, encoding: .utf8)
    #expect(text == golden, "\(name)")
  }
}
