/// The lines of a source file: the only place where byte offsets become lines and columns.
public struct SourceLines {
  /// What a column counts: characters as an editor shows them, or code points, of which an accent set
  /// upon a letter is one more.
  public enum Unit: Sendable { case characters, codePoints }

  private let bytes: [UInt8]
  private let starts: [Int]
  private let unit: Unit

  public init(of file: SourceFile, counting unit: Unit = .characters) {
    var starts = [0]
    for (offset, byte) in file.bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    self.bytes = file.bytes
    self.starts = starts
    self.unit = unit
  }

  /// A position as people count it: both from 1, the column in the unit that was asked for.
  public struct Position: Equatable, Sendable {
    public let line: Int
    public let column: Int
  }

  public func position(of offset: Int) -> Position {
    let line = lineIndex(of: offset)
    let before = bytes[starts[line]..<min(max(offset, starts[line]), bytes.count)]
    return Position(line: line + 1, column: count(before) + 1)
  }

  /// The text of a line counted from 1, without its line break and without a byte order mark.
  public func text(ofLine line: Int) -> String {
    visibleText(bytes[range(ofLine: line)])
  }

  /// The line, counted from 1, in which an offset stands.
  public func line(of offset: Int) -> Int { lineIndex(of: offset) + 1 }

  /// The bytes of a line counted from 1, without its line break.
  public func range(ofLine line: Int) -> Range<Int> {
    let start = starts[line - 1]
    let end = max(start, line < starts.count ? starts[line] - 1 : bytes.count)
    let endsWithReturn = end > start && bytes[end - 1] == UInt8(ascii: "\r")
    return start..<(endsWithReturn ? end - 1 : end)
  }

  /// How many columns a stretch of bytes takes, in the unit that was asked for.
  public func columnCount(of range: Range<Int>) -> Int {
    count(bytes[range.clamped(to: 0..<bytes.count)])
  }

  private func count(_ bytes: ArraySlice<UInt8>) -> Int {
    let text = visibleText(bytes)
    return unit == .characters ? text.count : text.unicodeScalars.count
  }

  private func lineIndex(of offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  private func visibleText(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    return text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
  }
}
