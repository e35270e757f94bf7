public import Diagnostics
public import FrontMatter

/// What the accessibility statement says, item by item (Implementing Decision (EU) 2018/1523).
///
/// The legal basis and the enforcement body may be left out where the law of the Land is known.
public struct AccessibilityStatement: Record {
  public var operatorName: String?
  public var legalBasis: [String] = []
  public var scope: String?
  public var conformity: Written<Conformity>?
  public var inaccessible: InaccessibleContent?
  public var preparation: StatementPreparation?
  public var feedback: StatementFeedback?
  public var enforcement: Written<ContactPoint>?

  public init() {}

  public static let fields = FieldList<AccessibilityStatement>(
    Field(
      "operator", "betreiber", \.operatorName,
      required("wer sich zur Barrierefreiheit verpflichtet", "who commits to accessibility"),
      isWords: true,
      help: Words("wer die Website betreibt", "who runs the website")),
    Field(
      "legal-basis", "rechtsgrundlage", \.legalBasis, isWords: true,
      help: Words(
        "die Vorschriften des Landes; in Baden-Württemberg und Nordrhein-Westfalen sind sie "
          + "bekannt",
        "the Land's provisions; those of Baden-Württemberg and Nordrhein-Westfalen are known")),
    Field(
      "scope", "geltungsbereich", \.scope,
      required("für welche Website sie gilt", "which website it applies to"), isWords: true,
      form: .prose,
      help: Words("für welche Website die Erklärung gilt", "which website the statement applies to")
    ),
    Field(
      "conformity", "vereinbarkeit", \.conformity,
      required("wie weit die Anforderungen erfüllt sind", "how far the requirements are met"),
      help: Words("vollstaendig, teilweise oder nicht", "full, partial or none")),
    Field(
      "inaccessible", "nicht-barrierefrei", \.inaccessible, isWords: true,
      help: Words(
        "was nicht barrierefrei ist, in drei Listen", "what is not accessible, in three lists")),
    Field(
      "preparation", "erstellung", \.preparation,
      required("wann und wie sie entstanden ist", "when and how it was prepared"), isWords: true,
      help: Words("Datum, Methode und letzte Prüfung", "date, method and last review")),
    Field(
      "feedback", "rueckmeldung", \.feedback,
      required("wo man Barrieren melden kann", "where barriers can be reported"), isWords: true,
      help: Words("E-Mail, Telefon und Formular", "e-mail, telephone and form")),
    Field(
      "enforcement", "durchsetzung", \.enforcement, isWords: true,
      help: Words(
        "die Stelle, die bei Streit hilft: Name, Anschrift, E-Mail, Adresse",
        "the body that helps in a dispute: name, address, e-mail, url")))
}

private func required(_ german: String, _ english: String) -> FieldNeed {
  .required(
    why: Words(
      "Die Erklärung zur Barrierefreiheit muss sagen, \(german) (Durchführungsbeschluss (EU) 2018/1523).",
      "The accessibility statement must say \(english) (Implementing Decision (EU) 2018/1523)."))
}

/// How far a website meets the requirements.
public enum Conformity: String, Choice {
  case full, partial, nonConforming

  public var name: Name {
    switch self {
    case .full: Name("full", "vollstaendig")
    case .partial: Name("partial", "teilweise")
    case .nonConforming: Name("none", "nicht")
    }
  }
}

/// Content that is not accessible, by the reason that the law distinguishes.
public struct InaccessibleContent: Record {
  public var nonConformity: [InaccessibleItem] = []
  public var disproportionateBurden: [InaccessibleItem] = []
  public var outOfScope: [InaccessibleItem] = []

  public init() {}

