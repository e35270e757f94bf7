package import Checks
package import Diagnostics
internal import Documents
package import FrontMatter
internal import Pages
internal import Themes

/// What a build depends on besides the files.
package struct BuildOptions: Sendable {
  /// Today.
  package var date: CalendarDay
  /// Shows drafts and what is not yet or no longer published, each marked. Internal content stays out.
  package var showsDrafts = false
  /// Names `index.html` in every link, so that the site works opened from a disk.
  package var isPortable = false
  /// The site is shown at the root of a server of its own, wherever it will be published.
  package var isPreview = false
  /// Gathers the links to other hosts, for somebody else to try.
  package var listsExternalLinks = false
  /// Counts warnings as errors.
  package var isStrict = false
  /// The language of the messages; nil means the site's own.
  package var language: Language?
  /// How many threads read and render. The result is the same for any number.
  package var threads = 1
  /// Measures the stages, where somebody wants to know.
  package var stopwatch: Stopwatch?

  package init(date: CalendarDay) { self.date = date }

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
package struct BuildResult: Sendable {
  package let log: DiagnosticLog
  /// The language in which to report.
  package let language: Language
  /// False if a mistake stood against it; then nothing was written.
  package let isWritten: Bool
  package let documentCount: Int
  package let pageCount: Int
  /// The links to other hosts, if they were asked for.
  package let externalLinks: [ExternalLink]
  /// The next day on which something will be published or expire by itself.
  package let nextChange: CalendarDay?
}
