internal import Diagnostics
public import FrontMatter

/// What visitors must be told about their data (Art. 13 DSGVO).
public struct Privacy: Record {
  public var controller: Written<ContactPoint>?
  public var officer: Written<ContactPoint>?
  public var purposes: [String] = []
  public var legalBasis: [String] = []
  public var storage: String?
  public var rights: [String] = []
  public var authority: Written<ContactPoint>?
  public var logs: ServerLogs?

  public init() {}

  public static let fields = FieldList<Privacy>(
    Field(
      "controller", "verantwortlich", \.controller,
      required("wer verantwortlich ist", "who is responsible"), isWords: true,
      help: Words("Name, Anschrift und E-Mail", "name, address and e-mail")),
    Field(
      "data-protection-officer", "datenschutzbeauftragt", \.officer,
      required(
        "wie die oder der Datenschutzbeauftragte zu erreichen ist",
        "how the data protection officer can be reached"), isWords: true,
      help: Words("Name oder Amt, und ein Weg dorthin", "name or office, and a way to reach it")),
    Field(
      "purposes", "zwecke", \.purposes,
      required("wozu Daten verarbeitet werden", "what data are processed for"), isWords: true,
      help: Words(
        "wozu welche Daten verarbeitet werden, je Zweck ein Satz",
        "which data are processed for what, a sentence for each purpose")),
    Field(
      "legal-basis", "rechtsgrundlage", \.legalBasis,
      required("auf welcher Rechtsgrundlage das geschieht", "the legal basis"), isWords: true,
      help: Words("die Vorschriften, die es erlauben", "the provisions that permit it")),
    Field(
      "storage", "speicherdauer", \.storage,
      required("wie lange Daten gespeichert werden", "how long data are stored"), isWords: true,
      form: .prose,
      help: Words("wie lange, und wann gelöscht wird", "how long, and when they are deleted")),
    Field(
      "rights", "rechte", \.rights,
      required("welche Rechte Betroffene haben", "which rights the persons concerned have"),
      isWords: true,
      help: Words(
        "Auskunft, Berichtigung und alle weiteren, je Recht ein Satz",
        "access, rectification and all others, a sentence for each right")),
    Field(
      "authority", "aufsichtsbehoerde", \.authority,
      required(
        "bei welcher Behörde des Landes man sich beschweren kann",
        "to which authority of the Land one may complain"), isWords: true,
      help: Words(
        "die Datenschutz-Aufsicht des Landes: Name und ein Weg dorthin",
        "the Land's data protection authority: name and a way to reach it")),
    Field(
      "logs", "protokolle", \.logs,
      required("was der Webserver mitschreibt", "what the web server records"), isWords: true,
      help: Words(
        "was der Betreiber des Webservers mitschreibt", "what the web server's operator records")))

  private static func required(_ german: String, _ english: String) -> FieldNeed {
    .required(
      why: Words(
        "Wer die Website besucht, muss erfahren, \(german) (Art. 13 DSGVO).",
        "Visitors must be told \(english) (Art. 13 GDPR)."))
  }
}

/// What the host of the website writes down about each visit.
public struct ServerLogs: Record {
  public var host: String?
  public var entries: [String] = []
  public var storage: String?

  public init() {}

  public static let fields = FieldList<ServerLogs>(
    Field(
      "host", "anbieter", \.host,
      .required(
        why: Words(
          "Wer die Website besucht, muss erfahren, wer die Protokolle führt (Art. 13 DSGVO).",
          "Visitors must be told who keeps the logs (Art. 13 GDPR).")),
      isWords: true,
      help: Words(
        "wer den Webserver betreibt, mit Anschrift", "who runs the web server, with address")
    ),
    Field(
      "entries", "angaben", \.entries,
      .required(
        why: Words(
          "Wer die Website besucht, muss erfahren, was mitgeschrieben wird (Art. 13 DSGVO).",
          "Visitors must be told what is recorded (Art. 13 GDPR).")),
      isWords: true,
      help: Words(
        "was mitgeschrieben wird, etwa Zeit und Seite", "what is recorded, such as the time")
    ),
    Field(
      "storage", "speicherdauer", \.storage,
      .required(
        why: Words(
          "Wer die Website besucht, muss erfahren, wann Protokolle gelöscht werden (Art. 13 "
            + "DSGVO).",
          "Visitors must be told when logs are deleted (Art. 13 GDPR).")),
      isWords: true,
      help: Words("wie lange, etwa sieben Tage", "how long, such as seven days")))
}
