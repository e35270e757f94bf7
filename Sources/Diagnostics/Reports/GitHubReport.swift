/// All diagnostics as workflow commands, which GitHub Actions shows beside the changed lines.
///
/// Their form: https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
public func gitHubReport(
  of log: DiagnosticLog, language: Language, paths: RepositoryPaths
) -> String {
  var finder = PlaceFinder()
  return log.sorted.reduce(into: "") { report, diagnostic in
    let properties =
      [("file", paths.path(of: diagnostic.place))] + position(of: diagnostic.place, by: &finder)
      + [("title", diagnostic.code.text(in: language))]
    let notes = diagnostic.notes.map { note in
      let line = note.place.isWholeFile ? "" : ":\(finder.start(of: note.place).line)"
      return "\(paths.path(of: note.place))\(line): \(note.words.text(in: language))"
    }
    report += diagnostic.severity == .error ? "::error " : "::warning "
    report += properties.map { "\($0)=\(escaped($1, isProperty: true))" }.joined(separator: ",")
    report += "::"
    report += escaped((diagnostic.lines(in: language) + notes).joined(separator: "\n"))
    report += "\n"
  }
}

/// Columns only where the place lies in one line: GitHub refuses them for more.
private func position(of place: Place?, by finder: inout PlaceFinder) -> [(String, String)] {
  guard let place, !place.isWholeFile else { return [("line", "1")] }
  let start = finder.start(of: place)
  let end = finder.end(of: place)
  let lines = [("line", "\(start.line)"), ("endLine", "\(end.line)")]
  guard start.line == end.line else { return lines }
  return lines + [("col", "\(start.column)"), ("endColumn", "\(end.column)")]
}

/// A command ends with its line; in a property, `:` and `,` mean something too.
private func escaped(_ text: String, isProperty: Bool = false) -> String {
  text.unicodeScalars.reduce(into: "") { escaped, scalar in
    switch scalar {
    case "%": escaped += "%25"
    case "\r": escaped += "%0D"
    case "\n": escaped += "%0A"
    case ":" where isProperty: escaped += "%3A"
    case "," where isProperty: escaped += "%2C"
    default: escaped += visible(Character(scalar))
    }
  }
}
