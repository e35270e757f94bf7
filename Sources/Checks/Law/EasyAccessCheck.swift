internal import Diagnostics
internal import Documents
internal import FrontMatter
internal import Graph
internal import Pages

/// A site without a page in Leichte Sprache or in Gebärdensprache (DGS): an error where the Land makes it
/// a duty of municipalities, a warning elsewhere and while the accessibility statement is not begun.
struct EasyAccessCheck: Check {
  private struct Kind {
    let code: Code
    let missing: Words
    let setting: Name
    let choice: EasyAccess.Choice
  }

  func run(on graph: SiteGraph, date: CalendarDay, reporting log: inout DiagnosticLog) {
    guard let item = LegalItem(of: graph) else { return }
    let land = item.municipality.facts.land
    let duty = land?.easyAccessDuty ?? .unknown
    let isBegun = LegalPage.accessibility.isDescribed(in: graph)
    for kind in kinds(of: graph.easyAccess) {
      guard case .missing = kind.choice else { continue }
      log.report(
        Diagnostic(
          kind.code, duty == .required && isBegun ? .error : .warning,
          at: Place(graph.settings.file),
          kind.missing,
          why: reason(duty, in: land),
          fix: Words(
            "content/seiten/\(kind.setting.german).md anlegen, oder die Seite in site/site.yaml unter »\(kind.setting.german)« nennen.",
            "Create content/pages/\(kind.setting.english).md, or name the page in site/site.yaml below “\(kind.setting.english)”."
          )))
    }
  }

  private func kinds(of pages: EasyAccess) -> [Kind] {
    [
      Kind(
        code: .missingPlainLanguage,
        missing: Words(
          "Eine Seite in Leichter Sprache fehlt", "There is no page in Leichte Sprache"),
        setting: Name("plain-language", "leichte-sprache"), choice: pages.plainLanguage),
      Kind(
        code: .missingSignLanguage,
        missing: Words(
          "Eine Seite in Deutscher Gebärdensprache fehlt",
          "There is no page in German Sign Language"),
        setting: Name("sign-language", "gebaerdensprache"), choice: pages.signLanguage),
    ]
  }

  private func reason(_ duty: EasyAccessDuty, in land: Land?) -> Words {
    let content = Words(
      "Sie nennt die wesentlichen Inhalte, die Navigation, das Wesentliche der Erklärung zur Barrierefreiheit und weitere Inhalte (§ 4 BITV).",
      "It gives the essential contents, the navigation, the essentials of the accessibility statement and further contents (§ 4 BITV)."
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
