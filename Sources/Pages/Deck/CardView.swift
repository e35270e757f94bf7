internal import Documents
internal import FrontMatter
internal import Graph

/// The face of a project in a deck.
public struct CardView: DeclaredView {
  let page: Standpoint
  let deck: ID<Deck>
  let group: DeckCards.Group
  let card: DeckCards.Card

  public static let names = ViewNames<Self>(
    .text("code") { $0.card.code },
    .text("letter") { $0.group.letter },
    .text("id") { addressName($0.card.code) },
    .text("title") { $0.version.title },
    .text("summary") { $0.version.shared.summary },
    .text("unpublished") { $0.page.unpublishedMark(of: $0.card.project.node) },
    .address("address") { $0.page.link(to: $0.card.project) },
    .address("galleryAddress") { view in
      view.page.link(to: view.deck.node, fragment: addressName(view.card.code))
    },
    .text("groupName") { view in
      CardGroupView(page: view.page, deck: view.deck, group: view.group).name
    },
    .text("groupID") { groupID(of: $0.group) },
    .text("filterKeys") { view in
      "\(groupFilterKey(of: view.group)) \(view.page.graph.filterKeys(of: view.card.project))"
    },
    .view("previous") { $0.neighbour(-1) },
    .view("next") { $0.neighbour(1) },
    .list("facts") { $0.page.cardFacts(of: $0.card.project) },
    .list("methods") { $0.page.methods(of: $0.deck) },
    .address("imageAddress") { view in
      view.page.imageAddress(of: view.card, in: view.deck).map { view.page.link(to: $0) }
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
      view.page.attributes(of: view.deck).map {
        AttributeView(
          page: view.page, deck: view.deck, attribute: $0, project: view.card.project)
      }
    },
    .texts("mates") { view in
      view.group.cards.filter { $0.code != view.card.code }.map { mate in
        "\(mate.code) \(view.page.version(mate.project, of: view.page.graph.projects).title)"
      }
    })

  /// A card before or after this one in the deck, on the gallery's own page.
  private func neighbour(_ distance: Int) -> LinkView? {
    let cards = page.graph.cards[deck.index].groups.flatMap(\.cards)
    guard let place = cards.firstIndex(where: { $0.project == card.project }),
      cards.indices.contains(place + distance)
    else { return nil }
    let other = cards[place + distance]
    return LinkView(
      "\(other.code) \(page.version(other.project, of: page.graph.projects).title)",
      "#" + addressName(other.code))
  }

  private var version: Version<Project> { page.version(card.project, of: page.graph.projects) }
  private var project: Document<Project> { page.graph.projects[card.project] }
}
