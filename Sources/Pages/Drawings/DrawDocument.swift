internal import Documents
internal import FrontMatter
internal import Graph

/// Pictures for documents that have none, drawn from what they say of themselves: always the same.
extension Standpoint {
  /// The picture of a project, strategy or municipality that has none of its own.
  func drawing(of node: NodeID) -> [UInt8]? {
    if let id = ID<Project>(node) {
      return hasPicture(version(id, of: graph.projects)) ? nil : drawing(of: id)
    }
    if let id = ID<Strategy>(node) {
      return hasPicture(version(id, of: graph.strategies)) ? nil : drawing(of: id)
    }
    if let id = ID<Municipality>(node) {
      return hasPicture(version(id, of: graph.municipalities)) ? nil : drawing(of: id)
    }
    return nil
  }

  private func hasPicture<Kind>(_ version: Version<Kind>) -> Bool { picture(of: version) != nil }

  /// A project: the pattern of its field, as many threads as municipalities, and a knot for every milestone.
  func drawing(of id: ID<Project>) -> [UInt8] {
    guard site.cardPlaces[id] != nil else { return newDrawing(of: id) }
    return site.cardDrawings.value(for: id) { newDrawing(of: id) }
  }

  private func newDrawing(of id: ID<Project>) -> [UInt8] {
    let project = graph.projects[id]
    let field = graph.projectFields.target(of: id)
    var chance = Chance(of: "project/\(project.id)")
    let relief = Relief(&chance)
    let className = field.map { "drawing tinted \(fieldClass($0))" } ?? "drawing"
    var drawing = VectorDrawing(decorative: className, width: 800, height: 400)
    drawing.ground("drawn-ground")
    if let field { family(of: field).draw(relief, in: &drawing) }
    let municipalities = graph.projectMunicipalities.targets(of: id).count
    // Without a field there is no pattern, and the threads are the picture.
    let count = min(max(municipalities, field == nil ? 4 : 1), 6)
    var threads: [Thread] = []
    for _ in 0..<count { threads.append(Thread(&chance, between: 60, and: 340)) }
    for thread in threads {
      let path = thread.path
      drawing.path("drawn-halo", width: 17, path)
      drawing.path("drawn-thread", width: 6, path)
    }
    if let thread = threads.last {
      drawing.knots(
        of: project.facts.milestones.prefix(7).map { $0.status == .completed }, on: thread)
    }
    return drawing.finished()
  }

  /// A strategy: cloth woven of its fields, the more projects the broader.
  private func drawing(of id: ID<Strategy>) -> [UInt8] {
    var chance = Chance(of: "strategy/\(graph.strategies[id].id)")
    let fields = fieldsAtWork(
      in: graph.projectStrategy.sources(of: id),
      besides: graph.fieldStrategy.sources(of: id))
    var drawing = VectorDrawing(decorative: "drawing", width: 800, height: 400)
    drawing.ground("drawn-sky")
    drawing.weave(strands(of: fields), shift: chance.number(in: 0...5)) { family(of: $0) }
    return drawing.finished()
  }

  /// A municipality: hills in the colours of the fields it works in, and a thread for every strategy.
  private func drawing(of id: ID<Municipality>) -> [UInt8] {
    var chance = Chance(of: "municipality/\(graph.municipalities[id].id)")
    let fields = fieldsAtWork(in: graph.projectMunicipalities.sources(of: id), besides: [])
    let hills =
      fields.isEmpty ? Array(repeating: nil, count: 3) : fields.prefix(5).map { Optional($0.field) }
    let strategies = graph.strategyMunicipalities.sources(of: id).count
    var drawing = VectorDrawing(decorative: "drawing", width: 800, height: 400)
    drawing.ground("drawn-sky")
    var sun = VectorPath()
    sun.circle(chance.number(in: 250...600), chance.number(in: 80...130), 46)
    drawing.path("drawn-sun", sun)
    for (index, field) in hills.enumerated() {
      let top = 130 + index * 240 / hills.count
      let hill = Thread(&chance, between: top - 50, and: top + 60)
      drawing.hill(hill, field.map { ($0, family(of: $0)) })
    }
    for _ in 0..<min(strategies, 2) {
      let thread = Thread(&chance, between: 290, and: 370)
      drawing.path("drawn-thread", width: 5, thread.path)
    }
    return drawing.finished()
  }

  private func family(of field: ID<FieldOfAction>) -> PatternFamily {
    PatternFamily(number: graph.fields[field].facts.number ?? field.index + 1)
  }

