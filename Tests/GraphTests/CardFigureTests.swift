import Diagnostics
import Documents
import FrontMatter
import Graph
import Testing

@Suite("What a card says in an attribute")
struct CardFigureTests {
  /// The figure of a project at the lake, whose card and costs are `lines`, in the deck's only attribute.
  private func figure(
    _ attribute: String, of lines: String, places: [String: String] = ["see": "1.250"],
    municipalities: String = "[see]"
  ) async throws -> CardFigure {
    var files = [
      "content/quartette/q.md": head("Q", "gruppen: {A: Eins}\nmerkmale: [{\(attribute)}]"),
      "content/projekte/p.md": project("P", "kommune: \(municipalities)\n\(lines)"),
    ]
    for (name, population) in places {
      files["content/kommunen/\(name).md"] = head(name, "einwohner: {zahl: \(population)}")
    }
    let (graph, log, _) = await graph(of: files)
    #expect(log.isEmpty, "\(log.lines)")
    let deck = try #require(graph.decks.ids.first)
    let attribute = try #require(graph.decks[deck].facts.attributes.first)
    return graph.cardFigure(attribute, of: graph.projects.id("p"))
  }

  private let perHead = "schluessel: x, name: X, gewinnt: hoch, je: 1000-einwohner"

  @Test func aValueOfTheCard() async throws {
    let figure = try await figure(
      "schluessel: x, name: X, gewinnt: hoch", of: "karte: {code: A1, werte: {x: ca. 4}}")
    #expect(figure.figure == .known(Number(4), isApproximate: true))
    #expect(!figure.isMoney)
  }

  @Test func aCostOfTheProject() async throws {
    let figure = try await figure(
      "schluessel: x, name: X, gewinnt: niedrig, aus: kosten.anschub",
      of: "kosten: {anschub: 20.000 €}\nkarte: {code: A1}")
    #expect(figure.number == Number(20_000))
    #expect(figure.isMoney)
  }

  @Test func nothingSaid() async throws {
    #expect(
      try await figure("schluessel: x, name: X, gewinnt: hoch", of: "karte: {code: A1}").figure
        == nil)
    #expect(
      try await figure(perHead, of: "karte: {code: A1, werte: {x: k. A.}}").figure == .notStated)
  }

  @Test func sharedOutAmongInhabitants() async throws {
    #expect(
      try await figure(perHead, of: "karte: {code: A1, werte: {x: 5}}").number == Number(4))
    #expect(
      try await figure(
        perHead, of: "karte: {code: A1, werte: {x: 10}}", places: ["see": "1.000", "tal": "2.000"],
        municipalities: "[see, tal]"
      ).number == Number(333, decimals: 2))
  }

  @Test func sharedOutAmongNobodyKnowsHowMany() async throws {
    let figure = try await figure(
      perHead, of: "karte: {code: A1, werte: {x: 5}}", places: ["see": "1.000", "tal": "k. A."],
      municipalities: "[see, tal]")
    #expect(figure.figure == .notStated)
  }

  @Test(arguments: [
    (Number(1), 3000, Number(33, decimals: 2)), (Number(2), 3000, Number(67, decimals: 2)),
    (Number(1), 400, Number(25, decimals: 1)),
    (Number(125, decimals: 1), 1000, Number(125, decimals: 1)),
    (Number(2_000_000), 7350, Number(272_109)), (Number(0), 5000, Number(0)),
    (Number(-1), 3000, Number(-33, decimals: 2)), (Number(-5), 1_000_000, Number(-1, decimals: 2)),
  ])
  func aShareForAThousandPeople(number: Number, people: Int, share: Number) async throws {
    let figure = try await figure(
      perHead, of: "karte: {code: A1, werte: {x: \"\(number.text(in: .german))\"}}",
      places: ["see": "\(people)"])
    #expect(figure.number == share)
  }

  @Test func aNumberTooLargeToShareOut() async throws {
    let figure = try await figure(
      perHead, of: "karte: {code: A1, werte: {x: 100000000000000}}")
    #expect(figure.figure == .notStated)
  }

  @Test func theBestOfSeveral() {
    let numbers = [Number(3), nil, Number(9, decimals: 1), Number(3), nil]
    #expect(WinningSide.high.best(of: numbers) == [0, 3])
    #expect(WinningSide.low.best(of: numbers) == [2])
    #expect(WinningSide.low.best(of: [nil, Number(0)]) == [1])
    #expect(WinningSide.high.best(of: [nil, nil]).isEmpty)
    #expect(WinningSide.high.best(of: []).isEmpty)
  }
}
