internal import Diagnostics
internal import Documents
internal import Graph

/// How the values of the model read on a page.
extension Status {
  var label: Words {
    switch self {
    case .idea: Words("Idee", "Idea")
    case .planned: Words("geplant", "planned")
    case .adopted: Words("beschlossen", "adopted")
    case .inProgress: Words("in Umsetzung", "in progress")
    case .continuous: Words("läuft dauerhaft", "continuous")
    case .completed: Words("abgeschlossen", "completed")
    case .paused: Words("pausiert", "paused")
    case .cancelled: Words("eingestellt", "cancelled")
    case .merged: Words("zusammengeführt", "merged")
    case .unknown: Words("Stand unbekannt", "status unknown")
    }
  }

  /// A sign that tells the status apart without its colour.
  var symbol: String {
    switch self {
    case .idea: "○"
    case .planned: "◔"
    case .adopted: "◑"
    case .inProgress: "◕"
    case .continuous: "↻"
    case .completed: "●"
    case .paused: "‖"
    case .cancelled: "×"
    case .merged: "→"
    case .unknown: "?"
    }
  }

  /// The order in which statuses are listed: what happens now first, what is unknown last.
  static let listed: [Status] = [
    .inProgress, .continuous, .completed, .adopted, .planned, .idea, .paused, .cancelled, .merged,
    .unknown,
  ]
}

extension Light {
  var label: Words {
    switch self {
    case .onTrack: Words("im Plan", "on track")
    case .atRisk: Words("gefährdet", "at risk")
    case .delayed: Words("verzögert", "delayed")
    }
  }

  var symbol: String {
    switch self {
    case .onTrack: "✓"
    case .atRisk: "!"
    case .delayed: "…"
    }
  }
}

extension Maturity {
  var label: Words {
    switch self {
    case .idea: Words("Idee", "Idea")
    case .pilot: Words("Pilot", "Pilot")
    case .regular: Words("Regelbetrieb", "Regular operation")
    }
  }
}

extension ProjectType {
  var label: Words {
    switch self {
    case .measure: Words("Maßnahme", "Measure")
    case .project: Words("Projekt", "Project")
    case .flagship: Words("Leitprojekt", "Flagship project")
    case .continuous: Words("Daueraufgabe", "Continuous task")
    }
  }
}

extension MunicipalityType {
  var label: Words {
    switch self {
    case .municipality: Words("Gemeinde", "Municipality")
    case .city: Words("Stadt", "Town")
    case .urbanDistrict: Words("Kreisfreie Stadt", "Urban district")
    case .county: Words("Landkreis", "County")
    case .association: Words("Verbund", "Association of municipalities")
    case .specialPurposeAssociation: Words("Zweckverband", "Special-purpose association")
    case .state: Words("Land", "State")
    }
  }
}

extension StrategyType {
  var label: Words {
    switch self {
    case .umbrella: Words("Dachstrategie", "Umbrella strategy")
    case .digital: Words("Digitalstrategie", "Digital strategy")
    case .sectoral: Words("Fachstrategie", "Sectoral strategy")
    case .partial: Words("Teilstrategie", "Partial strategy")
    }
  }
}

extension GoalLevel {
  var label: Words {
    switch self {
    case .strategic: Words("Strategisches Ziel", "Strategic goal")
    case .operational: Words("Operatives Ziel", "Operational goal")
    }
  }
}

extension Direction {
  var label: Words {
    switch self {
    case .up: Words("soll steigen", "should rise")
    case .down: Words("soll sinken", "should fall")
    case .hold: Words("soll gleich bleiben", "should stay")
    }
  }
}

extension WinningSide {
  var label: Words {
    switch self {
    case .high: Words("der höhere Wert gewinnt", "the higher value wins")
    case .low: Words("der niedrigere Wert gewinnt", "the lower value wins")
    }
  }

  var symbol: String {
    switch self {
    case .high: "▲"
    case .low: "▼"
    }
  }
}

