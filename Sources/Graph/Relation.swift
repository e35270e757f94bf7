public import Documents

/// All pairs of a relation between two kinds, to be asked from either side.
public struct Relation<From: ContentKind, To: ContentKind>: Sendable {
  private let forward: Adjacency
  private let backward: Adjacency

  /// Takes pairs in the order of their first part; a pair that occurs twice counts once.
  init(_ pairs: [(from: ID<From>, to: ID<To>)], fromCount: Int, toCount: Int) {
    let unique = withoutRepetitions(pairs.map { NumberPair($0.from.index, $0.to.index) })
    forward = Adjacency(unique, count: fromCount)
    backward = Adjacency(unique.lazy.map { $0.reversed }, count: toCount)
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
    forward.neighbours(of: id.index).map { ID(index: Int($0)) }
  }

  public func target(of id: ID<From>) -> ID<To>? {
    forward.neighbours(of: id.index).first.map { ID(index: Int($0)) }
  }

  /// What refers to a document, in the order of the ids.
  public func sources(of id: ID<To>) -> [ID<From>] {
    backward.neighbours(of: id.index).map { ID(index: Int($0)) }
  }

  public func hasSources(_ id: ID<To>) -> Bool { !backward.neighbours(of: id.index).isEmpty }
}

/// Two nodes by their numbers. The texts of a large site name each other millions of times, but no site has more than
/// 200,000 files.
struct NumberPair {
  let from: Int32
  let to: Int32

  init(_ from: Int, _ to: Int) {
    self.from = Int32(from)
    self.to = Int32(to)
  }

  var reversed: NumberPair { NumberPair(Int(to), Int(from)) }
}

/// The neighbours of every node in one array, and where each node's begin.
struct Adjacency: Sendable {
  private var starts: [Int32]
  private var targets: [Int32]

  /// Among so many nodes, the neighbours of each in the order of the pairs.
  init(_ pairs: some Collection<NumberPair>, count: Int) {
    starts = Array(repeating: 0, count: count + 1)
    for pair in pairs { starts[Int(pair.from) + 1] += 1 }
    for index in 0..<count { starts[index + 1] += starts[index] }
    var next = starts
    targets = Array(repeating: 0, count: pairs.count)
    for pair in pairs {
      targets[Int(next[Int(pair.from)])] = pair.to
      next[Int(pair.from)] += 1
    }
  }

  func neighbours(of node: Int) -> ArraySlice<Int32> {
    targets[Int(starts[node])..<Int(starts[node + 1])]
  }
}

private func withoutRepetitions(_ pairs: [NumberPair]) -> [NumberPair] {
  var seen: Set<Int32> = []
  var current: Int32 = -1
  return pairs.filter { pair in
    if pair.from != current {
      current = pair.from
      seen.removeAll(keepingCapacity: true)
    }
    return seen.insert(pair.to).inserted
  }
}
