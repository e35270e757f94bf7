public import Documents

/// A document of a kind in a particular graph. It exists only after linking, and always leads
/// somewhere.
public struct ID<Kind: ContentKind>: Hashable, Comparable, Sendable {
  public let index: Int

  public static func < (first: ID, second: ID) -> Bool { first.index < second.index }

  public var node: NodeID { NodeID(kind: Kind.kind, index: index) }

  init(index: Int) { self.index = index }

  /// The same document, where it is of this kind.
  public init?(_ node: NodeID) {
    guard node.kind == Kind.kind else { return nil }
    index = node.index
  }
}

/// A document of any kind in a particular graph.
public struct NodeID: Hashable, Comparable, Sendable {
  public let kind: KindName
  /// Small, since a large site's links keep millions of them.
  private let number: Int32

  init(kind: KindName, index: Int) {
    self.kind = kind
    number = Int32(index)
  }

  public var index: Int { Int(number) }

  public static func < (first: NodeID, second: NodeID) -> Bool {
    (first.kind.rawValue, first.index) < (second.kind.rawValue, second.index)
  }
}

/// All documents of a kind, in the order of their ids.
public struct Table<Kind: ContentKind>: Sendable {
  public let documents: [Document<Kind>]

  public subscript(id: ID<Kind>) -> Document<Kind> { documents[id.index] }

  public var ids: [ID<Kind>] { documents.indices.map { ID(index: $0) } }
  public var isEmpty: Bool { documents.isEmpty }
  public var count: Int { documents.count }
}
