internal import Diagnostics
internal import Documents
internal import FrontMatter

/// A document's front matter, read so that it can be shown in a table and changed.
struct FrontMatterText {
  let file: SourceFile
  let mapping: Mapping
  /// Where the lines between the dashes begin.
  let start: Int

  /// - Returns: nil where it cannot be read; the log then says why.
  init?(_ file: SourceFile, reporting log: inout DiagnosticLog) {
    guard isUTF8(file, reporting: &log),
      let span = splitDocument(file, reporting: &log).frontMatter,
      let mapping = readFrontMatter(span, of: file, reporting: &log)
    else { return nil }
    self.file = file
    self.mapping = mapping
    start = span.start
  }

  /// The values that a column has here, as their author wrote them; none where nothing is written, and nil
  /// where what is written is no list of texts.
  func values(of column: Column) -> [String]? {
    var mapping = mapping
    for (depth, field) in column.path.enumerated() {
      guard let value = mapping.entry(field.name)?.value, !value.isEmpty else { return [] }
      if depth == column.path.count - 1 { return texts(of: value, isList: column.isList) }
      guard case .mapping(let inner) = value else { return nil }
      mapping = inner
    }
    return []
  }

  /// Where a column's field stands, its name and its values; nil where it is not written.
  func span(of column: Column) -> Span? {
    var mapping = mapping
    for (depth, field) in column.path.enumerated() {
      guard let entry = mapping.entry(field.name) else { return nil }
      if depth == column.path.count - 1 {
        return Span(entry.key.span.start, max(entry.key.span.end, entry.value.span.end))
      }
      guard case .mapping(let inner) = entry.value else { return nil }
      mapping = inner
    }
    return nil
  }

  private func texts(of node: Node, isList: Bool) -> [String]? {
    switch node {
    case .scalar(let scalar): return [lines(scalar.text)]
    case .list(let items, _) where isList:
      var texts: [String] = []
      for item in items where !item.isEmpty {
        // A text like `Ältere: ab 65`, which is read as one.
        var log = DiagnosticLog()
        guard let text = String.read(item, in: file, reporting: &log) else { return nil }
        texts.append(lines(text))
      }
      return texts
    default: return nil
    }
  }

  private func lines(_ text: String) -> String {
    text.trimmed.split(separator: "\r\n" as Character, omittingEmptySubsequences: false)
      .joined(separator: "\n")
  }
}

extension Mapping {
  func entry(_ name: Name) -> Entry? { entries.first { name.matches($0.key.text) } }
}
