public import Diagnostics
public import Documents
public import FrontMatter
internal import Tables

/// A document that a table changes, or a new one.
public struct TableChange: Sendable {
  public struct Cell: Sendable {
    public let name: Name
    public let old: String
    public let new: String
  }

  public let path: String
  /// The file as it is; nil where there is none yet.
  public let old: SourceFile?
  public let bytes: [UInt8]
  public let cells: [Cell]
  let origin: RowOrigin
}

/// What new documents are made of.
public struct NewDocuments: Sendable {
  let settings: SiteSettings
  let folder: String
  let day: CalendarDay

  /// The folder is the name of the kind's folder on this site, the day is today.
  public init(settings: SiteSettings, folder: String, day: CalendarDay) {
    self.settings = settings
    self.folder = folder
    self.day = day
  }
}

/// Reads a table of documents of a kind, and says which files would hold what after it: changed cells change
/// their fields, rows without a file become drafts. With errors in the log, nothing of it should be written.
public func importTable(
  _ file: SourceFile, of kind: KindName, into tree: SourceTree, _ new: NewDocuments,
  reporting log: inout DiagnosticLog
) -> [TableChange] {
  guard let table = readTable(file, reporting: &log),
    let heading = TableHeading(of: table, kind, reporting: &log)
  else { return [] }
  let known = originals(of: kind, in: tree, languages: new.settings.languages)
  let documents = Dictionary(
    known.map { ($0.stem, $0.file) }, uniquingKeysWith: { first, _ in first })
  var reader = RowReader(
    kind: kind, table: table.file, heading: heading, documents: documents, new: new, log: log)
  let changes = table.rows.dropFirst().compactMap { reader.read($0) }
  log = reader.log.naming(cellsOf: table)
  return changes
}

private struct RowReader {
  let kind: KindName
  let table: SourceFile
  let heading: TableHeading
  let documents: [String: SourceFile]
  let new: NewDocuments
  var log: DiagnosticLog
  private var firstRows: [String: Cell] = [:]
  private var reportsBareCells = true

  init(
    kind: KindName, table: SourceFile, heading: TableHeading, documents: [String: SourceFile],
    new: NewDocuments, log: DiagnosticLog
  ) {
    self.kind = kind
    self.table = table
    self.heading = heading
    self.documents = documents
    self.new = new
    self.log = log
  }

  mutating func read(_ row: [Cell]) -> TableChange? {
    let bare = row.indices.first { !row[$0].isEmpty && !heading.named.contains($0) }
    if reportsBareCells, let bare {
      log.report(cellWithoutHeading(row[bare], in: table))
      reportsBareCells = false
    }
    guard heading.file < row.count, !row[heading.file].isEmpty else { return newDocument(of: row) }
    let cell = row[heading.file]
    let stem = stem(cell.text)
    guard let file = documents[stem] else {
      let near = nearestName(to: stem, among: documents.keys.sorted())
      log.report(unknownRow(cell, of: kind, near: near.map { $0 + ".md" }, in: table))
      return nil
    }
    if let first = firstRows.updateValue(cell, forKey: stem) {
      log.report(rowTwice(cell, first: first, in: table))
      return nil
    }
    guard let document = FrontMatterText(file, reporting: &log) else { return nil }
    return change(of: document, by: row, named: cell, isNew: false)
  }

  /// `content/projekte/dorf-app.md`, `projekte/dorf-app` or `dorf-app`, as the documents are known.
  private func stem(_ written: String) -> String {
    var name = written.split(separator: "\\").joined(separator: "/")
    for folder in ["content/", kind.folder.german + "/", kind.folder.english + "/"]
    where name.hasPrefix(folder)
      && documents[name.hasSuffix(".md") ? String(name.dropLast(3)) : name] == nil
    {
      name.removeFirst(folder.count)
    }
    return name.hasSuffix(".md") ? String(name.dropLast(3)) : name
  }

  private mutating func newDocument(of row: [Cell]) -> TableChange? {
    let place = heading.columns.first { $0.column.name == Name("title", "titel") }?.place
    guard let place, place < row.count, !row[place].isEmpty else {
      if !row.allSatisfy(\.isEmpty) { log.report(rowWithoutTitle(row, in: table)) }
      return nil
    }
    let title = row[place]
    let stem = addressName(title.text).split(separator: "/").joined(separator: "-")
    let path = "content/\(new.folder)/\(stem).md"
    if let known = documents[stem] {
      log.report(documentExists(title, at: known.path, in: table))
      return nil
    }
    if let first = firstRows.updateValue(title, forKey: stem) {
      log.report(rowTwice(title, first: first, in: table))
      return nil
    }
    let scaffold = Scaffold(
      kind: kind, language: new.settings.language, title: title.text,
      publisher: new.settings.publisher?.written, day: new.day)
    let file = SourceFile(path: path, text: scaffold.text)
    guard let document = FrontMatterText(file, reporting: &log) else { return nil }
    return change(of: document, by: row, named: title, isNew: true)
  }

  /// The document after a row. An empty cell removes a field from a document that was there, and leaves a new
  /// one as it begins.
  private mutating func change(
    of document: FrontMatterText, by row: [Cell], named name: Cell, isNew: Bool
  ) -> TableChange? {
    var changed = document
    var cells: [TableChange.Cell] = []
    for (place, column) in heading.columns where place < row.count {
      let cell = row[place]
      guard let old = changed.values(of: column) else {
        if !cell.isEmpty {
          log.report(cellDoesNotFit(cell, of: column, in: document, table: table))
        }
        continue
      }
      let values = column.field.form.values(of: cell, before: old)
      guard values != old, !(isNew && values.isEmpty) else { continue }
      guard isReadable(values, in: cell, column) else { continue }
      guard let next = changed.setting(column, to: values, in: new.settings.language) else {
        log.report(cellDoesNotFit(cell, of: column, in: changed, table: table))
        continue
      }
      changed = next
      let form = column.field.form
      cells.append(
        TableChange.Cell(name: column.name, old: form.cell(old), new: form.cell(values)))
    }
    guard isNew || !cells.isEmpty else { return nil }
    return TableChange(
      path: document.file.path, old: isNew ? nil : document.file, bytes: changed.file.bytes,
      cells: cells, origin: RowOrigin(of: row, heading, name: name, in: changed, table: table))
  }

  /// Reads values as they will be read in the document, with what is wrong at the cell.
  private mutating func isReadable(_ values: [String], in cell: Cell, _ column: Column) -> Bool {
    let errorCount = log.errorCount
    if !values.isEmpty {
      let items = values.map {
        Node.scalar(Scalar(text: $0, span: table.span(of: $0, in: cell), isPlain: false))
      }
      column.field.check(column.isList ? .list(items, cell.span) : items[0], table, &log)
    } else if column.path.count == 1, case .required(let why) = column.field.need {
      log.report(
        missingField(
          column.field.name, .missingField, .error, at: Place(table, cell.span), why: why,
          help: column.field.help))
    }
    return log.errorCount == errorCount
  }
}
