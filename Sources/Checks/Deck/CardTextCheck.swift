internal import Diagnostics
internal import Documents
internal import FrontMatter
internal import Graph

/// Decks whose words take more room on a printed card than there is. All cards share them, so that a
/// language gets one message, where most of the room goes.
struct CardTextCheck: Check {
  func run(on graph: SiteGraph, date: CalendarDay, reporting log: inout DiagnosticLog) {
    for id in graph.decks.ids {
      // One that has more attributes than fit has been told so.
      guard graph.decks[id].facts.attributes.count <= Deck.mostAttributes else { continue }
      for version in graph.decks[id].versions {
        let texts = graph.cards[id.index].groups.flatMap { group in
          group.cards.map { CardText(of: $0, in: group, id, version, graph) }
        }
        let cut = texts.filter { $0.height > PrintedCard.height }
        guard let worst = cut.max(by: { $0.height < $1.height }) else { continue }
        log.report(tooLong(worst, cut.count, of: texts.count, in: version))
      }
    }
  }

  private func tooLong(
    _ text: CardText, _ count: Int, of all: Int, in deck: Version<Deck>
  ) -> Diagnostic {
    let surplus = max(1, Int((text.height - PrintedCard.height).rounded(.up)))
    let cards = Words(
      count == 1
        ? "Auf die Karte \(text.code) passt"
        : "Auf \(count) von \(all) Karten, etwa \(text.code), passt",
      count == 1 ? "On card \(text.code)" : "On \(count) of \(all) cards, such as \(text.code),")
    return Diagnostic(
      .cardTextTooLong, .warning,
      at: Place(deck.file, text.longest?.span ?? deck.start),
      Words(
        "\(cards.german) der Text gedruckt nicht, er ist etwa \(surplus) mm zu hoch",
        "\(cards.english) the text does not fit in print, it is about \(surplus) mm too high"),
      label: text.longest.map { longest in
        Words("braucht \(longest.lines) Zeilen", "takes \(longest.lines) lines")
      },
      why: Words(
        "Kleiner als mit 6 Punkt wird nicht gedruckt; was darüber hinausgeht, schneidet die Schere ab.",
        "Nothing is printed smaller than in 6 point; what goes beyond is cut off by the scissors."),
      fix: Words(
        "Namen und Einheiten von Merkmalen oder den Namen der Gruppe kürzen, bis jeder in eine Zeile passt, oder ein Merkmal weglassen.",
        "Shorten names and units of attributes, or the group's name, until each fits on a line, or leave an attribute out."
      ))
  }
}

/// What `sheets.css` makes of a card of 59 × 91 mm, in which every deck can be printed.
private enum PrintedCard {
  /// Between the safe edges.
  static let width = 51.0
  /// From below the band with the code, above which the picture keeps 6 mm, to the safe edge.
  static let height = 91 - 6 - 5 - 1.4 - 4
  static let code = 15.0
}

/// The room that a card's text takes. It is estimated by the width of letters in a wide font, since
/// every reader prints in the fonts of his own machine.
private struct CardText {
  let code: String
  private(set) var height: Double
  /// What takes more than a line, and most of them.
  private(set) var longest: (span: Span, lines: Int)?

  init(
    of card: DeckCards.Card, in group: DeckCards.Group, _ id: ID<Deck>, _ deck: Version<Deck>,
    _ graph: SiteGraph
  ) {
    func title(_ project: ID<Project>) -> String {
      graph.projects[project].version(in: deck.language).title
    }
    code = card.code
    height = 0
    let name = deck.facts.groups?.entries.first { $0.name.value.uppercased() == group.letter }
    add(
      Line(name?.value ?? group.name, in: 6.2, isBold: true), leading: 1.25, gap: 0,
      at: name?.name.span)
    add(Line(title(card.project), in: 11, isBold: true), leading: 1.14, gap: 0.5)
    if graph.municipalities.count > 1 { height += Line.height(6.2, leading: 1.25) + 0.5 }
    height += 1.1
    for attribute in graph.decks[id].facts.attributes {
      let words = deck.facts.attributes.first { $0.key?.value == attribute.key?.value }
      add(
        words ?? attribute, attribute, graph.cardFigure(attribute, of: card.project), deck.language)
    }
    let mates = group.cards.filter { $0.code != card.code }.reduce(0) { sum, mate in
      let line = Line(title(mate.project), in: 6, isBold: false)
      let room = PrintedCard.width - PrintedCard.code - 2 - 4
      return sum + Double(line.count(in: room)) * Line.height(6, leading: 1.2) + 0.4
    }
    height += 1.4 + max(mates, PrintedCard.code)
  }

