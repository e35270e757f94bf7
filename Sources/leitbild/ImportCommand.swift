import ArgumentParser
import Authoring
import Diagnostics
import Disk
import Documents
import FrontMatter

struct ImportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: say(
        "Übernimmt die Änderungen aus einer Tabelle.", "Takes over the changes from a table."),
      discussion: say(
        """
        Zum Beispiel: leitbild import projekte.csv --dry-run. Das zeigt, was sich ändern würde; ohne --dry-run \
        wird es geschrieben. Eine geänderte Zelle ändert nur diese Angabe, eine geleerte löscht sie, eine Zeile \
        ohne Datei wird ein neuer Entwurf. Ist eine Zelle falsch, wird nichts geschrieben.
        """,
        """
        For example: leitbild import projects.csv --dry-run. It shows what would change; without --dry-run \
        it is written. A changed cell changes that field alone, an emptied one removes it, a row without a \
        file becomes a new draft. If a cell is wrong, nothing is written.
        """))
  }

  @Argument(
    help: ArgumentHelp(
      say("Die Tabelle, eine CSV-Datei.", "The table, a CSV file."),
      valueName: say("tabelle", "table")),
    completion: .file(extensions: ["csv"]))
  var table: String

  @Flag(
    help: ArgumentHelp(
      say("Zeigt nur, was sich ändern würde.", "Only shows what would change.")))
  var dryRun = false

  @OptionGroup var options: TableOptions

  @Option(help: ArgumentHelp(say("Das Datum von heute.", "Today's date.")))
  var date: Today?

  func run() throws {
    let language = options.messageLanguage
    let settings = try options.settings(in: language)
    let kind = options.kind(ofTable: table)
    let folder = SiteFolders(site: options.site).folder(of: kind, in: settings.language)
    let new = NewDocuments(settings: settings, folder: folder, day: date?.day ?? currentDay())
    var log = DiagnosticLog()
    let changes: [TableChange]
    do throws(DiskFailure) {
      let source = SourceFile(path: table, bytes: try readFile(at: table))
      let site = try readSourceFolder(at: options.site, programThemes: nil)
      changes = importTable(source, of: kind, into: site.tree, new, reporting: &log)
      if !log.hasErrors, !dryRun { try write(changes, of: site) }
    } catch {
      throw fail(error, in: language)
    }
    report(log, in: language, of: options.site, as: options.format)
    guard !log.hasErrors else {
      let nothing = Words("Übernommen wurde nichts.", "Nothing was taken over.")
      print(summary(of: log).text(in: language) + " " + nothing.text(in: language), to: .error)
      if let further = furtherReading(about: log) { print(further.text(in: language), to: .error) }
      throw ExitStatus.mistakesInContent
    }
    print(changes.map { lines(of: $0, in: language) }.joined(separator: "\n"), to: .output)
    print(outcome(of: changes).text(in: language), to: .error)
  }

  private func write(_ changes: [TableChange], of site: SourceFolder) throws(DiskFailure) {
    let replacements = changes.compactMap { change in
      change.old.map {
        Replacement(
          path: change.path, realPath: site.realPath(of: change.path) ?? change.path, old: $0.bytes,
          new: change.bytes)
      }
    }
    let new = changes.filter { $0.old == nil }.map { ($0.path, $0.bytes) }
    try replaceFiles(replacements) { () throws(DiskFailure) in
      if !new.isEmpty { try writeNewFiles(new, into: options.site) }
    }
  }

  /// A document with each of its cells as it was and as it is to be.
  private func lines(of change: TableChange, in language: Language) -> String {
    let new =
      change.old == nil ? Words(" (neu, ein Entwurf)", " (new, a draft)").text(in: language) : ""
    let cells = change.cells.map { cell in
      let begin = "  \(cell.name.text(in: language)): "
      let value = shown(cell.new, in: language)
      return change.old == nil
        ? begin + value : "\(begin)\(shown(cell.old, in: language)) → \(value)"
    }
    return ([visible(change.path) + new] + cells).map { $0 + "\n" }.joined()
  }

  private func shown(_ value: String, in language: Language) -> String {
    value.isEmpty
      ? Words("(leer)", "(empty)").text(in: language) : visible(quote(value).text(in: language))
  }

  private func outcome(of changes: [TableChange]) -> Words {
    guard !changes.isEmpty else {
      return Words(
        "Die Tabelle sagt, was in den Dateien steht; zu ändern ist nichts.",
        "The table says what the files say; there is nothing to change.")
    }
    let newCount = changes.count { $0.old == nil }
    let changedCount = changes.count - newCount
    let cellCount = changes.filter { $0.old != nil }.map(\.cells.count).reduce(0, +)
    func number(_ count: Int, _ one: String, _ many: String) -> String {
      "\(count) \(count == 1 ? one : many)"
    }
    let what = Words(
      "\(number(cellCount, "Angabe", "Angaben")) in \(number(changedCount, "Dokument", "Dokumenten")) geändert, "
        + "\(number(newCount, "neues Dokument", "neue Dokumente")).",
      "\(number(cellCount, "field", "fields")) changed in \(number(changedCount, "document", "documents")), "
        + "\(number(newCount, "new document", "new documents")).")
    return dryRun
      ? Words(
        "So würde es: \(what.german) Geschrieben ist nichts. Übernommen wird es ohne --dry-run.",
        "It would be: \(what.english) Nothing is written. Without --dry-run it is taken over.")
      : Words(
        "\(what.german) Ob alles zusammenpasst, zeigt: leitbild check",
        "\(what.english) Whether it all fits together is shown by: leitbild check")
  }
}
