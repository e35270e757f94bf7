internal import Diagnostics
internal import Documents
internal import FrontMatter
internal import Graph

/// How everything hangs together: the nested list, and above it the drawing.
public struct NetworkView: DeclaredView {
  let frame: FrameView
  let page: Standpoint
  let tree: NetworkTree
  let drawing: NetworkDrawing

  init(frame: FrameView, page: Standpoint) {
    self.frame = frame
    self.page = page
    tree = page.networkTree
    drawing = NetworkDrawing(on: page)
  }

  public static let names = ViewNames<Self>(
    .view("page") { $0.frame },
    .view("words") { InterfaceView(page: $0.page) },
    .text("introduction") { $0.page.networkIntroduction },
    .html("drawing") { $0.drawing.isWorthwhile ? $0.drawing.bytes : nil },
    .text("folded") { $0.drawing.foldedNote(on: $0.page) },
    .list("key") { view in
      view.drawing.styles.map { NetworkKeyView(page: view.page, style: $0) }
    },
    .list("sections") { view in
      view.tree.sections.map { NetworkSectionView(page: view.page, section: $0) }
    })
}

extension Standpoint {
  var networkIntroduction: String {
    let counts = [
      (graph.strategies.count, KindName.strategy), (graph.fields.count, .field),
      (graph.goals.count, .goal), (graph.projects.count, .project),
    ].filter { $0.0 > 0 }.map { count($0.0, of: $0.1) }
    guard let last = counts.last, counts.count > 1 else { return counts.first ?? "" }
    let list = counts.dropLast().joined(separator: ", ") + say(" und ", " and ") + last
    return say("\(list), und was sie verbindet.", "\(list), and what connects them.")
  }
}

public struct NetworkKeyView: DeclaredView {
  let page: Standpoint
  let style: NetworkEdgeStyle

  public static let names = ViewNames<Self>(
    .text("className") { $0.style.className },
    .text("label") { $0.page.words($0.style.explanation) })
}

public struct NetworkSectionView: DeclaredView {
  let page: Standpoint
  let section: NetworkTree.Section

  public static let names = ViewNames<Self>(
    .text("heading") { view in
      view.section.strategy.map { view.page.markedTitle(of: $0.node) }
        ?? (view.page.graph.strategies.isEmpty
          ? view.page.say("Alles auf einmal", "Everything at once")
          : view.page.say("Ohne Strategie", "Without a strategy"))
    },
    .text("id") { view in
      view.section.strategy.map { view.page.networkAnchor(of: $0.node) } ?? "sonstige"
    },
    .address("address") { view in view.section.strategy.flatMap { view.page.link(to: $0) } },
    .list("relations") { view in
      view.section.strategy.map { view.page.networkRelations(of: $0) } ?? []
    },
    .list("entries") { view in
      view.section.branches.map {
        NetworkEntryView(page: view.page, branch: $0, strategy: view.section.strategy)
      }
    })
}

/// A document in the nested list, with its other relations by name.
public struct NetworkEntryView: DeclaredView {
  let page: Standpoint
  let branch: NetworkTree.Branch
  let strategy: ID<Strategy>?
  var field: ID<FieldOfAction>?

  public static let names = ViewNames<Self>(
    .text("title") { $0.page.title(of: $0.branch.node) },
    .text("unpublished") { $0.page.unpublishedMark(of: $0.branch.node) },
    .address("address") { $0.page.link(to: $0.branch.node) },
    .text("id") { view in
      view.page.networkAnchor(
        of: view.branch.node, below: view.strategy, view.field)
    },
    .text("kind") { $0.page.singular(of: $0.branch.node.kind) },
    .text("kindKey") { $0.branch.node.kind.name.english },
    .view("field") { view in
      ID<FieldOfAction>(view.branch.node).map { FieldMarkView(page: view.page, field: $0) }
    },
    .view("status") { view in
      ID<Project>(view.branch.node).flatMap { view.page.graph.projects[$0].facts.status }
        .map { StatusView(page: view.page, status: $0.value) }
    },
    .list("relations") { $0.page.networkRelations(of: $0.branch.node, below: $0.field) },
    .list("entries") { view in
      view.branch.children.map {
        NetworkEntryView(
          page: view.page, branch: $0, strategy: view.strategy,
          field: ID(view.branch.node) ?? view.field)
      }
    })
}

/// "baut auf: Funknetz, Pegelwarner"
public struct NetworkRelationView: DeclaredView {
  let label: String
  let links: [LinkView]

  public static let names = ViewNames<Self>(
    .text("label") { $0.label },
    .list("links") { $0.links })
}