  /// A row: the name, what wins, a drawing, and the value, which is never broken.
  private mutating func add(
    _ words: Attribute, _ attribute: Attribute, _ figure: CardFigure, _ language: Language
  ) {
    let name = words.name ?? attribute.name ?? ""
    let value = Line(
      valueText(figure, words.unit ?? attribute.unit, language), in: 6.6, isBold: true)
    let basis = attribute.per == nil ? "" : " je 1.000 Menschen"
    let drawing: Double =
      switch (attribute.scale, figure.number) {
      case (_, nil): 0
      case (let scale?, _) where scale.steps <= 10:
        Double(scale.steps) * 1.7 + 1.4
      default: 4 + 1.4
      }
    add(
      Line("\(name)\(basis) ▲", in: 6.6, isBold: false), leading: 1.25, gap: 1.28,
      besides: value.width + drawing + 1, at: words.key?.span)
  }

  private mutating func add(
    _ line: Line, leading: Double, gap: Double, besides other: Double = 0, at span: Span? = nil
  ) {
    let lines = line.count(in: PrintedCard.width - other)
    height += Double(lines) * Line.height(line.size, leading: leading) + gap
    if let span, lines > 1, lines > longest?.lines ?? 1 { longest = (span, lines) }
  }

  private func valueText(_ value: CardFigure, _ unit: String?, _ language: Language) -> String {
    if value.isMoney, let amount = value.figure { return Money(amount).text(in: language) }
    guard let number = value.number else { return "k. A." }
    return number.text(in: language) + (unit.map { " \($0)" } ?? "")
  }
}

/// A text on a single line, in a size of so many points.
private struct Line {
  let size: Double
  /// In millimetres.
  let width: Double

  init(_ text: String, in size: Double, isBold: Bool) {
    self.size = size
    let letters = text.unicodeScalars.reduce(0) { $0 + Line.width(of: $1) }
    width = letters * size * Line.point * (isBold ? 1.12 : 1)
  }

  /// How many lines it is broken into; none is filled quite to its end.
  func count(in room: Double) -> Int {
    guard width > room else { return 1 }
    return Int((width / max(room * 0.9, 2)).rounded(.up))
  }

  static func height(_ size: Double, leading: Double) -> Double { size * point * leading }

  private static let point = 25.4 / 72

  /// The width of a letter of DejaVu Sans, which is among the widest, as a share of its size.
  private static func width(of letter: Unicode.Scalar) -> Double {
    letter.isASCII ? widthsOfASCII[Int(letter.value)] : measuredWidth(of: letter)
  }

  private static let widthsOfASCII = (0..<128 as Range<UInt8>).map {
    measuredWidth(of: Unicode.Scalar($0))
  }

  private static func measuredWidth(of letter: Unicode.Scalar) -> Double {
    switch letter {
    case "i", "j", "l", "f", "t", "r", "I", ".", ",", ":", ";", "'", "|", " ", "(", ")", "/", "-":
      0.34
    case "m", "w", "M", "W", "%", "@": 0.93
    case "A"..."Z", "0"..."9", "Ä", "Ö", "Ü", "€": 0.66
    case _ where letter.takesNoRoom: 0
    default: 0.61
    }
  }
}
