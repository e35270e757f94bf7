internal import Diagnostics
public import Documents
public import FrontMatter
public import Graph

/// What every page may refer to: the graph and where everything stands. Made once, never changed.
public final class SiteOutline: Sendable {
  public let graph: SiteGraph
  public let options: PageOptions
  public let addresses: AddressBook
  /// Those of the settings, which put them together anew each time.
  let languages: [Language]
  /// The full address of the start page, where the site knows its own.
  private let root: String?
  /// The vision that the site leads to from everywhere, and the deck likewise.
  let mainVision: ID<Vision>?
  let mainDeck: ID<Deck>?
  /// The page whose text opens the start page.
  let startText: ID<FreePage>?
  /// The law's pages that are made from data.
  let madeLegalPages: Set<LegalPage>
  /// The pages that the foot of every page lists: the first by weight, without those that it names anyway.
  let footerPages: [ID<FreePage>]
  private static let footerLimit = 12
  /// Where a project's card is to be found.
  let cardPlaces: [ID<Project>: CardPlace]

  let surroundings = MadeOnce<Surroundings.Place, Surroundings>()
  /// The lines of the years behind a timeline's bars, and the years above them.
  let yearLines = MadeOnce<YearScale, [UInt8]>()
  let timeAxes = MadeOnce<TimeAxis, [UInt8]>()
  /// The QR codes of addresses as SVG: a card has the same one on sheets of every format.
  let codes = MadeOnce<String, [UInt8]?>()
  /// By what the cards of a deck are compared, in each language.
  let attributes = MadeOnce<DeckInLanguage, [Attribute]>()
  /// The drawings of projects that have a card, which show it on a dozen pages; of the others each is shown in few places.
  let cardDrawings = MadeOnce<ID<Project>, [UInt8]>()
  /// What lists say of every document and where its page stands, in each of the site's languages.
  let descriptions: [Language: NodeTable<Description>]
  let documentAddresses: [Language: NodeTable<Address>]
  /// The last day on which somebody checked anything.
  let updated: PartialDate?
  /// Where documents stood before.
  let aliases: [Alias]

  struct DeckInLanguage: Hashable {
    let deck: ID<Deck>
    let language: Language
  }

  struct CardPlace: Sendable {
    let deck: ID<Deck>
    let group: Int
    let card: Int
  }

  init(
    graph: SiteGraph, options: PageOptions, addresses: AddressBook,
    reusing earlier: EarlierOutline? = nil
  ) {
    self.graph = graph
    self.options = options
    self.addresses = addresses
    languages = graph.settings.languages
    root = graph.settings.url.map { $0.text.hasSuffix("/") ? $0.text : $0.text + "/" }
    mainVision = Pages.mainVision(of: graph)
    mainDeck = graph.decks.ids.first
    let startText = Pages.startText(of: graph)
    self.startText = startText
    madeLegalPages = Set(LegalPage.allCases.filter { $0.isMade(in: graph) })
    let linked = nodesOfLegalLinks(in: graph)
    let others = graph.pages.ids.filter { $0 != startText && !linked.contains($0.node) }
    footerPages = Array(
      others.sorted { first, second in
        let weights = (graph.pages[first].shared.weight, graph.pages[second].shared.weight)
        return (weights.0 ?? .max, first) < (weights.1 ?? .max, second)
      }.prefix(Self.footerLimit))
    var places: [ID<Project>: CardPlace] = [:]
    for deck in graph.decks.ids {
      for (groupIndex, group) in graph.cards[deck.index].groups.enumerated() {
        for (cardIndex, card) in group.cards.enumerated() where places[card.project] == nil {
          places[card.project] = CardPlace(deck: deck, group: groupIndex, card: cardIndex)
        }
      }
    }
    cardPlaces = places
    descriptions = describeDocuments(
      of: graph, in: languages, on: options.date, reusing: earlier)
    documentAddresses = Dictionary(
      uniqueKeysWithValues: languages.map {
        ($0, addresses.documentAddresses(in: $0))
      })
    updated = earlier?.updated(in: graph) ?? lastUpdate(of: graph)
    aliases = earlier?.aliases(in: graph) ?? Pages.aliases(of: graph)
  }

  public var settings: SiteSettings { graph.settings }

  /// The full address of a page, where the site knows its own.
  func absolute(_ target: Address) -> String? {
    root.map { $0 + target.path }
  }
}

/// What the pages depend on besides the content.
public struct PageOptions: Sendable {
  public let date: CalendarDay
  /// Whether links name `index.html`, so that the site works without a web server.
  public let isPortable: Bool
  /// Whether the site is shown at the root of a server, wherever it will be published.
  public let isPreview: Bool
  public let styleSheets: [LinkedAsset]
  public let scripts: [LinkedAsset]

  public init(
    date: CalendarDay, isPortable: Bool, isPreview: Bool = false, styleSheets: [LinkedAsset],
    scripts: [LinkedAsset]
  ) {
    self.date = date
    self.isPortable = isPortable
    self.isPreview = isPreview
    self.styleSheets = styleSheets
    self.scripts = scripts
  }
}

/// A style sheet or script that pages load, and the digest by which a browser knows that it is the right one.
public struct LinkedAsset: Sendable {
  /// `style`, `search`, `play/game`
  public let name: String
  public let address: Address
  /// As the attribute wants it: `sha256-…`.
  public let integrity: String
  /// The folder of the theme that it lies in, empty at the top.
  private let folder: String

  public init(name: String, address: Address, integrity: String) {
    self.name = name
    self.address = address
    self.integrity = integrity
    folder = name.split(separator: "/").dropLast().joined(separator: "/")
  }

  /// A script in a folder named for a template is loaded by that template's pages, any other by all.
  func isLoaded(by template: PageTemplate?) -> Bool {
    folder.isEmpty || folder == template?.rawValue
  }
}

/// The pages that stand for no document.
public enum CommonPage: Int, CaseIterable, Sendable {
  case start, vision, deck, network, search, notFound
  case municipalities, strategies, fields, goals, projects, organisations, tools, insights, news
  case indicators, reports, data
  case imprint, privacy, accessibility

  /// The list of a kind.
  static func list(of kind: KindName) -> CommonPage? {
    switch kind {
    case .municipality: .municipalities
    case .strategy: .strategies
    case .field: .fields
    case .goal: .goals
    case .project: .projects
    case .organisation: .organisations
    case .tool: .tools
    case .insight: .insights
    case .news: .news
    case .indicator: .indicators
    case .report: .reports
    case .vision, .deck, .page: nil
    }
  }
}

/// The vision of the site as a whole or of an umbrella strategy in force, or else the first.
func mainVision(of graph: SiteGraph) -> ID<Vision>? {
  let wide = graph.visions.ids.first { vision in
    guard let strategy = graph.visionStrategy.target(of: vision) else { return true }
    return graph.strategies[strategy].facts.type == .umbrella
      && !graph.replaces.hasSources(strategy)
  }
  return wide ?? graph.visions.ids.first
}

/// The page called `startseite` or `start`: it has no page of its own but speaks on the start page.
func startText(of graph: SiteGraph) -> ID<FreePage>? {
  graph.pages.ids.first { ["startseite", "start"].contains(graph.pages[$0].id) }
}
