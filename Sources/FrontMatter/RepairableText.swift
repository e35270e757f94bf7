/// The text of the front matter as libyaml is to read it, and the way back to what was written.
///
/// `titel: Digital: einfach` is an error to YAML, the rest of `titel: Platz #1` a comment, and both
/// are perfectly clear to a reader. Such a value is put into quotation marks here, and offsets in
/// the changed text are turned back into offsets in the file.
struct RepairableText {
  private(set) var bytes: [UInt8]
  /// Where the text begins in its file.
  let start: Int
  /// For every inserted byte its offset in `bytes`, ascending.
  private var inserted: [Int] = []
  private var repairedLines: Set<Int> = []
  private static let repairLimit = 64

  init(_ bytes: [UInt8], at start: Int) {
    self.bytes = bytes
    self.start = start
  }

  /// The offset in the file of an offset in `bytes`.
  func original(_ offset: Int) -> Int {
    var (low, high) = (0, inserted.count)
    while low < high {
      let middle = (low + high) / 2
      if inserted[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return start + offset - low
  }

  /// Puts the value of the line that `offset` is in between single quotation marks.
  ///
  /// - Returns: false where the line has no plain value behind a key or a dash, or was mended before.
  mutating func quoteValue(at offset: Int) -> Bool {
    let line = lineRange(at: min(offset, bytes.count))
    guard repairedLines.count < Self.repairLimit,
      let value = plainValue(in: line), repairedLines.insert(original(line.lowerBound)).inserted
    else { return false }
    let mark = UInt8(ascii: "'")
    var quoted: [UInt8] = [mark]
    var added = [value.lowerBound]
    for (index, byte) in zip(value, bytes[value]) {
      if byte == mark {
        added.append(index + added.count)
        quoted.append(mark)
      }
      quoted.append(byte)
    }
    added.append(value.upperBound + added.count)
    quoted.append(mark)
    bytes.replaceSubrange(value, with: quoted)
    inserted =
      inserted.filter { $0 < value.lowerBound } + added
      + inserted.filter { $0 >= value.lowerBound }.map { $0 + added.count }
    return true
  }

  func lineRange(at offset: Int) -> Range<Int> {
    let newline = UInt8(ascii: "\n")
    let begin = bytes[..<offset].lastIndex(of: newline).map { $0 + 1 } ?? 0
    let end = bytes[offset...].firstIndex(of: newline) ?? bytes.count
    return begin..<end
  }

  /// The first line that is neither empty nor a comment.
  var firstLine: Range<Int> {
    var line = lineRange(at: 0)
    while line.upperBound < bytes.count,
      line.allSatisfy(isBlank) || bytes[line].first == UInt8(ascii: "#")
    {
      line = lineRange(at: line.upperBound + 1)
    }
    return line
  }

  /// The line above a line; the first has none but itself.
  func line(before line: Range<Int>) -> Range<Int> {
    line.lowerBound > 0 ? lineRange(at: line.lowerBound - 1) : line
  }

  func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The offset of the `#` of a comment that touches its first word behind the value that ends at
  /// `end`: the writer of `Platz #1` or `#1b5e8c` means a text.
  func touchingHash(behind end: Int) -> Int? {
    var index = end
    while index < bytes.count,
      bytes[index] == UInt8(ascii: " ") || bytes[index] == UInt8(ascii: "\t")
    {
      index += 1
    }
    guard index > end, isHash(index), !isBlank(index + 1), !isHash(index + 1)
    else { return nil }
    return index
  }

  /// The value of a line, unless it begins with a sign that means something to YAML.
  private func plainValue(in line: Range<Int>) -> Range<Int>? {
    guard let value = value(in: line), !"\"'[{|>&*!%@`".utf8.contains(bytes[value.lowerBound]),
      !(isHash(value.lowerBound) && isBlank(value.lowerBound + 1))
    else { return nil }
    return value
  }

  /// The value behind the first `: ` of a line, or else behind the dash of a list, without a
  /// comment and spaces around it.
  func value(in line: Range<Int>) -> Range<Int>? {
    var begin = line.lowerBound
    while begin < line.upperBound, bytes[begin] == UInt8(ascii: " ") || isDash(begin) { begin += 1 }
    let colon = (begin..<line.upperBound).first {
      bytes[$0] == UInt8(ascii: ":") && $0 + 1 < line.upperBound && isBlank($0 + 1)
    }
    if let colon {
      begin = colon + 1
    } else if !(line.lowerBound..<begin).contains(where: isDash) {
      return nil
    }
    while begin < line.upperBound, isBlank(begin) { begin += 1 }
    var end = commentStart(in: begin..<line.upperBound)
    while end > begin, isBlank(end - 1) { end -= 1 }
    return begin < end ? begin..<end : nil
  }

  /// Where a comment begins, with a space before and behind its `#`; otherwise the end of the line.
  private func commentStart(in line: Range<Int>) -> Int {
    line.dropFirst().first { isHash($0) && isBlank($0 - 1) && isBlank($0 + 1) } ?? line.upperBound
  }

  /// Whether nothing can be seen at an offset: a space, a tab, or the end of the line or text.
  private func isBlank(_ index: Int) -> Bool {
    index >= bytes.count || " \t\r\n".utf8.contains(bytes[index])
  }

  private func isHash(_ index: Int) -> Bool {
    index < bytes.count && bytes[index] == UInt8(ascii: "#")
  }

  private func isDash(_ index: Int) -> Bool {
    bytes[index] == UInt8(ascii: "-") && isBlank(index + 1)
  }
}
