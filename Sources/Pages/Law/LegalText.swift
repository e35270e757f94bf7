internal import Diagnostics
internal import Documents
internal import FrontMatter

/// Writes the law's pages from the publisher's data. What the data lack is left out; checks report it.
struct LegalText {
  let page: Standpoint
  let facts: Municipality
  /// The language of the data, where it is not the page's.
  private let foreign: String?

  init(_ legal: LegalPage, _ publisher: Document<Municipality>, on page: Standpoint) {
    let version = publisher.version(in: page.language)
    // A translation that says nothing of it has the original's data.
    let isTranslated =
      legal.record(of: version.facts) != legal.record(of: publisher.facts)
      || publisher.original.language == version.language
    let language = isTranslated ? version.language : publisher.original.language
    self.page = page
    facts = version.facts
    foreign = language == page.language ? nil : language.tag
  }

  func sections(of legal: LegalPage) -> [LegalSectionView] {
    switch legal {
    case .imprint: facts.imprint.map { sections(of: $0.value) } ?? []
    case .privacy: facts.privacy.map { sections(of: $0.value) } ?? []
    case .accessibility: facts.accessibility.map { sections(of: $0.value) } ?? []
    }
  }

  func section(
    _ german: String, _ english: String, paragraphs: [LegalTextView] = [],
    items: [LegalTextView] = [], facts: [LegalFactView?] = [], parts: [LegalPartView] = []
  ) -> LegalSectionView? {
    let facts = facts.compactMap(\.self)
    guard !(paragraphs.isEmpty && items.isEmpty && facts.isEmpty && parts.isEmpty) else {
      return nil
    }
    return LegalSectionView(
      heading: page.say(german, english), paragraphs: paragraphs, items: items, facts: facts,
      parts: parts)
  }

  /// The program's own words.
  func say(_ german: String, _ english: String) -> LegalTextView {
    LegalTextView(text: page.say(german, english))
  }

  /// A name of German law, which has no other in any language.
  func german(_ text: String) -> LegalTextView {
    LegalTextView(text: text, language: page.language.readsGerman ? nil : "de")
  }

  /// What the publisher wrote.
  func written(_ text: String) -> LegalTextView { LegalTextView(text: text, language: foreign) }

  func written(_ text: String?) -> [LegalTextView] { paragraphs(of: text).map { written($0) } }

  func fact(_ german: String, _ english: String, _ text: String?) -> LegalFactView? {
    text.map { fact(german, english, [written($0)]) }
  }

  func fact(_ german: String, _ english: String, _ values: [LegalTextView]) -> LegalFactView {
    LegalFactView(label: page.say(german, english), values: values)
  }

  func fact(_ email: EmailAddress?) -> LegalFactView? {
    email.map {
      fact("E-Mail", "E-mail", [LegalTextView(text: $0.text, address: "mailto:\($0.text)")])
    }
  }

  func fact(phone: String?) -> LegalFactView? { fact("Telefon", "Telephone", phone) }

  func fact(_ german: String, _ english: String, _ url: WebAddress?) -> LegalFactView? {
    url.map { fact(german, english, [LegalTextView(text: $0.readable, address: $0.text)]) }
  }

  func facts(of body: ContactPoint) -> [LegalFactView?] {
    [
      fact("Name", "Name", body.name), fact("Anschrift", "Address", body.address),
      fact(body.email), fact(phone: body.phone), fact("Website", "Website", body.url),
    ]
  }
}

extension LegalText {
  private func sections(of imprint: Imprint) -> [LegalSectionView] {
    [
      section(
        "Wer diese Website herausgibt", "Who publishes this website",
        facts: [
          fact("Name", "Name", imprint.name), fact("Rechtsform", "Legal form", imprint.legalForm),
          fact("Anschrift", "Address", imprint.address),
          fact("Vertreten durch", "Represented by", imprint.representedBy),
        ]),
      section(
        "Kontakt", "Contact",
        facts: [
          fact(imprint.email), fact(phone: imprint.phone),
          fact("Formular", "Form", imprint.form),
        ]),
      imprint.supervisoryAuthority.flatMap {
        section("Aufsichtsbehörde", "Supervisory authority", facts: facts(of: $0))
      },
      imprint.vatID.flatMap {
        section(
          "Umsatzsteuer-Identifikationsnummer", "VAT identification number",
          paragraphs: [LegalTextView(text: $0)])
      },
      section(
        "Verantwortlich für den Inhalt", "Responsible for the content",
        paragraphs: written(imprint.responsible)),
    ].compactMap(\.self)
  }

  private func sections(of privacy: Privacy) -> [LegalSectionView] {
    [
      privacy.controller.flatMap {
        section("Wer verantwortlich ist", "Who is responsible", facts: facts(of: $0.value))
      },
      privacy.officer.flatMap {
        section("Datenschutzbeauftragte", "Data protection officer", facts: facts(of: $0.value))
      },
      list("Wozu Daten verarbeitet werden", "What data are processed for", privacy.purposes),
      list("Auf welcher Rechtsgrundlage", "On which legal basis", privacy.legalBasis),
      section(
        "Wie lange Daten gespeichert werden", "How long data are stored",
        paragraphs: written(privacy.storage)),
      privacy.logs.flatMap { logs in
        section(
          "Was der Webserver mitschreibt", "What the web server records",
          facts: [
            fact("Betreiber", "Host", logs.host),
            logs.entries.isEmpty
              ? nil
              : fact("Mitgeschrieben wird", "Recorded are", logs.entries.map { written($0) }),
            fact("Speicherdauer", "Stored for", logs.storage),
          ])
      },
      list("Welche Rechte Sie haben", "Which rights you have", privacy.rights),
      privacy.authority.flatMap {
        section(
          "Wo Sie sich beschweren können", "Where you can complain", facts: facts(of: $0.value))
      },
    ].compactMap(\.self)
  }

  private func list(_ german: String, _ english: String, _ items: [String]) -> LegalSectionView? {
    items.count == 1
      ? section(german, english, paragraphs: written(items[0]))
      : section(german, english, items: items.map { written($0) })
  }
}
