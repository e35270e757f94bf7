internal import Diagnostics
public import FrontMatter

/// A lead, partner or funder.
public struct Organisation: ContentKind {
  public static let kind = KindName.organisation

  public var type: String?
  public var website: WebAddress?

  public init() {}

  public static let fields = FieldList<Organisation>(
    Field(
      "type", "art", \.type, isWords: true,
      help: Words("etwa Amt, Verein, Hochschule", "such as office, society, university")),
    Field("website", "website", \.website, help: Words("ihre Adresse", "its address")))
}

/// A digital tool that others may reuse.
public struct Tool: ContentKind {
  public static let kind = KindName.tool

  public var url: WebAddress?
  public var licence: String?
  public var code: WebAddress?

  public init() {}

  public static let fields = FieldList<Tool>(
    Field("url", "adresse", \.url, help: Words("wo es zu finden ist", "where to find it")),
    Field(
      "licence", "lizenz", \.licence, help: Words("unter welcher Lizenz es steht", "its licence")),
    Field(
      "code", "quelltext", \.code,
      help: Words("wo sein Quelltext liegt", "where its source code is")))
}

/// A tip or finding with its source.
public struct Insight: ContentKind {
  public static let kind = KindName.insight

  public var source: String?
  public var url: WebAddress?

  public init() {}

  public static let fields = FieldList<Insight>(
    Field(
      "source", "quelle", \.source,
      .required(
        why: Words(
          "Wer eine Erkenntnis liest, will wissen, woher sie kommt.",
          "Readers of a finding want to know where it comes from.")),
      isWords: true, help: Words("woher sie stammt", "where it comes from")),
    Field("url", "adresse", \.url, help: Words("wo sie nachzulesen ist", "where it can be read")))
}

/// The state of all projects of a strategy on a key date.
public struct Report: ContentKind {
  public static let kind = KindName.report

  public var date: CalendarDay?
  public var strategy: Reference<Strategy>?

  public init() {}

  public static let fields = FieldList<Report>(
    Field(
      "date", "stichtag", \.date,
      .required(
        why: Words(
          "Ein Bericht gilt für einen Tag.", "A report holds for a day.")),
      help: Words("der Tag, für den er gilt", "the day it holds for")),
    Field(
      "strategy", "strategie", \.strategy,
      .required(
        why: Words("Ein Bericht berichtet über eine Strategie.", "A report reports on a strategy.")),
      help: Words("die Strategie, über die er berichtet", "the strategy it reports on")))
}

/// Something new, with its date.
public struct News: ContentKind {
  public static let kind = KindName.news

  public var date: CalendarDay?
  public var about: [AnyReference] = []

  public init() {}

  public static let fields = FieldList<News>(
    Field(
      "date", "datum", \.date,
      .required(
        why: Words(
          "Meldungen stehen nach dem Datum geordnet.", "News are ordered by their date.")),
      help: Words("der Tag der Meldung", "the day of the news")),
    Field(
      "about", "betrifft", \.about,
      help: Words(
        "worum es geht, etwa projekte/dorf-app", "what it is about, such as projects/village-app")))
}

/// Anything else, at its own path.
public struct FreePage: ContentKind {
  public static let kind = KindName.page

  public init() {}

  public static let fields = FieldList<FreePage>()
}
