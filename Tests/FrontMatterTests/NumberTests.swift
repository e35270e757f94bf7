import Diagnostics
import FrontMatter
import TestSupport
import Testing

@Suite("Numbers and money as people write them")
struct NumberTests {
  @Test(
    arguments: [
      ("1.250.000,50 €", "1.250.000,50\u{A0}€", "€1,250,000.50"),
      ("20000", "20.000\u{A0}€", "€20,000"),
      ("20.000", "20.000\u{A0}€", "€20,000"),
      ("20 000", "20.000\u{A0}€", "€20,000"),
      ("20'000 €", "20.000\u{A0}€", "€20,000"),
      ("1,5 Mio. €", "1.500.000\u{A0}€", "€1,500,000"),
      ("1.5 Mio. €", "1.500.000\u{A0}€", "€1,500,000"),
      ("1.250 Mio. €", "1.250.000.000\u{A0}€", "€1,250,000,000"),
      ("2 Millionen Euro", "2.000.000\u{A0}€", "€2,000,000"),
      ("1,2 Mrd. EUR", "1.200.000.000\u{A0}€", "€1,200,000,000"),
      ("45 Tsd. €", "45.000\u{A0}€", "€45,000"),
      ("45 T€", "45.000\u{A0}€", "€45,000"),
      ("45 TEUR", "45.000\u{A0}€", "€45,000"),
      ("€ 5", "5\u{A0}€", "€5"),
      ("EUR 5", "5\u{A0}€", "€5"),
      ("5,- €", "5\u{A0}€", "€5"),
      ("5,– €", "5\u{A0}€", "€5"),
      ("12,5", "12,50\u{A0}€", "€12.50"),
      ("1,250,000.50", "1.250.000,50\u{A0}€", "€1,250,000.50"),
      ("1,250,000", "1.250.000\u{A0}€", "€1,250,000"),
      ("0", "0\u{A0}€", "€0"),
      ("0,250", "0,25\u{A0}€", "€0.25"),
      ("-300 €", "−300\u{A0}€", "−€300"),
      ("− 1.250,50 €", "−1.250,50\u{A0}€", "−€1,250.50"),
      ("ca. 300", "ca. 300\u{A0}€", "ca. €300"),
      ("ca 300 €", "ca. 300\u{A0}€", "ca. €300"),
      ("rund 1,5 Mio. €", "ca. 1.500.000\u{A0}€", "ca. €1,500,000"),
      ("k. A.", "k. A.", "not stated"),
      ("k.A.", "k. A.", "not stated"),
      ("K. A.", "k. A.", "not stated"),
      ("keine Angabe", "k. A.", "not stated"),
      ("unbekannt", "k. A.", "not stated"),
      ("unknown", "k. A.", "not stated"),
      ("10000000000000000", "10.000.000.000.000.000\u{A0}€", "€10,000,000,000,000,000"),
    ])
  func moneyIsReadAndPrinted(written: String, german: String, english: String) throws {
    let money = try #require(value("\"\(written)\"", as: Money.self).value, "\(written)")
    #expect(money.text(in: .german) == german)
    #expect(money.text(in: .english) == english)
    #expect(value("\"\(german)\"", as: Money.self).value == money)
  }

  @Test(arguments: [
    ("1,250", "1.250 oder 1,25?"), ("1,255", "1.255 oder 1,2550?"), ("12,000", "12.000 oder 12?"),
    ("-1,250", "-1.250 oder -1,25?"), ("1250.000", "1.250.000 oder 1250?"),
    ("1,250 €", "1.250 oder 1,25?"),
  ])
  func whatCanBeReadInTwoWaysIsAsked(written: String, label: String) {
    let (money, log) = value(written, as: Money.self)
    #expect(money == nil)
    #expect(log.codes == [.unreadableValue])
    #expect(log.sorted.first?.label?.german == label)
  }

  @Test func whatIsProposedIsUnderstood() {
    for written in ["1,250", "1,255", "12,000", "-1,250", "1250.000"] {
      let label = value(written, as: Figure.self).log.sorted.first?.label?.german ?? ""
      let proposals = label.dropLast().split(separator: " oder ").map(String.init)
      #expect(proposals.count == 2)
      for proposal in proposals { #expect(value(proposal, as: Figure.self).value != nil) }
    }
  }

  @Test(arguments: [
    "viel", "12 %", "1.25.000", "1.2.3", "1..5", "12x", "x12", "--5", "1,2,3,4", "1.250,500,00",
    "1000000000000000000", "99999999999999999999999", "5 t", "€", "ca.", "½", "٣", "1e5", "0x10",
    "12.5 Mio. Mio.",
  ])
  func isRefused(written: String) {
    let (figure, log) = value("\"\(written)\"", as: Figure.self)
    #expect(figure == nil)
    #expect(log.codes == [.unreadableValue])
  }

  @Test func numbersInBothLanguages() {
    #expect(Number(1_250_000_5, decimals: 1).text(in: .german) == "1.250.000,5")
    #expect(Number(1_250_000_5, decimals: 1).text(in: .english) == "1,250,000.5")
    #expect(Number(1250).text(in: .german) == "1.250")
    #expect(Number(1250).text(in: .english) == "1,250")
    #expect(Number(999).text(in: .german) == "999")
    #expect(Number(5, decimals: 3).text(in: .german) == "0,005")
    #expect(Number(-5, decimals: 1).text(in: .german) == "−0,5")
    #expect(Number(100, decimals: 2) == Number(1))
    #expect(Number(125, decimals: 2).approximation == 1.25)
  }

  /// Digits and points are taken as they are, unless a blank stands before them: then they are taken apart.
  @Test(arguments: 0..<500)
  func plainNumbersAreReadLikeAnyNumber(seed: UInt64) {
    var random = SeededNumbers(seed: seed)
    let signs = Array("0123456789" + (seed % 2 == 0 ? "" : "......"))
    let count = Int.random(in: 1...(seed % 5 == 0 ? 20 : 9), using: &random)
    let digits = String((0..<count).map { _ in signs.randomElement(using: &random) ?? "0" })
    for written in [digits, digits + " €", "1.000." + digits, "20.000" + digits + " €"] {
      let plain = value("\"\(written)\"", as: Money.self)
      let taken = value("\" \(written)\"", as: Money.self)
      #expect(plain.value == taken.value, "\(written)")
      #expect(plain.log.codes == taken.log.codes, "\(written)")
    }
  }

  @Test func unknownIsNeverZero() {
    #expect(value("k. A.", as: Figure.self).value == .notStated)
    #expect(value("k. A.", as: Figure.self).value?.number == nil)
    #expect(value("0", as: Figure.self).value?.number == Number(0))
  }

  @Test func wholeNumbers() {
    #expect(value("12", as: Int.self).value == 12)
    #expect(value("-3", as: Int.self).value == -3)
    #expect(value("1.250", as: Int.self).value == 1250)
    for written in ["1,5", "k. A.", "ca. 2030", "zwölf", "1,250"] {
      #expect(value(written, as: Int.self).log.codes == [.unreadableValue], "\(written)")
    }
  }

  @Test func coordinates() {
    #expect(value("48,77", as: Double.self).value == 48.77)
    #expect(value("9.18", as: Double.self).value == 9.18)
    #expect(value("\" -9.18 \"", as: Double.self).value == -9.18)
    for written in ["480", "nan", "inf", "1e2", "0x10", "48,77° N", "Markt", "48,7,7"] {
      #expect(value(written, as: Double.self).log.codes == [.unreadableValue], "\(written)")
    }
  }
}
