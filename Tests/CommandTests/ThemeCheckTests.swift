import Testing

@Suite("Checking a theme")
struct ThemeCheckTests {
  private func site(template: String) throws -> TestSite {
    let site = try TestSite()
    try site.folder.write(
      "themes/eigen/theme.yaml", "name: eigen\nversion: 1\nerweitert: standard\n")
    try site.folder.write("themes/eigen/templates/not-found.mustache", template)
    let settings = try #require(site.folder.text("site/site.yaml"))
    try site.folder.write("site/site.yaml", settings + "\nthema: eigen\n")
    // A mistake in a text is not the theme's.
    try site.folder.write("content/seiten/fehler.md", page("Fehler", fields: "titl: Vertippt"))
    return site
  }

  private func check(_ site: TestSite) throws -> Finished {
    try Program.run("theme", "check", "--site", site.path, "--date", TestSite.today)
  }

  @Test func findsANameThatDoesNotExist() throws {
    let run = try check(site(template: "{{titel}}\n"))
    #expect(run.code == 1)
    #expect(run.error.contains("Fehler[unbekannter-name-in-vorlage]"), "\(run.said)")
    #expect(run.error.contains("themes/eigen/templates/not-found.mustache:1:3"), "\(run.said)")
    #expect(run.error.contains("1 Fehler in 1 Datei."), "\(run.said)")
    #expect(!run.error.contains("fehler.md"), "\(run.said)")
  }

  @Test func isContentWithAThemeThatUsesWhatThereIs() throws {
    let run = try check(site(template: "{{<standard/not-found}}{{/standard/not-found}}\n"))
    #expect(run.code == 0, "\(run.said)")
    #expect(run.error == "Keine Fehler, keine Hinweise. Das Thema kann benutzt werden.\n")
  }

  @Test func namesAThemeThatIsMissing() throws {
    let site = try TestSite()
    let settings = try #require(site.folder.text("site/site.yaml"))
    try site.folder.write("site/site.yaml", settings + "\nthema: nirgends\n")
    let run = try check(site)
    #expect(run.code == 1)
    #expect(run.error.contains("thema-fehlt"), "\(run.said)")
  }
}
