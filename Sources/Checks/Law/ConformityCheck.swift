internal import Diagnostics
internal import Documents
internal import FrontMatter
internal import Graph

/// A statement whose degree of conformity and whose lists of inaccessible content contradict each
/// other.
struct ConformityCheck: Check {
  func run(on graph: SiteGraph, date: CalendarDay, reporting log: inout DiagnosticLog) {
    guard let item = LegalItem(of: graph),
      let statement = item.municipality.facts.accessibility?.value,
      let conformity = statement.conformity
    else { return }
    let content = statement.inaccessible ?? InaccessibleContent()
    let listed = content.nonConformity.count + content.disproportionateBurden.count
    let place = Place(item.municipality.file, conformity.span)
    let source = Words(
      "Die Erklärung muss jeden Inhalt nennen, der nicht barrierefrei ist, und nur dann "
        + "»vollständig« sagen, wenn es keinen gibt (Durchführungsbeschluss (EU) 2018/1523).",
      "The statement must name all content that is not accessible, and may say “fully” only if "
        + "there is none (Implementing Decision (EU) 2018/1523)."
    )
    if conformity.value == .full, listed > 0 {
      log.report(
        Diagnostic(
          .contradictoryStatement, at: place,
          Words(
            "Vollständig vereinbar, und doch steht unten etwas, das nicht barrierefrei ist",
            "Fully compliant, and yet something is listed that is not accessible"),
          why: source,
          fix: Words(
            "»vereinbarkeit: teilweise« schreiben oder die Listen leeren.",
            "Write “conformity: partial” or empty the lists.")))
    }
    if conformity.value != .full, listed + content.outOfScope.count == 0 {
      log.report(
        Diagnostic(
          .contradictoryStatement, at: place,
          Words(
            "Nicht vollständig vereinbar, aber nichts ist genannt, das nicht barrierefrei ist",
            "Not fully compliant, but nothing is named that is not accessible"),
          why: source,
          fix: Words(
            "Unter »nicht-barrierefrei« nennen, was es ist, mit Grund und Alternative.",
            "Name it below “inaccessible”, with reason and alternative.")))
    }
  }
}