  /// The fields of some projects in the order of their numbers, at most eight: those with most projects.
  private func fieldsAtWork(
    in projects: [ID<Project>], besides own: [ID<FieldOfAction>]
  ) -> [FieldShare] {
    var counts: [ID<FieldOfAction>: Int] = [:]
    for field in own { counts[field] = 1 }
    for project in projects {
      if let field = graph.projectFields.target(of: project) { counts[field, default: 0] += 1 }
    }
    return counts.map { FieldShare(field: $0.key, count: $0.value) }
      .sorted { (-$0.count, $0.field) < (-$1.count, $1.field) }
      .prefix(8)
      .sorted { rank(of: $0.field) < rank(of: $1.field) }
  }

  private func rank(of field: ID<FieldOfAction>) -> (Int, Int) {
    (graph.fields[field].facts.number ?? .max, field.index)
  }

  /// Twelve strands of cloth, shared out among fields by their numbers of projects; each has one at least.
  private func strands(of fields: [FieldShare]) -> [ID<FieldOfAction>?] {
    let total = fields.reduce(0) { $0 + $1.count }
    guard total > 0 else { return Array(repeating: nil, count: strandCount) }
    var shares = fields.map { max(1, $0.count * strandCount / total) }
    for turn in 0..<strandCount * 2 {
      let sum = shares.reduce(0, +)
      if sum == strandCount { break }
      let index = turn % shares.count
      if sum < strandCount { shares[index] += 1 } else if shares[index] > 1 { shares[index] -= 1 }
    }
    return zip(fields, shares).flatMap { Array(repeating: $0.field, count: $1) }
  }
}

private let strandCount = 12

/// A strand of cloth, where it lies on top, and the lines upon it.
private struct Strand {
  var band = VectorPath()
  var lines = VectorPath()
}

/// The strands of every cloth there is: they differ by which of them cross first.
private let looms = (0..<6).map { shift in
  let size = 400 / 6
  var strands = Array(repeating: Strand(), count: strandCount)
  for column in strands.indices {
    // The strand lies on top here, or the one that crosses it, whose colour is that of its row.
    for row in 0..<6 where (row + column) % 2 == 0 {
      let (x, y) = (column * size, row * size)
      strands[column].band.rectangle(x + 5, y - 8, size - 10, size + 16)
      for part in 1...2 {
        strands[column].lines.add("M", x + size * part / 3, y - 4)
        strands[column].lines.add("v", size + 8)
      }
    }
  }
  for row in 0..<6 {
    let strand = (row * 2 + shift) % strandCount
    for column in strands.indices where (row + column) % 2 != 0 {
      let (x, y) = (column * size, row * size)
      strands[strand].band.rectangle(x - 8, y + 5, size + 16, size - 10)
      for part in 1...2 {
        strands[strand].lines.add("M", x - 4, y + size * part / 3)
        strands[strand].lines.add("h", size + 8)
      }
    }
  }
  return strands
}

private struct FieldShare {
  let field: ID<FieldOfAction>
  let count: Int
}

extension VectorDrawing {
  fileprivate mutating func ground(_ className: String) {
    write("<rect class=\"\(className)\" width=\"800\" height=\"400\"/>")
  }

  /// Filled for what has been done, open for what has not.
  fileprivate mutating func knots(of steps: [Bool], on thread: Thread) {
    var (done, open) = (VectorPath(), VectorPath())
    for (index, isDone) in steps.enumerated() {
      let (x, y) = thread.point(at: 180 + 640 * (index * 2 + 1) / (steps.count * 2))
      if isDone { done.circle(x, y, 15) } else { open.circle(x, y, 14) }
    }
    path("drawn-knot", width: 6, done)
    path("drawn-knot drawn-open", width: 6, open)
  }

  /// Two sets of strands that pass over and under each other by turns, like cloth on a loom.
  fileprivate mutating func weave(
    _ strands: [ID<FieldOfAction>?], shift: Int, family: (ID<FieldOfAction>) -> PatternFamily
  ) {
    for (strand, field) in zip(looms[shift], strands) {
      group(field.map { "tinted \(fieldClass($0))" } ?? "drawn-plain") { drawing in
        drawing.path("drawn-strand", strand.band)
        let dash = field.map { " drawn-dash-\(family($0).rawValue + 1)" } ?? ""
        drawing.path("drawn-line" + dash, width: 7, strand.lines)
      }
    }
  }

  fileprivate mutating func hill(_ top: Thread, _ field: (ID<FieldOfAction>, PatternFamily)?) {
    let ridge = top.path
    group(field.map { "tinted \(fieldClass($0.0))" } ?? "drawn-plain") { drawing in
      var body = ridge
      body.add("V", 400)
      body.add("H", -20)
      body.add("z")
      drawing.path("drawn-hill", width: 5, body)
      let dash = field.map { " drawn-dash-\($0.1.rawValue + 1)" } ?? ""
      for line in 1...5 {
        drawing.write("<g transform=\"translate(0 \(line * 26))\">")
        drawing.path("drawn-line" + dash, width: 7, ridge)
        drawing.write("</g>")
      }
    }
  }
}
