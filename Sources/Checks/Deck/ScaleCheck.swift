internal import Diagnostics
internal import Documents
internal import FrontMatter
internal import Graph

/// Values of a card that lie beyond the scale of their attribute.
struct ScaleCheck: Check {
  func run(on graph: SiteGraph, date: CalendarDay, reporting log: inout DiagnosticLog) {
    for id in graph.decks.ids {
      let deck = graph.decks[id]
      for attribute in deck.facts.attributes {
        // A value that is read from the project or shared out is none that somebody rated.
        guard let scale = attribute.scale, let key = attribute.key?.value, attribute.from == nil,
          attribute.per == nil
        else { continue }
        for card in graph.cards[id.index].groups.flatMap(\.cards) {
          let project = graph.projects[card.project]
          guard let written = project.facts.card?.values?[key], let number = written.value.number,
            number < Number(scale.lowest) || Number(scale.highest) < number
          else { continue }
          log.report(
            offScale(
              number, scale, attribute.name ?? key, deck.lintSeverity,
              at: Place(project.file, written.span)))
        }
      }
    }
  }

  private func offScale(
    _ number: Number, _ scale: Scale, _ name: String, _ severity: Diagnostic.Severity,
    at place: Place
  ) -> Diagnostic {
    let (lowest, highest) = (scale.lowest, scale.highest)
    let text = Words(number.text(in: .german), number.text(in: .english))
    return Diagnostic(
      .valueOffScale, severity, at: place,
      Words(
        "Das Merkmal \(quote(name).german) geht von \(lowest) bis \(highest), hier steht \(text.german)",
        "The attribute \(quote(name).english) goes from \(lowest) to \(highest), here it says \(text.english)"
      ),
      why: Words(
        "Die Karte könnte so viele Punkte nicht zeigen, und im Spiel schlüge sie alle zu Unrecht oder nie.",
        "The card could not show so many points, and in the game it would beat all without right, or never."
      ),
      fix: Words(
        "Einen Wert von \(lowest) bis \(highest) schreiben oder im Quartett die Skala ändern.",
        "Write a value from \(lowest) to \(highest), or change the scale in the deck."))
  }
}
