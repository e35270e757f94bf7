import Foundation
import Glibc
import Testing

@Suite("The preview")
struct ServeTests {
  @Test func showsEveryFileOfTheSiteAsABuildWritesIt() throws {
    let site = try TestSite()
    try site.folder.write("site/static/robots.txt", "User-agent: *\n")
    try site.folder.write("site/static/bilder/punkt.png", [UInt8](repeating: 7, count: 300_000))
    #expect(try site.build().code == 0)
    let preview = try RunningPreview(of: site)
    for (path, data) in site.output {
      let address = path.hasSuffix("index.html") ? String(path.dropLast(10)) : path
      let answer = try preview.get("/\(address)")
      #expect(answer.status == 200, "\(path)")
      if path.hasSuffix(".html") {
        let page = answer.text.replacing(#/<script src="\/\.leitbild\/.*?<\/script>\n/#, with: "")
        #expect(page.replacing("<body>\n\n", with: "<body>\n") == text(data), "\(path)")
        #expect(answer.fields["content-type"] == "text/html; charset=utf-8")
      } else if !path.hasPrefix("server/") {
        #expect(answer.body == data, "\(path)")
      }
      #expect(answer.fields["content-length"] == "\(answer.body.count)")
    }
    let style = try #require(site.output.keys.first { $0.hasPrefix("assets/style.") })
    #expect(try preview.get("/\(style)").fields["cache-control"]?.contains("immutable") == true)
    #expect(try preview.get("/").fields["cache-control"] == "no-store")
    #expect(try preview.get("/robots.txt").fields["content-type"] == "text/plain; charset=utf-8")
    #expect(try preview.get("/bilder/punkt.png").fields["content-type"] == "image/png")
  }

  private func text(_ data: Data) -> String { String(decoding: data, as: UTF8.self) }

  @Test func answersHeadWithoutABodyAndCompletesAnAddress() throws {
    let preview = try RunningPreview(of: TestSite())
    let head = try preview.get("/hallo/", "HEAD")
    #expect(head.status == 200)
    #expect(head.body.isEmpty)
    #expect(try head.fields["content-length"] == "\(preview.get("/hallo/").body.count)")
    let moved = try preview.get("/hallo")
    #expect(moved.status == 301)
    #expect(moved.fields["location"] == "/hallo/")
    #expect(try preview.get("/hallo/", "POST").status == 405)
  }

  @Test func showsTheSitesOwnPageForMissingOnes() throws {
    let preview = try RunningPreview(of: TestSite())
    let missing = try preview.get("/gibt/es/nicht/")
    #expect(missing.status == 404)
    #expect(missing.text.contains("href=\"/assets/style."), "Its way to the root is the preview's.")
    #expect(missing.text.contains("/.leitbild/preview.js"))
  }

  @Test(arguments: [
    "/../site/site.yaml", "/..%2fsite%2fsite.yaml", "/%2e%2e/site/site.yaml",
    "/%252e%252e/site/site.yaml", "/assets/../../site/site.yaml", "//etc/passwd",
    "/%2fetc%2fpasswd", "/.%00./site/site.yaml", "/seiten/hallo/%00", "/site/site.yaml",
    "/content/seiten/hallo.md", "/.leitbild/../site/site.yaml", "/seiten/hallo/..",
    "/..\\site\\site.yaml", "/%5c..%5csite", "/public/index.html", "/\u{2025}/site/site.yaml",
  ])
  func givesNothingThatIsNotOfTheSite(target: String) throws {
    let preview = try RunningPreview(of: TestSite())
    let answer = try preview.get(target)
    #expect([400, 404].contains(answer.status), "\(target): \(answer.status)")
    #expect(!answer.text.contains("herausgeber:"))
    #expect(!answer.text.contains("root:"))
  }

  @Test func answersOnlyToItsOwnName() throws {
    let preview = try RunningPreview(of: TestSite())
    #expect(try preview.get("/", host: "localhost:\(preview.port)").status == 200)
    for host in ["evil.example", "evil.example:\(preview.port)", "127.0.0.1"] {
      let answer = try preview.get("/", host: host)
      #expect(answer.status == 403)
      #expect(!answer.text.contains("<html"))
    }
  }

  @Test func isOpenToThisMachineOnly() throws {
    let preview = try RunningPreview(of: TestSite())
    // Every machine has these addresses for itself; a server open to all would answer on each.
    #expect(throws: POSIXError.self) { try Connection(to: preview.port, at: 0x7F00_0002) }
  }

  @Test func answersInFullWhoeverEndsHisSideFirst() throws {
    let site = try TestSite()
    let picture = (0..<6_000_000).map { UInt8(truncatingIfNeeded: $0 / 7) }
    try site.folder.write("site/static/gross.png", picture)
    let preview = try RunningPreview(of: site)
    let connection = try Connection(to: preview.port)
    try connection.send("GET /gross.png HTTP/1.1\r\nHost: localhost:\(preview.port)\r\n\r\n")
    connection.end()
    usleep(200_000)
    #expect(try Answer(connection.rest()).body == Data(picture))
  }

  @Test func letsNobodyHoldItUp() throws {
    let preview = try RunningPreview(of: TestSite())
    let silent = try (0..<20).map { _ in try Connection(to: preview.port) }
    let slow = try Connection(to: preview.port)
    try slow.send("GET /ha")
    #expect(try preview.get("/").status == 200)
    try slow.send("llo/ HTTP/1.1\r\nHost: 127.0.0.1:\(preview.port)\r")
    try slow.send("\n\r\n")
    #expect(try Answer(slow.rest()).status == 200)
    let long = try Connection(to: preview.port)
    try long.send("GET / HTTP/1.1\r\nCookie: " + String(repeating: "x", count: 100_000))
    #expect(try Answer(long.rest()).status == 431)
    #expect(silent.count == 20)
  }

  @Test func endsWhenAskedTo() throws {
    for number in [SIGINT, SIGTERM] {
      let preview = try RunningPreview(of: TestSite())
      preview.program.send(number)
      #expect(try preview.program.finish(within: 10).code == 0)
    }
  }

  @Test func saysThatAPortIsTaken() throws {
    let site = try TestSite()
    let preview = try RunningPreview(of: site)
    let run = try Program.run("serve", "--site", site.path, "--port", "\(preview.port)")
    #expect(run.code == 3)
    #expect(run.error.contains("Der Anschluss \(preview.port) ist belegt"), "\(run.said)")
    #expect(try Program.run("serve", "--site", "/nowhere").code == 3)
    #expect(try Program.run("serve", "--port", "70000").code == 2)
  }
}
