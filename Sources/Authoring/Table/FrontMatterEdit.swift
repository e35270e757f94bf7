internal import Diagnostics
internal import Documents
internal import FrontMatter

/// A stretch of a file and what is to stand there instead.
struct TextEdit {
  let span: Span
  let text: String
}

extension FrontMatterText {
  /// The document with other values in a column: none removes the field. Nothing else is touched, which is made
  /// sure of by reading it again.
  ///
  /// - Returns: nil where the values find no place in what is written here.
  func setting(_ column: Column, to values: [String], in language: Language) -> FrontMatterText? {
    let editor = FrontMatterEditor(
      text: self, column: column, language: languageOfNames(among: column.topFields) ?? language)
    let wanted = outline(of: mapping, without: column.path)
    for edits in editor.proposals(for: values) {
      var log = DiagnosticLog()
      guard let changed = FrontMatterText(applying(edits), reporting: &log), !log.hasErrors,
        changed.values(of: column) == values,
        outline(of: changed.mapping, without: column.path) == wanted
      else { continue }
      return changed
    }
    return nil
  }

  /// The language of most names in it; nil where both are used alike.
  private func languageOfNames(among fields: [FieldDeclaration]) -> Language? {
    let known = Set(mapping.entries.map(\.key.text))
    let names = fields.map(\.name).filter { $0.german != $0.english }
    let german = names.count { known.contains($0.german) }
    let english = names.count { known.contains($0.english) }
    return german == english ? nil : german > english ? .german : .english
  }

  private func applying(_ edits: [TextEdit]) -> SourceFile {
    var bytes = file.bytes
    for edit in edits.sorted(by: { $0.span.start > $1.span.start }) {
      bytes.replaceSubrange(edit.span.start..<edit.span.end, with: edit.text.utf8)
    }
    return SourceFile(path: file.path, bytes: bytes)
  }

  /// Every name and value but those of a field, and of the groups that would be there for its sake alone.
  private func outline(of mapping: Mapping, without path: [FieldDeclaration]) -> [String] {
    mapping.entries.flatMap { entry -> [String] in
      guard let field = path.first, field.name.matches(entry.key.text) else {
        return ["\(entry.key.text):"] + outline(of: entry.value)
      }
      guard case .mapping(let inner) = entry.value else { return [] }
      let rest = outline(of: inner, without: Array(path.dropFirst()))
      return rest.isEmpty ? [] : ["\(entry.key.text):"] + rest
    }
  }

  private func outline(of node: Node) -> [String] {
    switch node {
    case .scalar(let scalar): [scalar.text]
    case .list(let items, _): ["["] + items.flatMap(outline) + ["]"]
    case .mapping(let mapping): ["{"] + outline(of: mapping, without: []) + ["}"]
    }
  }
}

/// Finds where in the front matter a column's values are to be written, and how.
private struct FrontMatterEditor {
  let text: FrontMatterText
  let column: Column
  /// Of names that are added.
  let language: Language
  let bytes: [UInt8]
  let lineBreak: String

  init(text: FrontMatterText, column: Column, language: Language) {
    self.text = text
    self.column = column
    self.language = language
    bytes = text.file.bytes
    let hasReturn = text.start >= 2 && bytes[text.start - 2] == UInt8(ascii: "\r")
    lineBreak = hasReturn ? "\r\n" : "\n"
  }

  /// The ways to do it, the best one first.
  func proposals(for values: [String]) -> [[TextEdit]] {
    var (mapping, entries): (Mapping, [Mapping.Entry]) = (text.mapping, [])
    for (depth, field) in column.path.enumerated() {
      let rest = Array(column.path[depth...])
      guard let entry = mapping.entry(field.name) else {
        return values.isEmpty ? [] : additions(of: values, rest, to: mapping, in: entries.last)
      }
      entries.append(entry)
      if rest.count == 1 {
        return values.isEmpty
          ? removals(of: entries) : replacements(of: entry, by: values)
      }
      switch entry.value {
      case .mapping(let inner) where !inner.entries.isEmpty: mapping = inner
      case .scalar where entry.value.span.isEmpty:
        let depth = indentation(at: entry.key.span.start) + "  "
        return lines(for: values, Array(rest.dropFirst()), indentation: depth).map {
          [TextEdit(span: endOfLine(at: entry.key.span.end), text: $0)]
        }
      default: return []
      }
    }
    return []
  }

  // MARK: Adding

