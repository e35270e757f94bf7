public import Diagnostics

/// The page of a code below `docs/messages/`: what it means in both languages, and examples that bring
/// it about, each with what the program prints.
public struct MessagePage: Sendable {
  /// An example: files that are added to a small site, and what the program prints of them.
  public struct Example: Sendable {
    public var files: [(info: String, text: String)] = []
    public var german: Block?
    public var english: Block?
    /// Codes that belong to the example besides the page's own: `<!-- also missing-field -->`.
    public var otherCodes: Set<String> = []
  }

  /// The lines between two fences, and where they stand among the page's lines.
  public struct Block: Sendable {
    public let lines: Range<Int>
    public let text: String
  }

  /// What a code means, why that matters to readers of the site, and what to do.
  public struct Explanation: Sendable {
    public let meaning: String
    public let why: String
    public let fix: String
  }

  public let lines: [String]
  public private(set) var examples: [Example] = []
  private var german: [String] = []
  private var english: [String] = []

  public init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    german = paragraphs(below: "## Deutsch")
    english = paragraphs(below: "## English")
    readExamples()
  }

  /// - Returns: nil where the page does not say all three in three paragraphs.
  public func explanation(in language: Language) -> Explanation? {
    let paragraphs = language.readsGerman ? german : english
    guard paragraphs.count == 3 else { return nil }
    return Explanation(meaning: paragraphs[0], why: paragraphs[1], fix: paragraphs[2])
  }

  private func paragraphs(below heading: String) -> [String] {
    guard let start = lines.firstIndex(of: heading) else { return [] }
    return lines[(start + 1)...].prefix { !$0.hasPrefix("## ") }
      .split(separator: "").map { $0.joined(separator: " ") }
  }

  private mutating func readExamples() {
    var example = Example()
    var number = 0
    while number < lines.count {
      let line = lines[number]
      number += 1
      if line.hasPrefix("<!-- also "), line.hasSuffix(" -->") {
        let names = line.dropFirst("<!-- also ".count).dropLast(" -->".count)
        example.otherCodes = Set(names.split(separator: " ").map(String.init))
      }
      guard line.hasPrefix("```") else { continue }
      let fence = String(line.prefix { $0 == "`" })
      let info = String(line.dropFirst(fence.count))
      let start = number
      while number < lines.count, lines[number] != fence { number += 1 }
      let content = lines[start..<min(number, lines.count)]
      let block = Block(lines: start..<number, text: content.map { $0 + "\n" }.joined())
      number += 1
      switch info {
      case "de": example.german = block
      case "en":
        example.english = block
        examples.append(example)
        example = Example()
      default: example.files.append((info, block.text))
      }
    }
    if !example.files.isEmpty { examples.append(example) }
  }
}
