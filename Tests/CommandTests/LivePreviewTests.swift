import Foundation
import Glibc
import Testing

@Suite("The preview while somebody writes")
struct LivePreviewTests {
  /// The versions that a page of the preview is told of.
  private struct Events {
    let connection: Connection

    init(of preview: RunningPreview) throws {
      connection = try Connection(to: preview.port)
      try connection.send(
        "GET /.leitbild/events HTTP/1.1\r\nHost: 127.0.0.1:\(preview.port)\r\n\r\n")
      let head = try connection.upTo("\n\n")
      #expect(head.contains("Content-Type: text/event-stream"))
    }

    func next() throws -> String { try connection.upTo("\n\n") }
  }

  private func isCalm(_ preview: RunningPreview, _ target: String) throws -> Bool {
    try preview.shows("role=\"alert\"", target, false)
  }

  @Test func tellsEveryOpenPageOfAChange() throws {
    let preview = try RunningPreview(of: TestSite())
    let events = try [Events(of: preview), Events(of: preview)]
    try preview.site.folder.write("content/seiten/hallo.md", page("Hallo", "Etwas Neues."))
    let told = try events.map { try $0.next() }
    #expect(told[0].contains("data: "))
    #expect(told[0] == told[1])
    #expect(try preview.get("/hallo/").text.contains("Etwas Neues."))
  }

  @Test func givesAPageTheVersionThatItListensFor() throws {
    let preview = try RunningPreview(of: TestSite())
    let page = try preview.get("/hallo/").text
    let version = try #require(page.firstMatch(of: #/data-version="([^"]+)"/#)?.1)
    let connection = try Connection(to: preview.port)
    try connection.send(
      "GET /.leitbild/events HTTP/1.1\r\nHost: 127.0.0.1:\(preview.port)\r\n\r\n")
    #expect(try connection.upTo("\n\n").hasSuffix("data: \(version)\n\n"))
  }

  @Test func seesFilesThatAreRenamedMovedOrPutIntoNewFolders() throws {
    let preview = try RunningPreview(of: TestSite())
    let folder = preview.site.folder
    try folder.write("content/seiten/.hallo.swp", page("Hallo", "Durch Umbenennen."))
    try folder.move("content/seiten/.hallo.swp", to: "content/seiten/hallo.md")
    #expect(try preview.shows("Durch Umbenennen.", "/hallo/"))

    try folder.write("content/ziele/tief/unten/ziel.md", page("Ein tiefes Ziel"))
    #expect(try preview.shows("Ein tiefes Ziel", "/ziele/tief/unten/ziel/"))
    try folder.move("content/ziele/tief", to: "content/ziele/hoch")
    #expect(try preview.shows("Ein tiefes Ziel", "/ziele/hoch/unten/ziel/"))
    try folder.write("content/ziele/hoch/unten/ziel.md", page("Ein hohes Ziel"))
    #expect(try preview.shows("Ein hohes Ziel", "/ziele/hoch/unten/ziel/"))

    try folder.write("site/static/neu.txt", "Neu")
    #expect(try preview.shows("Neu", "/neu.txt"))
    try folder.remove("content/seiten/hallo.md")
    #expect(try preview.shows("Durch Umbenennen.", "/hallo/", false))
  }

  @Test func takesManyChangesAtOnceForOne() throws {
    let preview = try RunningPreview(of: TestSite())
    let events = try Events(of: preview)
    for number in 0..<60 {
      try preview.site.folder.write("content/seiten/s\(number).md", page("Seite \(number)"))
    }
    #expect(try preview.shows("Seite 59", "/s59/"))
    try preview.site.folder.write("content/seiten/s0.md", page("Zuletzt"))
    #expect(try preview.shows("Zuletzt", "/s0/"))
    preview.program.kill()
    let told = try String(decoding: events.connection.rest(), as: UTF8.self)
    #expect((1...8).contains(told.split(separator: "data: ").count - 1), "\(told)")
  }

  @Test func saysNothingWhereNothingChanged() throws {
    let preview = try RunningPreview(of: TestSite())
    let events = try Events(of: preview)
    let text = try #require(preview.site.folder.text("content/seiten/hallo.md"))
    try preview.site.folder.write("content/seiten/hallo.md", text)
    try preview.site.folder.write("content/seiten/hallo.md~", "Sicherung")
    try preview.site.folder.write("notizen.txt", "Nicht von der Website")
    usleep(300_000)
    try preview.site.folder.write("content/seiten/hallo.md", page("Hallo", "Jetzt."))
    #expect(try preview.shows("Jetzt.", "/hallo/"))
    preview.program.kill()
    let told = try String(decoding: events.connection.rest(), as: UTF8.self)
    #expect(told.split(separator: "data: ").count <= 2, "\(told)")
  }

