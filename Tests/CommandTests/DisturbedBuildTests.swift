import Foundation
import Testing

@Suite("Builds that are disturbed", .serialized)
struct DisturbedBuildTests {
  private static let documents = 200

  @Test func twoAtOnceDoNotMix() throws {
    let site = try TestSite(documents: Self.documents)
    for number in 0..<20 {
      try site.folder.write(
        "content/seiten/april-\(number).md",
        page("April \(number)", fields: "veroeffentlichen-ab: 01.04.2026"))
    }
    func build(_ day: String) throws -> [String: Data] {
      #expect(try site.build("--date", day).code == 0)
      return site.output
    }
    let march = try build("2026-03-10")
    let april = try build("2026-04-10")
    #expect(march != april)

    let first = try Program.start("build", "--site", site.path, "--date", "2026-03-10")
    let second = try Program.start("build", "--site", site.path, "--date", "2026-04-10")
    let runs = [try first.finish(), try second.finish()]
    #expect(runs.map(\.code) == [0, 0])
    let waited = runs.filter { $0.error.contains("Ein anderer Bau") }
    #expect(waited.count == 1, "\(runs.map(\.said))")
    let output = site.output
    // Whoever waited came last, and the site is all of one kind.
    #expect(output == (runs[0].error.contains("Ein anderer Bau") ? march : april))
  }

  @Test func aKilledOneLeavesTheOldSiteAsItWas() throws {
    let site = try TestSite(documents: Self.documents)
    #expect(try site.build().code == 0)
    let before = site.output
    let time = site.folder.timeOfChange("site/public/index.html")
    for number in 0..<Self.documents {
      try site.folder.write(
        "content/organisationen/o\(number).md", page("Verein \(number)", "Neu."))
    }
    let program = try Program.start("build", "--site", site.path, "--date", TestSite.today)
    let deadline = Date(timeIntervalSinceNow: 60)
    while site.folder.files(below: "site/.leitbild/new").count < 10, Date() < deadline {
      usleep(1000)
    }
    program.kill()
    #expect(try program.finish().code == nil)
    #expect(site.folder.files(below: "site/.leitbild/new").count >= 10, "It was killed half-way.")
    #expect(site.output == before)
    #expect(site.folder.timeOfChange("site/public/index.html") == time)

    #expect(try site.build().code == 0)
    #expect(site.output != before)
    #expect(site.folder.files(below: "site/.leitbild").keys.sorted() == ["lock"])
  }
}
