public import Diagnostics
public import FrontMatter
public import Graph

/// A rule about the site as a whole. Each stands in a file of its own, with its words beside its
/// logic.
protocol Check: Sendable {
  func run(on graph: SiteGraph, date: CalendarDay, reporting log: inout DiagnosticLog)
}

/// Rules about what is there. The log puts their findings in the order of the files.
private let checks: [any Check] =
  [StaleCheck(), ContrastCheck(), PlannedEndCheck(), UmbrellaCheck(), ScaleCheck()] + lawChecks

/// Rules about what is missing, which say nothing while a document cannot be read: one mistake, one
/// message.
private let absenceChecks: [any Check] = [
  GoalWithoutProjectCheck(), FieldWithoutProjectCheck(), VisionCheck(), LegalPageCheck(),
  EasyAccessCheck(), DeckGroupsCheck(), DeckCardsCheck(), DeckAttributesCheck(),
  AttributeCountCheck(), CardTextCheck(),
]

/// What the law asks of the publisher's data.
private let lawChecks: [any Check] = [
  ImprintCheck(), PrivacyCheck(), StatementItemsCheck(), ConformityCheck(), StatementAgeCheck(),
]

/// Holds every rule against a site on a day: today, on which states grow old and plans fall behind.
public func check(
  _ graph: SiteGraph, on date: CalendarDay, reporting log: inout DiagnosticLog
) {
  for check in graph.isComplete ? checks + absenceChecks : checks {
    check.run(on: graph, date: date, reporting: &log)
  }
}
