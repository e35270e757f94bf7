/// All diagnostics as a Code Quality report, which GitLab shows in a merge request.
///
/// Its form: https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
public func gitLabReport(
  of log: DiagnosticLog, language: Language, paths: RepositoryPaths
) -> String {
  var finder = PlaceFinder()
  var fingerprints = Fingerprints()
  let entries = log.sorted.map { diagnostic in
    let isError = diagnostic.severity == .error
    let lines = lines(of: diagnostic.place, by: &finder)
    return JSONValue.object([
      ("description", .string(diagnostic.lines(in: language).joined(separator: " · "))),
      ("check_name", .string(diagnostic.code.text(in: language))),
      ("fingerprint", .string(fingerprints.next(for: diagnostic))),
      // An error keeps the site from being published.
      ("severity", .string(isError ? "blocker" : "minor")),
      (
        "location",
        .object([
          ("path", .string(paths.path(of: diagnostic.place))),
          ("lines", .object([("begin", .number(lines.first)), ("end", .number(lines.last))])),
        ])
      ),
    ])
  }
  return JSONValue.list(entries).indentedText + "\n"
}

private func lines(of place: Place?, by finder: inout PlaceFinder) -> (first: Int, last: Int) {
  guard let place, !place.isWholeFile else { return (1, 1) }
  let first = finder.start(of: place).line
  return (first, finder.end(of: place).line)
}
