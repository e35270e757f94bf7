import Diagnostics

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
      var i = body.lowerBound
      while i < body.upperBound {
        let byte = bytes[i]
        i += 1
        guard byte <= 0x0D else { continue }
        if byte == 0x0D, i < body.upperBound, bytes[i] == 0x0A { i += 1 }
        guard byte == 0x0A || byte == 0x0D, i < body.upperBound else { continue }
        starts.append(i)
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

  /// A line without its line break.
  func text(_ line: Int, in bytes: [UInt8]) -> Range<Int> {
    let range = whole(line)
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return range.lowerBound..<end
  }
}
