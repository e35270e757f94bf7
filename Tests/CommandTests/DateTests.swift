import Testing

@Suite("What a day shows")
struct DateTests {
  @Test func showsADocumentFromItsDayOn() throws {
    let site = try TestSite()
    try site.folder.write(
      "content/seiten/neu.md",
      page("Neu", "Erst im April.", fields: "veroeffentlichen-ab: 01.04.2026"))
    let before = try site.build("--date", "2026-03-31")
    #expect(before.code == 0, "\(before.said)")
    #expect(!site.isShown("Erst im April."))
    #expect(before.error.contains("Am 1. April 2026 erscheint"), "\(before.said)")

    let after = try site.build("--date", "2026-04-01")
    #expect(after.code == 0)
    #expect(site.isShown("Erst im April."))
    #expect(!after.error.contains("erscheint"))
  }

  @Test func showsADocumentUpToItsLastDay() throws {
    let site = try TestSite()
    try site.folder.write(
      "content/seiten/alt.md",
      page("Alt", "Nur im März.", fields: "veroeffentlichen-bis: 31.03.2026"))
    let run = try site.build("--date", "2026-03-31")
    #expect(site.isShown("Nur im März."))
    #expect(run.error.contains("verschwindet"), "\(run.said)")
    #expect(try site.build("--date", "2026-04-01").code == 0)
    #expect(!site.isShown("Nur im März."))
  }

  @Test func namesTheDayOnWhichSomethingWillReallyChange() throws {
    let site = try TestSite()
    try site.folder.write(
      "content/seiten/alt.md", page("Alt", fields: "veroeffentlichen-bis: 31.03.2026"))
    let run = try site.build("--date", "2026-03-10")
    // Its last day is 31 March: it is gone on the day after.
    #expect(run.error.contains("Am 1. April 2026"), "\(run.said)")
  }

  @Test func namesTheFirstOfSeveralDays() throws {
    let site = try TestSite()
    for (name, day) in [("a", "12.05.2026"), ("b", "02.04.2026"), ("c", "01.01.2026")] {
      try site.folder.write(
        "content/seiten/\(name).md", page(name, fields: "veroeffentlichen-ab: \(day)"))
    }
    let run = try site.build()
    #expect(run.error.contains("Am 2. April 2026"), "\(run.said)")
    #expect(try site.check("--language", "en").error.contains("On 2 April 2026"))
  }

  @Test func showsDraftsOnlyWhereAskedTo() throws {
    let site = try TestSite()
    try site.folder.write(
      "content/seiten/entwurf.md", page("Entwurf", "Noch nicht fertig.", fields: "entwurf: ja"))
    try site.folder.write(
      "content/seiten/intern.md", page("Intern", "Bleibt unter uns.", fields: "intern: ja"))
    #expect(try site.build().code == 0)
    #expect(!site.isShown("Noch nicht fertig."))
    #expect(try site.build("--drafts").code == 0)
    #expect(site.isShown("Noch nicht fertig."))
    #expect(!site.isShown("Bleibt unter uns."), "What is internal never leaves the file.")
  }

  @Test(arguments: ["2026-01-31", "31.01.2026"])
  func understandsADay(written: String) throws {
    let site = try TestSite()
    #expect(try site.check("--date", written).code == 0)
  }

  @Test(arguments: ["2026-02-30", "heute", "", "Januar 2026"])
  func refusesWhatIsNoDay(written: String) throws {
    let site = try TestSite()
    #expect(try site.check("--date", written).code == 2)
  }
}
