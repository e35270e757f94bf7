public import Documents
public import FrontMatter

/// What a card says in an attribute.
public struct CardFigure: Sendable {
  /// Nil where neither the card nor the project says anything.
  public let figure: Figure?
  /// Whether it is a sum in euros, which has its own way of being printed.
  public let isMoney: Bool

  public var number: Number? { figure?.number }
}

extension SiteGraph {
  /// The value of a project in an attribute: read from the project's own field where the attribute says
  /// so, otherwise from its card, and then shared out among inhabitants where the attribute asks for that.
  public func cardFigure(_ attribute: Attribute, of project: ID<Project>) -> CardFigure {
    let money: Money? =
      switch attribute.from?.value {
      case .initialCost: projects[project].facts.cost?.initial
      case .yearlyCost: projects[project].facts.cost?.yearly
      case nil: nil
      }
    let written =
      attribute.from == nil
      ? attribute.key.flatMap { projects[project].facts.card?.values?[$0.value]?.value }
      : money?.amount
    guard attribute.per == .thousandInhabitants,
      case .known(let number, let isApproximate) = written
    else { return CardFigure(figure: written, isMoney: money != nil) }
    guard let share = inhabitants(of: project).flatMap({ perThousand(number, among: $0) }) else {
      return CardFigure(figure: .notStated, isMoney: money != nil)
    }
    return CardFigure(
      figure: .known(share, isApproximate: isApproximate), isMoney: money != nil)
  }

  /// How many people live where a project is carried out, or nil if that is not known of every place.
  private func inhabitants(of project: ID<Project>) -> Int? {
    sum(projectMunicipalities.targets(of: project).map { inhabitants(of: $0) })
  }

  /// An association without a number of its own has those of its members.
  private func inhabitants(of municipality: ID<Municipality>) -> Int? {
    if let number = municipalities[municipality].facts.population?.value?.number {
      return number.decimals == 0 && number.mantissa > 0 ? number.mantissa : nil
    }
    return sum(
      members.targets(of: municipality).map {
        municipalities[$0].facts.population?.value?.number?.mantissa
      })
  }

  private func sum(_ numbers: [Int?]) -> Int? {
    let known = numbers.compactMap(\.self)
    guard known.count == numbers.count, !known.isEmpty else { return nil }
    let sum = known.reduce(0, +)
    return sum > 0 ? sum : nil
  }
}

/// A share for a thousand people: whole from a hundred on, otherwise with two decimals, which is what is
/// printed and so what is compared. Nil for numbers that nobody pays.
func perThousand(_ number: Number, among people: Int) -> Number? {
  let (hundredths, isTooLarge) = number.mantissa.multipliedReportingOverflow(by: 100_000)
  guard !isTooLarge, people > 0 else { return nil }
  let (divisor, isTooMany) = people.multipliedReportingOverflow(
    by: powerOfTen(number.decimals))
  guard !isTooMany else { return nil }
  let share = rounded(hundredths, by: divisor)
  return share.magnitude >= 10_000 ? Number(rounded(share, by: 100)) : Number(share, decimals: 2)
}

/// To the nearest whole number; a half is rounded away from zero, as commerce does.
private func rounded(_ number: Int, by divisor: Int) -> Int {
  let (quotient, rest) = number.quotientAndRemainder(dividingBy: divisor)
  guard rest.magnitude >= divisor.magnitude - rest.magnitude else { return quotient }
  return number < 0 ? quotient - 1 : quotient + 1
}

extension WinningSide {
  /// Which of several cards are the best in an attribute: one, or those that tie. A card that states no
  /// number loses against every number; where none states any, none is the best.
  public func best(of numbers: [Number?]) -> [Int] {
    let known = numbers.compactMap(\.self)
    guard let best = self == .high ? known.max() : known.min() else { return [] }
    return numbers.indices.filter { numbers[$0] == best }
  }
}
