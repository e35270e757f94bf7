public import Diagnostics

/// Something that can be read from the value of a field.
public protocol FieldValue: Sendable {
  static var form: FieldForm { get }

  /// - Returns: nil where the value cannot be read; the log then says why.
  static func read(
    _ node: Node, in file: SourceFile, reporting log: inout DiagnosticLog
  ) -> Self?

  /// As `read`, in a translation, where `original` is the value of the original.
  static func readTranslation(
    _ node: Node, of original: Self?, in file: SourceFile, reporting log: inout DiagnosticLog
  ) -> Self?

  /// As `readTranslation`, for the items of a list.
  static func readTranslations(
    _ items: [Node], of originals: [Self], in file: SourceFile, reporting log: inout DiagnosticLog
  ) -> [Self]

  /// The value as somebody may write it, which is the same for the same values; nil for groups of values and
  /// where there is nothing.
  var spelling: Words? { get }
}

extension FieldValue {
  public static func readTranslation(
    _ node: Node, of original: Self?, in file: SourceFile, reporting log: inout DiagnosticLog
  ) -> Self? {
    read(node, in: file, reporting: &log)
  }

  public static func readTranslations(
    _ items: [Node], of originals: [Self], in file: SourceFile, reporting log: inout DiagnosticLog
  ) -> [Self] {
    items.compactMap { read($0, in: file, reporting: &log) }
  }
}

/// A value together with the place where it was written, for later stages that may complain about
/// it.
public struct Written<Value: FieldValue>: FieldValue {
  public let value: Value
  public let span: Span

  public static var form: FieldForm { Value.form }

  public static func read(
    _ node: Node, in file: SourceFile, reporting log: inout DiagnosticLog
  ) -> Written<Value>? {
    Value.read(node, in: file, reporting: &log).map { Written(value: $0, span: node.span) }
  }

  public var spelling: Words? { value.spelling }
}

extension String: FieldValue {
  public static var form: FieldForm { .text }

  public static func read(
    _ node: Node, in file: SourceFile, reporting log: inout DiagnosticLog
  ) -> String? {
    if let line = unquotedLine(node, in: file) { return line }
    return readScalar(node, expected: .text, in: file, reporting: &log)?.text.trimmed
  }

  public var spelling: Words? { Words(self, self) }
}

/// The text of a list's item that YAML takes for a key and a value: `- Ältere: ab 65`.
private func unquotedLine(_ node: Node, in file: SourceFile) -> String? {
  guard case .mapping(let mapping) = node, mapping.entries.count == 1,
    let before = file.bytes[..<mapping.span.start].last(where: { $0 != UInt8(ascii: " ") }),
    "-[,".utf8.contains(before)
  else { return nil }
  let text = file.text(mapping.span)
  return text.hasPrefix("{") || text.utf8.contains(UInt8(ascii: "\n")) ? nil : text
}

extension String {
  /// Without spaces and line breaks at both ends.
  public var trimmed: String {
    // Nearly every text begins and ends with a letter of ASCII, which its bytes tell at once.
    if let first = utf8.first, let last = utf8.last, isSeen(first), isSeen(last) { return self }
    guard let first = unicodeScalars.first, let last = unicodeScalars.last,
      first.properties.isWhitespace || last.properties.isWhitespace
    else { return self }
    let scalars = unicodeScalars.drop { $0.properties.isWhitespace }
    let end = scalars.lastIndex { !$0.properties.isWhitespace }.map { scalars.index(after: $0) }
    return String(String.UnicodeScalarView(scalars[..<(end ?? scalars.startIndex)]))
  }
}

/// Whether a byte is a character of ASCII that is neither blank nor a control.
private func isSeen(_ byte: UInt8) -> Bool { (0x21...0x7E).contains(byte) }

extension Bool: FieldValue {
  public static var form: FieldForm { .flag }

  public static func read(
    _ node: Node, in file: SourceFile, reporting log: inout DiagnosticLog
  ) -> Bool? {
    guard let scalar = readScalar(node, expected: .flag, in: file, reporting: &log) else {
      return nil
    }
    switch scalar.text.trimmed.lowercased() {
    case "ja", "yes", "true", "wahr": return true
    case "nein", "no", "false", "falsch": return false
    default:
      reportUnreadable(node, expected: .flag, in: file, reporting: &log)
      return nil
    }
  }

  public var spelling: Words? { self ? Words("ja", "yes") : Words("nein", "no") }
}

extension Array: FieldValue where Element: FieldValue {
  public static var form: FieldForm { .list(of: Element.form) }

