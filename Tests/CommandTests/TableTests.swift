import Foundation
import Testing

@Suite("leitbild export and leitbild import")
struct TableTests {
  /// A site with as many projects as a test needs, all planned.
  private func site(projects count: Int = 0) throws -> TestSite {
    let site = try TestSite()
    for number in 0..<count { try site.folder.write(Self.path(number), Self.project(number)) }
    return site
  }

  private static func path(_ number: Int) -> String { "content/projekte/ort/p\(number).md" }

  private static func project(_ number: Int, status: String = "geplant") -> String {
    """
    ---
    # Nummer \(number)
    titel: "Projekt \(number)"
    kurz: Worum es geht.
    stand: 1.3.2026
    kommune: musterdorf
    strategie: digital
    handlungsfelder: [zusammenleben]
    status: \(status) # bitte prüfen
    federfuehrung: Hauptamt
    ---

    status: geplant

    """
  }

  private func run(_ site: TestSite, _ arguments: String...) throws -> Finished {
    try Program.run(
      arguments + ["--site", site.path]
        + (arguments[0] == "import" ? ["--date", TestSite.today] : []),
      in: site.path)
  }

  /// Changes a table as somebody would in a spreadsheet.
  private func rewrite(_ name: String, in site: TestSite, _ change: (String) -> String) throws {
    let text = try #require(site.folder.text(name))
    try site.folder.write(name, change(text))
  }

  @Test func thirtyChangedStatuses() throws {
    let site = try site(projects: 35)
    let export = try run(site, "export", "projekte.csv")
    #expect(export.code == 0, "\(export.said)")
    let before = site.folder.files(below: "content")

    let untouched = try run(site, "import", "projekte.csv")
    #expect(untouched.code == 0, "\(untouched.said)")
    #expect(untouched.output.isEmpty)
    #expect(site.folder.files(below: "content") == before)

    try rewrite("projekte.csv", in: site) { text in
      text.components(separatedBy: "\r\n").map { line in
        let number = Int(line.prefix { $0 != "." }.replacingOccurrences(of: "ort/p", with: ""))
        return (number ?? 99) < 30
          ? line.replacingOccurrences(of: ";geplant;", with: ";laufend;") : line
      }.joined(separator: "\r\n")
    }
    let dry = try run(site, "import", "projekte.csv", "--dry-run")
    #expect(dry.code == 0, "\(dry.said)")
    #expect(
      dry.output.contains("\(Self.path(7))\n  status: »geplant« → »laufend«\n"), "\(dry.said)")
    #expect(dry.error.contains("30 Angaben in 30 Dokumenten"), "\(dry.said)")
    #expect(site.folder.files(below: "content") == before)

