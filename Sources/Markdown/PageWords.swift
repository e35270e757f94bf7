import Diagnostics

/// The words that are added to a text, in the text's own language: a reader hears and sees them.
struct PageWords {
  let table: String
  let footnotes: String
  let footnote: String
  let back: String
  let backToUse: String
  let done: String
  let open: String
  /// For each kind of callout.
  let callouts: [Callout: String]

  static func of(_ language: Language) -> PageWords {
    if language.readsGerman { return german }
    return language.readsFrench ? french : english
  }

  private static let german = PageWords(
    table: "Tabelle", footnotes: "Fußnoten", footnote: "Fußnote", back: "Zurück zum Text",
    backToUse: "Zurück zur Textstelle", done: "erledigt", open: "offen",
    callouts: [
      .note: "Hinweis", .important: "Wichtig", .tip: "Tipp", .warning: "Warnung",
      .caution: "Achtung",
    ])

  private static let english = PageWords(
    table: "Table", footnotes: "Footnotes", footnote: "Footnote", back: "Back to the text",
    backToUse: "Back to place", done: "done", open: "open",
    callouts: [
      .note: "Note", .important: "Important", .tip: "Tip", .warning: "Warning",
      .caution: "Caution",
    ])

  private static let french = PageWords(
    table: "Tableau", footnotes: "Notes", footnote: "Note", back: "Retour au texte",
    backToUse: "Retour au passage", done: "fait", open: "à faire",
    callouts: [
      .note: "Remarque", .important: "Important", .tip: "Astuce", .warning: "Avertissement",
      .caution: "Attention",
    ])
}

/// A quote that is marked as a remark of a certain weight: `> [!HINWEIS]`.
enum Callout: String {
  case note, important, tip, warning, caution

  /// Reads the word between `[!` and `]`, German or English, in any case.
  init?(marker: UnsafeBufferPointer<UInt8>) {
    switch String(decoding: marker, as: UTF8.self).uppercased() {
    case "HINWEIS", "NOTE", "INFO": self = .note
    case "WICHTIG", "IMPORTANT": self = .important
    case "TIPP", "TIP": self = .tip
    case "WARNUNG", "WARNING": self = .warning
    case "ACHTUNG", "CAUTION": self = .caution
    default: return nil
    }
  }
}

extension Language {
  var readsFrench: Bool { tag == "fr" || tag.hasPrefix("fr-") }
}
