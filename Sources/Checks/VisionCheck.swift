internal import Diagnostics
internal import Documents
internal import FrontMatter
internal import Graph

/// A municipality with a strategy and no vision: citizens learn what is done and not what for.
///
/// A vision that belongs to no strategy speaks for the whole site; one of an umbrella strategy
/// speaks for the strategies below it too.
struct VisionCheck: Check {
  func run(on graph: SiteGraph, date: CalendarDay, reporting log: inout DiagnosticLog) {
    if graph.visions.ids.contains(where: { graph.visionStrategy.target(of: $0) == nil }) { return }
    for id in graph.municipalities.ids {
      let strategies = graph.strategyMunicipalities.sources(of: id)
        .filter { isCurrent($0, in: graph) }
      guard !strategies.isEmpty, !strategies.contains(where: { hasVision($0, in: graph) }) else {
        continue
      }
      let municipality = graph.municipalities[id]
      log.report(
        Diagnostic(
          .municipalityWithoutVision, .warning,
          at: Place(municipality.file, municipality.original.start),
          Words(
            "\(municipality.original.title) hat eine Strategie, aber keine Vision",
            "\(municipality.original.title) has a strategy but no vision"),
          why: Words(
            "Bürgerinnen und Bürger erfahren, was getan wird, aber nicht, wofür.",
            "Citizens learn what is done but not what for."),
          fix: Words(
            "Unter content/visionen/ eine Vision anlegen, mit »strategie: \(graph.strategies[strategies[0]].id)«.",
            "Create a vision below content/visions/, with “strategy: \(graph.strategies[strategies[0]].id)”."
          )))
    }
  }

  private func hasVision(_ id: ID<Strategy>, in graph: SiteGraph) -> Bool {
    if graph.visionStrategy.hasSources(id) { return true }
    return graph.partOfStrategy.target(of: id).map { graph.visionStrategy.hasSources($0) } == true
  }
}
