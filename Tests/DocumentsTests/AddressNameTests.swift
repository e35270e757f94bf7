import Documents
import TestSupport
import Testing

@Suite("Names as they stand in addresses")
struct AddressNameTests {
  @Test(arguments: [
    ("Wärmenetz Süd", "waermenetz-sued"), ("Straße", "strasse"), ("STRAẞE", "strasse"),
    ("Wa\u{308}rmenetz-Su\u{308}d", "waermenetz-sued"), ("Ö", "oe"), ("Öl & Gas", "oel-gas"),
    ("seeblick/Dorf App", "seeblick/dorf-app"), ("Café São Łódź", "cafe-sao-lodz"),
    ("Cafe\u{301}", "cafe"), ("--a--b--", "a-b"), ("/a//b/", "a/b"), ("a / b", "a/b"),
    ("a/-b-/c", "a/b/c"), ("M 3.2", "m-3-2"), ("", ""), ("/", ""), ("🌍", "1f30d"), ("2030", "2030"),
    ("Dorf\u{A0}App", "dorf-app"), ("Żabia Şehir Ősz", "zabia-sehir-osz"),
    ("projekte/🚴🚌/", "projekte/1f6b4-1f68c"), ("Мир", "41c-438-440"), ("🌍 Erde", "erde"),
  ])
  func isFolded(written: String, expected: String) {
    #expect(addressName(written) == expected)
  }

  @Test(arguments: 0..<200)
  func foldingTwiceChangesNothing(seed: UInt64) {
    let letters = Array(
      "abzAZ09äÖüßẞéŁø-_/. 🌍日\u{308}\u{301}\u{A0}#%?æœ".unicodeScalars)
    var random = SeededNumbers(seed: seed)
    let count = Int.random(in: 0...20, using: &random)
    var text = String.UnicodeScalarView()
    for _ in 0..<count { text.append(letters.randomElement(using: &random) ?? "a") }
    let name = addressName(String(text))
    #expect(addressName(name) == name)
    #expect(name.utf8.allSatisfy { "abcdefghijklmnopqrstuvwxyz0123456789-/".utf8.contains($0) })
    #expect(!name.hasSuffix("/"))
    #expect(!name.hasPrefix("/") && !name.hasPrefix("-") && !name.contains("--"))
    #expect(!name.contains("//") && !name.contains("/-") && !name.contains("-/"))
  }

  /// A text that is an address already is told at once; with a capital it is folded letter by letter.
  @Test(arguments: 0..<300)
  func anAddressIsFoldedLikeAnyText(seed: UInt64) {
    var random = SeededNumbers(seed: seed)
    let count = Int.random(in: 0...8, using: &random)
    let text = "x" + String((0..<count).map { _ in "ab09--/".randomElement(using: &random) ?? "a" })
    #expect(addressName(text) == addressName("X" + text.dropFirst()))
  }
}
