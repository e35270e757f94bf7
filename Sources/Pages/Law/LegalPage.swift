public import Diagnostics
public import Documents
internal import FrontMatter
public import Graph

/// A page that the law asks of whoever publishes a website.
public enum LegalPage: CaseIterable, Sendable {
  case imprint, privacy, accessibility

  /// The name of its address, and of a document that stands in its place.
  public var name: Name {
    switch self {
    case .imprint: Name("imprint", "impressum")
    case .privacy: Name("privacy", "datenschutz")
    case .accessibility: Name("accessibility", "barrierefreiheit")
    }
  }

  public var title: Words {
    switch self {
    case .imprint: Words("Impressum", "Imprint")
    case .privacy: Words("Datenschutz", "Privacy")
    case .accessibility: Words("Erklärung zur Barrierefreiheit", "Accessibility statement")
    }
  }

  var common: CommonPage {
    switch self {
    case .imprint: .imprint
    case .privacy: .privacy
    case .accessibility: .accessibility
    }
  }

  /// The page that somebody has written instead, such as `content/seiten/impressum.md`.
  public func ownPage(in graph: SiteGraph) -> ID<FreePage>? {
    graph.pages.ids.first { name.matches(addressName(graph.pages[$0].id)) }
  }

  /// Whether the publisher's data say anything of it.
  public func isDescribed(in graph: SiteGraph) -> Bool {
    guard let publisher = graph.publisher else { return false }
    return record(of: graph.municipalities[publisher].facts) != nil
  }

  /// What search engines say of the page.
  var summary: Words {
    switch self {
    case .imprint:
      Words(
        "Wer für diese Website verantwortlich ist: Anschrift, Vertretung und Kontakt.",
        "Who answers for this website: address, representative and contact.")
    case .privacy:
      Words(
        "Welche Daten diese Website verarbeitet, wozu und wie lange, und welche Rechte Sie haben.",
        "Which data this website processes, what for and for how long, and which rights you have.")
    case .accessibility:
      Words(
        "Wie barrierefrei diese Website ist, was noch fehlt, und an wen man sich wenden kann.",
        "How accessible this website is, what is still missing, and whom to turn to.")
    }
  }

  /// Where the data that the page is made from were written.
  func record(of municipality: Municipality) -> Span? {
    switch self {
    case .imprint: municipality.imprint?.span
    case .privacy: municipality.privacy?.span
    case .accessibility: municipality.accessibility?.span
    }
  }

  /// Whether the page is made from the publisher's data. A page that somebody has written goes first.
  func isMade(in graph: SiteGraph) -> Bool { isDescribed(in: graph) && ownPage(in: graph) == nil }
}

extension PagePlanner {
  /// The law's pages, as far as they are made from data.
  func legalPages() -> [Page] {
    LegalPage.allCases.compactMap { legal in
      guard legal.isMade(in: graph), let publisher = graph.publisher,
        let address = site.addresses.common[legal.common]?[language]
      else { return nil }
      return Page(address: address, template: .legal) { [self] in
        let page = standpoint(at: address)
        let version = page.version(publisher, of: graph.municipalities)
        return LegalView(
          frame: frame(
            page, legal.common, title: page.words(legal.title), summary: page.words(legal.summary),
            updated: updated(legal, version)),
          page: page,
          sections: LegalText(legal, graph.municipalities[publisher], on: page).sections(of: legal))
      }
    }
  }

  /// The statement is as old as its last review, the other pages as the publisher's data.
  private func updated(_ legal: LegalPage, _ publisher: Version<Municipality>) -> PartialDate? {
    if legal == .accessibility,
      let reviewed = publisher.facts.accessibility?.value.preparation?.reviewed
    {
      return PartialDate(day: reviewed.value)
    }
    return publisher.shared.updated?.value
  }

  /// The accessibility statement for programs, beside its page.
  func statementFiles() -> [OutputFile] {
    guard LegalPage.accessibility.isMade(in: graph), let publisher = graph.publisher,
      let address = site.addresses.common[.accessibility]?[language],
      let statement = graph.municipalities[publisher].version(in: language).facts.accessibility
    else { return [] }
    let page = standpoint(at: address)
    let json = statementJSON(
      statement.value, of: graph.municipalities[publisher].facts.land, on: page)
    return [OutputFile(path: page.statementData.path, body: .bytes(Array(json.utf8)))]
  }
}
