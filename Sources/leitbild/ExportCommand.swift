import ArgumentParser
import Authoring
import Diagnostics
import Disk
import Documents
import FrontMatter

struct ExportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export",
      abstract: say(
        "Schreibt alle Projekte in eine Tabelle.", "Writes all projects into a table."),
      discussion: say(
        """
        Zum Beispiel: leitbild export projekte.csv, oder für eine andere Art von Inhalt: leitbild export \
        ziele.csv. Die Tabelle öffnet sich in Excel und in LibreOffice; jedes Dokument hat eine Zeile, jede \
        Angabe eine Spalte. Was Sie darin ändern, übernimmt: leitbild import projekte.csv.
        """,
        """
        For example: leitbild export projects.csv, or for another kind of content: leitbild export \
        goals.csv. The table opens in Excel and in LibreOffice; each document has a row, each field a \
        column. What you change in it is taken over by: leitbild import projects.csv.
        """))
  }

  @Argument(
    help: ArgumentHelp(
      say(
        "Die Datei; sonst heißt sie wie der Ordner der Dokumente.",
        "The file; otherwise it is called like the documents' folder."),
      valueName: say("tabelle", "table")),
    completion: .file(extensions: ["csv"]))
  var table: String?

  @Flag(
    help: ArgumentHelp(
      say("Ersetzt eine Tabelle, die es schon gibt.", "Replaces a table that exists already.")))
  var overwrite = false

  @OptionGroup var options: TableOptions

  func validate() throws {
    let ending = table?.split(separator: ".").last?.lowercased() ?? ""
    guard ["xlsx", "xls", "ods"].contains(ending) else { return }
    throw ValidationError(
      say(
        "Leitbild schreibt CSV-Dateien; Excel und LibreOffice öffnen sie. Der Name muss auf .csv enden.",
        "Leitbild writes CSV files; Excel and LibreOffice open them. The name must end in .csv."))
  }

  func run() throws {
    let language = options.messageLanguage
    let settings = try options.settings(in: language)
    let kind = options.kind(ofTable: table)
    let path = table ?? kind.folder.text(in: settings.language) + ".csv"
    var log = DiagnosticLog()
    let export: ExportedTable
    do throws(DiskFailure) {
      let tree = try readSourceFolder(at: options.site, programThemes: nil).tree
      export = exportTable(
        of: kind, from: tree, languages: settings.languages, in: settings.language,
        reporting: &log)
      try write(Array(export.text.utf8), to: path)
    } catch {
      throw fail(error, in: language)
    }
    report(log, in: language, of: options.site, as: options.format)
    print(outcome(of: export, kind, at: path).text(in: language), to: .error)
    if log.hasErrors { throw ExitStatus.mistakesInContent }
  }

  private func write(_ bytes: [UInt8], to path: String) throws(DiskFailure) {
    if overwrite, let old = try existingFile(at: path, atMost: TableOptions.limit) {
      let real = Replacement(path: path, realPath: path, old: old, new: bytes)
      return try replaceFiles([real])
    }
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    let folder = parts.dropLast().joined(separator: "/")
    try writeNewFiles(
      [(String(parts.last ?? ""), bytes)],
      into: parts.count == 1 ? "." : folder.isEmpty ? "/" : folder)
  }

  private func outcome(of export: ExportedTable, _ kind: KindName, at path: String) -> Words {
    let (count, hidden) = (export.documentCount, export.internalCount)
    let folder = kind.folder
    return Words(
      "\(count) \(count == 1 ? "Dokument" : "Dokumente") aus content/\(folder.german) "
        + "\(count == 1 ? "steht" : "stehen") in \(visible(path))."
        + (hidden == 0 ? "" : " Interne Dokumente bleiben draußen: \(hidden)."),
      "\(count) \(count == 1 ? "document" : "documents") of content/\(folder.english) "
        + "\(count == 1 ? "is" : "are") in \(visible(path))."
        + (hidden == 0 ? "" : " Internal documents stay out: \(hidden)."))
  }
}
