public import Diagnostics
public import FrontMatter

/// The fields that documents of every kind have.
public struct SharedFields: Sendable {
  public var title = ""
  public var summary: String?
  /// The day on which somebody last checked that the document is true.
  public var updated: Written<PartialDate>?
  public var image: Image?
  public var isDraft = false
  public var publish: Written<CalendarDay>?
  public var expire: Written<CalendarDay>?
  public var isInternal = false
  public var aliases: [Written<String>] = []
  /// Lists show lighter documents first; those without a weight come last.
  public var weight: Int?
  public var id: Written<String>?
  /// Who of the people it is for has tested a text in Leichte Sprache.
  public var testedBy: String?

  public init() {}

  public static let internalName = Name("internal", "intern")

  /// The declarations, as a kind needs them.
  public static func fields(of kind: (some ContentKind).Type) -> FieldList<SharedFields> {
    FieldList(
      Field(
        "title", "titel", \.title,
        .required(
          why: Words(
            "Ohne Titel hat die Seite keinen Namen.", "Without a title the page has no name.")),
        limit: 120, isWords: true,
        help: Words("der Name, höchstens 120 Zeichen", "the name, at most 120 characters")),
      Field(
        "summary", "kurz", \.summary, kind.summaryNeed, limit: kind.summaryLimit, isWords: true,
        form: .prose,
        help: Words(
          "ein, zwei Sätze für Listen und Karten, höchstens \(kind.summaryLimit) Zeichen",
          "a sentence or two for lists and cards, at most \(kind.summaryLimit) characters")),
      Field(
        "updated", "stand", \.updated, kind.updatedNeed,
        help: Words(
          "der Tag der letzten Prüfung, etwa 15.09.2026",
          "the day of the last check, such as 2026-09-15")),
      Field(
        "image", "bild", \.image, isWords: true,
        help: Words(
          "ein Bild mit Beschreibung und Nachweis", "a picture with description and credit")),
      Field(
        "draft", "entwurf", \.isDraft,
        help: Words("»ja«, solange niemand es sehen soll", "“yes” while nobody shall see it")),
      Field(
        "publish", "veroeffentlichen-ab", \.publish,
        help: Words("der Tag, an dem es erscheint", "the day on which it appears")),
      Field(
        "expire", "veroeffentlichen-bis", \.expire,
        help: Words(
          "der letzte Tag, an dem es zu sehen ist", "the last day on which it can be seen")),
      Field(
        internalName.english, internalName.german, \.isInternal,
        help: Words(
          "»ja«, wenn es die Website nie erreichen darf", "“yes” if it must never reach the website"
        )),
      Field(
        "aliases", "fruehere-adressen", \.aliases, isWords: true,
        help: Words("Adressen, die hierher weiterleiten", "addresses that lead here")),
      Field(
        "weight", "reihenfolge", \.weight,
        help: Words(
          "kleinere Zahlen stehen in Listen weiter oben", "lower numbers stand further up in lists")
      ),
      Field(
        "id", "kennung", \.id, isWords: true,
        help: Words(
          "statt des Dateinamens; Verweise schreiben sie",
          "instead of the file name; references write it")),
      Field(
        "tested-by", "geprueft-von", \.testedBy, isWords: true,
        help: Words(
          "wer einen Text in Leichter Sprache geprüft hat",
          "who has tested a text in Leichte Sprache")))
  }

  /// Whether the document is left out of a site of this day, and stays out of everything that is
  /// made from it.
  public func isWithheld(on date: CalendarDay, showingDrafts: Bool) -> Bool {
    if isInternal { return true }
    if showingDrafts { return false }
    if isDraft { return true }
    if let publish, publish.value > date { return true }
    if let expire, expire.value < date { return true }
    return false
  }

  func reportContradictions(in file: SourceFile, reporting log: inout DiagnosticLog) {
    guard let publish, let expire, expire.value < publish.value else { return }
    log.report(endBeforeStart(expire.span, start: publish.span, in: file))
  }
}

/// A picture with what must be said about it.
public struct Image: Record {
  public var file: Written<String>?
  public var alt: Written<String>?
  public var isDecorative = false
  public var credit: String?
  public var licence: String?

  public init() {}

  private static let decorative = Name("decorative", "schmuckbild")

  public static let fields = FieldList<Image>(
    Field(
      "file", "datei", \.file,
      .required(
        why: Words(
          "Ohne Datei gibt es nichts zu zeigen.", "Without a file there is nothing to show.")),
      form: .picture,
      help: Words(
        "der Name der Bilddatei neben dem Text", "the name of the picture's file beside the text")),
    Field(
      "alt", "alt", \.alt, .requiredUnless(flag: decorative), isWords: true, form: .prose,
      help: Words("was auf dem Bild zu sehen ist", "what the picture shows")),
    Field(
      decorative.english, decorative.german, \.isDecorative,
      help: Words("»ja«, wenn das Bild nichts mitteilt", "“yes” if the picture tells nothing")),
    Field(
      "credit", "urheber", \.credit,
      .required(
        why: Words(
          "Wer ein Foto gemacht hat, darf verlangen, genannt zu werden (§ 13 UrhG).",
          "Whoever made a photograph may demand to be named (§ 13 UrhG).")),
      missing: .missingImageCredit,
      help: Words("wer das Bild gemacht hat", "who made the picture")),
    Field(
      "licence", "lizenz", \.licence, help: Words("unter welcher Lizenz es steht", "its licence")))

  public static func read(
    _ node: Node, in file: SourceFile, reporting log: inout DiagnosticLog
  ) -> Image? {
    guard case .mapping(let mapping) = node else {
      reportWrongShape(node, expected: form, in: file, reporting: &log)
      return nil
    }
    var image = Image()
    guard fields.read(mapping, into: &image, in: file, reporting: &log) else { return image }
    if let alt = image.alt, looksLikeFileName(alt.value) {
      log.report(imageTextIsFileName(alt.value, at: Place(file, alt.span)))
    }
    if image.alt == nil, !image.isDecorative {
      log.report(missingImageText(at: Place(file, image.file?.span ?? mapping.span)))
    }
    return image
  }
}

private func looksLikeFileName(_ text: String) -> Bool {
  let lower = text.lowercased()
  return !lower.contains(" ")
    && [".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg", ".avif"].contains { lower.hasSuffix($0) }
}

private func missingImageText(at place: Place) -> Diagnostic {
  Diagnostic(
    .missingImageText, at: place,
    Words("Die Bildbeschreibung fehlt", "The picture has no description"),
    why: Words(
      "Wer das Bild nicht sieht, erfährt sonst nicht, was es zeigt; die BITV 2.0 verlangt sie.",
      "Those who cannot see the picture do not learn what it shows; accessibility law requires "
        + "it."),
    fix: Words(
      "»alt: …« ergänzen, oder »schmuckbild: ja«, wenn das Bild nichts mitteilt.",
      "Add “alt: …”, or “decorative: yes” if the picture tells nothing."))
}

private func imageTextIsFileName(_ text: String, at place: Place) -> Diagnostic {
  Diagnostic(
    .imageTextIsFileName, .warning, at: place,
    Words(
      "Die Bildbeschreibung \(quote(text).german) ist ein Dateiname",
      "The picture's description \(quote(text).english) is a file name"),
    fix: Words(
      "In einem Satz schreiben, was zu sehen ist.", "Write in a sentence what can be seen."))
}
