internal import Diagnostics
internal import Documents
internal import FrontMatter
internal import Graph

/// The pages of a deck that stand below its gallery.
enum DeckPage: Hashable, Sendable {
  case play, compare, rules, print
  /// The cards as they are printed.
  case sheets(SheetFormat)
  /// The cards of a group beside each other; the group by its letter.
  case comparison(String)

  /// The last part of its address.
  var name: Name {
    switch self {
    case .play: Name("play", "spielen")
    case .compare: Name("compare", "vergleich")
    case .rules: Name("rules", "regeln")
    case .print: Name("print", "drucken")
    case .sheets(let format):
      Name("print/\(format.name.english)", "drucken/\(format.name.german)")
    case .comparison(let letter):
      Name("compare/\(addressName(letter))", "vergleich/\(addressName(letter))")
    }
  }

  /// The pages that a deck has: to play takes two cards and something to compare them by.
  static func all(of deck: ID<Deck>, in graph: SiteGraph) -> [DeckPage] {
    guard canBePlayed(deck, in: graph) else { return [] }
    let groups = graph.cards[deck.index].groups.filter { $0.cards.count > 1 }
    return [.play, .compare, .rules, .print] + SheetFormat.allCases.map { .sheets($0) }
      + groups.map { .comparison($0.letter) }
  }
}

func canBePlayed(_ deck: ID<Deck>, in graph: SiteGraph) -> Bool {
  graph.cards[deck.index].count >= 2
    && graph.decks[deck].facts.attributes.contains { $0.wins != nil }
}

extension AddressBook {
  /// Where a page of a deck stands, whether it is made or somebody has written one for this address.
  func address(of page: DeckPage, of deck: ID<Deck>, in language: Language) -> Address? {
    guard language != .simpleGerman, let gallery = documents[deck.node]?[language] else {
      return nil
    }
    return Address("\(gallery.path)\(page.name.text(in: language))/")
  }

  /// Enters the pages of every deck, except those that somebody has written.
  mutating func enterDeckPages(of graph: SiteGraph) {
    for deck in graph.decks.ids {
      for page in DeckPage.all(of: deck, in: graph) {
        for language in graph.settings.languages {
          guard let address = address(of: page, of: deck, in: language),
            known.insert(address.path).inserted
          else { continue }
          deckPages[deck, default: [:]][page, default: Addresses()][language] = address
        }
      }
    }
  }
}

extension Standpoint {
  /// The link to a page of a deck; none where the deck has no such page.
  func link(to target: DeckPage, of deck: ID<Deck>) -> String? {
    guard DeckPage.all(of: deck, in: graph).contains(target) else { return nil }
    return site.addresses.address(of: target, of: deck, in: language).map { link(to: $0) }
  }

  /// Every card of a deck, group by group.
  func cards(of deck: ID<Deck>) -> [CardView] {
    graph.cards[deck.index].groups.flatMap { group in
      group.cards.map { CardView(page: self, deck: deck, group: group, card: $0) }
    }
  }

  /// What the cards of a deck are compared by: a translation changes its words alone.
  func attributes(of deck: ID<Deck>) -> [Attribute] {
    site.attributes.value(for: SiteOutline.DeckInLanguage(deck: deck, language: language)) {
      let translated = version(deck, of: graph.decks).facts.attributes
      return graph.decks[deck].facts.attributes.map { original in
        var attribute = original
        let words = translated.first { $0.key?.value == original.key?.value }
        attribute.name = words?.name ?? original.name
        attribute.unit = words?.unit ?? original.unit
        attribute.method = words?.method ?? original.method
        return attribute
      }
    }
  }
}
