internal import Diagnostics
internal import Documents
internal import FrontMatter
internal import Graph

/// Cards that lack a value, have too long a title, or can never win.
struct DeckCardsCheck: Check {
  func run(on graph: SiteGraph, date: CalendarDay, reporting log: inout DiagnosticLog) {
    for id in graph.decks.ids {
      let deck = graph.decks[id]
      let hands = graph.cards[id.index].groups.flatMap(\.cards).map { card in
        Hand(
          card: card, project: graph.projects[card.project],
          figures: deck.facts.attributes.map { graph.cardFigure($0, of: card.project) })
      }
      for hand in hands {
        // What stands there under a mistyped name has been reported as that.
        let mistyped = hand.attributesMistyped(in: deck.facts)
        let missing = zip(deck.facts.attributes, hand.figures).filter { attribute, figure in
          figure.figure == nil && !mistyped.contains(attribute.key?.value ?? "")
        }.map(\.0)
        if !missing.isEmpty {
          log.report(withoutValue(hand, missing, deck.lintSeverity))
        } else if mistyped.isEmpty,
          let stronger = hands.first(where: { hand.isBeaten(by: $0, in: deck.facts) })
        {
          log.report(beaten(hand, by: stronger))
        }
        for version in hand.project.versions where version.title.count > Deck.titleLimit {
          log.report(titleTooLong(version, of: hand, deck.lintSeverity))
        }
      }
    }
  }

  private func withoutValue(
    _ hand: Hand, _ attributes: [Attribute], _ severity: Diagnostic.Severity
  ) -> Diagnostic {
    let names = attributes.compactMap { $0.name ?? $0.key?.value }.joined(separator: ", ")
    let key = attributes.first?.key?.value ?? ""
    let source = attributes.first?.from?.value.name
    return Diagnostic(
      .cardWithoutValue, severity, at: hand.place,
      Words(
        "Auf der Karte \(hand.card.code) fehlt: \(names)",
        "Card \(hand.card.code) lacks: \(names)"),
      why: Words(
        "Im Spiel weiß niemand, ob die Karte gewinnt oder verliert.",
        "In the game nobody knows whether the card wins or loses."),
      fix: source.map {
        Words(
          "Beim Projekt »\($0.german)« angeben, zur Not mit »k. A.«.",
          "State “\($0.english)” in the project, “not stated” if need be.")
      }
        ?? Words(
          "Unter »karte« bei »werte« »\(key): …« ergänzen, zur Not mit »k. A.«.",
          "Below “card”, add “\(key): …” to “values”, “not stated” if need be."))
  }

  private func beaten(_ hand: Hand, by stronger: Hand) -> Diagnostic {
    Diagnostic(
      .dominatedCard, .warning, at: hand.place,
      Words(
        "Die Karte \(hand.card.code) ist in jedem Merkmal schlechter als \(stronger.card.code)",
        "Card \(hand.card.code) is worse than \(stronger.card.code) in every attribute"),
      notes: [Diagnostic.Note(stronger.place, Words("überall besser", "better everywhere"))],
      why: Words(
        "Wer sie hat, verliert gegen die andere, was immer genannt wird.",
        "Whoever holds it loses to the other, whatever is named."),
      fix: Words(
        "Die Werte prüfen oder ein Merkmal aufnehmen, in dem sie gut ist.",
        "Check the values or add an attribute in which it is good."))
  }

  private func titleTooLong(
    _ version: Version<Project>, of hand: Hand, _ severity: Diagnostic.Severity
  ) -> Diagnostic {
    Diagnostic(
      .cardTitleTooLong, severity, at: Place(version.file, version.start),
      Words(
        "Der Titel der Karte \(hand.card.code) hat \(version.title.count) Zeichen, Platz ist für \(Deck.titleLimit)",
        "The title of card \(hand.card.code) has \(version.title.count) characters, there is room for \(Deck.titleLimit)"
      ),
      why: Words(
        "Auf der gedruckten Karte würde er abgeschnitten.", "On the printed card it would be cut."),
      fix: Words(
        "Den Titel kürzen; der volle kann unter »amtlicher-titel« stehen.",
        "Shorten the title; the full one may stand in “official-title”."))
  }
}

/// A card with what it says in each attribute of its deck.
private struct Hand {
  let card: DeckCards.Card
  let project: Document<Project>
  let figures: [CardFigure]

  /// The keys of attributes that the card names, but not quite.
  func attributesMistyped(in deck: Deck) -> [String] {
    (project.facts.card?.values?.entries ?? []).compactMap {
      deck.attribute(meantBy: $0.name.value)
    }
  }

  /// The card's own line, or the top of its file.
  var place: Place {
    Place(project.file, project.facts.card?.code?.span ?? project.original.start)
  }

  /// Whether another card is better in every attribute; what is not stated loses against every number.
  func isBeaten(by other: Hand, in deck: Deck) -> Bool {
    guard card.code != other.card.code, deck.attributes.count >= Deck.fewestAttributes else {
      return false
    }
    return deck.attributes.indices.allSatisfy { index in
      deck.attributes[index].wins?.best(of: [figures[index].number, other.figures[index].number])
        == [1]
    }
  }
}
