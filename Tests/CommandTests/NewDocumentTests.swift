import Foundation
import Testing

@Suite("leitbild new, for a document or a theme")
struct NewDocumentTests {
  /// Every kind as a German site and as an English site calls it.
  static let kinds = [
    ("kommune", "municipality"), ("strategie", "strategy"), ("vision", "vision"),
    ("handlungsfeld", "field"), ("ziel", "goal"), ("projekt", "project"), ("quartett", "deck"),
    ("indikator", "indicator"), ("bericht", "report"), ("organisation", "organisation"),
    ("werkzeug", "tool"), ("erkenntnis", "insight"), ("meldung", "news"), ("seite", "page"),
  ]

  /// What somebody fills in, by the name of the field.
  private static let values = [
    "kurz": "Worum es geht.", "summary": "What it is about.", "art": "gemeinde",
    "kind": "municipality", "ags": "\"08999002\"", "strategie": "digital", "strategy": "digital",
    "handlungsfelder": "[zusammenleben]", "fields": "[living-together]", "status": "geplant",
    "leitsatz": "Ein Satz.",
    "statement": "A sentence.", "federfuehrung": "Hauptamt", "lead": "Main office",
    "einheit": "Prozent", "unit": "percent", "richtung": "steigen", "direction": "up",
    "quelle": "Hauptamt", "source": "Main office", "schluessel": "kosten", "key": "cost",
    "name": "Kosten", "gewinnt": "niedrig", "wins": "low", "A": "Wege",
  ]

  /// A site as `leitbild new site` starts it.
  private func site(_ language: String) throws -> (TemporaryFolder, path: String) {
    let folder = try TemporaryFolder()
    let run = try Program.run(
      "new", "site", "A", "--site", folder.path, "--language", language, "--date", TestSite.today)
    #expect(run.code == 0, "\(run.said)")
    return (folder, folder.path + "/a")
  }

  private func new(_ kind: String, _ title: String, _ site: String) throws -> Finished {
    try Program.run("new", kind, title, "--site", site, "--date", TestSite.today)
  }

  private func build(_ site: String, _ arguments: String...) throws -> Finished {
    try Program.run(["check", "--site", site, "--date", TestSite.today] + arguments)
  }

  /// The scaffold with every empty field filled in and no draft any more.
  private func filled(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { $0 != "entwurf: ja" && $0 != "draft: yes" }
      .map { line in
        guard line.hasSuffix(":"), !line.contains("#"),
          let value = Self.values[line.dropLast().trimmingCharacters(in: [" ", "-"])]
        else { return String(line) }
        return line + " " + value
      }.joined(separator: "\n")
  }

  @Test(arguments: kinds, ["de", "en"])
  func beginsADraftThatBuildsOnceItIsFilledIn(
    kind: (german: String, english: String), language: String
  ) throws {
    let (folder, path) = try site(language)
    let name = language == "de" ? kind.german : kind.english
    let before = Set(folder.files(below: "a/content").keys)
    let run = try new(name, "Mühle: \"Süd\" & 'Nord' #1", path)
    #expect(run.code == 0, "\(run.said)")
    let after = folder.files(below: "a/content")
    let file = try #require(Set(after.keys).subtracting(before).first)
    #expect(file.hasSuffix("/muehle-sued-nord-1.md"))
    #expect(run.output.contains(path + "/content/" + file), "\(run.said)")
    let text = try #require(folder.text("a/content/" + file))
    // Every field has its line of help.
    for (field, above) in zip(text.split(separator: "\n").dropFirst(), text.split(separator: "\n"))
    where field.hasSuffix(":") && !field.contains("#") && field != "  A:" {
      #expect(above.contains("# "), "\(name): \(field)")
    }
    let draft = try build(path, "--strict")
    #expect(draft.code == 0, "\(draft.said)")

    try folder.write("a/content/" + file, filled(text))
    let finished = try build(path)
    // A deck is finished when projects have its cards.
    let isDeck = kind.english == "deck"
    #expect(finished.code == (isDeck ? 1 : 0), "\(filled(text))\n\(finished.said)")
    let lacksCards = finished.error.contains("[gruppe-unvollstaendig]")
    #expect(
      (lacksCards || finished.error.contains("[incomplete-group]")) == isDeck, "\(finished.said)")
    #expect(!finished.error.contains("[yaml"), "\(finished.said)")
    #expect(!finished.error.contains("»kurz«"), "\(finished.said)")
  }

  @Test func overwritesNothing() throws {
    let (folder, path) = try site("de")
    try folder.write("a/content/projekte/dorf-app.md", "da")
    let run = try new("projekt", "Dorf-App", path)
    #expect(run.code == 3)
    #expect(run.error.contains("dorf-app.md"), "\(run.said)")
    #expect(folder.text("a/content/projekte/dorf-app.md") == "da")
  }

  @Test func keepsToTheFoldersThatTheSiteHas() throws {
    let (folder, path) = try site("de")
    try folder.remove("a/content/projekte")
    try folder.makeFolder("a/content/projects")
    #expect(try new("projekt", "Neu", path).code == 0)
    #expect(folder.exists("a/content/projects/neu.md"))
  }

  @Test func knowsThePublisherAndTheDay() throws {
    let (folder, path) = try site("de")
    #expect(try new("projekt", "Neu", path).code == 0)
    let text = try #require(folder.text("a/content/projekte/neu.md"))
    #expect(text.contains("\nkommune: musterdorf\n"), "\(text)")
    #expect(text.contains("\nstand: 10.3.2026\n"))
  }

  @Test func wantsASite() throws {
    let folder = try TemporaryFolder()
    let run = try new("projekt", "Neu", folder.path)
    #expect(run.code == 2)
    #expect(run.error.contains("site/site.yaml"), "\(run.said)")
    #expect(folder.files(below: "").isEmpty)
  }

  @Test func beginsAThemeThatBuilds() throws {
    let (folder, path) = try site("de")
    let run = try new("thema", "Unser Blau", path)
    #expect(run.code == 0, "\(run.said)")
    let settings = try #require(folder.text("a/site/site.yaml"))
    try folder.write("a/site/site.yaml", settings + "thema: unser-blau\n")
    let finished = try Program.run(
      "build", "--strict", "--site", path, "--date", TestSite.today)
    #expect(finished.code == 0, "\(finished.said)")
    #expect(try new("theme", "Unser Blau", path).code == 3)
  }
}
