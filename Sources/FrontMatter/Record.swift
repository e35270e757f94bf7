public import Diagnostics

/// A group of named values, each declared once: what it is called, what it may hold, where it is
/// kept.
///
/// The declaration drives reading and its messages here, and everything else that has to know the
/// fields.
public protocol Record: FieldValue {
  init()
  static var fields: FieldList<Self> { get }
}

extension Record {
  public static var form: FieldForm { .record(fields.declarations) }

  public static func read(
    _ node: Node, in file: SourceFile, reporting log: inout DiagnosticLog
  ) -> Self? {
    guard case .mapping(let mapping) = node else {
      reportWrongShape(node, expected: form, in: file, reporting: &log)
      return nil
    }
    var record = Self()
    fields.read(mapping, into: &record, in: file, reporting: &log)
    return record
  }

  /// The words of the original are replaced; its facts stay.
  public static func readTranslation(
    _ node: Node, of original: Self?, in file: SourceFile, reporting log: inout DiagnosticLog
  ) -> Self? {
    guard case .mapping(let mapping) = node else {
      reportWrongShape(node, expected: form, in: file, reporting: &log)
      return original
    }
    var record = original ?? Self()
    fields.read(mapping, into: &record, as: .partOfTranslation, in: file, reporting: &log)
    return record
  }

  public var spelling: Words? { nil }
}

/// As what a mapping is read.
public enum Reading {
  case original
  /// A document of words alone: its facts are those of the original, and it may not write any.
  case translation
  /// A group within a translation. It may repeat a fact, to tell what its words belong to.
  case partOfTranslation
}

/// Reads a value into its place in a record; the flag tells whether in a translation.
private typealias Assignment<Owner> =
  @Sendable (Node, Bool, SourceFile, inout DiagnosticLog, inout Owner) -> Void

/// One field of a record: its declaration and how its value gets into the record.
public struct Field<Owner>: Sendable {
  let declaration: FieldDeclaration
  /// What its absence is reported as.
  fileprivate let missingCode: Code
  fileprivate let assign: Assignment<Owner>
  /// Takes the value over from one owner into another.
  fileprivate let copy: @Sendable (Owner, inout Owner) -> Void
  fileprivate let spelling: @Sendable (Owner) -> Words?

  /// A field that may be absent. `form` says what may be written where the type alone does not, and
  /// `missing` is the code of its absence where that has one of its own.
  public init<Value: FieldValue>(
    _ english: String, _ german: String, _ path: any WritableKeyPath<Owner, Value?> & Sendable,
    _ need: FieldNeed = .optional, limit: Int? = nil, isWords: Bool = false,
    form: FieldForm = Value.form, missing: Code = .missingField, help: Words
  ) {
    let name = Name(english, german)
    missingCode = missing
    declaration = FieldDeclaration(
      name: name, form: form, need: need, limit: limit, isWords: isWords, help: help,
      check: checking(Value.self, name, limit))
    assign = { node, isTranslation, file, log, owner in
      let value =
        isTranslation
        ? Value.readTranslation(node, of: owner[keyPath: path], in: file, reporting: &log)
        : Value.read(node, in: file, reporting: &log)
      owner[keyPath: path] = value
      checkLength(of: node, name: name, limit: limit, in: file, reporting: &log)
    }
    copy = { $1[keyPath: path] = $0[keyPath: path] }
    spelling = { $0[keyPath: path]?.spelling }
  }

  /// A field that always has a value, such as an empty list or `false`, until another is written.
  public init<Value: FieldValue>(
    _ english: String, _ german: String, _ path: any WritableKeyPath<Owner, Value> & Sendable,
    _ need: FieldNeed = .optional, limit: Int? = nil, isWords: Bool = false,
    form: FieldForm = Value.form, missing: Code = .missingField, help: Words
  ) {
    let name = Name(english, german)
    missingCode = missing
    declaration = FieldDeclaration(
      name: name, form: form, need: need, limit: limit, isWords: isWords, help: help,
      check: checking(Value.self, name, limit))
    assign = { node, isTranslation, file, log, owner in
      let value =
        isTranslation
        ? Value.readTranslation(node, of: owner[keyPath: path], in: file, reporting: &log)
        : Value.read(node, in: file, reporting: &log)
      if let value { owner[keyPath: path] = value }
      checkLength(of: node, name: name, limit: limit, in: file, reporting: &log)
    }
    copy = { $1[keyPath: path] = $0[keyPath: path] }
    spelling = { $0[keyPath: path].spelling }
  }

