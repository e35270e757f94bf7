internal import Diagnostics
internal import Documents
internal import FrontMatter
internal import Graph

/// An imprint with an e-mail address only: the law asks for a second quick way to get in touch.
struct ImprintCheck: Check {
  func run(on graph: SiteGraph, date: CalendarDay, reporting log: inout DiagnosticLog) {
    guard let item = LegalItem(of: graph), let imprint = item.municipality.facts.imprint,
      imprint.value.phone == nil, imprint.value.form == nil
    else { return }
    log.report(
      item.missing(
        Words(
          "Dem Impressum fehlt neben der E-Mail ein zweiter schneller Weg",
          "The imprint lacks a second quick way besides the e-mail"),
        in: imprint.span,
        why: Words(
          "Wer etwas wissen will, muss schnell und unmittelbar fragen können (§ 5 DDG).",
          "People must be able to ask quickly and directly (§ 5 DDG)."),
        fix: Words(
          "»telefon: …« oder »formular: https://…« ergänzen.",
          "Add “phone: …” or “form: https://…”.")))
  }
}
