import Foundation
import Testing

@Suite("leitbild build")
struct BuildTests {
  @Test func writesASiteAndSaysWhere() throws {
    let site = try TestSite()
    let run = try site.build()
    #expect(run.code == 0, "\(run.said)")
    #expect(run.output.isEmpty)
    #expect(run.error.contains("Keine Fehler, keine Hinweise."))
    #expect(run.error.contains("Die Website steht in \(site.path)/site/public/."), "\(run.said)")
    #expect(run.error.contains("\(site.documentCount) Dokumente, "))
    #expect(site.output["index.html"] != nil)
    #expect(site.output["404.html"] != nil)
    #expect(site.isShown("Ein Text."))
  }

  /// The shape of the tables; how long anything took is not for a test to say.
  @Test func saysWhereTheTimeWent() throws {
    let site = try TestSite()
    let run = try site.build("--timings")
    #expect(run.code == 0, "\(run.said)")
    let shape = run.error.replacing(#/ +\d+,\d ms/#, with: " … ms").replacing(#/\d+/#, with: "N")
    let stages = """
      Zeit nach Stufen
        Dateien einlesen … ms  N Dateien
        Dokumente verstehen … ms  N Dokumente
        Verweise verknüpfen … ms
        Thema lesen … ms  nebenher
        Seiten planen … ms  N Seiten
        Regeln prüfen … ms  nebenher
        Seiten schreiben … ms
        Website einwechseln … ms
        Zusammen … ms
        – Seiten: füllen … ms  auf N Prozessoren zusammen
        – Seiten: speichern … ms  auf N Prozessoren zusammen

      Die langsamsten Vorlagen

      """
    #expect(shape.contains(stages), "\(run.said)")
    let tables = shape.split(separator: "\n\n")
    let templates = try #require(tables.first { $0.contains("Vorlagen") }).split(separator: "\n")
    #expect(templates.contains("  detail … ms  N Seiten"), "\(run.said)")
    let pages = try #require(tables.first { $0.contains("langsamsten Seiten") })
      .split(separator: "\n")
    #expect(pages.count == 11)
    #expect(pages.dropFirst().allSatisfy { $0.contains(".html … ms  ") }, "\(run.said)")
    #expect(try site.build().error.contains("Stufen") == false)
  }

  @Test func saysWhereTheTimeWentUntilAMistakeStoppedIt() throws {
    let site = try TestSite()
    try site.folder.write("content/seiten/neu.md", page("Neu", fields: "titl: Vertippt"))
    let run = try site.build("--timings", "--language", "en")
    #expect(run.code == 1)
    #expect(run.error.contains("Time by stage"), "\(run.said)")
    #expect(!run.error.contains("slowest"))
  }

  @Test func writesNothingAtAllIfThereIsAMistake() throws {
    let site = try TestSite()
    #expect(try site.build().code == 0)
    let before = site.output
    try site.folder.write("content/seiten/neu.md", page("Neu", fields: "titl: Vertippt"))
    try site.folder.write("content/seiten/gut.md", page("Gut"))
    let run = try site.build()
    #expect(run.code == 1)
    #expect(run.error.contains("Die Website wurde nicht geschrieben."))
    #expect(site.output == before)
  }

  @Test func givesTheSameBytesForTheSameDay() throws {
    let site = try TestSite(documents: 20)
    #expect(try site.build().code == 0)
    let first = site.output
    try site.folder.remove("site/public")
    #expect(try site.build().code == 0)
    #expect(site.output == first)

    let copy = try TestSite(documents: 20)
    #expect(try copy.build().code == 0)
    #expect(copy.output == first, "The folder's own path must not show.")
  }

  @Test func leavesTheTimeOfUnchangedFilesAlone() throws {
    let site = try TestSite()
    try site.folder.write("content/seiten/zweite.md", page("Zweite", "Alt."))
    #expect(try site.build().code == 0)
    let unchanged = site.folder.timeOfChange("site/public/hallo/index.html")
    let changed = site.folder.timeOfChange("site/public/zweite/index.html")
    #expect(unchanged > 0 && changed > 0)
    usleep(20_000)
    try site.folder.write("content/seiten/zweite.md", page("Zweite", "Neu."))
    #expect(try site.build().code == 0)
    #expect(site.folder.timeOfChange("site/public/hallo/index.html") == unchanged)
    #expect(site.folder.timeOfChange("site/public/zweite/index.html") > changed)
  }

  @Test func removesThePageOfAFileThatIsGone() throws {
    let site = try TestSite()
    #expect(try site.build().code == 0)
    #expect(site.folder.exists("site/public/hallo/index.html"))
    try site.folder.remove("content/seiten/hallo.md")
    #expect(try site.build().code == 0)
    #expect(!site.folder.exists("site/public/hallo"))
  }

  @Test(arguments: ["/alt/", "alt", "alt/", "//alt//"])
  func leadsFromAFormerAddressHoweverItIsWritten(alias: String) throws {
    let site = try TestSite()
    try site.folder.write(
      "content/seiten/neu.md", page("Neu", fields: "fruehere-adressen: [\(alias)]"))
    let run = try site.build("--strict")
    #expect(run.code == 0, "\(run.said)")
    let former = try #require(site.folder.text("site/public/alt/index.html"))
    #expect(former.contains("url=../neu/"))
    #expect(
      site.folder.text("site/public/server/nginx.conf")?.contains("location = /alt/ ") == true)
  }

