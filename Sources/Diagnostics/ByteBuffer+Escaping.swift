extension ByteBuffer {
  /// Appends a text with `& < > "` as entities, fit for element content and for attributes in double quotes.
  public mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    append(text, replacing: entity(for:))
  }

  public mutating func appendEscaped(_ text: [UInt8]) {
    text.withUnsafeBufferPointer { appendEscaped($0) }
  }

  public mutating func appendEscaped(_ text: String) { text.withLentUTF8 { appendEscaped($0) } }

  /// Appends a text in which `replacement` may replace some of `& < > " '` and control characters; the stretches
  /// between these few are appended as a whole.
  @inline(__always)
  public mutating func append(
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

  /// Appends a byte as it may stand in any address: `%C3`.
  public mutating func appendPercentEncoded(_ byte: UInt8) {
    append(UInt8(ascii: "%"))
    append(hexDigitsOf: byte)
  }

  /// Appends two digits, in capitals.
  public mutating func append(hexDigitsOf byte: UInt8) {
    append(hexDigit(byte >> 4))
    append(hexDigit(byte & 15))
  }
}

/// A text with `& < > "` as entities, for HTML and XML.
public func withEntities(_ text: String) -> String {
  var written = ByteBuffer(capacity: text.utf8.count + 16)
  written.appendEscaped(text)
  return written.text
}

/// What stands in HTML for a byte that means something there.
public func entity(for byte: UInt8) -> StaticString? {
  switch byte {
  case UInt8(ascii: "&"): "&amp;"
  case UInt8(ascii: "<"): "&lt;"
  case UInt8(ascii: ">"): "&gt;"
  case UInt8(ascii: "\""): "&quot;"
  default: nil
  }
}

private func hexDigit(_ number: UInt8) -> UInt8 {
  number < 10 ? UInt8(ascii: "0") + number : UInt8(ascii: "A") + number - 10
}

extension String {
  /// Lends the bytes of the text, which are copied if it has none of its own.
  public func withLentUTF8<Result>(
    _ read: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    utf8.withContiguousStorageIfAvailable(read) ?? Array(utf8).withUnsafeBufferPointer(read)
  }
}

/// Whether one of a text's bytes may be replaced anywhere, looked for in eight at a time. The last eight may overlap
/// with those before.
public func mayHoldReplaced(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
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
