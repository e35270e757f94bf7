public import Diagnostics
public import FrontMatter

/// What reading depends on besides the files.
public struct ReadingOptions: Sendable {
  /// Today: it decides what is published and what has expired.
  public let date: CalendarDay
  public let showsDrafts: Bool
  public let threads: Int

  public init(date: CalendarDay, showsDrafts: Bool, threads: Int) {
    self.date = date
    self.showsDrafts = showsDrafts
    self.threads = threads
  }

  /// Whether the same files read with both are the same documents.
  func reads(like other: ReadingOptions) -> Bool {
    date == other.date && showsDrafts == other.showsDrafts
  }
}

/// Reads every document of a site, several at a time.
///
/// With an earlier reading of the same site, what stands in files that are still the same objects is taken
/// from there; where all files have the names that they had, `changes` says which are others.
public func readDocuments(
  in tree: SourceTree, _ settings: SiteSettings, _ options: ReadingOptions,
  reusing earlier: Content? = nil, _ changes: [String: SourceFile]? = nil,
  reporting log: inout DiagnosticLog
) async -> Content {
  let languages = settings.languages
  let isAlike = earlier?.languages == languages && earlier?.options.reads(like: options) == true
  let known = isAlike ? earlier : nil
  let groups =
    known?.groups.replacing(changes, languages) ?? SourceGroups(in: tree, languages: languages)
  log.add(groups.log)

  @Sendable func read<Kind: ContentKind>(_ known: DocumentSet<Kind>?) async -> DocumentSet<Kind> {
    let reader = DocumentReader<Kind>(
      language: languages[0], options: options, store: tree.store)
    return collect(
      await readGroups(
        groups[Kind.kind], after: known?.results ?? [], with: reader, options.threads))
  }

  // Side by side, so that no thread waits for the last document of a kind.
  async let municipalities = read(known?.municipalities)
  async let strategies = read(known?.strategies)
  async let visions = read(known?.visions)
  async let fieldsOfAction = fields(of: settings, besides: read(known?.fields))
  async let goals = read(known?.goals)
  async let projects = read(known?.projects)
  async let decks = read(known?.decks)
  async let indicators = read(known?.indicators)
  async let reports = read(known?.reports)
  async let organisations = read(known?.organisations)
  async let tools = read(known?.tools)
  async let insights = read(known?.insights)
  async let news = read(known?.news)
  async let pages = read(known?.pages)

  let outcomes = await [
    municipalities.outcome, strategies.outcome, visions.outcome, fieldsOfAction.outcome,
    goals.outcome, projects.outcome, decks.outcome, indicators.outcome, reports.outcome,
    organisations.outcome, tools.outcome, insights.outcome, news.outcome, pages.outcome,
  ]
  for outcome in outcomes { log.add(outcome.log) }
  return await Content(
    municipalities: municipalities, strategies: strategies, visions: visions,
    fields: fieldsOfAction, goals: goals, projects: projects, decks: decks,
    indicators: indicators, reports: reports, organisations: organisations, tools: tools,
    insights: insights, news: news, pages: pages,
    nextChange: outcomes.flatMap(\.days).filter { $0 > options.date }.min(), options: options,
    languages: languages, groups: groups)
}

extension DocumentSet {
  /// What there is to say of the files of a kind, and the days on which one of its documents appears or is gone.
  fileprivate var outcome: (log: DiagnosticLog, days: [CalendarDay]) {
    var log = DiagnosticLog()
    for result in results { log.add(result.log) }
    // A document is seen on its last day, and gone on the next.
    let ends = documents.compactMap { $0.shared.expire?.value.next }
    return (log, ends + withheld.compactMap(\.publish))
  }
}

private func collect<Kind>(_ results: [ReadGroup<Kind>]) -> DocumentSet<Kind> {
  var documents: [Document<Kind>] = []
  var unreadable: [String] = []
  var withheld: [WithheldDocument] = []
  documents.reserveCapacity(results.count)
  for result in results {
    switch result.document {
    case .document(let document): documents.append(document)
    case .unreadable(let id): unreadable.append(id)
    case .withheld(let document): withheld.append(document)
    }
  }
  return DocumentSet(
    documents: documents, unreadable: unreadable, withheld: withheld, results: results)
}
