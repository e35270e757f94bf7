internal import Diagnostics
internal import Documents
internal import FrontMatter
internal import Graph
internal import Pages

/// A page of the law's that is missing altogether: no data of the publisher and no page in its
/// place.
///
/// A warning, so that a site can be begun; once its data are begun, what they lack is an error.
struct LegalPageCheck: Check {
  func run(on graph: SiteGraph, date: CalendarDay, reporting log: inout DiagnosticLog) {
    guard let publisher = graph.publisher else { return }
    let municipality = graph.municipalities[publisher]
    for page in LegalPage.allCases
    where !page.isDescribed(in: graph) && page.ownPage(in: graph) == nil {
      let place = Place(municipality.file, municipality.original.start)
      log.report(
        Diagnostic(
          .missingLegalPage, .warning, at: place, headline(of: page),
          why: reason(for: page, in: municipality.facts.land),
          fix: Words(
            "Bei der herausgebenden Kommune »\(page.name.german): …« ergänzen oder content/seiten/\(page.name.german).md anlegen.",
            "Add “\(page.name.english): …” to the publishing municipality or create content/pages/\(page.name.english).md."
          )))
    }
  }

  private func headline(of page: LegalPage) -> Words {
    switch page {
    case .imprint: Words("Das Impressum fehlt", "The imprint is missing")
    case .privacy: Words("Die Angaben zum Datenschutz fehlen", "The privacy notice is missing")
    case .accessibility:
      Words("Die Erklärung zur Barrierefreiheit fehlt", "The accessibility statement is missing")
    }
  }

  private func reason(for page: LegalPage, in land: Land?) -> Words {
    switch page {
    case .imprint:
      Words(
        "Es nennt Name, Anschrift, Rechtsform, Vertretung, E-Mail und einen zweiten schnellen "
          + "Weg (§ 5 DDG) und wer für den Inhalt verantwortlich ist (§ 18 Abs. 2 MStV).",
        "It states name, address, legal form, representative, e-mail and a second quick way (§ "
          + "5 DDG) and who answers for the content (§ 18(2) MStV)."
      )
    case .privacy:
      Words(
        "Sie nennen Verantwortliche, Datenschutzbeauftragte, Zwecke, Rechtsgrundlage, "
          + "Speicherdauer, Rechte, die Behörde des Landes und die Protokolle des Webservers (Art. 13 DSGVO).",
        "It states controller, data protection officer, purposes, legal basis, storage, rights, "
          + "the Land's authority and the web server's logs (Art. 13 GDPR)."
      )
    case .accessibility:
      Words(
        "Sie nennt Geltungsbereich, Vereinbarkeit, nicht barrierefreie Inhalte, Erstellung, Rückmeldung und Durchsetzung (Durchführungsbeschluss (EU) 2018/1523; \(source(in: land).german)).",
        "It states scope, conformity, inaccessible content, preparation, feedback and enforcement (Implementing Decision (EU) 2018/1523; \(source(in: land).english))."
      )
    }
  }

  private func source(in land: Land?) -> Words {
    if let law = land?.accessibilityLaw {
      let basis = law.legalBasis.joined(separator: ", ")
      return Words(basis, basis)
    }
    return Words(
      "das Recht des Landes kennt Leitbild nicht, die Angaben müssen es nennen",
      "Leitbild does not know the Land's law, the data must state it")
  }
}