  private func additions(
    of values: [String], _ path: [FieldDeclaration], to mapping: Mapping, in group: Mapping.Entry?
  ) -> [[TextEdit]] {
    guard !isFlow(mapping) else {
      guard path.count == 1, let last = mapping.entries.last else { return [] }
      let end = max(last.key.span.end, last.value.span.end)
      return spellings(of: values, replacing: nil, isInFlow: true).map {
        [TextEdit(span: Span(end, end), text: ", \(path[0].name.text(in: language)): \($0)")]
      }
    }
    let siblings = self.siblings(at: column.path.count - path.count)
    let place = placeOfNewLine(for: path[0], among: siblings, in: mapping)
    let depth = mapping.entries.first.map { indentation(at: $0.key.span.start) } ?? ""
    return lines(for: values, path, indentation: depth).map { [TextEdit(span: place, text: $0)] }
  }

  /// The fields that may stand beside the one at a depth of the column, in the order of their declaration.
  private func siblings(at depth: Int) -> [FieldDeclaration] {
    depth == 0 ? column.topFields : column.path[depth - 1].form.fieldsOfRecord
  }

  /// Below the nearest field that is declared before it, else above the nearest one after it.
  private func placeOfNewLine(
    for field: FieldDeclaration, among siblings: [FieldDeclaration], in mapping: Mapping
  ) -> Span {
    let own = siblings.firstIndex { $0.name == field.name } ?? siblings.count
    for sibling in siblings[..<own].reversed() {
      guard let entry = mapping.entry(sibling.name) else { continue }
      return endOfLine(at: max(entry.key.span.end, entry.value.span.end))
    }
    let start = mapping.entries.first.map { startOfLine(at: $0.key.span.start) } ?? text.start
    return Span(start, start)
  }

  /// A field with its values, below the names of groups that are not there yet.
  private func lines(
    for values: [String], _ path: [FieldDeclaration], indentation: String
  ) -> [String] {
    var (start, depth) = ("", indentation)
    for group in path.dropLast() {
      start += depth + group.name.text(in: language) + ":" + lineBreak
      depth += "  "
    }
    let name = path.last?.name.text(in: language) ?? ""
    return spellings(of: values, replacing: nil, indentation: depth).map {
      "\(start)\(depth)\(name): \($0)\(lineBreak)"
    }
  }

  // MARK: Replacing

  private func replacements(of entry: Mapping.Entry, by values: [String]) -> [[TextEdit]] {
    let depth = indentation(at: entry.key.span.start)
    switch entry.value {
    case .list(let items, let span) where !isFlow(span) && !items.isEmpty:
      return blockEdits(of: items, to: values)
    case .list(let items, let span):
      return spellings(of: values, replacing: nil, items: items).map {
        [TextEdit(span: span, text: $0)]
      }
    case .scalar(let scalar) where scalar.span.isEmpty:
      guard let colon = bytes[entry.key.span.end...].firstIndex(of: UInt8(ascii: ":")) else {
        return []
      }
      return spellings(of: values, replacing: nil, indentation: depth).map {
        [TextEdit(span: Span(colon + 1, colon + 1), text: " " + $0)]
      }
    case .scalar(let scalar):
      let isInFlow = !isFirstInLine(entry.key.span.start)
      let written = text.file.text(scalar.span)
      return spellings(
        of: values, replacing: written == "~" ? nil : written, indentation: depth,
        isInFlow: isInFlow
      ).map { [TextEdit(span: scalar.span, text: $0)] }
    case .mapping: return []
    }
  }

  /// Only the lines of those values that differ: what is equal at both ends stays, the rest is replaced one by
  /// one, and what is left over is removed or added.
  private func blockEdits(of items: [Node], to values: [String]) -> [[TextEdit]] {
    let items = items.filter { !$0.isEmpty }
    let old = text.values(of: column) ?? []
    guard old.count == items.count else { return [] }
    let same = zip(old, values).prefix { $0 == $1 }.count
    let limit = min(old.count, values.count) - same
    let sameAtEnd = zip(old.reversed(), values.reversed()).prefix(limit).prefix { $0 == $1 }.count
    let changed = items[same..<(old.count - sameAtEnd)]
    let wanted = values[same..<(values.count - sameAtEnd)]
    return [true, false].compactMap { isSimple in
      replacing(changed, of: items, by: Array(wanted), isSimple: isSimple)
    }
  }

