public import Diagnostics
public import FrontMatter

/// A quartet: groups of four cards that can be compared by their attributes.
public struct Deck: ContentKind {
  public static let kind = KindName.deck
  /// Characters of a project's title that a card of the smaller format has room for.
  public static let titleLimit = 40
  /// With fewer attributes nearly every card is beaten by another in all of them.
  public static let fewestAttributes = 4
  /// More than these have no room on a card of the smaller format.
  public static let mostAttributes = 7

  public var edition: String?
  public var format: DeckFormat?
  public var groups: NamedValues<String>?
  public var attributes: [Attribute] = []

  public init() {}

  public static let fields = FieldList<Deck>(
    Field(
      "edition", "ausgabe", \.edition,
      help: Words("die Ausgabe, etwa 2026", "the edition, such as 2026")),
    Field(
      "format", "format", \.format,
      help: Words(
        "die Größe der Karten, 59x91 oder 62x100 mm", "the size of the cards, 59x91 or 62x100 mm")),
    Field(
      "groups", "gruppen", \.groups,
      .required(
        why: Words(
          "Je vier Karten gehören zu einer Gruppe.", "Every four cards belong to a group.")),
      isWords: true,
      help: Words(
        "ein Buchstabe und ein Name je Gruppe: A: Infrastruktur",
        "a letter and a name a group: A: Infrastructure")),
    Field(
      "attributes", "merkmale", \.attributes,
      .required(
        why: Words(
          "Verglichen werden die Karten in vier bis sieben Merkmalen.",
          "The cards are compared in four to seven attributes.")),
      isWords: true,
      help: Words("vier bis sieben Merkmale mit Namen", "four to seven attributes with names")))
}

public enum DeckFormat: Choice {
  case common, large

  public var name: Name {
    switch self {
    case .common: Name("59x91")
    case .large: Name("62x100")
    }
  }
}

/// What cards are compared in.
public struct Attribute: Record {
  public var key: Written<String>?
  public var name: String?
  public var unit: String?
  /// `0..6`: how many symbols there are.
  public var scale: Scale?
  public var wins: WinningSide?
  /// The project field that the value is read from, such as `cost.initial`.
  public var from: Written<CardSource>?
  /// Among whom the value is shared out, so that places of any size compare.
  public var per: Basis?
  /// Words, the address of a page of the site (`/quartett/methode/`) or of another (`https://…`).
  public var method: Written<String>?

  public init() {}

  public static let fields = FieldList<Attribute>(
    Field(
      "key", "schluessel", \.key,
      .required(
        why: Words("Die Karten nennen das Merkmal damit.", "The cards name the attribute by it.")),
      help: Words("ein kurzer Name wie kosten", "a short name such as cost")),
    Field(
      "name", "name", \.name,
      .required(why: Words("So heißt es auf der Karte.", "It is called so on the card.")),
      isWords: true, help: Words("der Name auf der Karte", "its name on the card")),
    Field(
      "unit", "einheit", \.unit, isWords: true,
      help: Words("etwa € oder Jahre", "such as € or years")),
    Field(
      "scale", "skala", \.scale,
      help: Words("kleinster und größter Wert, etwa 0..6", "lowest and highest value, such as 0..6")
    ),
    Field(
      "wins", "gewinnt", \.wins,
      .required(
        why: Words(
          "Beim Spielen muss feststehen, ob der hohe oder der niedrige Wert gewinnt.",
          "To play, it must be settled whether the high or the low value wins.")),
      help: Words("hoch oder niedrig", "high or low")),
    Field(
      "from", "aus", \.from,
      help: Words(
        "die Angabe des Projekts, etwa kosten.anschub", "the project's field, such as cost.initial")
    ),
    Field(
      "per", "je", \.per,
      help: Words(
        "»1000-einwohner« teilt den Wert durch die Einwohnerzahl",
        "“1000-inhabitants” divides the value by the population")),
    Field(
      "method", "methode", \.method, isWords: true, form: .prose,
      help: Words(
        "wie die Werte entstanden sind, in Worten oder als Adresse einer Seite",
        "how the values came about, in words or as the address of a page")))
}

/// The project fields that a card may read a value from.
public enum CardSource: Choice {
  case initialCost, yearlyCost

  public var name: Name {
    switch self {
    case .initialCost: Name("cost.initial", "kosten.anschub")
    case .yearlyCost: Name("cost.yearly", "kosten.jaehrlich")
    }
  }
}

/// Among whom a value is shared out.
public enum Basis: Choice {
  case thousandInhabitants

  public var name: Name {
    switch self {
    case .thousandInhabitants: Name("1000-inhabitants", "1000-einwohner")
    }
  }
}

/// The range of a rating, written `0..6`.
public struct Scale: FieldValue, Hashable {
  public let lowest: Int
  public let highest: Int

  public static var form: FieldForm { .scale }
  public var spelling: Words? { "\(lowest)..\(highest)".spelling }

  /// Symbols are counted from nothing, so that a 4 has four of them on a scale from 1 to 5, too.
  public var start: Int { min(lowest, 0) }
  public var steps: Int { highest - start }

  public static func read(
    _ node: Node, in file: SourceFile, reporting log: inout DiagnosticLog
  ) -> Scale? {
    guard let scalar = readScalar(node, expected: form, in: file, reporting: &log) else {
      return nil
    }
    let parts = scalar.text.split { ".–-".contains($0) }
    if parts.count == 2, let lowest = Int(parts[0].trimmed), let highest = Int(parts[1].trimmed),
      lowest < highest, highest <= 20
    {
      return Scale(lowest: lowest, highest: highest)
    }
    log.report(
      Diagnostic(
        .unreadableValue, at: Place(file, scalar.span),
        Words(
          "\(quote(scalar.text).german) ist keine Skala",
          "\(quote(scalar.text).english) is no scale"),
        fix: Words(
          "Den kleinsten und den größten Wert mit zwei Punkten dazwischen schreiben: »0..6«.",
          "Write the lowest and the highest value with two dots between: “0..6”.")))
    return nil
  }
}

extension Substring {
  fileprivate var trimmed: String { String(self).trimmed }
}
