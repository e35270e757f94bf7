/// Numbers that look random and are always the same for one text: what lets a picture be drawn from an id.
struct Chance {
  private var state: UInt64

  init(of text: String) {
    state = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { state = (state ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }

  mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  /// SplitMix64.
  private mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

/// A gentle landscape of heights from 0 to 255, by which the marks of a pattern swell and shrink.
struct Relief {
  private static let (columns, rows, spacing) = (6, 4, 200)
  private let heights: [Int]

  init(_ chance: inout Chance) {
    var raw: [Int] = []
    raw.reserveCapacity(Self.columns * Self.rows)
    for _ in 0..<Self.columns * Self.rows { raw.append(chance.number(in: 0...255)) }
    // Every landscape has its summit and its valley, or some pictures would be nearly empty.
    let (lowest, highest) = (raw.min() ?? 0, raw.max() ?? 255)
    heights = raw.map { ($0 - lowest) * 255 / max(highest - lowest, 1) }
  }

  /// A point of a picture of 800 by 400, by the four heights around it.
  struct Spot {
    fileprivate let corner: Int
    fileprivate let across: Int
    fileprivate let down: Int

    init(_ x: Int, _ y: Int) {
      let (x, y) = (min(max(x, 0), 999), min(max(y, 0), 599))
      corner = y / Relief.spacing * Relief.columns + x / Relief.spacing
      across = Relief.eased[x % Relief.spacing]
      down = Relief.eased[y % Relief.spacing]
    }
  }

  func height(_ spot: Spot) -> Int {
    let below = spot.corner + Self.columns
    let top = between(heights[spot.corner], heights[spot.corner + 1], spot.across)
    let bottom = between(heights[below], heights[below + 1], spot.across)
    return between(top, bottom, spot.down)
  }

  /// The height as one of so many sizes, the smallest being 0.
  func size(_ spot: Spot, of count: Int) -> Int { min(height(spot) * count / 256, count - 1) }

  /// For every distance from 0 to 256, slow at both ends.
  private static let eased = (0..<spacing).map { distance in
    let part = distance * 256 / spacing
    return part * part * (768 - 2 * part) / 65536
  }

  private func between(_ first: Int, _ second: Int, _ part: Int) -> Int {
    first + (second - first) * part / 256
  }
}
