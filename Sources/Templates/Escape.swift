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
  /// Appends a stretch of other bytes, which is not cut out for it first.
  mutating func append(_ bytes: [UInt8], from start: Int, to end: Int) {
    bytes.withUnsafeBufferPointer { append(contentsOf: $0[start..<end]) }
  }

  mutating func append(_ text: String, escaped escape: Escape) {
    switch escape {
    case .none: append(contentsOf: text.utf8)
    case .content: appendReplacing(text.utf8, by: contentReplacements)
    case .attribute: appendReplacing(text.utf8, by: attributeReplacements)
    case .xml: appendReplacing(text.utf8, by: xmlReplacements)
    case .percent: appendPercentEncoded(text.utf8, keeping: { _ in false })
    case .percentOpaque: appendPercentEncoded(text.utf8, keeping: isOpaqueDelimiter)
    case .json: appendJSON(text.utf8)
    }
  }

  mutating func append(_ html: [UInt8], escaped escape: Escape) {
    if case .xml = escape {
      appendReplacing(html, by: xmlReplacements)
    } else {
      append(contentsOf: html)
    }
  }

  /// Appends bytes, the stretches between the few that are replaced as a whole.
  private mutating func appendReplacing(
    _ bytes: some Collection<UInt8>, by replacements: Replacements
  ) {
    let isAppended: Void? = bytes.withContiguousStorageIfAvailable { buffer in
      var start = 0
      var index = 0
      while index < buffer.count {
        let number = Int(replacements.numbers[Int(buffer[index])])
        if number > 0 {
          append(contentsOf: UnsafeBufferPointer(rebasing: buffer[start..<index]))
          append(contentsOf: replacements.texts[number - 1])
          start = index + 1
        }
        index += 1
      }
      append(contentsOf: UnsafeBufferPointer(rebasing: buffer[start...]))
    }
    if isAppended == nil { appendReplacing(ContiguousArray(bytes), by: replacements) }
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

/// What is written in place of some bytes.
private struct Replacements {
  /// For every byte the number of its text, counted from 1; 0 for those that stay.
  let numbers: [UInt8]
  let texts: [[UInt8]]

  init(_ replacements: [(byte: UInt8, text: String)]) {
    var numbers = [UInt8](repeating: 0, count: 256)
    for (index, replacement) in replacements.enumerated() {
      numbers[Int(replacement.byte)] = UInt8(index + 1)
    }
    self.numbers = numbers
    texts = replacements.map { Array($0.text.utf8) }
  }
}

private let contentSigns: [(byte: UInt8, text: String)] = [
  (UInt8(ascii: "&"), "&amp;"), (UInt8(ascii: "<"), "&lt;"), (UInt8(ascii: ">"), "&gt;"),
  (UInt8(ascii: "\""), "&quot;"),
]
private let attributeSigns = contentSigns + [(UInt8(ascii: "'"), "&#39;")]
private let controls: [(byte: UInt8, text: String)] = (UInt8(0)..<0x20)
  .filter { ![0x09, 0x0A, 0x0D].contains($0) }.map { ($0, "") }

private let contentReplacements = Replacements(contentSigns)
private let attributeReplacements = Replacements(attributeSigns)
private let xmlReplacements = Replacements(attributeSigns + controls)

private func isOpaqueDelimiter(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "@") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: ",")
}

private func hexDigit(_ number: UInt8) -> UInt8 {
  number < 10 ? UInt8(ascii: "0") + number : UInt8(ascii: "A") + number - 10
}
