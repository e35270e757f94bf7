internal import Documents
internal import FrontMatter
internal import Graph
package import Templates

/// The card gallery of a deck.
package struct DeckView: DeclaredView {
  let frame: FrameView
  let page: Standpoint
  let deck: ID<Deck>

  package static let names = ViewNames<Self>(
    .view("page") { $0.frame },
    .view("words") { InterfaceView(page: $0.page) },
    .address("compareAddress") { $0.page.link(to: .compare, of: $0.deck) },
    .address("playAddress") { $0.page.link(to: .play, of: $0.deck) },
    .address("rulesAddress") { $0.page.link(to: .rules, of: $0.deck) },
    .list("phrases") { comparePhrases(on: $0.page) },
    .text("edition") { $0.page.graph.decks[$0.deck].facts.edition },
    .html("body") { view in
      html(of: view.page.version(view.deck, of: view.page.graph.decks), on: view.page)
    },
    .list("groups") { view in
      view.page.graph.cards[view.deck.index].groups.map {
        CardGroupView(page: view.page, deck: view.deck, group: $0)
      }
    })
}

package struct CardGroupView: DeclaredView {
  let page: Standpoint
  let deck: ID<Deck>
  let group: DeckCards.Group

  package static let names = ViewNames<Self>(
    .text("letter") { $0.group.letter },
    .text("name") { view in
      view.page.version(view.deck, of: view.page.graph.decks).facts.groups?[view.group.letter]
        ?? view.group.name
    },
    .text("id") { "gruppe-" + addressName($0.group.letter) },
    .list("cards") { view in
      view.group.cards.map {
        CardView(page: view.page, deck: view.deck, group: view.group, card: $0)
      }
    })
}

package struct CardView: DeclaredView {
  let page: Standpoint
  let deck: ID<Deck>
  let group: DeckCards.Group
  let card: DeckCards.Card

  package static let names = ViewNames<Self>(
    .text("code") { $0.card.code },
    .text("letter") { $0.group.letter },
    .text("id") { addressName($0.card.code) },
    .text("title") { $0.version.title },
    .text("summary") { $0.version.shared.summary },
    .address("address") { $0.page.link(to: $0.card.project) },
    .address("galleryAddress") { view in
      view.page.link(to: view.deck.node, fragment: addressName(view.card.code))
    },
    .text("municipality") { $0.page.municipalityNames(of: $0.card.project) },
    .view("field") { view in
      view.page.graph.projectFields.target(of: view.card.project)
        .map { FieldMarkView(page: view.page, field: $0) }
    },
    .view("status") { view in
      view.project.facts.status.map { StatusView(page: view.page, status: $0.value) }
    },
    .view("picture") { $0.page.picture(of: $0.version) },
    .html("drawing") { $0.page.drawing(of: $0.card.project.node) },
    .list("attributes") { view in
      view.page.version(view.deck, of: view.page.graph.decks).facts.attributes.map {
        AttributeView(page: view.page, attribute: $0, project: view.project.facts)
      }
    },
    .texts("mates") { view in
      view.group.cards.filter { $0.code != view.card.code }.map { mate in
        "\(mate.code) \(view.page.version(mate.project, of: view.page.graph.projects).title)"
      }
    })

  private var version: Version<Project> { page.version(card.project, of: page.graph.projects) }
  private var project: Document<Project> { page.graph.projects[card.project] }
}

/// A value of a card: read from the project where the attribute says so, otherwise from the card.
package struct AttributeView: DeclaredView {
  let page: Standpoint
  let attribute: Attribute
  let project: Project

  package static let names = ViewNames<Self>(
    .text("name") { $0.attribute.name },
    .text("value") { $0.valueText },
    .text("number") { $0.figure?.number?.machineText },
    .text("scale") { view in view.attribute.scale.map { "\($0.highest)" } },
    .text("symbols") { $0.symbols },
    .text("winsSymbol") { $0.attribute.wins?.symbol },
    .text("wins") { view in view.attribute.wins.map { view.page.words($0.label) } })

  /// The sum that the project's own field holds, where the attribute is read from one.
  private var money: Money? {
    switch attribute.from?.value {
    case .initialCost: project.cost?.initial
    case .yearlyCost: project.cost?.yearly
    case nil: nil
    }
  }

  private var figure: Figure? {
    attribute.from == nil
      ? attribute.key.flatMap { project.card?.values?[$0.value] } : money?.amount
  }

  private var valueText: String {
    if let money { return money.text(in: page.language) }
    guard case .known(let number, let isApproximate) = figure else {
      return page.say("k. A.", "not stated")
    }
    let digits = number.text(in: page.language)
    let value = attribute.unit.map { "\(digits)\u{A0}\($0)" } ?? digits
    return isApproximate ? "ca. \(value)" : value
  }

  private var symbols: String? {
    guard let scale = attribute.scale, let number = figure?.number, number.decimals == 0 else {
      return nil
    }
    let filled = min(max(number.mantissa - scale.lowest, 0), scale.highest - scale.lowest)
    return String(repeating: "●", count: filled)
      + String(repeating: "○", count: scale.highest - scale.lowest - filled)
  }
}
