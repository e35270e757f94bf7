import Foundation
import TestSupport
import Testing

@Suite("What a disk may hold")
struct BadInputTests {
  /// A site with a mistake in another file, which must be reported whatever else there is.
  private func site() throws -> TestSite {
    let site = try TestSite()
    try site.folder.write("content/seiten/andere.md", page("Andere", fields: "titl: Vertippt"))
    return site
  }

  @Test(arguments: BadInput.all)
  func isReportedAtItsPlaceWithEverythingElse(input: BadInput) throws {
    let site = try site()
    try input.put(site.folder, input.path)
    let run = try site.check("--format", "json")
    #expect(run.code == 1, "\(run.said)")
    let report = try run.report()
    let codes = report.codes(at: input.path)
    #expect(!codes.isEmpty && input.codes.isSuperset(of: codes), "\(run.said)")
    #expect(codes.count == 1 || input.isManifold, "One mistake, one message: \(run.said)")
    #expect(report.codes(at: "content/seiten/andere.md") == ["unknown-key"])
  }

  @Test func isReportedAllInOneRun() throws {
    let site = try site()
    for input in BadInput.all { try input.put(site.folder, input.path) }
    let run = try site.build("--format", "json")
    #expect(run.code == 1)
    let report = try run.report()
    for input in BadInput.all {
      #expect(!report.codes(at: input.path).isEmpty, "\(input.testDescription)")
    }
    #expect(report.codes(at: "content/seiten/andere.md") == ["unknown-key"])
    #expect(!site.folder.exists("site/public"))
  }

  @Test(.enabled(if: geteuid() != 0, "Nothing is unreadable to root."))
  func mayBeUnreadable() throws {
    let site = try site()
    try site.folder.write("content/seiten/zu.md", page("Zu"))
    chmod(site.path + "/content/seiten/zu.md", 0)
    let report = try site.check("--format", "json").report()
    #expect(report.codes(at: "content/seiten/zu.md") == ["unreadable-file"])
    #expect(report.codes(at: "content/seiten/andere.md") == ["unknown-key"])
  }

  @Test(arguments: 0..<12)
  func mayBeAnythingAtAll(seed: Int) throws {
    var random = SeededNumbers(seed: UInt64(seed))
    let pieces = [
      "---\n", "titel: A\n", "titel: &a\n", "- ", "> ", "[", "](", "![", "|", "\n|-|-|\n", "`",
      "```\n",
      "[^1]", "[^1]: ", "<b>", "<!--", "&amp;", "*", "**", "_", "\\", "\t", "\n", "\n\n", "{#a}",
      "#",
      "## ", ":", "\"", "'", "ä", "\u{FEFF}", "\u{0}", "\u{202E}", "{{x}}", "~~",
      "https://a.example",
    ]
    let site = try TestSite()
    for number in 0..<20 {
      var text = Bool.random(using: &random) ? "---\ntitel: Seite \(number)\n---\n" : ""
      for _ in 0..<Int.random(in: 0..<300, using: &random) {
        text += pieces.randomElement(using: &random) ?? ""
      }
      try site.folder.write("content/seiten/s\(number).md", text)
    }
    let run = try site.build("--format", "json")
    #expect(run.code == 0 || run.code == 1, "\(run.said)")
    _ = try run.report()
  }

  @Test(arguments: ["site/site.yaml", "themes/standard/theme.yaml"])
  func reportsBytesInPlaceOfSettings(path: String) throws {
    let site = try site()
    try site.folder.write(path, [0xFF, 0x00, 0xFE, 0x80])
    let run = try site.build("--format", "json")
    #expect(run.code == 1)
    #expect(try !run.report().codes(at: path).isEmpty, "\(run.said)")
  }
}
