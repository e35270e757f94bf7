internal import Diagnostics
internal import Documents
internal import FrontMatter
internal import Graph

/// The links that the law asks for on every page, as far as there is something to lead to.
extension Standpoint {
  func legalLinks(current: CommonPage?) -> [LinkView] {
    var links = [reportBarrier].compactMap(\.self)
    for (choice, title) in easyAccessPages {
      guard let address = choice.node.flatMap({ link(to: $0) }) else { continue }
      links.append(LinkView(title, address))
    }
    for legal in LegalPage.allCases {
      guard let address = link(to: legal.common) else { continue }
      links.append(LinkView(words(legal.title), address, isCurrent: legal.common == current))
    }
    return links
  }

  private var easyAccessPages: [(EasyAccess.Choice, String)] {
    [
      (graph.easyAccess.plainLanguage, say("Leichte Sprache", "Easy German (Leichte Sprache)")),
      (
        graph.easyAccess.signLanguage,
        say("Gebärdensprache", "German Sign Language (Gebärdensprache)")
      ),
    ]
  }

  /// Leads to the statement's section on feedback, or writes an e-mail where there is no such section.
  private var reportBarrier: LinkView? {
    let title = say("Barriere melden", "Report a barrier")
    if LegalPage.accessibility.isMade(in: graph),
      let statement = site.addresses.address(of: .accessibility, in: language)
    {
      let language =
        site.addresses.common[.accessibility]?[language] == nil
        ? site.addresses.firstLanguage : language
      let anchor = addressName(feedbackHeading.text(in: language))
      return LinkView(title, link(to: statement, fragment: anchor))
    }
    guard let publisher = graph.publisher else { return nil }
    let facts = graph.municipalities[publisher].facts
    let email = facts.accessibility?.value.feedback?.email ?? facts.contact?.email
    return email.map { LinkView(title, "mailto:\($0.text)") }
  }

  /// Pages to which other links of the footer lead already.
  var nodesOfLegalLinks: Set<NodeID> {
    let own = LegalPage.allCases.compactMap { $0.ownPage(in: graph)?.node }
    return Set(own + easyAccessPages.compactMap(\.0.node))
  }

  /// The page in Leichte Sprache is in no other language, whatever the site's may be.
  func contentLanguage<Kind>(of version: Version<Kind>, _ id: ID<Kind>) -> Language {
    id.node == graph.easyAccess.plainLanguage.node ? .simpleGerman : version.language
  }

  /// What a text in Leichte Sprache says of itself: who has tested it, or that nobody has yet.
  func plainLanguageNote<Kind>(of version: Version<Kind>, _ id: ID<Kind>) -> String? {
    guard contentLanguage(of: version, id) == .simpleGerman else { return nil }
    guard let tester = version.shared.testedBy else { return "Entwurf in Leichter Sprache" }
    return "Geprüft von: \(tester)"
  }
}
