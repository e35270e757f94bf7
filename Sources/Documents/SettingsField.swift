internal import Diagnostics
public import FrontMatter
internal import Markdown

/// A field of action in `site/site.yaml`, for a site whose strategies bring none of their own.
public struct SettingsField: Record {
  public var title: Written<String>?
  public var summary: String?
  public var id: String?
  public var number: Int?
  public var statement: String?
  public var colour: Written<Colour>?

  public init() {}

  public static let fields = FieldList<SettingsField>(
    Field(
      "title", "titel", \.title,
      .required(
        why: Words(
          "Unter diesem Namen stehen die Projekte beieinander.",
          "The projects stand together under this name.")),
      isWords: true, help: Words("der Name des Handlungsfelds", "the field's name")),
    Field(
      "summary", "kurz", \.summary, isWords: true, form: .prose,
      help: Words("ein, zwei Sätze für Listen", "a sentence or two for lists")),
    Field(
      "id", "kennung", \.id,
      help: Words(
        "wie Projekte es nennen; sonst der Titel in der Schreibweise von Adressen",
        "what projects call it; otherwise the title as addresses spell it")),
    Field(
      "number", "nummer", \.number,
      help: Words("seine Nummer; sonst sein Platz", "its number; otherwise its place")),
    Field(
      "statement", "leitsatz", \.statement, isWords: true, form: .prose,
      help: Words("wohin es gehen soll, in einem Satz", "where it is to go, in a sentence")),
    Field(
      "colour", "farbe", \.colour,
      help: Words("eine dunkle Farbe wie \"#1B5E8C\"", "a dark colour such as \"#1B5E8C\"")))
}

/// The fields of the settings as documents, where no file is one: a field that is written out goes first.
func fields(
  of settings: SiteSettings, besides written: DocumentSet<FieldOfAction>
) -> DocumentSet<FieldOfAction> {
  guard written.documents.isEmpty, written.unreadable.isEmpty, written.withheld.isEmpty else {
    return written
  }
  let documents = settings.fieldsOfAction.enumerated().compactMap { place, field in
    field.title.map { document(of: field, titled: $0, place: place, in: settings) }
  }
  return DocumentSet(documents: documents, unreadable: [], withheld: [], results: [])
}

private func document(
  of field: SettingsField, titled title: Written<String>, place: Int, in settings: SiteSettings
) -> Document<FieldOfAction> {
  func version(
    _ words: SettingsField, in language: Language, _ file: SourceFile, at start: Span
  ) -> Version<FieldOfAction> {
    var shared = SharedFields()
    shared.title = words.title?.value ?? title.value
    shared.summary = words.summary
    var facts = FieldOfAction()
    facts.number = field.number ?? place + 1
    facts.statement = words.statement
    facts.colour = field.colour
    return Version(
      language: language, file: file, shared: shared, facts: facts, body: MarkdownBody(),
      start: start)
  }
  let translations = settings.translations.sorted { $0.key < $1.key }.compactMap {
    language, translation -> Version<FieldOfAction>? in
    let written = translation.fieldsOfAction
    guard written.indices.contains(place) else { return nil }
    return version(written[place], in: language, translation.file, at: Span(0, 0))
  }
  return Document(
    id: field.id ?? addressName(title.value),
    original: version(field, in: settings.language, settings.file, at: title.span),
    translations: translations)
}
