import Diagnostics

/// What has to be known of a body before libcmark sees it, found in one pass over its lines.
struct BodyScan {
  /// A footnote's text, which libcmark must not see in its place: it would take it for a link.
  struct Footnote {
    /// The name in lower case, by which it is found.
    let key: [UInt8]
    /// `[^name]` in the file.
    let label: Span
    /// Where its text begins on its first line.
    let textStart: Int
    let firstLine: Int
    /// One past its last line.
    var endLine: Int
  }

  /// `[name]: destination`, which the small texts that are parsed on their own must know too.
  struct Reference {
    let line: Range<Int>
    let destination: Span
  }

  private(set) var footnotes: [Footnote] = []
  /// By name and by destination; of equal ones the first counts.
  private(set) var references: [[UInt8]: Reference] = [:]
  private(set) var referenced: [[UInt8]: Span] = [:]
  /// Lines, in order, that may be the second of a table.
  private(set) var delimiterRows: [Int] = []
  /// The line on which the text becomes too tangled to be read in linear time.
  private(set) var tangledLine: Int?

  /// Deeper than anybody writes. libcmark's time grows with depth times lines.
  private static let mostContainers = 100
  /// libcmark 0.30.2 looks through all open `![` at every link (CVE-2023-22486).
  private static let mostImagesInBlock = 2000
  /// Below this size, tangled images cost nothing that anybody would notice.
  private static let carelessSize = 32 * 1024

  private let bytes: [UInt8]
  private let lines: BodyLines
  private var fence: (byte: UInt8, count: Int)?
  private var isInComment = false

  init(_ file: SourceFile, _ lines: BodyLines) {
    bytes = file.bytes
    self.lines = lines
    var line = 0
    while line < lines.count, tangledLine == nil {
      line = readLine(line)
    }
    if tangledLine == nil { lookForTangledImages() }
  }

  /// Reads a line and gives the next to read.
  private mutating func readLine(_ line: Int) -> Int {
    let (start, end) = (lines.starts[line], lines.starts[line + 1])
    var at = start
    while at < end, bytes[at].isSpaceOrTab { at += 1 }
    guard at < end, bytes[at] != 0x0A, bytes[at] != 0x0D else { return line + 1 }
    let byte = bytes[at]
    if byte.isASCIILetter || byte >= 0x80, fence == nil, !isInComment { return line + 1 }
    let text = lines.text(line, in: bytes)
    if isInComment {
      isInComment = !contains("-->", text)
      return line + 1
    }
    let indent = at - start
    if fence == nil, indent < 4, byte == UInt8(ascii: "["), at + 1 < text.upperBound {
      if bytes[at + 1] == UInt8(ascii: "^") {
        if let next = readFootnote(line, from: at, to: text.upperBound) { return next }
      } else {
        readReference(text, from: at)
      }
      return line + 1
    }
    at = skipContainers(line, from: at, to: text.upperBound)
    guard at < text.upperBound else { return line + 1 }
    switch bytes[at] {
    case UInt8(ascii: "`"), UInt8(ascii: "~"):
      readFence(from: at, to: text.upperBound)
    case UInt8(ascii: "<") where fence == nil && bytes.has("<!--", at: at):
      isInComment = !contains("-->", at..<text.upperBound)
    case UInt8(ascii: "|"), UInt8(ascii: "-"), UInt8(ascii: ":"):
      if fence == nil, isDelimiterRow(at..<text.upperBound) { delimiterRows.append(line) }
    default: break
    }
    return line + 1
  }

  /// Behind the signs of quotes and list items at the start of a line, which it counts.
  private mutating func skipContainers(_ line: Int, from start: Int, to end: Int) -> Int {
    var at = start
    var depth = 0
    while at < end {
      switch bytes[at] {
      case UInt8(ascii: ">"): at += 1
      case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
        guard at + 1 < end, bytes[at + 1].isSpaceOrTab, !isRule(at..<end) else { return at }
        at += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        var behind = at
        while behind < end, bytes[behind].isASCIIDigit { behind += 1 }
        guard behind + 1 < end, behind - at < 10, bytes[behind + 1].isSpaceOrTab,
          bytes[behind] == UInt8(ascii: ".") || bytes[behind] == UInt8(ascii: ")")
        else { return at }
        at = behind + 1
      default: return at
      }
      depth += 1
      if depth > Self.mostContainers {
        tangledLine = line
        return end
      }
      while at < end, bytes[at].isSpaceOrTab { at += 1 }
    }
    return at
  }

  /// Whether a line is a thematic break such as `* * *`.
  private func isRule(_ range: Range<Int>) -> Bool {
    range.allSatisfy { bytes[$0] == bytes[range.lowerBound] || bytes[$0].isSpaceOrTab }
  }

