internal import Diagnostics
package import FrontMatter
internal import Markdown

/// A field of action in `site/site.yaml`, for a site whose strategies bring none of their own.
package struct SettingsField: Record {
  package var title: Written<String>?
  package var id: String?
  package var number: Int?
  package var statement: String?
  package var colour: Written<Colour>?

  package init() {}

  package static let fields = FieldList<SettingsField>(
    Field(
      "title", "titel", \.title,
      .required(
        why: Words(
          "Unter diesem Namen stehen die Projekte beieinander.",
          "The projects stand together under this name.")),
      help: Words("der Name des Handlungsfelds", "the field's name")),
    Field(
      "id", "kennung", \.id,
      help: Words(
        "wie Projekte es nennen; sonst der Titel in der Schreibweise von Adressen",
        "what projects call it; otherwise the title as addresses spell it")),
    Field(
      "number", "nummer", \.number,
      help: Words("seine Nummer; sonst sein Platz", "its number; otherwise its place")),
    Field(
      "statement", "leitsatz", \.statement,
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
  var shared = SharedFields()
  shared.title = title.value
  var facts = FieldOfAction()
  facts.number = field.number ?? place + 1
  facts.statement = field.statement
  facts.colour = field.colour
  let id = field.id ?? addressName(title.value)
  return Document(
    id: id,
    original: Version(
      language: settings.language, file: settings.file, shared: shared, facts: facts,
      body: MarkdownBody(), start: title.span),
    translations: [])
}
