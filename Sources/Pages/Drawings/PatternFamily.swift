internal import Graph

/// The eight patterns by which a field is known without its colour, each as marks that follow a relief.
enum PatternFamily: Int, CaseIterable {
  case dots, stripes, waves, grid, chevrons, rings, bricks, hatching

  /// The family of a field's number, counted from 1; after the eighth they begin again.
  init(number: Int) {
    let index = (number - 1) % Self.allCases.count
    self = Self.allCases[index < 0 ? index + Self.allCases.count : index]
  }

  /// Covers a picture of 800 by 400.
  func draw(_ relief: Relief, in drawing: inout VectorDrawing) {
    switch self {
    case .dots: drawDots(relief, in: &drawing)
    case .stripes: drawStripes(relief, in: &drawing)
    case .waves: drawWaves(relief, in: &drawing)
    case .grid: drawGrid(relief, in: &drawing)
    case .chevrons: drawChevrons(relief, in: &drawing)
    case .rings: drawRings(relief, in: &drawing)
    case .bricks: drawBricks(relief, in: &drawing)
    case .hatching: drawHatching(relief, in: &drawing)
    }
  }
}

/// Marks of a pattern, drawn once for all pictures. Each picture chooses their sizes by the height of the land.
private struct Marks {
  /// The points that decide the marks' sizes.
  private let points: [Relief.Spot]
  /// The paths of all marks, one behind the other, and where each begins and the last one ends.
  private var bytes: [UInt8] = []
  private var borders = [0]

  /// The points that decide the sizes lie as far to the right and below of the marks' places as `shift` says.
  init(
    at places: [(x: Int, y: Int)], shift: (x: Int, y: Int) = (0, 0),
    _ draw: (_ x: Int, _ y: Int, inout VectorPath) -> Void
  ) {
    points = places.map { Relief.Spot($0.x + shift.x, $0.y + shift.y) }
    for place in places {
      var path = VectorPath()
      draw(place.x, place.y, &path)
      bytes += path.bytes
      borders.append(bytes.count)
    }
  }

  /// Goes through a picture's marks in stretches of neighbours of one size, the smallest being 0.
  func forEachStretch(
    _ relief: Relief, of count: Int, _ take: (_ size: Int, _ stretch: Range<Int>) -> Void
  ) {
    var (start, size) = (0, 0)
    for (index, point) in points.enumerated() {
      let next = relief.size(point, of: count)
      if next != size {
        if start < index { take(size, start..<index) }
        (start, size) = (index, next)
      }
    }
    take(size, start..<points.count)
  }

  /// A path for each size.
  func paths(_ relief: Relief, of count: Int) -> [VectorPath] {
    var paths = (0..<count).map { _ in VectorPath(capacity: bytes.count / 2) }
    forEachStretch(relief, of: count) { size, stretch in add(stretch, to: &paths[size]) }
    return paths
  }

  func add(_ stretch: Range<Int>, to path: inout VectorPath) {
    path.add(bytes, from: borders[stretch.lowerBound], to: borders[stretch.upperBound])
  }
}

/// Points row by row.
private func lattice(columns: StrideTo<Int>, rows: StrideTo<Int>) -> [(x: Int, y: Int)] {
  rows.flatMap { y in columns.map { x in (x, y) } }
}

extension VectorDrawing {
  /// Marks in lines of as many widths as they have sizes.
  fileprivate mutating func draw(
    _ className: String, _ marks: Marks, _ relief: Relief, widths: Int...
  ) {
    for (width, marks) in zip(widths, marks.paths(relief, of: widths.count)) {
      path(className, width: width, marks)
    }
  }
}

private let dots = Marks(
  at: lattice(columns: stride(from: 20, to: 800, by: 40), rows: stride(from: 20, to: 400, by: 40))
) { x, y, path in path.dot(x, y) }

private func drawDots(_ relief: Relief, in drawing: inout VectorDrawing) {
  drawing.draw("drawn-line drawn-round", dots, relief, widths: 5, 10, 15, 21, 27, 33)
}

/// Thin lines, each with a strong one that rises to the relief: a row of organ pipes.
private let pipes = stride(from: 16, to: 800, by: 32)
private let pipeTops = pipes.map { Relief.Spot($0, 130) }
private let thinPipes = {
  var path = VectorPath()
  for x in pipes {
    path.add("M", x, 0)
    path.add("v", 400)
  }
  return path
}()

