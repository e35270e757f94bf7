public import Diagnostics
internal import FrontMatter

/// What is known of a Land's law on accessible websites. Nothing here is guessed: of a Land that is
/// missing, the site's own data must say what holds.
public struct AccessibilityLaw: Sendable {
  /// The provisions that oblige the municipality.
  public let legalBasis: [String]
  /// The body that helps in a dispute, as far as it is known, and the provision it rests on.
  public let enforcement: ContactPoint
  public let enforcementBasis: String
  /// The body that monitors public websites.
  public let monitoring: String?
  /// How soon a report of a barrier is answered.
  public let answer: Words?
  /// What prescribes the statement's form.
  public let model: String?
}

/// Whether a municipality owes its visitors pages in Leichte Sprache and Gebärdensprache (DGS).
public enum EasyAccessDuty: Sendable {
  case required, partly, notRequired, unknown
}

extension Land {
  public var accessibilityLaw: AccessibilityLaw? {
    switch self {
    case .badenWuerttemberg:
      AccessibilityLaw(
        legalBasis: ["§ 10 L-BGG", "§ 4 L-BGG-DVO"],
        enforcement: ContactPoint(
          name: "Schlichtungsstelle beim LZ-BARR",
          address: "Else-Josenhans-Straße 6, 70173 Stuttgart"),
        enforcementBasis: "§ 10b L-BGG",
        monitoring: "Überwachungsstelle für mediale Barrierefreiheit bei der DRV Baden-Württemberg",
        answer: nil, model: "§ 4 L-BGG-DVO, Anlage 1")
    case .nordrheinWestfalen:
      AccessibilityLaw(
        legalBasis: ["BGG NRW", "§ 5 BITVNRW"],
        enforcement: ContactPoint(name: "Ombudsstelle nach § 10d BGG NRW"),
        enforcementBasis: "§ 10d BGG NRW", monitoring: nil,
        answer: Words(
          "Sie erhalten innerhalb von zwei bis sechs Wochen eine Antwort (§ 5 BITVNRW).",
          "You will receive an answer within two to six weeks (§ 5 BITVNRW)."),
        model: nil)
    default: nil
    }
  }

  public var easyAccessDuty: EasyAccessDuty {
    switch self {
    case .badenWuerttemberg, .berlin, .bremen, .hamburg, .nordrheinWestfalen, .rheinlandPfalz,
      .saarland:
      .required
    case .brandenburg: .partly
    case .bayern, .hessen, .mecklenburgVorpommern, .niedersachsen, .sachsen: .notRequired
    case .schleswigHolstein, .sachsenAnhalt, .thueringen: .unknown
    }
  }

  public var name: String {
    switch self {
    case .schleswigHolstein: "Schleswig-Holstein"
    case .hamburg: "Hamburg"
    case .niedersachsen: "Niedersachsen"
    case .bremen: "Bremen"
    case .nordrheinWestfalen: "Nordrhein-Westfalen"
    case .hessen: "Hessen"
    case .rheinlandPfalz: "Rheinland-Pfalz"
    case .badenWuerttemberg: "Baden-Württemberg"
    case .bayern: "Bayern"
    case .saarland: "Saarland"
    case .berlin: "Berlin"
    case .brandenburg: "Brandenburg"
    case .mecklenburgVorpommern: "Mecklenburg-Vorpommern"
    case .sachsen: "Sachsen"
    case .sachsenAnhalt: "Sachsen-Anhalt"
    case .thueringen: "Thüringen"
    }
  }

  /// "in Bayern", "im Saarland".
  public var inIt: String { self == .saarland ? "im Saarland" : "in \(name)" }
}

extension Municipality {
  /// The Land that the official key names.
  public var land: Land? { municipalityKey?.value.land ?? regionalKey?.value.land }
}
