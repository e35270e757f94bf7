internal import Diagnostics
internal import Documents
internal import FrontMatter
internal import Graph

/// The pages of a deck that stand below its gallery, once a deck.
enum DeckPage: CaseIterable, Sendable {
  case play, compare, rules

  /// The last part of its address.
  var name: Name {
    switch self {
    case .play: Name("play", "spielen")
    case .compare: Name("compare", "vergleich")
    case .rules: Name("rules", "regeln")
    }
  }

  var title: Words {
    switch self {
    case .play: Words("Supertrumpf spielen", "Play Supertrumpf")
    case .compare: Words("Karten vergleichen", "Compare cards")
    case .rules: Words("Spielregeln", "Rules of the game")
    }
  }
}

extension AddressBook {
  /// Where a page of a deck stands, whether it is made or somebody has written one for this address.
  func address(of page: DeckPage, of deck: ID<Deck>, in language: Language) -> Address? {
    guard language != .simpleGerman, let gallery = documents[deck.node]?[language] else {
      return nil
    }
    return Address("\(gallery.path)\(page.name.text(in: language))/")
  }

  /// Enters the pages of every deck that can be played: with two cards and something to compare them by.
  mutating func enterDeckPages(of graph: SiteGraph) {
    for deck in graph.decks.ids where canBePlayed(deck, in: graph) {
      for page in DeckPage.allCases {
        for language in graph.settings.languages {
          guard let address = address(of: page, of: deck, in: language),
            known.insert(address.path).inserted
          else { continue }
          deckPages[deck, default: [:]][page, default: [:]][language] = address
        }
      }
    }
  }
}

func canBePlayed(_ deck: ID<Deck>, in graph: SiteGraph) -> Bool {
  graph.cards[deck.index].count >= 2
    && graph.decks[deck].facts.attributes.contains { $0.wins != nil }
}

extension Standpoint {
  /// The link to a page of a deck; none where the deck cannot be played.
  func link(to target: DeckPage, of deck: ID<Deck>) -> String? {
    guard canBePlayed(deck, in: graph) else { return nil }
    return site.addresses.address(of: target, of: deck, in: language).map { link(to: $0) }
  }

  /// Every card of a deck, group by group.
  func cards(of deck: ID<Deck>) -> [CardView] {
    graph.cards[deck.index].groups.flatMap { group in
      group.cards.map { CardView(page: self, deck: deck, group: group, card: $0) }
    }
  }

  /// What the cards of a deck are compared by.
  func attributes(of deck: ID<Deck>) -> [AttributeHeadView] {
    version(deck, of: graph.decks).facts.attributes.map {
      AttributeHeadView(page: self, attribute: $0)
    }
  }
}

extension PagePlanner {
  func deckPages(of deck: ID<Deck>) -> [Page] {
    DeckPage.allCases.compactMap { kind in
      guard let addresses = site.addresses.deckPages[deck]?[kind], let address = addresses[language]
      else { return nil }
      return Page(address: address, template: kind.template) { [self] in
        let page = standpoint(at: address)
        let frame = deckFrame(page, kind, of: deck, addresses)
        return switch kind {
        case .play: PlayView(frame: frame, page: page, deck: deck)
        case .compare: CompareView(frame: frame, page: page, deck: deck)
        case .rules: RulesView(frame: frame, page: page, deck: deck)
        }
      }
    }
  }

  private func deckFrame(
    _ page: Standpoint, _ kind: DeckPage, of deck: ID<Deck>, _ addresses: [Language: Address]
  ) -> FrameView {
    let title = page.words(kind.title)
    let trail = [
      page.home,
      LinkView(page.version(deck, of: graph.decks).title, page.link(to: deck)),
      LinkView(title, nil, isCurrent: true),
    ]
    return FrameView(
      page: page, title: title, summary: nil, breadcrumb: trail, current: .deck,
      contentLanguage: page.language,
      alternates: site.inEveryLanguage { addresses[$0] }, updated: nil,
      isDraft: graph.decks[deck].shared.isDraft,
      structuredData: { structuredData(of: .deck, title: title, trail, on: page) },
      scripts: kind.template)
  }
}

extension DeckPage {
  fileprivate var template: PageTemplate {
    switch self {
    case .play: .play
    case .compare: .compare
    case .rules: .rules
    }
  }
}
