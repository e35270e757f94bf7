public import Diagnostics
public import FrontMatter

/// A strategy of one or several municipalities.
public struct Strategy: ContentKind {
  public static let kind = KindName.strategy
  /// The days after which a plan nobody has checked counts as out of date, where it says nothing
  /// itself.
  public static let defaultStaleAfter = 365

  public var municipalities: [Reference<Municipality>] = []
  public var type: StrategyType?
  public var partOf: Reference<Strategy>?
  public var adopted: Adoption?
  public var period: Period?
  public var edition: String?
  public var replaces: [Reference<Strategy>] = []
  public var replacedBy: Reference<Strategy>?
  public var document: Written<String>?
  public var licence: String?
  public var staleAfter: Int?

  public init() {}

  public static let fields = FieldList<Strategy>(
    Field(
      "municipality", "kommune", \.municipalities,
      .required(why: Words("Eine Strategie gehört jemandem.", "A strategy belongs to somebody.")),
      help: Words("die Kennung der Kommune, oder mehrere", "the municipality's id, or several")),
    Field(
      "type", "art", \.type,
      help: Words("dach, digital, fach oder teil", "umbrella, digital, sectoral or partial")),
    Field(
      "part-of", "teil-von", \.partOf, help: Words("die Strategie darüber", "the strategy above")),
    Field(
      "adopted", "beschluss", \.adopted,
      help: Words("wer sie wann beschlossen hat", "who adopted it and when")),
    Field(
      "period", "zeitraum", \.period,
      help: Words("von wann bis wann sie gilt", "from when to when it holds")),
    Field(
      "edition", "fassung", \.edition,
      help: Words("die Fassung, etwa 2. Fortschreibung", "the edition")),
    Field(
      "replaces", "ersetzt", \.replaces,
      help: Words(
        "ältere Strategien, an deren Stelle sie tritt", "older strategies it takes the place of")),
    Field(
      "replaced-by", "ersetzt-durch", \.replacedBy,
      help: Words("die neuere Strategie", "the newer strategy")),
    Field(
      "document", "dokument", \.document, form: .file,
      help: Words("die Strategie als PDF, neben dem Text", "the strategy as a PDF, beside the text")
    ),
    Field(
      "licence", "lizenz", \.licence, help: Words("sonst dl-de/by-2-0", "otherwise dl-de/by-2-0")),
    Field(
      "stale-after", "veraltet-nach", \.staleAfter,
      help: Words(
        "Tage, nach denen ein Stand als veraltet gilt",
        "days after which a state counts as out of date")))

  public func reportContradictions(
    in file: SourceFile, at start: Span, reporting log: inout DiagnosticLog
  ) {
    reportOrder(of: period?.from, and: period?.to, in: file, reporting: &log)
  }
}

public struct Adoption: Record {
  public var body: String?
  public var date: PartialDate?
  public var paper: String?
  public var url: WebAddress?

  public init() {}

  public static let fields = FieldList<Adoption>(
    Field("body", "gremium", \.body, help: Words("etwa Gemeinderat", "such as the council")),
    Field(
      "date", "datum", \.date, help: Words("der Tag des Beschlusses", "the day of the decision")),
    Field("paper", "vorlage", \.paper, help: Words("die Nummer der Vorlage", "the paper's number")),
    Field(
      "url", "adresse", \.url,
      help: Words("der Beschluss im Ratsinformationssystem", "the decision on the web")))
}

public struct Period: Record {
  public var from: Written<PartialDate>?
  public var to: Written<PartialDate>?

  public init() {}

  public static let fields = FieldList<Period>(
    Field("from", "von", \.from, help: Words("der Beginn", "the beginning")),
    Field("to", "bis", \.to, help: Words("das Ende", "the end")))
}

/// Reports an end that lies wholly before its beginning.
func reportOrder(
  of start: Written<PartialDate>?, and end: Written<PartialDate>?, in file: SourceFile,
  reporting log: inout DiagnosticLog
) {
  guard let start, let end, end.value.latest < start.value.earliest else { return }
  log.report(endBeforeStart(end.span, start: start.span, in: file))
}

func endBeforeStart(_ end: Span, start: Span, in file: SourceFile) -> Diagnostic {
  Diagnostic(
    .endBeforeStart, at: Place(file, end),
    Words("Das Ende liegt vor dem Beginn", "The end lies before the beginning"),
    notes: [Diagnostic.Note(Place(file, start), Words("der Beginn", "the beginning"))],
    fix: Words("Eines der beiden Daten berichtigen.", "Correct one of the two dates."))
}
