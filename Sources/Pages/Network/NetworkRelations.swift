internal import Diagnostics
internal import Documents
internal import Graph

/// What the nesting of the list does not say of a document.
extension Standpoint {
  /// Relations of a document that stands below a field.
  func networkRelations(
    of node: NodeID, below field: ID<FieldOfAction>?
  ) -> [NetworkRelationView] {
    if let id = ID<Project>(node) { return networkRelations(of: id) }
    if let id = ID<Goal>(node) {
      return [
        relation("Teil von", "part of", graph.partOfGoal.targets(of: id).map(\.node)),
        relation(
          "auch in", "also in",
          graph.goalFields.targets(of: id).filter { $0 != field }.map(\.node)),
      ].compactMap(\.self)
    }
    return []
  }

  func networkRelations(of id: ID<Strategy>) -> [NetworkRelationView] {
    [
      relation("Teil von", "part of", graph.partOfStrategy.targets(of: id).map(\.node)),
      relation("Dach für", "umbrella of", graph.partOfStrategy.sources(of: id).map(\.node)),
      relation("ersetzt", "replaces", graph.replaces.targets(of: id).map(\.node)),
      relation("ersetzt durch", "replaced by", graph.replaces.sources(of: id).map(\.node)),
    ].compactMap(\.self)
  }

  private func networkRelations(of id: ID<Project>) -> [NetworkRelationView] {
    let place = ProjectPlace(of: id, in: graph)
    let goals = graph.projectGoals.targets(of: id).filter { $0 != place.goal }
    let fields = graph.projectFields.targets(of: id).filter { $0 != place.field }
    return [
      relation("dient auch", "also serves", goals.map(\.node)),
      relation("auch in", "also in", fields.map(\.node)),
      relation("baut auf", "builds on", graph.buildsOn.targets(of: id).map(\.node)),
      relation("Grundlage für", "basis of", graph.buildsOn.sources(of: id).map(\.node)),
      relation("übernommen von", "taken from", graph.takenFrom.targets(of: id).map(\.node)),
      relation("nachgenutzt von", "reused by", graph.takenFrom.sources(of: id).map(\.node)),
      relation("aufgegangen in", "merged into", graph.mergedInto.targets(of: id).map(\.node)),
      relation("hat aufgenommen", "has taken in", graph.mergedInto.sources(of: id).map(\.node)),
      relation("verwandt mit", "related to", relatedProjects(of: id).map(\.node)),
      relation("erwähnt in", "mentioned in", mentionsBeyondItsPage(of: id)),
    ].compactMap(\.self)
  }

  /// Texts that mention a project, where its own page has no room for all of them and leads here.
  private func mentionsBeyondItsPage(of id: ID<Project>) -> [NodeID] {
    let mentions = mentions(of: id.node)
    return mentions.count > SectionView.limit ? mentions : []
  }

  /// From both sides, each once.
  func relatedProjects(of id: ID<Project>) -> [ID<Project>] {
    let named = graph.related.targets(of: id)
    return named + graph.related.sources(of: id).filter { !named.contains($0) }
  }

  private func relation(
    _ german: String, _ english: String, _ nodes: [NodeID]
  ) -> NetworkRelationView? {
    nodes.isEmpty
      ? nil
      : NetworkRelationView(
        label: say(german, english), links: nodes.map { LinkView(title(of: $0), link(to: $0)) })
  }

  /// Where a document stands in the list. A field or goal stands below several strategies: the name of
  /// the strategy tells its places apart.
  func networkAnchor(
    of node: NodeID, below strategy: ID<Strategy>? = nil, _ field: ID<FieldOfAction>? = nil
  ) -> String {
    var name = "\(node.kind.name.english)-\(node.index + 1)"
    if node.kind == .goal, let field { name = "f\(field.index + 1)-\(name)" }
    if node.kind == .goal || node.kind == .field, let strategy {
      name = "s\(strategy.index + 1)-\(name)"
    }
    return name
  }
}
