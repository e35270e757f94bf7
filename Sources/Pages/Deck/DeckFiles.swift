internal import Diagnostics
internal import Documents
internal import FrontMatter
internal import Graph

/// What a deck gives away besides its pages: a table of its cards, and every card as a picture.
extension PagePlanner {
  func deckFiles() -> [OutputFile] {
    graph.decks.ids.flatMap { deck -> [OutputFile] in
      guard let gallery = site.addresses.documents[deck.node]?[language] else { return [] }
      let page = standpoint(at: gallery)
      guard let table = page.deckTableAddress(of: deck) else { return [] }
      let images = graph.cards[deck.index].groups.flatMap { group in
        group.cards.compactMap { card in
          page.imageAddress(of: card, in: deck).map { address in
            OutputFile(
              path: address.path,
              body: .made { CardImage(page: page, deck: deck, group: group, card: card).bytes() })
          }
        }
      }
      return [OutputFile(path: table.path, body: .made { Array(page.deckTable(of: deck).utf8) })]
        + images
    }
  }
}

extension Standpoint {
  /// None where a deck has no gallery in the page's language, or no cards.
  func deckTableAddress(of deck: ID<Deck>) -> Address? {
    fileAddress(of: deck, say("karten.csv", "cards.csv"))
  }

  func imageAddress(of card: DeckCards.Card, in deck: ID<Deck>) -> Address? {
    fileAddress(of: deck, say("karten", "cards") + "/\(addressName(card.code)).svg")
  }

  private func fileAddress(of deck: ID<Deck>, _ name: String) -> Address? {
    guard language != .simpleGerman, graph.cards[deck.index].count > 0 else { return nil }
    return site.addresses.documents[deck.node]?[language].map { Address($0.path + name) }
  }
}