extension KindName {
  /// What a list of the kind is called on a page.
  var plural: Words {
    switch self {
    case .municipality: Words("Kommunen", "Municipalities")
    case .strategy: Words("Strategien", "Strategies")
    case .vision: Words("Visionen", "Visions")
    case .field: Words("Handlungsfelder", "Fields of action")
    case .goal: Words("Ziele", "Goals")
    case .project: Words("Projekte", "Projects")
    case .deck: Words("Quartett", "Quartet")
    case .indicator: Words("Indikatoren", "Indicators")
    case .report: Words("Berichte", "Reports")
    case .organisation: Words("Beteiligte", "Who takes part")
    case .tool: Words("Werkzeuge", "Tools")
    case .insight: Words("Erkenntnisse", "Insights")
    case .news: Words("Aktuelles", "News")
    case .page: Words("Seiten", "Pages")
    }
  }

  var singular: Words {
    switch self {
    case .municipality: Words("Kommune", "Municipality")
    case .strategy: Words("Strategie", "Strategy")
    case .vision: Words("Vision", "Vision")
    case .field: Words("Handlungsfeld", "Field of action")
    case .goal: Words("Ziel", "Goal")
    case .project: Words("Projekt", "Project")
    case .deck: Words("Quartett", "Quartet")
    case .indicator: Words("Indikator", "Indicator")
    case .report: Words("Bericht", "Report")
    case .organisation: Words("Organisation", "Organisation")
    case .tool: Words("Werkzeug", "Tool")
    case .insight: Words("Erkenntnis", "Insight")
    case .news: Words("Meldung", "News")
    case .page: Words("Seite", "Page")
    }
  }
}

extension Standpoint {
  func words(_ words: Words) -> String { words.text(in: language) }

  /// The text that opens the start page.
  var siteText: Version<FreePage>? { site.startText.map { version($0, of: graph.pages) } }

  /// What the start page says of the whole: its own summary, or the vision in a sentence.
  var siteSummary: String? {
    if let text = siteText, text.language == language,
      let summary = text.shared.summary
    {
      return summary
    }
    guard let vision = site.mainVision.map({ version($0, of: graph.visions) }),
      vision.language == language
    else { return nil }
    return vision.facts.statement
  }

  var siteTitle: String { site.settings.translated(into: language).title ?? "" }

  /// The plural that the site uses for a kind, in its first language; otherwise the program's own.
  func plural(of kind: KindName) -> String { ownWord(for: kind, at: 1) ?? words(kind.plural) }

  func singular(of kind: KindName) -> String { ownWord(for: kind, at: 0) ?? words(kind.singular) }

  /// In its first language, in those its settings are translated into, and in Leichte Sprache where the first
  /// one is German: a thing has one name.
  private func ownWord(for kind: KindName, at index: Int) -> String? {
    let first = site.settings.language
    let isNamed = language == first || (language == .simpleGerman && first == .german)
    guard
      let own = site.settings.translations[language]?.words ?? (isNamed ? site.settings.words : nil)
    else { return nil }
    let pair: [String] =
      switch kind {
      case .project: own.project
      case .field: own.field
      case .goal: own.goal
      default: []
      }
    return index < pair.count ? pair[index] : nil
  }

  /// "1 Projekt", "32 Projekte", "32 projects".
  func count(_ number: Int, of kind: KindName) -> String {
    "\(number) \(inSentence(number == 1 ? singular(of: kind) : plural(of: kind)))"
  }

  /// A site's word as it stands within a sentence: English writes it small, unless it is all capitals.
  func inSentence(_ word: String) -> String {
    guard !language.readsGerman, word.dropFirst().first?.isUppercase != true else { return word }
    return word.prefix(1).lowercased() + word.dropFirst()
  }

  /// The plural of a kind after "von": "Projekten", "Maßnahmen", "projects".
  func pluralAfterOf(_ kind: KindName) -> String {
    let plural = plural(of: kind)
    return language.readsGerman ? germanDative(ofPlural: plural) : inSentence(plural)
  }
}

/// German adds an n to a plural in the dative, unless it ends in n or s. Of several words, all have it
/// up to the first that is no noun and no adjective: "Digitalen Projekten", "Vorhaben der Stadt".
func germanDative(ofPlural plural: String) -> String {
  var isReached = false
  return plural.split(separator: " ", omittingEmptySubsequences: false).map { word in
    isReached = isReached || word.first?.isUppercase != true
    return isReached || word.hasSuffix("n") || word.hasSuffix("s") ? String(word) : word + "n"
  }.joined(separator: " ")
}
