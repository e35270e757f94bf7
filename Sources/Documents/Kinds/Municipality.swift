public import Diagnostics
public import FrontMatter

/// Whoever has a strategy: a Gemeinde, a Stadt, a Landkreis, a Verbund.
public struct Municipality: ContentKind {
  public static let kind = KindName.municipality

  public var type: MunicipalityType?
  public var municipalityKey: Written<MunicipalityKey>?
  public var regionalKey: Written<RegionalKey>?
  public var members: [Reference<Municipality>] = []
  public var population: Population?
  public var website: WebAddress?
  public var coatOfArms: Image?
  public var location: Location?
  public var contact: Contact?
  public var imprint: Written<Imprint>?
  public var privacy: Written<Privacy>?
  public var accessibility: Written<AccessibilityStatement>?

  public init() {}

  public static let fields = FieldList<Municipality>(
    Field(
      "kind", "art", \.type,
      .required(
        why: Words(
          "Ob Stadt, Landkreis oder Verbund, entscheidet, wie die Seite aussieht.",
          "Whether it is a city, a county or an association decides how its page looks.")),
      help: Words(
        "gemeinde, stadt, landkreis, verbund …", "municipality, city, county, association …")),
    Field(
      "ags", "ags", \.municipalityKey,
      .needed(
        when: Words(
          "außer bei Verbund und Zweckverband, wenn auch ars fehlt",
          "unless it is an association or ars is there")),
      help: Words(
        "der Amtliche Gemeindeschlüssel, 8 Ziffern", "the official municipality key, 8 digits")),
    Field(
      "ars", "ars", \.regionalKey,
      help: Words(
        "der Amtliche Regionalschlüssel, 12 Ziffern", "the official regional key, 12 digits")),
    Field(
      "members", "mitglieder", \.members,
      .needed(when: Words("bei einem Verbund", "with an association")),
      help: Words("die Kommunen eines Verbunds", "the municipalities of an association")),
    Field(
      "population", "einwohner", \.population,
      help: Words("Zahl, Stand und Quelle", "value, date and source")),
    Field(
      "website", "website", \.website,
      help: Words("die Adresse der Kommune", "the municipality's address")),
    Field(
      "coat-of-arms", "wappen", \.coatOfArms,
      help: Words("ein Bild des Wappens", "a picture of the coat of arms")),
    Field(
      "location", "lage", \.location,
      help: Words("geografische Breite und Länge", "latitude and longitude")),
    Field(
      "contact", "kontakt", \.contact, isWords: true,
      help: Words("wer Fragen beantwortet", "who answers questions")),
    Field(
      "imprint", "impressum", \.imprint, isWords: true,
      help: Words("die Angaben des Impressums", "the imprint's content")),
    Field(
      "privacy", "datenschutz", \.privacy, isWords: true,
      help: Words("die Angaben zum Datenschutz", "the privacy notice's content")),
    Field(
      "accessibility", "barrierefreiheit", \.accessibility, isWords: true,
      help: Words("die Erklärung zur Barrierefreiheit", "the accessibility statement")))

  public func reportContradictions(
    in file: SourceFile, at start: Span, reporting log: inout DiagnosticLog
  ) {
    if municipalityKey == nil, regionalKey == nil, type != .association,
      type != .specialPurposeAssociation
    {
      log.report(
        Diagnostic(
          .missingField, .warning, at: Place(file, start),
          Words("Die Angabe »ags« fehlt", "The field “ags” is missing"),
          why: Words(
            "Am Amtlichen Gemeindeschlüssel erkennen andere Stellen, welche Kommune gemeint ist.",
            "Others recognise by the official key which municipality is meant."),
          fix: Words("»ags: …« mit 8 Ziffern ergänzen.", "Add “ags: …” with 8 digits.")))
    }
    if type == .association, members.isEmpty {
      log.report(
        Diagnostic(
          .associationWithoutMembers, .warning, at: Place(file, start),
          Words("Der Verbund hat keine Mitglieder", "The association has no members"),
          why: Words("Seine Seite zeigt, wer mitmacht.", "Its page shows who takes part."),
          fix: Words(
            "»mitglieder: [seeblick, auental]« mit den Kennungen der Kommunen ergänzen.",
            "Add “members: [seeblick, auental]” with the ids of the municipalities.")))
    }
  }
}

public struct Population: Record {
  public var value: Figure?
  public var date: PartialDate?
  public var source: String?

  public init() {}

  public static let fields = FieldList<Population>(
    Field(
      "value", "zahl", \.value,
      .required(
        why: Words("Ohne Zahl sagt die Angabe nichts.", "Without a number it says nothing.")),
      help: Words("etwa 12.340", "such as 12340")),
    Field("date", "stand", \.date, help: Words("der Tag der Zählung", "the day of the count")),
    Field("source", "quelle", \.source, help: Words("wer gezählt hat", "who counted")))
}

public struct Location: Record {
  public var latitude: Double?
  public var longitude: Double?

  public init() {}

  public static let fields = FieldList<Location>(
    Field(
      "lat", "breite", \.latitude,
      help: Words("die geografische Breite, etwa 48,77", "the latitude, such as 48.77")),
    Field(
      "lon", "laenge", \.longitude,
      help: Words("die geografische Länge, etwa 9,18", "the longitude, such as 9.18")))
}

public struct Contact: Record {
  public var unit: String?
  public var email: EmailAddress?
  public var phone: String?
  public var address: String?

  public init() {}

  public static let fields = FieldList<Contact>(
    Field(
      "unit", "stelle", \.unit, isWords: true, help: Words("das Amt oder die Stelle", "the office")
    ),
    Field("email", "e-mail", \.email, help: Words("die E-Mail-Adresse", "the e-mail address")),
    Field("phone", "telefon", \.phone, help: Words("die Telefonnummer", "the telephone number")),
    Field("address", "anschrift", \.address, help: Words("Straße und Ort", "street and town")))
}
