/// A language of the site's content, by its BCP 47 tag: `de`, `en`, `de-simple` (Leichte Sprache).
package struct Language: Hashable, Sendable, Comparable {
  package let tag: String

  package init(_ tag: String) { self.tag = tag }

  package static let german = Language("de")
  package static let english = Language("en")
  /// Leichte Sprache, whose files end in `.leicht.md`.
  package static let simpleGerman = Language("de-simple")

  /// Whether the program speaks German to readers of this language; all others are addressed in English.
  package var readsGerman: Bool { tag == "de" || tag.hasPrefix("de-") }

  package static func < (first: Language, second: Language) -> Bool { first.tag < second.tag }
}
