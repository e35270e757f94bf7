import Diagnostics
import Testing

/// The messages themselves stand in docs/messages.
@Suite("Rules about decks")
struct DeckCheckTests {
  private func site(deck: String, cards: [String]) -> [String: String] {
    var files = ["content/quartette/q.md": head("Q", deck)]
    for (index, card) in cards.enumerated() {
      files["content/projekte/p\(index).md"] = head("P\(index)", "karte: {\(card)}")
    }
    return files
  }

  private let use =
    "merkmale: [{schluessel: x, name: X, skala: 0..6, gewinnt: hoch}, "
    + ["a", "b", "c"].map { "{schluessel: \($0), name: \($0), einheit: km, gewinnt: hoch}" }
    .joined(separator: ", ") + "]"

  /// Cards whose first attribute is given; by the others none beats another in everything.
  private func cards(_ values: String...) -> [String] {
    values.enumerated().map { "werte: {x: \($1), a: \($0), b: \(9 - $0), c: \($0 * 2)}" }
  }

  @Test func aDraftMayBeIncomplete() async {
    await expectFindings(
      on: "2026-06-15",
      site(
        deck: "entwurf: ja\ngruppen: {«A»: Eins}\n\(use)", cards: cards("1")),
      showsDrafts: true, .incompleteGroup)
  }

  @Test func numbersAreGivenWithoutGaps() async {
    await expectFindings(
      on: "2026-06-15",
      site(
        deck: "entwurf: ja\ngruppen: {A: Eins}\n\(use)",
        cards: zip(["", "code: A3, ", "", ""], cards("1", "2", "3", "4")).map { $0 + $1 }),
      showsDrafts: true)
  }

  @Test func aQuarterMayBeUnknown() async {
    await expectFindings(
      on: "2026-06-15",
      site(deck: "gruppen: {A: Eins}\n\(use)", cards: cards("1", "2", "3", "k. A.")))
    await expectFindings(
      on: "2026-06-15",
      site(
        deck: "gruppen: {A: Eins}\n" + use.replacing("schluessel: x", with: "schluessel: «x»"),
        cards: cards("1", "2", "k. A.", "k. A.")), .attributeRarelyStated)
  }

  @Test func aScaleIncludesItsEnds() async {
    await expectFindings(
      on: "2026-06-15",
      site(
        deck: "entwurf: ja\ngruppen: {A: Eins}\n\(use)", cards: cards("0", "6", "3", "«−1»")),
      showsDrafts: true, .valueOffScale)
    await expectFindings(
      on: "2026-06-15",
      site(
        deck: "entwurf: ja\ngruppen: {A: Eins}\n\(use)", cards: cards("0", "6", "3", "«7»")),
      showsDrafts: true, .valueOffScale)
  }

  @Test func fourToSevenAttributesAreRight() async {
    func deck(_ count: Int, marking marked: Int? = nil) -> [String: String] {
      let attributes = (0..<count).map {
        let key = $0 == marked ? "«m\($0)»" : "m\($0)"
        return "{schluessel: \(key), name: M, einheit: km, gewinnt: hoch}"
      }
      let cards = (0..<4).map { card in
        let values = (0..<count).map { "m\($0): \($0.isMultiple(of: 2) ? card : 9 - card)" }
        return "werte: {\(values.joined(separator: ", "))}"
      }
      return site(
        deck: "gruppen: {A: Eins}\nmerkmale: [\(attributes.joined(separator: ", "))]", cards: cards)
    }
    await expectFindings(on: "2026-06-15", deck(4))
    await expectFindings(on: "2026-06-15", deck(7))
    await expectFindings(on: "2026-06-15", deck(3, marking: 0), .attributeCount)
    await expectFindings(on: "2026-06-15", deck(8, marking: 7), .attributeCount)
  }

  /// Told once for all cards, at what takes the most lines.
  @Test func wordsMayBeTooLongForACard() async {
    let long = String(repeating: "ein ziemlich langer Name ", count: 24)
    let deck = use.replacing("name: b", with: "name: \(long)")
      .replacing("schluessel: b", with: "schluessel: «b»")
    await expectFindings(
      on: "2026-06-15",
      site(deck: "gruppen: {A: Eins}\n\(deck)", cards: cards("1", "2", "3", "4")),
      .cardTextTooLong)
  }

  /// Texts from a Mac or a PDF have a letter and its accent as two signs.
  @Test(arguments: ["ü", "u\u{308}"])
  func anAccentTakesNoRoom(letter: String) async {
    func deck(_ length: Int) -> [String: String] {
      let name = String(repeating: letter, count: length)
      let deck = use.replacing("name: b", with: "name: \(name)")
      return site(
        deck: "gruppen: {A: Eins}\n"
          + (length > 200 ? deck.replacing("schluessel: b", with: "schluessel: «b»") : deck),
        cards: cards("1", "2", "3", "4"))
    }
    await expectFindings(on: "2026-06-15", deck(180))
    await expectFindings(on: "2026-06-15", deck(360), .cardTextTooLong)
  }

  @Test func aTieIsNoDefeat() async {
    let deck =
      "gruppen: {A: Eins}\nmerkmale: ["
      + ["a", "b", "c", "d"].map {
        "{schluessel: \($0), name: \($0), einheit: km, gewinnt: niedrig}"
      }.joined(separator: ", ") + "]"
    func card(_ a: Int, _ b: Int, _ c: Int, _ d: String, code: String = "A1") -> String {
      "code: \(code), werte: {a: \(a), b: \(b), c: \(c), d: \(d)}"
    }
    let others = [
      card(1, 1, 1, "1", code: "A2"), card(3, 0, 3, "3", code: "A3"),
      card(0, 9, 0, "0", code: "A4"),
    ]
    await expectFindings(
      on: "2026-06-15", site(deck: deck, cards: [card(2, 2, 2, "1")] + others))
    await expectFindings(
      on: "2026-06-15", site(deck: deck, cards: [card(2, 2, 2, "k. A.", code: "«A1»")] + others),
      .dominatedCard)
  }
}