private func drawStripes(_ relief: Relief, in drawing: inout VectorDrawing) {
  var strong = VectorPath()
  for (x, top) in zip(pipes, pipeTops) {
    strong.add("M", x, 400)
    strong.add("V", 370 - relief.height(top) * 330 / 255)
  }
  drawing.path("drawn-line drawn-faint", width: 20, thinPipes)
  drawing.path("drawn-line", width: 20, strong)
}

/// A wave for each swell from -42 to 42.
private let waves = (-42...42).map { swell in
  var wave = VectorPath()
  wave.add("q", 20, swell, 40, 0)
  return wave
}

/// The points at which waves begin, row by row.
private let waveStarts = stride(from: 0, through: 400, by: 40).map { y in
  (y: y, spots: stride(from: -20, to: 820, by: 40).map { Relief.Spot($0, y) })
}

private func drawWaves(_ relief: Relief, in drawing: inout VectorDrawing) {
  var path = VectorPath(capacity: 4 * 1024)
  for (y, spots) in waveStarts {
    path.add("M", -20, y)
    for (index, spot) in spots.enumerated() {
      let swell = 4 + relief.height(spot) * 38 / 255
      path.add(waves[42 + (index % 2 == 0 ? -swell : swell)])
    }
  }
  drawing.path("drawn-line", width: 9, path)
}

private let gridLines = {
  var lines = VectorPath()
  for x in stride(from: 0, through: 800, by: 40) {
    lines.add("M", x, 0)
    lines.add("v", 400)
  }
  for y in stride(from: 0, through: 400, by: 40) {
    lines.add("M", 0, y)
    lines.add("h", 800)
  }
  return lines
}()

/// The cells of the grid in each of their sizes; in the first two they are empty.
private let gridCells = [0, 0, 8, 16, 24, 30].map { side in
  Marks(
    at: lattice(
      columns: stride(from: 20, to: 800, by: 40), rows: stride(from: 20, to: 400, by: 40))
  ) { x, y, path in
    if side > 0 { path.rectangle(x - side / 2, y - side / 2, side, side) }
  }
}

private func drawGrid(_ relief: Relief, in drawing: inout VectorDrawing) {
  var cells = VectorPath(capacity: 4 * 1024)
  gridCells[0].forEachStretch(relief, of: gridCells.count) { size, stretch in
    gridCells[size].add(stretch, to: &cells)
  }
  drawing.path("drawn-line", width: 4, gridLines)
  drawing.path("drawn-fill", cells)
}

private let chevrons = Marks(
  at: lattice(columns: stride(from: 0, to: 800, by: 40), rows: stride(from: 0, to: 441, by: 40)),
  shift: (20, 0)
) { x, y, path in
  path.add("M", x, y)
  path.add("l", 20, -20, 20, 20)
}

private func drawChevrons(_ relief: Relief, in drawing: inout VectorDrawing) {
  drawing.draw("drawn-line", chevrons, relief, widths: 4, 8, 12, 17, 22)
}

private let rings = Marks(
  at: lattice(columns: stride(from: 40, to: 800, by: 80), rows: stride(from: 40, to: 400, by: 80))
) { x, y, path in
  path.circle(x, y, 30)
  path.circle(x, y, 12)
}

private func drawRings(_ relief: Relief, in drawing: inout VectorDrawing) {
  drawing.draw("drawn-line", rings, relief, widths: 3, 6, 10, 15)
}

private let bricks = Marks(
  at: stride(from: 0, to: 400, by: 40).flatMap { y in
    lattice(
      columns: stride(from: y % 80 == 0 ? 0 : -40, to: 800, by: 80),
      rows: stride(from: y, to: y + 1, by: 1))
  }, shift: (40, 20)
) { x, y, path in path.rectangle(x + 3, y + 3, 74, 34) }

private func drawBricks(_ relief: Relief, in drawing: inout VectorDrawing) {
  let tones = bricks.paths(relief, of: 4)
  drawing.path("drawn-line", width: 3, tones[0])
  drawing.path("drawn-fill drawn-faint", tones[1])
  drawing.path("drawn-fill", tones[2])
  drawing.path("drawn-fill drawn-strong", tones[3])
}

private let hatches = Marks(
  at: lattice(columns: stride(from: 0, to: 800, by: 40), rows: stride(from: 0, to: 400, by: 40)),
  shift: (20, 20)
) { x, y, path in
  path.add("M", x - 2, y + 42)
  path.add("l", 44, -44)
}

private func drawHatching(_ relief: Relief, in drawing: inout VectorDrawing) {
  drawing.draw("drawn-line", hatches, relief, widths: 3, 6, 10, 14, 19)
}
