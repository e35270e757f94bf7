internal import Diagnostics
internal import Documents
internal import FrontMatter
internal import Graph
internal import Pages

/// A project whose planned end has passed although it is neither finished nor stopped.
struct PlannedEndCheck: Check {
  func run(on graph: SiteGraph, date: CalendarDay, reporting log: inout DiagnosticLog) {
    for project in graph.projects.documents where isLate(project, on: date) {
      guard let end = project.facts.period?.plannedEnd else { continue }
      log.report(
        Diagnostic(
          .plannedEndPassed, .warning, at: Place(project.file, end.span),
          Words(
            "Das geplante Ende ist vorbei, der Status ist noch »\(status(project).german)«",
            "The planned end has passed, the status is still “\(status(project).english)”"),
          why: Words(
            "Die Seite zeigt das Projekt als überfällig.", "The page shows the project as overdue."),
          fix: Words(
            "Das neue Ende eintragen und mit »ampel: verzoegert« und »begruendung« erklären, "
              + "oder den Status ändern.",
            "Enter the new end and explain it with “light: delayed” and “reason”, or change the "
              + "status."
          )))
    }
  }

  private func status(_ project: Document<Project>) -> Name {
    (project.facts.status?.value ?? .unknown).name
  }
}