  private init<Part>(
    _ field: Field<Part>, of part: any WritableKeyPath<Owner, Part> & Sendable
  ) {
    declaration = field.declaration
    missingCode = field.missingCode
    assign = { [assign = field.assign] node, isTranslation, file, log, owner in
      assign(node, isTranslation, file, &log, &owner[keyPath: part])
    }
    copy = { [copy = field.copy] in copy($0[keyPath: part], &$1[keyPath: part]) }
    spelling = { [spelling = field.spelling] in spelling($0[keyPath: part]) }
  }

  /// The same field for a larger record that keeps this one as a part of itself.
  public func within<Larger>(
    _ part: any WritableKeyPath<Larger, Owner> & Sendable
  ) -> Field<Larger> {
    Field<Larger>(self, of: part)
  }
}

private func checking<Value: FieldValue>(
  _ type: Value.Type, _ name: Name, _ limit: Int?
) -> FieldDeclaration.Check {
  { node, file, log in
    _ = type.read(node, in: file, reporting: &log)
    checkLength(of: node, name: name, limit: limit, in: file, reporting: &log)
  }
}

private func checkLength(
  of node: Node, name: Name, limit: Int?, in file: SourceFile, reporting log: inout DiagnosticLog
) {
  guard let limit, case .scalar(let scalar) = node, scalar.text.utf8.count > limit else { return }
  let count = scalar.text.trimmed.count
  guard count > limit else { return }
  log.report(textTooLong(name, count: count, limit: limit, at: Place(file, scalar.span)))
}

/// The fields of a record, in the order in which they are documented.
public struct FieldList<Owner>: Sendable {
  private let fields: [Field<Owner>]
  private let indices: [String: Int]
  /// The fields whose absence is a mistake.
  private let expected: [Int]

  public init(_ fields: [Field<Owner>]) {
    var indices: [String: Int] = [:]
    for (index, field) in fields.enumerated() {
      indices[field.declaration.name.english] = index
      indices[field.declaration.name.german] = index
    }
    self.fields = fields
    self.indices = indices
    expected = fields.indices.filter { fields[$0].declaration.need.isExpected }
  }

  public init(_ fields: Field<Owner>...) { self.init(fields) }

  public var declarations: [FieldDeclaration] { fields.map(\.declaration) }

  /// Whether there is anything that is the same in all languages.
  var hasFacts: Bool { fields.contains { !$0.declaration.isWords } }

  /// Takes over what a translation need not write: facts, and what must not be missing.
  func copyNecessary(from original: Owner, to owner: inout Owner) {
    for field in fields where !field.declaration.isWords || field.declaration.need.isExpected {
      field.copy(original, &owner)
    }
  }

  public func within<Larger>(
    _ part: any WritableKeyPath<Larger, Owner> & Sendable
  ) -> [Field<Larger>] {
    fields.map { $0.within(part) }
  }

  /// Reads every entry of a mapping into its field, and reports unknown, repeated and missing ones.
  ///
  /// For a translation the owner is the original, whose words are replaced; facts are reported, within a group
  /// only those that differ.
  ///
  /// - Returns: Whether every value that was written could be read, so that what is absent is missing.
  @discardableResult
  public func read(
    _ mapping: Mapping, into owner: inout Owner, as reading: Reading = .original,
    in file: SourceFile, reporting log: inout DiagnosticLog
  ) -> Bool {
    var isRead = true
    /// For each field the entry that wrote it first.
    var firstUse: [Int?] = Array(repeating: nil, count: fields.count)
    var meant: Set<Int> = []
    for (number, entry) in mapping.entries.enumerated() {
      guard let index = indices[entry.key.text] else {
        reportUnknown(entry.key, in: mapping, &meant, file: file, reporting: &log)
        continue
      }
      if let first = firstUse[index] {
        log.report(duplicateKey(entry.key, first: mapping.entries[first].key, file: file))
        continue
      }
      firstUse[index] = number
      guard !entry.value.isEmpty else { continue }
      let errorCount = log.errorCount
      switch reading {
      case .translation where !fields[index].declaration.isWords:
        log.report(factInTranslation(entry.key, in: file))
        continue
      case .partOfTranslation where !fields[index].declaration.isWords:
        compare(entry, with: fields[index], of: owner, in: file, reporting: &log)
      case .original, .translation, .partOfTranslation:
        fields[index].assign(entry.value, reading != .original, file, &log, &owner)
      }
      if log.errorCount > errorCount { isRead = false }
    }
    if reading == .original {
      reportMissing(in: mapping, firstUse: firstUse, meant, file: file, reporting: &log)
    }
    return isRead
  }

