/// One line for each diagnostic, as compilers write them and editors read them:
/// `content/projekte/a.md:4:12: error: headline [code]`.
///
/// The severity is always `error` or `warning`, because editors look for these words. A mistake of a
/// whole file is reported in its first line, a mistake of the site under the name of the program.
public func linesReport(of log: DiagnosticLog, language: Language) -> String {
  var finder = PlaceFinder()
  var report = ""
  for diagnostic in log.sorted {
    report += diagnostic.place.map { located($0, by: &finder) } ?? "leitbild"
    report += diagnostic.severity == .error ? ": error: " : ": warning: "
    report += visible(diagnostic.headline.text(in: language))
    report += " [\(diagnostic.code.text(in: language))]\n"
  }
  return report
}

private func located(_ place: Place, by finder: inout PlaceFinder) -> String {
  let path = visible(place.file.path)
  guard !place.isWholeFile else { return path + ":1:1" }
  let position = finder.start(of: place)
  return "\(path):\(position.line):\(position.column)"
}
