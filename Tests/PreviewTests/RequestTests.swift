import Preview
import Testing

@Suite("What a preview takes for a request")
struct RequestTests {
  private func read(
    _ line: String, _ fields: String..., port: UInt16 = 8080
  ) -> Result<Request, Request.Refusal> {
    let lines = [line] + (fields.isEmpty ? ["Host: 127.0.0.1:8080"] : fields)
    return Result { () throws(Request.Refusal) in
      try Request(head: Array(lines.joined(separator: "\r\n").utf8), port: port)
    }
  }

  private func refusal(of result: Result<Request, Request.Refusal>) -> Request.Refusal? {
    guard case .failure(let refusal) = result else { return nil }
    return refusal
  }

  @Test(arguments: [
    ("/", ""), ("/projekte/", "projekte/"), ("/projekte/?a=/../b", "projekte/"),
    ("/w%C3%A4rme/", "wärme/"), ("/a%20b+c", "a b+c"),
    // Decoded once, and never taken for more than a name.
    ("/..%2f..%2Fetc/passwd", "../../etc/passwd"), ("/%252e%252e/x", "%2e%2e/x"),
    ("//etc/passwd", "/etc/passwd"),
  ])
  func decodesAPathOnce(target: String, path: String) throws {
    #expect(try read("GET \(target) HTTP/1.1").get().path == path)
  }

  @Test(arguments: [
    "GET /", "GET / HTTP/2", "GET  / HTTP/1.1", "GET http://127.0.0.1:8080/ HTTP/1.1",
    "GET projekte/ HTTP/1.1", "GET /%00 HTTP/1.1", "GET /a%0Db HTTP/1.1", "GET /%zz HTTP/1.1",
    "GET /%+1 HTTP/1.1", "GET /% HTTP/1.1", "GET /%FF HTTP/1.1", "GET /a\u{0}b HTTP/1.1",
    "GET /a b HTTP/1.1", "", "\u{16}\u{3}\u{1}",
  ])
  func refusesWhatItCannotUnderstand(line: String) {
    #expect(refusal(of: read(line)) == .malformed)
  }

  @Test func readsOnly() throws {
    #expect(try read("GET / HTTP/1.1").get().wantsBody)
    #expect(try !read("HEAD / HTTP/1.1").get().wantsBody)
    for method in ["POST", "PUT", "DELETE", "OPTIONS", "get", "CONNECT"] {
      #expect(refusal(of: read("\(method) / HTTP/1.1")) == .otherMethod)
    }
  }

  @Test(arguments: ["Host: 127.0.0.1:8080", "host:localhost:8080", "HOST: \t LocalHost:8080 "])
  func knowsItsOwnName(field: String) {
    #expect(refusal(of: read("GET / HTTP/1.1", "Accept: */*", field)) == nil)
  }

  @Test(arguments: [
    "Host: evil.example:8080", "Host: 127.0.0.1", "Host: 127.0.0.1:80", "Host: localhost.:8080",
    "Host: 127.0.0.1:8080.evil.example", "Host: evil.example:8080@127.0.0.1:8080",
    "Host: 192.168.0.2:8080", "Host: 0:8080", "Host: 127.1:8080", "Host:", "Accept: */*",
  ])
  func refusesAForeignName(field: String) {
    #expect(refusal(of: read("GET / HTTP/1.1", field)) == .foreignHost)
    #expect(refusal(of: read("POST / HTTP/1.1", field)) == .foreignHost)
  }

  @Test func refusesTwoNamesAndFoldedOrSpacedFields() {
    let own = "Host: 127.0.0.1:8080"
    #expect(refusal(of: read("GET / HTTP/1.1", own, own)) == .foreignHost)
    #expect(refusal(of: read("GET / HTTP/1.1", own, " folded")) == .malformed)
    #expect(refusal(of: read("GET / HTTP/1.1", "Host : 127.0.0.1:8080")) == .malformed)
    #expect(refusal(of: read("GET / HTTP/1.1", "no colon", own)) == .malformed)
  }

  @Test func needsNoPortInItsNameOnTheUsualOne() {
    #expect(refusal(of: read("GET / HTTP/1.1", "Host: localhost", port: 80)) == nil)
  }
}
