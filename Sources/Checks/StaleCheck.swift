internal import Diagnostics
internal import Documents
internal import FrontMatter
internal import Graph

/// A project that nobody has checked for longer than its strategy allows.
struct StaleCheck: Check {
  func run(on graph: SiteGraph, date: CalendarDay, reporting log: inout DiagnosticLog) {
    for id in graph.projects.ids {
      let project = graph.projects[id]
      guard let updated = project.shared.updated, project.facts.status?.value.isOver != true else {
        continue
      }
      let limit =
        graph.projectStrategy.target(of: id).flatMap { graph.strategies[$0].facts.staleAfter }
        ?? Strategy.defaultStaleAfter
      let age = date.number - updated.value.latest.number
      guard age > limit else { continue }
      log.report(
        Diagnostic(
          .stale, .warning, at: Place(project.file, updated.span),
          Words(
            "Der Stand ist \(age) Tage alt, geprüft werden sollte er alle \(limit) Tage",
            "The state is \(age) days old, it should be checked every \(limit) days"),
          why: Words(
            "Wer die Seite liest, hält alte Angaben für neue.", "Readers take old facts for new."),
          fix: Words(
            "Die Angaben prüfen und »stand« auf heute setzen.",
            "Check the facts and set “updated” to today.")))
    }
  }
}
