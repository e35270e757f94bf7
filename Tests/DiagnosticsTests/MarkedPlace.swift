import Diagnostics

/// A place written into the text itself: `strategie: ⟦digital-2035⟧`. Without marks, the whole file.
func place(_ path: String, _ marked: String) -> Place {
  var bytes: [UInt8] = []
  var start: Int?
  var end: Int?
  for scalar in marked.unicodeScalars {
    switch scalar {
    case "⟦": start = bytes.count
    case "⟧": end = bytes.count
    default: bytes += Array(String(scalar).utf8)
    }
  }
  let file = SourceFile(path: path, bytes: bytes)
  guard let start, let end else { return Place(file) }
  return Place(file, Span(start, end))
}

func log(_ diagnostics: Diagnostic...) -> DiagnosticLog {
  var log = DiagnosticLog()
  for diagnostic in diagnostics { log.report(diagnostic) }
  return log
}

/// The example that `docs` show to everybody.
let unknownStrategy = Diagnostic(
  .unknownReference,
  at: place(
    "content/projekte/wärmenetz-süd.md", "---\nart: projekt\ntitel: Ä\nstrategie: ⟦digital-2035⟧\n"),
  Words("Eine Strategie »digital-2035« gibt es nicht", "There is no strategy “digital-2035”"),
  label: Words("meinten Sie »digital-2030«?", "did you mean “digital-2030”?"),
  why: Words(
    "Die Projektseite verlinkt ihre Strategie.", "The project’s page links to its strategy."),
  fix: Words(
    "»digital-2030« schreiben oder content/strategien/digital-2035.md anlegen.",
    "Write “digital-2030” or create content/strategien/digital-2035.md."))
