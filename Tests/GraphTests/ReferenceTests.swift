import Diagnostics
import Documents
import Graph
import Testing

@Suite("References to documents")
struct ReferenceTests {
  private func site(_ reference: String, _ more: [String: String] = [:]) -> [String: String] {
    [
      "content/strategien/wärme-süd.md": head("Wärme"),
      "content/projekte/a.md": project("A", "strategie: \(reference)"),
    ].merging(more, uniquingKeysWith: { $1 })
  }

  @Test(arguments: [
    "wärme-süd", "waerme-sued", "Wärme-Süd", "wa\u{308}rme-su\u{308}d", "wärme-süd.md",
    "strategien/wärme-süd", "strategies/wärme-süd.md", "Strategien/Wärme Süd",
  ])
  func inAnySpelling(reference: String) async {
    let (graph, log, _) = await graph(of: site(reference))
    #expect(log.isEmpty)
    #expect(graph.projectStrategy.target(of: graph.projects.id("a")) == graph.strategies.ids.first)
  }

  @Test func toNothing() async {
    let found = await expectMistakes(site("«wärme-nord»"), .unknownReference)
    #expect(found.first?.headline.german == "Eine Strategie »wärme-nord« gibt es nicht")
    #expect(found.first?.headline.english == "There is no strategy “wärme-nord”")
    #expect(await expectMistakes(site("«wärmesüd»"), .unknownReference).first?.label != nil)
    let inFolder = await expectMistakes(site("«strategien/wärme-sud»"), .unknownReference).first
    #expect(inFolder?.label?.german == "meinten Sie »wärme-süd«?")
    #expect(inFolder?.fix?.german.contains("content/strategien/waerme-sud.md") == true)
    #expect(await expectMistakes(site("«banane»"), .unknownReference).first?.label == nil)
  }

  @Test func byTheTitleInsteadOfTheId() async {
    let more = ["content/strategien/digital.md": head("Musterdorf digital 2032")]
    for written in [
      "Musterdorf digital 2032", "musterdorf digital 2032", "Musterdorf digital 2023",
    ] {
      let found = await expectMistakes(site("«\(written)»", more), .unknownReference).first
      #expect(found?.label?.german == "meinten Sie »digital«?", "\(written)")
    }
  }

  @Test func withoutTheFolderWhereItIsAskedFor() async {
    let found = await expectMistakes(
      [
        "content/projekte/a.md": project("A"),
        "content/aktuelles/b.md": head("B", "datum: 2026-01-01\nbetrifft: «a»"),
      ], .unknownReference)
    #expect(found.first?.label?.german == "meinten Sie »projekte/a«?")
  }

  @Test func toNothingInGoodGerman() async {
    let found = await expectMistakes(
      ["content/ziele/a.md": head("A", "indikatoren: «x»")], .unknownReference)
    #expect(found.first?.headline.german == "Einen Indikator »x« gibt es nicht")
    #expect(found.first?.headline.english == "There is no indicator “x”")
    let article = await expectMistakes(
      ["content/ziele/a.md": head("A", "handlungsfelder: «x»")], .unknownReference)
    #expect(article.first?.headline.german == "Ein Handlungsfeld »x« gibt es nicht")
  }

  @Test func toTheWrongKind() async {
    let found = await expectMistakes(
      site("«mobil»", ["content/handlungsfelder/mobil.md": head("M")]), .referenceOfWrongKind)
    #expect(
      found.first?.headline.german
        == "»mobil« ist ein Handlungsfeld; hier gehört eine Strategie hin")
  }

  @Test func toWhatCouldNotBeReadIsSilent() async {
    await expectMistakes(site("kaputt", ["content/strategien/kaputt.md": "kaputt"]))
  }

  @Test func toWhatIsNotToBeSeen() async {
    let found = await expectMistakes(
      site("«neu»", ["content/strategien/neu.md": head("N", "entwurf: ja")]), .withheldReference)
    #expect(found.first?.severity == .warning)
    await expectMistakes(
      site("«neu»", ["content/strategien/neu.md": head("N", "intern: ja")]), .withheldReference)
  }

  @Test func aNameOrADocument() async {
    func lead(_ name: String) -> [String: String] {
      [
        "content/organisationen/bürgerverein-süd.md": head("B"),
        "content/projekte/a.md": head("A", "federfuehrung: \(name)"),
      ]
    }
    await expectMistakes(lead("bürgerverein-süd"))
    await expectMistakes(lead("Hauptamt"))
    await expectMistakes(lead("Amt für Bau und Verkehr"))
    await expectMistakes(lead("«buergerverein-sud»"), .unknownReference)
  }

  @Test func ofAnyKind() async {
    func news(_ about: String) -> [String: String] {
      ["content/aktuelles/n.md": head("N", "betrifft: \(about)"), "content/ziele/z.md": head("Z")]
    }
    await expectMistakes(news("ziele/z"))
    await expectMistakes(news("goals/Z.md"))
    await expectMistakes(news("«z»"), .unknownReference)
    await expectMistakes(news("«foo/z»"), .unknownReference)
    await expectMistakes(news("«ziele/y»"), .unknownReference)
  }
}

