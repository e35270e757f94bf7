internal import Diagnostics
public import Documents

/// The documents of every kind, sorted by id.
public struct Tables: Sendable {
  public let municipalities: Table<Municipality>
  public let strategies: Table<Strategy>
  public let visions: Table<Vision>
  public let fields: Table<FieldOfAction>
  public let goals: Table<Goal>
  public let projects: Table<Project>
  public let decks: Table<Deck>
  public let indicators: Table<Indicator>
  public let reports: Table<Report>
  public let organisations: Table<Organisation>
  public let tools: Table<Tool>
  public let insights: Table<Insight>
  public let news: Table<News>
  public let pages: Table<FreePage>

  init(_ content: Content) {
    func table<Kind>(_ set: DocumentSet<Kind>) -> Table<Kind> {
      Table(documents: set.documents.sorted { ($0.id, $0.file.path) < ($1.id, $1.file.path) })
    }
    municipalities = table(content.municipalities)
    strategies = table(content.strategies)
    visions = table(content.visions)
    fields = table(content.fields)
    goals = table(content.goals)
    projects = table(content.projects)
    decks = table(content.decks)
    indicators = table(content.indicators)
    reports = table(content.reports)
    organisations = table(content.organisations)
    tools = table(content.tools)
    insights = table(content.insights)
    news = table(content.news)
    pages = table(content.pages)
  }

  /// Shows a visitor the table of every kind in turn: the one way to do something for all kinds.
  public func visit(_ visitor: inout some TableVisitor) {
    visitor.visit(municipalities)
    visitor.visit(strategies)
    visitor.visit(visions)
    visitor.visit(fields)
    visitor.visit(goals)
    visitor.visit(projects)
    visitor.visit(decks)
    visitor.visit(indicators)
    visitor.visit(reports)
    visitor.visit(organisations)
    visitor.visit(tools)
    visitor.visit(insights)
    visitor.visit(news)
    visitor.visit(pages)
  }
}

/// The documents that are others than in an earlier graph in which all stood at the same places under the same names,
/// so that what is known by their numbers still holds.
public struct ChangedDocuments: Sendable {
  public private(set) var nodes: [NodeID] = []
  private var isInPlace = true

  /// None where a document came or went, or has another name.
  public init?(from earlier: Tables, to now: Tables) {
    add(earlier.municipalities, now.municipalities)
    add(earlier.strategies, now.strategies)
    add(earlier.visions, now.visions)
    add(earlier.fields, now.fields)
    add(earlier.goals, now.goals)
    add(earlier.projects, now.projects)
    add(earlier.decks, now.decks)
    add(earlier.indicators, now.indicators)
    add(earlier.reports, now.reports)
    add(earlier.organisations, now.organisations)
    add(earlier.tools, now.tools)
    add(earlier.insights, now.insights)
    add(earlier.news, now.news)
    add(earlier.pages, now.pages)
    guard isInPlace else { return nil }
  }

  private mutating func add<Kind>(_ earlier: Table<Kind>, _ now: Table<Kind>) {
    isInPlace = isInPlace && earlier.count == now.count
    guard isInPlace else { return }
    for (index, document) in now.documents.enumerated() {
      let before = earlier.documents[index]
      guard document !== before else { continue }
      nodes.append(ID<Kind>(index: index).node)
      isInPlace = isInPlace && document.isCalled(as: before)
    }
  }

  public func ids<Kind>(in table: Table<Kind>) -> [ID<Kind>] { nodes.compactMap { ID($0) } }
}

extension Document {
  /// Whether both have the same id, and the same files in the same languages.
  fileprivate func isCalled(as other: Document) -> Bool {
    id == other.id
      && versions.elementsEqual(other.versions) {
        $0.language == $1.language && $0.file.path == $1.file.path
      }
  }
}

/// Something that is done with the documents of every kind alike.
public protocol TableVisitor {
  mutating func visit<Kind>(_ table: Table<Kind>)
}

extension SiteGraph {
  public var municipalities: Table<Municipality> { tables.municipalities }
  public var strategies: Table<Strategy> { tables.strategies }
  public var visions: Table<Vision> { tables.visions }
  public var fields: Table<FieldOfAction> { tables.fields }
  public var goals: Table<Goal> { tables.goals }
  public var projects: Table<Project> { tables.projects }
  public var decks: Table<Deck> { tables.decks }
  public var indicators: Table<Indicator> { tables.indicators }
  public var reports: Table<Report> { tables.reports }
  public var organisations: Table<Organisation> { tables.organisations }
  public var tools: Table<Tool> { tables.tools }
  public var insights: Table<Insight> { tables.insights }
  public var news: Table<News> { tables.news }
  public var pages: Table<FreePage> { tables.pages }
}

extension SiteGraph {
  /// How many documents there are, translations not counted.
  public var documentCount: Int {
    var counter = DocumentCounter()
    tables.visit(&counter)
    return counter.count
  }
}

private struct DocumentCounter: TableVisitor {
  var count = 0

  mutating func visit<Kind>(_ table: Table<Kind>) { count += table.count }
}
