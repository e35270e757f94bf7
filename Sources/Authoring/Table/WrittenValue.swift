internal import Diagnostics
internal import FrontMatter

/// How a value is written in front matter.
enum ValueStyle: CaseIterable {
  case plain, single, double, block

  /// The style of what stands there now, by its first sign.
  init(of written: String) {
    self =
      switch written.utf8.first {
      case UInt8(ascii: "\""): .double
      case UInt8(ascii: "'"): .single
      case UInt8(ascii: "|"), UInt8(ascii: ">"): .block
      default: .plain
      }
  }
}

/// Where a value is to stand.
struct ValuePlace {
  /// The text that it replaces; empty where none was.
  var replaced = ""
  /// Before the name of its field.
  let indentation: String
  let lineBreak: String
  /// Between square brackets or braces.
  var isInFlow = false
  /// Digits that are a text, which every reader of YAML is to take for one.
  let isKey: Bool

  /// The ways to write a value here, the best one first: as what stood there, or as plainly as possible.
  func spellings(of value: String) -> [String] {
    let styles: [ValueStyle] =
      switch replaced.isEmpty && isKey ? .double : ValueStyle(of: replaced) {
      case .plain: value.contains("\n") ? [.block, .double] : [.plain, .single, .double]
      case .single: [.single, .double]
      case .double: [.double]
      case .block: [.block, .plain, .single, .double]
      }
    return styles.compactMap { spelling(of: value, $0) }
  }

  private func spelling(of value: String, _ style: ValueStyle) -> String? {
    switch style {
    case .plain: isPlain(value) ? value : nil
    case .single:
      value.contains("\n")
        ? nil
        : "'"
          + value.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
          + "'"
    case .double: JSONValue.string(value).text
    case .block: isInFlow ? nil : block(value)
    }
  }

  /// Lines below `|`, or paragraphs below `>`, as deep as those that stood there.
  private func block(_ value: String) -> String {
    let old = replaced.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let header = old.first.map(String.init) ?? "|"
    let isFolded = header.hasPrefix(">")
    let depth =
      old.dropFirst().first { !$0.allSatisfy { $0 == " " } }
      .map { String($0.prefix { $0 == " " }) } ?? indentation + "  "
    let lines = value.split(separator: "\n", omittingEmptySubsequences: false)
    return (header.isEmpty ? "|" : header) + lineBreak
      + lines.map { $0.isEmpty ? "" : depth + $0 }
      .joined(separator: isFolded ? lineBreak + lineBreak : lineBreak)
  }

  /// Whether every reader of YAML takes it for this text without quotation marks.
  private func isPlain(_ value: String) -> Bool {
    let begin = value.hasPrefix("-") ? value.dropFirst() : value[...]
    guard let first = begin.unicodeScalars.first,
      value.hasPrefix("-") ? first.properties.numericType != nil : !signs.contains(first)
    else { return false }
    return !value.contains(": ") && !value.contains(" #") && !value.hasSuffix(":")
      && value.unicodeScalars.allSatisfy { scalar in
        !(isInFlow && ",[]{}".unicodeScalars.contains(scalar))
          && scalar.properties.generalCategory != .control
          && !["\u{2028}", "\u{2029}", "\u{FEFF}"].contains(scalar)
      }
  }
}

/// What means something to YAML at the beginning of a value.
private let signs = Set("-?:,[]{}#&*!|>'\"%@`~".unicodeScalars)
