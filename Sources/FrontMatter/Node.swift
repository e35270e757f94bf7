public import Diagnostics

/// A value of the front matter as it was written: every scalar is text, whatever YAML would make of
/// it.
public enum Node: Sendable {
  case scalar(Scalar)
  case list([Node], Span)
  case mapping(Mapping)

  public var span: Span {
    switch self {
    case .scalar(let scalar): scalar.span
    case .list(_, let span): span
    case .mapping(let mapping): mapping.span
    }
  }

  /// Whether nothing was written, as in `federfuehrung:` with an empty rest of the line, `""` or
  /// `[]`.
  public var isEmpty: Bool {
    switch self {
    case .scalar(let scalar): scalar.isEmpty
    case .list(let items, _): items.allSatisfy(\.isEmpty)
    case .mapping(let mapping): mapping.entries.isEmpty
    }
  }
}

public struct Scalar: Sendable {
  public let text: String
  public let span: Span
  /// Written without quotation marks and not as a block.
  public let isPlain: Bool

  var isEmpty: Bool {
    // Nearly every text begins with a letter.
    if let first = text.utf8.first, (first | 0x20) &- UInt8(ascii: "a") < 26 { return false }
    return text.trimmed.isEmpty || isPlain && text == "~"
  }

  public init(text: String, span: Span, isPlain: Bool) {
    self.text = text
    self.span = span
    self.isPlain = isPlain
  }
}

public struct Mapping: Sendable {
  public struct Entry: Sendable {
    public let key: Scalar
    public let value: Node
  }

  public let entries: [Entry]
  public let span: Span
}
