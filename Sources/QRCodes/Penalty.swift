extension Modules {
  /// How easily a camera mistakes them, by the measure of the standard (ISO/IEC 18004, »Evaluation of masking results«).
  var penalty: Int {
    var penalty = 40 * (rows + columns).reduce(0) { $0 + finderCount(in: $1) }
    for line in rows + columns { penalty += runPenalty(of: line) }
    return penalty + 3 * blockCount + 10 * imbalance
  }

  /// Three for a run of five modules of one colour, and one for each module more.
  private func runPenalty(of line: UInt64) -> Int {
    let alike = alikeNeighbours(in: line)
    let fives = alike & alike >> 1 & alike >> 2 & alike >> 3
    let runs = fives & ~(fives << 1)
    return fives.nonzeroBitCount + 2 * runs.nonzeroBitCount
  }

  /// Squares of four modules of one colour.
  private var blockCount: Int {
    zip(rows, rows.dropFirst()).reduce(0) { count, pair in
      let blocks = alikeNeighbours(in: pair.0) & alikeNeighbours(in: pair.1) & ~(pair.0 ^ pair.1)
      return count + blocks.nonzeroBitCount
    }
  }

  /// By how many twentieths, begun ones not counted, the dark modules are more or less than half of all.
  private var imbalance: Int {
    let all = size * size
    let dark = rows.reduce(0) { $0 + $1.nonzeroBitCount }
    return (abs(dark * 20 - all * 10) + all - 1) / all - 1
  }

  /// The modules that look like the next one.
  private func alikeNeighbours(in line: UInt64) -> UInt64 {
    ~(line ^ line >> 1) & (1 << UInt64(size - 1) - 1)
  }
}

/// How often dark and light lie as in the squares by which a camera finds a code: 1:1:3:1:1, in any unit, with four units of
/// light before or behind them, counted twice for both, and one at least on the other side. Around the code all is light.
private func finderCount(in line: UInt64) -> Int {
  var count = 0
  var unit: UInt64 = 1
  // Of a module: whether it begins a unit of dark ones, whether a dark one is in the unit that it begins, and whether
  // one is in the unit before it.
  var (dark, behind, before) = (line, line, line << 1)
  while true {
    let three = dark & dark >> unit & dark >> (2 * unit)
    if three == 0 { return count }
    let found =
      dark & three >> (2 * unit) & dark >> (6 * unit)
      & ~(before | behind >> unit | behind >> (5 * unit) | behind >> (7 * unit))
    if found != 0 {
      let fourBefore = before | before << unit | before << (2 * unit) | before << (3 * unit)
      let fourBehind =
        behind >> (7 * unit) | behind >> (8 * unit) | behind >> (9 * unit) | behind >> (10 * unit)
      count += (found & ~fourBefore).nonzeroBitCount + (found & ~fourBehind).nonzeroBitCount
    }
    dark &= line >> unit
    behind |= line >> unit
    unit += 1
    before |= line << unit
  }
}
