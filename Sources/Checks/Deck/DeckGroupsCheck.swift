internal import Diagnostics
internal import Documents
internal import FrontMatter
internal import Graph

/// Groups of a deck that are not four cards, or whose cards are not numbered one to four: neither game can
/// be played with them.
struct DeckGroupsCheck: Check {
  func run(on graph: SiteGraph, date: CalendarDay, reporting log: inout DiagnosticLog) {
    for id in graph.decks.ids {
      let deck = graph.decks[id]
      for group in graph.cards[id.index].groups {
        guard
          let name = deck.facts.groups?.entries.first(where: {
            $0.name.value.uppercased() == group.letter
          })?.name
        else { continue }
        let place = Place(deck.file, name.span)
        if group.cards.count != 4 {
          log.report(incomplete(group, deck.lintSeverity, at: place))
        } else if group.cards.last?.code != "\(group.letter)4" {
          log.report(gap(in: group, deck.lintSeverity, at: place))
        }
      }
    }
  }

  private func incomplete(
    _ group: DeckCards.Group, _ severity: Diagnostic.Severity, at place: Place
  ) -> Diagnostic {
    let codes = group.cards.map(\.code).joined(separator: ", ")
    let cards =
      switch group.cards.count {
      case 0: Words("keine Karte", "no card")
      case 1: Words("1 Karte", "1 card")
      case let count: Words("\(count) Karten", "\(count) cards")
      }
    return Diagnostic(
      .incompleteGroup, severity, at: place,
      Words(
        "Die Gruppe \(group.letter) hat \(cards.german), ein Quartett braucht 4",
        "Group \(group.letter) has \(cards.english), a quartet takes 4"),
      label: codes.isEmpty ? nil : Words(codes, codes),
      why: Words(
        "Gespielt wird um je vier Karten, und gedruckt werden je acht auf einen Bogen.",
        "The game is about sets of four, and eight cards are printed on a sheet."),
      fix: Words(
        group.cards.count < 4
          ? "Weiteren Projekten eine »karte« mit »code: \(group.letter)…« geben oder, bis es vier sind, »entwurf: ja« ins Quartett schreiben."
          : "Eine Karte in eine andere Gruppe geben oder bei ihrem Projekt die Angabe »karte« löschen.",
        group.cards.count < 4
          ? "Give more projects a “card” with “code: \(group.letter)…” or, until there are four, write “draft: yes” into the deck."
          : "Give a card to another group, or delete “card” in its project."))
  }

  private func gap(
    in group: DeckCards.Group, _ severity: Diagnostic.Severity, at place: Place
  ) -> Diagnostic {
    let codes = group.cards.map(\.code).joined(separator: ", ")
    let free = (1...4).map { "\(group.letter)\($0)" }
      .filter { code in !group.cards.contains { $0.code == code } }.joined(separator: ", ")
    return Diagnostic(
      .cardCodeGap, severity, at: place,
      Words(
        "In der Gruppe \(group.letter) ist nicht von 1 bis 4 gezählt: \(free) fehlt",
        "Group \(group.letter) does not count from 1 to 4: \(free) is missing"),
      label: Words(codes, codes),
      why: Words(
        "Wer eine Karte sucht, glaubt, sie sei verloren gegangen.",
        "Whoever looks for the card believes that it is lost."),
      fix: Words(
        "Einer Karte mit höherer Nummer \(free) geben, solange nichts gedruckt ist.",
        "Give \(free) to a card with a higher number, as long as nothing is printed."))
  }
}

extension Document<Deck> {
  /// How grave a mistake in a deck is: one that is still being made may have them.
  var lintSeverity: Diagnostic.Severity { shared.isDraft ? .warning : .error }
}
