/// A thread that runs through a picture of 800 by 400 from edge to edge.
struct Thread {
  /// Start, two handles and a middle; two handles and the end: two curves that join smoothly.
  private let points: [(x: Int, y: Int)]

  init(_ chance: inout Chance, between low: Int, and high: Int) {
    func height() -> Int { chance.number(in: low...high) }
    let (start, first, middle, end, last) = (height(), height(), height(), height(), height())
    let second = height()
    points = [
      (-20, start), (130, first), (270, second), (400, middle),
      (530, min(max(2 * middle - second, low - 60), high + 60)),
      (670, last), (820, end),
    ]
  }

  var path: VectorPath {
    var path = VectorPath(capacity: 64)
    path.add("M", points[0].x, points[0].y)
    for start in [1, 4] {
      path.add(
        "C", points[start].x, points[start].y, points[start + 1].x, points[start + 1].y,
        points[start + 2].x, points[start + 2].y)
    }
    return path
  }

  /// A point of the thread, from 0 at the left edge to 1000 at the right one.
  func point(at part: Int) -> (x: Int, y: Int) {
    let isFirst = part < 500
    let time = (isFirst ? part : part - 500) * 2
    let curve = isFirst ? points[0...3] : points[3...6]
    let start = curve.startIndex
    let rest = 1000 - time
    let weights = [
      rest * rest * rest, 3 * rest * rest * time, 3 * rest * time * time, time * time * time,
    ]
    var (x, y) = (0, 0)
    for (index, weight) in weights.enumerated() {
      x += curve[start + index].x * weight
      y += curve[start + index].y * weight
    }
    return (x / 1_000_000_000, y / 1_000_000_000)
  }
}
