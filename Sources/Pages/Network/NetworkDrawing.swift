internal import Diagnostics
internal import Documents
internal import Graph

/// The network as a picture in four columns: strategies, fields, goals, projects.
///
/// Every node is a link with visible text. The list below says the same and more.
struct NetworkDrawing: Sendable {
  let bytes: [UInt8]
  /// The styles of line that occur, for the key.
  let styles: [NetworkEdgeStyle]
  let foldedCount: Int
  let nodeCount: Int
  let edgeCount: Int

  /// A drawing without a line shows nothing.
  var isWorthwhile: Bool { edgeCount >= 2 }

  init(on page: Standpoint) {
    let graph = NetworkGraph(on: page)
    bytes = NetworkPainter(graph, on: page).drawn()
    let used = Set((graph.edges + graph.arcs).map(\.style))
    styles = NetworkEdgeStyle.allCases.filter { used.contains($0) }
    foldedCount = graph.foldedCount
    nodeCount = graph.nodes.count
    edgeCount = graph.edges.count + graph.arcs.count
  }

  func foldedNote(on page: Standpoint) -> String? {
    foldedCount == 0
      ? nil
      : page.say(
        "\(foldedCount) Einträge stehen nur in der Liste; „+“ führt jeweils dorthin.",
        "\(foldedCount) entries are in the list only; “+” leads to them.")
  }
}

private struct NetworkPainter: ~Copyable {
  private let graph: NetworkGraph
  private let page: Standpoint
  private let lines: [[String]]
  private let layout: LayeredLayout
  private let columns: [Column]
  private let width: Int
  private var drawing = VectorDrawing()

  private struct Column {
    let x: Int
    let width: Int
  }

  private static let top = 44
  private static let gapBetweenColumns = 76
  private static let lineHeight = 18
  /// The room beside the projects for the words that name their lines.
  private static let labelWidth = 108

  init(_ graph: NetworkGraph, on page: Standpoint) {
    self.graph = graph
    self.page = page
    // A column in which nothing stands has no width.
    let widths = [190, 190, 224, 256].enumerated().map { layer, width in
      graph.nodes.contains { $0.layer == layer && !$0.content.isPassage } ? width : 0
    }
    var x = 2
    var columns: [Column] = []
    for width in widths {
      columns.append(Column(x: x, width: width))
      if width > 0 { x += width + Self.gapBetweenColumns }
    }
    self.columns = columns
    width = x - Self.gapBetweenColumns + 4 + (graph.arcs.isEmpty ? 0 : Self.labelWidth + 92)
    lines = graph.nodes.map { node in
      switch node.content {
      case .document(let id): wrap(page.markedTitle(of: id), width: columns[node.layer].width - 44)
      case .fold(let count, _):
        [page.say("+ \(count) weitere", "+ \(count) more")]
      case .passage: []
      }
    }
    layout = LayeredLayout(
      layers: graph.nodes.map(\.layer), edges: graph.edges.map { ($0.from, $0.to) },
      sizes: lines.map { $0.isEmpty ? 2 : $0.count * Self.lineHeight + 12 }, gap: 10)
  }

  consuming func drawn() -> [UInt8] {
    let height = layout.height + Self.top + 6
    drawing.write("<svg class=\"network\" width=\"\(width)\" height=\"\(height)\"")
    drawing.write(" viewBox=\"0 0 \(width) \(height)\" role=\"group\" aria-label=\"")
    drawing.writeText(page.say("Zeichnung des Netzes", "Drawing of the network"))
    drawing.write("\">")
    drawHeadings()
    for edge in graph.edges { draw(edge) }
    for arc in graph.arcs { draw(arc: arc) }
    drawArcLabels()
    for layer in layout.order {
      for node in layer { draw(node: node) }
    }
    return drawing.finished()
  }

  private mutating func drawHeadings() {
    let kinds: [KindName] = [.strategy, .field, .goal, .project]
    let verbs = [
      page.say("umfasst", "covers"), page.say("verfolgt", "pursues"), page.say("durch", "through"),
    ]
    var isFirst = true
    for (layer, column) in columns.enumerated() where column.width > 0 {
      if !isFirst, layer > 0 {
        drawing.write("<text class=\"net-verb\" text-anchor=\"middle\"")
        drawing.write(" x=\"\(column.x - Self.gapBetweenColumns / 2)\" y=\"18\">")
        drawing.writeText(verbs[layer - 1])
        drawing.write("</text>")
      }
      isFirst = false
      drawing.write("<text class=\"net-heading\" x=\"\(column.x)\" y=\"18\">")
      drawing.writeText(page.plural(of: kinds[layer]))
      drawing.write("</text>")
    }
  }

  private func centre(_ node: Int) -> Int { layout.centres[node] + Self.top }

  private func left(_ node: Int) -> Int { columns[graph.nodes[node].layer].x }

  private func right(_ node: Int) -> Int {
    let column = columns[graph.nodes[node].layer]
    return column.x + column.width
  }

  private mutating func draw(_ edge: NetworkGraph.Edge) {
    var path = VectorPath()
    let from = graph.nodes[edge.from]
    let (start, end) = (right(edge.from), left(edge.to))
    if from.content.isPassage {
      path.add("M", left(edge.from), centre(edge.from))
      path.add("H", start)
    } else {
      path.add("M", start, centre(edge.from))
    }
    let middle = (start + end) / 2
    path.add("C", middle, centre(edge.from), middle, centre(edge.to), end, centre(edge.to))
    let field = graph.nodes[edge.to].field ?? from.field
    let tint = field.map { " tinted \(fieldClass($0))" } ?? ""
    drawing.path("net-edge \(edge.style.className)\(tint)", path)
  }

