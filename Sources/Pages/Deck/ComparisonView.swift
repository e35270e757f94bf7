internal import Documents
internal import FrontMatter
internal import Graph

/// The cards of a group beside each other.
public struct ComparisonView: DeclaredView {
  let frame: FrameView
  let page: Standpoint
  let deck: ID<Deck>
  /// The group's.
  let letter: String

  public static let names = ViewNames<Self>(
    .view("page") { $0.frame },
    .view("words") { InterfaceView(page: $0.page) },
    .text("deckTitle") { $0.page.title(of: $0.deck.node) },
    .view("group") { $0.group },
    .list("rows") { view in
      view.page.attributes(of: view.deck).compactMap { attribute in
        view.group.map { ComparisonRowView(page: view.page, group: $0, attribute: attribute) }
      }
    },
    .list("groups") { view in
      view.page.groups(of: view.deck).map { group in
        LinkView(
          "\(group.group.letter) \(group.name)",
          view.page.link(to: .comparison(group.group.letter), of: view.deck),
          isCurrent: group.group.letter == view.letter)
      }
    },
    .address("deckAddress") { $0.page.link(to: $0.deck) },
    .address("compareAddress") { $0.page.link(to: .compare, of: $0.deck) },
    .address("rulesAddress") { $0.page.link(to: .rules, of: $0.deck) })

  private var group: CardGroupView? { page.group(letter, of: deck) }
}

/// An attribute with the value of each card, the best of them marked.
public struct ComparisonRowView: DeclaredView {
  let page: Standpoint
  let group: CardGroupView
  let attribute: Attribute

  public static let names = ViewNames<Self>(
    .text("name") { $0.attribute.name },
    .text("basis") { $0.page.basis(of: $0.attribute) },
    .text("winsSymbol") { $0.attribute.wins?.symbol },
    .text("wins") { view in view.attribute.wins.map { view.page.words($0.label) } },
    .list("values") { $0.values })

  private var values: [AttributeView] {
    var values = group.group.cards.map { card in
      AttributeView(
        page: page, deck: group.deck, attribute: attribute, project: card.project)
    }
    let best = attribute.wins?.best(of: values.map(\.figure.number)) ?? []
    // Where all are equal, none is better than another.
    guard best.count < values.count else { return values }
    for index in best { values[index].rank = best.count == 1 ? .best : .tied }
    return values
  }
}
