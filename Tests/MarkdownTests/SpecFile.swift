import Foundation

/// A file of examples in `Specs`: prose around fenced blocks.
///
/// A block `markdown` (or `markdown en`) holds an input; the blocks `html` and `diagnostics` behind it,
/// what is expected. A block that is left out stands for nothing. Fences have three backticks, or more
/// where the block itself has three.
struct SpecFile {
  struct Example {
    var title: String
    var language: String
    var input: String
    var html = ""
    var diagnostics = ""
    /// Of the lines of the file: behind the input, up to where its expectations end.
    var expectations: Range<Int>
    /// The expectations' blocks stand between fences at least as long as this.
    var line: Int
  }

  let url: URL
  private(set) var lines: [String]
  private(set) var examples: [Example] = []

  static var folder: URL {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Specs")
  }

  static var all: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return names.filter { $0.hasSuffix(".md") }.sorted()
  }

  init(_ name: String) throws {
    url = Self.folder.appendingPathComponent(name)
    lines = try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n")
    var title = ""
    var i = 0
    while i < lines.count {
      let line = lines[i]
      let ticks = line.prefix { $0 == "`" }.count
      guard ticks >= 3 else {
        if line.hasPrefix("#") { title = String(line.drop { $0 == "#" || $0 == " " }) }
        i += 1
        continue
      }
      let words = line.dropFirst(ticks).split(separator: " ").map(String.init)
      let start = i + 1
      i = start
      while i < lines.count, lines[i] != String(repeating: "`", count: ticks) { i += 1 }
      let text = lines[start..<min(i, lines.count)].map { $0 + "\n" }.joined()
      i += 1
      switch words.first {
      case "markdown":
        examples.append(
          Example(
            title: title, language: words.count > 1 ? words[1] : "de", input: text,
            expectations: i..<i, line: start))
      case "html" where !examples.isEmpty:
        examples[examples.count - 1].html = text
        examples[examples.count - 1].expectations =
          examples[examples.count - 1].expectations.lowerBound..<i
      case "diagnostics" where !examples.isEmpty:
        examples[examples.count - 1].diagnostics = text
        examples[examples.count - 1].expectations =
          examples[examples.count - 1].expectations.lowerBound..<i
      default: break
      }
    }
  }

  /// Writes the file with what was found in place of what was expected.
  func record(_ found: [(html: String, diagnostics: String)]) throws {
    var lines = lines
    for (example, result) in zip(examples, found).reversed() {
      var blocks: [String] = []
      for (name, text) in [("html", result.html), ("diagnostics", result.diagnostics)]
      where !text.isEmpty {
        let fence = text.contains("```") ? "````" : "```"
        blocks +=
          ["", fence + name]
          + text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(
            String.init) + [fence]
      }
      lines.replaceSubrange(example.expectations, with: blocks)
    }
    try lines.joined(separator: "\n").write(to: url, atomically: true, encoding: .utf8)
  }
}
