/// A line of a source text as a report shows it, with the columns to mark below it.
struct CodeFrame {
  /// The line as a terminal may show it: tabs are spaces, controls are visible, a long line is cut.
  var text: String { before + marked + after }
  private(set) var before = ""
  private(set) var marked = ""
  private(set) var after = ""
  /// The columns before the first mark.
  private(set) var indent = 0
  /// The columns to mark, at least one.
  private(set) var width = 0
  /// Whether the marked text goes on in further lines.
  let goesOn: Bool

  /// The widest line shown, in columns.
  private static let limit = 100
  /// The columns kept before the marked text where the front of a line is cut.
  private static let lead = 30
  /// The bytes looked at on each side of a place, so that a file of one endless line costs no more.
  private static let reach = 600

  init(of span: Span, in file: SourceFile, _ lines: SourceLines) {
    let line = lines.range(ofLine: lines.line(of: span.start))
    let start = min(max(span.start, line.lowerBound), line.upperBound)
    let end = min(max(span.end, start), line.upperBound)
    let marked = span.range(within: file.bytes.count)
    goesOn = !file.bytes[max(end, marked.lowerBound)..<max(end, marked.upperBound)]
      .allSatisfy(isLineBreak)

    let windowStart = characterStart(after: max(line.lowerBound, start - Self.reach), in: file)
    let windowEnd = min(line.upperBound, start + Self.reach)
    let markEnd = min(end, windowEnd)
    var cells = Cells()
    cells.append(file.bytes[min(windowStart, start)..<start])
    let markStart = cells.widths.count
    cells.append(file.bytes[start..<markEnd])
    let markStop = cells.widths.count
    cells.append(file.bytes[markEnd..<windowEnd])
    show(
      cells, marking: markStart..<markStop, isCutBefore: windowStart > line.lowerBound,
      isCutAfter: windowEnd < line.upperBound)
  }

  private mutating func show(
    _ cells: Cells, marking mark: Range<Int>, isCutBefore: Bool, isCutAfter: Bool
  ) {
    var first = 0
    var last = cells.widths.count
    let widthBefore = cells.width(of: 0..<mark.lowerBound)
    if isCutBefore || isCutAfter || cells.width(of: 0..<last) > Self.limit {
      if widthBefore + min(cells.width(of: mark), Self.limit / 2) > Self.limit - 2 {
        var kept = 0
        first = mark.lowerBound
        while first > 0, kept + cells.widths[first - 1] <= Self.lead {
          first -= 1
          kept += cells.widths[first]
        }
      }
      var taken = 0
      last = first
      while last < cells.widths.count, taken + cells.widths[last] <= Self.limit - 2 {
        taken += cells.widths[last]
        last += 1
      }
    }
    let showsFrontCut = first > 0 || isCutBefore
    let showsBackCut = last < cells.widths.count || isCutAfter
    let shown = mark.clamped(to: first..<last)
    before = (showsFrontCut ? "…" : "") + cells.texts[first..<shown.lowerBound].joined()
    marked = cells.texts[shown].joined()
    after = cells.texts[shown.upperBound..<last].joined() + (showsBackCut ? "…" : "")
    indent = (showsFrontCut ? 1 : 0) + cells.width(of: first..<mark.lowerBound)
    width = max(1, cells.width(of: shown))
  }
}

/// The characters of a line as they are shown, each with its width in columns.
private struct Cells {
  private(set) var texts: [String] = []
  private(set) var widths: [Int] = []
  private var column = 0
  private static let tabStop = 4

  mutating func append(_ bytes: ArraySlice<UInt8>) {
    var text = Substring(String(decoding: bytes, as: UTF8.self))
    if bytes.startIndex == 0, text.unicodeScalars.first == "\u{FEFF}" {
      text = Substring(text.unicodeScalars.dropFirst())
    }
    for character in text {
      let isTab = character == "\t"
      let shown =
        isTab
        ? String(repeating: " ", count: Self.tabStop - column % Self.tabStop) : visible(character)
      let width = isTab ? shown.utf8.count : displayWidth(of: shown)
      texts.append(shown)
      widths.append(width)
      column += width
    }
  }

  func width(of range: Range<Int>) -> Int { widths[range].reduce(0, +) }
}

private func isLineBreak(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
}

/// The first offset from the given one at which a character starts, so that no character is cut in half.
private func characterStart(after offset: Int, in file: SourceFile) -> Int {
  var offset = offset
  while offset < file.bytes.count, file.bytes[offset] & 0xC0 == 0x80 { offset += 1 }
  return offset
}
