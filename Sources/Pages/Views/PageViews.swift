internal import Documents
internal import FrontMatter
internal import Graph
package import Templates

/// The start page.
package struct OverviewView: DeclaredView {
  let frame: FrameView
  let page: Standpoint

  package static let names = ViewNames<Self>(
    .view("page") { $0.frame },
    .view("words") { InterfaceView(page: $0.page) },
    .list("visions") { view in
      [view.page.site.mainVision].compactMap(\.self)
        .map { VisionTeaserView(page: view.page, vision: $0) }
    },
    .view("introduction") { view in
      view.page.graph.municipalities.count == 1
        ? EntryView(page: view.page, node: view.page.graph.municipalities.ids[0].node) : nil
    },
    .list("strategies") { view in
      view.page.sorted(currentStrategies(of: view.page.graph), in: view.page.graph.strategies)
        .map { view.page.strategyEntry($0) }
    },
    .text("projectCount") { view in
      view.page.graph.projects.isEmpty
        ? nil : view.page.count(view.page.graph.projects.count, of: .project)
    },
    .address("projectsAddress") { $0.page.link(to: .projects) },
    .list("statuses") { $0.statuses },
    .list("fields") { view in
      view.page.sortedFields.map { FieldCountView(page: view.page, field: $0) }
    },
    .list("news") { view in
      view.page.newsByDate.prefix(3).map { view.page.newsEntry($0) }
    },
    .address("newsAddress") { $0.page.link(to: .news) },
    .list("municipalities") { view in
      view.page.graph.municipalities.count > 1
        ? view.page.sorted(view.page.graph.municipalities.ids, in: view.page.graph.municipalities)
          .map { view.page.municipalityEntry($0) } : []
    },
    .view("deck") { view in
      view.page.site.mainDeck.map { EntryView(page: view.page, node: $0.node) }
    })

  private var statuses: [StatusCountView] {
    var counts: [Status: Int] = [:]
    for project in page.graph.projects.documents {
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

package struct VisionTeaserView: DeclaredView {
  let page: Standpoint
  let vision: ID<Vision>

  package static let names = ViewNames<Self>(
    .text("statement") { $0.page.version($0.vision, of: $0.page.graph.visions).facts.statement },
    .text("summary") { $0.page.version($0.vision, of: $0.page.graph.visions).shared.summary },
    .text("title") { $0.page.version($0.vision, of: $0.page.graph.visions).title },
    .text("targetYear") { view in
      view.page.graph.visions[view.vision].facts.targetYear.map(String.init)
    },
    .address("address") { $0.page.link(to: $0.vision) })
}

package struct StatusCountView: DeclaredView {
  let page: Standpoint
  let status: Status
  let count: Int

  package static let names = ViewNames<Self>(
    .view("status") { StatusView(page: $0.page, status: $0.status) },
    .text("count") { String($0.count) })
}

package struct FieldCountView: DeclaredView {
  let page: Standpoint
  let field: ID<FieldOfAction>

  package static let names = ViewNames<Self>(
    .view("field") { FieldMarkView(page: $0.page, field: $0.field) },
    .text("statement") { $0.page.version($0.field, of: $0.page.graph.fields).facts.statement },
    .text("count") { view in
      view.page.count(view.page.graph.projectFields.sources(of: view.field).count, of: .project)
    })
}

/// A list of documents, in one or several groups.
package struct ListView: DeclaredView {
  let frame: FrameView
  let page: Standpoint
  let introduction: String?
  let sections: [SectionView]

  package static let names = ViewNames<Self>(
    .view("page") { $0.frame },
    .view("words") { InterfaceView(page: $0.page) },
    .text("introduction") { $0.introduction },
    .list("sections") { $0.sections })
}

/// A page that says that there is none.
package struct NotFoundView: DeclaredView {
  let frame: FrameView
  let page: Standpoint

  package static let names = ViewNames<Self>(
    .view("page") { $0.frame },
    .view("words") { InterfaceView(page: $0.page) })
}

/// A page at a former address, which leads on.
package struct RedirectView: DeclaredView {
  let frame: FrameView
  let page: Standpoint
  let target: LinkView

  package static let names = ViewNames<Self>(
    .view("page") { $0.frame },
    .view("words") { InterfaceView(page: $0.page) },
    .view("target") { $0.target })
}
