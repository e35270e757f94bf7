public import Diagnostics
public import FrontMatter

/// The kinds of content, with the names of their folders.
///
/// Documents of several kinds are listed in this order; the raw value is the place in it.
public enum KindName: Int, CaseIterable, Sendable {
  case municipality, strategy, vision, field, goal, project, deck, indicator, report, organisation
  case tool, insight, news, page

  /// The folder below `content/` in which documents of the kind stand; the kind's name in the
  /// plural.
  public var folder: Name {
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

  /// The kind's name in the singular, as commands take it: `projekt`, `project`.
  public var name: Name {
    switch self {
    case .municipality: Name("municipality", "kommune")
    case .strategy: Name("strategy", "strategie")
    case .vision: Name("vision")
    case .field: Name("field", "handlungsfeld")
    case .goal: Name("goal", "ziel")
    case .project: Name("project", "projekt")
    case .deck: Name("deck", "quartett")
    case .indicator: Name("indicator", "indikator")
    case .report: Name("report", "bericht")
    case .organisation: Name("organisation")
    case .tool: Name("tool", "werkzeug")
    case .insight: Name("insight", "erkenntnis")
    case .news: Name("news", "meldung")
    case .page: Name("page", "seite")
    }
  }

  /// With the indefinite article: "eine Strategie", "a strategy".
  public var withArticle: Words {
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
  public var asMissing: Words {
    let (german, english) = (withArticle.german, withArticle.english)
    let isMasculine = self == .indicator || self == .report
    let beginning = isMasculine ? "Einen" : german.hasPrefix("eine ") ? "Eine" : "Ein"
    return Words(
      beginning + german.drop { $0 != " " }, "no" + english.drop { $0 != " " })
  }

  /// The fields of its documents in the order in which they are documented: those that all kinds
  /// share, then its own.
  public var fields: [FieldDeclaration] { type.declaredFields }

  /// The kind that somebody means by its name or its folder's, in either language.
  public init?(written: String) {
    let kind = Self.allCases.first {
      $0.name.matchesLoosely(written) || $0.folder.matchesLoosely(written)
    }
    guard let kind else { return nil }
    self = kind
  }

  public init?(folder: String) {
    guard let kind = Self.allCases.first(where: { $0.folder.matches(folder) }) else { return nil }
    self = kind
  }
}

extension KindName {
  /// What a document of the kind is read as.
  private var type: any ContentKind.Type {
    switch self {
    case .municipality: Municipality.self
    case .strategy: Strategy.self
    case .vision: Vision.self
    case .field: FieldOfAction.self
    case .goal: Goal.self
    case .project: Project.self
    case .deck: Deck.self
    case .indicator: Indicator.self
    case .report: Report.self
    case .organisation: Organisation.self
    case .tool: Tool.self
    case .insight: Insight.self
    case .news: News.self
    case .page: FreePage.self
    }
  }
}

extension ContentKind {
  fileprivate static var declaredFields: [FieldDeclaration] {
    SharedFields.fields(of: self).declarations + fields.declarations
  }
}