  public static let fields = FieldList<InaccessibleContent>(
    Field(
      "non-conformity", "unvereinbar", \.nonConformity, isWords: true,
      help: Words(
        "was die Anforderungen nicht erfüllt", "what does not meet the requirements")),
    Field(
      "disproportionate-burden", "unverhaeltnismaessig", \.disproportionateBurden, isWords: true,
      help: Words(
        "was eine unverhältnismäßige Belastung wäre", "what would be a disproportionate burden")),
    Field(
      "out-of-scope", "nicht-anwendbar", \.outOfScope, isWords: true,
      help: Words(
        "was nicht in den Anwendungsbereich fällt", "what is not within the scope of the law")))
}

public struct InaccessibleItem: Record {
  public var content: String?
  public var reason: String?
  public var alternative: String?

  public init() {}

  public static let fields = FieldList<InaccessibleItem>(
    Field(
      "content", "inhalt", \.content,
      required("was nicht barrierefrei ist", "what is not accessible"), isWords: true, form: .prose,
      help: Words("was nicht barrierefrei ist", "what is not accessible")),
    Field(
      "reason", "grund", \.reason,
      required("warum es nicht barrierefrei ist", "why it is not accessible"), isWords: true,
      form: .prose,
      help: Words("warum", "why")),
    Field(
      "alternative", "alternative", \.alternative,
      .wanted(
        why: Words(
          "Wer den Inhalt nicht nutzen kann, sucht hier einen anderen Weg "
            + "(Durchführungsbeschluss (EU) 2018/1523).",
          "Those who cannot use the content look for another way here (Implementing Decision "
            + "(EU) 2018/1523)."
        )), isWords: true, form: .prose,
      help: Words(
        "der andere Weg, oder dass es keinen gibt", "the other way, or that there is none")))
}

/// When and how the statement came about.
public struct StatementPreparation: Record {
  public var date: Written<CalendarDay>?
  public var method: AssessmentMethod?
  public var lastReview: Written<CalendarDay>?

  public init() {}

  public static let fields = FieldList<StatementPreparation>(
    Field(
      "date", "datum", \.date, required("wann sie erstellt wurde", "when it was prepared"),
      help: Words("der Tag, an dem sie erstellt wurde", "the day it was prepared")),
    Field(
      "method", "methode", \.method,
      .required(
        why: Words(
          "Die Erklärung muss die Methode der Prüfung nennen (Durchführungsbeschluss (EU) "
            + "2018/1523; in Baden-Württemberg § 4 L-BGG-DVO, Anlage 1).",
          "The statement must name the method of assessment (Implementing Decision (EU) "
            + "2018/1523; in Baden-Württemberg § 4 L-BGG-DVO, Anlage 1)."
        )),
      help: Words(
        "selbst oder dritte, je nachdem, wer geprüft hat",
        "self or third-party, depending on who assessed it")),
    Field(
      "last-review", "letzte-pruefung", \.lastReview,
      help: Words(
        "der Tag der letzten Überprüfung; ohne ihn zählt das Datum",
        "the day of the last review; without it the date counts")))

  /// The day from which the statement grows old.
  public var reviewed: Written<CalendarDay>? { lastReview ?? date }
}

public enum AssessmentMethod: String, Choice {
  case selfAssessment, thirdParty

  public var name: Name {
    switch self {
    case .selfAssessment: Name("self", "selbst")
    case .thirdParty: Name("third-party", "dritte")
    }
  }
}

/// Where barriers can be reported.
public struct StatementFeedback: Record {
  public var email: EmailAddress?
  public var phone: String?
  public var form: WebAddress?

  public init() {}

  public static let fields = FieldList<StatementFeedback>(
    Field(
      "email", "e-mail", \.email,
      required("an welche E-Mail-Adresse man schreiben kann", "which e-mail address to write to"),
      help: Words("die E-Mail-Adresse", "the e-mail address")),
    Field("phone", "telefon", \.phone, help: Words("die Telefonnummer", "the telephone number")),
    Field(
      "form", "formular", \.form,
      help: Words("die Adresse eines Formulars", "the address of a form")))
}
