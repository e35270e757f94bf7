import Diagnostics

// Where in the source something stands that libcmark has told us of. Its inline columns are wrong after
// a stripped indent, in lazy continuations and for links over two lines, so we look for the text itself
// in the lines of its block, which are right.

/// The source of the block that is being written, and how far its links have been found.
struct SourceSearch {
  /// The block's lines in the file.
  private(set) var block: Range<Int> = 0..<0
  /// Behind what was found last: links and images end in the order in which they stand.
  private var at = 0
  /// The same for the texts that hold escapes.
  var escapesAt = 0
  /// How many bytes may still be looked at, so that a text of references cannot take quadratic time.
  var budget: Int

  let bytes: [UInt8]

  init(in bytes: [UInt8], size: Int) {
    self.bytes = bytes
    budget = 16 * size + 4096
  }

  mutating func begin(_ block: Range<Int>) {
    self.block = block
    at = block.lowerBound
    escapesAt = block.lowerBound
  }

  struct Found {
    let destination: Span
    /// Between the brackets; empty for an address in angle brackets.
    let text: Span
  }

  /// The next `](destination)` or `<address>` that libcmark may have decoded to `url`.
  mutating func link(to url: [UInt8]) -> Found? {
    var i = at
    defer { budget -= max(0, i - at) }
    while true {
      i = linkSign(from: i)
      guard i < block.upperBound, i - at < budget else { break }
      if bytes[i] == UInt8(ascii: "]"), i + 1 < block.upperBound, bytes[i + 1] == UInt8(ascii: "(")
      {
        let destination = rawDestination(bytes, from: i + 2, to: block.upperBound)
        budget -= destination.count
        if mayBe(url, destination) {
          let text = Span(textStart(before: i), i)
          finish(at: destination.end)
          return Found(destination: destination, text: text)
        }
      } else if bytes[i] == UInt8(ascii: "<"), let end = autolinkEnd(from: i + 1) {
        let inner = Span(i + 1, end)
        if mayBe(url, inner) || (url.has("mailto:", at: 0) && mayBe(Array(url.dropFirst(7)), inner))
        {
          finish(at: end)
          return Found(destination: inner, text: inner)
        }
      }
      i += 1
    }
    return nil
  }

  /// The next sign at which a destination may begin, or else the end of the block.
  private func linkSign(from start: Int) -> Int {
    bytes.withUnsafeBufferPointer { bytes in
      var i = start
      while i < block.upperBound, bytes[i] != UInt8(ascii: "]"), bytes[i] != UInt8(ascii: "<") {
        i += 1
      }
      return i
    }
  }

  /// The next place where a text stands as it is.
  mutating func text(_ wanted: [UInt8]) -> Span? {
    guard let first = wanted.first else { return nil }
    var i = at
    defer { budget -= max(0, i - at) }
    while i + wanted.count <= block.upperBound, i - at < budget {
      if bytes[i] == first, bytes[i..<(i + wanted.count)].elementsEqual(wanted) {
        let span = Span(i, i + wanted.count)
        finish(at: span.end)
        return span
      }
      i += 1
    }
    return nil
  }

  /// The block's first line without white space and signs of quotes: what to point at where no smaller
  /// text can be found.
  var firstLine: Span {
    var start = block.lowerBound
    while start < block.upperBound, bytes[start].isSpaceOrTab || bytes[start] == UInt8(ascii: ">") {
      start += 1
    }
    var end = start
    while end < block.upperBound, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
    while end > start, bytes[end - 1].isWhitespace { end -= 1 }
    return Span(start, end)
  }

  private mutating func finish(at end: Int) {
    budget -= end - at
    at = end
  }

  private func textStart(before close: Int) -> Int {
    var depth = 1
    var i = close
    while i > block.lowerBound, close - i < 1000 {
      i -= 1
      if bytes[i] == UInt8(ascii: "]") { depth += 1 }
      if bytes[i] == UInt8(ascii: "[") { depth -= 1 }
      if depth == 0 { return i + 1 }
    }
    return close
  }

  private func autolinkEnd(from start: Int) -> Int? {
    var i = start
    while i < block.upperBound, i - start < 2000 {
      if bytes[i] == UInt8(ascii: ">") { return i > start ? i : nil }
      if bytes[i] <= 0x20 || bytes[i] == UInt8(ascii: "<") { return nil }
      i += 1
    }
    return nil
  }

  /// Whether libcmark may have read a raw destination as `url`. Of one with entities,
  /// both ends are compared.
  private func mayBe(_ url: [UInt8], _ raw: Span) -> Bool {
    let written = bytes[raw.range(within: bytes.count)].trimmedRange()
    var i = written.lowerBound
    var j = 0
    while i < written.upperBound {
      if bytes[i] == 0 { return true }
      if bytes[i] == UInt8(ascii: "&"), let entity = entity(at: i, before: written.upperBound) {
        let rest = bytes[entity.end..<written.upperBound]
        return rest.contains { "&\\".utf8.contains($0) } || url[j...].suffix(rest.count) == rest
      }
      if bytes[i] == UInt8(ascii: "\\"), i + 1 < written.upperBound, !bytes[i + 1].isWordByte {
        i += 1
      }
      guard j < url.count, url[j] == bytes[i] else { return false }
      i += 1
      j += 1
    }
    return j == url.count
  }
}

/// The destination of a link as it is written, `from` being behind the `(` or the `:`.
func rawDestination(_ bytes: [UInt8], from start: Int, to end: Int) -> Span {
  var at = start
  var hasLeftLine = false
  while at < end, bytes[at].isWhitespace || (hasLeftLine && bytes[at] == UInt8(ascii: ">")) {
    if bytes[at] == 0x0A { hasLeftLine = true }
    at += 1
  }
  guard at < end else { return Span(min(start, end), min(start, end)) }
  if bytes[at] == UInt8(ascii: "<") {
    var i = at + 1
    while i < end, bytes[i] != UInt8(ascii: ">"), bytes[i] != 0x0A {
      i += bytes[i] == UInt8(ascii: "\\") ? 2 : 1
    }
    return Span(at + 1, max(at + 1, min(i, end)))
  }
  var i = at
  var depth = 0
  scan: while i < end {
    switch bytes[i] {
    case 0...0x20, 0x7F: break scan
    case UInt8(ascii: "("): depth += 1
    case UInt8(ascii: ")"):
      if depth == 0 { break scan }
      depth -= 1
    case UInt8(ascii: "\\") where i + 1 < end && !bytes[i + 1].isWordByte && bytes[i + 1] > 0x20:
      i += 1
    default: break
    }
    i += 1
  }
  return Span(at, min(i, end))
}

/// Where the `]` of a footnote's `[^name]` stands, `start` being its `[`.
func footnoteLabelEnd<Bytes: RandomAccessCollection<UInt8>>(
  _ bytes: Bytes, from start: Int, to end: Int
) -> Int? where Bytes.Index == Int {
  var i = start + 2
  while i < end, i - start < 100 {
    switch bytes[i] {
    case UInt8(ascii: "]"): return i > start + 2 ? i : nil
    case UInt8(ascii: "["), 0...0x20: return nil
    default: i += 1
    }
  }
  return nil
}

/// A reference's name as libcmark compares it, as far as ASCII goes: in lower case, with single spaces.
func referenceKey(_ name: ArraySlice<UInt8>) -> [UInt8] {
  var key: [UInt8] = []
  for byte in name[name.trimmedRange()] {
    if !byte.isWhitespace {
      key.append(byte.lowercasedASCII)
    } else if key.last != 0x20 {
      key.append(0x20)
    }
  }
  return key
}
