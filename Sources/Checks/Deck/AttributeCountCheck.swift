internal import Diagnostics
internal import Documents
internal import FrontMatter
internal import Graph

/// Decks with too few attributes for a game, or too many for a card. One whose groups are not complete hears of
/// them first.
struct AttributeCountCheck: Check {
  func run(on graph: SiteGraph, date: CalendarDay, reporting log: inout DiagnosticLog) {
    for id in graph.decks.ids {
      let deck = graph.decks[id]
      let attributes = deck.facts.attributes
      // A deck without any has been reported.
      guard let first = attributes.first?.key else { continue }
      let groups = graph.cards[id.index].groups
      let isComplete = !groups.isEmpty && groups.allSatisfy { $0.cards.count == 4 }
      if attributes.count < Deck.fewestAttributes, isComplete {
        log.report(tooFew(attributes.count, at: Place(deck.file, first.span)))
      } else if attributes.count > Deck.mostAttributes {
        let surplus = attributes[Deck.mostAttributes].key ?? first
        log.report(tooMany(attributes.count, at: Place(deck.file, surplus.span)))
      }
    }
  }

  private func tooFew(_ count: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      .attributeCount, .warning, at: place,
      count == 1
        ? Words(
          "Das Quartett hat nur ein Merkmal, ab vier wird ein Spiel daraus",
          "The deck has only one attribute; from four on it becomes a game")
        : Words(
          "Das Quartett hat nur \(count) Merkmale, ab vier wird ein Spiel daraus",
          "The deck has only \(count) attributes; from four on it becomes a game"),
      why: Words(
        "Bei so wenigen steht nach ein paar Runden fest, welche Karte welche schlägt.",
        "With so few, it is settled after some rounds which card beats which."),
      fix: Words(
        "Weitere Merkmale ergänzen und den Karten Werte dafür geben.",
        "Add more attributes, and give the cards values for them."))
  }

  private func tooMany(_ count: Int, at place: Place) -> Diagnostic {
    Diagnostic(
      .attributeCount, .warning, at: place,
      Words(
        "Das Quartett hat \(count) Merkmale, auf eine Karte passen sieben",
        "The deck has \(count) attributes, a card has room for seven"),
      label: Words("das achte", "the eighth"),
      why: Words(
        "Auf der gedruckten Karte wird die Schrift abgeschnitten, und beim Spielen liest niemand so viele.",
        "On the printed card type is cut, and nobody reads so many while playing."),
      fix: Words(
        "Die Merkmale behalten, die am meisten unterscheiden, und die übrigen löschen.",
        "Keep the attributes that tell most, and delete the others."))
  }
}
