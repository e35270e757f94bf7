public import Diagnostics
internal import Pages
internal import Themes

/// A planned site that is asked for one file at a time.
public struct SiteTable: Sendable {
  private let theme: Theme
  private var pages: [String: Page] = [:]
  private var files: [String: OutputFile] = [:]

  public init(of plan: SitePlan) {
    theme = plan.theme
    pages.reserveCapacity(plan.pages.count)
    for page in plan.pages { pages[page.address.filePath] = page }
    for file in plan.files { files[file.path] = file }
  }

  /// Whether a file of the site has this path, such as `projekte/dorf-app/index.html`.
  public func contains(_ path: String) -> Bool {
    pages[path] != nil || files[path] != nil || owner(of: path) != nil
  }

  /// The paths of all pages and other files, in no order.
  public var paths: [String] { Array(pages.keys) + Array(files.keys) }

  public func isPage(_ path: String) -> Bool { pages[path] != nil }

  /// Whether the path would be another one if the file had other bytes.
  public func isNamedForItsBytes(_ path: String) -> Bool {
    (theme.styleSheets + theme.scripts).contains { $0.address.path == path }
  }

  /// The files of the document that a page stands for, below the site's root.
  public func sources(ofPageAt path: String) -> [String] { pages[path]?.sources ?? [] }

  /// A file of the site; a page is rendered for it.
  ///
  /// The site must have been planned without an error in its theme or its settings.
  public func file(at path: String) -> OutputFile.Body? {
    if let file = files[path] { return file.finished.body }
    return filesMade(for: path).first { $0.path == path }?.body
  }

  /// Everything that is made together with a file: a page, or an index with all its parts.
  public func filesMade(for path: String) -> [OutputFile] {
    guard let page = pages[path] ?? owner(of: path) else { return [] }
    return rendered(page, with: theme)
  }

  /// The page that a file would come with, as `suche/index-1a2b/words-0.json` does with `suche/index.html`.
  private func owner(of path: String) -> Page? {
    let folders = path.split(separator: "/").dropLast(2)
    let page = pages[(folders + ["index.html"]).joined(separator: "/")]
    return page?.hasFiles == true ? page : nil
  }
}
