package import Diagnostics
internal import Documents
package import FrontMatter
package import Graph

/// A rule about the site as a whole. Each stands in a file of its own, with its words beside its logic.
protocol Check: Sendable {
  func run(on graph: SiteGraph, date: CalendarDay, reporting log: inout DiagnosticLog)
}

/// All rules, in no particular order: the log puts their findings in the order of the files.
private let checks: [any Check] = [
  StaleCheck(), PlannedEndCheck(), GoalWithoutProjectCheck(), FieldWithoutProjectCheck(),
  UmbrellaCheck(), VisionCheck(),
]

/// Holds every rule against a site.
///
/// - Parameter date: Today, against which states grow old and plans fall behind.
package func check(
  _ graph: SiteGraph, on date: CalendarDay, reporting log: inout DiagnosticLog
) {
  for check in checks { check.run(on: graph, date: date, reporting: &log) }
}
