internal import Diagnostics
internal import Documents
internal import FrontMatter
internal import Graph

/// An accessibility statement that nobody has reviewed for almost a year, or for longer.
struct StatementAgeCheck: Check {
  /// Days after the last review.
  static let warningAge = 330
  static let errorAge = 365

  func run(on graph: SiteGraph, date: CalendarDay, reporting log: inout DiagnosticLog) {
    guard let item = LegalItem(of: graph),
      let reviewed = item.municipality.facts.accessibility?.value.preparation?.reviewed
    else { return }
    let age = date.number - reviewed.value.number
    guard age >= Self.warningAge else { return }
    let isOver = age >= Self.errorAge
    let left = Self.errorAge - age
    log.report(
      Diagnostic(
        .statementExpired, isOver ? .error : .warning,
        at: Place(item.municipality.file, reviewed.span),
        isOver
          ? Words(
            "Die Erklärung zur Barrierefreiheit ist abgelaufen: \(age) Tage seit der letzten Prüfung",
            "The accessibility statement has expired: \(age) days since the last review")
          : Words(
            "Die Erklärung zur Barrierefreiheit läuft \(left == 1 ? "morgen" : "in \(left) Tagen") ab",
            "The accessibility statement expires \(left == 1 ? "tomorrow" : "in \(left) days")"),
        why: Words(
          "Eine Erklärung, die älter als ein Jahr ist, sagt nichts über die Website von heute "
            + "(Durchführungsbeschluss (EU) 2018/1523).",
          "A statement older than a year says nothing about today's website (Implementing "
            + "Decision (EU) 2018/1523)."
        ),
        fix: Words(
          "Die Website prüfen, die Listen anpassen und »letzte-pruefung« auf heute setzen.",
          "Review the website, update the lists and set “last-review” to today.")))
  }
}
