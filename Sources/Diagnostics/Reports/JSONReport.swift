/// All diagnostics as one JSON object (RFC 8259), for programs. Names are never taken away or given
/// another meaning; new ones may come.
///
///     {"version": 1, "errors": 1, "warnings": 0, "diagnostics": [{
///       "code": "unknown-reference", "codeGerman": "unbekannter-verweis", "severity": "error",
///       "path": "content/projekte/a.md",
///       "line": 4, "column": 12, "endLine": 4, "endColumn": 24,
///       "headline": "…", "label": "…", "why": "…", "fix": "…",
///       "notes": [{"path": "…", "line": 1, "column": 1, "endLine": 1, "endColumn": 2,
///                  "message": "…"}]}]}
///
/// Lines and columns count from 1, columns in characters; the end stands behind the last character.
/// The four are null for a file as a whole, and `path` too for the site as a whole. `label`, `why` and
/// `fix` are null where there is nothing to say. Texts are in the given language.
public func jsonReport(of log: DiagnosticLog, language: Language) -> String {
  var finder = PlaceFinder()
  let diagnostics = log.sorted.map { diagnostic in
    JSONValue.object(
      [
        ("code", .string(diagnostic.code.rawValue)),
        ("codeGerman", .string(diagnostic.code.german)),
        ("severity", .string(diagnostic.severity == .error ? "error" : "warning")),
      ] + members(of: diagnostic.place, by: &finder) + [
        ("headline", .string(diagnostic.headline.text(in: language))),
        ("label", .text(diagnostic.label?.text(in: language))),
        ("why", .text(diagnostic.why?.text(in: language))),
        ("fix", .text(diagnostic.fix?.text(in: language))),
        ("notes", notes(of: diagnostic, in: language, by: &finder)),
      ])
  }
  // A line for each diagnostic, so that the report can be read and compared by eye too.
  let lines = diagnostics.map { "  \($0.text)" }.joined(separator: ",\n")
  let list = diagnostics.isEmpty ? "[]" : "[\n\(lines)\n]"
  return "{\"version\": 1, \"errors\": \(log.errorCount), \"warnings\": \(log.warningCount), "
    + "\"diagnostics\": \(list)}\n"
}

private func notes(
  of diagnostic: Diagnostic, in language: Language, by finder: inout PlaceFinder
) -> JSONValue {
  .list(
    diagnostic.notes.map { note in
      .object(
        members(of: note.place, by: &finder) + [("message", .string(note.words.text(in: language)))]
      )
    })
}

private func members(
  of place: Place?, by finder: inout PlaceFinder
) -> [(name: String, value: JSONValue)] {
  let names = ["line", "column", "endLine", "endColumn"]
  guard let place, !place.isWholeFile else {
    return [("path", .text(place?.file.path))] + names.map { ($0, .null) }
  }
  let start = finder.start(of: place)
  let end = finder.end(of: place)
  let numbers = [start.line, start.column, end.line, end.column]
  return [("path", .string(place.file.path))] + zip(names, numbers).map { ($0, .number($1)) }
}
