import Foundation
import Testing

/// What people in an office get wrong, each in a folder of `Mistakes`: files that are laid over a new site,
/// and in `expected.txt` what the program says to it.
///
/// Where nothing is wrong because the program understands what was meant, `shown.txt` holds lines that
/// stand on a page then. A file's name may hold `%XX` for a byte that version control would change.
@Suite("Mistakes that editors make, and what they are told")
struct MistakeTests {
  private static let folder =
    URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Mistakes").path

  static let mistakes: [String] = {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder)
    return (names ?? []).filter { !$0.hasPrefix(".") }.sorted()
  }()

  private static let day = "2026-11-24"
  private static let starter = Result { try TestSite.starter(on: day) }

  /// New sites begin alike, so that whatever is said is said of the mistake.
  @Test func aNewSiteIsWithoutMistakes() throws {
    let run = try TestSite(Self.starter.get()).check("--date", Self.day)
    #expect(run.error.hasPrefix("Keine Fehler, keine Hinweise."), "\(run.said)")
    #expect(Self.mistakes.count >= 60)
  }

  @Test(arguments: mistakes)
  func isTold(mistake: String) throws {
    let site = try TestSite(Self.starter.get())
    let files = TemporaryFolder.files(below: Self.folder + "/" + mistake)
    for (name, data) in files where name.contains("/") {
      try site.folder.write(try #require(name.removingPercentEncoding), Array(data))
    }
    let run = try site.build("--date", Self.day)
    // How many pages there are and how long they took is not what a mistake is about.
    let said = run.error.replacing(site.path + "/", with: "").split(
      separator: "\n", omittingEmptySubsequences: false
    )
    .prefix { !$0.contains(" Dokumente, ") }.joined(separator: "\n")
    .trimmingCharacters(in: .newlines)
    for line in String(decoding: files["shown.txt"] ?? Data(), as: UTF8.self).split(separator: "\n")
    {
      #expect(site.isShown(String(line)), "No page shows: \(line)")
    }
    guard ProcessInfo.processInfo.environment["LEITBILD_RECORD"] != "1" else {
      let path = Self.folder + "/" + mistake + "/expected.txt"
      try (said + "\n").write(toFile: path, atomically: true, encoding: .utf8)
      Issue.record("What is said to \(mistake) was recorded.")
      return
    }
    let expected = String(data: try #require(files["expected.txt"]), encoding: .utf8)
    #expect(said + "\n" == expected)
    let isRight = said.contains("Keine Fehler")
    #expect(run.code == (isRight ? 0 : 1))
  }

  /// The project that the handbook writes is right, on the site that it begins with.
  @Test func theHandbooksExampleIsWithoutMistakes() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
    let site = try TestSite(Self.starter.get())
    for (name, data) in TemporaryFolder.files(below: root + "/docs/handbuch/beispiel") {
      try site.folder.write("content/projekte/" + name, Array(data))
    }
    let run = try site.build("--date", Self.day)
    #expect(run.error.hasPrefix("Keine Fehler, keine Hinweise."), "\(run.said)")
    #expect(site.isShown("Gemeindebücherei"))
  }
}
