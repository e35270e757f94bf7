internal import Diagnostics
public import Documents
internal import FrontMatter

/// The accessibility statement, in the order that Implementing Decision (EU) 2018/1523 gives.
extension LegalText {
  func sections(of statement: AccessibilityStatement) -> [LegalSectionView] {
    [
      commitment(statement), conformity(statement), inaccessible(statement.inaccessible),
      preparation(statement.preparation), feedback(statement.feedback), enforcement(statement),
    ].compactMap(\.self)
  }

  private func commitment(_ statement: AccessibilityStatement) -> LegalSectionView? {
    // The sign stays with its number at the end of a line.
    let basis = statement.legalBasis(in: facts.land).map { $0.replacing("§ ", with: "§\u{A0}") }
      .joined(separator: page.say(" und ", " and "))
    let by =
      basis.isEmpty ? "" : page.say(" im Einklang mit \(basis)", " in accordance with \(basis)")
    let name = statement.operatorName
    return section(
      "Verpflichtung und Geltungsbereich", "Commitment and scope",
      paragraphs: name.map {
        [
          say(
            "\($0) ist bemüht, diese Website\(by) barrierefrei zugänglich zu machen.",
            "\($0) is committed to making this website accessible\(by).")
        ]
      } ?? [],
      facts: [fact("Diese Erklärung gilt für", "This statement applies to", statement.scope)])
  }

  private func conformity(_ statement: AccessibilityStatement) -> LegalSectionView? {
    guard let conformity = statement.conformity?.value else { return nil }
    let text =
      switch conformity {
      case .full:
        say(
          "Diese Website ist mit den Anforderungen der \(standard) vollständig vereinbar.",
          "This website is fully compliant with \(standard).")
      case .partial:
        say(
          "Diese Website ist mit den Anforderungen der \(standard) teilweise vereinbar. Unvereinbarkeiten und Ausnahmen sind unten aufgeführt.",
          "This website is partially compliant with \(standard), due to the non-compliances and exemptions listed below."
        )
      case .nonConforming:
        say(
          "Diese Website ist mit den Anforderungen der \(standard) nicht vereinbar. Unvereinbarkeiten und Ausnahmen sind unten aufgeführt.",
          "This website is not compliant with \(standard). The non-compliances and exemptions are listed below."
        )
      }
    return section(
      "Stand der Vereinbarkeit mit den Anforderungen", "Compliance status", paragraphs: [text])
  }

  private var standard: String {
    page.say("EN 301 549 V3.2.1 (WCAG 2.1, Stufe AA)", "EN 301 549 V3.2.1 (WCAG 2.1, level AA)")
  }

  private func inaccessible(_ content: InaccessibleContent?) -> LegalSectionView? {
    let content = content ?? InaccessibleContent()
    let parts = [
      part(
        "Unvereinbarkeit mit den Anforderungen", "Non-compliance with the requirements",
        content.nonConformity),
      part(
        "Unverhältnismäßige Belastung", "Disproportionate burden", content.disproportionateBurden),
      part(
        "Nicht im Anwendungsbereich der Vorschriften",
        "Not within the scope of the applicable legislation", content.outOfScope),
    ].compactMap(\.self)
    return section(
      "Nicht barrierefreie Inhalte", "Content that is not accessible",
      paragraphs: parts.isEmpty
        ? [say("Solche Inhalte sind uns nicht bekannt.", "We know of no such content.")] : [],
      parts: parts)
  }

  private func part(
    _ german: String, _ english: String, _ items: [InaccessibleItem]
  ) -> LegalPartView? {
    guard !items.isEmpty else { return nil }
    return LegalPartView(
      heading: page.say(german, english),
      entries: items.map { item in
        LegalEntryView(
          title: item.content.map { written($0) },
          facts: [
            fact("Grund", "Reason", item.reason),
            fact("Barrierefreie Alternative", "Accessible alternative", item.alternative),
          ].compactMap(\.self))
      })
  }

