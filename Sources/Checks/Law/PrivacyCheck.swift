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
    let bodies: [(Written<ContactPoint>?, Name, Words)] = [
      (
        privacy.value.controller, Name("controller", "verantwortlich"),
        Words("der verantwortlichen Stelle", "the controller")
      ),
      (
        privacy.value.officer, Name("data-protection-officer", "datenschutzbeauftragt"),
        Words("der Datenschutzbeauftragten", "the data protection officer")
      ),
      (
        privacy.value.authority, Name("authority", "aufsichtsbehoerde"),
        Words("der Aufsichtsbehörde", "the supervisory authority")
      ),
    ]
    for (body, name, owner) in bodies {
      guard let body, body.value.name == nil || !body.value.isReachable else { continue }
      let headline =
        body.value.name == nil
        ? Words("Der Name \(owner.german) fehlt", "The name of \(owner.english) is missing")
        : Words(
          "Anschrift oder E-Mail \(owner.german) fehlt",
          "The address or e-mail of \(owner.english) is missing")
      log.report(
        item.missing(
          headline, in: body.span,
          why: Words(
            "Wer seine Rechte wahrnehmen will, muss dorthin finden (Art. 13 DSGVO).",
            "Whoever exercises their rights must find the way there (Art. 13 GDPR)."),
          fix: Words(
            "Unter »\(name.german)« Name und Anschrift oder E-Mail ergänzen.",
            "Add name and address or e-mail below “\(name.english)”.")))
    }
  }
}
