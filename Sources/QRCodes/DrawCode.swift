extension QRCode {
  /// As an SVG of black modules on white with the quiet zone, one unit a module. It says nothing to who
  /// cannot see it: what it leads to stands beside it as a link or in print.
  public func svg() -> [UInt8] {
    let side = size + 2 * Self.quietZone
    let frame =
      "<svg class=\"qr-code\" viewBox=\"0 0 \(side) \(side)\" shape-rendering=\"crispEdges\" "
      + "aria-hidden=\"true\" focusable=\"false\">"
      + "<rect width=\"\(side)\" height=\"\(side)\" fill=\"#fff\"/>"
      + "<path stroke=\"#000\" stroke-width=\"1\" transform=\"translate(\(Self.quietZone) \(Self.quietZone).5)\" d=\""
    var svg: [UInt8] = []
    svg.reserveCapacity(16 * 1024)
    svg += frame.utf8
    for (row, modules) in rows.enumerated() { svg.appendRuns(of: modules, row: row) }
    return svg + "\"/></svg>".utf8
  }
}

extension [UInt8] {
  /// Dark modules side by side are one line, as broad as a module: no hairline shows between them. Each line of a row
  /// begins where the one before ended, which keeps the file short.
  fileprivate mutating func appendRuns(of modules: UInt64, row: Int) {
    var rest = modules
    var isFirst = true
    while rest != 0 {
      let gap = rest.trailingZeroBitCount
      let length = (~(rest >> gap)).trailingZeroBitCount
      append(isFirst ? UInt8(ascii: "M") : UInt8(ascii: "m"))
      append(number: gap)
      append(UInt8(ascii: " "))
      append(number: isFirst ? row : 0)
      append(UInt8(ascii: "h"))
      append(number: length)
      rest >>= gap + length
      isFirst = false
    }
  }

  /// A number of at most two digits.
  private mutating func append(number: Int) {
    let (tens, units) = UInt8(number).quotientAndRemainder(dividingBy: 10)
    if tens > 0 { append(UInt8(ascii: "0") + tens) }
    append(UInt8(ascii: "0") + units)
  }
}