  /// Reports a fact of a translation that is another one than in the original.
  private func compare(
    _ entry: Mapping.Entry, with field: Field<Owner>, of original: Owner, in file: SourceFile,
    reporting log: inout DiagnosticLog
  ) {
    var written = original
    let errorCount = log.errorCount
    field.assign(entry.value, false, file, &log, &written)
    guard log.errorCount == errorCount, let here = field.spelling(written) else { return }
    let there = field.spelling(original)
    if here != there {
      log.report(contradictsOriginal(here, original: there, at: Place(file, entry.value.span)))
    }
  }

  /// What a mapping is about, for a message about the whole of it: the value of the first required
  /// field that is there, such as the title; otherwise the first name in it.
  public func subject(of mapping: Mapping) -> Span {
    for field in fields {
      guard case .required = field.declaration.need else { continue }
      let entry = mapping.entries.first { field.declaration.name.matches($0.key.text) }
      if let entry, !entry.value.isEmpty { return entry.value.span }
    }
    return mapping.entries.first?.key.span ?? Span(mapping.span.start, mapping.span.start)
  }

  /// `meant` gathers the fields that somebody tried to write, which are not missing too.
  private func reportUnknown(
    _ key: Scalar, in mapping: Mapping, _ meant: inout Set<Int>, file: SourceFile,
    reporting log: inout DiagnosticLog
  ) {
    if let colon = key.text.utf8.firstIndex(of: UInt8(ascii: ":")),
      let index = indices[String(key.text[..<colon])]
    {
      meant.insert(index)
      let length = key.text[..<colon].utf8.count
      log.report(
        missingSpace(afterColonAt: key.span.start + length, of: key.text, in: file))
      return
    }
    let names = declarations.map(\.name)
    let near = nearestName(to: withoutInvisibleSigns(key.text), among: names)
      .flatMap { indices[$0] }
    let group = group(for: key, in: mapping)
    if let group, group.opened != nil || near == nil {
      // What follows in the same group is the same mistake.
      guard meant.insert(group.index).inserted || group.opened == nil else { return }
      let name = declarations[group.index].name
      log.report(keyOutsideGroup(key, group: name, opened: group.opened, in: file))
    } else {
      log.report(unknownKey(key, names: names, in: file))
      if let near { meant.insert(near) }
    }
  }

  /// The group that has a field of this name: the last one above that was begun and left empty, or else
  /// the only one there is.
  private func group(for key: Scalar, in mapping: Mapping) -> (index: Int, opened: Scalar?)? {
    let candidates = fields.indices.filter { index in
      fields[index].declaration.form.parts.contains { $0.name.matches(key.text) }
    }
    let opened = mapping.entries.last { entry in
      guard entry.value.isEmpty, entry.key.span.start < key.span.start else { return false }
      return indices[entry.key.text].map(candidates.contains) ?? false
    }
    if let opened, let index = indices[opened.key.text] { return (index, opened.key) }
    return candidates.count == 1 ? candidates.first.map { ($0, nil) } : nil
  }

  private func reportMissing(
    in mapping: Mapping, firstUse: [Int?], _ meant: Set<Int>, file: SourceFile,
    reporting log: inout DiagnosticLog
  ) {
    for index in expected where meant.isEmpty || !meant.contains(index) {
      let entry = firstUse[index].map { mapping.entries[$0] }
      if let entry, !entry.value.isEmpty { continue }
      let field = fields[index]
      let severity: Diagnostic.Severity
      let reason: Words
      switch field.declaration.need {
      case .optional, .requiredUnless, .needed: continue
      case .required(let why): (severity, reason) = (.error, why)
      case .wanted(let why): (severity, reason) = (.warning, why)
      }
      let span = entry?.key.span ?? subject(of: mapping)
      log.report(
        missingField(
          field.declaration.name, field.missingCode, severity, at: Place(file, span),
          isBegun: entry != nil, why: reason, help: field.declaration.help))
    }
  }
}
