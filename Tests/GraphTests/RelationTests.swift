import Diagnostics
import Documents
import Graph
import Testing

@Suite("Relations, from either side")
struct RelationTests {
  private let site = [
    "content/kommunen/seeblick.md": head("Seeblick"),
    "content/kommunen/auental.md": head("Auental"),
    "content/kommunen/verbund.md": head("Verbund", "mitglieder: [seeblick, auental, seeblick]"),
    "content/strategien/dach.md": head("Dach", "kommune: seeblick"),
    "content/strategien/digital.md": head(
      "Digital", "kommune: [auental, seeblick]\nteil-von: dach\nersetzt: alt"),
    "content/strategien/alt.md": head("Alt", "kommune: seeblick\nersetzt-durch: digital"),
    "content/strategien/uralt.md": head("Uralt", "kommune: seeblick\nersetzt-durch: alt"),
    "content/visionen/v.md": head("V", "strategie: digital"),
    "content/handlungsfelder/mobil.md": head("Mobil", "strategie: digital"),
    "content/handlungsfelder/grün.md": head("Grün", "strategie: digital"),
    "content/ziele/z.md": head("Z", "handlungsfelder: [mobil, grün]\nindikatoren: i"),
    "content/ziele/teil.md": head("Teil", "teil-von: z"),
    "content/indikatoren/i.md": head("I"),
    "content/organisationen/verein.md": head("Verein"),
    "content/organisationen/bund.md": head("Bund"),
    "content/werkzeuge/karte.md": head("Karte"),
    "content/berichte/b.md": head("B", "strategie: digital"),
    "content/aktuelles/n.md": head("N", "betrifft: [projekte/a, Ziele/z, municipalities/seeblick]"),
    "content/projekte/a.md": """
    ---
    titel: A
    kommune: [seeblick, auental]
    strategie: digital
    handlungsfelder: [grün, mobil]
    ziele: [teil, z]
    indikatoren: i
    federfuehrung: verein
    beteiligte:
      - organisation: bund
      - name: Nachbarn
    foerderung:
      - geber: bund
      - geber: Ein Fonds
    werkzeuge: karte
    baut-auf: b
    verwandt: [b, c]
    zusammengefuehrt-mit: c
    nachnutzung:
      stammt-von: b
    ---
    """,
    "content/projekte/b.md": head("B", "federfuehrung: Die Verwaltung"),
    "content/projekte/c.md": head("C"),
  ]

  @Test func betweenTwoKinds() async {
    let (graph, log, _) = await graph(
      of: site, settings: "herausgeber: verbund\nnavigation: [seiten/x]\n")
    #expect(log.codes == [.unknownReference])

    func expect<From, To>(
      _ relation: Relation<From, To>, _ from: Table<From>, _ to: Table<To>,
      _ forward: [String: [String]], _ backward: [String: [String]],
      sourceLocation: SourceLocation = #_sourceLocation
    ) {
      for id in from.ids {
        #expect(
          to.names(relation.targets(of: id)) == forward[from[id].id] ?? [],
          "\(from[id].id)", sourceLocation: sourceLocation)
        #expect(
          relation.target(of: id) == relation.targets(of: id).first, sourceLocation: sourceLocation)
      }
      for id in to.ids {
        #expect(
          from.names(relation.sources(of: id)) == backward[to[id].id] ?? [],
          "\(to[id].id)", sourceLocation: sourceLocation)
        #expect(
          relation.hasSources(id) == (backward[to[id].id] != nil), sourceLocation: sourceLocation)
      }
    }

    expect(
      graph.members, graph.municipalities, graph.municipalities,
      ["verbund": ["seeblick", "auental"]],
      ["seeblick": ["verbund"], "auental": ["verbund"]])
    expect(
      graph.strategyMunicipalities, graph.strategies, graph.municipalities,
      [
        "alt": ["seeblick"], "dach": ["seeblick"], "digital": ["auental", "seeblick"],
        "uralt": ["seeblick"],
      ], ["auental": ["digital"], "seeblick": ["alt", "dach", "digital", "uralt"]])
    expect(
      graph.partOfStrategy, graph.strategies, graph.strategies, ["digital": ["dach"]],
      ["dach": ["digital"]])
    expect(
      graph.replaces, graph.strategies, graph.strategies, ["digital": ["alt"], "alt": ["uralt"]],
      ["alt": ["digital"], "uralt": ["alt"]])
    expect(
      graph.visionStrategy, graph.visions, graph.strategies, ["v": ["digital"]], ["digital": ["v"]])
    expect(
      graph.fieldStrategy, graph.fields, graph.strategies,
      ["mobil": ["digital"], "grün": ["digital"]], ["digital": ["grün", "mobil"]])
    expect(
      graph.goalFields, graph.goals, graph.fields, ["z": ["mobil", "grün"]],
      ["mobil": ["z"], "grün": ["z"]])
    expect(graph.partOfGoal, graph.goals, graph.goals, ["teil": ["z"]], ["z": ["teil"]])
    expect(graph.goalIndicators, graph.goals, graph.indicators, ["z": ["i"]], ["i": ["z"]])
    expect(
      graph.projectMunicipalities, graph.projects, graph.municipalities,
      ["a": ["seeblick", "auental"]], ["seeblick": ["a"], "auental": ["a"]])
    expect(
      graph.projectStrategy, graph.projects, graph.strategies, ["a": ["digital"]],
      ["digital": ["a"]])
    expect(
      graph.projectFields, graph.projects, graph.fields, ["a": ["grün", "mobil"]],
      ["mobil": ["a"], "grün": ["a"]])
    expect(
      graph.projectGoals, graph.projects, graph.goals, ["a": ["teil", "z"]],
      ["teil": ["a"], "z": ["a"]])
    expect(graph.leads, graph.projects, graph.organisations, ["a": ["verein"]], ["verein": ["a"]])
    expect(graph.partners, graph.projects, graph.organisations, ["a": ["bund"]], ["bund": ["a"]])
    expect(graph.funders, graph.projects, graph.organisations, ["a": ["bund"]], ["bund": ["a"]])
    expect(graph.projectIndicators, graph.projects, graph.indicators, ["a": ["i"]], ["i": ["a"]])
    expect(graph.buildsOn, graph.projects, graph.projects, ["a": ["b"]], ["b": ["a"]])
    expect(
      graph.related, graph.projects, graph.projects, ["a": ["b", "c"]], ["b": ["a"], "c": ["a"]])
    expect(graph.mergedInto, graph.projects, graph.projects, ["a": ["c"]], ["c": ["a"]])
    expect(graph.takenFrom, graph.projects, graph.projects, ["a": ["b"]], ["b": ["a"]])
    expect(graph.projectTools, graph.projects, graph.tools, ["a": ["karte"]], ["karte": ["a"]])
    expect(
      graph.reportStrategy, graph.reports, graph.strategies, ["b": ["digital"]], ["digital": ["b"]])
  }

  @Test func newsAndTheSettings() async {
    let (graph, _, _) = await graph(
      of: site, settings: "herausgeber: verbund\nnavigation: [projekte/c]\n")
    let news = graph.news.id("n").node
    #expect(
      graph.newsAbout.targets(of: news) == [
        graph.projects.id("a").node, graph.goals.id("z").node,
        graph.municipalities.id("seeblick").node,
      ])
    #expect(graph.newsAbout.sources(of: graph.projects.id("a").node) == [news])
    #expect(graph.publisher == graph.municipalities.id("verbund"))
    #expect(graph.navigation == [graph.projects.id("c").node])
    #expect(graph.documentCount == site.count)
  }
}
