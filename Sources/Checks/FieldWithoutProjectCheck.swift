internal import Diagnostics
internal import Documents
internal import FrontMatter
internal import Graph

/// A field of action in which no project is. On a site without projects, none is missing.
struct FieldWithoutProjectCheck: Check {
  func run(on graph: SiteGraph, date: CalendarDay, reporting log: inout DiagnosticLog) {
    guard !graph.projects.isEmpty else { return }
    for id in graph.fields.ids where !graph.projectFields.hasSources(id) {
      let field = graph.fields[id]
      log.report(
        Diagnostic(
          .fieldWithoutProject, .warning, at: Place(field.file, field.original.start),
          Words(
            "In diesem Handlungsfeld gibt es noch kein Projekt",
            "There is no project in this field of action yet"),
          why: Words("Seine Seite bleibt fast leer.", "Its page stays almost empty."),
          fix: Words(
            "Bei einem Projekt unter »handlungsfelder« eintragen: \(field.id).",
            "Enter it below “fields” of a project: \(field.id).")))
    }
  }
}
