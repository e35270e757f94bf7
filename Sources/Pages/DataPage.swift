internal import Diagnostics
internal import Documents
internal import FrontMatter
internal import Graph

/// The page that leads to everything the site has for programs rather than for readers: tables, feeds, the site map.
public struct DataView: DeclaredView {
  let frame: FrameView
  let page: Standpoint
  let sections: [DataSectionView]

  public static let names = ViewNames<Self>(
    .view("page") { $0.frame },
    .view("words") { InterfaceView(page: $0.page) },
    .text("introduction") { $0.page.dataIntroduction },
    .text("terms") { view in
      view.page.site.settings.licence.map {
        view.page.say(
          "Die Daten stehen unter der Lizenz \($0).", "The data are licensed under \($0).")
      }
    },
    .list("sections") { $0.sections })
}

extension Standpoint {
  fileprivate var dataIntroduction: String {
    say(
      "Was diese Website für Tabellen und Programme bereithält.",
      "What this website has for spreadsheets and programs.")
  }
}

/// Files of one sort.
public struct DataSectionView: DeclaredView {
  let heading: String
  let files: [DataFileView]

  public static let names = ViewNames<Self>(
    .text("heading") { $0.heading },
    .text("id") { addressName($0.heading) },
    .list("files") { $0.files })
}

public struct DataFileView: DeclaredView {
  let title: String
  let address: String
  let format: Format
  /// What the title is the name of.
  var kind: String?

  enum Format: String {
    case csv = "CSV"
    case json = "JSON"
    case xml = "XML"
    case atom = "Atom"
    case jsonFeed = "JSON Feed"

    var mediaType: String {
      switch self {
      case .csv: "text/csv"
      case .json: "application/json"
      case .xml: "application/xml"
      case .atom: "application/atom+xml"
      case .jsonFeed: "application/feed+json"
      }
    }
  }

  public static let names = ViewNames<Self>(
    .text("title") { $0.title },
    .address("address") { $0.address },
    .text("kind") { $0.kind },
    .text("format") { $0.format.rawValue },
    .text("mediaType") { $0.format.mediaType })
}

/// Whether a site has a page of its data: where there is anything to lead to, and nobody has written one.
func hasDataPage(_ graph: SiteGraph) -> Bool {
  let name = Name("data", "daten")
  if graph.pages.ids.contains(where: { name.matches(addressName(graph.pages[$0].id)) }) {
    return false
  }
  return graph.settings.url != nil || graph.isStatusKnown(of: graph.projects.ids)
    || graph.indicators.ids.contains { graph.series(of: $0) != nil }
    || graph.cards.contains { $0.count > 0 } || LegalPage.accessibility.isMade(in: graph)
}

extension SiteGraph {
  /// The file of an indicator's values.
  fileprivate func series(of id: ID<Indicator>) -> String? {
    indicators[id].facts.series.flatMap { file($0.value, in: indicators[id].file) }
  }
}

extension PagePlanner {
  func dataPage() -> Page? {
    guard let address = site.addresses.common[.data]?[language] else { return nil }
    return Page(address: address, template: .data) { [self] in
      let page = standpoint(at: address)
      let sections = [statusFiles(on: page), deckTables(on: page), series(on: page)]
      return DataView(
        frame: frame(
          page, .data, title: page.say("Daten", "Data"), summary: page.dataIntroduction,
          updated: site.updated),
        page: page,
        sections: (sections + [newsFeeds(on: page), filesOfTheSite(on: page)])
          .filter { !$0.files.isEmpty })
    }
  }

  private func statusFiles(on page: Standpoint) -> DataSectionView {
    let projects = page.plural(of: .project)
    let files = statusFigures().map { node, figure in
      DataFileView(
        title: node.map { page.title(of: $0) } ?? page.count(figure.counts.total, of: .project),
        address: page.link(to: figure.page.statusTableAddress), format: .csv,
        kind: node.map { page.singular(of: $0.kind) })
    }
    return DataSectionView(
      heading: page.say("\(projects) nach Stand der Umsetzung", "\(projects) by status"),
      files: files)
  }

  private func deckTables(on page: Standpoint) -> DataSectionView {
    let files = graph.decks.ids.compactMap { deck in
      page.deckTableAddress(of: deck).map {
        DataFileView(title: page.title(of: deck.node), address: page.link(to: $0), format: .csv)
      }
    }
    return DataSectionView(heading: page.plural(of: .deck), files: files)
  }

  private func series(on page: Standpoint) -> DataSectionView {
    let files = page.sorted(graph.indicators.ids).compactMap { id -> DataFileView? in
      graph.series(of: id).map {
        DataFileView(
          title: page.title(of: id.node),
          address: page.link(to: publishedAddress(ofContentFile: $0)), format: .csv)
      }
    }
    return DataSectionView(heading: page.plural(of: .indicator), files: files)
  }

  private func newsFeeds(on page: Standpoint) -> DataSectionView {
    var files: [DataFileView] = []
    let title = page.say("Meldungen als Feed", "News as a feed")
    if site.settings.url != nil, let feed = site.addresses.feed(in: language) {
      let addresses: [(Address, DataFileView.Format)] = [
        (feed, .atom), (jsonFeed(beside: feed), .jsonFeed),
      ]
      files = addresses.map { address, format in
        DataFileView(title: title, address: page.link(to: address), format: format)
      }
    }
    return DataSectionView(heading: page.plural(of: .news), files: files)
  }

  private func filesOfTheSite(on page: Standpoint) -> DataSectionView {
    var files: [DataFileView] = []
    if site.settings.url != nil {
      files.append(
        DataFileView(
          title: page.say("Alle Seiten mit ihren Adressen", "All pages with their addresses"),
          address: page.link(to: Address("sitemap.xml")), format: .xml))
    }
    if LegalPage.accessibility.isMade(in: graph) {
      files.append(
        DataFileView(
          title: page.words(LegalPage.accessibility.title),
          address: page.link(to: page.statementData), format: .json))
    }
    return DataSectionView(heading: page.say("Diese Website", "This website"), files: files)
  }
}
