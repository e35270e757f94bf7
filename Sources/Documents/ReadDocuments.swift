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

  var days: [CalendarDay] = []

  func read<Kind: ContentKind>(_ known: DocumentSet<Kind>?) async -> DocumentSet<Kind> {
    let reader = DocumentReader<Kind>(
      language: languages[0], options: options, store: tree.store)
    let results = await readGroups(
      groups[Kind.kind], after: known?.results ?? [], with: reader, options.threads)
    let set = collect(results, reporting: &log)
    // A document is seen on its last day, and gone on the next.
    days += set.documents.compactMap { $0.shared.expire?.value.next }
    days += set.withheld.compactMap(\.publish)
    return set
  }

  return Content(
    municipalities: await read(known?.municipalities), strategies: await read(known?.strategies),
    visions: await read(known?.visions),
    fields: fields(of: settings, besides: await read(known?.fields)),
    goals: await read(known?.goals), projects: await read(known?.projects),
    decks: await read(known?.decks), indicators: await read(known?.indicators),
    reports: await read(known?.reports), organisations: await read(known?.organisations),
    tools: await read(known?.tools), insights: await read(known?.insights),
    news: await read(known?.news), pages: await read(known?.pages),
    nextChange: days.filter { $0 > options.date }.min(), options: options,
    languages: languages, groups: groups)
}

private func collect<Kind>(
  _ results: [ReadGroup<Kind>], reporting log: inout DiagnosticLog
) -> DocumentSet<Kind> {
  var documents: [Document<Kind>] = []
  var unreadable: [String] = []
  var withheld: [WithheldDocument] = []
  documents.reserveCapacity(results.count)
  for result in results {
    log.add(result.log)
    switch result.document {
    case .document(let document): documents.append(document)
    case .unreadable(let id): unreadable.append(id)
    case .withheld(let document): withheld.append(document)
    }
  }
  return DocumentSet(
    documents: documents, unreadable: unreadable, withheld: withheld, results: results)
}
