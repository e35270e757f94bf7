internal import Diagnostics
internal import Documents
internal import FrontMatter
internal import Graph

/// Attributes of a deck that say nothing, or by which nobody can win.
struct DeckAttributesCheck: Check {
  func run(on graph: SiteGraph, date: CalendarDay, reporting log: inout DiagnosticLog) {
    for id in graph.decks.ids {
      let deck = graph.decks[id]
      let cards = graph.cards[id.index].groups.flatMap(\.cards)
      for attribute in deck.facts.attributes {
        guard let key = attribute.key else { continue }
        let place = Place(deck.file, key.span)
        // A sum in euros has its unit by itself.
        if attribute.unit == nil, attribute.scale == nil, attribute.from == nil {
          log.report(withoutUnit(attribute, deck.lintSeverity, at: place))
        }
        let figures = cards.map { graph.cardFigure(attribute, of: $0.project) }
        let missing = figures.count { $0.number == nil && $0.figure != nil }
        if missing * 4 > cards.count {
          log.report(rarelyStated(attribute, missing, of: cards.count, at: place))
        } else if attribute.wins != nil, cards.count > 2 {
          let best = attribute.wins?.best(of: figures.map(\.number)).count ?? 0
          let values = Set(figures.map(\.number))
          if values.count < 2 || (values.count == 2 && best == 1) {
            log.report(idle(attribute, isWon: values.count == 2, at: place))
          }
        }
      }
    }
  }

  private func name(_ attribute: Attribute) -> Words {
    quote(attribute.name ?? attribute.key?.value ?? "")
  }

  private func withoutUnit(
    _ attribute: Attribute, _ severity: Diagnostic.Severity, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      .attributeWithoutUnit, severity, at: place,
      Words(
        "Das Merkmal \(name(attribute).german) hat weder Einheit noch Skala",
        "The attribute \(name(attribute).english) has neither a unit nor a scale"),
      why: Words(
        "Eine Zahl allein sagt nicht, ob sie Jahre, Euro oder Punkte zählt.",
        "A number alone does not say whether it counts years, euros or points."),
      fix: Words(
        "»einheit: …« ergänzen oder, wenn bewertet wird, »skala: 0..6«.",
        "Add “unit: …” or, if it is a rating, “scale: 0..6”."))
  }

  private func rarelyStated(
    _ attribute: Attribute, _ missing: Int, of count: Int, at place: Place
  ) -> Diagnostic {
    Diagnostic(
      .attributeRarelyStated, .warning, at: place,
      Words(
        "Beim Merkmal \(name(attribute).german) steht auf \(missing) von \(count) Karten »k. A.«",
        "In the attribute \(name(attribute).english), \(missing) of \(count) cards say “not stated”"
      ),
      why: Words(
        "Wer eine solche Karte hat, kann mit dem Merkmal nicht gewinnen.",
        "Whoever holds such a card cannot win by the attribute."),
      fix: Words(
        "Die Werte bei den Projekten nachtragen oder ein anderes Merkmal wählen.",
        "Add the values to the projects or choose another attribute."))
  }

  private func idle(_ attribute: Attribute, isWon: Bool, at place: Place) -> Diagnostic {
    Diagnostic(
      .attributeDecidesNothing, .warning, at: place,
      isWon
        ? Words(
          "Beim Merkmal \(name(attribute).german) schlägt eine Karte alle, und die übrigen sind gleich",
          "In the attribute \(name(attribute).english) one card beats all, and the others are equal"
        )
        : Words(
          "Beim Merkmal \(name(attribute).german) sind alle Karten gleich",
          "In the attribute \(name(attribute).english) all cards are equal"),
      why: Words(
        "Wer es im Spiel nennt, erreicht fast immer nur ein Unentschieden.",
        "Whoever names it in the game nearly always only ties."),
      fix: Words(
        "Die Karten genauer bewerten oder ein anderes Merkmal wählen.",
        "Rate the cards more precisely or choose another attribute."))
  }
}
