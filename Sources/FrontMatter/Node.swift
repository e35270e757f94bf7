package import Diagnostics

/// A value of the front matter as it was written: every scalar is text, whatever YAML would make of
/// it.
package enum Node: Sendable {
  case scalar(Scalar)
  case list([Node], Span)
  case mapping(Mapping)

  package var span: Span {
    switch self {
    case .scalar(let scalar): scalar.span
    case .list(_, let span): span
    case .mapping(let mapping): mapping.span
    }
  }

  /// Whether nothing was written, as in `federfuehrung:` with an empty rest of the line, `""` or
  /// `[]`.
  package var isEmpty: Bool {
    switch self {
    case .scalar(let scalar): scalar.text.trimmed.isEmpty || scalar.isPlain && scalar.text == "~"
    case .list(let items, _): items.allSatisfy(\.isEmpty)
    case .mapping(let mapping): mapping.entries.isEmpty
    }
  }
}

package struct Scalar: Sendable {
  package let text: String
  package let span: Span
  /// Written without quotation marks and not as a block.
  package let isPlain: Bool

  package init(text: String, span: Span, isPlain: Bool) {
    self.text = text
    self.span = span
    self.isPlain = isPlain
  }
}

package struct Mapping: Sendable {
  package struct Entry: Sendable {
    package let key: Scalar
    package let value: Node
  }

  package let entries: [Entry]
  package let span: Span
}
