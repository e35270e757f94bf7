import Diagnostics

/// A table as its lines say it, before its cells are read.
struct TableSource {
  enum Alignment { case none, left, centre, right }

  let header: Int
  let alignments: [Alignment]
  /// For each row, the header first, the source of its cells.
  var rows: [[Range<Int>]]
}

extension BodyWriter {
  /// Whether a line of a paragraph may be the second of a table. Blocks come in order, and so do lines.
  mutating func hasDelimiterRow(_ node: Node) -> Bool {
    let (first, last) = lineNumbers(of: node)
    while nextDelimiterRow < scan.delimiterRows.count,
      scan.delimiterRows[nextDelimiterRow] <= first
    {
      nextDelimiterRow += 1
    }
    return nextDelimiterRow < scan.delimiterRows.count
      && scan.delimiterRows[nextDelimiterRow] <= last
  }

  private func lineNumbers(of node: Node) -> (Int, Int) {
    (firstLine + node.startLine - 1, firstLine + node.endLine - 1)
  }

  /// Writes a paragraph, or a heading that is underlined, as a table with what stands above it.
  /// Gives false, and writes nothing, if it holds no table.
  mutating func writeTable(in node: Node, isTight: Bool) -> Bool {
    let (first, last) = lineNumbers(of: node)
    guard let (delimiter, headings, alignments) = delimiterRow(in: node, first, last) else {
      return false
    }
    let header = delimiter - 1
    if header > first { writeLines(first..<header, of: node, isTight: isTight) }
    // The underline that made libcmark take the table for a heading is a rule below it.
    let isHeading = node.kind == .heading
    let end = isHeading ? last - 1 : last
    var rows = [headings]
    if delimiter < end {
      for line in (delimiter + 1)...end { rows.append(cells(in: content(of: line, in: node))) }
    }
    let table = TableSource(
      header: header, alignments: alignments.map { alignment($0) }, rows: rows)
    let source =
      lines.whole(header).lowerBound..<lines.text(max(end, delimiter), in: bytes).upperBound
    beginBlock(source)
    write(table, header: content(of: header, in: node))
    if isHeading { html.append("<hr />\n") }
    return true
  }

  /// The first line that is a delimiter row for the line above it, and the cells of both, which are as many.
  private func delimiterRow(
    in node: Node, _ first: Int, _ last: Int
  ) -> (line: Int, headings: [Range<Int>], alignments: [Range<Int>])? {
    var i = nextDelimiterRow
    while i < scan.delimiterRows.count, scan.delimiterRows[i] <= last {
      let line = scan.delimiterRows[i]
      i += 1
      let header = content(of: line - 1, in: node)
      let delimiter = content(of: line, in: node)
      let (headings, alignments) = (cells(in: header), cells(in: delimiter))
      let hasPipe = [header, delimiter].contains {
        $0.contains { bytes[$0] == UInt8(ascii: "|") }
      }
      let isDelimiter = alignments.allSatisfy { isDelimiterCell($0) }
      if hasPipe, isDelimiter, headings.count == alignments.count {
        return (line, headings, alignments)
      }
    }
    return nil
  }

  private func isDelimiterCell(_ cell: Range<Int>) -> Bool {
    var range = cell
    if range.first.map({ bytes[$0] == UInt8(ascii: ":") }) == true {
      range = range.lowerBound + 1..<range.upperBound
    }
    if range.last.map({ bytes[$0] == UInt8(ascii: ":") }) == true {
      range = range.lowerBound..<range.upperBound - 1
    }
    return !range.isEmpty && range.allSatisfy { bytes[$0] == UInt8(ascii: "-") }
  }

  private func alignment(_ cell: Range<Int>) -> TableSource.Alignment {
    let isLeft = cell.first.map { bytes[$0] } == UInt8(ascii: ":")
    let isRight = cell.last.map { bytes[$0] } == UInt8(ascii: ":")
    if isLeft { return isRight ? .centre : .left }
    return isRight ? .right : .none
  }

  /// A line of a block without indent and signs of quotes.
  private func content(of line: Int, in node: Node) -> Range<Int> {
    let text = lines.text(line, in: bytes)
    var start = text.lowerBound
    if line == firstLine + node.startLine - 1 {
      start = min(start + node.startColumn - 1, text.upperBound)
    }
    var depth = quoteDepth
    while start < text.upperBound {
      if bytes[start] == UInt8(ascii: ">"), depth > 0 {
        depth -= 1
      } else if !bytes[start].isSpaceOrTab {
        break
      }
      start += 1
    }
    return start..<text.upperBound
  }

