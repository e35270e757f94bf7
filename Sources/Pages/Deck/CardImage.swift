internal import Diagnostics
internal import Documents
internal import FrontMatter
internal import Graph

/// A card as a picture to be passed on: an SVG that stands by itself, with colours as attributes, since a strict
/// content security policy takes a style sheet inside it away.
struct CardImage {
  let page: Standpoint
  let deck: ID<Deck>
  let group: DeckCards.Group
  let card: DeckCards.Card

  private static let width = 1080
  private static let height = 1350
  private static let margin = 60
  private static let room = width - 2 * margin

  func bytes() -> [UInt8] {
    let title = page.version(card.project, of: page.graph.projects).title
    var svg = VectorDrawing()
    svg.write(
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(Self.width) \(Self.height)\" "
        + "width=\"\(Self.width)\" height=\"\(Self.height)\" role=\"img\" "
        + "xml:lang=\"\(page.language.tag)\" font-family=\"\(sans)\" fill=\"#1a1b1d\">")
    svg.write("<title>")
    svg.writeText("\(card.code) \(title)")
    svg.write("</title><desc>")
    svg.writeText(
      values.map { "\($0.attribute.name ?? ""): \($0.valueText)" }.joined(separator: "; "))
    svg.write("</desc><rect width=\"100%\" height=\"100%\" fill=\"#fdfbf6\"/>")
    face(on: &svg)
    var y = 570
    let longest = title.split(separator: " ").map(\.count).max() ?? 0
    let size = fitting(longest, in: Self.room, at: 66)
    for line in wrapped(title, at: letters(in: Self.room, at: size), lines: 3) {
      text(line, x: Self.margin, y: y, size: size, weight: 700, serif: true, on: &svg)
      y += 74
    }
    y -= 18
    for line in wrapped(
      page.municipalityNames(of: card.project), at: letters(in: Self.room, at: 33), lines: 2)
    {
      text(line, x: Self.margin, y: y, size: 33, fill: "#494b4f", on: &svg)
      y += 42
    }
    rows(from: y, on: &svg)
    text(
      "\(groupName) · \(page.title(of: deck.node))", x: Self.margin,
      y: Self.height - 46, size: 28,
      fill: "#494b4f", on: &svg)
    svg.write("</svg>\n")
    return svg.bytes
  }

  private let sans = "system-ui, 'Noto Sans', 'DejaVu Sans', sans-serif"
  private let serif = "ui-serif, Palatino, 'URW Palladio L', P052, Georgia, serif"

  private var groupName: String { CardGroupView(page: page, deck: deck, group: group).name }

  private var colour: String {
    let field = page.graph.projectFields.target(of: card.project)
    let own = field.flatMap { page.graph.fields[$0].facts.colour }
    return (own ?? page.graph.settings.colours?.primary)?.value.text ?? "#0f4c5c"
  }

  private var values: [AttributeView] {
    page.attributes(of: deck).map {
      AttributeView(page: page, deck: deck, attribute: $0, project: card.project)
    }
  }

  /// The drawn picture, below the card's code and the name of its group.
  private func face(on svg: inout VectorDrawing) {
    svg.write("<svg width=\"\(Self.width)\" height=\"470\"")
    svg.writeWithoutClasses(page.drawing(of: card.project).dropFirst("<svg".count), colour: colour)
    svg.write(
      "<rect x=\"\(Self.margin)\" y=\"56\" width=\"176\" height=\"124\" rx=\"18\" fill=\"#fdfbf6\"/>"
    )
    text(
      card.code, x: Self.margin + 88, y: 150, size: 88, weight: 700, fill: colour, anchor: "middle",
      serif: true, on: &svg)
  }

  private func rows(from top: Int, on svg: inout VectorDrawing) {
    let values = values
    let height = min(92, (Self.height - 100 - top) / max(values.count, 1))
    let right = Self.width - Self.margin
    for (index, value) in values.enumerated() {
      let y = top + index * height
      svg.write(
        "<path d=\"M\(Self.margin) \(y)H\(right)\" stroke=\"#c9c7c2\" stroke-width=\"2\"/>")
      let sign = value.attribute.wins.map { " \($0.symbol)" } ?? ""
      let base = y + height / 2 + 12
      let written = value.valueText
      let figure = fitting(written.count, in: Self.room / 2, at: 37)
      let name = value.attribute.name ?? ""
      let rest = Self.room - length(of: written.count, at: figure) - 20
      let size = fitting(name.count + sign.count, in: rest, at: 35)
      text(name + sign, x: Self.margin, y: base, size: size, on: &svg)
      text(written, x: right, y: base, size: figure, weight: 700, anchor: "end", on: &svg)
      if name.count <= 24, written.count <= 12 {
        gauge(value.gauge, y: base - 12, on: &svg)
      }
    }
  }

