import Diagnostics
import Documents
import Testing

@Suite("Whether a file is UTF-8") struct UTF8Tests {
  /// Bytes at which the rules for what may follow change (Unicode 16, table 3-7).
  private static let borders: [UInt8] = [
    0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC2, 0xE2, 0xF0, 0xFF,
  ]

  /// Every first byte with every border behind it, in the middle of a text and at its end.
  @Test func isFoundAsTheStandardLibraryFindsIt() {
    var mistaken: [[UInt8]] = []
    for first in UInt8.min...UInt8.max {
      for second in Self.borders {
        for third in Self.borders {
          for end in [[], [0x41], [0xBF, 0x41]] as [[UInt8]] {
            let bytes: [UInt8] = [0x41, 0x41, first, second, third] + end
            var log = DiagnosticLog()
            let isFound = isUTF8(SourceFile(path: "a.md", bytes: bytes), reporting: &log)
            let isRight = isFound == (String(validating: bytes, as: UTF8.self) != nil)
            if !isRight || isFound != log.isEmpty { mistaken.append(bytes) }
          }
        }
      }
    }
    #expect(mistaken.isEmpty)
  }
}
