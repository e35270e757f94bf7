internal import Diagnostics
public import FrontMatter

/// The desired state in the horizon year, of a strategy or a whole site.
public struct Vision: ContentKind {
  public static let kind = KindName.vision

  public var statement: String?
  public var strategy: Reference<Strategy>?
  public var targetYear: Int?
  public var values: [NamedText] = []
  public var scenes: [Scene] = []
  public var forYou: String?

  public init() {}

  public static let fields = FieldList<Vision>(
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

public struct NamedText: Record {
  public var name: String?
  public var text: String?

  public init() {}

  public static let fields = FieldList<NamedText>(
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
public struct Scene: Record {
  public var title: String?
  public var text: String?

  public init() {}

  public static let fields = FieldList<Scene>(
    Field(
      "title", "titel", \.title, isWords: true,
      help: Words("etwa 7.15 Uhr: Anna fährt los", "such as 7.15: Anna sets off")),
    Field(
      "text", "text", \.text, isWords: true, form: .prose,
      help: Words("was geschieht", "what happens")))
}
