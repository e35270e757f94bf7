/// The size of a picture in pixels, from the beginning of its file. The format is told by the
/// bytes, never by the name, except for SVG, which has no sign of its own.
///
/// Formats: PNG (RFC 2083), GIF89a, JPEG (ITU-T T.81), WebP (RFC 9649), SVG 2.
func imageSize(ofHead head: [UInt8], path: String) -> (width: Int, height: Int)? {
  let size =
    pngSize(head) ?? gifSize(head) ?? jpegSize(head) ?? webPSize(head)
    ?? (path.hasSuffix(".svg") ? svgSize(head) : nil)
  guard let size, (1...65_535).contains(size.width), (1...65_535).contains(size.height) else {
    return nil
  }
  return size
}

private typealias Size = (width: Int, height: Int)

private func bigEndian(_ bytes: [UInt8], _ offset: Int, count: Int) -> Int {
  bytes[offset..<offset + count].reduce(0) { $0 << 8 | Int($1) }
}

private func littleEndian(_ bytes: [UInt8], _ offset: Int, count: Int) -> Int {
  bytes[offset..<offset + count].reversed().reduce(0) { $0 << 8 | Int($1) }
}

private func pngSize(_ head: [UInt8]) -> Size? {
  guard head.count >= 24, head.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else {
    return nil
  }
  return (bigEndian(head, 16, count: 4), bigEndian(head, 20, count: 4))
}

private func gifSize(_ head: [UInt8]) -> Size? {
  guard head.count >= 10, head.starts(with: Array("GIF8".utf8)) else { return nil }
  return (littleEndian(head, 6, count: 2), littleEndian(head, 8, count: 2))
}

/// Walks the segments of a JPEG to its frame header.
private func jpegSize(_ head: [UInt8]) -> Size? {
  guard head.starts(with: [0xFF, 0xD8]) else { return nil }
  var index = 2
  while index + 9 < head.count {
    guard head[index] == 0xFF else { return nil }
    let marker = head[index + 1]
    switch marker {
    case 0xFF: index += 1
    case 0x01, 0xD0...0xD8: index += 2
    case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
      return (bigEndian(head, index + 7, count: 2), bigEndian(head, index + 5, count: 2))
    default: index += 2 + max(2, bigEndian(head, index + 2, count: 2))
    }
  }
  return nil
}

private func webPSize(_ head: [UInt8]) -> Size? {
  guard head.count >= 30, head.starts(with: Array("RIFF".utf8)),
    head[8..<12].elementsEqual("WEBP".utf8)
  else { return nil }
  switch String(decoding: head[12..<16], as: UTF8.self) {
  case "VP8 ":
    return (littleEndian(head, 26, count: 2) & 0x3FFF, littleEndian(head, 28, count: 2) & 0x3FFF)
  case "VP8L":
    let bits = littleEndian(head, 21, count: 4)
    return ((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
  case "VP8X":
    return (littleEndian(head, 24, count: 3) + 1, littleEndian(head, 27, count: 3) + 1)
  default: return nil
  }
}

/// The `viewBox`, or else `width` and `height`, of the root element.
private func svgSize(_ head: [UInt8]) -> Size? {
  let text = String(decoding: head.prefix(4096), as: UTF8.self)
  guard let start = text.range(of: "<svg")?.upperBound else { return nil }
  let tag = text[start...].prefix { $0 != ">" }
  if let box = attribute("viewBox", in: tag) {
    let numbers = box.split { $0.isWhitespace || $0 == "," }.compactMap { Double($0) }
    if numbers.count == 4 { return (rounded(numbers[2]), rounded(numbers[3])) }
  }
  guard let width = attribute("width", in: tag).flatMap(pixels),
    let height = attribute("height", in: tag).flatMap(pixels)
  else { return nil }
  return (width, height)
}

private func attribute(_ name: String, in tag: Substring) -> Substring? {
  var rest = tag
  while let found = rest.range(of: name) {
    let isWhole = tag[..<found.lowerBound].last?.isWhitespace == true
    rest = rest[found.upperBound...]
    let value = rest.drop(while: \.isWhitespace)
    guard isWhole, value.first == "=" else { continue }
    let quoted = value.dropFirst().drop(while: \.isWhitespace)
    guard let mark = quoted.first, mark == "\"" || mark == "'" else { return nil }
    return quoted.dropFirst().prefix { $0 != mark }
  }
  return nil
}

private func pixels(_ text: Substring) -> Int? {
  Double(text.hasSuffix("px") ? text.dropLast(2) : text).map(rounded)
}

private func rounded(_ number: Double) -> Int {
  number.isFinite && abs(number) < 1_000_000 ? Int(number.rounded()) : 0
}

extension StringProtocol {
  /// The first place where a text occurs, without Foundation.
  fileprivate func range(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) {
        return start..<index(start, offsetBy: text.count)
      }
      start = index(after: start)
    }
    return nil
  }
}
