/// A text as a part of an address (RFC 3986): everything but letters, digits and `-._~` is percent-encoded,
/// except the signs that are to keep their meaning.
public func percentEncoded(_ text: String, keeping kept: String = "") -> String {
  var encoded = ByteBuffer(capacity: text.utf8.count + 16)
  for byte in text.utf8 {
    if isUnreserved(byte) || kept.utf8.contains(byte) {
      encoded.append(byte)
    } else {
      encoded.appendPercentEncoded(byte)
    }
  }
  return encoded.text
}

/// Whether a character stands in an address as it is (RFC 3986, section 2.3).
public func isUnreserved(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
  default: "-._~".utf8.contains(byte)
  }
}
