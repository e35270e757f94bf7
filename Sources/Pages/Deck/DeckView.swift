internal import Documents
internal import FrontMatter
internal import Graph

/// The card gallery of a deck.
public struct DeckView: DeclaredView {
  let frame: FrameView
  let page: Standpoint
  let deck: ID<Deck>

  public static let names = ViewNames<Self>(
    .view("page") { $0.frame },
    .view("words") { InterfaceView(page: $0.page) },
    .address("compareAddress") { $0.page.link(to: .compare, of: $0.deck) },
    .address("playAddress") { $0.page.link(to: .play, of: $0.deck) },
    .address("rulesAddress") { $0.page.link(to: .rules, of: $0.deck) },
    .address("tableAddress") { view in
      view.page.deckTableAddress(of: view.deck).map { view.page.link(to: $0) }
    },
    .address("printAddress") { $0.page.link(to: .print, of: $0.deck) },
    .list("phrases") { comparePhrases(on: $0.page) },
    .text("edition") { $0.page.graph.decks[$0.deck].facts.edition },
    .html("body") { view in
      html(of: view.page.version(view.deck, of: view.page.graph.decks), on: view.page)
    },
    .list("groups") { $0.page.groups(of: $0.deck) },
    .view("filter") { FilterView(page: $0.page, deck: $0.deck) },
    .list("indexes") { $0.page.indexes(of: $0.deck) },
    .list("otherDecks") { view in
      view.page.graph.decks.ids.filter { $0 != view.deck }.map { other in
        LinkView(view.page.title(of: other.node), view.page.link(to: other))
      }
    })
}

/// Cards that belong together, under their letter.
public struct CardGroupView: DeclaredView {
  let page: Standpoint
  let deck: ID<Deck>
  let group: DeckCards.Group

  public static let names = ViewNames<Self>(
    .text("letter") { $0.group.letter },
    .text("name") { $0.name },
    .text("id") { groupID(of: $0.group) },
    .address("comparison") { $0.page.link(to: .comparison($0.group.letter), of: $0.deck) },
    .list("cards") { $0.cards })

  var cards: [CardView] {
    group.cards.map { CardView(page: page, deck: deck, group: group, card: $0) }
  }

  /// In the page's language, by the letter that it shares with the original.
  var name: String {
    let groups = page.version(deck, of: page.graph.decks).facts.groups?.entries ?? []
    return groups.first { $0.name.value.uppercased() == group.letter }?.value ?? group.name
  }
}

/// The anchor of a group in its gallery.
func groupID(of group: DeckCards.Group) -> String { "gruppe-" + addressName(group.letter) }

/// What a script filters the cards of a group by.
func groupFilterKey(of group: DeckCards.Group) -> String { "group:" + addressName(group.letter) }

extension Standpoint {
  func groups(of deck: ID<Deck>) -> [CardGroupView] {
    graph.cards[deck.index].groups.map { CardGroupView(page: self, deck: deck, group: $0) }
  }

  func group(_ letter: String, of deck: ID<Deck>) -> CardGroupView? {
    groups(of: deck).first { $0.group.letter == letter }
  }
}
