public import Diagnostics
public import FrontMatter

/// A project, measure, flagship project or continuous task.
public struct Project: ContentKind {
  public static let kind = KindName.project
  public static let summaryLimit = 150
  public static let summaryNeed = FieldNeed.required(
    why: Words(
      "Sie steht auf der Karte, in Listen und in Suchergebnissen.",
      "It stands on the card, in lists and in search results."))
  public static let updatedNeed = FieldNeed.wanted(
    why: Words(
      "Wer die Seite liest, soll wissen, wie frisch sie ist.",
      "Readers should know how fresh the page is."))

  public var type: ProjectType?
  public var officialTitle: String?
  public var code: Written<String>?
  public var municipalities: [Reference<Municipality>] = []
  public var strategy: Reference<Strategy>?
  public var fieldsOfAction: [Reference<FieldOfAction>] = []
  public var goals: [Reference<Goal>] = []
  public var status: Written<Status>?
  public var light: Written<Light>?
  public var reason: String?
  public var maturity: Maturity?
  public var period: ProjectPeriod?
  public var lead: ReferenceOrText<Organisation>?
  public var partners: [Partner] = []
  public var contact: Contact?
  public var audience: [String] = []
  public var cost: Cost?
  public var funding: [Funding] = []
  public var milestones: [Milestone] = []
  public var indicators: [Reference<Indicator>] = []
  public var buildsOn: [Reference<Project>] = []
  public var related: [Reference<Project>] = []
  public var mergedInto: Reference<Project>?
  public var reuse: Reuse?
  public var tools: [Reference<Tool>] = []
  public var place: ProjectPlace?
  public var participation: String?
  public var effect: String?
  public var card: Card?

  public init() {}

  public static let fields = FieldList<Project>(
    identityFields + planFields + peopleAndMoneyFields + relationFields)

  private static let identityFields: [Field<Project>] = [
    Field(
      "type", "art", \.type,
      help: Words(
        "massnahme, projekt, leitprojekt oder daueraufgabe",
        "measure, project, flagship or continuous")),
    Field(
      "official-title", "amtlicher-titel", \.officialTitle, isWords: true,
      help: Words("wie es im Beschluss heißt", "what the decision calls it")),
    Field(
      "code", "kuerzel", \.code,
      help: Words("das Kürzel im Plan, etwa M 3.2", "its code in the plan, such as M 3.2")),
    Field(
      "municipality", "kommune", \.municipalities,
      .required(why: Words("Ein Projekt gehört jemandem.", "A project belongs to somebody.")),
      help: Words("die Kennung der Kommune, oder mehrere", "the municipality's id, or several")),
    Field(
      "strategy", "strategie", \.strategy,
      .wanted(
        why: Words(
          "Sonst steht das Projekt auf keiner Strategieseite.",
          "Otherwise the project stands on no strategy's page.")),
      help: Words("die Kennung der Strategie", "the strategy's id")),
    Field(
      "fields", "handlungsfelder", \.fieldsOfAction,
      .wanted(
        why: Words(
          "Danach sind die Projekte geordnet; das erste gibt die Farbe.",
          "Projects are ordered by them; the first gives the colour.")),
      help: Words("die Kennungen der Handlungsfelder", "the fields' ids")),
    Field(
      "goals", "ziele", \.goals, help: Words("die Ziele, denen es dient", "the goals it serves")),
  ]

  private static let planFields: [Field<Project>] = [
    Field(
      "status", "status", \.status,
      .required(
        why: Words(
          "Wie weit ein Projekt ist, wollen alle zuerst wissen.",
          "How far a project is, is what everyone wants to know first.")),
      help: Words(
        "idee, geplant, beschlossen, in-umsetzung, laufend, abgeschlossen …; im Zweifel unbekannt",
        "idea, planned, adopted, in-progress, continuous, completed …; unknown if in doubt")),
    Field(
      "light", "ampel", \.light,
      help: Words("im-plan, gefaehrdet oder verzoegert", "on-track, at-risk or delayed")),
    Field(
      "reason", "begruendung", \.reason,
      .needed(
        when: Words(
          "bei gefaehrdet, verzoegert, pausiert und eingestellt",
          "with at-risk, delayed, paused and cancelled")), isWords: true, form: .prose,
      help: Words("warum es hakt oder ruht", "why it is stuck or at rest")),
    Field(
      "maturity", "reifegrad", \.maturity,
      help: Words("idee, pilot oder regelbetrieb", "idea, pilot or regular")),
    Field(
      "period", "zeitraum", \.period,
      help: Words(
        "geplanter und wirklicher Beginn, geplantes und wirkliches Ende",
        "planned and actual start and end")),
    Field(
      "milestones", "meilensteine", \.milestones, isWords: true,
      help: Words("Schritte mit titel, datum und status", "steps with title, date and status")),
  ]

