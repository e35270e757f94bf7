/// What a browser asks for: as much of HTTP/1.1 (RFC 9112) as a preview needs.
public struct Request: Equatable {
  /// Whether the body is wanted: GET, and not HEAD.
  public let wantsBody: Bool
  /// The path without its first slash, decoded once.
  public let path: String

  /// Why a request is turned away, by the status it is answered with.
  public enum Refusal: Int, Error {
    case malformed = 400
    case foreignHost = 403
    case otherMethod = 405
    case tooLong = 431
  }

  /// Reads a request's head, without the empty line that ends it.
  ///
  /// Only names of this machine are accepted as its host: a page of some other site can make a browser
  /// call this port by a name of its own choice (DNS rebinding), and must not read drafts that way.
  public init(head: some Collection<UInt8>, port: UInt16) throws(Refusal) {
    let lines = try Self.lines(of: head)
    let words = lines[0].split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
    guard words.count == 3, words[2].starts(with: Array("HTTP/1.".utf8)) else { throw .malformed }
    try Self.requireOwnHost(in: lines.dropFirst(), port: port)
    switch String(decoding: words[0], as: UTF8.self) {
    case "GET": wantsBody = true
    case "HEAD": wantsBody = false
    default: throw .otherMethod
    }
    path = try Self.path(of: words[1])
  }

  private static func lines(of head: some Collection<UInt8>) throws(Refusal) -> [[UInt8]] {
    let lines = head.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
      Array($0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0)
    }
    let isClean = lines.joined().allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == UInt8(ascii: "\t") }
    guard isClean, !lines.isEmpty else { throw .malformed }
    return lines
  }

  private static func requireOwnHost(
    in fields: ArraySlice<[UInt8]>, port: UInt16
  ) throws(Refusal) {
    var hosts: [String] = []
    for field in fields {
      guard let colon = field.firstIndex(of: UInt8(ascii: ":")), colon > 0,
        !field[..<colon].contains(where: { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") })
      else { throw .malformed }
      guard String(decoding: field[..<colon], as: UTF8.self).lowercased() == "host" else {
        continue
      }
      let value = field[(colon + 1)...].split {
        $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t")
      }
      hosts.append(value.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " "))
    }
    let names = ["127.0.0.1", "localhost"]
    let own = names.map { "\($0):\(port)" } + (port == 80 ? names : [])
    guard hosts.count == 1, own.contains(hosts[0].lowercased()) else { throw .foreignHost }
  }

  private static func path(of target: ArraySlice<UInt8>) throws(Refusal) -> String {
    guard target.first == UInt8(ascii: "/") else { throw .malformed }
    var rest = target.dropFirst().prefix { $0 != UInt8(ascii: "?") }
    var bytes: [UInt8] = []
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      guard digits.utf8.count == 2, digits.utf8.allSatisfy(isHexDigit),
        let decoded = UInt8(digits, radix: 16)
      else { throw .malformed }
      bytes.append(decoded)
      rest = rest.dropFirst(2)
    }
    guard let path = String(validating: bytes, as: UTF8.self),
      !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F })
    else { throw .malformed }
    return path
  }
}

private func isHexDigit(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
    UInt8(ascii: "A")...UInt8(ascii: "F"):
    true
  default: false
  }
}
