/// What is answered to a request.
struct Response {
  enum Status: String {
    case ok = "200 OK"
    case movedPermanently = "301 Moved Permanently"
    case badRequest = "400 Bad Request"
    case forbidden = "403 Forbidden"
    case notFound = "404 Not Found"
    case methodNotAllowed = "405 Method Not Allowed"
    case headTooLong = "431 Request Header Fields Too Large"
    case unavailable = "503 Service Unavailable"
  }

  enum Body {
    case bytes([UInt8])
    /// A file of the source tree, by its path there.
    case file(String)
    /// A stream of events, which stays open.
    case events
  }

  let status: Status
  /// The media type of the body.
  let type: String
  let body: Body
  /// Where the browser is to go instead.
  var location: String?
  /// Whether the same address will always have the same answer, which a browser may keep then.
  var isLasting = false

  init(_ status: Status, _ type: String, _ body: Body) {
    self.status = status
    self.type = type
    self.body = body
  }

  /// The head of the answer (RFC 9112), with the empty line that ends it.
  ///
  /// Nothing is kept by the browser but what cannot change, and nothing is given to pages of other sites.
  /// Every connection ends with its answer: on the same machine a new one costs next to nothing.
  func head(byteCount: Int?) -> [UInt8] {
    var lines = [
      "HTTP/1.1 \(status.rawValue)", "Content-Type: \(type)",
      "Cache-Control: \(isLasting ? "max-age=86400, immutable" : "no-store")",
      "X-Content-Type-Options: nosniff", "Cross-Origin-Resource-Policy: same-origin",
      "Content-Security-Policy: frame-ancestors 'self'", "Connection: close",
    ]
    if let byteCount { lines.append("Content-Length: \(byteCount)") }
    if let location { lines.append("Location: \(location)") }
    if status == .methodNotAllowed { lines.append("Allow: GET, HEAD") }
    return Array((lines.joined(separator: "\r\n") + "\r\n\r\n").utf8)
  }
}

/// The media type of a file, by its name.
func mediaType(of path: String) -> String {
  let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
  return types[ending] ?? "application/octet-stream"
}

private let types: [String: String] = [
  "html": "text/html; charset=utf-8", "css": "text/css; charset=utf-8",
  "js": "text/javascript; charset=utf-8", "mjs": "text/javascript; charset=utf-8",
  "json": "application/json", "geojson": "application/geo+json",
  "webmanifest": "application/manifest+json", "xml": "application/xml",
  "txt": "text/plain; charset=utf-8", "conf": "text/plain; charset=utf-8",
  "md": "text/plain; charset=utf-8", "csv": "text/csv; charset=utf-8",
  "ics": "text/calendar; charset=utf-8", "vcf": "text/vcard; charset=utf-8",
  "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg",
  "gif": "image/gif", "webp": "image/webp", "avif": "image/avif", "ico": "image/x-icon",
  "pdf": "application/pdf", "mp4": "video/mp4", "webm": "video/webm", "mp3": "audio/mpeg",
  "woff2": "font/woff2",
]
