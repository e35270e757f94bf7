internal import Diagnostics
internal import Documents
internal import FrontMatter
internal import Graph

/// The links that the law asks for on every page, as far as there is something to lead to.
extension Standpoint {
  func legalLinks(current: CommonPage?) -> [LinkView] {
    var links = [reportBarrier].compactMap(\.self)
    for (choice, title, isPlain) in easyAccessPages {
      guard let node = choice.node else { continue }
      let plain = isPlain ? addressInPlainLanguage(of: node) : nil
      guard let address = plain.map({ link(to: $0) }) ?? link(to: node) else { continue }
      links.append(LinkView(title, address))
    }
    for legal in LegalPage.allCases {
      guard let address = link(to: legal.common) else { continue }
      links.append(LinkView(words(legal.title), address, isCurrent: legal.common == current))
    }
    return links
  }

  private var easyAccessPages: [(choice: EasyAccess.Choice, title: String, isPlain: Bool)] {
    [
      (
        graph.easyAccess.plainLanguage, say("Leichte Sprache", "Easy German (Leichte Sprache)"),
        true
      ),
      (
        graph.easyAccess.signLanguage,
        say("Gebärdensprache", "German Sign Language (Gebärdensprache)"), false
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
    return Set(own + easyAccessPages.compactMap(\.choice.node))
  }

  /// The page in Leichte Sprache is in no other language, whatever the site's may be, unless it has been
  /// translated into it.
  func contentLanguage<Kind>(of version: Version<Kind>, _ id: ID<Kind>) -> Language {
    id.node == graph.easyAccess.plainLanguage.node && addressInPlainLanguage(of: id.node) == nil
      ? .simpleGerman : version.language
  }

  private func addressInPlainLanguage(of node: NodeID) -> Address? {
    site.addresses.documents[node]?[.simpleGerman]
  }

  /// What a text in Leichte Sprache says of itself: who has tested it, or that nobody has yet.
  func plainLanguageNote<Kind>(of version: Version<Kind>, _ id: ID<Kind>) -> String? {
    guard contentLanguage(of: version, id) == .simpleGerman else { return nil }
    guard let tester = version.shared.testedBy else { return "Entwurf in Leichter Sprache" }
    return "Geprüft von: \(tester)"
  }
}
