internal import Diagnostics
package import FrontMatter

/// The desired state in the horizon year, of a strategy or a whole site.
package struct Vision: ContentKind {
  package static let kind = KindName.vision

  package var statement: String?
  package var strategy: Reference<Strategy>?
  package var targetYear: Int?
  package var values: [NamedText] = []
  package var scenes: [Scene] = []
  package var forYou: String?

  package init() {}

  package static let fields = FieldList<Vision>(
    Field(
      "statement", "leitsatz", \.statement,
      .required(
        why: Words(
          "Der Leitsatz ist, was von einer Vision im Gedächtnis bleibt.",
          "The statement is what people remember of a vision.")),
      isWords: true, form: .prose,
      help: Words("ein Satz, der das Ziel nennt", "one sentence that names the aim")),
    Field(
      "strategy", "strategie", \.strategy,
      help: Words("die Strategie, zu der sie gehört", "the strategy it belongs to")),
    Field(
      "target-year", "zieljahr", \.targetYear,
      help: Words("das Jahr, von dem sie erzählt", "the year it tells of")),
    Field(
      "values", "werte", \.values, isWords: true,
      help: Words("Werte mit name und text", "values with name and text")),
    Field(
      "scenes", "alltagsszenen", \.scenes, isWords: true,
      help: Words("ein Tag im Zieljahr: titel und text", "a day in the target year: title and text")
    ),
    Field(
      "for-you", "fuer-sie", \.forYou, isWords: true, form: .prose,
      help: Words("was sie für Bürgerinnen und Bürger heißt", "what it means for citizens")))
}

package struct NamedText: Record {
  package var name: String?
  package var text: String?

  package init() {}

  package static let fields = FieldList<NamedText>(
    Field(
      "name", "name", \.name,
      .required(
        why: Words(
          "Ohne Namen lässt es sich nicht nennen.", "Without a name nobody can refer to it.")),
      isWords: true, help: Words("ein, zwei Wörter", "a word or two")),
    Field(
      "text", "text", \.text, isWords: true, form: .prose,
      help: Words("ein Satz dazu", "a sentence about it")))
}

/// A moment of a day in the horizon year.
package struct Scene: Record {
  package var title: String?
  package var text: String?

  package init() {}

  package static let fields = FieldList<Scene>(
    Field(
      "title", "titel", \.title, isWords: true,
      help: Words("etwa 7.15 Uhr: Anna fährt los", "such as 7.15: Anna sets off")),
    Field(
      "text", "text", \.text, isWords: true, form: .prose,
      help: Words("was geschieht", "what happens")))
}
