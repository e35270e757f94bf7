/// How many mistakes were found in how many files: »2 Fehler, 1 Hinweis in 2 Dateien.«
///
/// What became of the site (written or not, pages, time) is said by the command that knows it.
public func summary(of log: DiagnosticLog) -> Words {
  guard !log.isEmpty else {
    return Words("Keine Fehler, keine Hinweise.", "No errors, no warnings.")
  }
  var german: [String] = []
  var english: [String] = []
  if log.hasErrors {
    german.append("\(log.errorCount) Fehler")
    english.append(log.errorCount == 1 ? "1 error" : "\(log.errorCount) errors")
  } else {
    german.append("Keine Fehler")
    english.append("No errors")
  }
  if log.warningCount > 0 {
    german.append(log.warningCount == 1 ? "1 Hinweis" : "\(log.warningCount) Hinweise")
    english.append(log.warningCount == 1 ? "1 warning" : "\(log.warningCount) warnings")
  }
  let files = Set(log.sorted.compactMap { $0.place?.file.path }).count
  let place =
    files == 1 ? Words("1 Datei", "1 file") : Words("\(files) Dateien", "\(files) files")
  return Words(
    german.joined(separator: ", ") + (files == 0 ? "." : " in \(place.german)."),
    english.joined(separator: ", ") + (files == 0 ? "." : " in \(place.english)."))
}

/// Where to read on about the first mistake, an error if there is one; nil for a clean log.
public func furtherReading(about log: DiagnosticLog) -> Words? {
  let sorted = log.sorted
  guard let first = sorted.first(where: { $0.severity == .error }) ?? sorted.first else {
    return nil
  }
  return Words(
    "Mehr dazu: leitbild explain \(first.code.german)",
    "Read more: leitbild explain \(first.code.rawValue)")
}
