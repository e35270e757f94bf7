extension QRCode {
  /// As an SVG of black modules on white with the quiet zone, one unit a module. It says nothing to who
  /// cannot see it: what it leads to stands beside it as a link or in print.
  public func svg() -> [UInt8] {
    let side = size + 2 * Self.quietZone
    var path = ""
    for row in 0..<size {
      for (column, length) in runs(in: row) {
        path += "M\(column + Self.quietZone) \(row + Self.quietZone)h\(length)v1h-\(length)z"
      }
    }
    let svg =
      "<svg class=\"qr-code\" viewBox=\"0 0 \(side) \(side)\" shape-rendering=\"crispEdges\" "
      + "aria-hidden=\"true\" focusable=\"false\">"
      + "<rect width=\"\(side)\" height=\"\(side)\" fill=\"#fff\"/><path d=\"\(path)\"/></svg>"
    return Array(svg.utf8)
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
