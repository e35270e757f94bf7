import Foundation
import Testing

@Suite("How a run is called and what it answers")
struct CallTests {
  /// A site with an error in one file and a warning in another.
  private func siteWithMistakes() throws -> TestSite {
    let site = try TestSite()
    try site.folder.write("content/seiten/fehler.md", page("Fehler", fields: "titl: Vertippt"))
    try site.folder.write("content/seiten/hinweis.md", page("Hinweis", "[hier](fehler.md)"))
    return site
  }

  /// A site with a warning only.
  private func siteWithWarning() throws -> TestSite {
    let site = try TestSite()
    try site.folder.write("content/seiten/hinweis.md", page("Hinweis", "[hier](hallo.md)"))
    return site
  }

  @Test func endsWithTheCodeThatSaysHowItWent() throws {
    let good = try TestSite()
    #expect(try good.check().code == 0)
    #expect(try siteWithMistakes().check().code == 1)
    #expect(try good.check("--nonsense").code == 2)
    #expect(try Program.run("check", "--site", good.path + "/nowhere").code == 3)
    #expect(try Program.run("--help").code == 0)
    #expect(try Program.run("--version").code == 0)
    #expect(try Program.run("nonsense").code == 2)
  }

  @Test(arguments: [
    ["build", "--format", "xml"], ["build", "--language", "fr"], ["check", "--portable"],
    ["build", "surplus"], ["build", "far", "too", "much"], ["new", "site"], ["new", "nonsense"],
    ["check", "--strict=ja"], ["theme", "nonsense"], ["nonsense"],
  ])
  func callsAWrongCallByItsName(arguments: [String]) throws {
    let run = try Program.run(arguments)
    #expect(run.code == 2)
    #expect(run.output.isEmpty)
    #expect(run.error.contains("--help") || run.error.contains("Aufruf"), "\(run.said)")
    for word in ["Error:", "Usage:", "See '", "Please", "unexpected", "<subcommand>", " was "] {
      #expect(!run.error.contains(word), "\(run.said)")
    }
  }

  @Test func offersTheCommandThatWasMeant() throws {
    let german = try Program.run("nwe", "projekt", "Dorf-App")
    #expect(german.code == 2)
    #expect(german.error.hasPrefix("Fehler: Einen Befehl »nwe« gibt es nicht; meinten Sie »new«?"))
    let english = try Program.run(["bild"], environment: ["LANG": "en_GB.UTF-8"])
    #expect(english.error.hasPrefix("Error: There is no command “bild”; did you mean “build”?"))
  }

  @Test func tellsTheMachinesFailureFromAMistakeInTheContent() throws {
    let site = try TestSite()
    try site.folder.write("site/public", "in the way")
    let run = try site.build()
    #expect(run.code == 3)
    #expect(run.error.contains("site/public"), "\(run.said)")
    #expect(site.folder.text("site/public") == "in the way")
  }

  @Test func printsTextToStandardError() throws {
    let run = try siteWithMistakes().check()
    #expect(run.output.isEmpty)
    #expect(run.error.contains("Fehler[unbekannter-schluessel]"), "\(run.said)")
    #expect(run.error.contains("content/seiten/fehler.md:3:1"))
    #expect(run.error.contains("1 Fehler, 1 Hinweis in 2 Dateien."))
  }

