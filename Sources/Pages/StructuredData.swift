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
  // The others are not works, so they have neither a language nor a day of change.
  let isWork = Kind.kind != .project && Kind.kind != .municipality && Kind.kind != .organisation
  return script { data in
    data.addThing(type(of: id)) { data in
      data.add("@id", own)
      data.add("url", own)
      data.add("name", version.title)
      if isWork { data.add("inLanguage", version.language.tag) }
      if let summary = version.shared.summary { data.add("description", summary) }
      if isWork, let day = version.shared.updated?.value.day { data.add("dateModified", day.iso) }
      if let project = ID<Project>(id.node) { data.addMembers(of: project, on: page) }
    }
    data.addTrail(breadcrumb, own: own, on: page)
  }
}

/// The same of a page that stands for no document. None of the page for missing ones.
func structuredData(
  of current: CommonPage, title: String, _ breadcrumb: [LinkView], on page: Standpoint
) -> [UInt8]? {
  guard current != .notFound, let own = page.absolute(page.address) else { return nil }
  return script { data in
    data.addThing(type(of: current)) { data in
      data.add("@id", own)
      data.add("url", own)
      data.add("name", title)
      data.add("inLanguage", page.language.tag)
      if let publisher = page.graph.publisher {
        data.begin("publisher")
        data.addThing("GovernmentOrganization") { data in
          data.add("name", page.version(publisher, of: page.graph.municipalities).title)
        }
      }
    }
    if !breadcrumb.isEmpty { data.addTrail(breadcrumb, own: own, on: page) }
  }
}

private func script(_ addThings: (inout LinkedData) -> Void) -> [UInt8] {
  var data = LinkedData()
  data.write("<script type=\"application/ld+json\">{\"@context\": \"https://schema.org\"")
  data.addList("@graph", addThings)
  data.write("}</script>\n")
  return data.bytes
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

/// JSON-LD as it is written, a member behind the other.
private struct LinkedData {
  private(set) var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(2048) }

  mutating func write(_ text: StaticString) { bytes.append(text) }

  /// Begins a member, an item or a member's value, with a comma behind what was before it in an object or a list.
  private mutating func beginNext() {
    switch bytes.last {
    case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: " "): break
    default: write(", ")
    }
  }

  /// Begins a member of the object that is open; its value has to follow.
  mutating func begin(_ name: StaticString) {
    beginNext()
    bytes.append(UInt8(ascii: "\""))
    write(name)
    write("\": ")
  }

  mutating func add(_ name: StaticString, _ text: String?) {
    begin(name)
    JSONValue.text(text).write(to: &bytes)
  }

  mutating func add(_ name: StaticString, _ number: Int) {
    begin(name)
    append(number, to: &bytes)
  }

  mutating func addList(_ name: StaticString, _ addItems: (inout LinkedData) -> Void) {
    begin(name)
    bytes.append(UInt8(ascii: "["))
    addItems(&self)
    bytes.append(UInt8(ascii: "]"))
  }

  /// Adds an object, as an item or as the value of the member that was begun.
  mutating func addThing(_ type: String, _ addMembers: (inout LinkedData) -> Void) {
    beginNext()
    bytes.append(UInt8(ascii: "{"))
    add("@type", type)
    addMembers(&self)
    bytes.append(UInt8(ascii: "}"))
  }
}

extension LinkedData {
  fileprivate mutating func addMembers(of id: ID<Project>, on page: Standpoint) {
    let graph = page.graph
    let parents = graph.projectMunicipalities.targets(of: id)
    if !parents.isEmpty {
      addList("parentOrganization") { data in
        for municipality in parents {
          data.addThing("GovernmentOrganization") { data in
            data.add("name", page.version(municipality, of: graph.municipalities).title)
          }
        }
      }
    }
    let period = graph.projects[id].facts.period
    if let start = period?.start?.value.machineText { add("foundingDate", start) }
    if let end = period?.end?.value.machineText { add("dissolutionDate", end) }
  }

  /// Where the page stands in the site.
  fileprivate mutating func addTrail(_ links: [LinkView], own: String, on page: Standpoint) {
    let home = page.site.addresses.address(of: .start, in: page.language).flatMap {
      page.absolute($0)
    }
    addThing("BreadcrumbList") { data in
      data.addList("itemListElement") { data in
        for (number, link) in links.enumerated() {
          data.addThing("ListItem") { data in
            data.add("position", number + 1)
            data.add("name", link.title)
            data.add(
              "item",
              number == 0 ? home : link.isCurrent ? own : page.absolute(link, from: own))
          }
        }
      }
    }
  }
}

extension Standpoint {
  /// The full address of a relative link on this page.
  fileprivate func absolute(_ link: LinkView, from own: String) -> String? {
    guard let address = link.address else { return own }
    return absolute(Address(String(Substring(address.utf8.dropFirst(wayToRoot.utf8.count)))))
  }
}
