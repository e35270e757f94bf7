extension QRCode {
  /// As an SVG of black modules on white with the quiet zone, one unit a module. It says nothing to who
  /// cannot see it: what it leads to stands beside it as a link or in print.
  public func svg() -> [UInt8] {
    let side = size + 2 * Self.quietZone
    let frame =
      "<svg class=\"qr-code\" viewBox=\"0 0 \(side) \(side)\" shape-rendering=\"crispEdges\" "
      + "aria-hidden=\"true\" focusable=\"false\">"
      + "<rect width=\"\(side)\" height=\"\(side)\" fill=\"#fff\"/><path d=\""
    var svg = Array(frame.utf8)
    svg.reserveCapacity(16 * 1024)
    for row in 0..<size {
      for (column, length) in runs(in: row) {
        svg.append("M", column + Self.quietZone)
        svg.append(" ", row + Self.quietZone)
        svg.append("h", length)
        svg += "v1".utf8
        svg.append("h", -length)
        svg.append(UInt8(ascii: "z"))
      }
    }
    return svg + "\"/></svg>".utf8
  }

  /// Dark modules side by side are one rectangle: no hairline shows between them, and the file is a third.
  private func runs(in row: Int) -> [(column: Int, length: Int)] {
    var runs: [(column: Int, length: Int)] = []
    for column in 0..<size where isDark(row: row, column: column) {
      if let last = runs.last, last.column + last.length == column {
        runs[runs.count - 1].length += 1
      } else {
        runs.append((column, 1))
      }
    }
    return runs
  }
}

extension [UInt8] {
  /// A command of a path, with a number of at most two digits.
  fileprivate mutating func append(_ command: Unicode.Scalar, _ number: Int) {
    append(UInt8(ascii: command))
    if number < 0 { append(UInt8(ascii: "-")) }
    let (tens, units) = number.magnitude.quotientAndRemainder(dividingBy: 10)
    if tens > 0 { append(UInt8(ascii: "0") + UInt8(tens)) }
    append(UInt8(ascii: "0") + UInt8(units))
  }
}
