import Diagnostics
import Documents
import FrontMatter
import Markdown
import Testing

@Suite("Reading documents")
struct DocumentTests {
  private let project = """
    titel: Dorf-App
    kurz: Eine App.
    kommune: seeblick
    strategie: digital
    handlungsfelder: [mobil]
    status: geplant
    stand: 2026-06-01
    federfuehrung: Hauptamt

    """

  private func file(_ head: String, _ body: String = "Text.\n") -> String {
    "---\n\(head)---\n\(body)"
  }

  @Test func aProjectInOrder() async {
    let (content, log, _) = await read(["content/projekte/seeblick/dorf-app.md": file(project)])
    #expect(log.isEmpty)
    let document = content.projects.documents.first
    #expect(document?.id == "seeblick/dorf-app")
    #expect(document?.original.title == "Dorf-App")
    #expect(document?.facts.municipalities.map(\.written) == ["seeblick"])
    #expect(
      document.map { String(decoding: $0.original.body.html.bytes, as: UTF8.self) }
        == "<p>Text.</p>\n")
  }

  @Test func theFolderMayBeEnglish() async {
    let (content, log, _) = await read([
      "content/projects/a.md": file(project), "content/projekte/b.md": file(project),
    ])
    #expect(log.isEmpty)
    #expect(content.projects.documents.map(\.id) == ["a", "b"])
  }

  @Test func oneDocumentInTwoFoldersIsOneTooMany() async {
    await expectMistakes(
      ["content/projects/a.md": file(project), "content/projekte/a.md": "«»" + file(project)],
      .duplicateId)
    await expectMistakes(
      [
        "content/seiten/a.md": file("titel: A\n"), "content/pages/a.en.md": file("titel: B\n"),
        "content/seiten/a.en.md": "«»" + file("titel: C\n"),
      ], .duplicateId)
    await expectMistakes(
      [
        "content/seiten/a.md": file("titel: A\n"),
        "content/seiten/a.de-simple.md": file("titel: B\n"),
        "content/seiten/a.leicht.md": "«»" + file("titel: C\n"),
      ], .duplicateId)
  }

  @Test func unknownFoldersAreReported() async throws {
    let (_, log, _) = await read([
      "content/projeckte/a.md": file(project), "content/b.md": file(project),
    ])
    #expect(log.codes == [.unknownFolder, .unknownFolder])
    #expect(log.sorted.last?.label?.german == "meinten Sie »projekte«?")
  }

  @Test func filesThatAreNoDocumentsByTheirNameOnlyAreReported() async {
    var tree = SourceTree()
    let asset = SourceTree.Asset(byteCount: 3, head: [])
    for name in ["a.md.txt", "B.MD", "c.markdown", "plan.txt", "bild.jpg", "brief.docx"] {
      tree.assets["content/projekte/" + name] = asset
    }
    var log = DiagnosticLog()
    _ = await readDocuments(
      in: tree, SiteSettings(),
      ReadingOptions(date: day("2026-01-01"), showsDrafts: false, threads: 1), reporting: &log)
    #expect(log.codes == [.misnamedDocument, .misnamedDocument, .misnamedDocument])
    #expect(
      log.sorted.map(\.fix?.german) == [
        "Die Datei in »B.md« umbenennen.", "Die Datei in »a.md« umbenennen.",
        "Die Datei in »c.md« umbenennen.",
      ])
  }

  @Test func severalReferencesInOneText() async {
    let fields = project.replacing("[mobil]", with: "b, c")
    let (_, log, _) = await read(["content/projekte/a.md": file(fields)])
    #expect(log.codes == [.wrongShape])
    #expect(log.sorted.first?.label?.german == "meinten Sie [b, c]?")
  }

  @Test func itsOwnId() async {
    let (content, _, _) = await read(["content/projekte/a.md": file(project + "kennung: dorf\n")])
    #expect(content.projects.documents.map(\.id) == ["dorf"])
  }

  @Test func whatCannotBeReadIsKnownByName() async {
    let (content, log, _) = await read([
      "content/projekte/a.md": "Kein Kopf", "content/projekte/b.md": file("titel: [\n"),
      "content/projekte/c.md": "---\ntitel: c\n",
    ])
    #expect(log.codes == [.missingFrontMatter, .yamlSyntax, .unclosedFrontMatter])
    #expect(content.projects.unreadable == ["a", "b", "c"])
    #expect(!content.isComplete)
  }

  @Test func whatIsNoUTF8IsShownWhereItIsNot() async {
    var site = MarkedSite([:])
    site.tree.texts["content/seiten/a.md"] = SourceFile(
      path: "content/seiten/a.md",
      bytes: Array("---\ntitel: Gr".utf8) + [0xFC] + Array("n\n---\n".utf8))
    var log = DiagnosticLog()
    let options = ReadingOptions(date: day("2026-01-01"), showsDrafts: false, threads: 1)
    let content = await readDocuments(in: site.tree, SiteSettings(), options, reporting: &log)
    #expect(log.codes == [.notUTF8])
    #expect(log.sorted.first?.place?.span == Span(13, 14))
    #expect(content.pages.unreadable == ["a"])
  }

  @Test func requiredAndWantedFields() async {
    let (_, log, _) = await read(["content/projekte/a.md": file("titel: A\n")])
    let missing = log.sorted.map { "\($0.severity) \($0.headline.german)" }.sorted()
    #expect(
      missing == [
        "error Die Angabe »kommune« fehlt", "error Die Angabe »kurz« fehlt",
        "error Die Angabe »status« fehlt", "warning Die Angabe »federfuehrung« fehlt",
        "warning Die Angabe »handlungsfelder« fehlt", "warning Die Angabe »stand« fehlt",
        "warning Die Angabe »strategie« fehlt",
      ])
  }

  @Test func theSummaryOfAProjectIsShorter() async {
    let long = String(repeating: "ä", count: 151)
    let (_, log, _) = await read([
      "content/projekte/a.md": file(project.replacing("Eine App.", with: long)),
      "content/seiten/a.md": file("titel: A\nkurz: \(long)\n"),
    ])
    #expect(log.lines == ["content/projekte/a.md: text-too-long »\(long)«"])
  }
}