  @Test func printsALineForEachMistake() throws {
    let run = try siteWithMistakes().check("--format", "lines")
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 2, "\(run.said)")
    #expect(lines.first?.hasPrefix("content/seiten/fehler.md:3:1: error: ") == true)
    #expect(lines.last?.hasPrefix("content/seiten/hinweis.md:") == true)
    #expect(lines.last?.contains(": warning: ") == true)
  }

  @Test func printsJSONThatAProgramReads() throws {
    let run = try siteWithMistakes().check("--format", "json")
    let report = try run.report()
    #expect(run.code == 1)
    #expect(report.version == 1)
    #expect((report.errors, report.warnings) == (1, 1))
    #expect(report.diagnostics.map(\.code) == ["unknown-key", "vague-link-text"])
    let error = try #require(report.diagnostics.first)
    #expect(error.codeGerman == "unbekannter-schluessel")
    #expect(error.severity == "error")
    #expect(error.path == "content/seiten/fehler.md")
    #expect((error.line, error.column) == (3, 1))

    let empty = try TestSite().check("--format", "json").report()
    #expect(empty.diagnostics.isEmpty)
  }

  @Test(arguments: [
    [], ["build"], ["check"], ["serve"], ["new"], ["export"], ["import"], ["explain"], ["schema"],
    ["cms"], ["theme"], ["theme", "check"],
  ])
  func helpsInOneLanguage(command: [String]) throws {
    let german = ["AUFRUF", "OPTIONEN", "Zeigt diese Hilfe."]
    let english = ["USAGE", "OPTIONS", "Show help information."]
    func expect(_ run: Finished, _ wanted: [String], not unwanted: [String]) {
      #expect(run.code == 0)
      for text in wanted { #expect(run.output.contains(text), "\(run.said)") }
      for text in unwanted + [" / "] { #expect(!run.output.contains(text), "\(run.said)") }
    }
    let parsersWords = ["The website's folder", "See '", "values:", "default:", "<subcommand>"]
    expect(try Program.run(command + ["--help"]), german, not: english + parsersWords)
    expect(
      try Program.run(command + ["--help"], environment: ["LANG": "en_GB.UTF-8"]),
      english, not: german + ["Der Ordner"])
  }

  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: Program.bash)),
    arguments: [
      (["ch"], "check"), (["check", "--format", "g"], "github gitlab"),
      (["build", "--por"], "--portable"), (["imp"], "import"), (["import", "--dr"], "--dry-run"),
    ])
  func completesInBash(words: [String], completion: String) throws {
    let folder = try TemporaryFolder()
    let script = try Program.run("--generate-completion-script", "bash")
    #expect(script.code == 0)
    try folder.write("leitbild.bash", script.output)
    let line = "leitbild " + words.joined(separator: " ")
    let last = try #require(words.last)
    let before = words.dropLast().last ?? "leitbild"
    let run = try Program.bash(
      """
      source '\(folder.path)/leitbild.bash'
      COMPREPLY=() COMP_WORDS=(\(line)) COMP_CWORD=\(words.count)
      COMP_LINE='\(line)' COMP_POINT=\(line.utf8.count)
      _leitbild leitbild '\(last)' '\(before)'
      echo "${COMPREPLY[*]}"
      """)
    #expect(run.output == completion + "\n", "\(run.said)")
  }

  @Test(arguments: ["zsh", "fish"])
  func writesCompletionsForOtherShells(shell: String) throws {
    let run = try Program.run("--generate-completion-script", shell)
    #expect(run.code == 0)
    for command in ["build", "check", "serve"] { #expect(run.output.contains(command)) }
  }

  /// What they hold is shown by `RepositoryReportTests` and `make format-test`.
  @Test(arguments: ["sarif", "github", "gitlab"], ["check", "build"])
  func printsReportsForPipelines(format: String, command: String) throws {
    let site = try siteWithMistakes()
    let arguments = [command, "--site", site.path, "--date", TestSite.today, "--format", format]
    let run = try Program.run(arguments)
    #expect(run.code == 1)
    #expect(run.output.contains("content/seiten/fehler.md"), "\(run.said)")
    #expect(run.error.contains("1 Fehler, 1 Hinweis in 2 Dateien."))
    #expect(!run.output.contains("\u{1B}"))
  }

  @Test func speaksTheLanguageOfTheSiteOrTheOneAskedFor() throws {
    let site = try siteWithMistakes()
    #expect(try site.check().error.contains("Fehler["))
    let english = try site.check("--language", "en")
    #expect(english.error.contains("error[unknown-key]"), "\(english.said)")
    #expect(english.error.contains("1 error, 1 warning in 2 files."))
    #expect(!english.error.contains("Die Website"))
  }

  @Test func countsWarningsAsErrorsWhereAskedTo() throws {
    let site = try siteWithWarning()
    #expect(try site.build().code == 0)
    let before = site.output
    try site.folder.write("content/seiten/neu.md", page("Neu"))
    let run = try site.build("--strict")
    #expect(run.code == 1)
    #expect(run.error.contains("Die Website wurde nicht geschrieben."))
    #expect(site.output == before)
    #expect(try TestSite().build("--strict").code == 0)
  }

  @Test func hasNoColourInAFile() throws {
    #expect(try !siteWithMistakes().check().error.contains("\u{1B}"))
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: Program.script)))
  func hasColourOnATerminalThatWantsIt() throws {
    let site = try siteWithMistakes()
    let arguments = ["check", "--site", site.path, "--date", TestSite.today]
    func onTerminal(_ environment: [String: String]) throws -> String {
      try Program.runOnTerminal(arguments, environment: environment).output
    }
    #expect(try onTerminal([:]).contains("\u{1B}["))
    let plain = try onTerminal(["NO_COLOR": "1"])
    #expect(!plain.contains("\u{1B}"))
    #expect(plain.contains("unbekannter-schluessel"))
    // An empty value asks for nothing: https://no-color.org
    #expect(try onTerminal(["NO_COLOR": ""]).contains("\u{1B}["))
  }

  @Test func letsNoNameOnDiskSpeakToTheTerminal() throws {
    let site = try TestSite()
    try site.folder.write("content/seiten/a\u{1B}[31m.md", page("Rot"))
    try site.folder.write("content/seiten/b.md", page("x\u{1B}[2Jy", fields: "titl: z\u{1B}[2J"))
    let run = try site.check()
    #expect(run.code == 1)
    #expect(!run.error.contains("\u{1B}"), "\(run.said)")
    #expect(try site.check("--format", "lines").output.contains("\u{1B}") == false)
    #expect(try site.check("--format", "json").output.contains("\u{1B}") == false)
  }
}
