internal import Diagnostics
package import Documents

/// The documents of every kind, sorted by id.
package struct Tables: Sendable {
  package let municipalities: Table<Municipality>
  package let strategies: Table<Strategy>
  package let visions: Table<Vision>
  package let fields: Table<FieldOfAction>
  package let goals: Table<Goal>
  package let projects: Table<Project>
  package let decks: Table<Deck>
  package let indicators: Table<Indicator>
  package let reports: Table<Report>
  package let organisations: Table<Organisation>
  package let tools: Table<Tool>
  package let insights: Table<Insight>
  package let news: Table<News>
  package let pages: Table<FreePage>

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
  package func visit(_ visitor: inout some TableVisitor) {
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
package struct ChangedDocuments: Sendable {
  package private(set) var nodes: [NodeID] = []
  private var isInPlace = true

  /// None where a document came or went, or has another name.
  package init?(from earlier: Tables, to now: Tables) {
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

  package func ids<Kind>(in table: Table<Kind>) -> [ID<Kind>] { nodes.compactMap { ID($0) } }
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
package protocol TableVisitor {
  mutating func visit<Kind>(_ table: Table<Kind>)
}

extension SiteGraph {
  package var municipalities: Table<Municipality> { tables.municipalities }
  package var strategies: Table<Strategy> { tables.strategies }
  package var visions: Table<Vision> { tables.visions }
  package var fields: Table<FieldOfAction> { tables.fields }
  package var goals: Table<Goal> { tables.goals }
  package var projects: Table<Project> { tables.projects }
  package var decks: Table<Deck> { tables.decks }
  package var indicators: Table<Indicator> { tables.indicators }
  package var reports: Table<Report> { tables.reports }
  package var organisations: Table<Organisation> { tables.organisations }
  package var tools: Table<Tool> { tables.tools }
  package var insights: Table<Insight> { tables.insights }
  package var news: Table<News> { tables.news }
  package var pages: Table<FreePage> { tables.pages }
}

extension SiteGraph {
  /// How many documents there are, translations not counted.
  package var documentCount: Int {
    var counter = DocumentCounter()
    tables.visit(&counter)
    return counter.count
  }
}

private struct DocumentCounter: TableVisitor {
  var count = 0

  mutating func visit<Kind>(_ table: Table<Kind>) { count += table.count }
}
