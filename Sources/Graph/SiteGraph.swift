internal import Diagnostics
package import Documents

/// Everything the site knows, with every reference resolved and every relation to be asked from both sides.
package struct SiteGraph: Sendable {
  package let settings: SiteSettings

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

  package let publisher: ID<Municipality>?

  package let members: Relation<Municipality, Municipality>
  package let strategyMunicipalities: Relation<Strategy, Municipality>
  package let partOfStrategy: Relation<Strategy, Strategy>
  /// From the newer strategy to the older one, whichever of the two says so.
  package let replaces: Relation<Strategy, Strategy>
  package let visionStrategy: Relation<Vision, Strategy>
  package let fieldStrategy: Relation<FieldOfAction, Strategy>
  package let goalFields: Relation<Goal, FieldOfAction>
  package let partOfGoal: Relation<Goal, Goal>
  package let goalIndicators: Relation<Goal, Indicator>
  package let projectMunicipalities: Relation<Project, Municipality>
  package let projectStrategy: Relation<Project, Strategy>
  package let projectFields: Relation<Project, FieldOfAction>
  package let projectGoals: Relation<Project, Goal>
  package let leads: Relation<Project, Organisation>
  package let partners: Relation<Project, Organisation>
  package let funders: Relation<Project, Organisation>
  package let projectIndicators: Relation<Project, Indicator>
  package let buildsOn: Relation<Project, Project>
  package let related: Relation<Project, Project>
  package let mergedInto: Relation<Project, Project>
  package let takenFrom: Relation<Project, Project>
  package let projectTools: Relation<Project, Tool>
  package let reportStrategy: Relation<Report, Strategy>
  /// From news to what they are about.
  package let newsAbout: NodeRelation
  /// From every text to what it links to.
  package let mentions: NodeRelation

  /// The cards of every deck, by the deck's index.
  package let cards: [DeckCards]
  /// Where the links and pictures of every text lead, by the text's path.
  package let texts: [String: ResolvedText]
}

/// Pairs of documents of any kinds, to be asked from either side.
package struct NodeRelation: Sendable {
  private var targetsByNode: [NodeID: [NodeID]] = [:]
  private var sourcesByNode: [NodeID: [NodeID]] = [:]

  init(_ pairs: [(from: NodeID, to: NodeID)]) {
    for (from, to) in pairs where from != to && !(targetsByNode[from]?.last == to) {
      if targetsByNode[from]?.contains(to) == true { continue }
      targetsByNode[from, default: []].append(to)
      sourcesByNode[to, default: []].append(from)
    }
  }

  package func targets(of node: NodeID) -> [NodeID] { targetsByNode[node] ?? [] }
  package func sources(of node: NodeID) -> [NodeID] { sourcesByNode[node] ?? [] }
}

/// Where the links and pictures of a text lead, in the order of the text's own lists.
package struct ResolvedText: Sendable {
  package enum Link: Sendable {
    case document(NodeID, fragment: String?)
    /// A file below `content/` that is published because a text links to it.
    case file(path: String)
    /// An address of the site that begins with `/`, still to be held against the plan of its pages.
    case address(String, fragment: String?)
    /// Leads nowhere: reported where it is a mistake, and shown as plain text.
    case nowhere
  }

  package let links: [Link]
  package let images: [ResolvedImage?]
}

/// A picture that exists, with its size in pixels where its file says one.
package struct ResolvedImage: Sendable, Hashable {
  package let path: String
  package let width: Int?
  package let height: Int?
}