  @Test func doesNotLeadAwayFromTheHomePage() throws {
    let site = try TestSite()
    try site.folder.write("content/seiten/neu.md", page("Neu", fields: "fruehere-adressen: [/]"))
    let run = try site.build("--format", "json")
    #expect(run.code == 1)
    #expect(try run.report().codes(at: "content/seiten/neu.md") == ["duplicate-address"])
  }

  @Test func worksFromAnyFolder() throws {
    let site = try TestSite()
    let date = ["--date", TestSite.today]
    #expect(try Program.run(["build"] + date, in: site.path).code == 0)
    let inside = site.output
    let above = (site.path as NSString).deletingLastPathComponent
    let name = (site.path as NSString).lastPathComponent
    #expect(try Program.run(["build", "--site", name] + date, in: above).code == 0)
    #expect(site.output == inside)
    let elsewhere = try TemporaryFolder()
    #expect(
      try Program.run(["build", "--site", site.path] + date, in: elsewhere.path).code == 0)
    #expect(site.output == inside)
    #expect(elsewhere.files(below: "").isEmpty, "The working folder is left alone.")
  }

  @Test func linksToFilesOnlyForASiteOpenedFromDisk() throws {
    let site = try TestSite()
    #expect(try site.build().code == 0)
    #expect(site.links.contains { $0.hasSuffix("/") })
    #expect(!site.links.contains { $0.hasSuffix("index.html") })

    #expect(try site.build("--portable").code == 0)
    let isRight = site.links.allSatisfy { link in
      // What stands between a file and its folder leads out of the site or to a file by its name.
      link.hasPrefix("#") || link.contains(":") || !(link as NSString).pathExtension.isEmpty
        || link.contains("#")
    }
    #expect(isRight, "\(site.links)")
    #expect(site.links.contains { $0.hasSuffix("index.html") })
  }

  @Test func keepsCheckFromWriting() throws {
    let site = try TestSite()
    let run = try site.check()
    #expect(run.code == 0)
    #expect(run.error.contains("Die Website kann gebaut werden."))
    #expect(!site.folder.exists("site/public"))
    #expect(!site.folder.exists("site/.leitbild"))
  }
}

extension TestSite {
  /// Every address that a page of the finished site, except the one for missing pages, links to.
  fileprivate var links: Set<String> {
    var links: Set<String> = []
    for (path, data) in output where path.hasSuffix("index.html") {
      let html = String(decoding: data, as: UTF8.self)
      for match in html.matches(of: #/<a [^>]*href="([^"]*)"/#) { links.insert(String(match.1)) }
    }
    return links
  }
}
