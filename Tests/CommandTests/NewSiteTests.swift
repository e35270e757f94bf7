import Foundation
import Testing

@Suite("leitbild new site")
struct NewSiteTests {
  private func new(
    _ title: String, in folder: TemporaryFolder, _ arguments: String...
  ) throws -> Finished {
    try Program.run(
      ["new", "site", "--site", folder.path, "--date", TestSite.today] + arguments + ["--", title])
  }

  @Test(arguments: ["de", "en"])
  func startsASiteThatIsRightFromTheBeginning(language: String) throws {
    let folder = try TemporaryFolder()
    let run = try new("Zukunft Seeblick", in: folder, "--language", language)
    #expect(run.code == 0, "\(run.said)")
    let site = folder.path + "/zukunft-seeblick"
    #expect(run.output.contains("leitbild serve --site \(site)"))
    let build = try Program.run(
      "build", "--strict", "--site", site, "--date", TestSite.today)
    #expect(build.code == 0, "\(build.said)")
    let start = try #require(folder.text("zukunft-seeblick/site/public/index.html"))
    #expect(start.contains("Zukunft Seeblick"))
    #expect(start.contains("lang=\"\(language)\""))
    #expect(folder.exists("zukunft-seeblick/.gitignore"))
  }

  @Test(arguments: [
    "Zukunft »2035« \"jetzt\" & 'später': <Übermut> #1 🚀", "a: b", "- 'x'", "{{titel}}", "@%`|>",
    "'", "\u{1F468}\u{200D}\u{1F467} Familie", "C:\\Dörfer\\Neu", "null", "2035",
  ])
  func takesEveryTitle(title: String) throws {
    let folder = try TemporaryFolder()
    let run = try new(title, in: folder)
    guard title.contains(where: { $0.isLetter || $0.isNumber }) else {
      #expect(run.code == 2)
      #expect(folder.files(below: "").isEmpty)
      return
    }
    #expect(run.code == 0, "\(run.said)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let name = try #require(names.first)
    #expect(names.count == 1)
    #expect(name.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 })
    let build = try Program.run(
      "build", "--strict", "--site", folder.path + "/" + name, "--date", TestSite.today)
    #expect(build.code == 0, "\(build.said)")
    let start = try #require(folder.text("\(name)/site/public/index.html"))
    let heading = start.replacingOccurrences(of: "&lt;", with: "<")
      .replacingOccurrences(of: "&gt;", with: ">").replacingOccurrences(of: "&quot;", with: "\"")
      .replacingOccurrences(of: "&#39;", with: "'").replacingOccurrences(of: "&amp;", with: "&")
    #expect(heading.contains(title))
  }

  @Test(arguments: [
    "", "   ", "🚀", "...", "../..", "eine\nzweite", String(repeating: "a", count: 121),
  ])
  func refusesATitleThatNamesNothing(title: String) throws {
    let folder = try TemporaryFolder()
    let run = try new(title, in: folder)
    #expect(run.code == 2, "\(run.said)")
    #expect(folder.files(below: "").isEmpty)
  }

  @Test func refusesAFolderThatHoldsSomething() throws {
    let folder = try TemporaryFolder()
    try folder.write("seeblick/notiz.txt", "Nicht anfassen.")
    let run = try new("Seeblick", in: folder)
    #expect(run.code == 3)
    #expect(run.error.contains("seeblick"), "\(run.said)")
    #expect(folder.files(below: "").keys.sorted() == ["seeblick/notiz.txt"])
  }

  @Test func refusesASecondSiteOfTheSameName() throws {
    let folder = try TemporaryFolder()
    #expect(try new("Seeblick", in: folder).code == 0)
    let before = folder.files(below: "")
    #expect(try new("Seeblick", in: folder).code == 3)
    #expect(folder.files(below: "") == before)
  }

  @Test func saysHowToGoOnInWordsThatAShellUnderstands() throws {
    let parent = try TemporaryFolder()
    try parent.makeFolder("Bürger's Amt")
    let run = try Program.run(
      ["new", "site", "Seeblick", "--site", "Bürger's Amt"], in: parent.path)
    #expect(run.output.contains(#"--site 'Bürger'\''s Amt/seeblick'"#), "\(run.said)")
    let here = try Program.run(["new", "site", "Seeblick"], in: parent.path)
    #expect(here.output.contains("--site seeblick\n"), "\(here.said)")
  }

  @Test func fillsAFolderThatIsEmpty() throws {
    let folder = try TemporaryFolder()
    try folder.makeFolder("seeblick")
    #expect(try new("Seeblick", in: folder).code == 0)
  }
}
