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

extension OutputBuffer {
  mutating func append(_ text: String, escaped escape: Escape) {
    let isAppended: Void? = text.utf8.withContiguousStorageIfAvailable {
      append($0, escaped: escape)
    }
    if isAppended == nil {
      Array(text.utf8).withUnsafeBufferPointer { append($0, escaped: escape) }
    }
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
    case .content: append(text, replacing: contentReplacement(of:))
    case .attribute: append(text, replacing: attributeReplacement(of:))
    case .xml: append(text, replacing: xmlReplacement(of:))
    case .percent: appendPercentEncoded(text, keeping: { _ in false })
    case .percentOpaque: appendPercentEncoded(text, keeping: isOpaqueDelimiter)
    case .json: appendJSON(text)
    }
  }

  /// Appends a text, the stretches between the few signs that are replaced as a whole.
  @inline(__always)
  private mutating func append(
    _ text: UnsafeBufferPointer<UInt8>, replacing replacement: (UInt8) -> StaticString?
  ) {
    guard mayHoldReplaced(text) else { return append(text) }
    var start = 0
    for index in text.indices {
      guard let replacement = replacement(text[index]) else { continue }
      append(UnsafeBufferPointer(rebasing: text[start..<index]))
      append(replacement)
      start = index &+ 1
    }
    append(UnsafeBufferPointer(rebasing: text[start...]))
  }

  private mutating func appendPercentEncoded(
    _ text: UnsafeBufferPointer<UInt8>, keeping isKept: (UInt8) -> Bool
  ) {
    for byte in text {
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
        append(hexDigit(byte >> 4))
        append(hexDigit(byte & 15))
      default: append(byte)
      }
    }
  }
}

private func contentReplacement(of byte: UInt8) -> StaticString? {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\""): "&quot;"
  default: nil
  }
}

private func attributeReplacement(of byte: UInt8) -> StaticString? {
  byte == UInt8(ascii: "'") ? "&#39;" : contentReplacement(of: byte)
}

private func xmlReplacement(of byte: UInt8) -> StaticString? {
  switch byte {
  case 0x09, 0x0A, 0x0D: nil
  case 0..<0x20: ""
  default: attributeReplacement(of: byte)
  }
}

/// Whether one of a text's bytes may be replaced anywhere, looked for in eight at a time. The last eight may overlap
/// with those before.
private func mayHoldReplaced(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
  guard let start = UnsafeRawPointer(text.baseAddress) else { return false }
  guard text.count >= 8 else {
    var letters = eight(0x41)
    for byte in text { letters = letters &<< 8 | UInt64(byte) }
    return signsReplaced(in: letters) != 0
  }
  let last = text.count &- 8
  var found = signsReplaced(in: start.loadUnaligned(fromByteOffset: last, as: UInt64.self))
  var index = 0
  while index < last {
    found |= signsReplaced(in: start.loadUnaligned(fromByteOffset: index, as: UInt64.self))
    index &+= 8
  }
  return found != 0
}

/// The highest bit of each of eight bytes that may be replaced. Signs that differ in one bit or two are looked for
/// together, and a # may be among them.
@inline(__always)
private func signsReplaced(in bytes: UInt64) -> UInt64 {
  // Nothing is left of the bytes that are looked for: " or & or ', < or >, controls.
  let others =
    nonZero(bytes & eight(0xFA) ^ eight(0x22))
    & nonZero(bytes & eight(0xFD) ^ eight(0x3C)) & nonZero(bytes & eight(0xE0))
  return ~others & eight(0x80)
}

/// The highest bit of each of eight bytes that is not zero.
@inline(__always)
private func nonZero(_ bytes: UInt64) -> UInt64 { (bytes & eight(0x7F) &+ eight(0x7F)) | bytes }

/// Eight bytes that are all this one.
@inline(__always)
private func eight(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

private func isOpaqueDelimiter(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "@") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ",")
}

private func hexDigit(_ number: UInt8) -> UInt8 {
  number < 10 ? UInt8(ascii: "0") + number : UInt8(ascii: "A") + number - 10
}
