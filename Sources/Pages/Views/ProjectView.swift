public import Documents
public import FrontMatter
internal import Graph
internal import Markdown

/// A project: its fact sheet, its text, its steps and its relatives.
public struct ProjectView: DeclaredView {
  let frame: FrameView
  let page: Standpoint
  let project: ID<Project>
  private let document: Document<Project>
  private let version: Version<Project>

  init(frame: FrameView, page: Standpoint, project: ID<Project>) {
    self.frame = frame
    self.page = page
    self.project = project
    document = page.graph.projects[project]
    version = document.version(in: page.language)
  }

  public static let names = ViewNames<Self>(
    .view("page") { $0.frame },
    .view("words") { InterfaceView(page: $0.page) },
    .text("officialTitle") { $0.version.facts.officialTitle },
    .text("code") { $0.document.facts.code?.value },
    .text("type") { view in view.document.facts.type.map { view.page.words($0.label) } },
    .view("field") { view in
      view.page.graph.projectFields.target(of: view.project)
        .map { FieldMarkView(page: view.page, field: $0) }
    },
    .view("status") { view in
      view.document.facts.status.map { StatusView(page: view.page, status: $0.value) }
    },
    .view("light") { view in
      view.document.facts.light.map { LightView(page: view.page, light: $0.value) }
    },
    .texts("reason") { paragraphs(of: $0.version.facts.reason) },
    .flag("isLate") { isLate($0.document, on: $0.page.site.options.date) },
    .view("picture") { $0.page.picture(of: $0.version) },
    .html("drawing") { $0.page.drawing(of: $0.project.node) },
    .list("facts") { $0.page.facts(of: $0.project) },
    .texts("effect") { paragraphs(of: $0.version.facts.effect) },
    .texts("participation") { paragraphs(of: $0.version.facts.participation) },
    .list("milestones") { view in
      view.version.facts.milestones.map { MilestoneView(page: view.page, milestone: $0) }
    },
    .view("timeline") { $0.page.timeline(of: $0.project) },
    .flag("hasText") { $0.hasText },
    .html("body") { html(of: $0.version, on: $0.page) },
    .list("sections") { $0.page.sections(of: $0.project) },
    .view("card") { $0.page.card(of: $0.project) })

  private var hasText: Bool {
    !version.body.isEmpty || version.facts.effect != nil || !version.facts.milestones.isEmpty
      || version.facts.participation != nil || page.picture(of: version) != nil
      || page.timeline(of: project) != nil
  }
}

/// Whether the planned end of a project has passed although it is neither finished nor stopped.
public func isLate(_ project: Document<Project>, on date: CalendarDay) -> Bool {
  guard let end = project.facts.period?.plannedEnd?.value, project.facts.period?.end == nil,
    project.facts.status?.value.isOver != true
  else { return false }
  return end.latest < date
}

public struct MilestoneView: DeclaredView {
  let page: Standpoint
  let milestone: Milestone

  public static let names = ViewNames<Self>(
    .text("title") { $0.milestone.title },
    .text("date") { view in view.milestone.date.map { $0.text(in: view.page.language) } },
    .text("machineDate") { $0.milestone.date?.machineText },
    .view("status") { view in
      view.milestone.status.map { StatusView(page: view.page, status: $0) }
    },
    .texts("paragraphs") { paragraphs(of: $0.milestone.text) })
}
