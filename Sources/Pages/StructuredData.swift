internal import Diagnostics
internal import Documents
internal import FrontMatter
internal import Graph

/// What a search engine reads of a document's page: schema.org in JSON-LD, in its script element.
///
/// schema.org has no type for goals, measures and statuses, and none is forced on them here.
func structuredData<Kind>(
  of id: ID<Kind>, _ version: Version<Kind>, _ breadcrumb: [LinkView], on page: Standpoint
) -> [UInt8]? {
  guard let own = page.absolute(page.address) else { return nil }
  var members: [(name: String, value: JSONValue)] = [
    ("@type", .string(type(of: id))), ("@id", .string(own)), ("url", .string(own)),
    ("name", .string(version.title)), ("inLanguage", .string(version.language.tag)),
  ]
  if let summary = version.shared.summary { members.append(("description", .string(summary))) }
  if let day = version.shared.updated?.value.day {
    members.append(("dateModified", .string(day.iso)))
  }
  if Kind.kind == .project || Kind.kind == .municipality || Kind.kind == .organisation {
    // Not works, so they have neither a language nor a day of change.
    members.removeAll { $0.name == "inLanguage" || $0.name == "dateModified" }
  }
  if let project = ID<Project>(id.node) { members += projectMembers(of: project, on: page) }
  return script([.object(members), trail(breadcrumb, own: own, on: page)])
}

/// The same of a page that stands for no document. None of the page for missing ones.
func structuredData(
  of current: CommonPage, title: String, _ breadcrumb: [LinkView], on page: Standpoint
) -> [UInt8]? {
  guard current != .notFound, let own = page.absolute(page.address) else { return nil }
  var members: [(name: String, value: JSONValue)] = [
    ("@type", .string(type(of: current))), ("@id", .string(own)), ("url", .string(own)),
    ("name", .string(title)), ("inLanguage", .string(page.language.tag)),
  ]
  if let publisher = page.graph.publisher {
    let name = page.version(publisher, of: page.graph.municipalities).title
    members.append(
      (
        "publisher",
        .object([("@type", .string("GovernmentOrganization")), ("name", .string(name))])
      ))
  }
  let place = breadcrumb.isEmpty ? [] : [trail(breadcrumb, own: own, on: page)]
  return script([.object(members)] + place)
}

private func script(_ things: [JSONValue]) -> [UInt8] {
  var bytes = Array("<script type=\"application/ld+json\">".utf8)
  JSONValue.object([
    ("@context", .string("https://schema.org")), ("@graph", .list(things)),
  ]).write(to: &bytes)
  return bytes + "</script>\n".utf8
}

private func type(of current: CommonPage) -> String {
  if current == .start { return "WebSite" }
  let isList = KindName.allCases.contains { CommonPage.list(of: $0) == current }
  return isList ? "CollectionPage" : "WebPage"
}

private func type<Kind>(of id: ID<Kind>) -> String {
  switch Kind.kind {
  case .municipality: "GovernmentOrganization"
  case .organisation: "Organization"
  case .project: "Project"
  case .report: "Report"
  case .page, .goal, .field, .deck: "WebPage"
  default: "CreativeWork"
  }
}

private func projectMembers(
  of id: ID<Project>, on page: Standpoint
) -> [(name: String, value: JSONValue)] {
  let graph = page.graph
  let parents = graph.projectMunicipalities.targets(of: id).map { municipality in
    JSONValue.object([
      ("@type", .string("GovernmentOrganization")),
      ("name", .string(page.version(municipality, of: graph.municipalities).title)),
    ])
  }
  var members: [(name: String, value: JSONValue)] = []
  if !parents.isEmpty { members.append(("parentOrganization", .list(parents))) }
  let period = graph.projects[id].facts.period
  if let start = period?.start?.value.machineText {
    members.append(("foundingDate", .string(start)))
  }
  if let end = period?.end?.value.machineText { members.append(("dissolutionDate", .string(end))) }
  return members
}

/// Where the page stands in the site.
private func trail(_ links: [LinkView], own: String, on page: Standpoint) -> JSONValue {
  let home = page.site.addresses.address(of: .start, in: page.language).flatMap {
    page.absolute($0)
  }
  let items = links.enumerated().map { number, link in
    JSONValue.object([
      ("@type", .string("ListItem")), ("position", .number(number + 1)),
      ("name", .string(link.title)),
      ("item", .text(number == 0 ? home : link.isCurrent ? own : page.absolute(link, from: own))),
    ])
  }
  return .object([("@type", .string("BreadcrumbList")), ("itemListElement", .list(items))])
}

extension Standpoint {
  /// The full address of a relative link on this page.
  fileprivate func absolute(_ link: LinkView, from own: String) -> String? {
    guard let address = link.address else { return own }
    return absolute(Address(String(address.dropFirst(wayToRoot.utf8.count))))
  }
}