  private func preparation(_ preparation: StatementPreparation?) -> LegalSectionView? {
    let method: LegalTextView? =
      switch preparation?.method {
      case .selfAssessment:
        say("Selbstbewertung durch die öffentliche Stelle", "Self-assessment by the public body")
      case .thirdParty: say("Bewertung durch Dritte", "Assessment by a third party")
      case nil: nil
      }
    return section(
      "Erstellung dieser Erklärung", "Preparation of this statement",
      facts: [
        day("Erstellt am", "Prepared on", preparation?.date),
        method.map { fact("Methode", "Method", [$0]) },
        day("Zuletzt überprüft am", "Last reviewed on", preparation?.lastReview),
        fact(
          "Für Programme", "For programs",
          [LegalTextView(text: "JSON", address: page.link(to: page.statementData))]),
      ])
  }

  private func day(
    _ german: String, _ english: String, _ day: Written<CalendarDay>?
  ) -> LegalFactView? {
    day.map { fact(german, english, [LegalTextView(text: $0.value.text(in: page.language))]) }
  }

  private func feedback(_ feedback: StatementFeedback?) -> LegalSectionView? {
    guard let feedback else { return nil }
    let answer = facts.land?.accessibilityLaw?.answer
    return section(
      page.feedbackHeading.german, page.feedbackHeading.english,
      paragraphs: [
        say(
          "Sie stoßen auf eine Barriere oder brauchen einen Inhalt in einer anderen Form? Sagen Sie es uns.",
          "Have you met a barrier, or do you need content in another form? Tell us.")
      ] + [answer].compactMap(\.self).map { say($0.german, $0.english) },
      facts: [
        fact(feedback.email), fact(phone: feedback.phone),
        fact("Formular", "Form", feedback.form),
      ])
  }

  private func enforcement(_ statement: AccessibilityStatement) -> LegalSectionView? {
    let law = facts.land?.accessibilityLaw
    guard let body = statement.enforcement(in: facts.land) else { return nil }
    let basis = statement.enforcementBasis(in: facts.land)
    var unnamed = body
    unnamed.name = nil
    let name = body.name.map { basis == nil ? written($0) : german($0) }
    return section(
      "Durchsetzungsverfahren", "Enforcement procedure",
      paragraphs: [
        say(
          "Hilft Ihnen unsere Antwort nicht weiter, können Sie sich an diese Stelle wenden:",
          "If our answer does not help, you can turn to this body:")
      ],
      facts: [name.map { fact("Stelle", "Body", [$0]) }] + facts(of: unnamed) + [
        basis.map { fact("Rechtsgrundlage", "Legal basis", [german($0)]) },
        law?.monitoring.map { fact("Überwachung", "Monitoring", [german($0)]) },
      ])
  }
}

extension AccessibilityStatement {
  /// The provisions that the site's data name, or else those that are known of the Land.
  public func legalBasis(in land: Land?) -> [String] {
    legalBasis.isEmpty ? land?.accessibilityLaw?.legalBasis ?? [] : legalBasis
  }

  /// The enforcement body of the site's data, completed by what is known of the Land's.
  public func enforcement(in land: Land?) -> ContactPoint? {
    let known = land?.accessibilityLaw?.enforcement
    guard let own = enforcement?.value else { return known }
    // A body of another name has nothing to do with the one that is known.
    return own.name == nil || own.name == known?.name ? own.completed(by: known) : own
  }

  /// The provision behind the enforcement body, where it is the one that is known.
  func enforcementBasis(in land: Land?) -> String? {
    guard let law = land?.accessibilityLaw, enforcement(in: land)?.name == law.enforcement.name
    else { return nil }
    return law.enforcementBasis
  }
}

extension Standpoint {
  var feedbackHeading: Words { Words("Rückmeldung und Kontakt", "Feedback and contact") }

  /// Where the statement for programs stands, beside the statement's page.
  var statementData: Address {
    let page = site.addresses.address(of: .accessibility, in: language) ?? .root
    return Address(page.path + say("erklaerung.json", "statement.json"))
  }
}