@Suite("Documents that contradict themselves")
struct ContradictionTests {
  private func project(_ lines: String) -> [String: String] {
    [
      "content/projekte/a.md": """
      ---
      titel: A
      kurz: B
      kommune: c
      strategie: d
      handlungsfelder: e
      stand: 2026-06-01
      federfuehrung: Amt
      \(lines)
      ---
      """
    ]
  }

  @Test func anEndBeforeItsStart() async {
    await expectMistakes(
      project("status: geplant\nzeitraum:\n  start-geplant: 2027\n  ende-geplant: «31.12.2026»"),
      .endBeforeStart)
    await expectMistakes(
      project("status: laufend\nzeitraum: {start: 05/2026, ende: «April 2026»}"), .endBeforeStart)
    await expectMistakes(
      project("status: geplant\nzeitraum:\n  start-geplant: 31.12.2026\n  ende-geplant: 2026"))
  }

  @Test func theEndOfAStrategy() async {
    await expectMistakes(
      [
        "content/strategien/a.md":
          "---\ntitel: A\nkommune: b\nzeitraum: {von: 2030, bis: «2029»}\n---\n"
      ], .endBeforeStart)
  }

  @Test func expiryBeforePublication() async {
    await expectMistakes(
      [
        "content/seiten/a.md":
          "---\ntitel: A\nveroeffentlichen-ab: 2026-08-02\nveroeffentlichen-bis: «2026-08-01»\n---\n"
      ], .endBeforeStart)
  }

  @Test func completedWithoutEnd() async {
    await expectMistakes(project("status: «abgeschlossen»"), .completedWithoutEnd)
    await expectMistakes(project("status: abgeschlossen\nzeitraum: {ende: 2025}"))
  }

  @Test func mergedIntoNothing() async {
    await expectMistakes(project("status: «zusammengeführt»"), .mergedIntoNothing)
    await expectMistakes(project("status: merged\nmerged-into: b"))
  }

  @Test(arguments: ["pausiert", "eingestellt", "cancelled"])
  func aStopWithoutReason(status: String) async {
    await expectMistakes(project("status: «\(status)»"), .missingReason)
    await expectMistakes(project("status: \(status)\nbegruendung: Kein Geld."))
  }

  @Test(arguments: ["gefährdet", "verzoegert", "delayed"])
  func aLightWithoutReason(light: String) async {
    await expectMistakes(project("status: laufend\nampel: «\(light)»"), .missingReason)
    await expectMistakes(project("status: laufend\nampel: im-plan"))
  }

  @Test func oneMistakeOneMessage() async {
    await expectMistakes(
      project("status: abgeschlossen\nzeitraum: {ende: «bald»}"), .unreadableValue)
    await expectMistakes(project("status: pausiert\nbegruendung: «{a: b}»"), .wrongShape)
    await expectMistakes(
      ["content/kommunen/a.md": "---\ntitel: A\nart: stadt\nags: «8111000»\n---\n"], .malformedKey)
    await expectMistakes(
      ["content/kommunen/a.md": "---\ntitel: A\nart: «statd»\n---\n"], .unknownValue)
  }

