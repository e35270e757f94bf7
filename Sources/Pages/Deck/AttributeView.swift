internal import Diagnostics
internal import Documents
internal import FrontMatter
internal import Graph

/// A value of a card, printed, drawn, and for scripts to compute with.
public struct AttributeView: DeclaredView {
  let page: Standpoint
  let deck: ID<Deck>
  /// Its words in the page's language.
  let attribute: Attribute
  let project: ID<Project>
  /// Marked where cards stand beside each other: this one is the best, alone or with others.
  var rank: Rank?

  enum Rank { case best, tied }

  public static let names = ViewNames<Self>(
    .text("key") { $0.attribute.key?.value },
    .text("name") { $0.attribute.name },
    .text("value") { $0.valueText },
    .text("number") { $0.figure.number?.machineText },
    .text("scale") { view in view.attribute.scale.map { "\($0.highest)" } },
    .text("basis") { $0.page.basis(of: $0.attribute) },
    .html("drawing") { $0.drawing },
    .text("winsSymbol") { $0.attribute.wins?.symbol },
    .text("winsKey") { $0.attribute.wins?.name.english },
    .text("wins") { view in view.attribute.wins.map { view.page.words($0.label) } },
    .flag("isBest") { $0.rank == .best },
    .flag("isTied") { $0.rank == .tied })

  var figure: CardFigure { page.graph.cardFigure(attribute, of: project) }

  var valueText: String {
    let value = figure
    if value.isMoney, let amount = value.figure { return Money(amount).text(in: page.language) }
    guard case .known(let number, let isApproximate) = value.figure else {
      return page.say("k. A.", "not stated")
    }
    let digits = number.text(in: page.language)
    let text = attribute.unit.map { "\(digits)\u{A0}\($0)" } ?? digits
    return isApproximate ? "ca. \(text)" : text
  }

  private var drawing: [UInt8]? {
    switch gauge {
    case .pips(let filled, let count): drawnPips[count][filled]
    case .bar(let share): drawnBar(share)
    case nil: nil
    }
  }

  /// How a value is drawn.
  enum Gauge {
    /// Symbols for a rating.
    case pips(Int, of: Int)
    /// As long as the value is of the deck's highest: a share of 1.
    case bar(Double)
  }

  var gauge: Gauge? {
    guard let number = figure.number else { return nil }
    if let scale = attribute.scale {
      guard number.decimals == 0, scale.steps <= mostPips else {
        return bar(number.approximation - Double(scale.start), of: Double(scale.steps))
      }
      return .pips(min(max(number.mantissa - scale.start, 0), scale.steps), of: scale.steps)
    }
    return bar(number.approximation, of: highest(besides: number).approximation)
  }

  /// The highest of a value and all others of the deck.
  private func highest(besides own: Number) -> Number {
    var highest = own
    for group in page.graph.cards[deck.index].groups {
      for card in group.cards {
        let number = page.graph.cardFigure(attribute, of: card.project).number
        if let number, number > highest { highest = number }
      }
    }
    return highest
  }

  private func bar(_ value: Double, of highest: Double) -> Gauge? {
    highest > 0 && value >= 0 ? .bar(min(value / highest, 1)) : nil
  }
}

extension Standpoint {
  /// Among whom the values of an attribute are shared out.
  func basis(of attribute: Attribute) -> String? {
    attribute.per.map { _ in say("je 1.000 Menschen", "per 1,000 inhabitants") }
  }
}

/// For a scale of so many steps and a rating so high: as many filled circles as that, and open ones up to the end of its
/// scale.
private let drawnPips = (0...mostPips).map { count in
  (0...count).map { pips($0, of: count) }
}

private func pips(_ filled: Int, of count: Int) -> [UInt8] {
  let circles = (0..<count).map { index in
    "<circle class=\"\(index < filled ? "pip" : "pip pip-open")\" cx=\"\(index * 10 + 5)\" cy=\"5\" r=\"3.6\"/>"
  }
  let frame =
    "<svg class=\"pips\" viewBox=\"0 0 \(count * 10) 10\" aria-hidden=\"true\" focusable=\"false\">"
  return Array((frame + circles.joined() + "</svg>").utf8)
}

/// The steps of the longest scale that is drawn in this way; values of a longer one are bars.
private let mostPips = 10

/// A bar of a hundred units, at least two so that it can be seen.
private func drawnBar(_ share: Double) -> [UInt8] {
  let length = max(2, Int((share * 100).rounded()))
  return Array(
    ("<svg class=\"bar\" viewBox=\"0 0 100 6\" preserveAspectRatio=\"none\" aria-hidden=\"true\" "
      + "focusable=\"false\"><rect class=\"bar-whole\" width=\"100\" height=\"6\" rx=\"1\"/>"
      + "<rect class=\"bar-value\" width=\"\(length)\" height=\"6\" rx=\"1\"/></svg>").utf8)
}
