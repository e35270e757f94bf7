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
        relation("Teil von", "part of", graph.partOfGoal.targets(of: id)),
        relation(
          "auch in", "also in",
          graph.goalFields.targets(of: id).filter { $0 != field }),
      ].compactMap(\.self)
    }
    return []
  }

  func networkRelations(of id: ID<Strategy>) -> [NetworkRelationView] {
    [
      relation("Teil von", "part of", graph.partOfStrategy.targets(of: id)),
      relation("Dach für", "umbrella of", graph.partOfStrategy.sources(of: id)),
      relation("ersetzt", "replaces", graph.replaces.targets(of: id)),
      relation("ersetzt durch", "replaced by", graph.replaces.sources(of: id)),
    ].compactMap(\.self)
  }

  private func networkRelations(of id: ID<Project>) -> [NetworkRelationView] {
    let place = ProjectPlace(of: id, in: graph)
    let goals = graph.projectGoals.targets(of: id).filter { $0 != place.goal }
    let fields = graph.projectFields.targets(of: id).filter { $0 != place.field }
    return [
      relation("dient auch", "also serves", goals),
      relation("auch in", "also in", fields),
      relation("baut auf", "builds on", graph.buildsOn.targets(of: id)),
      relation("Grundlage für", "basis of", graph.buildsOn.sources(of: id)),
      relation("übernommen von", "taken from", graph.takenFrom.targets(of: id)),
      relation("nachgenutzt von", "reused by", graph.takenFrom.sources(of: id)),
      relation("aufgegangen in", "merged into", graph.mergedInto.targets(of: id)),
      relation("hat aufgenommen", "has taken in", graph.mergedInto.sources(of: id)),
      relation("verwandt mit", "related to", relatedProjects(of: id)),
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
    let (named, naming) = (graph.related.targets(of: id), graph.related.sources(of: id))
    return naming.isEmpty ? named : named + naming.filter { !named.contains($0) }
  }

  private func relation<Kind>(
    _ german: String, _ english: String, _ ids: [ID<Kind>]
  ) -> NetworkRelationView? {
    ids.isEmpty ? nil : relation(german, english, ids.lazy.map { $0.node })
  }

  private func relation(
    _ german: String, _ english: String, _ nodes: some Collection<NodeID>
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