@Suite("Names that must be had once")
struct DuplicateTests {
  @Test func ids() async {
    await expectMistakes(
      ["content/ziele/a.md": head("A"), "content/ziele/b.md": head("B", "kennung: «a»")],
      .duplicateId)
  }

  @Test func addresses() async {
    await expectMistakes(
      ["content/ziele/süd.md": "«»" + head("A"), "content/ziele/sued.md": head("B")],
      .duplicateAddress)
    await expectMistakes(["content/ziele/a.md": head("A"), "content/projekte/a.md": project("B")])
  }

  @Test func codes() async {
    let strategies = ["content/strategien/s.md": head("S"), "content/strategien/t.md": head("T")]
    await expectMistakes(
      strategies.merging(
        [
          "content/projekte/a.md": project("A", "kuerzel: M 1\nstrategie: s"),
          "content/projekte/b.md": project("B", "kuerzel: «M 1»\nstrategie: s"),
          "content/projekte/c.md": project("C", "kuerzel: M 1\nstrategie: t"),
          "content/projekte/d.md": project("D", "kuerzel: M 2\nstrategie: s"),
        ], uniquingKeysWith: { $1 }), .duplicateCode)
  }
}

@Suite("Relations that lead in a circle")
struct CycleTests {
  private func projects(_ buildsOn: [String: String]) -> [String: String] {
    var files: [String: String] = [:]
    for (name, others) in buildsOn {
      files["content/projekte/\(name).md"] = project(name.uppercased(), "baut-auf: [\(others)]")
    }
    return files
  }

  @Test func ofOne() async {
    let found = await expectMistakes(projects(["a": "«a»"]), .cycle)
    #expect(found.first?.headline.german == "Das Dokument verweist mit »baut-auf« auf sich selbst")
  }

  @Test func ofTwo() async {
    let found = await expectMistakes(projects(["a": "b", "b": "c, «a»", "c": ""]), .cycle)
    #expect(found.first?.why?.german == "»A« → »B« → »A«")
  }

  @Test func ofThree() async {
    await expectMistakes(projects(["a": "b", "b": "c", "c": "«a»"]), .cycle)
  }

  @Test func isShownWhereItClosesBesideOtherMistakes() async {
    await expectMistakes(
      projects(["a": "b", "b": "«nichts-dergleichen», c, c, «a»", "c": ""]), .unknownReference,
      .cycle)
  }

  @Test func twoWaysToOneAreNoCircle() async {
    await expectMistakes(projects(["a": "b, c", "b": "d", "c": "d", "d": ""]))
  }

  @Test func otherRelations() async {
    await expectMistakes(
      [
        "content/strategien/a.md": head("A", "teil-von: b"),
        "content/strategien/b.md": head("B", "teil-von: «a»"),
      ], .cycle)
    await expectMistakes(["content/ziele/a.md": head("A", "teil-von: «a»")], .cycle)
    await expectMistakes(["content/kommunen/a.md": head("A", "mitglieder: «a»")], .cycle)
    await expectMistakes(
      ["content/projekte/a.md": project("A", "zusammengefuehrt-mit: «a»")], .cycle)
  }

  @Test func aLongChainIsNoTrouble() async {
    var files: [String: String] = [:]
    for number in 0..<500 {
      files["content/projekte/p\(1000 + number).md"] = head("P", "baut-auf: p\(1001 + number)")
    }
    files["content/projekte/p1500.md"] = head("P", "baut-auf: «p1000»")
    await expectMistakes(files, .cycle)
  }
}
