internal import Diagnostics

extension QRCode {
  /// As an SVG of black modules on white with the quiet zone, one unit a module. It says nothing to who
  /// cannot see it: what it leads to stands beside it as a link or in print.
  public func svg() -> [UInt8] {
    let side = size + 2 * Self.quietZone
    let frame =
      "<svg class=\"qr-code\" viewBox=\"0 0 \(side) \(side)\" shape-rendering=\"crispEdges\" "
      + "aria-hidden=\"true\" focusable=\"false\">"
      + "<rect width=\"\(side)\" height=\"\(side)\" fill=\"#fff\"/><path d=\""
    var svg = ByteBuffer(capacity: 16 * 1024)
    svg.append(contentsOf: frame)
    for (row, modules) in rows.enumerated() {
      svg.appendRuns(of: modules, row: row + Self.quietZone)
    }
    svg.append("\"/></svg>")
    return svg.bytes()
  }
}

extension ByteBuffer {
  /// Dark modules side by side are one rectangle: no hairline shows between them, and the file is a third.
  fileprivate mutating func appendRuns(of modules: UInt64, row: Int) {
    var rest = modules
    var column = QRCode.quietZone
    while rest != 0 {
      let gap = rest.trailingZeroBitCount
      let length = (~(rest >> gap)).trailingZeroBitCount
      append(UInt8(ascii: "M"))
      append(column + gap)
      append(UInt8(ascii: " "))
      append(row)
      append(UInt8(ascii: "h"))
      append(length)
      append("v1h-")
      append(length)
      append(UInt8(ascii: "z"))
      rest >>= gap + length
      column += gap + length
    }
  }
}