  /// Project to project, by the right-hand margin: what lies further apart swings out further.
  private mutating func draw(arc: NetworkGraph.Edge) {
    let (from, to) = (arc.from, arc.to)
    let end = right(to) + 4
    // Beside the words every line runs level; only beyond them does it bend.
    let bend = right(to) + Self.labelWidth
    let isDown = centre(to) > centre(from)
    let edge = lines[to].count * Self.lineHeight / 2 + 2
    let (startY, endY) = (labelY(of: arc), centre(to) + (isDown ? -edge : edge))
    let reach = bend + 14 + min(abs(endY - startY) / 5, 92)
    var path = VectorPath()
    path.add("M", right(from) + labelWidth(of: arc.style), startY)
    path.add("H", bend)
    path.add("C", reach, startY, reach, endY, bend, endY)
    path.add("H", end + (arc.style.hasArrow ? 5 : 0))
    drawing.path("net-edge \(arc.style.className)", path)
    if arc.style.hasArrow {
      var arrow = VectorPath()
      arrow.add("M", end, endY)
      arrow.add("l", 9, -4)
      arrow.add("v", 8)
      arrow.add("z")
      drawing.path("net-arrow", arrow)
    }
  }

  /// The styles of the lines that leave a project, in the order of their words beside it.
  private func styles(from node: Int) -> [NetworkEdgeStyle] {
    let used = Set(graph.arcs.lazy.filter { $0.from == node }.map(\.style))
    return NetworkEdgeStyle.allCases.filter { used.contains($0) }
  }

  private func labelWidth(of style: NetworkEdgeStyle) -> Int {
    14 + (style.label.map { textWidth(page.words($0)) * 8 / 100 } ?? 0)
  }

  private func labelY(of arc: NetworkGraph.Edge) -> Int {
    let styles = styles(from: arc.from)
    let index = styles.firstIndex(of: arc.style) ?? 0
    return centre(arc.from) + index * 13 - (styles.count - 1) * 13 / 2
  }

  private mutating func drawArcLabels() {
    var done: Set<NetworkGraph.Edge> = []
    for arc in graph.arcs {
      let sameLabel = NetworkGraph.Edge(from: arc.from, to: arc.from, style: arc.style)
      guard let label = arc.style.label, done.insert(sameLabel).inserted else { continue }
      drawing.write(
        "<text class=\"net-label\" x=\"\(right(arc.from) + 8)\" y=\"\(labelY(of: arc) + 4)\">")
      drawing.writeText(page.words(label))
      drawing.write("</text>")
    }
  }

  private mutating func draw(node index: Int) {
    let node = graph.nodes[index]
    let address: String?
    var name = "net-fold"
    switch node.content {
    case .passage: return
    case .fold(_, let target): address = target
    case .document(let id):
      address = page.link(to: id)
      name = "net-\(id.kind.name.english)"
    }
    let tint = node.field.map { " tinted \(fieldClass($0))" } ?? ""
    if let address {
      drawing.write("<a class=\"net-node \(name)\(tint)\" href=\"")
      drawing.writeText(address)
      drawing.write("\">")
    } else {
      drawing.write("<g class=\"net-node \(name)\(tint)\">")
    }
    let column = columns[node.layer]
    let height = lines[index].count * Self.lineHeight + 12
    let y = centre(index) - height / 2
    drawing.write(
      "<rect class=\"net-box\" x=\"\(column.x)\" y=\"\(y)\" width=\"\(column.width)\" height=\"\(height)\" rx=\"4\"/>"
    )
    drawBar(of: node, x: column.x, y: y, height: height)
    drawing.write("<text class=\"net-text\">")
    for (number, line) in lines[index].enumerated() {
      let baseline = y + 20 + number * Self.lineHeight
      drawing.write("<tspan x=\"\(column.x + (node.field == nil ? 12 : 34))\" y=\"\(baseline)\">")
      drawing.writeText(line)
      // A space where a word ends, so that a reader that hears the lines hears words.
      drawing.write(
        number + 1 < lines[index].count && !line.hasSuffix("-") ? " </tspan>" : "</tspan>")
    }
    drawing.write(address == nil ? "</text></g>" : "</text></a>")
  }

  /// The field's colour, pattern and letter at the left of a node, as beside its name everywhere.
  private mutating func drawBar(of node: NetworkGraph.Node, x: Int, y: Int, height: Int) {
    guard let field = node.field else { return }
    let number = page.graph.fields[field].facts.number
    let family = PatternFamily(number: number ?? field.index + 1)
    drawing.write(
      "<rect class=\"net-bar\" x=\"\(x)\" y=\"\(y)\" width=\"24\" height=\"\(height)\" rx=\"4\"/>")
    var thread = VectorPath()
    thread.add("M", x + 12, y + (number == nil ? 4 : 26))
    thread.add("V", y + height - 4)
    if height > 34 || number == nil {
      drawing.path("net-thread drawn-dash-\(family.rawValue + 1)", width: 6, thread)
    }
    guard let number else { return }
    drawing.write("<text class=\"net-number\" text-anchor=\"middle\" aria-hidden=\"true\"")
    let letter = fieldLetter(number) ?? String(number)
    drawing.write(" x=\"\(x + 12)\" y=\"\(y + 20)\">\(letter)</text>")
  }
}

extension NetworkGraph.Content {
  fileprivate var isPassage: Bool {
    if case .passage = self { return true }
    return false
  }
}