  private static let peopleAndMoneyFields: [Field<Project>] = [
    Field(
      "lead", "federfuehrung", \.lead,
      .wanted(
        why: Words(
          "Wer fragt oder mithelfen will, muss wissen, wer zuständig ist.",
          "Whoever asks or wants to help must know who is in charge.")),
      help: Words("die Kennung einer Organisation oder ein Name", "an organisation's id or a name")),
    Field(
      "partners", "beteiligte", \.partners, isWords: true,
      help: Words(
        "Organisationen oder Namen mit ihrer Rolle; in einer Übersetzung in derselben Reihenfolge",
        "organisations or names with their role; in a translation in the same order")),
    Field(
      "contact", "kontakt", \.contact, isWords: true,
      help: Words("wer Fragen beantwortet", "who answers questions")),
    Field(
      "audience", "zielgruppen", \.audience, isWords: true,
      help: Words("für wen es gedacht ist", "whom it is for")),
    Field("cost", "kosten", \.cost, help: Words("anschub und jaehrlich", "initial and yearly")),
    Field(
      "funding", "foerderung", \.funding,
      help: Words(
        "Förderungen mit programm, geber und betrag", "fundings with programme, by and amount")),
    Field(
      "place", "ort", \.place, isWords: true,
      help: Words("wo es stattfindet", "where it takes place")),
    Field(
      "participation", "mitmachen", \.participation, isWords: true, form: .prose,
      help: Words("wie man mitmachen kann", "how to take part")),
    Field(
      "effect", "wirkung", \.effect, isWords: true, form: .prose,
      help: Words("was es bringt", "what it brings")),
  ]

  private static let relationFields: [Field<Project>] = [
    Field(
      "indicators", "indikatoren", \.indicators,
      help: Words("woran es gemessen wird", "what it is measured by")),
    Field(
      "builds-on", "baut-auf", \.buildsOn,
      help: Words("Projekte, die es voraussetzt", "projects it depends on")),
    Field("related", "verwandt", \.related, help: Words("ähnliche Projekte", "similar projects")),
    Field(
      "merged-into", "zusammengefuehrt-mit", \.mergedInto,
      .needed(when: Words("bei zusammengefuehrt", "with merged")),
      help: Words("das Projekt, in dem es aufgegangen ist", "the project it became part of")),
    Field(
      "reuse", "nachnutzung", \.reuse,
      help: Words("lizenz, quelltext und stammt-von", "licence, code and taken-from")),
    Field(
      "tools", "werkzeuge", \.tools,
      help: Words("digitale Werkzeuge, die es benutzt", "digital tools it uses")),
    Field("card", "karte", \.card, help: Words("seine Karte im Quartett", "its card in the deck")),
  ]

  public func reportContradictions(
    in file: SourceFile, at start: Span, reporting log: inout DiagnosticLog
  ) {
    reportOrder(of: period?.plannedStart, and: period?.plannedEnd, in: file, reporting: &log)
    reportOrder(of: period?.start, and: period?.end, in: file, reporting: &log)
    if let status, status.value == .completed, period?.end == nil {
      log.report(completedWithoutEnd(at: Place(file, status.span)))
    }
    if let status, status.value == .merged, mergedInto == nil {
      log.report(mergedIntoNothing(at: Place(file, status.span)))
    }
    if reason == nil || reason == "" {
      if let status, status.value == .paused || status.value == .cancelled {
        log.report(missingReason(for: status.value.name, at: Place(file, status.span)))
      }
      if let light, light.value != .onTrack {
        log.report(missingReason(for: light.value.name, at: Place(file, light.span)))
      }
    }
  }
}

private func completedWithoutEnd(at place: Place) -> Diagnostic {
  Diagnostic(
    .completedWithoutEnd, at: place,
    Words(
      "Das Projekt ist abgeschlossen, aber ein Ende ist nicht genannt",
      "The project is completed, but no end is given"),
    why: Words("Die Seite nennt den Tag des Abschlusses.", "The page names the day of completion."),
    fix: Words(
      "Unter »zeitraum« die Angabe »ende: …« ergänzen; das Jahr genügt.",
      "Below “period” add “end: …”; the year will do."))
}

private func mergedIntoNothing(at place: Place) -> Diagnostic {
  Diagnostic(
    .mergedIntoNothing, at: place,
    Words(
      "Mit welchem Projekt dieses zusammengeführt wurde, ist nicht genannt",
      "The project that this one was merged into is not named"),
    why: Words("Die Seite verweist dorthin.", "The page leads there."),
    fix: Words(
      "»zusammengefuehrt-mit: …« mit der Kennung des anderen Projekts ergänzen.",
      "Add “merged-into: …” with the other project's id."))
}

private func missingReason(for state: Name, at place: Place) -> Diagnostic {
  Diagnostic(
    .missingReason, at: place,
    Words(
      "Für »\(state.german)« fehlt die Begründung", "A reason is missing for “\(state.english)”"),
    why: Words(
      "Wer liest, dass etwas hakt oder ruht, fragt zuerst, warum.",
      "Readers who learn that something is stuck or at rest first ask why."),
    fix: Words(
      "»begruendung: …« mit ein, zwei Sätzen ergänzen.", "Add “reason: …” with a sentence or two."))
}
