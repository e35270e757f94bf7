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
    case .pips(let filled, let count): drawnPips(filled, of: count)
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
    let highest = page.graph.cards[deck.index].groups.flatMap(\.cards)
      .compactMap { page.graph.cardFigure(attribute, of: $0.project).number }.max()
    return highest.flatMap { bar(number.approximation, of: $0.approximation) }
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

/// As many filled circles as the rating is high, and open ones up to the end of its scale.
private func drawnPips(_ filled: Int, of count: Int) -> [UInt8] {
  var svg = VectorDrawing(bytes: [])
  svg.write(
    "<svg class=\"pips\" viewBox=\"0 0 \(count * 10) 10\" aria-hidden=\"true\" focusable=\"false\">"
  )
  for index in 0..<count {
    svg.write((index < filled ? filledPips : openPips)[index][...])
  }
  return svg.finished()
}

/// The steps of the longest scale that is drawn in this way; values of a longer one are bars.
private let mostPips = 10
private let filledPips = (0..<mostPips).map { pip("pip", $0) }
private let openPips = (0..<mostPips).map { pip("pip pip-open", $0) }

private func pip(_ className: String, _ index: Int) -> [UInt8] {
  Array("<circle class=\"\(className)\" cx=\"\(index * 10 + 5)\" cy=\"5\" r=\"3.6\"/>".utf8)
}

/// A bar of a hundred units, at least two so that it can be seen.
private func drawnBar(_ share: Double) -> [UInt8] {
  let length = max(2, Int((share * 100).rounded()))
  return Array(
    ("<svg class=\"bar\" viewBox=\"0 0 100 6\" preserveAspectRatio=\"none\" aria-hidden=\"true\" "
      + "focusable=\"false\"><rect class=\"bar-whole\" width=\"100\" height=\"6\" rx=\"1\"/>"
      + "<rect class=\"bar-value\" width=\"\(length)\" height=\"6\" rx=\"1\"/></svg>").utf8)
}
