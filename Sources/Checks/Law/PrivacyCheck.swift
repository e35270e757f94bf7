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
    let bodies: [(ContactPoint?, Name, Words)] = [
      (
        privacy.value.controller, Name("controller", "verantwortlich"),
        Words("Wer für den Datenschutz verantwortlich ist", "Who is responsible for privacy")
      ),
      (
        privacy.value.officer, Name("data-protection-officer", "datenschutzbeauftragt"),
        Words("Wer Datenschutzbeauftragte ist", "Who is the data protection officer")
      ),
      (
        privacy.value.authority, Name("authority", "aufsichtsbehoerde"),
        Words("Welche Behörde die Aufsicht führt", "Which authority supervises privacy")
      ),
    ]
    for (body, name, subject) in bodies {
      guard let body, body.name == nil || !body.isReachable else { continue }
      let lack =
        body.name == nil
        ? Words("steht ohne Namen da", "stands without a name")
        : Words(
          "steht ohne Anschrift, E-Mail, Telefon und Website da",
          "stands without address, e-mail, telephone and website")
      log.report(
        item.missing(
          Words("\(subject.german), \(lack.german)", "\(subject.english) \(lack.english)"),
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
