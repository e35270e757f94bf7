package import Documents

/// A document of a kind in a particular graph. It exists only after linking, and always leads
/// somewhere.
package struct ID<Kind: ContentKind>: Hashable, Comparable, Sendable {
  package let index: Int

  package static func < (first: ID, second: ID) -> Bool { first.index < second.index }

  package var node: NodeID { NodeID(kind: Kind.kind, index: index) }

  init(index: Int) { self.index = index }

  /// The same document, where it is of this kind.
  package init?(_ node: NodeID) {
    guard node.kind == Kind.kind else { return nil }
    index = node.index
  }
}

/// A document of any kind in a particular graph.
package struct NodeID: Hashable, Comparable, Sendable {
  package let kind: KindName
  package let index: Int

  package static func < (first: NodeID, second: NodeID) -> Bool {
    (first.kind.rawValue, first.index) < (second.kind.rawValue, second.index)
  }
}

/// All documents of a kind, in the order of their ids.
package struct Table<Kind: ContentKind>: Sendable {
  package let documents: [Document<Kind>]

  package subscript(id: ID<Kind>) -> Document<Kind> { documents[id.index] }

  package var ids: [ID<Kind>] { documents.indices.map { ID(index: $0) } }
  package var isEmpty: Bool { documents.isEmpty }
  package var count: Int { documents.count }
}
