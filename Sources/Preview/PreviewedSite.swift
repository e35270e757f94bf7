import Build
import Diagnostics
import Disk

/// What a preview shows: the site as it is now, and as it was when it was last without errors.
struct PreviewedSite {
  /// A site and the folder it was planned from.
  struct State {
    let plan: SitePlan
    let table: SiteTable
    /// All that there is to say, in order.
    let diagnostics: [Diagnostic]
    let folder: SourceFolder

    init(_ plan: SitePlan, in folder: SourceFolder) {
      self.plan = plan
      table = SiteTable(of: plan)
      diagnostics = plan.log.sorted
      self.folder = folder
    }
  }

  /// Changes whenever what is shown may have changed.
  private(set) var version: String
  private var current: State
  private var lastGood: State?
  /// What was made last together with other files, which a browser asks for next: the parts of a search index.
  private var madeTogether: [String: OutputFile.Body] = [:]
  /// What the machine refused when the folder was last read.
  private var failure: DiskFailure?
  private var changeCount = 0
  /// Tells the versions of this preview from those of an earlier one on the same port.
  private let start: Int

  init(_ state: State, start: Int) {
    current = state
    lastGood = state.plan.isRight ? state : nil
    self.start = start
    version = "\(start)-0"
  }

  var folder: SourceFolder { current.folder }
  var isFailing: Bool { failure != nil }
  var plan: SitePlan { current.plan }
  private var language: Language { current.plan.language }

  mutating func take(_ state: State) {
    current = state
    if state.plan.isRight { lastGood = state }
    failure = nil
    countChange()
  }

  /// Notes that the folder could not be read.
  ///
  /// - Returns: False if that is known already.
  mutating func take(_ failure: DiskFailure) -> Bool {
    guard failure != self.failure else { return false }
    self.failure = failure
    countChange()
    return true
  }

  private mutating func countChange() {
    madeTogether = [:]
    changeCount += 1
    version = "\(start)-\(changeCount)"
  }

  /// From which state a file is shown, and what that means for a page; nil where no state has it.
  ///
  /// A page whose document is wrong stays as it was; so does the whole site while its theme or its
  /// settings are wrong.
  private func find(_ path: String) -> (state: State, shows: Panel.Shows)? {
    let plan = current.plan
    let isThere = (plan.isRight || plan.canBeShownInPart) && current.table.contains(path)
    let isWrong = !plan.wrongPaths.isDisjoint(with: current.table.sources(ofPageAt: path))
    if isThere, !isWrong { return (current, .current) }
    if !plan.isRight, let lastGood, lastGood.table.contains(path) { return (lastGood, .earlier) }
    return isThere ? (current, .wrong) : nil
  }

  /// Answers a request for something of the site.
  mutating func answer(_ path: String) -> (response: Response, folder: SourceFolder?) {
    let file = path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
    if let (state, shows) = find(file), let body = make(file, from: state) {
      switch body {
      case .bytes(let bytes):
        let isPage = state.table.isPage(file)
        let shown = isPage ? framed(bytes, at: file, shows) : bytes
        var response = Response(.ok, mediaType(of: file), .bytes(shown))
        response.isLasting = state.table.isNamedForItsBytes(file)
        return (response, nil)
      case .copy(let source):
        return (Response(.ok, mediaType(of: file), .file(source)), state.folder)
      case .made: preconditionFailure("A finished file is still to be made.")
      }
    }
    if !file.hasSuffix("/index.html"), find(path + "/index.html") != nil {
      var response = Response(.movedPermanently, "text/plain; charset=utf-8", .bytes([]))
      response.location = "/" + percentEncoded(path, keeping: "/") + "/"
      return (response, nil)
    }
    return (missing(), nil)
  }

  private mutating func make(_ path: String, from state: State) -> OutputFile.Body? {
    guard !state.table.isPage(path) else { return state.table.file(at: path) }
    if let made = madeTogether[path] { return made }
    let files = state.table.filesMade(for: path)
    guard !files.isEmpty else { return state.table.file(at: path) }
    madeTogether = Dictionary(files.map { ($0.path, $0.body) }) { first, _ in first }
    return madeTogether[path]
  }

  /// The site's own page for addresses at which nothing stands, or one of ours while there is no site.
  private func missing() -> Response {
    let html = "text/html; charset=utf-8"
    let path = "404.html"
    if let (state, _) = find(path), case .bytes(let bytes)? = state.table.file(at: path) {
      return Response(.notFound, html, .bytes(framed(bytes, at: path, .missing)))
    }
    return Response(.unavailable, html, .bytes(framed(emptyPage(in: language), at: path, .nothing)))
  }

  /// A page with what there is to say about it, and with the script that loads it again.
  private func framed(_ page: [UInt8], at path: String, _ shows: Panel.Shows) -> [UInt8] {
    let panel = Panel(
      diagnostics: current.diagnostics, failure: failure, sources: sources(of: path), shows: shows,
      language: language)
    return insert(panel.html, into: page, version: version)
  }

  private func sources(of path: String) -> [String] {
    let now = current.table.sources(ofPageAt: path)
    return now.isEmpty ? lastGood?.table.sources(ofPageAt: path) ?? [] : now
  }
}
