import Foundation
import Testing

@Suite("What no source file holds")
struct StyleTests {
  @Test func noFileIsLongerThan400Lines() {
    for file in Repository.sources {
      #expect(file.lines.count <= 400, "\(file.path) has \(file.lines.count) lines")
    }
  }

  /// What each law forbids, and a place that may do it.
  static let forbidden: [(name: String, pattern: String, exceptions: Set<String>)] = [
    ("try!", #"\btry!"#, []),
    ("as!", #"\bas!"#, []),
    ("an error swallowed", #"\bcatch\s*\{\s*\}"#, []),
    (
      "package or open access",
      #"^\s*(@\w+\s+)*(package|open)\s+(\w+\s+)*(func|var|let|struct|class|enum|protocol|init|extension|typealias|actor|import|subscript)\b"#,
      []
    ),
    ("@testable", #"@testable\b"#, []),
    ("@unchecked Sendable", #"@unchecked\b"#, []),
    ("nonisolated(unsafe)", #"nonisolated\(unsafe\)"#, []),
    ("global state", #"^(\w+ )*var \w+"#, []),
    ("Mirror", #"\bMirror\("#, []),
    ("fatalError", #"\bfatalError\("#, []),
  ]

  @Test(arguments: forbidden.map(\.name))
  func holds(name: String) throws {
    let law = try #require(Self.forbidden.first { $0.name == name })
    let pattern = try Regex(law.pattern)
    for file in Repository.sources where !law.exceptions.contains(file.path) {
      for line in file.code {
        let isComputed = name == "global state" && line.text.contains("{")
        #expect(
          isComputed || line.text.firstMatch(of: pattern) == nil,
          "\(file.path):\(line.number): \(line.text)")
      }
    }
  }

  /// Force unwrapping cannot be told from negation by a pattern; the formatter knows the difference.
  @Test func theFormatterIsAskedToForbidForceUnwrapping() throws {
    let settings = try Repository.text(".swift-format")
    for rule in ["NeverForceUnwrap", "NeverUseForceTry"] {
      #expect(settings.firstMatch(of: try Regex("\"\(rule)\": *true")) != nil, "\(rule)")
    }
    let makefile = try Repository.text("Makefile")
    #expect(makefile.contains("swift format lint --strict"))
    #expect(makefile.contains("--explicit-target-dependency-import-check error"))
  }

  /// Words that say nothing of what a type is, and so collect whatever has no better place.
  static let empty: Set = [
    "Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Handler", "Context", "Info",
    "Core",
    "Common", "Service",
  ]

  @Test func noTypeHasAnEmptyName() {
    let declaration =
      #/^\s*(?:\w+ )*(?:struct|enum|class|protocol|actor|typealias) ([A-Z]\w*)/#
    for file in Repository.sources {
      let fileName = file.path.split(separator: "/").last?.split(separator: ".").first ?? ""
      let names = file.code.compactMap { $0.text.firstMatch(of: declaration).map { $0.1 } }
      for name in names + [fileName] where name != "CommonPage" && name != "CommonMark" {
        #expect(Self.empty.isDisjoint(with: words(of: name)), "\(file.path): \(name)")
      }
    }
  }

  private func words(of name: Substring) -> [String] {
    name.matches(of: #/[A-Z][a-z]*/#).map { String($0.0) }
  }

  @Test func everySourceFileEndsWithALineBreak() throws {
    for file in Repository.sources {
      #expect(try Repository.text(file.path).hasSuffix("\n"), "\(file.path)")
    }
  }
}
