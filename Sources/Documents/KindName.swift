package import Diagnostics

/// The kinds of content, with the names of their folders.
package enum KindName: String, CaseIterable, Sendable {
  case municipality, strategy, vision, field, goal, project, deck, indicator, report, organisation
  case tool, insight, news, page

  /// The folder below `content/` in which documents of the kind stand; the kind's name in the
  /// plural.
  package var folder: Name {
    switch self {
    case .municipality: Name("municipalities", "kommunen")
    case .strategy: Name("strategies", "strategien")
    case .vision: Name("visions", "visionen")
    case .field: Name("fields", "handlungsfelder")
    case .goal: Name("goals", "ziele")
    case .project: Name("projects", "projekte")
    case .deck: Name("decks", "quartette")
    case .indicator: Name("indicators", "indikatoren")
    case .report: Name("reports", "berichte")
    case .organisation: Name("organisations", "organisationen")
    case .tool: Name("tools", "werkzeuge")
    case .insight: Name("insights", "erkenntnisse")
    case .news: Name("news", "aktuelles")
    case .page: Name("pages", "seiten")
    }
  }

  /// With the indefinite article: "eine Strategie", "a strategy".
  package var withArticle: Words {
    switch self {
    case .municipality: Words("eine Kommune", "a municipality")
    case .strategy: Words("eine Strategie", "a strategy")
    case .vision: Words("eine Vision", "a vision")
    case .field: Words("ein Handlungsfeld", "a field")
    case .goal: Words("ein Ziel", "a goal")
    case .project: Words("ein Projekt", "a project")
    case .deck: Words("ein Quartett", "a deck")
    case .indicator: Words("ein Indikator", "an indicator")
    case .report: Words("ein Bericht", "a report")
    case .organisation: Words("eine Organisation", "an organisation")
    case .tool: Words("ein Werkzeug", "a tool")
    case .insight: Words("eine Erkenntnis", "an insight")
    case .news: Words("eine Meldung", "a news item")
    case .page: Words("eine Seite", "a page")
    }
  }

  /// As the beginning of a sentence that says that there is none: "Einen Bericht … gibt es nicht".
  package var asMissing: Words {
    let (german, english) = (withArticle.german, withArticle.english)
    let isMasculine = self == .indicator || self == .report
    let beginning = isMasculine ? "Einen" : german.hasPrefix("eine ") ? "Eine" : "Ein"
    return Words(
      beginning + german.drop { $0 != " " }, "no" + english.drop { $0 != " " })
  }

  package init?(folder: String) {
    guard let kind = Self.allCases.first(where: { $0.folder.matches(folder) }) else { return nil }
    self = kind
  }
}
