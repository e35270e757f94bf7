import Documents
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
    var random = Seeded(state: seed)
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
    var random = Seeded(state: seed)
    let count = Int.random(in: 0...8, using: &random)
    let text = "x" + String((0..<count).map { _ in "ab09--/".randomElement(using: &random) ?? "a" })
    #expect(addressName(text) == addressName("X" + text.dropFirst()))
  }
}

/// Random numbers that are the same on every run.
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
