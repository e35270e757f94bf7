internal import Diagnostics
internal import FrontMatter
internal import Markdown

/// Reads documents of one kind, each with its translations.
struct DocumentReader<Kind: ContentKind>: Sendable {
  let language: Language
  let options: ReadingOptions
  /// Where texts may wait for their pages.
  let store: TextStore?
  /// The shared and the kind's own fields as one list, made once for all documents.
  private let fields: FieldList<Fields>

  /// The shared and the own fields of a document while they are being read.
  private struct Fields: Sendable {
    var shared = SharedFields()
    var facts = Kind()
  }

  init(language: Language, options: ReadingOptions, store: TextStore?) {
    self.language = language
    self.options = options
    self.store = store
    fields = FieldList(
      SharedFields.fields(of: Kind.self).within(\Fields.shared)
        + Kind.fields.within(\Fields.facts))
  }

  func read(_ group: SourceGroup) -> ReadGroup<Kind> {
    var log = DiagnosticLog()
    let document = read(group, reporting: &log)
    // What nobody sees yet must not stop the site; what will appear by itself has to be right by
    // then.
    if case .withheld(let withheld) = document, withheld.publish == nil { log = DiagnosticLog() }
    // What there is to say will show the text.
    if log.isEmpty { group.letTextsGo() }
    return ReadGroup(group: group, document: document, log: log)
  }

  private func read(
    _ group: SourceGroup, reporting log: inout DiagnosticLog
  ) -> ReadDocument<Kind> {
    guard let file = group.original else {
      for (_, file) in group.translations {
        log.report(translationWithoutOriginal(file, stem: group.stem))
      }
      return .unreadable(id: group.stem)
    }
    guard let original = readOriginal(file, reporting: &log) else {
      return .unreadable(id: group.stem)
    }
    let id = original.shared.id?.value ?? group.stem
    if original.shared.isWithheld(on: options.date, showingDrafts: options.showsDrafts) {
      let appears = willAppear(original.shared)
      return .withheld(
        WithheldDocument(
          id: id, path: file.path, publish: appears ? original.shared.publish?.value : nil))
    }
    let translations = group.translations.compactMap {
      readTranslation($0.file, of: original, language: $0.language, reporting: &log)
    }
    return .document(Document(id: id, original: original, translations: translations))
  }

  private func willAppear(_ shared: SharedFields) -> Bool {
    guard !shared.isDraft, !shared.isInternal, let publish = shared.publish else { return false }
    return publish.value > options.date
  }

  private func readOriginal(
    _ file: SourceFile, reporting log: inout DiagnosticLog
  ) -> Version<Kind>? {
    guard let (mapping, body) = readMapping(of: file, reporting: &log) else { return nil }
    var reading = Fields()
    let isRead = fields.read(mapping, into: &reading, in: file, reporting: &log)
    // One mistake, one message: an end that cannot be read is not missing too.
    if isRead {
      reading.shared.reportContradictions(in: file, reporting: &log)
      reading.facts.reportContradictions(in: file, at: start(of: mapping), reporting: &log)
    }
    return version(reading, in: language, file, mapping, body, reporting: &log)
  }

  private func readTranslation(
    _ file: SourceFile, of original: Version<Kind>, language: Language,
    reporting log: inout DiagnosticLog
  ) -> Version<Kind>? {
    guard let (mapping, body) = readMapping(of: file, reporting: &log) else { return nil }
    var reading = Fields(shared: original.shared, facts: original.facts)
    // A page stood at former addresses in one language.
    reading.shared.aliases = []
    fields.read(mapping, into: &reading, as: .translation, in: file, reporting: &log)
    return version(reading, in: language, file, mapping, body, reporting: &log)
  }

  private func readMapping(
    of file: SourceFile, reporting log: inout DiagnosticLog
  ) -> (Mapping, body: Span)? {
    guard isUTF8(file, reporting: &log) else { return nil }
    let split = splitDocument(file, reporting: &log)
    guard let frontMatter = split.frontMatter,
      let mapping = readFrontMatter(frontMatter, of: file, reporting: &log)
    else { return nil }
    return (mapping, split.body)
  }

  private func version(
    _ reading: Fields, in language: Language, _ file: SourceFile, _ mapping: Mapping,
    _ body: Span, reporting log: inout DiagnosticLog
  ) -> Version<Kind> {
    let options = MarkdownOptions(language: language, isUTF8: true, store: store)
    reportRepealedLaw(in: file, reporting: &log)
    return Version(
      language: language, file: file, shared: reading.shared, facts: reading.facts,
      body: readMarkdown(in: file, body: body, options: options, reporting: &log),
      start: start(of: mapping))
  }

  private func start(of mapping: Mapping) -> Span { fields.subject(of: mapping) }
}

private func translationWithoutOriginal(_ file: SourceFile, stem: String) -> Diagnostic {
  Diagnostic(
    .translationWithoutOriginal, at: Place(file),
    Words(
      "Zu dieser Übersetzung fehlt das Original", "The original of this translation is missing"),
    why: Words(
      "Angaben und Verweise stehen im Original; allein ergibt die Übersetzung keine Seite.",
      "Facts and references stand in the original; the translation alone makes no page."),
    fix: Words("\(stem).md daneben anlegen.", "Put \(stem).md beside it."))
}
