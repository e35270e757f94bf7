import Diagnostics
import Testing

@Suite("Rules about the site as a whole")
struct CheckTests {
  private func project(_ lines: String) -> [String: String] {
    [
      "content/projekte/a.md": head("A", lines),
      "content/strategien/s.md": head("S", "veraltet-nach: 30"),
    ]
  }

  @Test func aStateGrowsOld() async {
    await expectFindings(on: "2027-06-01", project("status: laufend\nstand: 2026-06-01"))
    await expectFindings(on: "2027-06-02", project("status: laufend\nstand: «2026-06-01»"), .stale)
    await expectFindings(on: "2027-06-30", project("status: laufend\nstand: Juni 2026"))
    await expectFindings(on: "2027-07-01", project("status: laufend\nstand: «Juni 2026»"), .stale)
  }

  @Test func asItsStrategyHasIt() async {
    await expectFindings(
      on: "2026-07-01", project("strategie: s\nstatus: laufend\nstand: 2026-06-01"))
    await expectFindings(
      on: "2026-07-02", project("strategie: s\nstatus: laufend\nstand: «2026-06-01»"), .stale)
  }

  @Test(arguments: ["abgeschlossen", "pausiert", "eingestellt", "zusammengefuehrt"])
  func whatIsOverDoesNotGrowOld(status: String) async {
    await expectFindings(
      on: "2036-01-01",
      project("status: \(status)\nstand: 2026-06-01\nzeitraum: {ende-geplant: 2027}"))
  }

  @Test func aPlannedEndPasses() async {
    await expectFindings(
      on: "2026-06-15", project("status: geplant\nzeitraum: {ende-geplant: 15.06.2026}"))
    await expectFindings(
      on: "2026-06-16", project("status: geplant\nzeitraum: {ende-geplant: «15.06.2026»}"),
      .plannedEndPassed)
    await expectFindings(
      on: "2026-12-31", project("status: laufend\nzeitraum: {ende-geplant: 2026}"))
    await expectFindings(
      on: "2027-01-01", project("zeitraum: {ende-geplant: «2026»}\nstatus: unbekannt"),
      .plannedEndPassed)
  }

  @Test func goalsAndFieldsWithoutProjects() async {
    await expectFindings(
      on: "2026-06-15",
      [
        "content/ziele/a.md": "---\ntitel: «A»\n---\n", "content/ziele/b.md": head("B"),
        "content/ziele/oben.md": head("O"), "content/ziele/teil.md": head("T", "teil-von: oben"),
        "content/handlungsfelder/c.md": "---\ntitel: «C»\n---\n",
        "content/handlungsfelder/d.md": head("D"),
        "content/projekte/p.md": head("P", "ziele: [b, teil]\nhandlungsfelder: d"),
      ], .fieldWithoutProject, .goalWithoutProject)
  }

  @Test func nothingIsMissingOnASiteWithoutProjects() async {
    await expectFindings(
      on: "2026-06-15",
      ["content/ziele/a.md": head("A"), "content/handlungsfelder/c.md": head("C")])
  }

  @Test func nothingIsMissingWhileADocumentCannotBeRead() async {
    await expectFindings(
      on: "2026-06-15",
      [
        "content/ziele/a.md": head("A"), "content/projekte/p.md": head("P"),
        "content/projekte/q.md": "kaputt",
      ])
  }

  private func strategies(_ files: [String: String]) -> [String: String] {
    [
      "content/kommunen/k.md": head("K"), "content/visionen/v.md": head("V"),
      "content/strategien/a.md": head("A", "kommune: k\nart: dach"),
    ].merging(files.mapKeys { "content/strategien/\($0).md" }, uniquingKeysWith: { $1 })
  }

  @Test func strategiesBesideEachOther() async {
    await expectFindings(on: "2026-06-15", strategies([:]))
    await expectFindings(
      on: "2026-06-15", strategies(["b": head("B", "kommune: «k»")]), .strategyWithoutUmbrella)
    await expectFindings(on: "2026-06-15", strategies(["b": head("B", "kommune: k\nteil-von: a")]))
    await expectFindings(on: "2026-06-15", strategies(["b": head("B", "kommune: k\nersetzt: a")]))
    await expectFindings(
      on: "2026-06-15", ["content/strategien/b.md": head("B"), "content/visionen/v.md": head("V")])
  }

  @Test func strategiesWithoutAVision() async {
    let bare = [
      "content/kommunen/k.md": "---\ntitel: «K»\n---\n",
      "content/strategien/s.md": head("S", "kommune: k"),
    ]
    await expectFindings(on: "2026-06-15", bare, .municipalityWithoutVision)
    let whole = [
      "content/kommunen/k.md": head("K"),
      "content/strategien/s.md": head("S", "kommune: k\nteil-von: d"),
    ]
    let umbrella = ["content/strategien/d.md": head("D", "art: dach")]
    for vision in ["", "strategie: s", "strategie: d"] {
      await expectFindings(
        on: "2026-06-15",
        whole.merging(umbrella, uniquingKeysWith: { $1 }).merging(
          ["content/visionen/v.md": head("V", vision)], uniquingKeysWith: { $1 }))
    }
    await expectFindings(on: "2026-06-15", ["content/kommunen/k.md": head("K")])
  }
}

extension Dictionary {
  fileprivate func mapKeys(_ transform: (Key) -> Key) -> [Key: Value] {
    Dictionary(uniqueKeysWithValues: map { (transform($0.key), $0.value) })
  }
}
