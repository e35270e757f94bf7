internal import Documents
internal import Graph

/// Where each goal and project has its one place in the nested list of the network.
struct NetworkTree: Sendable {
  /// A document and what stands below it.
  struct Branch: Sendable {
    let node: NodeID
    var children: [Branch] = []
  }

  /// The branches of a strategy, or of what belongs to none.
  struct Section: Sendable {
    let strategy: ID<Strategy>?
    let branches: [Branch]
  }

  let sections: [Section]
}

/// A project's place: the first field it names, and the first of its goals that belongs to the field.
struct ProjectPlace: Hashable {
  let strategy: ID<Strategy>?
  let field: ID<FieldOfAction>?
  let goal: ID<Goal>?

  init(of project: ID<Project>, in graph: SiteGraph) {
    strategy = graph.projectStrategy.target(of: project)
    let goals = graph.projectGoals.targets(of: project)
    if let first = graph.projectFields.target(of: project) {
      field = first
      goal = goals.first { graph.goalFields.targets(of: $0).contains(first) }
    } else {
      goal = goals.first
      field = goals.first.flatMap { graph.goalFields.target(of: $0) }
    }
  }
}

extension Standpoint {
  /// Every strategy, field, goal and project: each project once, each field below every strategy that
  /// works in it.
  var networkTree: NetworkTree {
    var projects: [ProjectPlace: [ID<Project>]] = [:]
    var goals: [ProjectPlace: Set<ID<Goal>>] = [:]
    var fields: [ID<Strategy>?: Set<ID<FieldOfAction>?>] = [:]
    var shownGoals: Set<ID<Goal>> = []
    func enter(_ place: ProjectPlace) {
      fields[place.strategy, default: []].insert(place.field)
      if let goal = place.goal {
        goals[ProjectPlace(place.strategy, place.field, nil), default: []].insert(goal)
        shownGoals.insert(goal)
      }
    }
    for id in sorted(graph.projects.ids) {
      let place = ProjectPlace(of: id, in: graph)
      projects[place, default: []].append(id)
      enter(place)
    }
    for field in graph.fields.ids {
      let owner = graph.fieldStrategy.target(of: field)
      let isShown = owner == nil && fields.values.contains { $0.contains(field) }
      if !isShown { fields[owner, default: []].insert(field) }
    }
    for goal in graph.goals.ids where !shownGoals.contains(goal) {
      let field = graph.goalFields.target(of: goal)
      let owner = field.flatMap { graph.fieldStrategy.target(of: $0) }
      let strategy =
        owner
        ?? sorted(graph.strategies.ids).first {
          fields[$0, default: []].contains(field)
        }
      enter(ProjectPlace(strategy, field, goal))
    }
    func leaves(_ place: ProjectPlace) -> [NetworkTree.Branch] {
      projects[place, default: []].map { NetworkTree.Branch(node: $0.node) }
    }
    func branches(_ strategy: ID<Strategy>?) -> [NetworkTree.Branch] {
      let present = fields[strategy, default: []]
      let ordered = sortedFields.filter { present.contains($0) }.map(Optional.some)
      return (ordered + (present.contains(nil) ? [nil] : [])).flatMap { field in
        let place = ProjectPlace(strategy, field, nil)
        let below =
          sorted(Array(goals[place, default: []])).map { goal in
            NetworkTree.Branch(
              node: goal.node, children: leaves(ProjectPlace(strategy, field, goal)))
          } + leaves(place)
        return field.map { [NetworkTree.Branch(node: $0.node, children: below)] } ?? below
      }
    }
    let strategies = sorted(graph.strategies.ids)
    let sections = (strategies.map(Optional.some) + [nil]).map { strategy in
      NetworkTree.Section(strategy: strategy, branches: branches(strategy))
    }
    return NetworkTree(sections: sections.filter { $0.strategy != nil || !$0.branches.isEmpty })
  }
}

extension ProjectPlace {
  fileprivate init(_ strategy: ID<Strategy>?, _ field: ID<FieldOfAction>?, _ goal: ID<Goal>?) {
    self.strategy = strategy
    self.field = field
    self.goal = goal
  }
}

/// Whether more hangs together than projects below their strategy, which its own page lists already.
func hasNetwork(_ graph: SiteGraph) -> Bool {
  graph.goals.ids.contains { graph.goalFields.target(of: $0) != nil }
    || graph.strategies.ids.contains { graph.partOfStrategy.target(of: $0) != nil }
    || graph.projects.ids.contains { id in
      graph.projectGoals.target(of: id) != nil || graph.projectFields.target(of: id) != nil
        || graph.buildsOn.target(of: id) != nil || graph.related.target(of: id) != nil
        || graph.takenFrom.target(of: id) != nil || graph.mergedInto.target(of: id) != nil
    }
}
