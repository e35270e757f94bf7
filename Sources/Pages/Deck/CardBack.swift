internal import Documents
internal import FrontMatter
internal import Graph

/// What stands on the back of a card, besides the project's summary.
extension Standpoint {
  /// Who answers for the project, what it may be used for elsewhere, and how fresh its facts are.
  func cardFacts(of project: ID<Project>) -> [FactView] {
    let facts = version(project, of: graph.projects).facts
    var list = FactList(on: self)
    list.add("Federführung", "Lead", lead(of: project))
    list.add("Werkzeuge", "Tools", graph.projectTools.targets(of: project), in: graph.tools)
    list.add("Nachnutzung", "Reuse", facts.reuse?.licence)
    list.add("Stand", "As of", graph.projects[project].shared.updated?.value)
    return list.facts
  }

  /// Where it is told how the values of a deck came about: each method once, as a link where it is an address.
  func methods(of deck: ID<Deck>) -> [LinkView] {
    var seen: Set<String> = []
    return graph.decks[deck].facts.attributes.compactMap(\.method).compactMap { method in
      guard seen.insert(method).inserted else { return nil }
      let title = say("Woher die Werte kommen", "Where the values come from")
      if method.hasPrefix("https://") { return LinkView(title, method) }
      guard method.hasPrefix("/") else { return LinkView(method, nil) }
      let path = String(method.dropFirst())
      let address = site.addresses.known.contains(path) ? path : path + "/"
      guard site.addresses.known.contains(address) else { return nil }
      return LinkView(title, link(to: Address(address)))
    }
  }
}
