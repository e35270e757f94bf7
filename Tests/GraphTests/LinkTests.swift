import Diagnostics
import Documents
import Graph
import Testing

@Suite("Links and pictures in texts")
struct LinkTests {
  private let target = head("Ziel") + "\n## Unsere Ziele\n"

  private func site(
    _ body: String, at path: String = "content/projekte/nord/a.md", _ more: [String: String] = [:]
  ) -> [String: String] {
    [
      path: project("A", body: body), "content/ziele/z.md": target,
      "content/projekte/nord/b.md": project("B"), "content/seiten/süd.md": head("S"),
    ].merging(more, uniquingKeysWith: { $1 })
  }

  @Test func leadToDocumentsAndAreSeenFromThere() async {
    let (graph, log, _) = await graph(
      of: site(
        "[Z](../../ziele/z.md#unsere-ziele) [B](b.md) [S](../../seiten/süd.md) [B](./b.md) [A](a.md)"
      ))
    #expect(log.isEmpty, "\(log.lines)")
    let a = graph.projects.id("nord/a").node
    let goal = graph.goals.id("z").node
    let (b, south) = (graph.projects.id("nord/b").node, graph.pages.id("süd").node)
    #expect(graph.mentions.targets(of: a) == [goal, b, south])
    #expect(graph.mentions.sources(of: goal) == [a])
    guard
      case .document(goal, fragment: "unsere-ziele") = graph.texts["content/projekte/nord/a.md"]?
        .links.first
    else {
      Issue.record("The first link leads elsewhere.")
      return
    }
  }

  /// Texts are followed in stretches, which must not show.
  @Test func areTheSameHoweverManyAreFollowedAtOnce() async {
    var files = site("")
    for number in 0..<600 {
      let dead = number % 100 == 99 ? "[B](../ziele/z.md#fort) [D](fehlt.md)" : ""
      files["content/projekte/p\(number).md"] = project(
        "P", body: "[A](p\((number * 7 + 1) % 600).md) [C](/x/) " + dead)
    }
    let (one, oneLog, _) = await graph(of: files, threads: 1)
    let (many, manyLog, _) = await graph(of: files, threads: 3)
    #expect(oneLog.count == 12)
    #expect(manyLog.lines == oneLog.lines)
    #expect(many.addressLinks.map(\.place.file.path) == one.addressLinks.map(\.place.file.path))
    for id in one.projects.ids {
      #expect(many.mentions.targets(of: id.node) == one.mentions.targets(of: id.node))
      #expect(many.mentions.sources(of: id.node) == one.mentions.sources(of: id.node))
    }
  }

  @Test func namesInAnyForm() async {
    await expectMistakes(site("[S](../../seiten/su\u{308}d.md) [T](../../seiten/s%C3%BCd.md)"))
  }

  @Test func toTheBeginningOfAPage() async {
    await expectMistakes(site("[Z](../../ziele/z.md#) [Y](../../ziele/z.md#top)"))
  }

  @Test func toNothing() async {
    let found = await expectMistakes(site("[Z](«../../ziele/y.md»)"), .deadLink)
    #expect(found.first?.label?.german == "meinten Sie »../../ziele/z.md«?")
    await expectMistakes(site("[Z](«../../../../etc/passwd»)"), .deadLink)
    await expectMistakes(site("[Z](«../../ziele/»)"), .deadLink)
  }

  @Test func toNoHeading() async {
    let found = await expectMistakes(site("[Z](../../ziele/z.md«#unsere-ziel»)"), .deadAnchor)
    #expect(found.first?.label?.german == "meinten Sie »#unsere-ziele«?")
  }

  @Test func toWhatIsNotToBeSeenOrCouldNotBeRead() async {
    await expectMistakes(
      site(
        "[Z](«../../ziele/neu.md») [K](../../ziele/kaputt.md)",
        ["content/ziele/neu.md": head("N", "entwurf: ja"), "content/ziele/kaputt.md": "kaputt"]),
      .withheldReference)
  }

  @Test func toFiles() async {
    let (graph, log, _) = await graph(
      of: site("[PDF (1 MB)](plan.pdf)", ["content/projekte/nord/daten.csv": "a;b"]),
      assets: ["content/projekte/nord/plan.pdf": []])
    #expect(log.isEmpty)
    #expect(graph.files == ["content/projekte/nord/plan.pdf"])
    guard
      case .file("content/projekte/nord/plan.pdf") = graph.texts["content/projekte/nord/a.md"]?
        .links.first
    else {
      Issue.record("The link leads elsewhere.")
      return
    }
  }

