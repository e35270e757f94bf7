internal import Diagnostics

/// Reports what stood in the site's folder and could not be taken in.
func reportObstacles(in tree: SourceTree, reporting log: inout DiagnosticLog) {
  for (path, obstacle) in tree.obstacles {
    log.report(diagnostic(for: obstacle, at: Place(SourceFile(path: path, bytes: []))))
  }
}

private func diagnostic(for obstacle: SourceTree.Obstacle, at place: Place) -> Diagnostic {
  switch obstacle {
  case .unreadable(let reason):
    Diagnostic(
      .unreadableFile, at: place,
      Words("Die Datei lässt sich nicht öffnen", "The file cannot be opened"),
      why: Words("Das System meldet: \(reason).", "The system says: \(reason)."),
      fix: Words("Die Leserechte der Datei prüfen.", "Check the file's read permission."))
  case .tooLarge(let byteCount, let limit):
    Diagnostic(
      .fileTooLarge, at: place,
      Words(
        "Die Datei ist mit \(byteCount / 1_000_000) MB zu groß",
        "The file is too large at \(byteCount / 1_000_000) MB"),
      why: Words(
        "Mehr als \(limit / (1024 * 1024)) MB Text liest niemand auf einer Seite.",
        "Nobody reads more than \(limit / (1024 * 1024)) MB of text on one page."),
      fix: Words(
        "Den Text auf mehrere Dateien verteilen; Bilder gehören in eigene Dateien.",
        "Divide the text among several files; pictures belong in files of their own."))
  case .leadsOutside(let target):
    Diagnostic(
      .linkOutOfSite, at: place,
      Words(
        "Die Verknüpfung führt aus der Website hinaus, nach \(target)",
        "The link leads out of the website, to \(target)"),
      why: Words(
        "Was außerhalb liegt, könnte ungewollt veröffentlicht werden.",
        "What lies outside could be published by mistake."),
      fix: Words("Die Datei selbst hierher kopieren.", "Copy the file itself here."))
  case .brokenLink(let target):
    Diagnostic(
      .linkOutOfSite, at: place,
      Words(
        "Die Verknüpfung nach \(target) führt ins Leere oder im Kreis",
        "The link to \(target) leads nowhere or in a circle"),
      fix: Words("Die Verknüpfung löschen.", "Delete the link."))
  case .folderNamedLikeFile:
    Diagnostic(
      .notAFile, at: place,
      Words("Dieser Ordner heißt wie eine Datei", "This folder is named like a file"),
      why: Words(
        "Leitbild liest Dateien, die auf .md enden; was in diesem Ordner liegt, wird übergangen.",
        "Leitbild reads files that end in .md; what lies in this folder is passed over."),
      fix: Words("Den Ordner ohne .md am Ende benennen.", "Name the folder without .md at the end.")
    )
  case .notAFile:
    Diagnostic(
      .notAFile, at: place,
      Words("Das ist keine gewöhnliche Datei", "This is no ordinary file"),
      fix: Words(
        "Sie aus dem Ordner der Website entfernen.", "Remove it from the website's folder."))
  case .unusableName:
    Diagnostic(
      .notAFile, at: place,
      Words(
        "Der Dateiname enthält Zeichen, die sich nicht lesen lassen",
        "The file's name contains signs that cannot be read"),
      fix: Words("Die Datei umbenennen.", "Rename the file."))
  }
}
