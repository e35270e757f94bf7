import Foundation
import Testing

/// A small site that builds without a diagnostic on ``today``, to which a test adds what it is about: what
/// `leitbild new site` starts with, so that it has all that is asked of a site, and a page `hallo`.
final class TestSite {
  static let today = "2026-03-10"

  private static let starter = Result { try starter(on: today) }

  /// The files that `leitbild new site` writes on a day, by their path in the site.
  static func starter(on day: String) throws -> [String: Data] {
    let parent = try TemporaryFolder()
    let run = try Program.run(
      ["new", "site", "Viele Wege", "--site", parent.path, "--language", "de", "--date", day])
    #expect(run.code == 0, "\(run.said)")
    return parent.files(below: "viele-wege")
  }

  let folder: TemporaryFolder

  var path: String { folder.path }

  /// With as many documents more as a test needs.
  convenience init(documents: Int = 0) throws {
    try self.init(Self.starter.get())
    for number in 0..<documents {
      let text = (0..<40).map { "Absatz \($0) von \(number).\n\n" }.joined()
      try folder.write("content/organisationen/o\(number).md", page("Verein \(number)", text))
    }
  }

  /// What a new site starts with, the pages that the law asks for, and a page `hallo`.
  init(_ starter: [String: Data]) throws {
    folder = try TemporaryFolder()
    for (name, data) in starter { try folder.write(name, Array(data)) }
    try folder.write("content/seiten/hallo.md", page("Hallo"))
    let legal = [
      "impressum", "datenschutz", "barrierefreiheit", "leichte-sprache", "gebaerdensprache",
    ]
    for name in legal { try folder.write("content/seiten/\(name).md", page("Über \(name)")) }
  }

  /// Builds the site as it is on ``today``.
  func build(_ arguments: String...) throws -> Finished {
    try Program.run(command: "build", self, arguments)
  }

  func check(_ arguments: String...) throws -> Finished {
    try Program.run(command: "check", self, arguments)
  }

  /// How many documents it has.
  var documentCount: Int { folder.files(below: "content").count }

  var output: [String: Data] { folder.files(below: "site/public") }

  /// Whether a text stands on a page of the finished site.
  func isShown(_ text: String) -> Bool {
    output.contains { $0.key.hasSuffix(".html") && $0.value.contains(text) }
  }
}

/// A free page.
func page(_ title: String, _ body: String = "Ein Text.", fields: String = "") -> String {
  "---\ntitel: \(title)\n\(fields.isEmpty ? "" : fields + "\n")---\n\n\(body)\n"
}

extension Program {
  fileprivate static func run(
    command: String, _ site: TestSite, _ arguments: [String]
  ) throws -> Finished {
    try run(
      [command, "--site", site.path]
        + (arguments.contains("--date") ? [] : ["--date", TestSite.today]) + arguments)
  }
}

extension Data {
  func contains(_ text: String) -> Bool { range(of: Data(text.utf8)) != nil }
}
