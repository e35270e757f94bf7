internal import Diagnostics
public import FrontMatter

/// A strategic or operational goal.
public struct Goal: ContentKind {
  public static let kind = KindName.goal

  public var level: GoalLevel?
  public var fieldsOfAction: [Reference<FieldOfAction>] = []
  public var partOf: Reference<Goal>?
  public var indicators: [Reference<Indicator>] = []
  public var developmentGoals: [DevelopmentGoal] = []

  public init() {}

  public static let fields = FieldList<Goal>(
    Field(
      "level", "ebene", \.level,
      help: Words("strategisch oder operativ", "strategic or operational")),
    Field(
      "fields", "handlungsfelder", \.fieldsOfAction,
      help: Words("die Handlungsfelder, zu denen es gehört", "the fields it belongs to")),
    Field(
      "part-of", "teil-von", \.partOf,
      help: Words("das strategische Ziel darüber", "the strategic goal above")),
    Field(
      "indicators", "indikatoren", \.indicators,
      help: Words("woran es gemessen wird", "what it is measured by")),
    Field(
      "sdg", "sdg", \.developmentGoals,
      help: Words("Nachhaltigkeitsziele wie \"11.3\"", "development goals such as \"11.3\"")))
}
