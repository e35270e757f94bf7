internal import Diagnostics
public import FrontMatter

/// When a project was to begin and end, and when it did.
public struct ProjectPeriod: Record {
  public var plannedStart: Written<PartialDate>?
  public var plannedEnd: Written<PartialDate>?
  public var start: Written<PartialDate>?
  public var end: Written<PartialDate>?

  public init() {}

  public static let fields = FieldList<ProjectPeriod>(
    Field(
      "planned-start", "start-geplant", \.plannedStart,
      help: Words("der geplante Beginn", "the planned start")),
    Field(
      "planned-end", "ende-geplant", \.plannedEnd,
      help: Words("das geplante Ende", "the planned end")),
    Field("start", "start", \.start, help: Words("der wirkliche Beginn", "the actual start")),
    Field("end", "ende", \.end, help: Words("das wirkliche Ende", "the actual end")))
}

public struct Partner: Record {
  public var organisation: Reference<Organisation>?
  public var name: String?
  public var role: String?

  public init() {}

  public static let fields = FieldList<Partner>(
    Field(
      "organisation", "organisation", \.organisation,
      help: Words("die Kennung einer Organisation", "an organisation's id")),
    Field(
      "name", "name", \.name, isWords: true,
      help: Words("oder einfach ein Name", "or simply a name")),
    Field(
      "role", "rolle", \.role, isWords: true,
      help: Words("was sie beiträgt", "what it contributes")))
}

public struct Cost: Record {
  public var initial: Money?
  public var yearly: Money?

  public init() {}

  public static let fields = FieldList<Cost>(
    Field(
      "initial", "anschub", \.initial,
      help: Words("einmalig, etwa 45.000 €", "once, such as 45000 €")),
    Field(
      "yearly", "jaehrlich", \.yearly,
      help: Words("jedes Jahr, etwa 3.000 €", "every year, such as 3000 €")))
}

public struct Funding: Record {
  public var programme: String?
  public var by: ReferenceOrText<Organisation>?
  public var amount: Money?
  public var reference: String?

  public init() {}

  public static let fields = FieldList<Funding>(
    Field(
      "programme", "programm", \.programme,
      help: Words("der Name des Programms", "the programme's name")),
    Field(
      "by", "geber", \.by,
      help: Words(
        "wer das Geld gibt: eine Kennung oder ein Name", "who gives the money: an id or a name")),
    Field(
      "amount", "betrag", \.amount,
      help: Words("wie viel, etwa 120.000 €", "how much, such as 120000 €")),
    Field(
      "reference", "kennzeichen", \.reference, help: Words("das Förderkennzeichen", "the reference")
    ))
}

public struct Milestone: Record {
  public var title: String?
  public var date: PartialDate?
  public var status: Status?
  public var text: String?

  public init() {}

  public static let fields = FieldList<Milestone>(
    Field(
      "title", "titel", \.title,
      .required(
        why: Words(
          "Ohne Titel weiß niemand, was erreicht wird.",
          "Without a title nobody knows what is reached.")),
      isWords: true, help: Words("was erreicht wird", "what is reached")),
    Field(
      "date", "datum", \.date,
      help: Words("wann, so genau wie bekannt", "when, as exactly as known")),
    Field(
      "status", "status", \.status,
      help: Words("geplant, in-umsetzung oder abgeschlossen", "planned, in-progress or completed")),
    Field(
      "text", "text", \.text, isWords: true, form: .prose,
      help: Words("ein Satz dazu", "a sentence about it")))
}

public struct Reuse: Record {
  public var licence: String?
  public var code: WebAddress?
  public var takenFrom: Reference<Project>?

  public init() {}

  public static let fields = FieldList<Reuse>(
    Field(
      "licence", "lizenz", \.licence,
      help: Words(
        "unter welcher Lizenz andere es nutzen dürfen", "the licence under which others may use it")
    ),
    Field(
      "code", "quelltext", \.code, help: Words("wo der Quelltext liegt", "where the source code is")
    ),
    Field(
      "taken-from", "stammt-von", \.takenFrom,
      help: Words("das Projekt, von dem es übernommen ist", "the project it was taken from")))
}

public struct ProjectPlace: Record {
  public var text: String?
  public var latitude: Double?
  public var longitude: Double?

  public init() {}

  public static let fields = FieldList<ProjectPlace>(
    Field(
      "text", "text", \.text, isWords: true, help: Words("wo, in Worten", "where, in words")),
    Field("lat", "breite", \.latitude, help: Words("die geografische Breite", "the latitude")),
    Field("lon", "laenge", \.longitude, help: Words("die geografische Länge", "the longitude")))
}

/// A project's card in a deck.
public struct Card: Record {
  public var deck: Reference<Deck>?
  /// `C2`: group and number. Once printed it must stay.
  public var code: Written<String>?
  public var values: NamedValues<Written<Figure>>?

  public init() {}

  public static let fields = FieldList<Card>(
    Field("deck", "quartett", \.deck, help: Words("die Kennung des Quartetts", "the deck's id")),
    Field(
      "code", "code", \.code,
      help: Words("Gruppe und Nummer, etwa C2", "group and number, such as C2")),
    Field(
      "values", "werte", \.values, help: Words("ein Wert je Merkmal", "a value for each attribute"))
  )
}
