public import Diagnostics

extension Name {
  /// What a form calls it: `Start geplant` for `start-geplant`, with the umlauts that names do without.
  public func label(in language: Language) -> String {
    let written = text(in: language)
    if language.readsGerman, let label = germanLabels[written] { return label }
    if let label = labels[written] { return label }
    return capitalised(written.replacing("-", with: " "))
  }
}

func capitalised(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }

private let labels = [
  "alt": "Picture description", "ags": "AGS", "ars": "ARS", "sdg": "SDG", "url": "URL",
  "email": "E-mail", "vat-id": "VAT id",
]

/// The names that are no words as they stand: umlauts are spelt out in them, and nouns are small.
private let germanLabels = [
  "alt": "Bildbeschreibung",
  "amtlicher-titel": "Amtlicher Titel",
  "aufsichtsbehoerde": "Aufsichtsbehörde",
  "begruendung": "Begründung",
  "e-mail": "E-Mail",
  "federfuehrung": "Federführung",
  "foerderung": "Förderung",
  "fruehere-adressen": "Frühere Adressen",
  "fuer-sie": "Für Sie",
  "gebaerdensprache": "Gebärdensprache",
  "gefaehrdet": "Gefährdet",
  "geprueft-von": "Geprüft von",
  "im-plan": "Im Plan",
  "in-umsetzung": "In Umsetzung",
  "jaehrlich": "Jährlich",
  "kosten.anschub": "Kosten: Anschub",
  "kosten.jaehrlich": "Kosten: jährlich",
  "kreisfreie-stadt": "Kreisfreie Stadt",
  "kuerzel": "Kürzel",
  "laenge": "Länge",
  "leichte-sprache": "Leichte Sprache",
  "letzte-pruefung": "Letzte Prüfung",
  "massnahme": "Maßnahme",
  "nicht-barrierefrei": "Nicht barrierefrei",
  "rueckmeldung": "Rückmeldung",
  "schluessel": "Schlüssel",
  "umsatzsteuer-id": "Umsatzsteuer-ID",
  "unverhaeltnismaessig": "Unverhältnismäßig",
  "veroeffentlichen-ab": "Veröffentlichen ab",
  "veroeffentlichen-bis": "Veröffentlichen bis",
  "verzoegert": "Verzögert",
  "vollstaendig": "Vollständig",
  "woerter": "Wörter",
  "zusammengefuehrt": "Zusammengeführt",
  "zusammengefuehrt-mit": "Zusammengeführt mit",
]
