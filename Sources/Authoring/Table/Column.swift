internal import Diagnostics
internal import Documents
internal import FrontMatter

/// A column of a table: a field that finds room in a cell, perhaps one of a group, such as `zeitraum.ende`.
struct Column: Sendable {
  /// The field, behind the groups that it stands in.
  let path: [FieldDeclaration]
  let field: FieldDeclaration
  /// All fields of the kind.
  let topFields: [FieldDeclaration]

  /// What a cell of the first column holds: the document's path below the folder of its kind.
  static let file = Name("file", "datei")

  func heading(in language: Language) -> String {
    path.map { $0.name.text(in: language) }.joined(separator: ".")
  }

  /// Both spellings of the heading.
  var name: Name { Name(heading(in: .english), heading(in: .german)) }

  func isMeant(by heading: String) -> Bool {
    let parts = heading.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == path.count
      && zip(path, parts).allSatisfy { $0.name.matchesLoosely(String($1).trimmed) }
  }

  /// What several values stand in, where the field may have several.
  var isList: Bool { field.form.element != nil }
}

/// The columns that a kind's fields make, in order, with those of groups in their place. What may be there any number
/// of times with several values each, such as milestones, finds no room in one line.
func columns(of kind: KindName) -> [Column] {
  let topFields = kind.fields
  func columns(of fields: [FieldDeclaration], in groups: [FieldDeclaration]) -> [Column] {
    fields.flatMap { field -> [Column] in
      let path = groups + [field]
      let inner = field.form.fieldsOfRecord
      if !inner.isEmpty { return columns(of: inner, in: path) }
      return field.form.fitsCell ? [Column(path: path, field: field, topFields: topFields)] : []
    }
  }
  return columns(of: topFields, in: [])
}

extension FieldForm {
  /// The fields of a group.
  var fieldsOfRecord: [FieldDeclaration] {
    guard case .record(let fields) = self else { return [] }
    return fields
  }

  /// Whether one text can hold it.
  var fitsCell: Bool {
    switch self {
    case .record, .named: false
    case .list(let element): element.fitsCell && element.element == nil
    case .either(let first, let second): first.fitsCell && second.fitsCell
    default: true
    }
  }

  /// What it has several of.
  var element: FieldForm? {
    guard case .list(let element) = self else { return nil }
    return element
  }

  /// Whether a comma belongs to a value.
  private var isWording: Bool {
    switch self {
    case .text, .prose: true
    case .either(let first, let second): first.isWording || second.isWording
    default: false
    }
  }

  /// Several values as one text: `Kinder | Familien`. A stroke within a value is doubled.
  func joined(_ values: [String]) -> String {
    values.map {
      $0.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "||")
    }
    .joined(separator: " | ")
  }

  /// The values of a cell. Where no value can have a comma or a line break, these part them too.
  func values(in cell: String) -> [String] {
    guard let element else { return cell.isEmpty ? [] : [cell] }
    let others = element.isWording ? "" : ",;\n"
    var values = [""]
    var rest = Substring(cell)
    while let sign = rest.popFirst() {
      if sign == "|", rest.first == "|" {
        rest.removeFirst()
        values[values.count - 1].append(sign)
      } else if sign == "|" || others.contains(sign) {
        values.append("")
      } else {
        values[values.count - 1].append(sign)
      }
    }
    return values.map(\.trimmed).filter { !$0.isEmpty }
  }
}
