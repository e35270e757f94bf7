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
      fix: Words("Die Leserechte prüfen.", "Check the read permission."))
  case .tooLarge(let byteCount, let limit):
    Diagnostic(
      .fileTooLarge, at: place,
      Words(
        "Die Datei hat \(byteCount / 1024) KB, erlaubt sind \(limit / 1024) KB",
        "The file has \(byteCount / 1024) KB, allowed are \(limit / 1024) KB"),
      why: Words(
        "Eine so lange Seite lädt langsam, und niemand findet darin etwas.",
        "A page as long as this loads slowly, and nobody finds anything in it."),
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
  case .folderNamedLikeFile: folderNamedLikeFile(at: place)
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

private func folderNamedLikeFile(at place: Place) -> Diagnostic {
  let ending = place.file.path.split(separator: ".").last ?? "md"
  return Diagnostic(
    .notAFile, at: place,
    Words("Dieser Ordner heißt wie eine Datei", "This folder is named like a file"),
    why: Words(
      "Was auf .\(ending) endet, liest Leitbild als Datei; was in diesem Ordner liegt, wird übergangen.",
      "Leitbild reads what ends in .\(ending) as a file; what lies in this folder is passed over."),
    fix: Words(
      "Den Ordner ohne .\(ending) am Ende benennen.",
      "Name the folder without .\(ending) at the end."))
}
