import Diagnostics
import FrontMatter

/// A small site to begin with: one municipality, a strategy with a vision, two fields, a goal, three projects
/// and what the law asks of a website. It builds without a diagnostic, and every text says what to put in its place.
struct StarterSite {
  let title: String
  let language: Language
  let day: CalendarDay

  var files: [(path: String, bytes: [UInt8])] {
    let texts =
      language.readsGerman ? germanTexts + germanLegalPages : englishTexts + englishLegalPages
    return texts.map { ($0.path, Array($0.text.utf8)) } + [
      ("site/static/.gitkeep", []),
      (".gitignore", Array("site/public/\nsite/.leitbild/\n".utf8)),
    ]
  }

  /// The title as a YAML value that nothing in it can break.
  var quotedTitle: String {
    "'" + title.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
      + "'"
  }

  var year: Int { day.year }
}
