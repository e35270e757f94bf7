internal import Diagnostics
internal import Documents
internal import FrontMatter
internal import Tables

/// What the cells below each heading are.
struct TableHeading {
  /// The place of the column that names the documents.
  let file: Int
  let columns: [(place: Int, column: Column)]
  /// The places that have a heading, known or not.
  let named: Set<Int>

  /// - Returns: nil where no column names the documents; the log then says so, and what else is wrong.
  init?(of table: Table, _ kind: KindName, reporting log: inout DiagnosticLog) {
    let known = Authoring.columns(of: kind)
    let row = table.rows[0]
    var file: Int?
    var columns: [(place: Int, column: Column)] = []
    for (place, cell) in row.enumerated() where !cell.isEmpty {
      if Column.file.matchesLoosely(cell.text) {
        if let first = file {
          log.report(columnTwice(cell, first: row[first], in: table.file))
        } else {
          file = place
        }
      } else if let column = known.first(where: { $0.isMeant(by: cell.text) }) {
        if let first = columns.first(where: { $0.column.name == column.name })?.place {
          log.report(columnTwice(cell, first: row[first], in: table.file))
        } else {
          columns.append((place, column))
        }
      } else {
        log.report(unknownColumn(cell, of: kind, among: known, in: table.file))
      }
    }
    guard let file else {
      log.report(missingFileColumn(of: table))
      return nil
    }
    self.file = file
    self.columns = columns
    named = Set(row.indices.filter { !row[$0].isEmpty })
  }
}

private func columnTwice(_ cell: Cell, first: Cell, in file: SourceFile) -> Diagnostic {
  let name = quote(cell.text)
  return Diagnostic(
    .duplicateKey, at: Place(file, cell.span),
    Words("Die Spalte \(name.german) gibt es zweimal", "The column \(name.english) is there twice"),
    notes: [.init(Place(file, first.span), Words("zuerst hier", "first here"))],
    fix: Words("Eine der beiden Spalten löschen.", "Delete one of the two columns."))
}

private func missingFileColumn(of table: Table) -> Diagnostic {
  let row = table.rows[0]
  return Diagnostic(
    .unreadableTable,
    at: Place(
      table.file, Span(row[0].span.start, max(row[0].span.start, row[row.count - 1].span.end))),
    Words("Der Tabelle fehlt die Spalte »datei«", "The table has no column “file”"),
    why: Words(
      "Sie sagt, zu welchem Dokument eine Zeile gehört.",
      "It says which document a row belongs to."),
    fix: Words(
      "Die Überschriften so lassen, wie leitbild export sie schreibt.",
      "Leave the headings as leitbild export writes them."))
}

private func unknownColumn(
  _ cell: Cell, of kind: KindName, among columns: [Column], in file: SourceFile
) -> Diagnostic {
  let name = quote(cell.text)
  let why = Words(
    "Was darin steht, kommt in kein Dokument.", "What stands in it gets into no document.")
  if let field = kind.fields.first(where: { $0.name.matchesLoosely(cell.text) }) {
    let parts = columns.filter { $0.path.first?.name == field.name }.map(\.name)
    return Diagnostic(
      .unknownColumn, at: Place(file, cell.span),
      Words(
        "»\(field.name.german)« findet in einer Zelle keinen Platz",
        "“\(field.name.english)” finds no room in a cell"),
      why: why,
      fix: parts.isEmpty
        ? Words(
          "Diese Angabe in der Datei selbst ändern und die Spalte löschen.",
          "Change this field in the file itself and delete the column.")
        : Words(
          "Je eine Spalte nehmen für: \(parts.map(\.german).joined(separator: ", ")).",
          "Use a column each for: \(parts.map(\.english).joined(separator: ", "))."))
  }
  let near = suggestion(for: cell.text, among: columns.map(\.name) + [Column.file])
  return Diagnostic(
    .unknownColumn, near == nil ? .warning : .error, at: Place(file, cell.span),
    Words("Eine Spalte \(name.german) gibt es nicht", "There is no column \(name.english)"),
    label: near, why: why,
    fix: near == nil
      ? Words(
        "Eigene Notizen dürfen bleiben; alle Angaben nennt: leitbild explain \(kind.name.german)",
        "Notes of your own may stay; all fields are named by: leitbild explain \(kind.name.english)"
      )
      : Words(
        "Die Überschrift berichtigen oder die Spalte löschen.",
        "Mend the heading or delete the column."))
}