  /// One value without a dash counts as a list of one. Items that cannot be read are left out.
  public static func read(
    _ node: Node, in file: SourceFile, reporting log: inout DiagnosticLog
  ) -> [Element]? {
    guard case .list(let items, _) = node else {
      if case .scalar(let scalar) = node, Element.form.isReference {
        let written = file.text(scalar.span)
        let hasComma = scalar.text.utf8.contains(UInt8(ascii: ","))
        let hasLines = written.utf8.contains(UInt8(ascii: "\n"))
        let items = hasComma || hasLines ? bulletedItems(of: written) : []
        if hasComma || items.count > 1 {
          log.report(severalInOne(scalar, bulleted: items, in: file))
          return nil
        }
      }
      return Element.read(node, in: file, reporting: &log).map { [$0] }
    }
    return items.compactMap { item in
      item.isEmpty ? nil : Element.read(item, in: file, reporting: &log)
    }
  }

  public static func readTranslation(
    _ node: Node, of original: [Element]?, in file: SourceFile, reporting log: inout DiagnosticLog
  ) -> [Element]? {
    let items: [Node]
    switch node {
    case .scalar: return read(node, in: file, reporting: &log)
    case .mapping: items = [node]
    case .list(let written, _): items = written.filter { !$0.isEmpty }
    }
    return Element.readTranslations(items, of: original ?? [], in: file, reporting: &log)
  }

  public var spelling: Words? {
    let items = compactMap(\.spelling)
    guard !items.isEmpty, items.count == count else { return nil }
    return Words(
      items.map(\.german).joined(separator: ", "), items.map(\.english).joined(separator: ", "))
  }
}

/// A value of a fixed list of words.
public protocol Choice: FieldValue, CaseIterable, Hashable {
  var name: Name { get }

  /// Words that people write instead, such as a colour, with what they mean; they are offered, not taken.
  static var otherWords: [(written: Name, meant: Self)] { get }
}

extension Choice {
  public static var form: FieldForm { .choice(allCases.map(\.name)) }
  public static var otherWords: [(written: Name, meant: Self)] { [] }

  public static func read(
    _ node: Node, in file: SourceFile, reporting log: inout DiagnosticLog
  ) -> Self? {
    guard let scalar = readScalar(node, expected: form, in: file, reporting: &log) else {
      return nil
    }
    let written = scalar.text.trimmed
    if let value = allCases.first(where: { $0.name.matches(written) })
      ?? allCases.first(where: { $0.name.matchesLoosely(written) })
    {
      return value
    }
    let meant =
      (otherWords.first { $0.written.matchesLoosely(written) }?.meant ?? named(in: written))?
      .name
    log.report(unknownValue(scalar, names: allCases.map(\.name), meant: meant, in: file))
    return nil
  }

  public var spelling: Words? { Words(name.german, name.english) }
}

extension Choice {
  /// The value that one or two words in the middle of a text name, such as `Projekt ist laufend`; nil where
  /// several do, or where a word turns its meaning around.
  private static func named(in text: String) -> Self? {
    let words = text.split { !$0.isLetter && $0 != "-" }
    guard !words.contains(where: { ["nicht", "noch", "not", "no"].contains($0.lowercased()) })
    else { return nil }
    let pairs = zip(words, words.dropFirst()).map { "\($0) \($1)" }
    let known = allCases.map { (written: $0.name, meant: $0) } + otherWords
    let found = Set(
      (words.map(String.init) + pairs).compactMap { word in
        known.first { $0.written.matchesLoosely(word) }?.meant
      })
    return found.count == 1 ? found.first : nil
  }
}

/// A value for each name, in the order in which they were written, such as the groups of a deck.
public struct NamedValues<Value: FieldValue>: FieldValue {
  public struct Entry: Sendable {
    public let name: Written<String>
    public let value: Value
  }

  public let entries: [Entry]

  public static var form: FieldForm { .named(Value.form) }

  public subscript(name: String) -> Value? {
    entries.first { $0.name.value == name }?.value
  }

  public static func read(
    _ node: Node, in file: SourceFile, reporting log: inout DiagnosticLog
  ) -> NamedValues<Value>? {
    guard case .mapping(let mapping) = node else {
      reportWrongShape(node, expected: form, in: file, reporting: &log)
      return nil
    }
    return NamedValues(
      entries: mapping.entries.compactMap { entry in
        Value.read(entry.value, in: file, reporting: &log).map {
          Entry(name: Written(value: entry.key.text, span: entry.key.span), value: $0)
        }
      })
  }

  public var spelling: Words? { nil }
}
