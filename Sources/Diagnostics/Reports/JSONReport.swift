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
package func jsonReport(of log: DiagnosticLog, language: Language) -> String {
  var finder = PlaceFinder()
  let diagnostics = log.sorted.map { diagnostic in
    "  "
      + object(
        [
          ("code", string(diagnostic.code.rawValue)),
          ("codeGerman", string(diagnostic.code.german)),
          ("severity", string(diagnostic.severity == .error ? "error" : "warning")),
        ] + fields(of: diagnostic.place, by: &finder) + [
          ("headline", string(diagnostic.headline.text(in: language))),
          ("label", string(diagnostic.label?.text(in: language))),
          ("why", string(diagnostic.why?.text(in: language))),
          ("fix", string(diagnostic.fix?.text(in: language))),
          ("notes", notes(of: diagnostic, in: language, by: &finder)),
        ])
  }
  let list = diagnostics.isEmpty ? "[]" : "[\n" + diagnostics.joined(separator: ",\n") + "\n]"
  return object([
    ("version", "1"), ("errors", String(log.errorCount)), ("warnings", String(log.warningCount)),
    ("diagnostics", list),
  ]) + "\n"
}

private func notes(
  of diagnostic: Diagnostic, in language: Language, by finder: inout PlaceFinder
) -> String {
  let notes = diagnostic.notes.map { note in
    object(
      fields(of: note.place, by: &finder) + [("message", string(note.words.text(in: language)))])
  }
  return "[" + notes.joined(separator: ", ") + "]"
}

private func fields(
  of place: Place?, by finder: inout PlaceFinder
) -> [(name: String, value: String)] {
  let names = ["line", "column", "endLine", "endColumn"]
  guard let place, !place.isWholeFile else {
    return [("path", string(place?.file.path))] + names.map { ($0, "null") }
  }
  let start = finder.start(of: place)
  let end = finder.end(of: place)
  let numbers = [start.line, start.column, end.line, end.column]
  return [("path", string(place.file.path))] + zip(names, numbers).map { ($0, String($1)) }
}

private func object(_ fields: [(name: String, value: String)]) -> String {
  "{" + fields.map { "\"\($0.name)\": \($0.value)" }.joined(separator: ", ") + "}"
}

/// A JSON string. Besides what JSON demands, the line separators and the controls of the upper half are
/// escaped, so that the report may be printed to a terminal or put into a script.
private func string(_ text: String?) -> String {
  guard let text else { return "null" }
  var json = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": json += "\\\""
    case "\\": json += "\\\\"
    case "\n": json += "\\n"
    case "\r": json += "\\r"
    case "\t": json += "\\t"
    case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}", "<", "\u{200E}"..."\u{200F}",
      "\u{2028}"..."\u{202E}", "\u{2066}"..."\u{2069}":
      let digits = String(scalar.value, radix: 16)
      json += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: json.unicodeScalars.append(scalar)
    }
  }
  return json + "\""
}
