/// How much of a picture's beginning says what it is and how large: enough, and no more, because the
/// beginnings of all pictures are kept in memory at once.
///
/// JPEG alone needs a look inside: cameras and layout programs put up to hundreds of kilobytes of
/// other data before the frame header that holds the dimensions.
func readPictureHead(of file: borrowing Descriptor, name: String) throws(SystemError) -> [UInt8] {
  switch fileExtension(of: name) {
  case "png", "gif", "webp": return try file.read(atMost: 1 << 12)
  case "svg", "avif": return try file.read(atMost: 1 << 16)
  case "jpg", "jpeg":
    var head = try file.read(atMost: 1 << 14)
    if let end = endOfFrameHeader(in: head) { return Array(head.prefix(end)) }
    if head.count == 1 << 14 { head += try file.read(atMost: 1 << 18 - 1 << 14) }
    return Array(head.prefix(endOfFrameHeader(in: head) ?? head.count))
  default: return []
  }
}

/// The part of a name behind its last dot, in lower case.
func fileExtension(of name: String) -> String {
  guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return "" }
  return name[name.index(after: dot)...].lowercased()
}

/// The offset behind the first frame header (SOF, ITU-T T.81 section B.2.2) of a JPEG file.
private func endOfFrameHeader(in bytes: [UInt8]) -> Int? {
  var offset = 2
  while offset + 3 < bytes.count, bytes[offset] == 0xFF {
    let marker = bytes[offset + 1]
    // A marker may be preceded by any number of fill bytes.
    if marker == 0xFF {
      offset += 1
      continue
    }
    let end = offset + 2 + Int(bytes[offset + 2]) << 8 + Int(bytes[offset + 3])
    let isFrame = (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
    if isFrame { return end <= bytes.count ? end : nil }
    offset = end
  }
  return nil
}
