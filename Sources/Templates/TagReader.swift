import Diagnostics

/// Cuts a template's text into tags and what stands between them.
struct TagReader {
  enum Piece {
    case text(Span)
    case tag(Tag)
  }

  private let file: SourceFile
  private let bytes: [UInt8]
  private var opening: [UInt8] = Array("{{".utf8)
  private var closing: [UInt8] = Array("}}".utf8)
  private var offset = 0
  private(set) var pieces: [Piece] = []
  private(set) var mistakes: [Diagnostic] = []

  init(_ file: SourceFile) {
    self.file = file
    bytes = file.bytes
  }

  mutating func readAll() {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
    while let start = position(of: opening, from: offset) {
      if start > offset { pieces.append(.text(Span(offset, start))) }
      readTag(at: start)
    }
    if offset < bytes.count { pieces.append(.text(Span(offset, bytes.count))) }
  }

  private mutating func readTag(at start: Int) {
    var cursor = start + opening.count
    skipSpace(&cursor, before: bytes.count)
    let sigil = cursor < bytes.count ? Self.sigil(bytes[cursor]) : nil
    let bodyStart = sigil == nil ? cursor : cursor + 1
    var ending = closing
    if sigil == .delimiters { ending.insert(UInt8(ascii: "="), at: 0) }
    if sigil == .unescaped, bytes[cursor] == UInt8(ascii: "{") {
      ending.insert(UInt8(ascii: "}"), at: 0)
    }
    // A tag that begins inside this one shows that this one was left open; comments may quote tags.
    let isBounded = sigil != .comment && opening != closing
    let next = isBounded ? position(of: opening, from: bodyStart) : nil
    guard let end = position(of: ending, from: bodyStart, before: next ?? bytes.count) else {
      let lineEnd = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      mistakes.append(
        .unclosedTag(
          at: Place(file, Span(start, min(lineEnd, next ?? bytes.count))),
          missing: String(decoding: ending, as: UTF8.self)))
      offset = next ?? bytes.count
      return
    }
    offset = end + ending.count
    let body = trimmed(bodyStart, end)
    let tag = Tag(
      sigil: sigil ?? .variable, name: file.text(body), nameSpan: body, span: Span(start, offset))
    if tag.sigil == .delimiters {
      changeDelimiters(by: tag)
    } else if tag.sigil != .comment, !isWellNamed(tag) {
      return
    }
    pieces.append(.tag(tag))
  }

  private static func sigil(_ byte: UInt8) -> Tag.Sigil? {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "&"): .unescaped
    case UInt8(ascii: "#"): .section
    case UInt8(ascii: "^"): .inverted
    case UInt8(ascii: "/"): .close
    case UInt8(ascii: ">"): .partial
    case UInt8(ascii: "<"): .parent
    case UInt8(ascii: "$"): .block
    case UInt8(ascii: "!"): .comment
    case UInt8(ascii: "="): .delimiters
    default: nil
    }
  }

  private mutating func changeDelimiters(by tag: Tag) {
    let body = bytes[tag.nameSpan.range(within: bytes.count)]
    let parts = body.split(whereSeparator: isSpace)
    guard parts.count == 2, !body.contains(UInt8(ascii: "=")) else {
      mistakes.append(.badDelimiters(at: Place(file, tag.span)))
      return
    }
    opening = Array(parts[0])
    closing = Array(parts[1])
  }

  /// Whether the tag's name can be one; reports it otherwise.
  private mutating func isWellNamed(_ tag: Tag) -> Bool {
    if tag.nameSpan.isEmpty {
      mistakes.append(.emptyTag(at: Place(file, tag.span)))
      return false
    }
    if tag.name == "." { return true }
    let isPath =
      switch tag.sigil {
      case .partial, .parent, .block, .close: true
      default: false
      }
    // Before the name a part could begin, and behind it one has to have ended.
    var isKnown = true
    var hasEmptyPart = false
    var isBehindDot = true
    for byte in bytes[tag.nameSpan.range(within: bytes.count)] {
      let isDot = byte == UInt8(ascii: ".")
      if isDot, isBehindDot { hasEmptyPart = true }
      if !isDot, !canStandInName(byte, ofPath: isPath) { isKnown = false }
      isBehindDot = isDot
    }
    if isKnown, isPath || !(hasEmptyPart || isBehindDot) { return true }
    mistakes.append(.badName(tag.name, at: Place(file, tag.nameSpan)))
    return false
  }

  private func canStandInName(_ byte: UInt8, ofPath isPath: Bool) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), 0x80...:
      true
    case UInt8(ascii: "/"): isPath
    default: false
    }
  }

  private func position(of wanted: [UInt8], from start: Int, before end: Int? = nil) -> Int? {
    let end = end ?? bytes.count
    guard let first = wanted.first, start < end else { return nil }
    guard end - start >= wanted.count else { return nil }
    return (start...end - wanted.count).first { index in
      bytes[index] == first && wanted.indices.allSatisfy { bytes[index + $0] == wanted[$0] }
    }
  }

  private func skipSpace(_ cursor: inout Int, before end: Int) {
    while cursor < end, isSpace(bytes[cursor]) { cursor += 1 }
  }

  private func trimmed(_ start: Int, _ end: Int) -> Span {
    var start = start
    var end = end
    skipSpace(&start, before: end)
    while end > start, isSpace(bytes[end - 1]) { end -= 1 }
    return Span(start, end)
  }
}

/// Whether a byte is white space of HTML and of tags.
func isSpace(_ byte: UInt8) -> Bool {
  byte == 0x20 || (byte >= 0x09 && byte <= 0x0D && byte != 0x0B)
}
