internal import Diagnostics
internal import Documents
internal import FrontMatter
internal import Graph
internal import Pages

/// What an accessibility statement lacks because the Land's law is not known, or not known well
/// enough.
struct StatementItemsCheck: Check {
  func run(on graph: SiteGraph, date: CalendarDay, reporting log: inout DiagnosticLog) {
    guard let item = LegalItem(of: graph), let statement = item.municipality.facts.accessibility
    else { return }
    let land = item.municipality.facts.land
    if statement.value.legalBasis(in: land).isEmpty {
      log.report(
        item.missing(
          Words(
            "Der Erklärung zur Barrierefreiheit fehlt die Rechtsgrundlage",
            "The accessibility statement lacks its legal basis"),
          in: statement.span, why: unknownLaw(of: land),
          fix: Words(
            "»rechtsgrundlage: …« mit den Vorschriften des Landes ergänzen.",
            "Add “legal-basis: …” with the provisions of the Land.")))
    }
    let body = statement.value.enforcement(in: land)
    guard body?.name == nil || body?.address == nil else { return }
    let span = statement.value.enforcement?.span ?? statement.span
    log.report(
      item.missing(
        body?.name == nil
          ? Words(
            "Der Erklärung zur Barrierefreiheit fehlt die Durchsetzungsstelle",
            "The accessibility statement lacks the enforcement body")
          : Words(
            "Der Durchsetzungsstelle fehlt die Anschrift", "The enforcement body lacks its address"),
        in: span, why: body?.name == nil ? unknownLaw(of: land) : unknownAddress(of: body),
        fix: Words(
          "Unter »durchsetzung« »name« und »anschrift« ergänzen.",
          "Add “name” and “address” below “enforcement”.")))
  }

  private func unknownLaw(of land: Land?) -> Words {
    guard let land else {
      return Words(
        "Ohne Amtlichen Gemeindeschlüssel weiß Leitbild nicht, welches Landesrecht gilt; die "
          + "eigenen Angaben müssen es nennen (Durchführungsbeschluss (EU) 2018/1523).",
        "Without an official key Leitbild does not know which Land's law holds; the site's own "
          + "data must state it (Implementing Decision (EU) 2018/1523)."
      )
    }
    return Words(
      "Was \(land.inIt) gilt, weiß Leitbild nicht; die eigenen Angaben müssen es nennen (Durchführungsbeschluss (EU) 2018/1523).",
      "Leitbild does not know the law of \(land.name); the site's own data must state it (Implementing Decision (EU) 2018/1523)."
    )
  }

  private func unknownAddress(of body: ContactPoint?) -> Words {
    let name = body?.name ?? ""
    return Words(
      "Die Erklärung muss sagen, wo \(quote(name).german) zu erreichen ist; Leitbild weiß es nicht (Durchführungsbeschluss (EU) 2018/1523).",
      "The statement must say where \(quote(name).english) can be reached; Leitbild does not know (Implementing Decision (EU) 2018/1523)."
    )
  }
}
