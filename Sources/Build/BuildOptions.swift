public import Checks
public import Diagnostics
internal import Documents
public import FrontMatter
internal import Pages
internal import Themes

/// What a build depends on besides the files.
public struct BuildOptions: Sendable {
  /// Today.
  public var date: CalendarDay
  /// Shows drafts and what is not yet or no longer published, each marked. Internal content stays out.
  public var showsDrafts = false
  /// Names `index.html` in every link, so that the site works opened from a disk.
  public var isPortable = false
  /// The site is shown at the root of a server of its own, wherever it will be published.
  public var isPreview = false
  /// Gathers the links to other hosts, for somebody else to try.
  public var listsExternalLinks = false
  /// Counts warnings as errors.
  public var isStrict = false
  /// The language of the messages; nil means the site's own.
  public var language: Language?
  /// How many threads read and render. The result is the same for any number.
  public var threads = 1
  /// Measures the stages, where somebody wants to know.
  public var stopwatch: Stopwatch?

  public init(date: CalendarDay) { self.date = date }

  var reading: ReadingOptions {
    ReadingOptions(date: date, showsDrafts: showsDrafts, threads: threads)
  }

  func pages(with theme: Theme) -> PageOptions {
    PageOptions(
      date: date, isPortable: isPortable, isPreview: isPreview, styleSheets: theme.styleSheets,
      scripts: theme.scripts)
  }
}

/// What came of a build.
public struct BuildResult: Sendable {
  let plan: SitePlan
  /// False if a mistake stood against it; then nothing was written.
  public let isWritten: Bool

  public var log: DiagnosticLog { plan.log }
  /// The language in which to report.
  public var language: Language { plan.language }
  public var documentCount: Int { plan.documentCount }
  public var pageCount: Int { plan.pageCount }
  /// The links to other hosts, if they were asked for.
  public var externalLinks: [ExternalLink] { plan.externalLinks }
  /// The next day on which something will be published or expire by itself.
  public var nextChange: CalendarDay? { plan.nextChange }
}
