internal import Documents

/// Pairs of documents of any kinds, to be asked from either side.
public struct NodeRelation: Sendable {
  private let numbers: NodeNumbers
  private let forward: Adjacency
  private let backward: Adjacency

  /// Takes the pairs of each first part together; a pair that occurs twice counts once, and nothing is
  /// related to itself.
  init(_ pairs: [(from: NodeID, to: NodeID)], among tables: Tables) {
    numbers = NodeNumbers(tables)
    /// By which first part each document was last named.
    var lastFrom = Array(repeating: -1, count: numbers.nodes.count)
    var unique: [NumberPair] = []
    unique.reserveCapacity(pairs.count)
    for pair in pairs {
      let (from, to) = (numbers[pair.from], numbers[pair.to])
      guard from != to, lastFrom[to] != from else { continue }
      lastFrom[to] = from
      unique.append(NumberPair(from, to))
    }
    forward = Adjacency(unique, count: numbers.nodes.count)
    backward = Adjacency(unique.lazy.map { $0.reversed }, count: numbers.nodes.count)
  }

  /// The same relation with other pairs for some documents.
  init(_ earlier: NodeRelation, replacing rows: [NodeID: [NodeID]], among tables: Tables) {
    let pairs = earlier.numbers.nodes.flatMap { from in
      (rows[from] ?? earlier.targets(of: from)).map { (from: from, to: $0) }
    }
    self.init(pairs, among: tables)
  }

  public func targets(of node: NodeID) -> [NodeID] {
    forward.neighbours(of: numbers[node]).map { numbers.nodes[Int($0)] }
  }

  public func sources(of node: NodeID) -> [NodeID] {
    backward.neighbours(of: numbers[node]).map { numbers.nodes[Int($0)] }
  }
}

/// The documents of all kinds, counted through.
public struct NodeNumbers: TableVisitor, Sendable {
  public private(set) var nodes: [NodeID] = []
  /// The number of each kind's first document.
  private var starts = Array(repeating: 0, count: KindName.allCases.count)

  public init(_ tables: Tables) { tables.visit(&self) }

  public mutating func visit<Kind>(_ table: Table<Kind>) {
    starts[Kind.kind.rawValue] = nodes.count
    for index in 0..<table.count { nodes.append(NodeID(kind: Kind.kind, index: index)) }
  }

  public subscript(node: NodeID) -> Int { starts[node.kind.rawValue] + node.index }
}
