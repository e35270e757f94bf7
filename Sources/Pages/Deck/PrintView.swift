internal import Documents
internal import Graph

/// The page from which a deck is printed: the kinds of sheets that there are, and what each is good for.
public struct PrintView: DeclaredView {
  let frame: FrameView
  let page: Standpoint
  let deck: ID<Deck>

  public static let names = ViewNames<Self>(
    .view("page") { $0.frame },
    .view("words") { InterfaceView(page: $0.page) },
    .text("deckTitle") { $0.page.title(of: $0.deck.node) },
    .address("deckAddress") { $0.page.link(to: $0.deck) },
    .flag("hasCodes") { $0.page.site.settings.url != nil },
    .list("formats") { view in
      view.page.sheetFormats(of: view.deck).map {
        SheetFormatView(page: view.page, deck: view.deck, format: $0)
      }
    })
}

public struct SheetFormatView: DeclaredView {
  let page: Standpoint
  let deck: ID<Deck>
  let format: SheetFormat

  public static let names = ViewNames<Self>(
    .text("className") { $0.format.className },
    .text("title") { $0.page.words($0.format.title) },
    .text("text") { $0.page.words($0.format.text) },
    .text("count") { $0.count },
    .address("address") { $0.page.link(to: .sheets($0.format), of: $0.deck) },
    .flag("isLandscape") { $0.format.isLandscape },
    .flag("hasBleed") { $0.format.bleed > 0 })

  private var count: String {
    let cards = page.printedCards(of: deck, format).count
    let sheets = (cards + format.cardsPerSheet - 1) / format.cardsPerSheet
    return sheets == 1
      ? page.say("\(cards) Karten auf einem Bogen A4", "\(cards) cards on one sheet of A4")
      : page.say(
        "\(cards) Karten auf \(sheets) Bögen A4", "\(cards) cards on \(sheets) sheets of A4")
  }
}

extension SheetFormat {
  fileprivate var className: String {
    switch self {
    case .common: "sheets-common"
    case .large: "sheets-large"
    case .home: "sheets-home"
    }
  }
}

extension Standpoint {
  /// The format that the deck is made for stands first.
  func sheetFormats(of deck: ID<Deck>) -> [SheetFormat] {
    graph.decks[deck].facts.format == .large ? [.large, .common, .home] : SheetFormat.allCases
  }
}
