/// Orders the nodes of neighbouring columns so that few lines cross, and gives each its height on the page.
struct LayeredLayout {
  /// The nodes of every layer from top to bottom.
  private(set) var order: [[Int]]
  /// The middle of every node.
  private(set) var centres: [Int]
  private(set) var height: Int

  private var sizes: [Int]
  private let before: [[Int]]
  private let after: [[Int]]
  private var positions: [Int]

  /// Edges lead from a layer to the next. Sizes are the nodes' heights; a gap stands between neighbours.
  init(layers: [Int], edges: [(from: Int, to: Int)], sizes: [Int], gap: Int) {
    self.sizes = sizes.map { $0 + gap }
    var before: [[Int]] = Array(repeating: [], count: layers.count)
    var after = before
    for (from, to) in edges {
      after[from].append(to)
      before[to].append(from)
    }
    self.before = before
    self.after = after
    order = Array(repeating: [], count: (layers.max() ?? -1) + 1)
    for (node, layer) in layers.enumerated() { order[layer].append(node) }
    positions = Array(repeating: 0, count: layers.count)
    centres = positions
    height = 0
    number()
    reduceCrossings()
    place()
  }

  private mutating func number() {
    for layer in order {
      for (position, node) in layer.enumerated() { positions[node] = position }
    }
  }

  /// A few sweeps there and back, each node moving to the mean of its neighbours; the best order stays.
  private mutating func reduceCrossings() {
    var (best, fewest) = (order, crossings)
    for sweep in 0..<8 {
      let isForward = sweep % 2 == 0
      let layers =
        isForward ? Array(order.indices.dropFirst()) : order.indices.dropLast().reversed()
      for layer in layers { sort(layer, by: isForward ? before : after) }
      let now = crossings
      if now < fewest { (best, fewest) = (order, now) }
    }
    order = best
    number()
  }

  private mutating func sort(_ layer: Int, by neighbours: [[Int]]) {
    let keyed = order[layer].enumerated().map { offset, node -> (Int, Int, Int) in
      let near = neighbours[node]
      guard !near.isEmpty else { return (offset * 1000, offset, node) }
      return (near.reduce(0) { $0 + positions[$1] } * 1000 / near.count, offset, node)
    }
    order[layer] = keyed.sorted { ($0.0, $0.1) < ($1.0, $1.1) }.map(\.2)
    for (position, node) in order[layer].enumerated() { positions[node] = position }
  }

  /// How many pairs of lines cross: those that begin higher and end lower than another.
  var crossings: Int {
    var count = 0
    for (layer, next) in zip(order, order.dropFirst()) {
      /// How many lines from higher nodes end at each node.
      var ends = Array(repeating: 0, count: next.count)
      for node in layer {
        for target in after[node] { count += ends[(positions[target] + 1)...].reduce(0, +) }
        for target in after[node] { ends[positions[target]] += 1 }
      }
    }
    return count
  }

  private mutating func place() {
    height = order.map { total(of: $0) }.max() ?? 0
    // Where there is room, nodes stand further apart.
    for layer in order {
      let room = max(0, height * 4 / 5 - total(of: layer)) / max(layer.count, 1)
      for node in layer { sizes[node] += min(room, 44) }
    }
    let heights = order.map { total(of: $0) }
    for (layer, total) in zip(order, heights) {
      var top = (height - total) / 2
      for node in layer {
        centres[node] = top + sizes[node] / 2
        top += sizes[node]
      }
    }
    for _ in 0..<3 {
      for layer in order.indices.reversed() { settle(layer, by: after) }
      for layer in order.indices { settle(layer, by: before) }
    }
  }

  private func total(of layer: [Int]) -> Int { layer.reduce(0) { $0 + sizes[$1] } }

  /// Moves a layer's nodes as near as may be to the mean of their neighbours, without changing their order:
  /// neighbours that would overlap move as one block.
  private mutating func settle(_ layer: Int, by neighbours: [[Int]]) {
    var blocks: [(sum: Int, count: Int)] = []
    var offset = 0
    for (position, node) in order[layer].enumerated() {
      let near = neighbours[node]
      let wish = near.isEmpty ? centres[node] : near.reduce(0) { $0 + centres[$1] } / near.count
      if position > 0 { offset += (sizes[order[layer][position - 1]] + sizes[node]) / 2 }
      blocks.append((wish - offset, 1))
      while blocks.count > 1, let last = blocks.last {
        let previous = blocks[blocks.count - 2]
        guard previous.sum * last.count > last.sum * previous.count else { break }
        blocks.removeLast(2)
        blocks.append((previous.sum + last.sum, previous.count + last.count))
      }
    }
    guard let first = order[layer].first, let last = order[layer].last else { return }
    let (lowest, highest) = (sizes[first] / 2, height - sizes[last] / 2 - offset)
    offset = 0
    var position = 0
    for block in blocks {
      let place = max(lowest, min(block.sum / block.count, highest))
      for _ in 0..<block.count {
        let node = order[layer][position]
        if position > 0 { offset += (sizes[order[layer][position - 1]] + sizes[node]) / 2 }
        centres[node] = place + offset
        position += 1
      }
    }
  }
}
