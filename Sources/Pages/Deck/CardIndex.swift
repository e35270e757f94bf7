internal import Documents
internal import FrontMatter
internal import Graph

/// The cards of a deck by what they can be filtered by, for readers without script.
public struct CardIndexView: DeclaredView {
  let heading: String
  let entries: [CardIndexEntryView]

  public static let names = ViewNames<Self>(
    .text("heading") { $0.heading },
    .list("entries") { $0.entries })
}

public struct CardIndexEntryView: DeclaredView {
  let title: String
  let cards: [CardView]

  public static let names = ViewNames<Self>(
    .text("title") { $0.title },
    .list("cards") { $0.cards })
}

extension Standpoint {
  /// An index by municipality and one by status, each only where there is more than one.
  func indexes(of deck: ID<Deck>) -> [CardIndexView] {
    let cards = cards(of: deck)
    let places = sorted(graph.municipalities.ids).map { place in
      CardIndexEntryView(
        title: version(place, of: graph.municipalities).title,
        cards: cards.filter {
          graph.projectMunicipalities.targets(of: $0.card.project).contains(place)
        })
    }
    let states = Status.listed.map { status in
      CardIndexEntryView(
        title: words(status.label),
        cards: cards.filter { graph.projects[$0.card.project].facts.status?.value == status })
    }
    return [
      (say("Karten nach Kommune", "Cards by municipality"), places),
      (say("Karten nach Stand", "Cards by status"), states),
    ].compactMap { heading, entries in
      let filled = entries.filter { !$0.cards.isEmpty }
      return filled.count > 1 ? CardIndexView(heading: heading, entries: filled) : nil
    }
  }
}
