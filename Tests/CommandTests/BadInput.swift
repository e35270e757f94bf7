import Foundation
import TestSupport
import Testing

/// Something on disk that no site should hold, and what is said about it.
struct BadInput: CustomTestStringConvertible, Sendable {
  let testDescription: String
  /// The file or folder at which it is reported.
  let path: String
  /// The codes that may be given.
  let codes: Set<String>
  /// Whether it is wrong in more than one place.
  let isManifold: Bool
  let put: @Sendable (TemporaryFolder, _ path: String) throws -> Void

  init(
    _ name: String, _ path: String, _ codes: Set<String>, isManifold: Bool = false,
    _ put: @escaping @Sendable (TemporaryFolder, String) throws -> Void
  ) {
    testDescription = name
    self.path = "content/seiten/" + path
    self.codes = codes
    self.isManifold = isManifold
    self.put = put
  }

  static let all: [BadInput] = [
    BadInput("random bytes", "zufall.md", ["not-utf8"]) { folder, path in
      var random = SeededNumbers(seed: 1)
      try folder.write(path, (0..<20_000).map { _ in UInt8.random(in: 0...255, using: &random) })
    },
    BadInput("random bytes below front matter", "zufall-unten.md", ["not-utf8"]) { folder, path in
      var random = SeededNumbers(seed: 2)
      let body = (0..<20_000).map { _ in UInt8.random(in: 0...255, using: &random) }
      try folder.write(path, Array("---\ntitel: Zufall\n---\n\n".utf8) + body)
    },
    BadInput("a picture named like a text", "bild.md", ["not-utf8"]) { folder, path in
      try folder.write(path, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13])
    },
    BadInput("Latin-1", "latin.md", ["not-utf8"]) { folder, path in
      try folder.write(path, Array("---\ntitel: M".utf8) + [0xFC] + Array("hle\n---\n".utf8))
    },
    BadInput("an overlong encoding", "lang.md", ["not-utf8"]) { folder, path in
      try folder.write(path, Array("---\ntitel: A\n---\n\n".utf8) + [0xC0, 0xAF])
    },
    BadInput("UTF-16", "breit.md", ["not-utf8"]) { folder, path in
      try folder.write(
        path, [0xFF, 0xFE] + "---\ntitel: A\n---\n".utf8.flatMap { [$0, 0] })
    },
    BadInput("an empty file", "leer.md", ["missing-front-matter"]) { folder, path in
      try folder.write(path, "")
    },
    BadInput("null bytes", "null.md", ["missing-front-matter", "not-utf8"]) { folder, path in
      try folder.write(path, [UInt8](repeating: 0, count: 1000))
    },
    BadInput("a folder named like a text", "ordner.md", ["not-a-file"]) { folder, path in
      try folder.write(path + "/inhalt.md", page("Darin"))
    },
    BadInput("a link in a circle", "kreis.md", ["link-out-of-site"]) { folder, path in
      try folder.link(path, to: "kreis.md")
    },
    BadInput("a folder in a circle", "runde", ["link-out-of-site"]) { folder, path in
      try folder.link(path, to: ".")
    },
    BadInput("a link out of the site", "fremd.md", ["link-out-of-site"]) { folder, path in
      try folder.link(path, to: "/etc/passwd")
    },
    BadInput("a link to a folder outside", "draussen", ["link-out-of-site"]) { folder, path in
      try folder.link(path, to: "/etc")
    },
    BadInput("a link to nothing", "nichts.md", ["link-out-of-site"]) { folder, path in
      try folder.link(path, to: "gibt-es-nicht.md")
    },
    BadInput("a pipe", "rohr.md", ["not-a-file"]) { folder, path in
      guard mkfifo(folder.path + "/" + path, 0o644) == 0 else { throw POSIXError(.EIO) }
    },
    BadInput("ten thousand nested quotes", "zitate.md", ["tangled-text"]) { folder, path in
      try folder.write(path, page("Zitate", String(repeating: ">", count: 10_000) + " Text"))
    },
    BadInput("ten thousand nested lists", "listen.md", ["tangled-text"]) { folder, path in
      try folder.write(path, page("Listen", String(repeating: "- ", count: 10_000) + "Text"))
    },
    BadInput("ten thousand nested brackets", "klammern.yaml.md", ["yaml-syntax", "wrong-shape"]) {
      folder, path in
      let brackets = String(repeating: "[", count: 10_000)
      try folder.write(path, page("Klammern", fields: "fruehere-adressen: \(brackets)"))
    },
    BadInput("fifty megabytes", "riesig.md", ["file-too-large"]) { folder, path in
      try folder.write(path, page("Riesig"))
      guard truncate(folder.path + "/" + path, 50 << 20) == 0 else { throw POSIXError(.EIO) }
    },
    BadInput("front matter of a megabyte", "kopf.md", ["front-matter-too-large"]) { folder, path in
      let line = "# " + String(repeating: "x", count: 1000)
      let lines = [String](repeating: line, count: 1000).joined(separator: "\n")
      try folder.write(path, page("Kopf", fields: lines))
    },
    BadInput("an alias bomb", "bombe.md", ["yaml-feature", "unknown-key"], isManifold: true) {
      folder, path in
      var fields = "a: &a [x, x, x, x, x, x, x, x, x]\n"
      for (name, last) in zip("bcdefghi", "abcdefgh") {
        let list = [String](repeating: "*\(last)", count: 9).joined(separator: ", ")
        fields += "\(name): &\(name) [\(list)]\n"
      }
      try folder.write(path, page("Bombe", fields: fields))
    },
    BadInput("a key written twice", "doppelt.md", ["duplicate-key"]) { folder, path in
      try folder.write(path, page("Eins", fields: "titel: Zwei"))
    },
    BadInput("a key in both languages", "beide.md", ["duplicate-key"]) { folder, path in
      try folder.write(path, page("Eins", fields: "title: Two"))
    },
    BadInput("front matter that does not end", "offen.md", ["unclosed-front-matter"]) {
      folder, path in
      try folder.write(path, "---\ntitel: Offen\n\nUnd dann der Text.\n")
    },
    BadInput("a tab in front matter", "tab.md", ["yaml-tab"]) { folder, path in
      try folder.write(path, page("Tab", fields: "bild:\n\tdatei: a.png"))
    },
    BadInput("a quote that does not end", "anfuehrung.md", ["yaml-syntax"]) { folder, path in
      try folder.write(path, page("\"Offen"))
    },
    BadInput("a name that is no text", "name\u{7}.md", ["not-a-file"]) { folder, path in
      try folder.write(path, page("Name"))
    },
  ]
}
