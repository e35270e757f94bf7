/// Questions about bytes of text, asked in the hot path.
extension UInt8 {
  var isASCIILetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }
  var isASCIIDigit: Bool { self &- UInt8(ascii: "0") < 10 }
  /// A letter, a digit or part of a character beyond ASCII.
  var isWordByte: Bool { isASCIILetter || isASCIIDigit || self >= 0x80 }
  var isSpaceOrTab: Bool { self == 0x20 || self == 0x09 }
  var isWhitespace: Bool { self == 0x20 || (self >= 0x09 && self <= 0x0D) }
  var lowercasedASCII: UInt8 { self &- UInt8(ascii: "A") < 26 ? self + 32 : self }
}

extension RandomAccessCollection<UInt8> where Index == Int {
  /// Whether the bytes from `offset` on begin with an ASCII text.
  func has(_ text: StaticString, at offset: Int) -> Bool {
    guard offset >= startIndex, offset + text.utf8CodeUnitCount <= endIndex else { return false }
    return text.withUTF8Buffer { wanted in
      for (i, byte) in wanted.enumerated() where self[offset + i] != byte { return false }
      return true
    }
  }

  /// Without white space at both ends.
  func trimmedRange() -> Range<Int> {
    var (start, end) = (startIndex, endIndex)
    while start < end, self[start].isWhitespace { start += 1 }
    while end > start, self[end - 1].isWhitespace { end -= 1 }
    return start..<end
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// A part of the text that is lent, without a copy of it.
  func part(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: self[range])
  }

  /// A copy that may be kept.
  func bytes(_ range: Range<Int>) -> [UInt8] { Array(part(range)) }
}

extension [UInt8] {
  /// The text with `%41` read as `A`; a `%` without two digits stays.
  var percentDecoded: [UInt8] {
    guard contains(UInt8(ascii: "%")) else { return self }
    var decoded: [UInt8] = []
    decoded.reserveCapacity(count)
    var i = 0
    while i < count {
      if self[i] == UInt8(ascii: "%"), i + 2 < count, let high = hexValue(self[i + 1]),
        let low = hexValue(self[i + 2])
      {
        decoded.append(high << 4 | low)
        i += 3
      } else {
        decoded.append(self[i])
        i += 1
      }
    }
    return decoded
  }

  var string: String { String(decoding: self, as: UTF8.self) }
}

extension ArraySlice<UInt8> {
  var string: String { String(decoding: self, as: UTF8.self) }
}

/// The value of a hexadecimal digit.
private func hexValue(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  default: nil
  }
}
