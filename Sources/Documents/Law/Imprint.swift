internal import Diagnostics
public import FrontMatter

/// What the law wants to know of whoever publishes a website (§ 5 DDG, § 18 Abs. 2 MStV).
///
/// A second quick way to get in touch is asked for too; that it may be a telephone or a form is the
/// concern of `ImprintCheck`.
public struct Imprint: Record {
  public var name: String?
  public var address: String?
  public var legalForm: String?
  public var representedBy: String?
  public var email: EmailAddress?
  public var phone: String?
  public var form: WebAddress?
  public var supervisoryAuthority: ContactPoint?
  public var vatID: String?
  public var responsible: String?

  public init() {}

  public static let fields = FieldList<Imprint>(
    Field(
      "name", "name", \.name, required("den Namen", "the name"), isWords: true,
      help: Words("der volle Name der Körperschaft", "the full name of the corporation")),
    Field(
      "address", "anschrift", \.address, required("die Anschrift", "the address"),
      help: Words(
        "Straße, Postleitzahl und Ort, kein Postfach", "street, postcode and town, no P.O. box")),
    Field(
      "legal-form", "rechtsform", \.legalForm, required("die Rechtsform", "the legal form"),
      isWords: true,
      help: Words(
        "etwa Körperschaft des öffentlichen Rechts", "such as corporation under public law")),
    Field(
      "represented-by", "vertreten-durch", \.representedBy,
      required("wer vertretungsberechtigt ist", "who may represent it"), isWords: true,
      help: Words(
        "Amt und Name, etwa Bürgermeisterin Erika Beispiel",
        "office and name, such as Mayor Erica Example")),
    Field(
      "email", "e-mail", \.email, required("eine E-Mail-Adresse", "an e-mail address"),
      help: Words("die E-Mail-Adresse", "the e-mail address")),
    Field("phone", "telefon", \.phone, help: Words("die Telefonnummer", "the telephone number")),
    Field(
      "form", "formular", \.form,
      help: Words("die Adresse eines Kontaktformulars", "the address of a contact form")),
    Field(
      "supervisory-authority", "aufsichtsbehoerde", \.supervisoryAuthority,
      help: Words(
        "die Aufsichtsbehörde, wo es eine gibt", "the supervisory authority, where there is one")),
    Field(
      "vat-id", "umsatzsteuer-id", \.vatID,
      help: Words(
        "die Umsatzsteuer-Identifikationsnummer, wenn es eine gibt", "the VAT id, if there is one")),
    Field(
      "responsible", "verantwortlich", \.responsible,
      .required(
        why: Words(
          "Wer für den Inhalt verantwortlich ist, gehört mit Namen und Anschrift ins Impressum "
            + "(§ 18 Abs. 2 MStV).",
          "The imprint must name whoever answers for the content, with an address (§ 18(2) "
            + "MStV).")),
      isWords: true,
      help: Words(
        "wer für den Inhalt verantwortlich ist, mit Anschrift",
        "who answers for the content, with an address")))

  private static func required(_ german: String, _ english: String) -> FieldNeed {
    .required(
      why: Words(
        "Das Impressum muss \(german) nennen (§ 5 DDG).",
        "The imprint must state \(english) (§ 5 DDG)."))
  }
}
