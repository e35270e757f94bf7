internal import Documents
internal import Diagnostics
internal import FrontMatter
internal import Graph

/// Cuts through the list of projects, each a page of its own: by status here; the pages of fields and
/// municipalities list their projects already.
public struct FacetView: DeclaredView {
  let heading: String
  let choices: [FacetChoiceView]

  public static let names = ViewNames<Self>(
    .text("heading") { $0.heading },
    .list("choices") { $0.choices })
}

public struct FacetChoiceView: DeclaredView {
  let title: String
  let count: Int
  let address: String?
  let isCurrent: Bool

  public static let names = ViewNames<Self>(
    .text("title") { $0.title },
    .text("count") { String($0.count) },
    .address("address") { $0.address },
    .flag("isCurrent") { $0.isCurrent })
}

extension AddressBook {
  /// The page of all projects of a status.
  func facet(_ status: Status, in language: Language) -> Address? {
    guard statuses.contains(status), let list = common[.projects]?[language] else { return nil }
    return Address("\(list.path)status/\(status.name.text(in: language))/")
  }
}

extension PagePlanner {
  /// The page of each status that a project has.
  func facetPages() -> [Page] {
    Status.listed.compactMap { status in
      guard let address = site.addresses.facet(status, in: language) else { return nil }
      return Page(address: address, template: .list) { [self] in
        let page = standpoint(at: address)
        let title = "\(page.plural(of: .project)): \(page.words(status.label))"
        let sections = page.projects(of: status)
        return ListView(
          frame: facetFrame(
            page, status, title: title, summary: page.summary(of: sections, .project)),
          page: page, introduction: nil, facets: page.facets(current: status), sections: sections)
      }
    }
  }

  private func facetFrame(_ page: Standpoint, _ status: Status, title: String, summary: String?)
    -> FrameView
  {
    let trail = [
      page.home,
      LinkView(page.plural(of: .project), page.link(to: .projects)),
      LinkView(page.words(status.label), nil, isCurrent: true),
    ]
    return FrameView(
      page: page, title: title, summary: summary, breadcrumb: trail, current: .projects,
      contentLanguage: page.language,
      alternates: site.inEveryLanguage { site.addresses.facet(status, in: $0) },
      updated: site.updated,
      structuredData: { structuredData(of: .projects, title: title, trail, on: page) })
  }
}

extension Standpoint {
  func facets(current: Status?) -> [FacetView] {
    var counts: [Status: Int] = [:]
    for project in graph.projects.documents {
      if let status = project.facts.status?.value { counts[status, default: 0] += 1 }
    }
    let statuses = Status.listed.compactMap { status in
      counts[status].map { count in
        FacetChoiceView(
          title: words(status.label), count: count,
          address: site.addresses.facet(status, in: language).map { link(to: $0) },
          isCurrent: status == current)
      }
    }
    let fields = sortedFields.compactMap { field in
      choice(field, in: graph.fields, count: graph.projectFields.sources(of: field).count)
    }
    let municipalities = sorted(graph.municipalities.ids).compactMap {
      choice($0, in: graph.municipalities, count: graph.projectMunicipalities.sources(of: $0).count)
    }
    let all = [
      FacetView(heading: say("Stand", "Status"), choices: statuses),
      FacetView(heading: plural(of: .field), choices: fields),
      FacetView(heading: plural(of: .municipality), choices: municipalities),
    ]
    return all.filter { $0.choices.count > 1 }
  }

  private func choice<Kind>(_ id: ID<Kind>, in table: Table<Kind>, count: Int) -> FacetChoiceView? {
    guard count > 0 else { return nil }
    return FacetChoiceView(
      title: version(id, of: table).title, count: count, address: link(to: id), isCurrent: false)
  }

  func projects(of status: Status) -> [SectionView] {
    let ids = graph.projects.ids.filter { graph.projects[$0].facts.status?.value == status }
    return [SectionView(heading: "", entries: entries(ids))]
  }
}