    let run = try run(site, "import", "projekte.csv")
    #expect(run.code == 0, "\(run.said)")
    #expect(run.output == dry.output)
    for number in 0..<35 {
      let expected = Self.project(number, status: number < 30 ? "laufend" : "geplant")
      #expect(site.folder.text(Self.path(number)) == expected)
    }
    #expect(site.folder.files(below: "content").count == before.count)
    let check = try site.check("--strict")
    #expect(check.code == 0, "\(check.said)")
  }

  @Test(arguments: [
    ("ziele.csv", [], "ziele"), ("goals.csv", [], "ziele"), ("Ziele (2).csv", [], "ziele"),
    ("egal.csv", ["--kind", "kommune"], "kommunen"), ("egal.csv", ["--kind", "goals"], "ziele"),
    ("egal.csv", [], "projekte"),
  ])
  func theNameOrAnOptionSaysTheKind(name: String, options: [String], folder: String) throws {
    let site = try site()
    let export = try Program.run(["export", name, "--site", site.path] + options, in: site.path)
    #expect(export.code == 0, "\(export.said)")
    #expect(export.error.contains("content/\(folder) "), "\(export.said)")
    let table = try #require(site.folder.text(name))
    let files = site.folder.files(below: "content/\(folder)").keys
    #expect(!files.isEmpty)
    for file in files { #expect(table.contains("\r\n\(file);"), "\(file)") }
    let again = try Program.run(["import", name, "--site", site.path] + options, in: site.path)
    #expect(again.code == 0 && again.output.isEmpty, "\(again.said)")
  }

  @Test func withoutANameItIsCalledLikeTheFolder() throws {
    let site = try site()
    #expect(try run(site, "export").code == 0)
    #expect(site.folder.exists("projekte.csv"))
  }

  @Test func aTableThatIsThereIsReplacedOnlyOnDemand() throws {
    let site = try site()
    try site.folder.write("projekte.csv", "meine Änderungen")
    let run = try run(site, "export", "projekte.csv")
    #expect(run.code == 3)
    #expect(run.error.contains("projekte.csv"), "\(run.said)")
    #expect(site.folder.text("projekte.csv") == "meine Änderungen")
    #expect(try self.run(site, "export", "projekte.csv", "--overwrite").code == 0)
    #expect(site.folder.text("projekte.csv")?.hasPrefix("\u{FEFF}datei;titel;") == true)
    let names = try FileManager.default.contentsOfDirectory(atPath: site.path)
    #expect(!names.contains { $0.hasSuffix(".new") })
  }

  @Test func oneWrongCellAndNothingIsWritten() throws {
    let site = try site(projects: 2)
    let before = site.folder.files(below: "content")
    try site.folder.write(
      "projekte.csv", "datei;status\nort/p0.md;laufend\nort/p1.md;lauffend\n;;\n")
    let run = try run(site, "import", "projekte.csv")
    #expect(run.code == 1)
    #expect(run.error.contains("Fehler[unbekannter-wert]: »lauffend«"), "\(run.said)")
    #expect(run.error.contains(" (Zelle B3)\n --> projekte.csv:3:11\n"), "\(run.said)")
    #expect(run.error.contains("meinten Sie »laufend«?"), "\(run.said)")
    #expect(run.error.contains("Übernommen wurde nichts."))
    #expect(site.folder.files(below: "content") == before)
    let english = try self.run(
      site, "import", "projekte.csv", "--language", "en", "--format", "lines")
    #expect(english.output.contains("projekte.csv:3:11: error"), "\(english.said)")
  }

  @Test func whatDoesNotFitTogetherIsSaidAtOnce() throws {
    let site = try site(projects: 3)
    try site.folder.write(
      "projekte.csv",
      "datei;status;strategie\nort/p0;abgeschlossen;digital\nort/p1;laufend;digitaal\nort/p2;pausiert;\n"
    )
    for dry in [["--dry-run"], []] {
      let run = try Program.run(
        ["import", "projekte.csv", "--site", site.path, "--date", TestSite.today] + dry,
        in: site.path)
      #expect(run.code == 1)
      #expect(run.error.contains("Fehler[abgeschlossen-ohne-ende]"), "\(run.said)")
      #expect(run.error.contains(" (Zelle B2)\n --> projekte.csv:2:8\n"), "\(run.said)")
      #expect(run.error.contains(" ::: \(Self.path(0)):9:9\n"), "\(run.said)")
      #expect(run.error.contains(" (Zelle C3)\n --> projekte.csv:3:16\n"), "\(run.said)")
      // The text below the front matter is in no cell, but its row is named.
      #expect(run.error.contains("meinten Sie »digital«?"), "\(run.said)")
      #expect(run.output.contains("  status: »geplant« → »abgeschlossen«\n"), "\(run.said)")
    }
    #expect(site.folder.text(Self.path(0)) == Self.project(0, status: "abgeschlossen"))

    // A report for a program has the standard output to itself.
    try site.folder.write("projekte.csv", "datei;status\nort/p0;geplant\n")
    let run = try run(site, "import", "projekte.csv", "--format", "json")
    #expect(run.code == 0, "\(run.said)")
    #expect(try run.report().diagnostics.isEmpty)
    #expect(run.error.contains("  status: »abgeschlossen« → »geplant«\n"), "\(run.said)")
  }

  @Test func newRowsBecomeDrafts() throws {
    let site = try site()
    try site.folder.write(
      "projekte.csv", "datei,titel,status\n,Bücherbus,geplant\n,Lesecafé,idee\n")
    let dry = try run(site, "import", "projekte.csv", "--dry-run")
    #expect(dry.output.contains("content/projekte/lesecafe.md (neu, ein Entwurf)\n"), "\(dry.said)")
    #expect(!site.folder.exists("content/projekte/lesecafe.md"))
    let run = try run(site, "import", "projekte.csv")
    #expect(run.code == 0, "\(run.said)")
    #expect(run.error.contains("2 neue Dokumente"), "\(run.said)")
    let text = try #require(site.folder.text("content/projekte/buecherbus.md"))
    #expect(text.contains("\nentwurf: ja\n") && text.contains("\nstatus: geplant\n"), "\(text)")
    let check = try site.check("--strict")
    #expect(check.code == 0, "\(check.said)")
    let again = try self.run(site, "import", "projekte.csv")
    #expect(again.code == 1)
    #expect(again.error.contains("content/projekte/buecherbus.md"), "\(again.said)")
  }

  @Test func filesKeepTheirRightsAndLinksTheirPlace() throws {
    let site = try site(projects: 2)
    try site.folder.move(Self.path(1), to: "woanders.md")
    try site.folder.makeFolder("extra")
    try site.folder.move("woanders.md", to: "content/projekte/ziel.md")
    try site.folder.link("content/projekte/ort/p1.md", to: "../ziel.md")
    chmod(site.path + "/" + Self.path(0), 0o640)
    try site.folder.write(
      "projekte.csv", "datei;status\nort/p0;laufend\nort/p1;laufend\nziel;geplant\n")
    let run = try run(site, "import", "projekte.csv")
    #expect(run.code == 0, "\(run.said)")
    let attributes = try FileManager.default.attributesOfItem(
      atPath: site.path + "/" + Self.path(0))
    #expect((attributes[.posixPermissions] as? Int) == 0o640)
    let link = site.path + "/content/projekte/ort/p1.md"
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "../ziel.md")
    #expect(site.folder.text("content/projekte/ziel.md") == Self.project(1, status: "laufend"))
  }

  @Test func nothingIsWrittenWhereAFileCannotBe() throws {
    let site = try site(projects: 2)
    // Something stands where the new file would be prepared.
    try site.folder.write("content/projekte/ort/.p1.md.new/x", "")
    let before = site.folder.files(below: "content")
    try site.folder.write("projekte.csv", "datei;status\nort/p0;laufend\nort/p1;laufend\n")
    let run = try run(site, "import", "projekte.csv")
    #expect(run.code == 3, "\(run.said)")
    #expect(site.folder.files(below: "content") == before)
  }

  @Test func saysHowToSaveATable() throws {
    let site = try site()
    try site.folder.write("projekte.csv", Array("datei;titel\nx;Stra".utf8) + [0xDF, 0x65, 0x0A])
    let latin = try run(site, "import", "projekte.csv")
    #expect(latin.code == 1)
    #expect(latin.error.contains("Fehler[kein-utf8]: Die Tabelle"), "\(latin.said)")
    #expect(latin.error.contains("»CSV UTF-8«"))
    try site.folder.write("projekte.xlsx", [0x50, 0x4B, 3, 4, 0, 0])
    let book = try run(site, "import", "projekte.xlsx")
    #expect(book.code == 1)
    #expect(book.error.contains("keine CSV-Datei"), "\(book.said)")
    let missing = try run(site, "import", "fehlt.csv")
    #expect(missing.code == 3)
    #expect(missing.error.contains("fehlt.csv"), "\(missing.said)")
    #expect(try run(site, "export", "projekte.xlsx").code == 2)
  }

  /// What the handbook shows of the program is what it says.
  @Test func theHandbookQuotesTheProgram() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let chapter = try String(
      contentsOf: root.appending(path: "docs/handbuch/tabelle.md"), encoding: .utf8)
    let blocks = chapter.components(separatedBy: "```").map {
      $0.drop { !$0.isNewline }.dropFirst()
    }
    let site = try site()
    for (name, status) in [("buecherbus", "in-umsetzung"), ("rufbus", "geplant")] {
      try site.folder.write("content/projekte/\(name).md", Self.project(0, status: status))
    }
    try site.folder.write(
      "projekte.csv",
      "datei;status;zeitraum.ende\nbuecherbus.md;abgeschlossen;31.10.2026\nrufbus.md;in-umsetzung;\n"
    )
    let dry = try run(site, "import", "projekte.csv", "--dry-run")
    #expect(blocks.contains("\(dry.output)\n\(dry.error)"[...]), "\(dry.said)")

    try site.folder.write(
      "projekte.csv", "datei;status\nbuecherbus.md;laufend\nrufbus.md;lauffend\n")
    let wrong = try run(site, "import", "projekte.csv")
    let message = wrong.error.components(separatedBy: "\n\n")[0] + "\n"
    #expect(blocks.contains(message[...]), "\(wrong.said)")
  }

  @Test(arguments: ["export", "import"])
  func wantsASite(command: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("projekte.csv", "datei;titel\n")
    let run = try Program.run(
      [command, "projekte.csv", "--site", folder.path + "/nichts"], in: folder.path)
    #expect(run.code == 2)
    #expect(run.error.contains("site/site.yaml"), "\(run.said)")
  }
}
