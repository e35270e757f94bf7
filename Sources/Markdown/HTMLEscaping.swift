/// How bytes of text get into HTML, in the very way of libcmark.
extension HTMLBuffer {
  /// Adds text with `& < > "` as entities, fit for element content and for attributes in double quotes.
  mutating func appendEscaped(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for i in 0..<text.count {
      let entity: StaticString
      switch text[i] {
      case UInt8(ascii: "&"): entity = "&amp;"
      case UInt8(ascii: "<"): entity = "&lt;"
      case UInt8(ascii: ">"): entity = "&gt;"
      case UInt8(ascii: "\""): entity = "&quot;"
      default: continue
      }
      append(text.part(start..<i))
      append(entity)
      start = i + 1
    }
    append(text.part(start..<text.count))
  }

  mutating func appendEscaped(_ text: [UInt8]) {
    text.withUnsafeBufferPointer { appendEscaped($0) }
  }

  /// Adds an address for an attribute in double quotes. A `%` is taken to be an escape already.
  mutating func appendAddress(_ address: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for i in 0..<address.count {
      let byte = address[i]
      if stands(inAddress: byte) { continue }
      append(address.part(start..<i))
      start = i + 1
      switch byte {
      case UInt8(ascii: "&"): append("&amp;")
      case UInt8(ascii: "'"): append("&#x27;")
      default:
        append(UInt8(ascii: "%"))
        append(hexDigit(byte >> 4))
        append(hexDigit(byte & 15))
      }
    }
    append(address.part(start..<address.count))
  }

  mutating func appendAddress(_ address: [UInt8]) {
    address.withUnsafeBufferPointer { appendAddress($0) }
  }
}

/// Whether a byte stands in the address of an attribute as it is.
private func stands(inAddress byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
    UInt8(ascii: "."), UInt8(ascii: "+"), UInt8(ascii: "!"), UInt8(ascii: "*"),
    UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: ","), UInt8(ascii: "%"),
    UInt8(ascii: "#"), UInt8(ascii: "@"), UInt8(ascii: "?"), UInt8(ascii: "="),
    UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "/"), UInt8(ascii: "$"),
    UInt8(ascii: "~"):
    true
  default: false
  }
}

private func hexDigit(_ value: UInt8) -> UInt8 {
  value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
}

/// The value of a hexadecimal digit.
func hexValue(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  default: nil
  }
}
