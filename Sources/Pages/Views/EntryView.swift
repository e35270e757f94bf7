internal import Diagnostics
internal import FrontMatter
internal import Documents
internal import Graph

/// A document as it appears in lists on other pages.
public struct EntryView: DeclaredView {
  let page: Standpoint
  let node: NodeID
  private let description: Description
  private let note: String?
  /// Whether the list that it stands in can be filtered.
  private let isFiltered: Bool
  /// Whether the list that it stands in says its status, so that it need not be said again.
  private let isStatusSaid: Bool
  /// The goals of a field, where they are named with it.
  let goals: [ID<Goal>]

  init(
    page: Standpoint, node: NodeID, note: String? = nil, isFiltered: Bool = false,
    isStatusSaid: Bool = false, goals: [ID<Goal>] = []
  ) {
    self.page = page
    self.node = node
    description = page.description(of: node)
    self.note = note
    self.isFiltered = isFiltered
    self.isStatusSaid = isStatusSaid
    self.goals = goals
  }

  public static let names = ViewNames<Self>(
    .text("title") { $0.description.title },
    .address("address") { $0.page.link(to: $0.node) },
    .text("summary") { $0.description.summary },
    .text("kind") { $0.page.singular(of: $0.node.kind) },
    .text("note") { $0.note },
    .text("unpublished") { $0.page.unpublishedMark(of: $0.description) },
    .view("status") { view in
      view.isStatusSaid
        ? nil
        : view.project.flatMap { $0.facts.status }
          .map { StatusView(page: view.page, status: $0.value) }
    },
    .view("light") { view in
      view.project.flatMap { $0.facts.light }.map { LightView(page: view.page, light: $0.value) }
    },
    .text("municipality") { view in
      view.projectID.map { view.page.municipalityNames(of: $0) }
    },
    .view("field") { view in
      view.fieldOfAction.map { FieldMarkView(page: view.page, field: $0) }
    },
    .text("machineDate") { view in
      ID<News>(view.node).flatMap { view.page.graph.news[$0].facts.date?.iso }
    },
    .text("language") { $0.page.foreignLanguage(of: $0.description)?.tag },
    .text("pageLanguage") { $0.page.language.tag },
    .text("filterKeys") { view in
      view.isFiltered ? view.projectID.map { view.page.graph.filterKeys(of: $0) } : nil
    },
    .list("goals") { view in
      view.goals.map { goal in
        LinkView(
          view.page.title(of: goal.node), view.page.link(to: goal),
          language: view.page.foreignLanguage(of: goal.node)?.tag)
      }
    },
    .html("drawing") { $0.page.drawing(of: $0.node) })

  /// What an entry shows depends on the document and on how deep the page lies, unless its list adds something.
  public var key: Int? {
    guard note == nil, goals.isEmpty, !isFiltered else { return nil }
    return page.key(node.kind.rawValue << 1 | (isStatusSaid ? 1 : 0), node.index)
  }

  /// The field that gives the entry its colour: a project's or goal's first one, or the field itself.
  private var fieldOfAction: ID<FieldOfAction>? {
    if let project = projectID { return page.graph.projectFields.target(of: project) }
    if let goal = ID<Goal>(node) { return page.graph.goalFields.target(of: goal) }
    return ID<FieldOfAction>(node)
  }

  private var projectID: ID<Project>? { ID(node) }

  private var project: Document<Project>? { projectID.map { page.graph.projects[$0] } }
}

public struct StatusView: DeclaredView {
  let page: Standpoint
  let status: Status

  public static let names = ViewNames<Self>(
    .text("label") { $0.page.words($0.status.label) },
    .text("symbol") { $0.status.symbol },
    .text("key") { $0.status.name.english })
}

public struct LightView: DeclaredView {
  let page: Standpoint
  let light: Light

  public static let names = ViewNames<Self>(
    .text("label") { $0.page.words($0.light.label) },
    .text("symbol") { $0.light.symbol },
    .text("key") { $0.light.name.english })
}

/// The colour and letter by which a field is recognised everywhere.
public struct FieldMarkView: DeclaredView {
  let page: Standpoint
  let field: ID<FieldOfAction>

  public static let names = ViewNames<Self>(
    .text("title") { $0.page.version($0.field, of: $0.page.graph.fields).title },
    .address("address") { $0.page.link(to: $0.field) },
    .text("number") { view in
      view.page.graph.fields[view.field].facts.number.map(String.init)
    },
    .text("letter") { view in
      view.page.graph.fields[view.field].facts.number.flatMap(fieldLetter)
    },
    .text("className") { fieldClass($0.field) })
}

/// The letter of a field by its number, as on the cards of a quartet: 1 is A.
func fieldLetter(_ number: Int) -> String? {
  (1...26).contains(number) ? String(UnicodeScalar(UInt8(64 + number))) : nil
}

/// The class that gives an element its field's colour, as the generated style sheet defines it.
func fieldClass(_ field: ID<FieldOfAction>) -> String { "field-\(field.index + 1)" }

/// Entries under a heading.
public struct SectionView: DeclaredView {
  let heading: String
  var entries: [EntryView]
  /// The entries under further headings, in place of one list.
  var groups: [StatusGroupView] = []
  var summary: String?
  var address: String?
  var field: FieldMarkView?
  /// Whether the names of the entries are enough.
  var isBrief = false
  /// Where all of them stand, if only some are shown.
  var fullList: LinkView?

  public static let names = ViewNames<Self>(
    .text("heading") { $0.heading },
    .text("id") { addressName($0.heading) },
    .text("summary") { $0.summary },
    .address("address") { $0.address },
    .text("className") { $0.field.map { fieldClass($0.field) } },
    .view("field") { $0.field },
    .flag("isBrief") { $0.isBrief },
    .view("fullList") { $0.fullList },
    .list("entries") { $0.entries },
    .list("groups") { $0.groups })

  /// No more entries than a page has room for, and a link to the list of them all.
  func bounded(by fullList: @autoclosure () -> LinkView) -> SectionView {
    guard entries.count > Self.limit else { return self }
    var section = self
    section.entries = Array(entries.prefix(Self.limit))
    section.fullList = fullList()
    return section
  }

  /// How many relatives of a kind a project's page shows.
  static let limit = 12
}

/// Projects of one status.
public struct StatusGroupView: DeclaredView {
  let status: StatusView
  let entries: [EntryView]

  public static let names = ViewNames<Self>(
    .view("status") { $0.status },
    .list("entries") { $0.entries })
}

/// A fact with its name: one value or several, each perhaps a link.
public struct FactView: DeclaredView {
  let label: String
  let values: [FactValueView]

  public static let names = ViewNames<Self>(
    .text("label") { $0.label },
    .list("values") { $0.values })
}

public struct FactValueView: DeclaredView {
  let text: String
  var address: String?
  var note: String?
  /// Whether the text is the address, which print need not say again.
  var isBare = false

  public static let names = ViewNames<Self>(
    .text("text") { $0.text },
    .address("address") { $0.address },
    .flag("isBare") { $0.isBare },
    .text("note") { $0.note })
}

/// A picture of a document.
public struct PictureView: DeclaredView {
  let page: Standpoint
  let image: Image
  let resolved: ResolvedImage

  public static let names = ViewNames<Self>(
    .address("address") { $0.page.link(to: publishedAddress(ofContentFile: $0.resolved.path)) },
    .text("alt") { $0.image.alt?.value },
    .text("credit") { $0.image.credit },
    .text("licence") { $0.image.licence },
    .text("width") { $0.resolved.width.map(String.init) },
    .text("height") { $0.resolved.height.map(String.init) })
}
