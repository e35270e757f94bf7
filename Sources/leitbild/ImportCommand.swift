import ArgumentParser
import Authoring
import Build
import Diagnostics
import Disk
import Documents
import FrontMatter

struct ImportCommand: AsyncParsableCommand {
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

  func run() async throws {
    let language = options.messageLanguage
    let settings = try options.settings(in: language)
    let kind = options.kind(ofTable: table)
    let folder = SiteFolders(site: options.site).folder(of: kind, in: settings.language)
    let new = NewDocuments(settings: settings, folder: folder, day: day)
    var log = DiagnosticLog()
    let (source, site) = try read(in: language)
    let changes = importTable(source, of: kind, into: site.tree, new, reporting: &log)
    let isRefused = log.hasErrors
    if !isRefused {
      log.add(await findings(in: changes, of: site.tree))
      if !dryRun { try write(changes, of: site, language) }
    }
    report(log, in: language, of: options.site, as: options.format)
    if isRefused {
      let nothing = Words("Übernommen wurde nichts.", "Nothing was taken over.")
      print(summary(of: log).text(in: language) + " " + nothing.text(in: language), to: .error)
    } else {
      // A report for a program has the standard output to itself.
      print(
        changes.map { lines(of: $0, in: language) }.joined(separator: "\n"),
        to: options.format == .text ? .output : .error)
      print(outcome(of: changes).text(in: language), to: .error)
    }
    if let further = furtherReading(about: log) { print(further.text(in: language), to: .error) }
    if log.hasErrors { throw ExitStatus.mistakesInContent }
  }

  private var day: CalendarDay { date?.day ?? currentDay() }

  private func read(in language: Language) throws(ExitStatus) -> (SourceFile, SourceFolder) {
    do throws(DiskFailure) {
      return (
        SourceFile(path: table, bytes: try readFile(at: table, atMost: TableOptions.limit)),
        try readSourceFolder(at: options.site, programThemes: programThemesFolder())
      )
    } catch {
      throw fail(error, in: language)
    }
  }

  /// What the site as it will be says of the documents that have changed, such as that a completed project has
  /// no end. That is for the files to mend and does not hold up the table.
  private func findings(in changes: [TableChange], of tree: SourceTree) async -> DiagnosticLog {
    var log = DiagnosticLog()
    guard !changes.isEmpty else { return log }
    var tree = tree
    for change in changes {
      tree.texts[change.path] = SourceFile(path: change.path, bytes: change.bytes)
    }
    let byPath = Dictionary(
      changes.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let result = await buildSite(from: tree, BuildOptions(date: day)) { _ throws(Never) in }
    for diagnostic in result.log.sorted {
      guard let change = byPath[diagnostic.place?.file.path ?? ""] else { continue }
      log.report(change.atItsCell(diagnostic))
    }
    return log
  }

  private func write(
    _ changes: [TableChange], of site: SourceFolder, _ language: Language
  ) throws(ExitStatus) {
    let replacements = changes.compactMap { change in
      change.old.map {
        Replacement(
          path: change.path, realPath: site.realPath(of: change.path) ?? change.path,
          old: $0.bytes, new: change.bytes)
      }
    }
    let new = changes.filter { $0.old == nil }.map { ($0.path, $0.bytes) }
    do throws(DiskFailure) {
      try replaceFiles(replacements) { () throws(DiskFailure) in
        if !new.isEmpty { try writeNewFiles(new, into: options.site) }
      }
    } catch {
      throw fail(error, in: language)
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
    let cellCounts = changes.filter { $0.old != nil }.map(\.cells.count)
    let (cells, documents) = (cellCounts.reduce(0, +), cellCounts.count)
    let new = changes.count - documents
    func count(_ number: Int, _ one: String, _ many: String) -> String {
      "\(number) \(number == 1 ? one : many)"
    }
    var german: [String] = []
    var english: [String] = []
    if documents > 0 {
      german.append(
        count(cells, "Angabe", "Angaben") + " in " + count(documents, "Dokument", "Dokumenten"))
      english.append(
        count(cells, "field", "fields") + " in " + count(documents, "document", "documents"))
    }
    if new > 0 {
      german.append(count(new, "neues Dokument", "neue Dokumente"))
      english.append(count(new, "new document", "new documents"))
    }
    let what = Words(german.joined(separator: " und "), english.joined(separator: " and "))
    return dryRun
      ? Words(
        "Zu übernehmen: \(what.german). Geschrieben ist noch nichts; das geschieht ohne --dry-run.",
        "To be taken over: \(what.english). Nothing is written yet; that is done without --dry-run."
      )
      : Words(
        "Übernommen: \(what.german). Ob alles zusammenpasst, zeigt: leitbild check",
        "Taken over: \(what.english). Whether it all fits together is shown by: leitbild check")
  }
}
