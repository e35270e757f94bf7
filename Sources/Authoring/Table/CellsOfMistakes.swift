public import Diagnostics
internal import Documents
internal import Tables

/// Where a row of a table says what a document's fields say.
struct RowOrigin: Sendable {
  struct Field: Sendable {
    /// Of the field in the document, its name and its values.
    let written: Span
    let cell: Cell
  }

  let table: SourceFile
  let fields: [Field]
  /// What names the document.
  let name: Cell

  init(
    of row: [Cell], _ heading: TableHeading, name: Cell, in document: FrontMatterText,
    table: SourceFile
  ) {
    self.table = table
    self.name = name
    fields = heading.columns.compactMap { place, column in
      guard place < row.count, let written = document.span(of: column) else { return nil }
      return Field(written: written, cell: row[place])
    }
  }
}

extension TableChange {
  /// A mistake in the document as it will be, told at the cell that says what is wrong there. What no cell of the
  /// row says stays where it is, and names the row.
  public func atItsCell(_ diagnostic: Diagnostic) -> Diagnostic {
    guard let place = diagnostic.place, place.file.path == path else { return diagnostic }
    let table = origin.table
    let field = origin.fields.first {
      $0.written.start <= place.span.start && place.span.end <= $0.written.end
    }
    guard let cell = field?.cell, !cell.isEmpty else {
      let note = Diagnostic.Note(
        Place(table, origin.name.span), Words("aus dieser Zeile", "from this row"))
      return diagnostic.with(notes: diagnostic.notes + [note])
    }
    let wrong = Place(table, table.span(of: place.file.text(place.span), in: cell))
    let note = Diagnostic.Note(
      place, Words("so stünde es in der Datei", "it would stand like this in the file"))
    return diagnostic.with(
      place: wrong, headline: diagnostic.headline.naming(cell), notes: [note] + diagnostic.notes)
  }
}

extension DiagnosticLog {
  /// The same, with the cell of a table named wherever something stands in one.
  func naming(cellsOf table: Table) -> DiagnosticLog {
    var named = DiagnosticLog()
    for diagnostic in sorted {
      let cell = diagnostic.place.flatMap { place in
        place.file === table.file ? table.cell(at: place.span) : nil
      }
      named.report(
        cell.map { diagnostic.with(headline: diagnostic.headline.naming($0)) } ?? diagnostic)
    }
    return named
  }
}

extension Words {
  fileprivate func naming(_ cell: Cell) -> Words {
    Words("\(german) (Zelle \(cell.name))", "\(english) (cell \(cell.name))")
  }
}

extension Table {
  /// The cell in which a stretch of the file stands; nil for one of several cells.
  fileprivate func cell(at span: Span) -> Cell? {
    rows.joined().first { $0.span.start <= span.start && span.end <= $0.span.end }
  }
}

extension SourceFile {
  /// Where one of several values stands in its cell.
  func span(of value: String, in cell: Cell) -> Span {
    let written = text(cell.span)
    guard !value.isEmpty, let found = written.firstRange(of: value) else { return cell.span }
    let start = cell.span.start + written[..<found.lowerBound].utf8.count
    return Span(start, start + value.utf8.count)
  }
}
