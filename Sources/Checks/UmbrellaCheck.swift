internal import Diagnostics
internal import Documents
internal import FrontMatter
internal import Graph

/// A strategy that stands alone beside others of its municipality: what hangs together does not
/// show.
struct UmbrellaCheck: Check {
  func run(on graph: SiteGraph, date: CalendarDay, reporting log: inout DiagnosticLog) {
    for id in graph.strategies.ids where isCurrent(id, in: graph) {
      let strategy = graph.strategies[id]
      guard strategy.facts.type != .umbrella, graph.partOfStrategy.target(of: id) == nil,
        let municipality = graph.strategyMunicipalities.targets(of: id).first(where: {
          municipality in
          graph.strategyMunicipalities.sources(of: municipality).count { isCurrent($0, in: graph) }
            > 1
        })
      else { continue }
      let name = graph.municipalities[municipality].original.title
      log.report(
        Diagnostic(
          .strategyWithoutUmbrella, .warning,
          at: Place(
            strategy.file, strategy.facts.municipalities.first?.span ?? strategy.original.start),
          Words(
            "\(name) hat mehrere Strategien, und diese steht unter keinem Dach",
            "\(name) has several strategies, and this one has no umbrella"),
          why: Words(
            "Ohne Dachstrategie sieht niemand, wie die Strategien zusammenhängen.",
            "Without an umbrella strategy nobody sees how the strategies hang together."),
          fix: Words(
            "»teil-von: …« mit der Kennung der Dachstrategie ergänzen, oder »art: dach«, wenn "
              + "sie das Dach ist.",
            "Add “part-of: …” with the umbrella strategy's id, or “type: umbrella” if it is the "
              + "umbrella."
          )))
    }
  }
}

/// Whether a strategy is in force: none has taken its place.
func isCurrent(_ id: ID<Strategy>, in graph: SiteGraph) -> Bool { !graph.replaces.hasSources(id) }
