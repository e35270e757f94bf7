internal import Diagnostics
internal import Documents
internal import FrontMatter
internal import Graph

/// The page on which a deck is played: its cards as a list for everybody, and all that a script needs to
/// play with them.
public struct PlayView: DeclaredView {
  let frame: FrameView
  let page: Standpoint
  let deck: ID<Deck>

  public static let names = ViewNames<Self>(
    .view("page") { $0.frame },
    .view("words") { InterfaceView(page: $0.page) },
    .text("deckTitle") { $0.page.title(of: $0.deck.node) },
    .text("deckID") { $0.page.graph.decks[$0.deck].id },
    .address("deckAddress") { $0.page.link(to: $0.deck) },
    .address("compareAddress") { $0.page.link(to: .compare, of: $0.deck) },
    .address("rulesAddress") { $0.page.link(to: .rules, of: $0.deck) },
    .list("attributes") { $0.page.attributeHeads(of: $0.deck) },
    .list("cards") { $0.page.cards(of: $0.deck) },
    .list("phrases") { playPhrases(on: $0.page) })
}

/// Something that the cards of a deck are compared by.
public struct AttributeHeadView: DeclaredView {
  let page: Standpoint
  let attribute: Attribute

  public static let names = ViewNames<Self>(
    .text("name") { $0.attribute.name },
    .text("unit") { $0.attribute.unit },
    .text("basis") { $0.page.basis(of: $0.attribute) },
    .text("range") { view in
      view.attribute.scale.map {
        view.page.say("\($0.lowest) bis \($0.highest)", "\($0.lowest) to \($0.highest)")
      }
    },
    .text("winsKey") { $0.attribute.wins?.name.english },
    .text("winsSymbol") { $0.attribute.wins?.symbol },
    .text("wins") { view in view.attribute.wins.map { view.page.words($0.label) } })
}

/// A sentence that a script says, with names in braces for what it puts there.
public struct PhraseView: DeclaredView {
  let key: String
  let text: String

  public static let names = ViewNames<Self>(
    .text("key") { $0.key },
    .text("text") { $0.text })
}

extension Standpoint {
  func attributeHeads(of deck: ID<Deck>) -> [AttributeHeadView] {
    attributes(of: deck).map { AttributeHeadView(page: self, attribute: $0) }
  }
}