  /// Splits a row at the pipes that have no backslash before them.
  private func cells(in row: Range<Int>) -> [Range<Int>] {
    var end = row.upperBound
    while end > row.lowerBound, bytes[end - 1].isSpaceOrTab { end -= 1 }
    var start = row.lowerBound
    while start < end, bytes[start].isSpaceOrTab { start += 1 }
    if start < end, bytes[start] == UInt8(ascii: "|") { start += 1 }
    var cells: [Range<Int>] = []
    cells.reserveCapacity(4)
    var i = start
    while i < end {
      if bytes[i] == UInt8(ascii: "\\"), i + 1 < end {
        i += 2
      } else if bytes[i] == UInt8(ascii: "|") {
        cells.append(trimmed(start..<i))
        i += 1
        start = i
      } else {
        i += 1
      }
    }
    if start < end { cells.append(trimmed(start..<end)) }
    return cells
  }

  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start].isWhitespace { start += 1 }
    while end > start, bytes[end - 1].isWhitespace { end -= 1 }
    return start..<end
  }

  // MARK: Writing

  private mutating func write(_ table: TableSource, header: Range<Int>) {
    tableCount += 1
    let columns = table.alignments.count
    html.beginLine()
    html.append("<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"")
    html.append(contentsOf: words.table.utf8)
    html.append(" ")
    html.append(tableCount)
    html.append("\">\n<table>\n<thead>\n<tr>\n")
    if table.rows[0].allSatisfy({ $0.isEmpty }) { reportMissingHeader(at: header) }
    var text: [UInt8] = []
    for cell in table.rows.lazy.flatMap({ $0.prefix(columns) }) where !isPlain(cell) {
      append(cell, asHeadingTo: &text)
    }
    append(referencesIn: text, to: &text)
    withParsed(text, 0..<text.count, mendingUTF8: needsMending) { _, walk in
      writeRows(of: table, &walk)
    }
    html.append(table.rows.count > 1 ? "</tbody>\n</table>\n</div>\n" : "</table>\n</div>\n")
  }

  /// Writes the rows; the walk has a heading for every cell that is not plain.
  private mutating func writeRows(of table: TableSource, _ walk: inout Walk) {
    // Cells of short rows are filled in, but not so many that a small text makes a huge page.
    var fill = 10_000
    for (number, row) in table.rows.enumerated() {
      let isHeader = number == 0
      if !isHeader { html.append("<tr>\n") }
      for (column, alignment) in table.alignments.enumerated() {
        if column >= row.count {
          guard fill > 0 else { break }
          fill -= 1
        }
        openCell(alignment, isHeader: isHeader)
        if column < row.count {
          if isPlain(row[column]) {
            html.append(contentsOf: bytes[row[column]])
          } else {
            writeNextHeading(of: &walk)
          }
        }
        closeCell(isHeader: isHeader)
      }
      html.append("</tr>\n")
      if isHeader { html.append(table.rows.count > 1 ? "</thead>\n<tbody>\n" : "</thead>\n") }
    }
  }

  /// Whether a cell has nothing that means anything to Markdown, HTML or typography, as most have.
  private func isPlain(_ cell: Range<Int>) -> Bool {
    !needsMending
      && cell.allSatisfy { offset in
        let byte = bytes[offset]
        return byte.isWordByte && byte != 0xC2 || byte == UInt8(ascii: " ")
          || byte == UInt8(ascii: ",") || byte == UInt8(ascii: "%")
      }
  }

  /// Writes what stands in the next heading of a walk.
  private mutating func writeNextHeading(of walk: inout Walk) {
    while let step = walk.next() {
      if step.node.kind == .heading {
        if step.isEntering { continue }
        return
      }
      if step.isEntering { enter(step.node, &walk) } else { leave(step.node) }
    }
  }

  private mutating func openCell(_ alignment: TableSource.Alignment, isHeader: Bool) {
    typography.begin()
    forgetFrames()
    isAtLineStart = false
    html.append(isHeader ? "<th scope=\"col\"" : "<td")
    switch alignment {
    case .none: break
    case .left: html.append(" class=\"align-left\"")
    case .centre: html.append(" class=\"align-center\"")
    case .right: html.append(" class=\"align-right\"")
    }
    html.append(">")
  }

  private mutating func closeCell(isHeader: Bool) {
    endBlock()
    html.append(isHeader ? "</th>\n" : "</td>\n")
  }

  /// Adds a cell as a heading of its own, in which libcmark reads nothing but inlines. Pipes have lost
  /// their backslash by then.
  private func append(_ cell: Range<Int>, asHeadingTo text: inout [UInt8]) {
    text.append("# ")
    var i = cell.lowerBound
    while i < cell.upperBound {
      if bytes[i] == UInt8(ascii: "\\"), i + 1 < cell.upperBound {
        if bytes[i + 1] != UInt8(ascii: "|") { text.append(bytes[i]) }
        i += 1
      }
      text.append(bytes[i])
      i += 1
    }
    text.append(" #\n")
  }

  /// Adds the definitions of the references that a text of its own uses.
  func append(referencesIn text: [UInt8], to target: inout [UInt8]) {
    guard !scan.references.isEmpty else { return }
    var added: Set<[UInt8]> = []
    target.append("\n")
    var start: Int?
    for i in text.indices {
      if text[i] == UInt8(ascii: "[") { start = i + 1 }
      guard text[i] == UInt8(ascii: "]"), let from = start, i - from < 1000 else { continue }
      let key = referenceKey(text[from..<i])
      guard let reference = scan.references[key], added.insert(key).inserted else { continue }
      target.append(contentsOf: bytes[reference.line])
      target.append("\n")
    }
  }

  /// Writes the lines above a table as the paragraph they are.
  private mutating func writeLines(_ range: Range<Int>, of node: Node, isTight: Bool) {
    var text: [UInt8] = []
    for line in range {
      text.append(contentsOf: bytes[content(of: line, in: node)])
      text.append("\n")
    }
    append(referencesIn: text, to: &text)
    if isTight { html.append("\n") }
    withParsed(text, 0..<text.count, mendingUTF8: needsMending) { _, walk in
      let outer = firstLine
      firstLine = range.lowerBound
      isMainText = false
      write(&walk)
      firstLine = outer
      isMainText = true
    }
  }

  private mutating func reportMissingHeader(at header: Range<Int>) {
    report(
      .tableWithoutHeader, .warning, at: Span(header.lowerBound, header.upperBound),
      Words("Der Tabelle fehlt die Kopfzeile", "The table has no header row"),
      why: Words(
        "Vorleseprogramme nennen zu jeder Zelle ihre Spalte; hier schweigen sie.",
        "Screen readers name the column of every cell; here they stay silent."),
      fix: Words(
        "In die erste Zeile schreiben, was in den Spalten steht.",
        "Write into the first row what the columns hold."))
  }
}
