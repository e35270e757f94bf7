internal import Diagnostics
internal import Documents
internal import FrontMatter
internal import Graph
internal import Templates

/// The gallery of every deck and the pages below it.
extension PagePlanner {
  func deckPages() -> [Page] {
    graph.decks.ids.flatMap { deck in
      [galleryPage(of: deck)].compactMap(\.self)
        + DeckPage.all(of: deck, in: graph).compactMap { page($0, of: deck) }
    }
  }

  private func galleryPage(of deck: ID<Deck>) -> Page? {
    site.addresses.documents[deck.node]?[language].map { address in
      Page(address: address, template: .deck) { [self] in
        let page = standpoint(at: address)
        return DeckView(
          frame: frame(page, deck, in: graph.decks, current: .deck, scripts: .deck), page: page,
          deck: deck)
      }
    }
  }

  private func page(_ kind: DeckPage, of deck: ID<Deck>) -> Page? {
    guard let addresses = site.addresses.deckPages[deck]?[kind], let address = addresses[language]
    else { return nil }
    return Page(
      address: address, template: kind.template,
      shown: { [self] in
        let page = standpoint(at: address)
        let frame = frame(page, kind, of: deck, addresses)
        return switch kind {
        case .play: PlayView(frame: frame, page: page, deck: deck).shown
        case .compare: CompareView(frame: frame, page: page, deck: deck).shown
        case .rules: RulesView(frame: frame, page: page, deck: deck).shown
        case .print: PrintView(frame: frame, page: page, deck: deck).shown
        case .sheets(let format):
          SheetsView(frame: frame, page: page, deck: deck, format: format).shown
        case .comparison(let letter):
          ComparisonView(frame: frame, page: page, deck: deck, letter: letter).shown
        }
      })
  }

  /// The frame of a page below a gallery, to which its breadcrumb leads back.
  private func frame(
    _ page: Standpoint, _ kind: DeckPage, of deck: ID<Deck>, _ addresses: Addresses
  ) -> FrameView {
    let gallery = page.version(deck, of: graph.decks)
    let title = title(of: kind, deck, on: page)
    let trail = [
      page.home,
      LinkView(gallery.title, page.link(to: deck)),
      LinkView(title, nil, isCurrent: true),
    ]
    return FrameView(
      page: page, title: title,
      summary: summary(of: kind, called: title, in: gallery.title, on: page),
      breadcrumb: trail, current: .deck,
      contentLanguage: page.language,
      alternates: site.inEveryLanguage { addresses[$0] }, updated: gallery.shared.updated?.value,
      unpublished: page.unpublishedNote(of: graph.decks[deck].shared),
      structuredData: { structuredData(of: .deck, title: title, trail, on: page) },
      scripts: kind.template)
  }

  /// What search engines say of the page; nothing of sheets, which are for printers.
  private func summary(
    of kind: DeckPage, called title: String, in deck: String, on page: Standpoint
  ) -> String? {
    switch kind {
    case .play:
      page.say(
        "\(deck): Supertrumpf gegen den Computer oder zu zweit.",
        "\(deck): Supertrumpf against the computer or for two.")
    case .compare:
      page.say(
        "\(deck): zwei und mehr Karten nebeneinander, der beste Wert ist markiert.",
        "\(deck): two and more cards side by side, the best value is marked.")
    case .rules:
      page.say(
        "\(deck): wie mit den Karten gespielt wird.", "\(deck): how the cards are played.")
    case .print:
      page.say(
        "\(deck): Bögen zum Ausdrucken und Ausschneiden.", "\(deck): sheets to print and cut out.")
    case .comparison:
      page.say(
        "\(deck): die Karten der Gruppe \(title) nebeneinander.",
        "\(deck): the cards of group \(title) side by side.")
    case .sheets: nil
    }
  }

  private func title(of kind: DeckPage, _ deck: ID<Deck>, on page: Standpoint) -> String {
    switch kind {
    case .play: page.say("Supertrumpf spielen", "Play Supertrumpf")
    case .compare: page.say("Karten vergleichen", "Compare cards")
    case .rules: page.say("Spielregeln", "Rules of the game")
    case .print: page.say("Zum Ausdrucken", "To print")
    case .sheets(let format): page.words(format.title)
    case .comparison(let letter):
      page.group(letter, of: deck).map { "\(letter) \($0.name)" } ?? letter
    }
  }
}

extension DeckPage {
  var template: PageTemplate {
    switch self {
    case .play: .play
    case .compare: .compare
    case .rules: .rules
    case .print: .print
    case .sheets: .sheets
    case .comparison: .comparison
    }
  }
}
