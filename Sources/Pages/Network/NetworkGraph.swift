internal import Diagnostics
internal import Documents
internal import Graph

/// How two documents are connected: told apart by line and word, never by colour alone.
enum NetworkEdgeStyle: String, CaseIterable, Sendable {
  case belongs, works, buildsOn = "builds-on", takenFrom = "taken-from", mergedInto = "merged-into"
  case related

  var className: String { "net-edge-\(rawValue)" }

  /// What stands beside the line itself; nothing where the columns' headings say it.
  var label: Words? {
    switch self {
    case .belongs, .works: nil
    case .buildsOn: Words("baut auf", "builds on")
    case .takenFrom: Words("übernommen von", "taken from")
    case .mergedInto: Words("aufgegangen in", "merged into")
    case .related: Words("verwandt mit", "related to")
    }
  }

  var explanation: Words {
    switch self {
    case .belongs: Words("gehört dazu", "belongs to it")
    case .works:
      Words("hat hier Projekte, ohne dass das Feld ihr gehört", "has projects in a field of others")
    default: label ?? Words("", "")
    }
  }

  var hasArrow: Bool { self == .buildsOn || self == .takenFrom || self == .mergedInto }
}

/// What is drawn of the network: few enough nodes to be read, the rest folded.
struct NetworkGraph {
  enum Content {
    case document(NodeID)
    /// Stands for documents that are in the list only.
    case fold(count: Int, address: String)
    /// A place through which a line passes between two columns that are not neighbours.
    case passage
  }

  struct Node {
    let layer: Int
    let content: Content
    let field: ID<FieldOfAction>?
  }

  struct Edge: Hashable {
    let from: Int
    let to: Int
    let style: NetworkEdgeStyle
  }

  private(set) var nodes: [Node] = []
  /// From a column to the next.
  private(set) var edges: [Edge] = []
  /// From project to project.
  private(set) var arcs: [Edge] = []
  private(set) var foldedCount = 0

  private var indices: [NodeID: Int] = [:]
  private var passages: [[Int]: Int] = [:]
  private var known: Set<Edge> = []

  /// The most documents that a column shows.
  static let limits = [12, 16, 30, 48]

  init(on page: Standpoint) {
    let graph = page.graph
    let places = graph.projects.ids.map { ProjectPlace(of: $0, in: graph) }
    addStrategies(on: page)
    addFields(on: page)
    addGoals(on: page)
    addProjects(places, on: page)
    for id in graph.fields.ids {
      for strategy in graph.fieldStrategy.targets(of: id) {
        connect(strategy.node, id.node, .belongs)
      }
    }
    for place in Set(places) {
      if let strategy = place.strategy, let field = place.field,
        graph.fieldStrategy.target(of: field) != strategy
      {
        connect(strategy.node, field.node, .works)
      }
    }
    for id in graph.goals.ids {
      for field in graph.goalFields.targets(of: id) { connect(field.node, id.node, .belongs) }
    }
    for (id, place) in zip(graph.projects.ids, places) where indices[id.node] != nil {
      let goals = graph.projectGoals.targets(of: id)
      for goal in goals { connect(goal.node, id.node, .belongs) }
      if place.goal == nil, let field = place.field { connect(field.node, id.node, .belongs) }
      if goals.isEmpty, place.field == nil, let strategy = place.strategy {
        connect(strategy.node, id.node, .belongs)
      }
      connectProjects(id, on: page)
    }
    edges.sort { ($0.from, $0.to, $0.style.rawValue) < ($1.from, $1.to, $1.style.rawValue) }
  }

  private mutating func add(_ content: Content, _ layer: Int, _ field: ID<FieldOfAction>?) -> Int {
    nodes.append(Node(layer: layer, content: content, field: field))
    return nodes.count - 1
  }

  private mutating func add(_ node: NodeID, _ layer: Int, _ field: ID<FieldOfAction>? = nil) {
    indices[node] = add(.document(node), layer, field)
  }

  /// Adds the first of them, and one node that stands for the rest and leads to their list.
  private mutating func add(
    _ all: [(NodeID, ID<FieldOfAction>?)], layer: Int, rest list: CommonPage, on page: Standpoint
  ) {
    let limit = Self.limits[layer]
    let shown = all.count <= limit ? all[...] : all.prefix(limit - 1)
    for (node, field) in shown { add(node, layer, field) }
    if shown.count < all.count, let address = page.link(to: list) {
      let fold = add(
        .fold(count: all.count - shown.count, address: address), layer, nil)
      foldedCount += all.count - shown.count
      for (node, _) in all[shown.endIndex...] { indices[node] = fold }
    }
  }

  private mutating func addStrategies(on page: Standpoint) {
    let graph = page.graph
    let inForce = graph.strategies.ids.filter { id in
      // A strategy that another replaced, and that nothing hangs from any more, is in the list.
      !graph.replaces.hasSources(id) || graph.projectStrategy.hasSources(id)
        || graph.fieldStrategy.hasSources(id)
    }
    add(
      page.sorted(inForce).map { ($0.node, nil) }, layer: 0,
      rest: .strategies, on: page)
  }

