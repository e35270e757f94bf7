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
    return attributes(of: deck).compactMap(\.method?.value).compactMap { method in
      guard seen.insert(method).inserted else { return nil }
      let title = say("Woher die Werte kommen", "Where the values come from")
      if method.hasPrefix("https://") { return LinkView(title, method) }
      guard let path = method.sitePath else { return LinkView(method, nil) }
      let name = String(path.dropFirst())
      let address = site.addresses.known.contains(name + "/") ? name + "/" : name
      return LinkView(title, link(to: Address(address)) + method.dropFirst(path.count))
    }
  }
}

extension String {
  /// The path of an address below the site's root, such as `/quartett/methode/`, without its anchor.
  var sitePath: String? { hasPrefix("/") ? String(prefix { $0 != "#" }) : nil }
}
