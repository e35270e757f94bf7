/// The kinds of value that a variable can write.
enum WrittenKind: Sendable { case text, html, address }

/// Why no value can stand at a position.
enum Refusal: Hashable, Sendable {
  case tagName, betweenAttributes, unquoted, comment, declaration, characterData
  case style, script, styleAttribute, scriptAttribute, pageAttribute
  case outsideJSONString, behindBackslash
  case textBeginsAddress
  case foreignScheme(String)
  case htmlInAttribute, htmlInRaw
}

extension HTMLPosition {
  enum Insertion {
    case escaped(Escape)
    case refused(Refusal)
  }

  /// How a value is written here, and moves the position behind it.
  mutating func insert(_ kind: WrittenKind) -> Insertion {
    switch place {
    case .content: return .escaped(kind == .html ? .none : .content)
    case .tagOpening:
      place = .tagName
      return .refused(.tagName)
    case .tagName: return .refused(.tagName)
    case .between, .afterValue, .seam, .attributeName, .afterAttributeName:
      place = .seam
      return .refused(.betweenAttributes)
    case .beforeValue, .unquoted:
      place = .unquoted
      return .refused(.unquoted)
    case .markup, .declaration: return .refused(.declaration)
    case .comment: return .refused(.comment)
    case .characterData: return .refused(.characterData)
    case .quoted: return insertIntoAttribute(kind)
    case .raw(let matched):
      // Behind `</` a value could complete the end tag.
      return matched > 0 ? .refused(.tagName) : insertIntoRaw(kind)
    }
  }

  private mutating func insertIntoAttribute(_ kind: WrittenKind) -> Insertion {
    if kind == .html { return .refused(.htmlInAttribute) }
    switch attributeKind {
    case .text: return .escaped(.attribute)
    case .style: return .refused(.styleAttribute)
    case .script: return .refused(.scriptAttribute)
    case .page: return .refused(.pageAttribute)
    case .address, .addressList: return insertIntoAddress(kind)
    }
  }

  private mutating func insertIntoAddress(_ kind: WrittenKind) -> Insertion {
    switch address {
    case .foreignScheme:
      let scheme = value.split(separator: Self.someValue, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      return .refused(.foreignScheme(scheme.joined(separator: "…")))
    case .empty:
      address = .settled
      return kind == .address ? .escaped(.attribute) : .refused(.textBeginsAddress)
    case .scheme:
      // What is written cannot contain a colon; what follows must not make a scheme of it either.
      if value.last != Self.someValue { value.append(Self.someValue) }
      return .escaped(.percent)
    case .settled: return .escaped(kind == .address ? .attribute : .percent)
    case .opaque: return .escaped(.percentOpaque)
    case .query: return .escaped(.percent)
    }
  }

  private mutating func insertIntoRaw(_ kind: WrittenKind) -> Insertion {
    switch contentKind {
    case .style: return .refused(.style)
    case .script: return .refused(.script)
    case .data:
      if !isInJSONString { return .refused(.outsideJSONString) }
      if isBehindBackslash { return .refused(.behindBackslash) }
      return kind == .html ? .refused(.htmlInRaw) : .escaped(.json)
    case .text, .elements:
      return kind == .html ? .refused(.htmlInRaw) : .escaped(.content)
    }
  }
}
