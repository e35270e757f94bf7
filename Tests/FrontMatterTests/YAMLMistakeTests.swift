import Diagnostics
import FrontMatter
import Testing

@Suite("Mistakes in front matter")
struct YAMLMistakeTests {
  @Test func aNoBreakSpaceBehindAColon() {
    expectMistakes("titel: Dorf\nkurz:«\u{A0}»Text\nx: 1\n", .noBreakSpaceAfterColon)
    expectMistakes("titel:«\u{A0}»Dorf", .noBreakSpaceAfterColon)
    expectMistakes(
      "kontakt:\n  stelle:«\u{A0}»Amt\n  email: a@b.de\n", .noBreakSpaceAfterColon)
    #expect(read("titel: Am\u{A0}Markt\n") == "titel=Am\u{A0}Markt")
  }

  @Test func tabs() {
    expectMistakes("ort:\n«\t»text: Markt\n", .yamlTab)
    expectMistakes("ziele:\n  - a\n«\t»- b\n", .yamlTab)
    #expect(read("titel:\tDorf\n") == "titel=Dorf")
    #expect(read("titel: Dorf\tApp\n") == "titel=Dorf\tApp")
  }

  @Test func twoEqualKeys() throws {
    let marked = "titel: A\nkurz: b\n«titel»: C\nort:\n  text: a\n  «text»: b\n"
    expectMistakes(marked, .duplicateKey, .duplicateKey)
    let first = try #require(MarkedText(marked).frontMatter().log.sorted.first?.notes.first)
    #expect(first.place.span == Span(0, 5))
  }

  @Test func whatYAMLHidesIsRefused() {
    expectMistakes("a: «&x» Wert\n", .yamlFeature)
    expectMistakes("a: b\nc: «*x»\n", .yamlFeature)
    expectMistakes("a: «!!int» 5\n", .yamlFeature)
    expectMistakes("a: «!x» [b]\n", .yamlFeature)
    expectMistakes("a:\n  «<<»: {b: c}\n", .yamlFeature)
    expectMistakes("? «[a, b]»\n: c\n", .yamlFeature)
    expectMistakes("a: b\n---\n«c: d»\n", .yamlFeature)
  }

  @Test func aFeatureIsReportedWhereItIsFirstUsed() {
    expectMistakes(
      "a: «*x»\nb: [*y, *z]\nc: «!t» Wert\nd: {e: *y, f: !u g}\n", .yamlFeature, .yamlFeature)
  }

  @Test func aBombOfAliasesIsCheap() {
    var text = "a: &a [x, x, x, x, x, x, x, x, x]\n"
    for (name, last) in zip("bcdefgh", "abcdefg") {
      text +=
        "\(name): &\(name) [\(Array(repeating: "*\(last)", count: 9).joined(separator: ", "))]\n"
    }
    let log = MarkedText(text).frontMatter().log
    // The first anchor and the first alias of 63.
    #expect(log.codes == [.yamlFeature, .yamlFeature])
  }

  @Test func tooDeep() {
    let open = String(repeating: "[", count: 20)
    let close = String(repeating: "]", count: 20)
    expectMistakes("x: 1\n«a: \(open)\(close)»\ny: 2\n", .yamlSyntax)
    #expect(read("a: [[[[x]]]]\n") == "a=[[[[x]]]]")
  }

  @Test func textsThatAreNoKeysAndValues() {
    expectMistakes("«Ein Text»\n", .yamlSyntax)
    expectMistakes("«- a\n- b»\n", .yamlSyntax)
    expectMistakes("a: b\n«kein Doppelpunkt»\nc: d\n", .yamlSyntax)
  }

  @Test func theValueIsShownInWhichABracketOpens() {
    expectMistakes("x: 1\nziele: «[a, b»\n", .yamlSyntax)
    expectMistakes("x: 1\nziele: «[a, b»\nkurz: Text\n", .yamlSyntax)
  }

  @Test(arguments: [
    "@home", "%x", "`x`", "*Neu* hier", "- Punkt", "? Frage", "[neu] Dorf", "\"a\" b",
  ])
  func aValueThatBeginsWithASignHasItsReasonTold(written: String) throws {
    let text = MarkedText("x: 1\n«titel: \(written)»\ny: 2\n")
    let diagnostic = try #require(text.frontMatter().log.sorted.first)
    #expect(diagnostic.why != nil)
  }

  @Test func invisibleControlCharacters() throws {
    expectMistakes("titel: Dorf\n«kurz: a\u{8}b»\nx: 1\n", .yamlSyntax)
    expectMistakes("titel: Dörf 🌍\n«kurz: ä\u{7F}b»\nx: 1\n", .yamlSyntax)
    expectMistakes("titel: a: b\n«kurz: \u{0}»\n", .yamlSyntax)
  }

  @Test func aSpaceMissingBehindAColon() throws {
    expectMistakes("titel: Dorf\nstatus«:»geplant\nkurz: x\n", .yamlSyntax)
    expectMistakes("titel: Dorf\nstatus«:»geplant\n", .yamlSyntax)
    expectMistakes("status«:»geplant\n", .yamlSyntax)
    expectMistakes("ort:\n  text«:»Markt\n  a: b\n", .yamlSyntax)
    let found = try #require(
      MarkedText("a: b\nstatus:geplant\nc: d\n").frontMatter().log.sorted.first)
    #expect(found.fix?.german == "»status: geplant« schreiben.")
    #expect(read("a: https://b.example\n") == "a=https://b.example")
    #expect(read("a: 10:30\n") == "a=10:30")
  }

  @Test func aQuotationMarkThatIsNotClosed() throws {
    expectMistakes("x: 1\ntitel: «\"»Dorf\nkurz: Text\n\n", .yamlSyntax)
    let found = try #require(MarkedText("x: 1\ntitel: \"Dorf“\n").frontMatter().log.sorted.first)
    #expect(found.fix?.german.hasSuffix("»\"Dorf\"«.") == true)
    #expect(found.notes.map { $0.place.file.text($0.place.span) } == ["“"])
  }

  @Test func aDashWhereTheLineOfThreeShouldEndTheFrontMatter() {
    expectMistakes("titel: Dorf\n«—»\n\nText: hier\n", .unclosedFrontMatter)
    expectMistakes("titel: Dorf\n«--»\n\nText\n", .unclosedFrontMatter)
    expectMistakes("«–»\n", .unclosedFrontMatter)
  }
}
