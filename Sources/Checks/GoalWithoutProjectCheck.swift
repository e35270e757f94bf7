internal import Diagnostics
internal import Documents
internal import FrontMatter
internal import Graph

/// A goal that no project serves, itself or through one of its parts. On a site without projects,
/// none is missing.
struct GoalWithoutProjectCheck: Check {
  func run(on graph: SiteGraph, date: CalendarDay, reporting log: inout DiagnosticLog) {
    guard !graph.projects.isEmpty else { return }
    for id in graph.goals.ids where !graph.projectGoals.hasSources(id) {
      let isServedByParts = graph.partOfGoal.sources(of: id)
        .contains { graph.projectGoals.hasSources($0) }
      guard !isServedByParts else { continue }
      let goal = graph.goals[id]
      log.report(
        Diagnostic(
          .goalWithoutProject, .warning, at: Place(goal.file, goal.original.start),
          Words(
            "Diesem Ziel dient noch kein Projekt", "No project serves this goal yet"),
          why: Words(
            "Seine Seite verspricht etwas und zeigt nichts, was dafür geschieht.",
            "Its page promises something and shows nothing that is done for it."),
          fix: Words(
            "Bei einem Projekt unter »ziele« eintragen: \(goal.id).",
            "Enter it below “goals” of a project: \(goal.id).")))
    }
  }
}
