import Diagnostics
import FrontMatter
import Testing

@Suite("Texts that YAML would not read without quotation marks")
struct UnquotedTextTests {
  @Test func aColonInATextIsPartOfIt() {
    #expect(read("titel: Digital: einfach\n") == "titel=Digital: einfach")
    #expect(read("titel: Digital:\n") == "titel=Digital:")
    #expect(read("titel: Digital: einfach: für alle\n") == "titel=Digital: einfach: für alle")
    #expect(read("titel:   Digital: einfach  \r\nx: 1\r\n") == "titel=Digital: einfach; x=1")
    #expect(read("titel: Anna's Idee: ein 'Haus'\n") == "titel=Anna's Idee: ein 'Haus'")
    #expect(read("titel: „Digital“: einfach\n") == "titel=„Digital“: einfach")
    #expect(read("titel:\tDigital: einfach\n") == "titel=Digital: einfach")
  }

  @Test func placesBehindItAreRight() {
    let text = MarkedText(
      """
      «titel»: «Ä: 'ö': ü»
      «kurz»: «Wer's mag: 🌍: "so"»
      «ort»:
        «text»: «Am Markt: links»
      «meilensteine»:
        - «titel»: «Erst: das»
          «text»: «Dann: ''jenes''»
        - «titel»: «Ende»
      «letzte»: «x»
      """)
    let (mapping, log) = text.frontMatter()
    #expect(log.isEmpty)
    let found = mapping.map { scalars(in: $0) } ?? []
    #expect(found.map(\.span) == text.spans)
    #expect(found.map(\.text) == text.spans.map(text.file.text))
  }

  @Test func aMistakeBehindItIsShownWhereItIs() {
    expectMistakes(
      "titel: Digital: einfach\nkurz: it's 'a': b\n«titel»: noch einer\n", .duplicateKey)
    expectMistakes("titel: Digital: einfach\n«kein Doppelpunkt»\nx: 1\n", .yamlSyntax)
  }

  @Test func inAListToo() {
    let list = value("\n  - Ältere: ab 65\n  - Kinder\n  - Eltern: beide: immer", as: [String].self)
    #expect(list.value == ["Ältere: ab 65", "Kinder", "Eltern: beide: immer"])
    #expect(list.log.isEmpty)
    let inline = value("[Ältere: ab 65, Kinder]", as: [String].self)
    #expect(inline.value == ["Ältere: ab 65", "Kinder"])
    #expect(inline.log.isEmpty)
  }

  @Test func aGroupIsNoText() {
    #expect(value("{a: b}", as: String.self).log.codes == [.wrongShape])
    #expect(value("\n  a: b", as: String.self).log.codes == [.wrongShape])
    #expect(value("\n  a: b", as: [String].self).log.codes == [.wrongShape])
    #expect(value("\n  a: b\n  c: d", as: String.self).log.codes == [.wrongShape])
  }

  @Test func aSecondLineWithAColonIsExplained() {
    let log = MarkedText("kurz: Ein langer\n  Text: mit Doppelpunkt\n").frontMatter().log
    #expect(log.codes == [.yamlSyntax])
    #expect(log.sorted.first?.why != nil)
  }

  @Test func manyOfThem() {
    let lines = (1...60).map { "k\($0): a: b '\($0)'\n" }.joined()
    let expected = (1...60).map { "k\($0)=a: b '\($0)'" }.joined(separator: "; ")
    #expect(read(lines) == expected)
  }

  @Test func aHashThatTouchesItsWordIsText() {
    #expect(read("farbe: #1B5E8C\nx: 1\n") == "farbe=#1B5E8C; x=1")
    #expect(read("titel: Platz #1 der Liste\n") == "titel=Platz #1 der Liste")
    #expect(read("titel: C# und #Dorf: neu\n") == "titel=C# und #Dorf: neu")
    #expect(read("z:\n  - #Dorf\n  - Platz #1\nx: 1\n") == "z=[#Dorf, Platz #1]; x=1")
    let text = MarkedText(
      "«titel»: «Platz #1»\n«z»:\n- «#Ö»\n«x»: «'a'» #b\n«y»: «b» # Kommentar\n")
    let (mapping, log) = text.frontMatter()
    #expect(mapping.map { scalars(in: $0).map(\.span) } == text.spans)
    #expect(log.isEmpty)
  }

  @Test func aHashInALaterLineIsExplained() {
    let log = MarkedText("kurz: Ein langer\n  Text #1\n").frontMatter().log
    #expect(log.codes == [.yamlSyntax])
    #expect(log.sorted.first?.why?.german.contains("#") == true)
  }

  @Test func aHashBeforeASpaceIsAComment() {
    #expect(read("titel: Digital: einfach # Kommentar: ja\n") == "titel=Digital: einfach")
    #expect(
      read("status: geplant # noch prüfen\n# mehr\nlead: # offen\n#x\n") == "status=geplant; lead=")
    #expect(read("kurz: |\n  Platz #1\n  # zwei\n") == "kurz=Platz #1\n# zwei\n")
    #expect(read("kurz: \"Platz #1\"\n") == "kurz=Platz #1")
    #expect(read("kurz: Platz #\n") == "kurz=Platz")
  }
}
