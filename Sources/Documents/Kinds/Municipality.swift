package import Diagnostics
package import FrontMatter

/// Whoever has a strategy: a Gemeinde, a Stadt, a Landkreis, a Verbund.
package struct Municipality: ContentKind {
  package static let kind = KindName.municipality

  package var type: MunicipalityType?
  package var municipalityKey: Written<MunicipalityKey>?
  package var regionalKey: Written<RegionalKey>?
  package var members: [Reference<Municipality>] = []
  package var population: Population?
  package var website: WebAddress?
  package var coatOfArms: Image?
  package var location: Location?
  package var contact: Contact?
  package var imprint: Written<Imprint>?
  package var privacy: Written<Privacy>?
  package var accessibility: Written<AccessibilityStatement>?

  package init() {}

  package static let fields = FieldList<Municipality>(
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

  package func reportContradictions(
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

package struct Population: Record {
  package var value: Figure?
  package var date: PartialDate?
  package var source: String?

  package init() {}

  package static let fields = FieldList<Population>(
    Field(
      "value", "zahl", \.value,
      .required(
        why: Words("Ohne Zahl sagt die Angabe nichts.", "Without a number it says nothing.")),
      help: Words("etwa 12.340", "such as 12340")),
    Field("date", "stand", \.date, help: Words("der Tag der Zählung", "the day of the count")),
    Field("source", "quelle", \.source, help: Words("wer gezählt hat", "who counted")))
}

package struct Location: Record {
  package var latitude: Double?
  package var longitude: Double?

  package init() {}

  package static let fields = FieldList<Location>(
    Field(
      "lat", "breite", \.latitude,
      help: Words("die geografische Breite, etwa 48,77", "the latitude, such as 48.77")),
    Field(
      "lon", "laenge", \.longitude,
      help: Words("die geografische Länge, etwa 9,18", "the longitude, such as 9.18")))
}

package struct Contact: Record {
  package var unit: String?
  package var email: EmailAddress?
  package var phone: String?
  package var address: String?

  package init() {}

  package static let fields = FieldList<Contact>(
    Field(
      "unit", "stelle", \.unit, isWords: true, help: Words("das Amt oder die Stelle", "the office")
    ),
    Field("email", "e-mail", \.email, help: Words("die E-Mail-Adresse", "the e-mail address")),
    Field("phone", "telefon", \.phone, help: Words("die Telefonnummer", "the telephone number")),
    Field("address", "anschrift", \.address, help: Words("Straße und Ort", "street and town")))
}
