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

/// One path for each size of mark.
private struct SizedPaths {
  let widths: [Int]
  var paths: [VectorPath]

  init(_ widths: Int...) {
    self.widths = widths
    paths = widths.map { _ in VectorPath() }
  }

  mutating func add(_ mark: Mark, _ relief: Relief) {
    paths[relief.size(mark.point.x, mark.point.y, of: paths.count)].add(mark.path)
  }

  func write(_ className: String, to drawing: inout VectorDrawing) {
    for (width, path) in zip(widths, paths) { drawing.path(className, width: width, path) }
  }
}

/// A mark of a pattern: drawn once for all pictures. Each chooses its size by the height of the land at a point.
private struct Mark {
  let point: (x: Int, y: Int)
  let path: VectorPath
}

/// Marks on a lattice, row by row, each drawn at its place there. The points that decide their sizes lie as far to the
/// right and below as `shift` says.
private func marks(
  columns: StrideTo<Int>, rows: StrideTo<Int>, shift: (x: Int, y: Int) = (0, 0),
  _ draw: (_ x: Int, _ y: Int, inout VectorPath) -> Void
) -> [Mark] {
  rows.flatMap { y in
    columns.map { x in
      var path = VectorPath()
      draw(x, y, &path)
      return Mark(point: (x + shift.x, y + shift.y), path: path)
    }
  }
}

private let dots = marks(
  columns: stride(from: 20, to: 800, by: 40), rows: stride(from: 20, to: 400, by: 40)
) { x, y, path in path.dot(x, y) }

private func drawDots(_ relief: Relief, in drawing: inout VectorDrawing) {
  var sizes = SizedPaths(5, 10, 15, 21, 27, 33)
  for dot in dots { sizes.add(dot, relief) }
  sizes.write("drawn-line drawn-round", to: &drawing)
}

/// Thin lines, each with a strong one that rises to the relief: a row of organ pipes.
private func drawStripes(_ relief: Relief, in drawing: inout VectorDrawing) {
  var (thin, strong) = (VectorPath(), VectorPath())
  for x in stride(from: 16, to: 800, by: 32) {
    thin.add("M", x, 0)
    thin.add("v", 400)
    strong.add("M", x, 400)
    strong.add("V", 370 - relief.height(x, 130) * 330 / 255)
  }
  drawing.path("drawn-line drawn-faint", width: 20, thin)
  drawing.path("drawn-line", width: 20, strong)
}

private func drawWaves(_ relief: Relief, in drawing: inout VectorDrawing) {
  var path = VectorPath()
  for y in stride(from: 0, through: 400, by: 40) {
    path.add("M", -20, y)
    for (index, x) in stride(from: -20, to: 820, by: 40).enumerated() {
      let swell = 4 + relief.height(x, y) * 38 / 255
      path.add("q", 20, index % 2 == 0 ? -swell : swell, 40, 0)
    }
  }
  drawing.path("drawn-line", width: 9, path)
}

private func drawGrid(_ relief: Relief, in drawing: inout VectorDrawing) {
  var (lines, cells) = (VectorPath(), VectorPath())
  for x in stride(from: 0, through: 800, by: 40) {
    lines.add("M", x, 0)
    lines.add("v", 400)
  }
  for y in stride(from: 0, through: 400, by: 40) {
    lines.add("M", 0, y)
    lines.add("h", 800)
  }
  let sides = [0, 0, 8, 16, 24, 30]
  for y in stride(from: 20, to: 400, by: 40) {
    for x in stride(from: 20, to: 800, by: 40) {
      let side = sides[relief.size(x, y, of: 6)]
      if side > 0 { cells.rectangle(x - side / 2, y - side / 2, side, side) }
    }
  }
  drawing.path("drawn-line", width: 4, lines)
  drawing.path("drawn-fill", cells)
}

private let chevrons = marks(
  columns: stride(from: 0, to: 800, by: 40), rows: stride(from: 0, to: 441, by: 40),
  shift: (20, 0)
) { x, y, path in
  path.add("M", x, y)
  path.add("l", 20, -20, 20, 20)
}

private func drawChevrons(_ relief: Relief, in drawing: inout VectorDrawing) {
  var sizes = SizedPaths(4, 8, 12, 17, 22)
  for chevron in chevrons { sizes.add(chevron, relief) }
  sizes.write("drawn-line", to: &drawing)
}

private let rings = marks(
  columns: stride(from: 40, to: 800, by: 80), rows: stride(from: 40, to: 400, by: 80)
) { x, y, path in
  path.circle(x, y, 30)
  path.circle(x, y, 12)
}

private func drawRings(_ relief: Relief, in drawing: inout VectorDrawing) {
  var sizes = SizedPaths(3, 6, 10, 15)
  for ring in rings { sizes.add(ring, relief) }
  sizes.write("drawn-line", to: &drawing)
}

private func drawBricks(_ relief: Relief, in drawing: inout VectorDrawing) {
  var tones = [VectorPath(), VectorPath(), VectorPath(), VectorPath()]
  for (row, y) in stride(from: 0, to: 400, by: 40).enumerated() {
    for x in stride(from: row % 2 == 0 ? 0 : -40, to: 800, by: 80) {
      tones[relief.size(x + 40, y + 20, of: 4)].rectangle(x + 3, y + 3, 74, 34)
    }
  }
  drawing.path("drawn-line", width: 3, tones[0])
  drawing.path("drawn-fill drawn-faint", tones[1])
  drawing.path("drawn-fill", tones[2])
  drawing.path("drawn-fill drawn-strong", tones[3])
}

private let hatches = marks(
  columns: stride(from: 0, to: 800, by: 40), rows: stride(from: 0, to: 400, by: 40),
  shift: (20, 20)
) { x, y, path in
  path.add("M", x - 2, y + 42)
  path.add("l", 44, -44)
}

private func drawHatching(_ relief: Relief, in drawing: inout VectorDrawing) {
  var sizes = SizedPaths(3, 6, 10, 14, 19)
  for hatch in hatches { sizes.add(hatch, relief) }
  sizes.write("drawn-line", to: &drawing)
}
