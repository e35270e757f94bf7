import Diagnostics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The lines of a body, counted from 0 as libcmark counts them from 1: a line ends at `\n`, `\r\n` or `\r`.
struct BodyLines {
  /// Where each line starts, in bytes of the file; the last entry is the body's end.
  private(set) var starts: [Int]

  var count: Int { starts.count - 1 }

  init(of file: SourceFile, in body: Range<Int>) {
    var starts: [Int] = []
    starts.reserveCapacity(body.count / 32 + 2)
    if !body.isEmpty { starts.append(body.lowerBound) }
    file.bytes.withUnsafeBufferPointer { bytes in
      let hasReturns = place(of: 0x0D, in: bytes, body) != nil
      var i = body.lowerBound
      while let end = lineEnd(in: bytes, i..<body.upperBound, hasReturns: hasReturns) {
        i = end + 1
        if bytes[end] == 0x0D, i < body.upperBound, bytes[i] == 0x0A { i += 1 }
        if i < body.upperBound { starts.append(i) }
      }
    }
    starts.append(body.upperBound)
    self.starts = starts
  }

  /// A line with its line break.
  func whole(_ line: Int) -> Range<Int> {
    let line = min(max(line, 0), max(count - 1, 0))
    return starts[line]..<(line + 1 < starts.count ? starts[line + 1] : starts[line])
  }

  /// The source of a block, by its lines, which libcmark gives rightly; its text begins behind some of the body's.
  func source(of node: Node, behind firstLine: Int, in bytes: [UInt8]) -> Range<Int> {
    let first = whole(firstLine + node.startLine - 1)
    let last = text(firstLine + max(node.endLine, node.startLine) - 1, in: bytes)
    return first.lowerBound..<max(first.lowerBound, last.upperBound)
  }

  /// A line without its line break.
  func text(_ line: Int, in bytes: [UInt8]) -> Range<Int> {
    let range = whole(line)
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return range.lowerBound..<end
  }
}

private func lineEnd(
  in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, hasReturns: Bool
) -> Int? {
  // The C library looks at many bytes at once, but for one sign only.
  hasReturns
    ? range.first { bytes[$0] == 0x0A || bytes[$0] == 0x0D } : place(of: 0x0A, in: bytes, range)
}

private func place(
  of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
) -> Int? {
  guard let start = bytes.baseAddress,
    let found = memchr(start + range.lowerBound, Int32(byte), range.count)
  else { return nil }
  return UnsafeRawPointer(found) - UnsafeRawPointer(start)
}
