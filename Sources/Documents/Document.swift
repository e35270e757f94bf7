public import Diagnostics
public import FrontMatter
public import Markdown

/// A document as somebody wrote it, with its translations. Its references are still names.
///
/// A class, like its versions: they hold dozens of fields, and pages pass them on without copying
/// those.
public final class Document<Kind: ContentKind>: Sendable {
  /// The path below the kind's folder without `.md`, or the `id` field.
  public let id: String
  /// The id as an address.
  public let name: String
  public let original: Version<Kind>
  public let translations: [Version<Kind>]

  init(id: String, original: Version<Kind>, translations: [Version<Kind>]) {
    self.id = id
    name = addressName(id)
    self.original = original
    self.translations = translations
  }

  // Lent, not copied: they are large, and who asks wants one field of them.
  public var facts: Kind { _read { yield original.facts } }
  public var shared: SharedFields { _read { yield original.shared } }
  public var file: SourceFile { original.file }

  /// The version in a language, or the original where nobody has translated it.
  public func version(in language: Language) -> Version<Kind> {
    if original.language == language { return original }
    return translations.first { $0.language == language } ?? original
  }

  public var versions: [Version<Kind>] { [original] + translations }
}

/// A document in one language. A translation has the facts of its original and words of its own.
///
/// What can be known of it without other documents is found out when it is read: by several threads at once, and in a
/// preview only when its file has changed.
public final class Version<Kind: ContentKind>: Sendable {
  public let language: Language
  public let file: SourceFile
  public let shared: SharedFields
  public let facts: Kind
  public let body: MarkdownBody
  /// The title as it is written, for what concerns the document as a whole.
  public let start: Span
  /// The title as an address, as lists are sorted.
  public let name: String

  init(
    language: Language, file: SourceFile, shared: SharedFields, facts: Kind, body: MarkdownBody,
    start: Span
  ) {
    self.language = language
    self.file = file
    self.shared = shared
    self.facts = facts
    self.body = body
    self.start = start
    name = addressName(shared.title)
  }

  public var title: String { shared.title }
}

/// All documents of a kind, and the names of those that are not to be had.
public struct DocumentSet<Kind: ContentKind>: Sendable {
  public let documents: [Document<Kind>]
  /// Documents that are there but could not be read. References to them are no mistake of their
  /// own.
  public let unreadable: [String]
  /// Drafts, and what is internal, not yet published or expired.
  public let withheld: [WithheldDocument]
  /// What came of every group of files, in order, for a later reading of the same site.
  let results: [ReadGroup<Kind>]
}

/// A document that is not to be seen. Nothing is kept of it but what is needed to refuse references
/// to it.
public struct WithheldDocument: Sendable {
  public let id: String
  public let path: String
  /// The day on which it will appear by itself.
  public let publish: CalendarDay?
}

/// Everything that was read.
public struct Content: Sendable {
  public let municipalities: DocumentSet<Municipality>
  public let strategies: DocumentSet<Strategy>
  public let visions: DocumentSet<Vision>
  public let fields: DocumentSet<FieldOfAction>
  public let goals: DocumentSet<Goal>
  public let projects: DocumentSet<Project>
  public let decks: DocumentSet<Deck>
  public let indicators: DocumentSet<Indicator>
  public let reports: DocumentSet<Report>
  public let organisations: DocumentSet<Organisation>
  public let tools: DocumentSet<Tool>
  public let insights: DocumentSet<Insight>
  public let news: DocumentSet<News>
  public let pages: DocumentSet<FreePage>
  /// The next day on which something appears or expires by itself.
  public let nextChange: CalendarDay?
  /// How it was read.
  let options: ReadingOptions
  let languages: [Language]
  let groups: SourceGroups
}

extension Content {
  /// The files of all documents that are not to be seen.
  public var withheldPaths: [String] { summaries.flatMap(\.withheldPaths) }

  /// Whether every document could be read.
  public var isComplete: Bool { summaries.allSatisfy(\.isComplete) }

  /// What is there and not to be had: names to which nothing leads and yet something stands behind.
  public var absent: [String] { summaries.flatMap(\.absent) }

  private var summaries: [(withheldPaths: [String], absent: [String], isComplete: Bool)] {
    [
      municipalities.summary, strategies.summary, visions.summary, fields.summary, goals.summary,
      projects.summary, decks.summary, indicators.summary, reports.summary, organisations.summary,
      tools.summary, insights.summary, news.summary, pages.summary,
    ]
  }
}

extension DocumentSet {
  fileprivate var summary: (withheldPaths: [String], absent: [String], isComplete: Bool) {
    (withheld.map(\.path), unreadable + withheld.flatMap { [$0.id, $0.path] }, unreadable.isEmpty)
  }
}
