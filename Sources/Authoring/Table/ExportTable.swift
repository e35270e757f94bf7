public import Diagnostics
public import Documents
internal import FrontMatter
internal import Tables

/// A kind's documents as a table.
public struct ExportedTable: Sendable {
  public let text: String
  public let documentCount: Int
  /// Internal documents, which never leave their files.
  public let internalCount: Int
}

/// Writes the original version of every document of a kind as a row: its file, then each field as its author
/// wrote it. What cannot be read is reported and left out.
public func exportTable(
  of kind: KindName, from tree: SourceTree, languages: [Language], in language: Language,
  reporting log: inout DiagnosticLog
) -> ExportedTable {
  let columns = columns(of: kind)
  var rows = [[Column.file.text(in: language)] + columns.map { $0.heading(in: language) }]
  var internalCount = 0
  for (stem, file) in originals(of: kind, in: tree, languages: languages) {
    guard let text = FrontMatterText(file, reporting: &log) else { continue }
    if text.isInternal {
      internalCount += 1
    } else {
      rows.append(
        [stem + ".md"] + columns.map { $0.field.form.cell(text.values(of: $0) ?? []) })
    }
  }
  return ExportedTable(
    text: tableText(rows), documentCount: rows.count - 1, internalCount: internalCount)
}

extension FieldForm {
  /// Values as the text of a cell.
  func cell(_ values: [String]) -> String {
    element == nil ? values.first ?? "" : joined(values)
  }
}

extension FrontMatterText {
  /// Whether it may be shown to nobody: in doubt it is not.
  fileprivate var isInternal: Bool {
    guard let value = mapping.entry(SharedFields.internalName)?.value, !value.isEmpty else {
      return false
    }
    var log = DiagnosticLog()
    return Bool.read(value, in: file, reporting: &log) ?? true
  }
}