  private mutating func readFence(from start: Int, to end: Int) {
    let byte = bytes[start]
    var behind = start
    while behind < end, bytes[behind] == byte { behind += 1 }
    let count = behind - start
    guard count >= 3 else { return }
    if let open = fence {
      let isAlone = (behind..<end).allSatisfy { bytes[$0].isSpaceOrTab }
      if open.byte == byte, count >= open.count, isAlone { fence = nil }
    } else if byte == UInt8(ascii: "~") || !(behind..<end).contains(where: { bytes[$0] == byte }) {
      fence = (byte, count)
    }
  }

  /// Dashes, colons and pipes, as in `| --- | :-: |`.
  private func isDelimiterRow(_ range: Range<Int>) -> Bool {
    var (hasDash, hasPipe) = (false, false)
    for i in range {
      switch bytes[i] {
      case UInt8(ascii: "-"): hasDash = true
      case UInt8(ascii: "|"): hasPipe = true
      case UInt8(ascii: ":"), 0x20, 0x09: break
      default: return false
      }
    }
    return hasDash && (hasPipe || bytes[range.lowerBound] == UInt8(ascii: ":"))
  }

  private mutating func readFootnote(_ line: Int, from start: Int, to end: Int) -> Int? {
    guard let close = footnoteLabelEnd(bytes, from: start, to: end), close + 1 < end,
      bytes[close + 1] == UInt8(ascii: ":")
    else { return nil }
    let endLine = footnoteEnd(after: line)
    footnotes.append(
      Footnote(
        key: bytes[(start + 2)..<close].map { $0.lowercasedASCII }, label: Span(start, close + 1),
        textStart: close + 2, firstLine: line, endLine: endLine))
    return endLine
  }

  /// A footnote goes on over the lines of its paragraph, and over further ones that are indented.
  private func footnoteEnd(after first: Int) -> Int {
    var line = first + 1
    var end = line
    var isLazy = true
    while line < lines.count {
      let text = lines.text(line, in: bytes)
      let start = text.first { !bytes[$0].isSpaceOrTab }
      guard let start else {
        isLazy = false
        line += 1
        continue
      }
      let isIndented = start - text.lowerBound >= 4 || bytes[text.lowerBound] == 0x09
      guard isIndented || (isLazy && continuesParagraph(start, text.upperBound)) else { break }
      line += 1
      end = line
    }
    return end
  }

  private func continuesParagraph(_ start: Int, _ end: Int) -> Bool {
    switch bytes[start] {
    case UInt8(ascii: "#"), UInt8(ascii: ">"), UInt8(ascii: "|"): return false
    case UInt8(ascii: "["): return !bytes.has("[^", at: start)
    case UInt8(ascii: "`"): return !bytes.has("```", at: start)
    case UInt8(ascii: "~"): return !bytes.has("~~~", at: start)
    case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"):
      return start + 1 < end && !bytes[start + 1].isSpaceOrTab && !isRule(start..<end)
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let behind = (start..<end).first { !bytes[$0].isASCIIDigit } ?? end
      return
        !(behind < end
        && (bytes[behind] == UInt8(ascii: ".") || bytes[behind] == UInt8(ascii: ")")))
    default: return true
    }
  }

  private mutating func readReference(_ text: Range<Int>, from start: Int) {
    var at = start + 1
    while at < text.upperBound, bytes[at] != UInt8(ascii: "]"), at - start < 1000 {
      at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1
    }
    guard at + 1 < text.upperBound, bytes[at + 1] == UInt8(ascii: ":") else { return }
    let key = referenceKey(bytes[(start + 1)..<at])
    at += 2
    while at < text.upperBound, bytes[at].isSpaceOrTab { at += 1 }
    guard at < text.upperBound else { return }
    let destination = rawDestination(bytes, from: at, to: text.upperBound)
    if references[key] == nil {
      references[key] = Reference(line: start..<text.upperBound, destination: destination)
    }
    let url = Array(bytes[destination.range(within: bytes.count)])
    if referenced[url] == nil { referenced[url] = destination }
  }

  private func contains(_ text: StaticString, _ range: Range<Int>) -> Bool {
    range.contains { bytes.has(text, at: $0) }
  }

  private mutating func lookForTangledImages() {
    guard let start = lines.starts.first, let end = lines.starts.last,
      end - start > Self.carelessSize
    else { return }
    var images = 0
    for line in 0..<lines.count {
      let range = lines.whole(line)
      if range.allSatisfy({ bytes[$0].isWhitespace }) { images = 0 }
      for i in range where bytes[i] == UInt8(ascii: "!") && bytes.has("![", at: i) {
        images += 1
      }
      if images > Self.mostImagesInBlock {
        tangledLine = line
        return
      }
    }
  }
}
