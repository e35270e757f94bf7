internal import FrontMatter
public import Diagnostics
internal import Documents
public import Graph

/// Lists every page of the site with its address and what it shows.
///
/// With an earlier plan of the same site, documents that nobody touched are not described again.
public func planPages(
  for graph: SiteGraph, _ options: PageOptions, in tree: SourceTree,
  reusing earlier: SiteOutline? = nil, reporting log: inout DiagnosticLog
) -> PagePlan {
  let addresses = planAddresses(for: graph, reporting: &log)
  reportMissingLogo(of: graph.settings, in: tree, reporting: &log)
  reportDeadAddresses(in: graph, addresses, tree, reporting: &log)
  let site = SiteOutline(
    graph: graph, options: options, addresses: addresses,
    reusing: earlier.flatMap { EarlierOutline($0, for: graph, options) })
  var pages: [Page] = []
  var files = contentFiles(of: graph, reporting: &log)
  files += feeds(of: site) + siteMap(of: site) + serverSettings(of: site)
  for language in graph.settings.languages {
    let planner = PagePlanner(site: site, language: language)
    // First, since it takes long and others can be made meanwhile.
    pages = [planner.searchPage()].compactMap(\.self) + pages
    pages += planner.commonPages()
    pages += planner.documentPages()
    pages += planner.legalPages() + [planner.dataPage()].compactMap(\.self)
    files += planner.statementFiles() + planner.statusTables() + planner.deckFiles()
  }
  pages += redirects(on: site, reporting: &log)
  return PagePlan(site: site, pages: pages, files: files)
}

/// Plans the pages of one language.
struct PagePlanner {
  let site: SiteOutline
  let language: Language

  var graph: SiteGraph { site.graph }

  func standpoint(at address: Address) -> Standpoint { Standpoint(site, at: address, in: language) }

  func commonPages() -> [Page] {
    var pages: [Page] = []
    if let start = site.addresses.common[.start]?[language] {
      pages.append(
        Page(address: start, template: .overview) { [self] in
          let page = standpoint(at: start)
          return OverviewView(
            frame: frame(
              page, .start, title: page.siteTitle, summary: page.siteSummary, updated: site.updated,
              plainLanguageNote: site.startText.flatMap { id in
                page.siteText.flatMap { page.plainLanguageNote(of: $0, id) }
              },
              picture: page.siteText.flatMap { page.picture(of: $0) }),
            page: page)
        })
    }
    if let missing = site.addresses.common[.notFound]?[language] {
      pages.append(
        Page(address: missing, template: .notFound) { [self] in
          let page = Standpoint(
            site, at: missing, in: language, wayToRoot: site.wayToRootFromAnywhere)
          return NotFoundView(
            frame: frame(
              page, .notFound,
              title: page.say("Diese Seite gibt es nicht", "This page does not exist")),
            page: page)
        })
    }
    if let network = site.addresses.common[.network]?[language] {
      pages.append(
        Page(address: network, template: .network) { [self] in
          let page = standpoint(at: network)
          return NetworkView(
            frame: frame(
              page, .network, title: page.say("Netz", "Network"),
              summary: page.networkIntroduction, updated: site.updated),
            page: page)
        })
    }
    return pages + listPages() + facetPages()
  }

  private func listPages() -> [Page] {
    KindName.allCases.compactMap { kind in
      guard let list = CommonPage.list(of: kind),
        let address = site.addresses.common[list]?[language]
      else { return nil }
      return Page(address: address, template: .list) { [self] in
        let page = standpoint(at: address)
        let sections = page.listSections(of: kind)
        return ListView(
          frame: frame(
            page, list, title: page.plural(of: kind), summary: page.summary(of: sections, kind),
            updated: site.updated),
          page: page,
          introduction: nil, facets: kind == .project ? page.facets(current: nil) : [],
          filter: kind == .project && graph.projects.count > 1 ? FilterView(page: page) : nil,
          sections: sections)
      }
    }
  }

  func frame(
    _ page: Standpoint, _ current: CommonPage, title: String, summary: String? = nil,
    updated: PartialDate? = nil, plainLanguageNote: String? = nil, picture: PictureView? = nil
  ) -> FrameView {
    let trail =
      current == .start
      ? []
      : [page.home, LinkView(title, nil, isCurrent: true)]
    return FrameView(
      page: page, title: title, summary: summary, breadcrumb: trail, current: current,
      contentLanguage: page.language,
      alternates: site.inEveryLanguage { site.addresses.common[current]?[$0] },
      updated: updated,
      structuredData: { structuredData(of: current, title: title, trail, on: page) },
      plainLanguageNote: plainLanguageNote, picture: picture)
  }

  func frame<Kind>(
    _ page: Standpoint, _ id: ID<Kind>, in table: Table<Kind>, current: CommonPage?,
    scripts: PageTemplate? = nil
  ) -> FrameView {
    let version = page.version(id, of: table)
    var breadcrumb = [page.home]
    if let list = CommonPage.list(of: Kind.kind), let address = page.link(to: list) {
      breadcrumb.append(LinkView(page.plural(of: Kind.kind), address))
    }
    breadcrumb.append(LinkView(version.title, nil, isCurrent: true))
    let trail = breadcrumb
    return FrameView(
      page: page, title: version.title, summary: version.shared.summary, breadcrumb: breadcrumb,
      current: current, contentLanguage: page.contentLanguage(of: version, id),
      alternates: site.inEveryLanguage { site.addresses.documents[id.node]?[$0] },
      updated: version.shared.updated?.value,
      unpublished: page.unpublishedNote(of: table[id].shared),
      structuredData: { structuredData(of: id, version, trail, on: page) },
      plainLanguageNote: page.plainLanguageNote(of: version, id), scripts: scripts,
      picture: page.picture(of: version))
  }
}

extension SiteOutline {
  /// A page in every language it has, in the site's order.
  func inEveryLanguage(
    _ address: (Language) -> Address?
  ) -> [(language: Language, address: Address)] {
    languages.compactMap { language in address(language).map { (language, $0) } }
  }

  /// For the page that a server shows in place of any missing one: the way to the root by the site's own
  /// address, where that is known.
  var wayToRootFromAnywhere: String? {
    if options.isPreview { return "/" }
    guard !options.isPortable, let url = settings.url?.text else { return nil }
    let parts = url.split(separator: "/", omittingEmptySubsequences: true).dropFirst(2)
    return "/" + parts.map { "\($0)/" }.joined()
  }
}
