public import Diagnostics
public import Templates

/// A page to be made: where it stands, what it looks like, and what it says.
public struct Page: Sendable {
  public let address: Address
  public let template: PageTemplate
  /// The files of the document that it stands for, below the site's root; none for other pages.
  public let sources: [String]
  /// Whether files come with it that only it leads to, such as the index that it searches. They stand in a
  /// folder beside it.
  public let hasFiles: Bool
  /// What it says, and its files. Made when the page is rendered, and gone after it.
  public let make: @Sendable () -> (view: View, files: [OutputFile])

  init<Declared: DeclaredView>(
    address: Address, template: PageTemplate, sources: [String] = [],
    view: @escaping @Sendable () -> Declared
  ) {
    self.init(address: address, template: template, sources: sources, shown: { view().shown })
  }

  /// A page whose template serves several types of view.
  init(
    address: Address, template: PageTemplate, sources: [String] = [],
    shown: @escaping @Sendable () -> View
  ) {
    self.address = address
    self.template = template
    self.sources = sources
    hasFiles = false
    make = { (shown(), []) }
  }

  init(
    address: Address, template: PageTemplate,
    withFiles make: @escaping @Sendable () -> (view: View, files: [OutputFile])
  ) {
    self.address = address
    self.template = template
    sources = []
    hasFiles = true
    self.make = make
  }
}

/// The templates that a theme must have, each with the names it may use.
public enum PageTemplate: String, CaseIterable, Sendable {
  case overview, vision, list, detail, project, network, search, data, legal, redirect
  case deck, play, compare, comparison, rules, print, sheets
  case notFound = "not-found"

  public var shape: ViewShape {
    switch self {
    case .overview: OverviewView.names.shape
    case .vision: VisionView.names.shape
    case .list: ListView.names.shape
    case .detail: DetailView.names.shape
    case .project: ProjectView.names.shape
    case .deck: DeckView.names.shape
    case .play: PlayView.names.shape
    case .compare: CompareView.names.shape
    case .comparison: ComparisonView.names.shape
    case .rules: RulesView.names.shape
    case .print: PrintView.names.shape
    case .sheets: SheetsView.names.shape
    case .network: NetworkView.names.shape
    case .search: SearchView.names.shape
    case .data: DataView.names.shape
    case .legal: LegalView.names.shape
    case .redirect: RedirectView.names.shape
    case .notFound: NotFoundView.names.shape
    }
  }
}

/// Everything that the site consists of, besides the theme's own files.
public struct PagePlan: Sendable {
  public let site: SiteOutline
  public let pages: [Page]
  /// Files that are copied or made without a template.
  public let files: [OutputFile]
}
