internal import Diagnostics
internal import Documents
internal import FrontMatter
internal import Graph

/// The links that the law asks for on every page, as far as there is something to lead to.
extension Standpoint {
  func legalLinks(current: CommonPage?) -> [LinkView] {
    var links = [reportBarrier].compactMap(\.self)
    for (choice, title) in easyAccessPages {
      guard let node = choice.node, let address = easyAccessLink(to: node) else { continue }
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

  /// To the version in Leichte Sprache, where there is one.
  private func easyAccessLink(to node: NodeID) -> String? {
    let simple = site.addresses.documents[node]?[.simpleGerman]
    guard node == graph.easyAccess.plainLanguage.node, let simple else { return link(to: node) }
    return link(to: simple)
  }

  /// Leads to the statement's section on feedback, or writes an e-mail where there is no such section.
  private var reportBarrier: LinkView? {
    let title = say("Barriere melden", "Report a barrier")
    if site.madeLegalPages.contains(.accessibility),
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

  /// A page that the site names as its page in Leichte Sprache is written in it, unless it is a translation
  /// of it that is.
  func contentLanguage<Kind>(of version: Version<Kind>, _ id: ID<Kind>) -> Language {
    let isSimple =
      id.node == graph.easyAccess.plainLanguage.node
      && site.addresses.documents[id.node]?[.simpleGerman] == nil
    return isSimple ? .simpleGerman : version.language
  }

  /// What a text in Leichte Sprache says of itself: who has tested it, or that nobody has yet.
  func plainLanguageNote<Kind>(of version: Version<Kind>, _ id: ID<Kind>) -> String? {
    guard contentLanguage(of: version, id) == .simpleGerman else { return nil }
    guard let tester = version.shared.testedBy else { return "Entwurf in Leichter Sprache" }
    return "Geprüft von: \(tester)"
  }
}

/// Pages to which the law's links at the foot of every page lead already.
func nodesOfLegalLinks(in graph: SiteGraph) -> Set<NodeID> {
  let own = LegalPage.allCases.compactMap { $0.ownPage(in: graph)?.node }
  let easyAccess = [graph.easyAccess.plainLanguage.node, graph.easyAccess.signLanguage.node]
  return Set(own + easyAccess.compactMap(\.self))
}
