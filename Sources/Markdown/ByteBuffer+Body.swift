internal import Diagnostics

/// What a body's HTML needs besides, in the very way of libcmark.
extension ByteBuffer {
  /// Begins a new line unless one has just begun.
  mutating func beginLine() {
    if let last, last != UInt8(ascii: "\n") { append(UInt8(ascii: "\n")) }
  }

  func hasSuffix(_ text: StaticString) -> Bool {
    withBytes { $0.has(text, at: $0.count - text.utf8CodeUnitCount) }
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
      default: appendPercentEncoded(byte)
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