  /// Without simplicity every value is written in the way that can hold anything.
  private func replacing(
    _ changed: ArraySlice<Node>, of items: [Node], by wanted: [String], isSimple: Bool
  ) -> [TextEdit]? {
    let first = startOfLine(at: items[0].span.start)
    let dash = String(decoding: bytes[first..<items[0].span.start], as: UTF8.self)
    let indentation = String(repeating: " ", count: dash.utf8.count)
    func spelling(_ value: String, replacing written: String?) -> String? {
      let spellings = valuePlace(written, indentation, false).spellings(of: value)
      return isSimple ? spellings.first : spellings.last
    }
    var edits = changed.dropFirst(wanted.count).map { removal(of: $0.span) }
    for (item, value) in zip(changed, wanted) {
      guard let spelling = spelling(value, replacing: text.file.text(item.span)) else { return nil }
      edits.append(TextEdit(span: item.span, text: spelling))
    }
    let added = wanted.dropFirst(changed.count).map { spelling($0, replacing: nil) }
    guard !added.isEmpty else { return edits }
    let end = changed.endIndex
    let place = end > 0 ? endOfLine(at: items[end - 1].span.end) : Span(first, first)
    edits.append(
      TextEdit(span: place, text: added.map { dash + ($0 ?? "") + lineBreak }.joined()))
    return added.contains(nil) ? nil : edits
  }

  // MARK: Removing

  /// The field's lines; with the last field of a group, the group goes too.
  private func removals(of entries: [Mapping.Entry]) -> [[TextEdit]] {
    var gone = entries[entries.count - 1]
    for entry in entries.dropLast().reversed() {
      guard case .mapping(let mapping) = entry.value else { break }
      guard mapping.entries.count > 1 else {
        gone = entry
        continue
      }
      guard isFlow(mapping) else { break }
      return [[flowRemoval(of: gone, from: mapping)]]
    }
    return [[removal(of: Span(gone.key.span.start, max(gone.key.span.end, gone.value.span.end)))]]
  }

  private func flowRemoval(of entry: Mapping.Entry, from mapping: Mapping) -> TextEdit {
    let index = mapping.entries.firstIndex { $0.key.span == entry.key.span } ?? 0
    if index == 0 {
      let next = mapping.entries[1].key.span.start
      return TextEdit(span: Span(entry.key.span.start, next), text: "")
    }
    let before = mapping.entries[index - 1]
    let start = max(before.key.span.end, before.value.span.end)
    return TextEdit(span: Span(start, max(start, entry.value.span.end)), text: "")
  }

  private func removal(of span: Span) -> TextEdit {
    TextEdit(span: Span(startOfLine(at: span.start), endOfLine(at: span.end).start), text: "")
  }

  // MARK: Spelling

  /// The ways to write values behind a colon: one alone, or all between square brackets. Items that were there
  /// stay as they were written.
  private func spellings(
    of values: [String], replacing written: String?, indentation: String = "",
    isInFlow: Bool = false, items: [Node] = []
  ) -> [String] {
    guard column.isList, written == nil || values.count > 1 else {
      return valuePlace(written, indentation, isInFlow).spellings(of: values.first ?? "")
    }
    let known = zip(text.values(of: column) ?? [], items.filter { !$0.isEmpty })
    let spellings = values.map { value in
      known.first { $0.0 == value }.map { text.file.text($0.1.span) }
        ?? spelling(of: value, replacing: nil, indentation: indentation, isInFlow: true)
    }
    return spellings.contains(nil)
      ? [] : ["[\(spellings.compactMap(\.self).joined(separator: ", "))]"]
  }

  private func spelling(
    of value: String, replacing written: String?, indentation: String, isInFlow: Bool = false
  ) -> String? {
    valuePlace(written, indentation, isInFlow).spellings(of: value).first
  }

  private func valuePlace(_ written: String?, _ indentation: String, _ isInFlow: Bool) -> ValuePlace
  {
    var isKey = false
    switch column.field.form.element ?? column.field.form {
    case .officialKey, .colour: isKey = true
    default: break
    }
    return ValuePlace(
      replaced: written ?? "", indentation: indentation, lineBreak: lineBreak, isInFlow: isInFlow,
      isKey: isKey)
  }

  // MARK: Lines

  private func isFlow(_ mapping: Mapping) -> Bool { isFlow(mapping.span) }

  private func isFlow(_ span: Span) -> Bool {
    span.start < bytes.count && "[{".utf8.contains(bytes[span.start])
  }

  private func startOfLine(at offset: Int) -> Int {
    (bytes[text.start..<offset].lastIndex(of: UInt8(ascii: "\n")) ?? text.start - 1) + 1
  }

  /// The beginning of the next line.
  private func endOfLine(at offset: Int) -> Span {
    let end = (bytes[offset...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count - 1) + 1
    return Span(end, end)
  }

  private func indentation(at offset: Int) -> String {
    let line = bytes[startOfLine(at: offset)..<offset]
    return String(decoding: line.prefix { $0 == UInt8(ascii: " ") }, as: UTF8.self)
  }

  private func isFirstInLine(_ offset: Int) -> Bool {
    bytes[startOfLine(at: offset)..<offset].allSatisfy { $0 == UInt8(ascii: " ") }
  }
}
