public import Documents

/// All pairs of a relation between two kinds, to be asked from either side.
public struct Relation<From: ContentKind, To: ContentKind>: Sendable {
  private let forward: Adjacency
  private let backward: Adjacency

  /// Takes pairs in the order of their first part; a pair that occurs twice counts once.
  init(_ pairs: [(from: ID<From>, to: ID<To>)], fromCount: Int, toCount: Int) {
    let unique = withoutRepetitions(pairs.map { ($0.from.index, $0.to.index) })
    forward = Adjacency(unique, count: fromCount)
    backward = Adjacency(unique.map { ($0.1, $0.0) }, count: toCount)
  }

  /// The same relation with other pairs for some documents.
  init(
    _ earlier: Relation, replacing rows: [ID<From>: [ID<To>]], fromCount: Int, toCount: Int
  ) {
    let pairs = (0..<fromCount).flatMap { index in
      let from = ID<From>(index: index)
      return (rows[from] ?? earlier.targets(of: from)).map { (from: from, to: $0) }
    }
    self.init(pairs, fromCount: fromCount, toCount: toCount)
  }

  /// What a document refers to, in the order in which its author named it.
  public func targets(of id: ID<From>) -> [ID<To>] {
    forward.neighbours(of: id.index).map { ID(index: $0) }
  }

  public func target(of id: ID<From>) -> ID<To>? {
    forward.neighbours(of: id.index).first.map { ID(index: $0) }
  }

  /// What refers to a document, in the order of the ids.
  public func sources(of id: ID<To>) -> [ID<From>] {
    backward.neighbours(of: id.index).map { ID(index: $0) }
  }

  public func hasSources(_ id: ID<To>) -> Bool { !backward.neighbours(of: id.index).isEmpty }
}

/// The neighbours of every node in one array, and where each node's begin.
struct Adjacency: Sendable {
  private var starts: [Int]
  private var targets: [Int]

  init(_ pairs: [(Int, Int)], count: Int) {
    starts = Array(repeating: 0, count: count + 1)
    for (from, _) in pairs { starts[from + 1] += 1 }
    for index in 0..<count { starts[index + 1] += starts[index] }
    var next = starts
    targets = Array(repeating: 0, count: pairs.count)
    for (from, to) in pairs {
      targets[next[from]] = to
      next[from] += 1
    }
  }

  func neighbours(of node: Int) -> ArraySlice<Int> { targets[starts[node]..<starts[node + 1]] }

}

private func withoutRepetitions(_ pairs: [(Int, Int)]) -> [(Int, Int)] {
  var seen: Set<Int> = []
  var current = -1
  return pairs.filter { from, to in
    if from != current {
      current = from
      seen.removeAll(keepingCapacity: true)
    }
    return seen.insert(to).inserted
  }
}