  /// In a column of its own between name and value.
  private func gauge(_ gauge: AttributeView.Gauge?, y: Int, on svg: inout VectorDrawing) {
    switch gauge {
    case .pips(let filled, let count):
      let colour = colour
      let circle = "\" cy=\"\(y)\" r=\"11\" stroke=\"\(colour)\" stroke-width=\"3\" fill=\""
      for index in 0..<count {
        svg.write("<circle cx=\"")
        svg.write(719 - (count - 1 - index) * 30)
        svg.write(circle)
        svg.write(index < filled ? colour : "none")
        svg.write("\"/>")
      }
    case .bar(let share):
      let length = max(4, Int((share * 180).rounded()))
      svg.write(
        "<rect x=\"550\" y=\"\(y - 6)\" width=\"180\" height=\"12\" rx=\"2\" fill=\"#dedbd5\"/>"
          + "<rect x=\"550\" y=\"\(y - 6)\" width=\"\(length)\" height=\"12\" rx=\"2\" fill=\"\(colour)\"/>"
      )
    case nil: break
    }
  }

  private func text(
    _ text: String, x: Int, y: Int, size: Int, weight: Int = 400, fill: String? = nil,
    anchor: String? = nil, serif isSerif: Bool = false, on svg: inout VectorDrawing
  ) {
    svg.write("<text x=\"")
    svg.write(x)
    svg.write("\" y=\"")
    svg.write(y)
    svg.write("\" font-size=\"")
    svg.write(size)
    svg.write("\" font-weight=\"")
    svg.write(weight)
    let names = [("font-family", isSerif ? serif : nil), ("fill", fill), ("text-anchor", anchor)]
    for case (let name, let value?) in names {
      svg.write("\" ")
      svg.write(name)
      svg.write("=\"")
      svg.write(value)
    }
    svg.write("\">")
    svg.writeText(text)
    svg.write("</text>")
  }
}

/// How wide so many letters are in a size: six tenths of it each, as in DejaVu, which is among the widest of
/// the fonts that a machine may have.
private func length(of count: Int, at size: Int) -> Int { count * size * 6 / 10 }

private func letters(in room: Int, at size: Int) -> Int { room * 10 / (size * 6) }

/// The size in which so many letters fit, and no larger than usual.
private func fitting(_ count: Int, in room: Int, at size: Int) -> Int {
  min(size, room * 10 / (max(count, 1) * 6))
}

/// A text in lines of at most so many characters, broken between words; what is left out is a sign of omission.
private func wrapped(_ text: String, at limit: Int, lines most: Int) -> [String] {
  var lines: [String] = []
  for word in text.split(separator: " ") {
    if let last = lines.last, last.count + 1 + word.count <= limit {
      lines[lines.count - 1] = last + " " + word
    } else if lines.count < most {
      lines.append(String(word))
    } else {
      lines[most - 1] += " …"
      break
    }
  }
  return lines
}

extension VectorDrawing {
  /// A drawing with attributes in place of the classes by which a page's style sheet colours it.
  fileprivate mutating func writeWithoutClasses(_ drawing: ArraySlice<UInt8>, colour: String) {
    let attribute = Array(" class=".utf8)
    let quote = UInt8(ascii: "\"")
    var (rest, read) = (drawing, drawing)
    // The path of a shape is long and has no quotation marks.
    while let value = read.firstIndex(of: quote) {
      read = read[value...].dropFirst()
      guard rest[..<value].suffix(attribute.count).elementsEqual(attribute) else { continue }
      let names = read.prefix { $0 != quote }
      write(rest[..<(value - attribute.count)])
      writeAttributes(
        of: names.split(separator: UInt8(ascii: " ")).map { String(decoding: $0, as: UTF8.self) },
        colour: colour)
      rest = read[names.endIndex...].dropFirst()
      read = rest
    }
    write(rest)
  }

  private mutating func writeAttributes(of names: [String], colour: String) {
    var (fill, stroke) = ("none", "none")
    var seen: String?
    switch names.first {
    case "drawn-ground": fill = colour
    case "drawn-line": (stroke, seen) = ("#fff", "stroke")
    case "drawn-fill": (fill, seen) = ("#fff", "fill")
    case "drawn-halo": stroke = colour
    case "drawn-thread": stroke = "#fff"
    case "drawn-knot":
      stroke = "#fff"
      fill = names.contains("drawn-open") ? colour : "#fff"
    default: return
    }
    write(" fill=\"")
    write(fill)
    write("\" stroke=\"")
    write(stroke)
    write("\"")
    if names.contains("drawn-round") { write(" stroke-linecap=\"round\"") }
    guard let seen else { return }
    write(" ")
    write(seen)
    write("-opacity=\"")
    write(names.contains("drawn-faint") ? "0.15" : names.contains("drawn-strong") ? "0.52" : "0.34")
    write("\"")
  }
}
