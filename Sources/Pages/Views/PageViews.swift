internal import Diagnostics
internal import Documents
internal import FrontMatter
internal import Graph

/// The start page.
public struct OverviewView: DeclaredView {
  let frame: FrameView
  let page: Standpoint

  public static let names = ViewNames<Self>(
    .view("page") { $0.frame },
    .view("words") { InterfaceView(page: $0.page) },
    .html("welcome") { view in
      view.page.site.startText.flatMap { id in
        html(of: view.page.version(id, of: view.page.graph.pages), on: view.page)
      }
    },
    .text("welcomeLanguage") { view in
      view.page.site.startText.flatMap { view.page.foreignLanguage(of: $0.node)?.tag }
    },
    .list("visions") { view in
      [view.page.site.mainVision].compactMap(\.self)
        .map { VisionTeaserView(page: view.page, vision: $0) }
    },
    .view("introduction") { view in
      view.graph.municipalities.count == 1 && view.page.site.startText == nil
        ? EntryView(page: view.page, node: view.graph.municipalities.ids[0].node) : nil
    },
    .list("strategies") { view in
      view.page.sorted(view.shown(currentStrategies(of: view.graph)))
        .map { view.page.strategyEntry($0) }
    },
    .text("projectCount") { view in
      view.shown(view.graph.projects.ids).isEmpty
        ? nil : view.page.count(view.graph.projects.count, of: .project)
    },
    .address("projectsAddress") { $0.page.link(to: .projects) },
    .list("statuses") { $0.statuses },
    .view("progress") { view in
      StatusFigureView(page: view.page, projects: view.shown(view.graph.projects.ids))
    },
    .list("fields") { view in
      view.shown(view.page.sortedFields).map { FieldCountView(page: view.page, field: $0) }
    },
    .list("news") { view in
      view.shown(view.page.newsByDate).prefix(3).map { view.page.newsEntry($0) }
    },
    .address("newsAddress") { $0.page.link(to: .news) },
    .list("municipalities") { view in
      view.graph.municipalities.count > 1
        ? view.page.sorted(view.shown(view.graph.municipalities.ids))
          .map { view.page.municipalityEntry($0) } : []
    },
    .view("deck") { view in
      view.shown([view.page.site.mainDeck].compactMap(\.self)).first
        .map { EntryView(page: view.page, node: $0.node) }
    },
    .list("simplePages") { $0.simplePages })

  private var graph: SiteGraph { page.graph }

  /// In Leichte Sprache the start page leads only to what is written in it.
  private func shown<Kind>(_ ids: [ID<Kind>]) -> [ID<Kind>] {
    page.language == .simpleGerman ? [] : ids
  }

  private var simplePages: [EntryView] {
    guard page.language == .simpleGerman else { return [] }
    return page.site.addresses.documents.all.map(\.node)
      .filter { node in
        node != page.site.startText?.node && node.kind != .vision
          && page.site.addresses.documents[node]?[page.language] != nil
      }
      .map { EntryView(page: page, node: $0) }
  }

  private var statuses: [StatusCountView] {
    guard page.language != .simpleGerman else { return [] }
    var counts: [Status: Int] = [:]
    for project in graph.projects.documents {
      if let status = project.facts.status?.value { counts[status, default: 0] += 1 }
    }
    return Status.listed.compactMap { status in
      counts[status].map { StatusCountView(page: page, status: status, count: $0) }
    }
  }
}

/// Strategies that have not been replaced.
func currentStrategies(of graph: SiteGraph) -> [ID<Strategy>] {
  graph.strategies.ids.filter { !graph.replaces.hasSources($0) }
}

public struct VisionTeaserView: DeclaredView {
  let page: Standpoint
  let vision: ID<Vision>

  public static let names = ViewNames<Self>(
    .text("statement") { $0.page.version($0.vision, of: $0.page.graph.visions).facts.statement },
    .text("summary") { $0.page.version($0.vision, of: $0.page.graph.visions).shared.summary },
    .text("title") { $0.page.version($0.vision, of: $0.page.graph.visions).title },
    .text("targetYear") { view in
      view.page.graph.visions[view.vision].facts.targetYear.map(String.init)
    },
    .address("address") { $0.page.link(to: $0.vision) })
}

public struct StatusCountView: DeclaredView {
  let page: Standpoint
  let status: Status
  let count: Int

  public static let names = ViewNames<Self>(
    .view("status") { StatusView(page: $0.page, status: $0.status) },
    .text("count") { String($0.count) },
    .address("address") { view in
      view.page.site.addresses.facet(view.status, in: view.page.language)
        .map { view.page.link(to: $0) }
    })
}

public struct FieldCountView: DeclaredView {
  let page: Standpoint
  let field: ID<FieldOfAction>

  public static let names = ViewNames<Self>(
    .view("field") { FieldMarkView(page: $0.page, field: $0.field) },
    .text("statement") { $0.page.version($0.field, of: $0.page.graph.fields).facts.statement },
    .text("count") { view in
      view.page.count(view.page.graph.projectFields.sources(of: view.field).count, of: .project)
    })
}

/// A list of documents, in one or several groups.
public struct ListView: DeclaredView {
  let frame: FrameView
  let page: Standpoint
  let introduction: String?
  /// Other cuts through the same list.
  let facets: [FacetView]
  /// Offered by a script in place of the cuts.
  var filter: FilterView?
  let sections: [SectionView]

  public static let names = ViewNames<Self>(
    .view("page") { $0.frame },
    .view("words") { InterfaceView(page: $0.page) },
    .text("introduction") { $0.introduction },
    .list("facets") { $0.facets },
    .view("filter") { $0.filter },
    .list("sections") { $0.sections })
}

/// A page that says that there is none.
public struct NotFoundView: DeclaredView {
  let frame: FrameView
  let page: Standpoint

  public static let names = ViewNames<Self>(
    .view("page") { $0.frame },
    .view("words") { InterfaceView(page: $0.page) })
}

/// A page at a former address, which leads on.
public struct RedirectView: DeclaredView {
  let frame: FrameView
  let page: Standpoint
  let target: LinkView

  public static let names = ViewNames<Self>(
    .view("page") { $0.frame },
    .view("words") { InterfaceView(page: $0.page) },
    .view("target") { $0.target })
}
