package import Diagnostics
package import FrontMatter

/// What reading depends on besides the files.
package struct ReadingOptions: Sendable {
  /// Today: it decides what is published and what has expired.
  package let date: CalendarDay
  package let showsDrafts: Bool
  package let threads: Int

  package init(date: CalendarDay, showsDrafts: Bool, threads: Int) {
    self.date = date
    self.showsDrafts = showsDrafts
    self.threads = threads
  }
}

/// Reads every document of a site, several at a time.
package func readDocuments(
  in tree: SourceTree, _ settings: SiteSettings, _ options: ReadingOptions,
  reporting log: inout DiagnosticLog
) async -> Content {
  let languages = settings.languages
  let groups = groupSources(in: tree, languages: languages, reporting: &log)

  var changes: [CalendarDay] = []

  func read<Kind: ContentKind>(_ kind: Kind.Type) async -> DocumentSet<Kind> {
    let reader = DocumentReader<Kind>(language: languages[0], options: options)
    let results = await mapInOrder(groups[Kind.kind] ?? [], threads: options.threads) { group in
      reader.read(group)
    }
    let set = collect(results, reporting: &log)
    // A document is seen on its last day, and gone on the next.
    changes += set.documents.compactMap { $0.shared.expire?.value.next }
    changes += set.withheld.compactMap(\.publish)
    return set
  }

  return Content(
    municipalities: await read(Municipality.self), strategies: await read(Strategy.self),
    visions: await read(Vision.self),
    fields: fields(of: settings, besides: await read(FieldOfAction.self)),
    goals: await read(Goal.self), projects: await read(Project.self), decks: await read(Deck.self),
    indicators: await read(Indicator.self), reports: await read(Report.self),
    organisations: await read(Organisation.self), tools: await read(Tool.self),
    insights: await read(Insight.self), news: await read(News.self),
    pages: await read(FreePage.self), nextChange: changes.filter { $0 > options.date }.min())
}

enum ReadDocument<Kind: ContentKind>: Sendable {
  case document(Document<Kind>)
  case unreadable(id: String)
  case withheld(WithheldDocument)
}

private func collect<Kind>(
  _ results: [(ReadDocument<Kind>, DiagnosticLog)], reporting log: inout DiagnosticLog
) -> DocumentSet<Kind> {
  var documents: [Document<Kind>] = []
  var unreadable: [String] = []
  var withheld: [WithheldDocument] = []
  documents.reserveCapacity(results.count)
  for (result, itsLog) in results {
    log.add(itsLog)
    switch result {
    case .document(let document): documents.append(document)
    case .unreadable(let id): unreadable.append(id)
    case .withheld(let document): withheld.append(document)
    }
  }
  return DocumentSet(documents: documents, unreadable: unreadable, withheld: withheld)
}