  private mutating func addFields(on page: Standpoint) {
    add(page.sortedFields.map { ($0.node, $0) }, layer: 1, rest: .fields, on: page)
  }

  private mutating func addGoals(on page: Standpoint) {
    let graph = page.graph
    let ranks = Dictionary(
      uniqueKeysWithValues: page.sortedFields.enumerated().map { ($0.element, $0.offset) })
    let goals = page.sorted(graph.goals.ids).enumerated()
      .map { (offset: $0.offset, id: $0.element, field: graph.goalFields.target(of: $0.element)) }
      .sorted { first, second in
        let ranks = [first, second].map { $0.field.flatMap { ranks[$0] } ?? .max }
        return (ranks[0], first.offset) < (ranks[1], second.offset)
      }
    add(goals.map { ($0.id.node, $0.field) }, layer: 2, rest: .goals, on: page)
  }

  /// Projects stand with their goal, field or strategy. Where there are too many, each of these shows
  /// the best connected of its own and folds the rest.
  private mutating func addProjects(_ places: [ProjectPlace], on page: Standpoint) {
    let graph = page.graph
    var groups: [Int: [ID<Project>]] = [:]
    for id in page.sorted(graph.projects.ids) {
      groups[parent(of: places[id.index]) ?? -1, default: []].append(id)
    }
    let limit = Self.limits[3]
    let quota =
      graph.projects.count <= limit ? limit : max(1, limit / max(groups.count, 1))
    for key in groups.keys.sorted() {
      let all = groups[key, default: []]
      let shown = all.count <= quota + 1 ? all : bestConnected(quota, of: all, in: graph)
      let fields = { (id: ID<Project>) in graph.projectFields.target(of: id) }
      for id in shown { add(id.node, 3, fields(id)) }
      guard shown.count < all.count else { continue }
      let isShown = Set(shown)
      guard let first = all.first(where: { !isShown.contains($0) }) else { continue }
      let place = places[first.index]
      let anchor =
        (place.goal?.node ?? place.field?.node).map {
          page.networkAnchor(of: $0, below: place.strategy, place.field)
        } ?? place.strategy.map { page.networkAnchor(of: $0.node) } ?? "sonstige"
      let fold = add(
        .fold(count: all.count - shown.count, address: "#\(anchor)"), 3,
        key >= 0 ? nodes[key].field : nil)
      foldedCount += all.count - shown.count
      if key >= 0 { connect(key, fold, .belongs) }
    }
  }

  private func parent(of place: ProjectPlace) -> Int? {
    (place.goal?.node ?? place.field?.node ?? place.strategy?.node).flatMap { indices[$0] }
  }

  private func bestConnected(
    _ count: Int, of ids: [ID<Project>], in graph: SiteGraph
  ) -> [ID<Project>] {
    func connections(_ id: ID<Project>) -> Int {
      graph.buildsOn.targets(of: id).count + graph.buildsOn.sources(of: id).count
        + graph.takenFrom.targets(of: id).count + graph.takenFrom.sources(of: id).count
    }
    let chosen = ids.enumerated().map { (-connections($0.element), $0.offset) }
      .sorted { $0 < $1 }.prefix(count).map(\.1).sorted()
    return chosen.map { ids[$0] }
  }

  private mutating func connectProjects(_ id: ID<Project>, on page: Standpoint) {
    let graph = page.graph
    let relations: [(NetworkEdgeStyle, [ID<Project>])] = [
      (.buildsOn, graph.buildsOn.targets(of: id)), (.takenFrom, graph.takenFrom.targets(of: id)),
      (.mergedInto, graph.mergedInto.targets(of: id)), (.related, graph.related.targets(of: id)),
    ]
    for (style, targets) in relations {
      for target in targets {
        guard let from = indices[id.node], let to = indices[target.node], from != to else {
          continue
        }
        if style == .related, known.contains(Edge(from: to, to: from, style: style)) { continue }
        let edge = Edge(from: from, to: to, style: style)
        if known.insert(edge).inserted { arcs.append(edge) }
      }
    }
  }

  private mutating func connect(_ from: NodeID, _ to: NodeID, _ style: NetworkEdgeStyle) {
    guard let from = indices[from], let to = indices[to] else { return }
    connect(from, to, style)
  }

  private mutating func connect(_ from: Int, _ to: Int, _ style: NetworkEdgeStyle) {
    var last = from
    for layer in nodes[from].layer + 1..<max(nodes[to].layer, nodes[from].layer + 1) {
      let passage =
        passages[[from, layer]] ?? add(.passage, layer, nodes[from].field)
      passages[[from, layer]] = passage
      append(Edge(from: last, to: passage, style: style))
      last = passage
    }
    append(Edge(from: last, to: to, style: style))
  }

  private mutating func append(_ edge: Edge) {
    // What belongs together is drawn once, by its stronger line.
    if edge.style == .works, known.contains(Edge(from: edge.from, to: edge.to, style: .belongs)) {
      return
    }
    if known.insert(edge).inserted { edges.append(edge) }
  }
}
