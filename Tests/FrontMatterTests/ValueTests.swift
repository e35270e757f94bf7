import Diagnostics
import FrontMatter
import Testing

@Suite("Words, colours and addresses")
struct ValueTests {
  private enum Light: Choice {
    case onTrack, atRisk, inProgress

    var name: Name {
      switch self {
      case .onTrack: Name("on-track", "im-plan")
      case .atRisk: Name("at-risk", "gefaehrdet")
      case .inProgress: Name("in-progress", "in-umsetzung")
      }
    }
  }

  @Test(arguments: [
    ("ja", true), ("Ja", true), ("yes", true), ("true", true), ("wahr", true), ("\" ja \"", true),
    ("nein", false), ("No", false), ("false", false), ("NEIN", false),
  ])
  func yesAndNo(written: String, expected: Bool) {
    #expect(value(written, as: Bool.self).value == expected)
  }

  @Test func perhapsIsNoAnswer() {
    for written in ["vielleicht", "1", "an", "y"] {
      #expect(value(written, as: Bool.self).log.codes == [.unreadableValue])
    }
  }

  @Test(arguments: [
    "in-umsetzung", "in-progress", "In Umsetzung", "In progress", "in_umsetzung", "IN-UMSETZUNG",
    "\"in Umsetzung \"", "In\u{A0}Umsetzung",
  ])
  func aChoiceInBothSpellings(written: String) {
    #expect(value(written, as: Light.self).value == .inProgress)
  }

  @Test(arguments: ["gefährdet", "Gefährdet", "gefa\u{308}hrdet", "gefaehrdet", "at risk"])
  func umlautsInAChoice(written: String) {
    #expect(value(written, as: Light.self).value == .atRisk)
  }

  @Test func anUnknownChoiceHasTheNearestOffered() throws {
    let log = value("in-umsezung", as: Light.self).log
    #expect(log.codes == [.unknownValue])
    #expect(log.sorted.first?.label?.german == "meinten Sie »in-umsetzung«?")
    #expect(value("Banane", as: Light.self).log.sorted.first?.label == nil)
  }

  @Test func colours() {
    #expect(value("\"#1B5E8C\"", as: Colour.self).value?.text == "#1b5e8c")
    #expect(value("#1B5E8C", as: Colour.self).value?.text == "#1b5e8c")
    #expect(value("1b5e8c", as: Colour.self).value?.text == "#1b5e8c")
    #expect(value("'#abc'", as: Colour.self).value?.text == "#aabbcc")
    for written in ["rot", "'#12345'", "'#1234567'", "'#12345g'", "'##12345'", "'#１２３'"] {
      #expect(value(written, as: Colour.self).log.codes == [.unreadableValue], "\(written)")
    }
  }

  @Test func webAddresses() {
    for written in ["https://seeblick.example", "http://x.de/a?b=c#d", "HTTPS://Übersee.de/ä"] {
      #expect(value(written, as: WebAddress.self).value?.text == written)
    }
    for written in [
      "www.seeblick.de", "https://", "ftp://x.de", "javascript:alert(1)", "https://a b.de",
      "://https://x.de", "https:/x.de", "https:///x", "mailto:a@b.de",
      "\"https://x.de/\\\"onload\"",
    ] {
      #expect(value(written, as: WebAddress.self).log.codes == [.unreadableValue], "\(written)")
    }
  }

  @Test func emailAddresses() {
    #expect(value("digital@seeblick.example", as: EmailAddress.self).value != nil)
    for written in [
      "digital", "a@b", "a@@b.de", "\"a b@c.de\"", "a@b.", "a@.de", "\"@b.de\"", "a@b.de?cc=x@y.de",
      "<a@b.de>", "a@b.de@c.de",
    ] {
      #expect(value(written, as: EmailAddress.self).log.codes == [.unreadableValue], "\(written)")
    }
  }

  @Test func aListOfOneMayStandAlone() {
    #expect(value("a", as: [String].self).value == ["a"])
    #expect(value("[a]", as: String.self).value == "a")
    #expect(value("[a, b]", as: String.self).log.codes == [.wrongShape])
    #expect(value("[a, '', b]", as: [String].self).value == ["a", "b"])
  }

  @Test func valuesByName() {
    let values = value("\n  A: eins\n  B: zwei", as: NamedValues<String>.self).value
    #expect(values?.entries.map(\.name.value) == ["A", "B"])
    #expect(values?["B"] == "zwei")
    #expect(values?["C"] == nil)
    #expect(value("eins", as: NamedValues<String>.self).log.codes == [.wrongShape])
  }

  @Test func spacesAtBothEndsGo() {
    #expect("\u{A0} a b \n".trimmed == "a b")
    #expect("  ".trimmed == "")
    #expect("👩‍🌾 ".trimmed == "👩‍🌾")
  }
}
