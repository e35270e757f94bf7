/// A language of the site's content, by its BCP 47 tag: `de`, `en`, `de-simple` (Leichte Sprache).
public struct Language: Hashable, Sendable, Comparable {
  public let tag: String

  public init(_ tag: String) { self.tag = tag }

  public static let german = Language("de")
  public static let english = Language("en")
  /// Leichte Sprache, whose files end in `.leicht.md`.
  public static let simpleGerman = Language("de-simple")

  /// Whether the program speaks German to readers of this language; all others are addressed in English.
  public var readsGerman: Bool { tag == "de" || tag.hasPrefix("de-") }

  public static func < (first: Language, second: Language) -> Bool { first.tag < second.tag }
}
