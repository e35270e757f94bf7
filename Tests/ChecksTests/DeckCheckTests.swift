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

  private let use = "merkmale: [{schluessel: x, name: X, skala: 0..6, gewinnt: hoch}]"

  @Test func aDraftMayBeIncomplete() async {
    await expectFindings(
      on: "2026-06-15",
      site(
        deck: "entwurf: ja\ngruppen: {«A»: Eins}\n\(use)", cards: ["code: A1, werte: {x: 1}"]),
      showsDrafts: true, .incompleteGroup)
  }

  @Test func numbersAreGivenWithoutGaps() async {
    await expectFindings(
      on: "2026-06-15",
      site(
        deck: "entwurf: ja\ngruppen: {A: Eins}\n\(use)",
        cards: ["werte: {x: 1}", "code: A3, werte: {x: 2}", "werte: {x: 3}", "werte: {x: 4}"]),
      showsDrafts: true)
  }

  @Test func aQuarterMayBeUnknown() async {
    func values(_ values: [String]) -> [String] { values.map { "werte: {x: \($0)}" } }
    let cards = ["1", "2", "3", "k. A."]
    await expectFindings(
      on: "2026-06-15", site(deck: "gruppen: {A: Eins}\n\(use)", cards: values(cards)))
    await expectFindings(
      on: "2026-06-15",
      site(
        deck: "gruppen: {A: Eins}\n" + use.replacing("schluessel: x", with: "schluessel: «x»"),
        cards: values(["1", "2", "k. A.", "k. A."])), .attributeRarelyStated)
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
