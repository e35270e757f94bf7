import Diagnostics
import Testing

@Suite("Text as it grows")
struct ByteBufferTests {
  private func text(roomFor capacity: Int = 4, _ write: (inout ByteBuffer) -> Void) -> String {
    String(decoding: ByteBuffer.written(roomFor: capacity, by: write), as: UTF8.self)
  }

  @Test(arguments: [0, 1, 7, 8, 4096])
  func growsBeyondTheRoomItBeganWith(capacity: Int) {
    let written = text(roomFor: capacity) { buffer in
      for number in 0..<1000 {
        buffer.append(number)
        buffer.append(", ")
      }
    }
    #expect(written == (0..<1000).map { "\($0), " }.joined())
  }

  @Test(arguments: [0, 9, 10, -1, -120, .max, .min])
  func writesNumbersInDigits(number: Int) {
    #expect(text { $0.append(number) } == String(number))
  }

  @Test func takesBackAndPutsInBetween() {
    let written = text { buffer in
      buffer.append("Dorf-App")
      buffer.insert(at: 5) { $0.append("und-Stadt-") }
      buffer.removeLast(3)
      buffer.append(contentsOf: "Netz")
      buffer.replace(from: 0, with: Array("Gelb".utf8))
    }
    #expect(written == "Gelb-und-Stadt-Netz")
  }

  /// Signs are looked for in eight bytes at a time, so each is put at each place of texts of different lengths.
  @Test(arguments: ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;"])
  func escapesWhatHTMLMeans(sign: String, entity: String) {
    for length in 0...20 {
      for place in 0...length {
        let (before, after) = (
          String(repeating: "ü", count: place), String(repeating: "#", count: length - place)
        )
        #expect(text { $0.appendEscaped(before + sign + after) } == before + entity + after)
      }
    }
  }

  @Test func leavesEverythingElse() {
    let plain = "Ein 'Zitat' – mit #, %, = und \t Tabulator; ä, €, 🙂"
    #expect(text { $0.appendEscaped(plain) } == plain)
  }
}
