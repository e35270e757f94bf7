import Diagnostics
import Documents
import FrontMatter
import Testing

@Suite("Official keys, development goals and guidelines")
struct OfficialKeyTests {
  private func value<Value: FieldValue>(
    _ written: String, as type: Value.Type
  ) -> (value: Value?, log: DiagnosticLog) {
    let file = SourceFile(path: "a.md", text: "wert: \(written)\n")
    var log = DiagnosticLog()
    let mapping = readFrontMatter(file.whole, of: file, reporting: &log)
    let node = mapping?.entries.first?.value
    return (node.flatMap { Value.read($0, in: file, reporting: &log) }, log)
  }

  @Test(arguments: ["05315000", "08111000", "08 1 11 000", "\"05315000\"", "08999001", "16077001"])
  func eightDigits(written: String) {
    let (key, log) = value(written, as: MunicipalityKey.self)
    #expect(log.isEmpty)
    #expect(key?.digits == written.filter(\.isNumber))
  }

  @Test func theLandOfAKey() {
    #expect(value("05315000", as: MunicipalityKey.self).value?.land == .nordrheinWestfalen)
    #expect(value("08111000", as: MunicipalityKey.self).value?.land == .badenWuerttemberg)
    #expect(value("081110000000", as: RegionalKey.self).value?.land == .badenWuerttemberg)
  }

  @Test func aLostZeroIsOffered() {
    let (key, log) = value("8111000", as: MunicipalityKey.self)
    #expect(key == nil)
    #expect(log.codes == [.malformedKey])
    #expect(log.sorted.first?.label?.german.contains("08111000") == true)
    #expect(value("0811100", as: MunicipalityKey.self).log.sorted.first?.label == nil)
  }

  @Test func otherLengthsAndLetters() {
    for written in ["811100", "053150001", "O5315000", "٠٥٣١٥٠٠٠", "05315-000"] {
      #expect(value(written, as: MunicipalityKey.self).log.codes == [.malformedKey], "\(written)")
    }
    #expect(value("08111000", as: RegionalKey.self).log.codes == [.malformedKey])
  }

  @Test func thereAreSixteenLaender() {
    for written in ["17111000", "00111000", "99111000"] {
      #expect(value(written, as: MunicipalityKey.self).log.codes == [.unknownLand])
    }
    #expect(value("171110000000", as: RegionalKey.self).log.codes == [.unknownLand])
  }

  @Test func developmentGoals() {
    for (written, text) in [
      ("11", "11"), ("11.3", "11.3"), ("\"11.10\"", "11.10"), ("11.b", "11.b"), ("11.B", "11.b"),
      ("17", "17"), ("11.03", "11.3"),
    ] {
      #expect(value(written, as: DevelopmentGoal.self).value?.text == text, "\(written)")
    }
    for written in ["0", "18", "11.e", "11.20", "11.", "11.3.1", "+5", "elf", "11,3", "11.+3"] {
      #expect(
        value(written, as: DevelopmentGoal.self).log.codes == [.unreadableValue], "\(written)")
    }
  }

  @Test func guidelinesOfTheCharter() {
    #expect(value("[1, 4]", as: [CharterGuideline].self).value?.map(\.number) == [1, 4])
    #expect(value("5", as: CharterGuideline.self).log.codes == [.unknownValue])
  }
}
