internal import Diagnostics
internal import Documents
internal import FrontMatter
internal import Graph
internal import Pages

/// A site without a page in Leichte Sprache or in Gebärdensprache (DGS): an error where the Land
/// makes it a duty of municipalities, a warning elsewhere and while the accessibility statement is
/// not begun.
struct EasyAccessCheck: Check {
  private struct Kind {
    let code: Code
    let missing: Words
    let withheld: Words
    /// The setting, and the page as it is best called.
    let name: Name
    let choice: EasyAccess.Choice
  }

  func run(on graph: SiteGraph, date: CalendarDay, reporting log: inout DiagnosticLog) {
    guard let item = LegalItem(of: graph) else { return }
    let land = item.municipality.facts.land
    let duty = land?.easyAccessDuty ?? .unknown
    let isBegun = LegalPage.accessibility.isDescribed(in: graph)
    for kind in kinds(of: graph.easyAccess) {
      let headline: Words
      let place: Place
      let fix: Words
      switch kind.choice {
      case .page, .reported: continue
      case .notNamed:
        (headline, place) = (kind.missing, Place(graph.settings.file))
        fix = Words(
          "Die Seite content/seiten/\(kind.name.german).md schreiben und in site/site.yaml »\(kind.name.german): seiten/\(kind.name.german)« ergänzen.",
          "Write the page content/pages/\(kind.name.english).md and add “\(kind.name.english): pages/\(kind.name.english)” to site/site.yaml."
        )
      case .withheld(let span):
        (headline, place) = (kind.withheld, Place(graph.settings.file, span))
        fix = Words(
          "Die Seite veröffentlichen oder eine andere nennen.",
          "Publish the page or name another one.")
      }
      log.report(
        Diagnostic(
          kind.code, duty == .required && isBegun ? .error : .warning, at: place, headline,
          why: reason(duty, in: land), fix: fix))
    }
  }

  private func kinds(of pages: EasyAccess) -> [Kind] {
    [
      Kind(
        code: .missingPlainLanguage,
        missing: Words(
          "Eine Seite in Leichter Sprache fehlt", "There is no page in Leichte Sprache"),
        withheld: Words(
          "Die Seite in Leichter Sprache ist nicht veröffentlicht",
          "The page in Leichte Sprache is not published"),
        name: Name("plain-language", "leichte-sprache"), choice: pages.plainLanguage),
      Kind(
        code: .missingSignLanguage,
        missing: Words(
          "Eine Seite in Deutscher Gebärdensprache fehlt",
          "There is no page in German Sign Language"),
        withheld: Words(
          "Die Seite in Deutscher Gebärdensprache ist nicht veröffentlicht",
          "The page in German Sign Language is not published"),
        name: Name("sign-language", "gebaerdensprache"), choice: pages.signLanguage),
    ]
  }

  private func reason(_ duty: EasyAccessDuty, in land: Land?) -> Words {
    let content = Words(
      "Sie nennt die wesentlichen Inhalte, die Navigation, das Wesentliche der Erklärung zur "
        + "Barrierefreiheit und weitere Inhalte (§ 4 BITV).",
      "It gives the essential contents, the navigation, the essentials of the accessibility "
        + "statement and further contents (§ 4 BITV)."
    )
    guard let land else {
      return Words(
        "Ohne Amtlichen Gemeindeschlüssel weiß Leitbild nicht, ob sie Pflicht ist. \(content.german)",
        "Without an official key Leitbild does not know whether it is a duty. \(content.english)")
    }
    let start =
      switch duty {
      case .required:
        Words(
          "Für Kommunen \(land.inIt) ist sie Pflicht.",
          "It is a duty of municipalities in \(land.name).")
      case .partly:
        Words(
          "Für Kommunen \(land.inIt) ist sie teilweise Pflicht.",
          "It is partly a duty of municipalities in \(land.name).")
      case .notRequired:
        Words(
          "Für Kommunen \(land.inIt) ist sie keine Pflicht, aber manche verstehen nur sie.",
          "It is no duty of municipalities in \(land.name), but some people understand nothing else."
        )
      case .unknown:
        Words(
          "Ob sie für Kommunen \(land.inIt) Pflicht ist, weiß Leitbild nicht.",
          "Leitbild does not know whether it is a duty of municipalities in \(land.name).")
      }
    return Words("\(start.german) \(content.german)", "\(start.english) \(content.english)")
  }
}
