import QRCodes
import Testing

/// That cameras read what is drawn is asked by the browser tests, with a decoder that somebody else wrote.
@Suite struct QRCodeTests {
  /// The capacities of versions 1 to 10 for bytes with the lowest error correction, from the standard.
  @Test(arguments: [
    (17, 21), (18, 25), (32, 25), (33, 29), (53, 29), (78, 33), (106, 37), (230, 53), (231, 57),
    (271, 57),
  ])
  func theCodeIsTheSmallestThatHoldsTheText(bytes: Int, size: Int) throws {
    let code = try #require(QRCode(String(repeating: "x", count: bytes)))
    #expect(code.size == size)
  }

  @Test func aTextThatWouldMakeTooFineACodeHasNone() {
    #expect(QRCode(String(repeating: "x", count: 272)) == nil)
    #expect(QRCode(String(repeating: "x", count: 5_000)) == nil)
    #expect(QRCode(String(repeating: "ä", count: 136)) == nil)
    #expect(QRCode("") != nil)
  }

  /// The square in a corner by which a camera finds the code: a ring, a gap, a block of nine.
  private let finder = [
    "#######", "#     #", "# ### #", "# ### #", "# ### #", "#     #", "#######",
  ]

  @Test func threeCornersHoldASquareToFindItBy() throws {
    let code = try #require(QRCode("https://zwirntal.example/projekte/dorf-app/"))
    for (top, left) in [(0, 0), (0, code.size - 7), (code.size - 7, 0)] {
      let corner = (0..<7).map { row in
        String(
          (0..<7).map { code.isDark(row: top + row, column: left + $0) ? "#" : " " as Character })
      }
      #expect(corner == finder)
    }
  }

  @Test func differentTextsHaveDifferentCodes() throws {
    let first = try #require(QRCode("https://zwirntal.example/projekte/dorf-app/"))
    let second = try #require(QRCode("https://zwirntal.example/projekte/dorf-amt/"))
    #expect(first.svg() == QRCode("https://zwirntal.example/projekte/dorf-app/")?.svg())
    #expect(first.svg() != second.svg())
  }

  @Test func theDrawingHasEveryDarkModuleAndAQuietZone() throws {
    let code = try #require(QRCode("https://zwirntal.example/"))
    let svg = String(decoding: code.svg(), as: UTF8.self)
    let side = code.size + 8
    #expect(svg.hasPrefix("<svg class=\"qr-code\" viewBox=\"0 0 \(side) \(side)\""))
    #expect(svg.contains("<rect width=\"\(side)\" height=\"\(side)\" fill=\"#fff\"/>"))
    var drawn: Set<[Int]> = []
    for run in svg.matches(of: #/M(\d+) (\d+)h(\d+)v1h-(\d+)z/#) {
      let (left, row, length) = try (
        #require(Int(run.1)), #require(Int(run.2)), #require(Int(run.3))
      )
      #expect(run.3 == run.4)
      for column in left..<left + length { drawn.insert([row - 4, column - 4]) }
    }
    for row in 0..<code.size {
      for column in 0..<code.size {
        #expect(drawn.contains([row, column]) == code.isDark(row: row, column: column))
      }
    }
    #expect(!svg.contains("style"))
  }
}
