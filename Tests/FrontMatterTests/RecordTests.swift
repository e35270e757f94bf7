import Diagnostics
import FrontMatter
import Testing

@Suite("Records, their fields declared once")
struct RecordTests {
  struct Place: Record {
    var text: String?
    var tags: [String] = []
    var day: CalendarDay?
    var note: String?

    static let fields = FieldList<Place>(
      Field(
        "text", "name", \.text, .required(why: Words("Darum.", "Because.")), limit: 10,
        isWords: true, help: Words("ein Name", "a name")),
      Field(
        "tags", "marken", \.tags, .required(why: Words("Darum.", "Because.")),
        help: Words("Marken", "tags")),
      Field(
        "day", "tag", \.day, .wanted(why: Words("Darum.", "Because.")),
        help: Words("ein Tag", "a day")),
      Field("note", "notiz", \.note, help: Words("Notiz", "a note")))
  }

  private func read(
    _ marked: String, asTranslation: Bool = false, into place: Place = Place()
  ) -> (Place, DiagnosticLog, [Span]) {
    let text = MarkedText(marked)
    var (mapping, log) = text.frontMatter()
    var place = place
    if let mapping {
      Place.fields.read(
        mapping, into: &place, as: asTranslation ? .translation : .original, in: text.file,
        reporting: &log)
    }
    return (place, log, text.spans)
  }

  @Test func bothSpellings() {
    let (german, log, _) = read("name: Markt\nmarken: [a]\ntag: 01.02.2026\nnotiz: x\n")
    let (english, _, _) = read("text: Markt\ntags: [a]\nday: 2026-02-01\nnote: x\n")
    #expect(log.isEmpty)
    #expect(german.text == english.text && german.tags == english.tags)
    #expect(german.day == english.day && german.note == english.note)
  }

  @Test func aFieldInBothSpellingsIsThereTwice() {
    let (place, log, spans) = read("name: A\nmarken: a\ntag: 1.1.2026\n«text»: B\n")
    #expect(log.codes == [.duplicateKey])
    #expect(log.spans == spans)
    #expect(place.text == "A")
  }

  @Test func unknownNamesAreReportedWithTheNearest() {
    let (_, log, spans) = read("name: A\nmarken: a\ntag: 1.1.2026\n«notitz»: B\n")
    #expect(log.codes == [.unknownKey])
    #expect(log.spans == spans)
    #expect(log.sorted.first?.label?.german == "meinten Sie »notiz«?")
  }

  @Test func aNameThatIsNearIsOfferedAloneAndOtherwiseAll() {
    func fix(_ written: String) -> String? {
      read("\(written): B\n").1.sorted.first { $0.code == .unknownKey }?.fix?.german
    }
    #expect(fix("notitz") == "»notiz« schreiben oder die Zeile löschen.")
    #expect(fix("quatsch") == "Möglich sind: name, marken, tag, notiz.")
  }

  /// A place with parts, which must be indented.
  struct Trip: Record {
    var goal: Place?
    var stops: [Place] = []

    static let fields = FieldList<Trip>(
      Field("goal", "ziel", \.goal, help: Words("ein Ziel", "a goal")),
      Field("stops", "halte", \.stops, help: Words("Halte", "stops")))
  }

  private func trip(_ marked: String) -> (log: DiagnosticLog, spans: [Span]) {
    let text = MarkedText(marked)
    var (mapping, log) = text.frontMatter()
    var trip = Trip()
    if let mapping { Trip.fields.read(mapping, into: &trip, in: text.file, reporting: &log) }
    return (log, text.spans)
  }

  @Test func partsThatAreNotIndentedAreOneMistake() {
    let (log, spans) = trip("ziel:\n«name»: A\nmarken: a\ntag: 1.1.2026\n")
    #expect(log.codes == [.unknownKey])
    #expect(log.spans == spans)
    let found = log.sorted.first
    #expect(found?.headline.german == "Eine Angabe »name« gibt es nur unter »ziel«")
    #expect(found?.fix?.german == "Alles, was zu »ziel« gehört, um zwei Leerzeichen einrücken.")
    #expect(found?.notes.map { $0.place.file.text($0.place.span) } == ["ziel"])
    // Two groups have such a name, and none was begun.
    #expect(trip("«name»: A\n").log.sorted.first?.fix?.german.hasPrefix("Möglich") == true)
  }

  @Test func aSpaceMissingBehindTheColonOfAKnownName() {
    let (log, spans) = trip("ziel«:»Markt: A\n")
    #expect(log.codes == [.yamlSyntax])
    #expect(log.spans == spans)
  }

  @Test(arguments: [
    "", "name:\nmarken: []\n", "name: \"\"\nmarken: ['']\n", "name: ' '\nmarken:\n- ~\n",
  ])
  func nothingIsNothingInAnySpelling(text: String) {
    let (_, log, _) = read(text)
    #expect(log.codes.filter { $0 == .missingField }.count == 3)
    #expect(log.errorCount == 2)
    #expect(log.warningCount == 1)
  }

  @Test func aMissingFieldIsShownAtItsNameIfThatIsThere() {
    let (_, log, spans) = read("marken: a\ntag: 1.1.2026\n«name»:\n")
    #expect(log.codes == [.missingField])
    #expect(log.spans == spans)
  }

  @Test func anUnreadableFieldIsNotMissingToo() {
    #expect(
      read("name: {a: b}\nmarken: a\ntag: bald\n").1.codes == [.wrongShape, .unreadableValue])
  }

  @Test func lengthIsCountedInCharacters() {
    let (_, log, spans) = read("name: «Überlängen!»\nmarken: a\ntag: 1.1.2026\n")
    #expect(log.codes == [.textTooLong])
    #expect(log.spans == spans)
    #expect(read("name: 👩‍🌾👩‍🌾ÄÖÜäöüß1\nmarken: a\ntag: 1.1.2026\n").1.isEmpty)
  }

  @Test func aTranslationReplacesWordsOnly() {
    let original = read("name: Markt\nmarken: [a]\ntag: 01.02.2026\n").0
    let (place, log, spans) = read(
      "text: Market\n«tags»: [b]\n«day»: 2026-01-01\n", asTranslation: true, into: original)
    #expect(place.text == "Market")
    #expect(place.tags == ["a"])
    #expect(place.day == original.day)
    #expect(log.codes == [.factInTranslation, .factInTranslation])
    #expect(log.spans == spans)
    #expect(read("", asTranslation: true, into: original).1.isEmpty)
  }
}
