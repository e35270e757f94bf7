import Diagnostics
import FrontMatter
import Testing

@Suite("Front matter that is in order")
struct YAMLTests {
  @Test func everyValueIsTheTextThatWasWritten() {
    #expect(read("plz: 04109\nags: 05315000\n") == "plz=04109; ags=05315000")
    #expect(
      read("a: no\nb: null\nc: 1e3\nd: 0x10\ne: 12:30\n") == "a=no; b=null; c=1e3; d=0x10; e=12:30")
    #expect(read("sdg: [11.10, 9, 11.b]\n") == "sdg=[11.10, 9, 11.b]")
    #expect(read("date: 2026-01-31\n") == "date=2026-01-31")
  }

  @Test func quotationMarks() {
    #expect(read("titel: \"Digital: einfach\"\n") == "titel=Digital: einfach")
    #expect(read("titel: 'Anna''s Café'\n") == "titel=Anna's Café")
    #expect(read("titel: „Digital“ und mehr\n") == "titel=„Digital“ und mehr")
    #expect(read("titel: Die \"Dorf-App\"\n") == "titel=Die \"Dorf-App\"")
  }

  @Test func listsAndGroups() {
    #expect(read("ziele:\n- a\n- b\nx: 1\n") == "ziele=[a, b]; x=1")
    #expect(read("ziele:\n  - a\n  - b\n") == "ziele=[a, b]")
    #expect(
      read("ort:\n  text: Markt\n  lat: 48,77\nx: 1\n") == "ort={text=Markt; lat=48,77}; x=1")
    #expect(
      read("m:\n  - titel: A\n    datum: 2026\n  - titel: B\n")
        == "m=[{titel=A; datum=2026}, {titel=B}]")
  }

  @Test func nothingWritten() {
    #expect(read("") == "")
    #expect(read("# nur ein Kommentar\n") == "")
    #expect(read("lead:\nx: ~\n") == "lead=; x=~")
  }

  @Test func textsOverSeveralLines() {
    #expect(read("kurz: |\n  Eins\n  Zwei: 2\nx: 1\n") == "kurz=Eins\nZwei: 2\n; x=1")
    #expect(read("kurz: >-\n  Eins\n  zwei\nx: 1\n") == "kurz=Eins zwei; x=1")
    #expect(read("kurz: Eins\n  zwei\nx: 1\n") == "kurz=Eins zwei; x=1")
    #expect(read("kurz: \"Eins\n  zwei\"\nx: 1\n") == "kurz=Eins zwei; x=1")
  }

  @Test func linesFromWindows() {
    let text = MarkedText("«titel»: «Grüße 🌍»\r\n«ziele»:\r\n  - «ä»\r\n  - «'b'»\r\n«x»: «1»\r\n")
    let (mapping, log) = text.frontMatter()
    #expect(log.isEmpty)
    #expect(mapping.map { scalars(in: $0).map(\.span) } == text.spans)
  }

  @Test func everySpanNamesItsValue() {
    let text = MarkedText(
      """
      «titel»: «Wärmenetz Süd»
      «code»: «"M 3.2"» # Kürzel
      «ziele»: [«a», «'b c'»]
      «ort»: {«text»: «Am Markt»}
      «kosten»:
        «anschub»: «45.000 €»

      «meilensteine»:
      - «titel»: «🚀 Start»
        «datum»: «2026»
      -   «titel»: «Ende»
      «beteiligte»:
        - «Bürgerverein»
      «kurz»: «Eins
        zwei»

      «letzte»: «x»
      """)
    let (mapping, log) = text.frontMatter()
    #expect(log.isEmpty)
    #expect(
      mapping.map { scalars(in: $0).map { text.file.text($0.span) } }
        == text.spans.map(text.file.text))
    #expect(mapping.map { scalars(in: $0).map(\.span) } == text.spans)
  }

  @Test func theSpanOfABlockEndsWithItsText() throws {
    let text = MarkedText("kurz: «|\n  Eins\n  Zwei»\n\nx: «>-\n  Drei»\n\n")
    let mapping = try #require(text.frontMatter().mapping)
    #expect(mapping.entries.map { text.file.text($0.value.span) } == text.spans.map(text.file.text))
  }

  @Test func listsAndGroupsHaveSpansOfTheirOwn() throws {
    let text = MarkedText(
      """
      a: «[x, y]»
      b: «{c: d}»
      e:
      «- x
      - y»
      f:
        «g: h
        i: j»
      k:
        «- l: m

        - n»

      o: p
      """)
    let mapping = try #require(text.frontMatter().mapping)
    let spans = mapping.entries.dropLast().map(\.value.span)
    #expect(spans.map(text.file.text) == text.spans.map(text.file.text))
  }
}
