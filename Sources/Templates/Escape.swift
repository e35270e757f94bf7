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

extension [UInt8] {
  mutating func append(_ text: String, escaped escape: Escape) {
    switch escape {
    case .none: append(contentsOf: text.utf8)
    case .content: appendReplacing(text.utf8, by: contentReplacement)
    case .attribute: appendReplacing(text.utf8, by: attributeReplacement)
    case .xml: appendReplacing(text.utf8, by: xmlReplacement)
    case .percent: appendPercentEncoded(text.utf8, keeping: { _ in false })
    case .percentOpaque: appendPercentEncoded(text.utf8, keeping: isOpaqueDelimiter)
    case .json: appendJSON(text.utf8)
    }
  }

  mutating func append(_ html: [UInt8], escaped escape: Escape) {
    if case .xml = escape {
      appendReplacing(html, by: xmlReplacement)
    } else {
      append(contentsOf: html)
    }
  }

  /// Appends bytes, with the few that need it replaced; without a copy of each where none does.
  @inline(__always)
  private mutating func appendReplacing(
    _ bytes: some Collection<UInt8>, by replacement: (UInt8) -> String?
  ) {
    guard bytes.contains(where: { replacement($0) != nil }) else {
      append(contentsOf: bytes)
      return
    }
    for byte in bytes {
      if let replacement = replacement(byte) {
        append(contentsOf: replacement.utf8)
      } else {
        append(byte)
      }
    }
  }

  private mutating func appendPercentEncoded(
    _ bytes: some Sequence<UInt8>, keeping isKept: (UInt8) -> Bool
  ) {
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        append(byte)
      case _ where isKept(byte): append(byte)
      default:
        append(UInt8(ascii: "%"))
        append(hexDigit(byte >> 4))
        append(hexDigit(byte & 15))
      }
    }
  }

  private mutating func appendJSON(_ bytes: some Sequence<UInt8>) {
    // U+2028 and U+2029 are E2 80 A8 and E2 80 A9.
    var held = 0
    for byte in bytes {
      switch (held, byte) {
      case (2, 0xA8), (2, 0xA9):
        removeLast(2)
        append(contentsOf: "\\u202".utf8)
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
      case UInt8(ascii: "\n"): append(contentsOf: "\\n".utf8)
      case 0..<0x20, UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "&"):
        append(contentsOf: "\\u00".utf8)
        append(hexDigit(byte >> 4))
        append(hexDigit(byte & 15))
      default: append(byte)
      }
    }
  }
}

private func contentReplacement(_ byte: UInt8) -> String? {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\""): "&quot;"
  default: nil
  }
}

private func attributeReplacement(_ byte: UInt8) -> String? {
  byte == UInt8(ascii: "'") ? "&#39;" : contentReplacement(byte)
}

private func xmlReplacement(_ byte: UInt8) -> String? {
  switch byte {
  case 0x09, 0x0A, 0x0D: nil
  case 0..<0x20: ""
  default: attributeReplacement(byte)
  }
}

private func isOpaqueDelimiter(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "@") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ",")
}

private func hexDigit(_ number: UInt8) -> UInt8 {
  number < 10 ? UInt8(ascii: "0") + number : UInt8(ascii: "A") + number - 10
}
