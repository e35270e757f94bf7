import Diagnostics
import Disk

/// What a previewed page says about itself, above everything else on it.
struct Panel {
  /// What the page below the panel shows.
  enum Shows {
    /// The site as it is.
    case current
    /// The page of a document with an error, as far as it could be read.
    case wrong
    /// The page as it was when the site was last without errors.
    case earlier
    /// That no page stands at its address.
    case missing
    /// Nothing, because no page can be shown yet.
    case nothing
  }

  /// All that there is to say about the site, in order.
  let diagnostics: [Diagnostic]
  let failure: DiskFailure?
  /// The files of the page's document.
  let sources: [String]
  let shows: Shows
  let language: Language

  /// A page with thousands of messages helps nobody; the terminal has them all.
  private static let limit = 12

  /// The panel as HTML, empty where there is nothing to say.
  ///
  /// It stands in a shadow tree, so that no style sheet of a theme reaches it and none of its own the page.
  var html: String {
    guard failure != nil || !diagnostics.isEmpty else { return "" }
    let isCalm = failure == nil && all(.error).isEmpty
    let label = say("Vorschau", "Preview")
    return """
      <leitbild-preview lang="\(language.readsGerman ? "de" : "en")"><template shadowrootmode="open">
      <link rel="stylesheet" href="\(stylePath)">
      <section class="\(isCalm ? "calm" : "alarm")" role="region" aria-label="\(label)" tabindex="0">
      \(failure.map { text(of: $0) } ?? "")\(isCalm ? "" : errors)\(warnings)</section>
      </template></leitbild-preview>

      """
  }

  private func say(_ german: String, _ english: String) -> String {
    Words(german, english).text(in: language)
  }

  private func text(of failure: DiskFailure) -> String {
    let words = [failure.headline.text(in: language) + ".", failure.fix.text(in: language)]
    return words.map { "<p role=\"alert\">\(escapedForHTML($0))</p>\n" }.joined()
  }

  private var errors: String {
    let number = all(.error).count
    guard number > 0 else { return "" }
    let count =
      number == 1
      ? say("Ein Fehler.", "One error.") : say("\(number) Fehler.", "\(number) errors.")
    return "<p class=\"title\" role=\"alert\"><strong>\(count)</strong> \(outlook)</p>\n"
      + list(of: .error)
  }

  private var outlook: String {
    switch shows {
    case .current:
      say(
        "Diese Seite ist nicht betroffen; veröffentlicht wird aber erst, wenn alles stimmt.",
        "This page is not concerned, but nothing is published until all is right.")
    case .wrong:
      say("Die Seite zeigt, was zu lesen war.", "The page shows what could be read.")
    case .earlier:
      say(
        "Darunter steht die Seite, wie sie vorher war.", "Below is the page as it was before.")
    case .missing:
      say("Vielleicht fehlt die Seite deshalb.", "Perhaps that is why the page is missing.")
    case .nothing:
      say("Bis dahin gibt es nichts zu sehen.", "Until then there is nothing to see.")
    }
  }

  private var warnings: String {
    let number = all(.warning).count
    guard number > 0 else { return "" }
    let here = all(.warning).count(where: isOfThisPage)
    var title =
      number == 1
      ? say("Ein Hinweis", "One warning") : say("\(number) Hinweise", "\(number) warnings")
    if here > 0 { title += say(", \(here) zu dieser Seite", ", \(here) about this page") }
    return "<details>\n<summary>\(title)</summary>\n" + list(of: .warning) + "</details>\n"
  }

  /// The first of a severity, those of the page itself before all others.
  private func list(of severity: Diagnostic.Severity) -> String {
    let all = all(severity)
    let ordered = all.filter(isOfThisPage) + all.filter { !isOfThisPage($0) }
    let rest = ordered.count - Self.limit
    let more =
      rest > 0
      ? "<p>"
        + say("Weitere \(rest) stehen im Terminal.", "\(rest) more are in the terminal.")
        + "</p>\n" : ""
    return htmlReport(of: Array(ordered.prefix(Self.limit)), language: language) + more
  }

  private func all(_ severity: Diagnostic.Severity) -> [Diagnostic] {
    diagnostics.filter { $0.severity == severity }
  }

  private func isOfThisPage(_ diagnostic: Diagnostic) -> Bool {
    diagnostic.place.map { sources.contains($0.file.path) } ?? false
  }
}

/// What stands where no page can be shown yet.
func emptyPage(in language: Language) -> [UInt8] {
  let isGerman = language.readsGerman
  let title = isGerman ? "Noch keine Seite" : "No page yet"
  return Array(
    """
    <!DOCTYPE html>
    <html lang="\(isGerman ? "de" : "en")">
    <head>
    <meta charset="utf-8">
    <title>\(title)</title>
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    </head>
    <body>
    <main><h1>\(title)</h1></main>
    </body>
    </html>

    """.utf8)
}

/// Puts the panel at the beginning of a page's body and the script that loads it again at the end.
func insert(_ panel: String, into page: [UInt8], version: String) -> [UInt8] {
  let script = "<script src=\"\(scriptPath)\" data-version=\"\(version)\" defer></script>\n"
  let start = endOfStartTag("<body", in: page) ?? page.count
  let end = page.indices.last { stands("</body", at: $0, in: page) } ?? page.count
  let middle = max(start, end)
  return page[..<start] + Array(("\n" + panel).utf8) + page[start..<middle] + Array(script.utf8)
    + page[middle...]
}

private func endOfStartTag(_ tag: StaticString, in page: [UInt8]) -> Int? {
  guard let start = page.indices.first(where: { stands(tag, at: $0, in: page) }) else { return nil }
  return page[start...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
}

private func stands(_ tag: StaticString, at index: Int, in page: [UInt8]) -> Bool {
  guard page[index] == UInt8(ascii: "<") else { return false }
  return tag.withUTF8Buffer { page[index...].starts(with: $0) }
}
