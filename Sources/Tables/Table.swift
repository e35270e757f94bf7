public import Diagnostics

/// A table as somebody has saved it from a spreadsheet.
public struct Table: Sendable {
  /// The file in UTF-8, whatever it was saved as: what the places of cells refer to.
  public let file: SourceFile
  public let rows: [[Cell]]
}

/// What stands in a cell, and where.
public struct Cell: Sendable {
  /// Without quotation marks, the guard against formulas, and white space around it.
  public let text: String
  /// Between the quotation marks.
  public let span: Span
  /// What a spreadsheet calls it: `B3`
  public let name: String

  public var isEmpty: Bool { text.isEmpty }
}

/// Reads a table: semicolons, commas or tabs between the cells, with or without a byte order mark, with a first
/// line `sep=;` or without. Empty cells at the end of the first row and rows without a letter are left out.
///
/// - Returns: nil where the file is no table; the log then says why.
public func readTable(_ file: SourceFile, reporting log: inout DiagnosticLog) -> Table? {
  guard let file = decoded(file, reporting: &log) else { return nil }
  var reader = TableReader(file)
  guard let rows = reader.read(reporting: &log) else { return nil }
  guard !rows.isEmpty else {
    log.report(emptyTable(file))
    return nil
  }
  return Table(file: file, rows: rows)
}

private struct TableReader {
  let file: SourceFile
  let bytes: [UInt8]
  private var index = 0
  private var separator: UInt8
  /// Where the next cell stands in a spreadsheet.
  private var (rowNumber, columnNumber) = (1, 0)

  private static let quote = UInt8(ascii: "\"")

  init(_ file: SourceFile) {
    self.file = file
    bytes = file.bytes
    index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    separator = UInt8(ascii: ";")
    if let announced = announcedSeparator() { separator = announced } else { guessSeparator() }
  }

  /// `sep=;` in a line of its own, with which Excel is told what stands between cells.
  private mutating func announcedSeparator() -> UInt8? {
    let line = bytes[index...].prefix { !isLineBreak($0) }
    let bare = line.filter { $0 != Self.quote }
    guard bare.count == 5, bare.starts(with: "sep=".utf8), let sign = bare.last else { return nil }
    index = line.endIndex
    skipLineBreak()
    return sign
  }

  /// The sign that the first line has most of, outside quotation marks.
  private mutating func guessSeparator() {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes[index...] {
      if byte == Self.quote { isQuoted.toggle() }
      guard !isQuoted else { continue }
      if isLineBreak(byte) { break }
      counts[byte, default: 0] += 1
    }
    for candidate in ",\t".utf8 where counts[candidate, default: 0] > counts[separator, default: 0]
    {
      separator = candidate
    }
  }

  mutating func read(reporting log: inout DiagnosticLog) -> [[Cell]]? {
    var rows: [[Cell]] = []
    while index < bytes.count {
      guard let row = row(reporting: &log) else { return nil }
      if !row.allSatisfy(\.isEmpty) { rows.append(row) }
    }
    if let heading = rows.first {
      rows[0] = Array(heading.reversed().drop(while: \.isEmpty).reversed())
    }
    return rows
  }

  private mutating func row(reporting log: inout DiagnosticLog) -> [Cell]? {
    var cells: [Cell] = []
    while true {
      columnNumber = cells.count
      guard let cell = cell(reporting: &log) else { return nil }
      cells.append(cell)
      guard index < bytes.count, bytes[index] == separator else { break }
      index += 1
    }
    skipLineBreak()
    rowNumber += 1
    return cells
  }

  /// Reads up to the separator or the end of the line.
  private mutating func cell(reporting log: inout DiagnosticLog) -> Cell? {
    guard index < bytes.count, bytes[index] == Self.quote else {
      let start = index
      index = bytes[index...].firstIndex { $0 == separator || isLineBreak($0) } ?? bytes.count
      return cell(bytes[start..<index], Span(start, index))
    }
    let opening = index
    var text: [UInt8] = []
    index += 1
    while index < bytes.count {
      guard bytes[index] == Self.quote else {
        text.append(bytes[index])
        index += 1
        continue
      }
      if index + 1 < bytes.count, bytes[index + 1] == Self.quote {
        text.append(Self.quote)
        index += 2
        continue
      }
      let end = index
      index += 1
      // What stands behind the quotation marks belongs to the text.
      while index < bytes.count, bytes[index] != separator, !isLineBreak(bytes[index]) {
        text.append(bytes[index])
        index += 1
      }
      return cell(text[...], Span(opening + 1, end))
    }
    log.report(unclosedCell(at: Place(file, Span(opening, opening + 1))))
    return nil
  }

  private func cell(_ bytes: ArraySlice<UInt8>, _ span: Span) -> Cell {
    let text = String(decoding: bytes, as: UTF8.self)
      .split(separator: "\r\n" as Character, omittingEmptySubsequences: false)
      .joined(separator: "\n")
    return Cell(
      text: withoutSpaces(unguarded(withoutSpaces(text))), span: span,
      name: letters(ofColumn: columnNumber) + String(rowNumber))
  }

  private mutating func skipLineBreak() {
    guard index < bytes.count, isLineBreak(bytes[index]) else { return }
    let isReturn = bytes[index] == UInt8(ascii: "\r")
    index += 1
    if isReturn, index < bytes.count, bytes[index] == UInt8(ascii: "\n") { index += 1 }
  }

  private func isLineBreak(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }
}

private func withoutSpaces(_ text: String) -> String {
  let scalars = text.unicodeScalars
  guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
    let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
  else { return "" }
  return String(scalars[first...last])
}

/// What a spreadsheet calls a column, counted from 0: `A` to `Z`, then `AA`.
private func letters(ofColumn number: Int) -> String {
  let before = number < 26 ? "" : letters(ofColumn: number / 26 - 1)
  return before + String(UnicodeScalar(UInt8(ascii: "A") + UInt8(number % 26)))
}
