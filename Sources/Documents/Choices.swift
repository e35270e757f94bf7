public import Diagnostics
public import FrontMatter

public enum MunicipalityType: Choice {
  case municipality, city, urbanDistrict, county, association, specialPurposeAssociation, state

  public var name: Name {
    switch self {
    case .municipality: Name("municipality", "gemeinde")
    case .city: Name("city", "stadt")
    case .urbanDistrict: Name("urban-district", "kreisfreie-stadt")
    case .county: Name("county", "landkreis")
    case .association: Name("association", "verbund")
    case .specialPurposeAssociation: Name("special-purpose-association", "zweckverband")
    case .state: Name("state", "land")
    }
  }
}

public enum StrategyType: Choice {
  case umbrella, digital, sectoral, partial

  public var name: Name {
    switch self {
    case .umbrella: Name("umbrella", "dach")
    case .digital: Name("digital", "digital")
    case .sectoral: Name("sectoral", "fach")
    case .partial: Name("partial", "teil")
    }
  }
}

public enum GoalLevel: Choice {
  case strategic, operational

  public var name: Name {
    switch self {
    case .strategic: Name("strategic", "strategisch")
    case .operational: Name("operational", "operativ")
    }
  }
}

public enum ProjectType: Choice {
  case measure, project, flagship, continuous

  public var name: Name {
    switch self {
    case .measure: Name("measure", "massnahme")
    case .project: Name("project", "projekt")
    case .flagship: Name("flagship", "leitprojekt")
    case .continuous: Name("continuous", "daueraufgabe")
    }
  }
}

/// How far a project or milestone is.
public enum Status: Choice {
  case idea, planned, adopted, inProgress, continuous, completed, paused, cancelled, merged, unknown

  public var name: Name {
    switch self {
    case .idea: Name("idea", "idee")
    case .planned: Name("planned", "geplant")
    case .adopted: Name("adopted", "beschlossen")
    case .inProgress: Name("in-progress", "in-umsetzung")
    case .continuous: Name("continuous", "laufend")
    case .completed: Name("completed", "abgeschlossen")
    case .paused: Name("paused", "pausiert")
    case .cancelled: Name("cancelled", "eingestellt")
    case .merged: Name("merged", "zusammengefuehrt")
    case .unknown: Name("unknown", "unbekannt")
    }
  }

  public static let otherWords: [(written: Name, meant: Status)] = [
    (Name("planning", "planung"), .planned), (Name("decided", "beschluss"), .adopted),
    (Name("started", "begonnen"), .inProgress), (Name("implementation", "umsetzung"), .inProgress),
    (Name("running", "laeuft"), .continuous), (Name("ongoing", "dauerhaft"), .continuous),
    (Name("finished", "fertig"), .completed), (Name("done", "beendet"), .completed),
    (Name("on-hold", "ruht"), .paused), (Name("stopped", "gestoppt"), .cancelled),
  ]

  /// Whether nothing more is to be expected, so that no date can be missed.
  public var isOver: Bool {
    switch self {
    case .completed, .paused, .cancelled, .merged: true
    default: false
    }
  }
}

/// Whether a project runs as planned.
public enum Light: Choice {
  case onTrack, atRisk, delayed

  public var name: Name {
    switch self {
    case .onTrack: Name("on-track", "im-plan")
    case .atRisk: Name("at-risk", "gefaehrdet")
    case .delayed: Name("delayed", "verzoegert")
    }
  }

  public static let otherWords: [(written: Name, meant: Light)] = [
    (Name("green", "gruen"), .onTrack), (Name("yellow", "gelb"), .atRisk),
    (Name("red", "rot"), .delayed),
  ]
}

public enum Maturity: Choice {
  case idea, pilot, regular

  public var name: Name {
    switch self {
    case .idea: Name("idea", "idee")
    case .pilot: Name("pilot", "pilot")
    case .regular: Name("regular", "regelbetrieb")
    }
  }
}

/// Where an indicator is to go.
public enum Direction: Choice {
  case up, down, hold

  public var name: Name {
    switch self {
    case .up: Name("up", "steigen")
    case .down: Name("down", "sinken")
    case .hold: Name("hold", "halten")
    }
  }
}

public enum IndicatorType: Choice {
  case output, outcome

  public var name: Name {
    switch self {
    case .output: Name("output", "output")
    case .outcome: Name("outcome", "wirkung")
    }
  }
}

/// Which value of a card's attribute wins.
public enum WinningSide: Choice {
  case high, low

  public var name: Name {
    switch self {
    case .high: Name("high", "hoch")
    case .low: Name("low", "niedrig")
    }
  }
}
