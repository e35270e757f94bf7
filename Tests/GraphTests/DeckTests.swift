import Diagnostics
import Documents
import Graph
import Testing

@Suite("The cards of a deck")
struct DeckTests {
  private let deck = head(
    "Quartett",
    """
    gruppen:
      A: Grün
      b: Mobil
    merkmale:
      - schluessel: kosten
        name: Kosten
        gewinnt: niedrig
    """)

  private func site(_ projects: [String: String]) -> [String: String] {
    [
      "content/quartette/q.md": deck, "content/handlungsfelder/mobil.md": head("Mobil"),
      "content/handlungsfelder/grün.md": head("Grün"),
    ].merging(projects, uniquingKeysWith: { $1 })
  }

  private func card(_ lines: String, field: String = "grün", weight: Int? = nil) -> String {
    let weight = weight.map { "\nreihenfolge: \($0)" } ?? ""
    return project("P", "handlungsfelder: \(field)\nkarte: {\(lines)}\(weight)")
  }

  private func codes(_ files: [String: String]) async -> [String: String] {
    let (graph, log, _) = await graph(of: files)
    #expect(log.isEmpty, "\(log.lines)")
    var codes: [String: String] = [:]
    for card in graph.cards.flatMap(\.groups).flatMap(\.cards) {
      codes[graph.projects[card.project].id] = card.code
    }
    return codes
  }

  private var five: [String: String] {
    site([
      "content/projekte/a.md": card("quartett: q"), "content/projekte/b.md": card("code: a1"),
      "content/projekte/c.md": card("quartett: q", weight: 1),
      "content/projekte/d.md": card("quartett: q", field: "mobil"),
      "content/projekte/e.md": card("code: B 3", field: "grün"),
    ])
  }

  @Test func pinnedCodesStayAndTheOthersFillTheGaps() async {
    #expect(await codes(five) == ["b": "A1", "c": "A2", "a": "A3", "d": "B1", "e": "B3"])
  }

  @Test func aProjectElsewhereChangesNothing() async {
    let before = await codes(five)
    let after = await codes(
      five.merging(
        [
          "content/projekte/0.md": project("Ohne Karte", "handlungsfelder: grün"),
          "content/projekte/zz.md": card("quartett: q"),
          "content/projekte/1.md": card("quartett: q", field: "mobil", weight: 9),
        ], uniquingKeysWith: { $1 }))
    for (project, code) in before where project != "d" { #expect(after[project] == code) }
    #expect(after["zz"] == "A4")
    #expect(after["1"] == "B1" && after["d"] == "B2")
  }

  @Test func theGroupsAreInOrderAndSoAreTheirCards() async {
    let (graph, _, _) = await graph(
      of: site([
        "content/projekte/a.md": card("code: A10"), "content/projekte/b.md": card("code: A9"),
      ]))
    #expect(graph.cards[0].groups.map(\.letter) == ["A", "B"])
    #expect(graph.cards[0].groups[0].cards.map(\.code) == ["A9", "A10"])
    #expect(graph.cards[0].count == 2)
  }

  @Test func aCodeTwice() async {
    await expectMistakes(
      site([
        "content/projekte/a.md": card("code: A1"), "content/projekte/b.md": card("code: «a 01»"),
      ]),
      .duplicateCode)
  }

  @Test(arguments: ["C1", "A", "1", "A0", "A-1", "A+1", "AA1"])
  func aCodeOfNoGroup(code: String) async {
    await expectMistakes(site(["content/projekte/a.md": card("code: «\(code)»")]), .unknownValue)
  }

  @Test(arguments: [("A", "a"), ("Ä", "ae"), ("B", "b")])
  func aGroupTwice(first: String, second: String) async {
    await expectMistakes(
      [
        "content/quartette/q.md": head("Q", "gruppen: {\(first): Eins, «\(second)»: Zwei}"),
        "content/projekte/a.md": card("code: \(first)1", field: "[]"),
      ], .duplicateCode)
  }

  @Test func lettersThatBeginAlike() async {
    let (graph, log, _) = await graph(of: [
      "content/quartette/q.md": head("Q", "gruppen: {A: Eins, AB: Zwei}"),
      "content/projekte/a.md": card("code: AB1", field: "[]"),
    ])
    #expect(log.isEmpty)
    #expect(graph.cards[0].groups.map(\.cards.count) == [0, 1])
  }

  @Test func valuesThatTheDeckDoesNotCompare() async {
    let found = await expectMistakes(
      site(["content/projekte/a.md": card("werte: {kosten: 3, «koston»: 4}")]), .unknownKey)
    #expect(found.first?.label?.german == "meinten Sie »kosten«?")
  }

  @Test func valuesThatTheDeckTakesFromTheProject() async {
    let attribute =
      "merkmale: [{schluessel: kosten, name: Kosten, gewinnt: niedrig, aus: kosten.anschub}]"
    let found = await expectMistakes(
      [
        "content/quartette/q.md": head("Q", "gruppen: {A: Eins}\n\(attribute)"),
        "content/projekte/a.md": card("werte: {«kosten»: 3}", field: "[]"),
      ], .unknownKey)
    #expect(found.map(\.severity) == [.warning])
    #expect(
      found.first?.headline.german == "Das Merkmal »kosten« nimmt das Quartett aus »kosten.anschub«"
    )
  }

  @Test func severalDecks() async {
    let two = site(["content/quartette/r.md": deck])
    await expectMistakes(
      two.merging(
        ["content/projekte/a.md": card("code: «A1»")], uniquingKeysWith: { $1 }), .missingField)
    await expectMistakes(
      two.merging(
        ["content/projekte/a.md": card("quartett: r, code: A1")], uniquingKeysWith: { $1 }))
  }

  @Test func aDeckWithoutGroups() async {
    await expectMistakes([
      "content/quartette/q.md": head("Q"), "content/projekte/a.md": card("code: A1", field: "[]"),
    ])
  }
}
