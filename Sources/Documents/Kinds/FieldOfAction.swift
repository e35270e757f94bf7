internal import Diagnostics
public import FrontMatter

/// A field of action (Handlungsfeld) of a strategy.
public struct FieldOfAction: ContentKind {
  public static let kind = KindName.field

  public var strategy: Reference<Strategy>?
  public var number: Int?
  public var statement: String?
  public var colour: Written<Colour>?
  public var icon: String?
  public var developmentGoals: [DevelopmentGoal] = []
  public var charter: [CharterGuideline] = []

  public init() {}

  public static let fields = FieldList<FieldOfAction>(
    Field(
      "strategy", "strategie", \.strategy,
      help: Words("die Strategie, zu der es gehört", "the strategy it belongs to")),
    Field(
      "number", "nummer", \.number,
      help: Words("die Nummer in der Strategie", "its number in the strategy")),
    Field(
      "statement", "leitsatz", \.statement, isWords: true, form: .prose,
      help: Words("wohin es gehen soll, in einem Satz", "where it is to go, in a sentence")),
    Field(
      "colour", "farbe", \.colour,
      help: Words("eine dunkle Farbe wie \"#1B5E8C\"", "a dark colour such as \"#1B5E8C\"")),
    Field("icon", "symbol", \.icon, help: Words("ein Zeichen oder Buchstabe", "a sign or letter")),
    Field(
      "sdg", "sdg", \.developmentGoals,
      help: Words("Nachhaltigkeitsziele wie \"11.3\"", "development goals such as \"11.3\"")),
    Field(
      "charta", "charta", \.charter,
      help: Words(
        "Leitlinien der Smart City Charta, 1 bis 4", "guidelines of the Smart City Charter, 1 to 4")
    ))
}
