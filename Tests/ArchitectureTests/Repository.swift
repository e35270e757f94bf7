import Foundation

/// The repository that these tests belong to, as files.
enum Repository {
  static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  struct File: Sendable {
    /// Below the root.
    let path: String
    let lines: [String]

    /// The target of a source file: the folder it stands in below `Sources`.
    var target: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }

    /// The lines that are no comments, each with its number.
    var code: [(number: Int, text: String)] {
      lines.enumerated().filter {
        !$0.element.trimmingPrefix(while: \.isWhitespace).hasPrefix("//")
      }
      .map { ($0.offset + 1, $0.element) }
    }
  }

  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }

  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appendingPathComponent(path).path)
  }

  /// Every Swift file below a folder, in order.
  static func swiftFiles(below folder: String) throws -> [File] {
    let names = FileManager.default.enumerator(atPath: root.appendingPathComponent(folder).path)
    let paths = (names?.compactMap { $0 as? String } ?? []).filter { $0.hasSuffix(".swift") }
    return try paths.sorted().map { path in
      let path = folder + "/" + path
      let lines = try text(path).split(separator: "\n", omittingEmptySubsequences: false)
      // The text ends with a line break, and nothing stands behind that.
      return File(path: path, lines: lines.dropLast(lines.last == "" ? 1 : 0).map(String.init))
    }
  }

  static let sources: [File] = {
    do { return try swiftFiles(below: "Sources") } catch { fatalError("\(error)") }
  }()
}

/// The targets of `Package.swift` in their order, each with what it depends on.
struct PackageManifest {
  struct Target {
    let name: String
    let dependencies: [String]
    let isExecutable: Bool
  }

  let targets: [Target]

  /// Reads the manifest as text: a target is what begins with one of four calls, and every word in
  /// quotation marks behind its name is a dependency.
  init() throws {
    let text = try Repository.text("Package.swift")
    guard let start = text.range(of: "targets: [\n"),
      let end = text.range(of: "tests(of:", range: start.upperBound..<text.endIndex)
    else { fatalError("Package.swift is not laid out as expected.") }
    let calls = text[start.upperBound..<end.lowerBound]
      .split(separator: #/\n    (?=stage\(|\.target\(|\.systemLibrary\(|\.executableTarget\()/#)
    targets = calls.map { call in
      let isLibrary = call.contains("systemLibrary(")
      let words = call.matches(of: #/"([^"]+)"/#).map { String($0.1) }
      return Target(
        name: words[0], dependencies: isLibrary ? [] : Array(words.dropFirst()),
        isExecutable: call.contains("executableTarget("))
    }
  }
}