  @Test func municipalities() async {
    await expectMistakes(
      ["content/kommunen/a.md": "---\ntitel: «A»\nart: stadt\n---\n"], .missingField)
    await expectMistakes(
      ["content/kommunen/a.md": "---\ntitel: A\nart: stadt\nars: 089990010001\n---\n"])
    await expectMistakes(
      ["content/kommunen/a.md": "---\ntitel: «A»\nart: verbund\n---\n"], .associationWithoutMembers)
    await expectMistakes(
      ["content/kommunen/a.md": "---\ntitel: A\nart: verbund\nmitglieder: [b]\n---\n"])
  }

  @Test func pictures() async {
    await expectMistakes(
      ["content/seiten/a.md": "---\ntitel: A\nbild:\n  datei: «a.jpg»\n  urheber: B\n---\n"],
      .missingImageText)
    await expectMistakes(
      ["content/seiten/a.md": "---\ntitel: A\nbild:\n  datei: «a.jpg»\n  alt: Ein Haus\n---\n"],
      .missingImageCredit)
    await expectMistakes(
      [
        "content/seiten/a.md":
          "---\ntitel: A\nbild: {datei: a.jpg, alt: «IMG_1.JPG», urheber: B}\n---\n"
      ],
      .imageTextIsFileName)
    await expectMistakes(
      [
        "content/seiten/a.md":
          "---\ntitel: A\nbild: {datei: a.jpg, schmuckbild: ja, urheber: B}\n---\n"
      ])
    await expectMistakes(
      ["content/seiten/a.md": "---\ntitel: A\nbild: «a.jpg»\n---\n"], .wrongShape)
  }
}

@Suite("What is not to be seen")
struct WithheldTests {
  private func page(_ lines: String) -> [String: String] {
    ["content/seiten/a.md": "---\ntitel: A\n\(lines)\n---\n"]
  }

  private func isVisible(_ lines: String, on date: String, drafts: Bool = false) async -> Bool {
    let (content, _, _) = await read(page(lines), on: date, drafts: drafts)
    #expect(content.pages.documents.isEmpty != content.pages.withheld.isEmpty)
    return !content.pages.documents.isEmpty
  }

  @Test func drafts() async {
    #expect(await !isVisible("entwurf: ja", on: "2026-06-15"))
    #expect(await isVisible("entwurf: ja", on: "2026-06-15", drafts: true))
    #expect(await isVisible("entwurf: nein", on: "2026-06-15"))
  }

  @Test func theFirstDay() async {
    #expect(await !isVisible("veroeffentlichen-ab: 15.06.2026", on: "2026-06-14"))
    #expect(await isVisible("veroeffentlichen-ab: 15.06.2026", on: "2026-06-15"))
    #expect(await isVisible("publish: 2026-06-15", on: "2026-06-14", drafts: true))
  }

  @Test func theLastDay() async {
    #expect(await isVisible("veroeffentlichen-bis: 15.06.2026", on: "2026-06-15"))
    #expect(await !isVisible("veroeffentlichen-bis: 15.06.2026", on: "2026-06-16"))
    #expect(await isVisible("expire: 2026-06-15", on: "2026-06-16", drafts: true))
  }

  @Test func whatIsInternalIsNeverSeen() async {
    #expect(await !isVisible("intern: ja", on: "2026-06-15"))
    #expect(await !isVisible("intern: ja", on: "2026-06-15", drafts: true))
  }

  @Test func theNextChange() async {
    func next(_ lines: String, on date: String) async -> String? {
      await read(page(lines), on: date).content.nextChange?.iso
    }
    #expect(await next("publish: 2026-06-15", on: "2026-06-14") == "2026-06-15")
    #expect(await next("publish: 2026-06-15", on: "2026-06-15") == nil)
    #expect(await next("expire: 2026-06-15", on: "2026-06-14") == "2026-06-16")
    #expect(await next("expire: 2026-06-15", on: "2026-06-15") == "2026-06-16")
    #expect(await next("expire: 2026-06-15", on: "2026-06-16") == nil)
    #expect(await next("draft: yes\npublish: 2026-06-15", on: "2026-06-14") == nil)
  }

  @Test func mistakesInADraftAreNobodysBusiness() async {
    let broken = "entwurf: ja\nfoo: bar"
    #expect(await read(page(broken)).log.isEmpty)
    #expect(await read(page(broken), drafts: true).log.codes == [.unknownKey])
    #expect(await read(page("intern: ja\nfoo: bar"), drafts: true).log.isEmpty)
    #expect(await read(page("publish: 2030-01-01\nfoo: bar")).log.codes == [.unknownKey])
  }
}

