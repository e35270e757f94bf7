internal import Diagnostics
package import FrontMatter

/// A strategic or operational goal.
package struct Goal: ContentKind {
  package static let kind = KindName.goal

  package var level: GoalLevel?
  package var fieldsOfAction: [Reference<FieldOfAction>] = []
  package var partOf: Reference<Goal>?
  package var indicators: [Reference<Indicator>] = []
  package var developmentGoals: [DevelopmentGoal] = []

  package init() {}

  package static let fields = FieldList<Goal>(
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
