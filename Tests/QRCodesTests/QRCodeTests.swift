import CQRCodeGen
import QRCodes
import TestSupport
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

  /// The library tries its masks one module at a time; we try them on whole rows.
  @Test func theCodeIsTheOneThatTheLibraryMakesByItself() throws {
    var numbers = SeededNumbers(seed: 271)
    for count in 0...271 {
      let letters = UInt8(ascii: "!")...UInt8(ascii: "z")
      let text = String(
        decoding: (0..<count).map { _ in UInt8.random(in: letters, using: &numbers) },
        as: UTF8.self)
      let code = try #require(QRCode(text))
      #expect(modules(of: code) == modulesByTheLibrary(text), "\(text)")
    }
  }

  /// Pieces of one sign, such as zeros, make large areas and long runs, which the masks are there to break up.
  @Test func theCodeOfATextOfOneSignIsTheLibrarysToo() throws {
    for count in stride(from: 1, through: 271, by: 9) {
      for sign in ["\0", "U", "~"] as [Character] {
        let text = String(repeating: sign, count: count)
        let code = try #require(QRCode(text))
        #expect(modules(of: code) == modulesByTheLibrary(text), "\(count) of \(sign)")
      }
    }
  }

  private func modules(of code: QRCode) -> [Bool] {
    (0..<code.size * code.size).map { code.isDark(row: $0 / code.size, column: $0 % code.size) }
  }

  private func modulesByTheLibrary(_ text: String) -> [Bool] {
    let length = 4096
    var work = Array(text.utf8) + Array(repeating: 0, count: length - text.utf8.count)
    var code = [UInt8](repeating: 0, count: length)
    guard
      qrcodegen_encodeBinary(
        &work, text.utf8.count, &code, qrcodegen_Ecc_LOW, 1, 10, qrcodegen_Mask_AUTO, true)
    else { return [] }
    let size = Int(qrcodegen_getSize(code))
    return (0..<size * size).map { qrcodegen_getModule(code, Int32($0 % size), Int32($0 / size)) }
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
