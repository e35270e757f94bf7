internal import Diagnostics
internal import Documents

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

  /// The plural that the site uses for a kind, in its first language; otherwise the program's own.
  func plural(of kind: KindName) -> String { ownWord(for: kind, at: 1) ?? words(kind.plural) }

  func singular(of kind: KindName) -> String { ownWord(for: kind, at: 0) ?? words(kind.singular) }

  private func ownWord(for kind: KindName, at index: Int) -> String? {
    guard language == site.settings.language, let own = site.settings.words else { return nil }
    let pair: [String] =
      switch kind {
      case .project: own.project
      case .field: own.field
      case .goal: own.goal
      default: []
      }
    return index < pair.count ? pair[index] : nil
  }

  /// "1 Projekt", "32 Projekte".
  func count(_ number: Int, of kind: KindName) -> String {
    "\(number) \(number == 1 ? singular(of: kind) : plural(of: kind))"
  }
}
