internal import Diagnostics

/// How a value's bytes are changed so that they stay a value where they are written.
enum Escape: Sendable {
  case none
  /// Between elements.
  case content
  /// In an attribute's value in quotes of either kind.
  case attribute
  /// In XML, where most control characters must not occur at all.
  case xml
  /// A part of an address: everything but letters, digits and `-._~` is percent-encoded.
  case percent
  /// The rest of a `mailto:` or `tel:` address, where `@`, `+` and `,` keep their meaning.
  case percentOpaque
  /// In a JSON string inside an HTML script element.
  case json
}

extension ByteBuffer {
  mutating func append(_ text: String, escaped escape: Escape) {
    text.withLentUTF8 { append($0, escaped: escape) }
  }

  /// Appends HTML, which is escaped in XML alone.
  mutating func append(html: [UInt8], escaped escape: Escape) {
    html.withUnsafeBufferPointer { html in
      if case .xml = escape { append(html, replacing: xmlReplacement(of:)) } else { append(html) }
    }
  }

  private mutating func append(_ text: UnsafeBufferPointer<UInt8>, escaped escape: Escape) {
    switch escape {
    case .none: append(text)
    case .content: appendEscaped(text)
    case .attribute: append(text, replacing: attributeReplacement(of:))
    case .xml: append(text, replacing: xmlReplacement(of:))
    case .percent: appendPercentEncoded(text, keeping: { _ in false })
    case .percentOpaque: appendPercentEncoded(text, keeping: isOpaqueDelimiter)
    case .json: appendJSON(text)
    }
  }

  private mutating func appendPercentEncoded(
    _ text: UnsafeBufferPointer<UInt8>, keeping isKept: (UInt8) -> Bool
  ) {
    for byte in text {
      if isUnreserved(byte) || isKept(byte) { append(byte) } else { appendPercentEncoded(byte) }
    }
  }

  private mutating func appendJSON(_ text: UnsafeBufferPointer<UInt8>) {
    // U+2028 and U+2029 are E2 80 A8 and E2 80 A9.
    var held = 0
    for byte in text {
      switch (held, byte) {
      case (2, 0xA8), (2, 0xA9):
        removeLast(2)
        append("\\u202")
        append(byte == 0xA8 ? UInt8(ascii: "8") : UInt8(ascii: "9"))
        held = 0
        continue
      case (_, 0xE2): held = 1
      case (1, 0x80): held = 2
      default: held = 0
      }
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        append(UInt8(ascii: "\\"))
        append(byte)
      case UInt8(ascii: "\n"): append("\\n")
      case 0..<0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"):
        append("\\u00")
        append(hexDigitsOf: byte)
      default: append(byte)
      }
    }
  }
}

private func attributeReplacement(of byte: UInt8) -> StaticString? {
  byte == UInt8(ascii: "'") ? "&#39;" : entity(for: byte)
}

private func xmlReplacement(of byte: UInt8) -> StaticString? {
  switch byte {
  case 0x09, 0x0A, 0x0D: nil
  case 0..<0x20: ""
  default: attributeReplacement(of: byte)
  }
}

private func isOpaqueDelimiter(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "@") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ",")
}