  @Test func keepsThePageOfABrokenDocumentWithTheMessageAboveIt() throws {
    let preview = try RunningPreview(of: TestSite())
    let folder = preview.site.folder
    try folder.write("content/seiten/hallo.md", page("Hallo", "So war es."))
    try folder.write("content/seiten/andere.md", page("Andere", "Eine andere."))
    #expect(try preview.shows("So war es.", "/hallo/"))
    #expect(try isCalm(preview, "/hallo/"))

    try folder.write("content/seiten/hallo.md", page("Hallo", "Kaputt.", fields: "titl: <b>"))
    #expect(try preview.shows("<mark>titl</mark>: &lt;b&gt;</pre>", "/hallo/"))
    let broken = try preview.get("/hallo/").text
    #expect(broken.contains("So war es."))
    #expect(!broken.contains("Kaputt."))
    #expect(broken.contains("content/seiten/hallo.md:3:1"))
    #expect(broken.contains("Darunter steht die Seite, wie sie vorher war."))
    let end = try #require(broken.range(of: "</leitbild-preview>"))
    let text = try #require(broken.range(of: "So war es."))
    #expect(end.upperBound < text.lowerBound)

    // The rest of the site goes on meanwhile.
    try folder.write("content/seiten/andere.md", page("Andere", "Weiter geht es."))
    #expect(try preview.shows("Weiter geht es.", "/andere/"))
    #expect(try preview.get("/andere/").text.contains("Diese Seite ist nicht betroffen"))
    #expect(preview.program.error.contains("Fehler[unbekannter-schluessel]"))

    try folder.write("content/seiten/hallo.md", page("Hallo", "Geheilt."))
    #expect(try preview.shows("Geheilt.", "/hallo/"))
    #expect(try isCalm(preview, "/hallo/"))
    #expect(try isCalm(preview, "/andere/"))
  }

  @Test func keepsThePageOfADocumentThatCannotBeReadAtAll() throws {
    let preview = try RunningPreview(of: TestSite())
    let folder = preview.site.folder
    try folder.write("content/seiten/hallo.md", page("Hallo", "So war es."))
    #expect(try preview.shows("So war es.", "/hallo/"))
    try folder.write("content/seiten/hallo.md", "---\ntitel: [\n---\nKaputt.\n")
    #expect(try preview.shows("role=\"alert\"", "/hallo/"))
    #expect(try preview.get("/hallo/").text.contains("So war es."))
  }

  @Test(arguments: ["site/site.yaml", "themes/eigen/templates/detail.mustache"])
  func keepsTheWholeSiteWhileItsSettingsOrThemeAreWrong(path: String) throws {
    let site = try TestSite()
    let settings = try #require(site.folder.text("site/site.yaml"))
    try site.folder.write("site/site.yaml", settings + "\nthema: eigen\n")
    try site.folder.write("themes/eigen/theme.yaml", "name: Eigen\nerweitert: standard\n")
    let preview = try RunningPreview(of: site)
    let before = site.folder.text(path)
    #expect(try preview.get("/hallo/").status == 200, "\(preview.program.error)")
    try site.folder.write(path, (before ?? "") + "\n{{unbekannt\n")
    #expect(try preview.shows("role=\"alert\"", "/hallo/"))
    #expect(try preview.get("/hallo/").text.contains("Ein Text."))
    try before.map { try site.folder.write(path, $0) } ?? site.folder.remove(path)
    #expect(try isCalm(preview, "/hallo/"))
  }

  @Test func startsWithASiteThatIsWrong() throws {
    let site = try TestSite()
    let settings = try #require(site.folder.text("site/site.yaml"))
    try site.folder.write("site/site.yaml", "titel: [")
    try site.folder.write("content/seiten/hallo.md", page("Hallo", fields: "titl: x"))
    let preview = try RunningPreview(of: site)
    let empty = try preview.get("/")
    #expect(empty.status == 503)
    #expect(empty.text.contains("role=\"alert\""))
    #expect(empty.text.contains("/.leitbild/preview.js"))

    try site.folder.write("site/site.yaml", settings)
    #expect(try preview.shows("Die Seite zeigt, was zu lesen war.", "/hallo/"))
    try site.folder.write("content/seiten/hallo.md", page("Hallo"))
    #expect(try isCalm(preview, "/hallo/"))
  }

  @Test func outlivesAFolderThatGoesAndComesBack() throws {
    let preview = try RunningPreview(of: TestSite())
    let folder = preview.site.folder
    try folder.write("content/seiten/hallo.md", page("Hallo", "So war es."))
    #expect(try preview.shows("So war es.", "/hallo/"))
    let elsewhere = folder.path + "-weg"
    #expect(rename(folder.path, elsewhere) == 0)
    #expect(try preview.shows("role=\"alert\"", "/hallo/"))
    #expect(try preview.get("/hallo/").text.contains("So war es."))
    #expect(rename(elsewhere, folder.path) == 0)
    #expect(try isCalm(preview, "/hallo/"))
    try folder.write("content/seiten/hallo.md", page("Hallo", "Wieder da."))
    #expect(try preview.shows("Wieder da.", "/hallo/"))
  }

  @Test func showsDraftsUnlessAskedNotTo() throws {
    let site = try TestSite()
    try site.folder.write("content/seiten/neu.md", page("Neu", fields: "entwurf: ja"))
    #expect(try RunningPreview(of: site).get("/neu/").status == 200)
    #expect(try RunningPreview(of: site, "--no-drafts").get("/neu/").status == 404)
  }
}
