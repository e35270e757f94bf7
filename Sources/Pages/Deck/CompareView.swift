internal import Documents
internal import Graph

/// The page on which cards of a deck are compared: all of them in one list, from which a script lets a reader
/// choose some.
public struct CompareView: DeclaredView {
  let frame: FrameView
  let page: Standpoint
  let deck: ID<Deck>

  public static let names = ViewNames<Self>(
    .view("page") { $0.frame },
    .view("words") { InterfaceView(page: $0.page) },
    .text("deckTitle") { $0.page.title(of: $0.deck.node) },
    .address("deckAddress") { $0.page.link(to: $0.deck) },
    .list("attributes") { $0.page.attributeHeads(of: $0.deck) },
    .list("cards") { $0.page.cards(of: $0.deck) },
    .list("phrases") { comparePhrases(on: $0.page) })
}

/// What the script says when cards are chosen.
func comparePhrases(on page: Standpoint) -> [PhraseView] {
  [
    ("choose", "{card} zum Vergleich wählen", "Choose {card} to compare"),
    ("none", "Noch keine Karte gewählt.", "No card chosen yet."),
    (
      "one", "1 Karte gewählt. Noch eine, dann wird verglichen.",
      "1 card chosen. One more to compare."
    ),
    ("many", "{count} Karten gewählt: {cards}", "{count} cards chosen: {cards}"),
    (
      "full", "Mehr als vier Karten passen nicht nebeneinander.",
      "No more than four cards fit side by side."
    ),
    ("best", "bester Wert", "best value"),
    ("equal", "alle gleich", "all equal"),
  ].map { key, german, english in PhraseView(key: key, text: page.say(german, english)) }
}
