internal import Documents
internal import FrontMatter
internal import Graph
internal import QRCodes

/// The cards of a deck on sheets of paper, front and back, to be printed from the browser.
public struct SheetsView: DeclaredView {
  let frame: FrameView
  let page: Standpoint
  let deck: ID<Deck>
  let format: SheetFormat

  public static let names = ViewNames<Self>(
    .view("page") { $0.frame },
    .view("words") { InterfaceView(page: $0.page) },
    .text("deckTitle") { $0.page.title(of: $0.deck.node) },
    .text("edition") { $0.page.graph.decks[$0.deck].facts.edition },
    .text("publisher") { view in
      view.page.graph.publisher.map {
        view.page.version($0, of: view.page.graph.municipalities).title
      }
    },
    .address("deckAddress") { $0.page.link(to: $0.deck) },
    .address("printAddress") { $0.page.link(to: .print, of: $0.deck) },
    .view("format") { SheetFormatView(page: $0.page, deck: $0.deck, format: $0.format) },
    .list("groups") { $0.page.groups(of: $0.deck) },
    .list("sheets") { $0.sheets })

  private var sheets: [SheetView] {
    let all = page.printedCards(of: deck, format)
    let marks = format.drawnMarks()
    return stride(from: 0, to: all.count, by: format.cardsPerSheet).map { start in
      let cards = Array(all[start..<min(start + format.cardsPerSheet, all.count)])
      let back = PrintedBackView(page: page, deck: deck)
      return SheetView(
        cards: cards, backs: Array(repeating: back, count: cards.count), marks: marks)
    }
  }
}

/// A sheet of paper.
public struct SheetView: DeclaredView {
  let cards: [PrintedCardView]
  let backs: [PrintedBackView]
  let marks: [UInt8]

  public static let names = ViewNames<Self>(
    .html("marks") { $0.marks },
    .list("cards") { $0.cards },
    .list("backs") { $0.backs })
}

/// The back of a printed card, the same for all of a deck.
public struct PrintedBackView: DeclaredView {
  let page: Standpoint
  let deck: ID<Deck>

  public static let names = ViewNames<Self>(
    .text("deckTitle") { $0.page.title(of: $0.deck.node) },
    .text("edition") { $0.page.graph.decks[$0.deck].facts.edition },
    .list("groups") { $0.page.groups(of: $0.deck) })

  public var key: Int? { page.key(deck.index) }
}

/// One card on a sheet: a project, or one of those that explain the others.
public struct PrintedCardView: DeclaredView {
  let page: Standpoint
  let deck: ID<Deck>
  let face: Face

  enum Face: Sendable {
    case project(CardView)
    case rules(GameRules)
    case overview, imprint
  }

  public static let names = ViewNames<Self>(
    .view("card") { view in
      if case .project(let card) = view.face { card } else { nil }
    },
    .text("places") { view in
      if case .project(let card) = view.face {
        view.page.shortPlaces(of: card.card.project)
      } else {
        nil
      }
    },
    .list("others") { $0.others },
    .html("qr") { view in
      view.address.flatMap { address in
        view.page.site.codes.value(for: address) { QRCode(address)?.svg() }
      }
    },
    .view("rules") { view in
      if case .rules(let rules) = view.face {
        RulesSectionView(page: view.page, rules: rules)
      } else {
        nil
      }
    },
    .list("attributes") { view in
      if case .overview = view.face { view.page.attributeHeads(of: view.deck) } else { [] }
    },
    .text("address") { view in
      if case .imprint = view.face { view.address } else { nil }
    },
    .flag("isOverview") { if case .overview = $0.face { true } else { false } },
    .flag("isImprint") { if case .imprint = $0.face { true } else { false } })

  /// The card of a project is the same on sheets of all formats.
  public var key: Int? {
    guard case .project(let card) = face else { return nil }
    return page.key(deck.index, card.card.project.index)
  }

  /// The other cards of its group.
  private var others: [PrintedMateView] {
    guard case .project(let card) = face else { return [] }
    return card.group.cards.filter { $0.code != card.card.code }
      .map { PrintedMateView(page: page, card: $0) }
  }

  /// Where its code leads: to the project, from the imprint to the deck.
  private var address: String? {
    switch face {
    case .project(let card): page.absolute(to: card.card.project.node)
    case .imprint: page.absolute(to: deck.node)
    case .rules, .overview: nil
    }
  }
}

public struct PrintedMateView: DeclaredView {
  let page: Standpoint
  let card: DeckCards.Card

  public static let names = ViewNames<Self>(
    .text("code") { $0.card.code },
    .text("title") { $0.page.version($0.card.project, of: $0.page.graph.projects).title })
}

extension Standpoint {
  /// The cards in the order of their codes, and for home those of the game's rules, an overview and an
  /// imprint: with 32 projects four full sheets.
  func printedCards(of deck: ID<Deck>, _ format: SheetFormat) -> [PrintedCardView] {
    let faces = cards(of: deck).map { PrintedCardView.Face.project($0) }
    let others: [PrintedCardView.Face] =
      format == .home
      ? rulesOnCards.map { .rules($0) } + [.overview, .imprint] : []
    return (faces + others).map { PrintedCardView(page: self, deck: deck, face: $0) }
  }

  func absolute(to node: NodeID) -> String? {
    address(of: node).flatMap { absolute($0) }
  }

  /// The places of a card in a line of its print: as many as it has room for, and how many more there are.
  func shortPlaces(of project: ID<Project>) -> String {
    guard graph.municipalities.count > 1 else { return "" }
    let names = graph.projectMunicipalities.targets(of: project)
      .map { version($0, of: graph.municipalities).title }
    return shortened(names)
  }

  private func shortened(_ names: [String]) -> String {
    let whole = names.joined(separator: ", ")
    let line = 42
    guard whole.count > line, names.count > 1 else { return whole }
    for shown in (1..<names.count).reversed() {
      let rest = names.count - shown
      let text =
        names.prefix(shown).joined(separator: ", ") + say(" und \(rest) mehr", " and \(rest) more")
      if text.count <= line || shown == 1 { return text }
    }
    return whole
  }
}