  @Test func toAnAddressOfTheSite() async {
    let (graph, log, _) = await graph(of: site("[Q](/quartett/#a1)"))
    #expect(log.isEmpty)
    guard
      case .address("/quartett/", fragment: "a1") = graph.texts["content/projekte/nord/a.md"]?.links
        .first
    else {
      Issue.record("The link leads elsewhere.")
      return
    }
  }

  @Test func onlyFilesOfTheContentArePublished() async {
    let secret = ["content/strategien/intern.md": head("I", "intern: ja"), "site/geheim.txt": "x"]
    for written in ["intern.md", "../../site/geheim.txt", "../../site/site.yaml", "nichts.pdf"] {
      let files = secret.merging(
        ["content/strategien/s.md": head("S", "dokument: «\(written)»")], uniquingKeysWith: { $1 })
      await expectMistakes(files, .deadLink)
      #expect(await graph(of: files).graph.files.isEmpty)
    }
    let picture = "![Ein Bild](«../../../site/static/a.gif» \"Foto: B\")"
    await expectMistakes(
      site(picture), assets: ["site/static/a.gif": gif(3, 2)], .missingImage)
  }

  @Test func filesThatFieldsName() async {
    let files = [
      "content/strategien/s.md": head("S", "dokument: s.pdf"),
      "content/indikatoren/i.md": head("I", "reihe: i.csv"),
    ]
    let (graph, log, _) = await graph(
      of: files, assets: ["content/strategien/s.pdf": [], "content/indikatoren/i.csv": []])
    #expect(log.isEmpty)
    #expect(graph.files == ["content/indikatoren/i.csv", "content/strategien/s.pdf"])
    let strategy = graph.strategies.documents[0]
    #expect(graph.file("s.pdf", in: strategy.file) == "content/strategien/s.pdf")
    #expect(graph.file("t.pdf", in: strategy.file) == nil)
  }

  @Test func pictures() async {
    let (graph, log, _) = await graph(
      of: site(
        "![Ein Haus](haus.gif \"Foto: B\")\n\n![Ein Plan](plan.svg \"Plan: B\")",
        ["content/projekte/nord/plan.svg": "<svg viewBox='0 0 30 20'></svg>"]),
      assets: ["content/projekte/nord/haus.gif": gif(300, 200)])
    #expect(log.isEmpty, "\(log.lines)")
    let images = graph.texts["content/projekte/nord/a.md"]?.images
    #expect(images?.map { $0?.width } == [300, 30])
    #expect(images?.map { $0?.height } == [200, 20])
    #expect(graph.files == ["content/projekte/nord/haus.gif", "content/projekte/nord/plan.svg"])
  }

  @Test func picturesThatAreNotThere() async {
    let found = await expectMistakes(
      site("![Ein Haus](«huas.gif» \"Foto: B\")"),
      assets: ["content/projekte/nord/haus.gif": gif(3, 2)], .missingImage)
    #expect(found.first?.label?.german == "meinten Sie »haus.gif«?")
    await expectMistakes(
      site("![Ein Haus](«haus.gif» \"Foto: B\")"),
      assets: ["content/projekte/nord/haus.gif": Array("kein Bild".utf8)], .unreadableImage)
  }

  @Test func thePictureOfADocumentIsReportedOnce() async {
    await expectMistakes(
      [
        "content/seiten/a.md": head("A", "bild: {datei: «a.gif», alt: Ein Haus, urheber: B}"),
        "content/seiten/a.en.md": "---\ntitle: A\nimage: {alt: A house}\n---\n",
      ], .missingImage)
    await expectMistakes(
      ["content/kommunen/a.md": head("A", "wappen: {datei: «a.gif», alt: Ein Löwe, urheber: B}")],
      .missingImage)
  }

  private func gif(_ width: Int, _ height: Int) -> [UInt8] {
    Array("GIF89a".utf8)
      + [UInt8(width & 0xFF), UInt8(width >> 8), UInt8(height & 0xFF), UInt8(height >> 8)]
  }
}
