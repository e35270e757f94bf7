internal import Diagnostics
internal import Documents
internal import Graph

/// A document of any kind: its facts, its text, and what belongs to it.
public struct DetailView: DeclaredView {
  let frame: FrameView
  let page: Standpoint
  let node: NodeID
  let kindLabel: String
  let statement: String?
  let picture: PictureView?
  let replacedBy: [EntryView]
  let field: FieldMarkView?
  let facts: [FactView]
  let headings: [LinkView]
  let hasText: Bool
  let body: @Sendable () -> [UInt8]?
  let sections: [SectionView]

  public static let names = ViewNames<Self>(
    .view("page") { $0.frame },
    .view("words") { InterfaceView(page: $0.page) },
    .text("kindLabel") { $0.kindLabel },
    .text("statement") { $0.statement },
    .text("className") { $0.field.map { fieldClass($0.field) } },
    .view("field") { $0.field },
    .view("picture") { $0.picture },
    .html("drawing") { $0.page.drawing(of: $0.node) },
    .list("replacedBy") { $0.replacedBy },
    .list("facts") { $0.facts },
    .view("progress") { $0.page.statusFigure(of: $0.node) },
    .view("timeline") { $0.page.timeline(of: $0.node) },
    .flag("hasContents") { view in
      view.node.kind == .strategy && view.headings.count + view.sections.count > 2
    },
    .list("headings") { $0.headings },
    .flag("hasText") { $0.hasText },
    .html("body") { $0.body() },
    .list("sections") { $0.sections })
}

/// The vision of the site.
public struct VisionView: DeclaredView {
  let frame: FrameView
  let page: Standpoint
  let vision: ID<Vision>

  public static let names = ViewNames<Self>(
    .view("page") { $0.frame },
    .view("words") { InterfaceView(page: $0.page) },
    .text("statement") { $0.version.facts.statement },
    .text("targetYear") { $0.version.facts.targetYear.map(String.init) },
    .list("values") { view in
      view.version.facts.values.map { TitledTextView(title: $0.name, text: $0.text) }
    },
    .list("scenes") { view in
      view.version.facts.scenes.map { TitledTextView(title: $0.title, text: $0.text) }
    },
    .texts("forYou") { paragraphs(of: $0.version.facts.forYou) },
    .html("body") { html(of: $0.version, on: $0.page) },
    .list("fields") { view in
      view.page.language == .simpleGerman
        ? [] : view.page.sortedFields.map { WayView(page: view.page, field: $0) }
    },
    .list("sections") { view in
      view.page.language == .simpleGerman ? [] : view.page.strategySections(of: view.vision)
    })

  private var version: Version<Vision> { page.version(vision, of: page.graph.visions) }
}

public struct TitledTextView: DeclaredView {
  let title: String?
  let text: String?

  public static let names = ViewNames<Self>(
    .text("title") { $0.title },
    .texts("paragraphs") { paragraphs(of: $0.text) })
}

/// A field with its goals and the number of its projects: a stretch of the way to the vision.
public struct WayView: DeclaredView {
  let page: Standpoint
  let field: ID<FieldOfAction>

  public static let names = ViewNames<Self>(
    .view("field") { FieldMarkView(page: $0.page, field: $0.field) },
    .text("statement") { $0.page.version($0.field, of: $0.page.graph.fields).facts.statement },
    .text("count") { view in
      view.page.count(view.page.graph.projectFields.sources(of: view.field).count, of: .project)
    },
    .list("goals") { view in
      view.page.sorted(view.page.graph.goalFields.sources(of: view.field))
        .map { EntryView(page: view.page, node: $0.node) }
    })
}

/// A text of several paragraphs, which are parted by blank lines.
func paragraphs(of text: String?) -> [String] {
  guard let text else { return [] }
  // Most texts have one.
  guard text.utf8.contains(UInt8(ascii: "\n")) else {
    return text.allSatisfy(\.isWhitespace) ? [] : [text]
  }
  var paragraphs: [String] = []
  var lines: [Substring] = []
  func close() {
    if !lines.isEmpty { paragraphs.append(lines.joined(separator: " ")) }
    lines = []
  }
  for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
    if line.allSatisfy(\.isWhitespace) { close() } else { lines.append(line) }
  }
  close()
  return paragraphs
}