@Suite("Translations")
struct TranslationTests {
  private let original = "---\ntitel: Vision\nleitsatz: Wir.\nzieljahr: 2040\n---\nText\n"

  @Test func wordsAreReplacedAndFactsStay() async throws {
    let (content, log, _) = await read([
      "content/visionen/a.md": original,
      "content/visionen/a.en.md": "---\ntitle: The vision\nstatement: We.\n---\nText in English\n",
      "content/visionen/a.leicht.md": "---\ntitel: Leicht\n---\nLeicht\n",
    ])
    #expect(log.isEmpty)
    let vision = try #require(content.visions.documents.first)
    let english = vision.version(in: .english)
    #expect(english.title == "The vision")
    #expect(english.facts.statement == "We.")
    #expect(english.facts.targetYear == 2040)
    #expect(String(decoding: english.body.html.bytes, as: UTF8.self).contains("English"))
    #expect(vision.version(in: .simpleGerman).facts.statement == "Wir.")
    #expect(vision.version(in: .german).title == "Vision")
    #expect(vision.translations.count == 2)
  }

  @Test func factsAreRefused() async {
    await expectMistakes(
      [
        "content/visionen/a.md": original,
        "content/visionen/a.en.md":
          "---\ntitle: A\n«target-year»: 2050\n«draft»: yes\nkennung: b\n---\n",
      ], .factInTranslation, .factInTranslation)
  }

  @Test func aPictureIsDescribedInEveryLanguage() async throws {
    let picture = "---\ntitel: A\nbild: {datei: a.jpg, alt: Ein Haus, urheber: B}\n---\n"
    let (content, log, _) = await read([
      "content/seiten/a.md": picture,
      "content/seiten/a.en.md": "---\ntitel: A\nimage:\n  alt: A house\n---\n",
    ])
    #expect(log.isEmpty, "\(log.lines)")
    let image = content.pages.documents.first?.version(in: .english).shared.image
    #expect(image?.alt?.value == "A house")
    #expect(image?.file?.value == "a.jpg")
    await expectMistakes(
      [
        "content/seiten/a.md": picture,
        "content/seiten/a.en.md": "---\ntitel: A\nimage:\n  alt: A house\n  credit: «C»\n---\n",
      ], .contradictoryTranslation)
  }

  @Test func rolesPlacesAndOfficesAreWordsWithinFacts() async throws {
    let original = """
      ---
      titel: A
      kurz: A.
      stand: 2026
      kommune: s
      strategie: s
      handlungsfelder: f
      federfuehrung: Amt
      status: laufend
      beteiligte: [{name: Verein, rolle: Fahrdienst}]
      kontakt: {stelle: Bauamt, telefon: 0711 1}
      ort: {text: Am Markt, lat: 48.1, lon: 9.2}
      ---
      """
    let (content, log, _) = await read([
      "content/projekte/a.md": original + "\n",
      "content/projekte/a.en.md":
        "---\ntitle: A\npartners: [{role: Drivers}]\ncontact: {unit: Building office}\n"
        + "place: {text: The market}\n---\n",
    ])
    #expect(log.isEmpty, "\(log.lines)")
    let english = try #require(content.projects.documents.first?.version(in: .english).facts)
    #expect(english.partners.first?.role == "Drivers")
    #expect(english.contact?.unit == "Building office")
    #expect(english.contact?.phone == "0711 1")
    #expect(english.place?.text == "The market")
    await expectMistakes(
      [
        "content/projekte/a.md": original + "\n",
        "content/projekte/a.en.md":
          "---\ntitle: A\ncontact: {phone: «0711 2»}\nplace: {lat: «48.2»}\n---\n",
      ], .contradictoryTranslation, .contradictoryTranslation)
  }

  @Test func withoutAnOriginal() async {
    let (content, log, _) = await read(["content/visionen/a.en.md": "---\ntitle: A\n---\n"])
    #expect(log.codes == [.translationWithoutOriginal])
    #expect(content.visions.unreadable == ["a"])
  }

  @Test func theSitesOwnLanguageInAName() async {
    let (content, log, _) = await read(["content/visionen/a.de.md": original])
    #expect(log.isEmpty)
    #expect(content.visions.documents.map(\.id) == ["a"])
  }

  @Test func ofADraftAreNotReadAtAll() async {
    let (_, log, _) = await read([
      "content/seiten/a.md": "---\ntitel: A\nentwurf: ja\n---\n",
      "content/seiten/a.en.md": "---\nfoo: bar\n---\n",
    ])
    #expect(log.isEmpty)
  }
}
