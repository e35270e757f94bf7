internal import Diagnostics

/// The text of the front matter as libyaml is to read it, and the way back to what was written.
///
/// `titel: Digital: einfach` is an error to YAML and perfectly clear to a reader. Such a value is put into
/// quotation marks here, and offsets in the changed text are turned back into offsets in the file.
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
    start + offset - inserted.prefix { $0 < offset }.count
  }


  /// Puts the value of the line that `offset` is in between single quotation marks.
  ///
  /// - Returns: false where the line is no `key: value` with a plain value, or was mended before.
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

  /// The value behind the first `: ` of a line, unless it begins with a sign that means something to YAML.
  private func plainValue(in line: Range<Int>) -> Range<Int>? {
    guard let value = value(in: line), let first = value.first,
      !"\"'[{|>&*!#%@`".utf8.contains(bytes[first])
    else { return nil }
    return value
  }

  /// The value behind the first `: ` of a line, without spaces around it.
  func value(in line: Range<Int>) -> Range<Int>? {
    let space = UInt8(ascii: " ")
    guard
      let colon = line.dropLast().first(where: {
        bytes[$0] == UInt8(ascii: ":") && bytes[$0 + 1] == space
      })
    else { return nil }
    var value = (colon + 1)..<line.upperBound
    while let first = value.first, bytes[first] == space { value.removeFirst() }
    while let last = value.last, bytes[last] == space || bytes[last] == UInt8(ascii: "\r") {
      value.removeLast()
    }
    return value.isEmpty ? nil : value
  }
}
