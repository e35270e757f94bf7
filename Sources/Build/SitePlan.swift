internal import Checks
public import Diagnostics
internal import Documents
public import FrontMatter
internal import Graph
internal import Pages
internal import Themes

/// A site made ready: everything is read and checked, every page is planned, and none is rendered yet.
public struct SitePlan: Sendable {
  public let log: DiagnosticLog
  /// The language in which to report.
  public let language: Language
  /// False if a mistake stands against showing the site.
  public let isRight: Bool
  public let documentCount: Int
  let pages: [Page]
  /// Every file of the site that is no page.
  let files: [OutputFile]
  let theme: Theme
  let tree: SourceTree
  let content: Content
  let graph: SiteGraph
  let outline: SiteOutline
  /// The links to other hosts, if they were asked for.
  let externalLinks: [ExternalLink]

  public var pageCount: Int { pages.count }

  /// The next day on which something will be published or expire by itself.
  public var nextChange: CalendarDay? { content.nextChange }

  /// The documents in which an error stands, by their paths.
  public let wrongPaths: Set<String>
  /// Whether all errors are those of documents, so that the pages of the others can be shown.
  public let canBeShownInPart: Bool

  init(
    log: DiagnosticLog, language: Language, isRight: Bool, documentCount: Int, pages: [Page],
    files: [OutputFile], theme: Theme, tree: SourceTree, content: Content,
    graph: SiteGraph, outline: SiteOutline, externalLinks: [ExternalLink]
  ) {
    self.log = log
    self.language = language
    self.isRight = isRight
    self.documentCount = documentCount
    self.pages = pages
    self.files = files
    self.theme = theme
    self.tree = tree
    self.content = content
    self.graph = graph
    self.outline = outline
    self.externalLinks = externalLinks
    let paths = Set(log.errors.map { $0.place?.file.path })
    wrongPaths = Set(paths.compactMap(\.self))
    canBeShownInPart = paths.allSatisfy { $0?.hasPrefix("content/") == true }
  }
}
