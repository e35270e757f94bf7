internal import Diagnostics
internal import Documents
internal import FrontMatter
internal import Graph

/// A body that the privacy notice mentions without its name or without a way to reach it.
struct PrivacyCheck: Check {
  func run(on graph: SiteGraph, date: CalendarDay, reporting log: inout DiagnosticLog) {
    guard let item = LegalItem(of: graph), let privacy = item.municipality.facts.privacy else {
      return
    }
    let bodies = [
      (privacy.value.controller, Name("controller", "verantwortlich")),
      (privacy.value.officer, Name("data-protection-officer", "datenschutzbeauftragt")),
      (privacy.value.authority, Name("authority", "aufsichtsbehoerde")),
    ]
    for (body, name) in bodies {
      guard let body, body.name == nil || !body.isReachable else { continue }
      let lack =
        body.name == nil
        ? Words("steht kein Name", "has no name")
        : Words(
          "steht weder Anschrift noch E-Mail, Telefon oder Website",
          "has neither address nor e-mail, telephone or website")
      log.report(
        item.missing(
          Words("Unter »\(name.german)« \(lack.german)", "“\(name.english)” \(lack.english)"),
          in: privacy.span,
          why: Words(
            "Wer seine Rechte wahrnehmen will, muss dorthin finden (Art. 13 DSGVO).",
            "Whoever exercises their rights must find the way there (Art. 13 GDPR)."),
          fix: Words(
            "Unter »\(name.german)« Name und Anschrift oder E-Mail ergänzen.",
            "Add name and address or e-mail below “\(name.english)”.")))
    }
  }
}
