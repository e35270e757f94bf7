internal import Documents
internal import Graph

/// The rules of both games that a deck is made for, with what wins in this one.
public struct RulesView: DeclaredView {
  let frame: FrameView
  let page: Standpoint
  let deck: ID<Deck>

  public static let names = ViewNames<Self>(
    .view("page") { $0.frame },
    .view("words") { InterfaceView(page: $0.page) },
    .text("deckTitle") { $0.page.title(of: $0.deck.node) },
    .address("deckAddress") { $0.page.link(to: $0.deck) },
    .address("playAddress") { $0.page.link(to: .play, of: $0.deck) },
    .list("sections") { view in
      rulesOfTheGames(cards: view.page.graph.cards[view.deck.index])
        .map { RulesSectionView(page: view.page, rules: $0) }
    },
    .list("attributes") { $0.page.attributeHeads(of: $0.deck) })
}

public struct RulesSectionView: DeclaredView {
  let page: Standpoint
  let rules: GameRules

  public static let names = ViewNames<Self>(
    .text("id") { $0.rules.id },
    .text("heading") { $0.page.words($0.rules.heading) },
    .texts("paragraphs") { view in view.rules.paragraphs.map { view.page.words($0) } },
    .texts("steps") { view in view.rules.steps.map { view.page.words($0) } },
    .texts("notes") { view in view.rules.notes.map { view.page.words($0) } },
    .flag("hasAttributes") { $0.rules.listsAttributes })
}
