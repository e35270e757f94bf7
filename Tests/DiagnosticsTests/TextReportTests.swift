import Diagnostics
import Testing

@Suite("The report for a person at a terminal")
struct TextReportTests {
  /// The report of a warning at a place, without its first line.
  private func frame(_ marked: String, label: Words? = nil) -> String {
    let diagnostic = Diagnostic(
      .vagueLinkText, .warning, at: place("content/a.md", marked), Words("Kopf", "Head"),
      label: label)
    return textReport(of: log(diagnostic), language: .german, colour: false)
      .split(separator: "\n", omittingEmptySubsequences: false).dropFirst().joined(separator: "\n")
  }

  @Test func germanExample() {
    #expect(
      textReport(of: log(unknownStrategy), language: .german, colour: false) == """
        Fehler[unbekannter-verweis]: Eine Strategie »digital-2035« gibt es nicht
         --> content/projekte/wärmenetz-süd.md:4:12
          |
        4 | strategie: digital-2035
          |            ^^^^^^^^^^^^ meinten Sie »digital-2030«?
          |
          = Warum: Die Projektseite verlinkt ihre Strategie.
          = Abhilfe: »digital-2030« schreiben oder content/strategien/digital-2035.md anlegen.

        """)
  }

  @Test func englishExample() {
    #expect(
      textReport(of: log(unknownStrategy), language: .english, colour: false) == """
        error[unknown-reference]: There is no strategy “digital-2035”
         --> content/projekte/wärmenetz-süd.md:4:12
          |
        4 | strategie: digital-2035
          |            ^^^^^^^^^^^^ did you mean “digital-2030”?
          |
          = Why: The project’s page links to its strategy.
          = Fix: Write “digital-2030” or create content/strategien/digital-2035.md.

        """)
  }

  @Test func secondPlaceHasItsOwnFrame() {
    let twice = Diagnostic(
      .duplicateId, at: place("content/b.md", "\n\n\n\n\n\n\n\n\n\n\nid: ⟦app⟧"),
      Words("Die Kennung »app« steht zweimal da", "The id “app” is there twice"),
      notes: [
        .init(place("content/a.md", "\nid: ⟦app⟧"), Words("zuerst hier benutzt", "first used here"))
      ],
      fix: Words("Eine davon\numbenennen.", "Rename\none."))
    #expect(
      textReport(of: log(twice), language: .german, colour: false) == """
        Fehler[kennung-doppelt]: Die Kennung »app« steht zweimal da
          --> content/b.md:12:5
           |
        12 | id: app
           |     ^^^
           |
          ::: content/a.md:2:5
           |
         2 | id: app
           |     --- zuerst hier benutzt
           |
           = Abhilfe: Eine davon
                      umbenennen.

        """)
  }

  @Test func wholeFileAndWholeSiteHaveNoFrame() {
    let file = Diagnostic(
      .fileTooLarge, at: place("content/a.md", "text"), Words("Zu groß", "Too large"),
      notes: [.init(place("content/b.md", ""), Words("auch diese", "this too"))],
      why: Words("Darum.", "So."))
    let site = Diagnostic(.missingTheme, .warning, at: nil, Words("Kein Thema", "No theme"))
    #expect(
      textReport(of: log(file, site), language: .german, colour: false) == """
        Hinweis[thema-fehlt]: Kein Thema

        Fehler[datei-zu-gross]: Zu groß
         --> content/a.md
         ::: content/b.md – auch diese
          = Warum: Darum.

        """)
  }

  @Test func caretsStandBelowWideCharactersAndTabs() {
    #expect(
      frame("a\tb\t⟦c\td⟧ e") == """
         --> content/a.md:1:5
          |
        1 | a   b   c   d e
          |         ^^^^^

        """)
    #expect(
      frame("🌳 Wald 森林 👨‍👩‍👧 u\u{308}ber ⟦hier⟧") == """
         --> content/a.md:1:18
          |
        1 | 🌳 Wald 森林 👨‍👩‍👧 u\u{308}ber hier
          |                      ^^^^

        """)
    #expect(
      frame("von ⟦🌳森⟧ an") == """
         --> content/a.md:1:5
          |
        1 | von 🌳森 an
          |     ^^^^

        """)
  }

  @Test func nothingObeysAHostileFile() {
    let report = frame("\u{1B}[2J\u{202E}⟦x\u{7}\u{9B}31m⟧\u{AD}\r\n")
    #expect(
      report == """
         --> content/a.md:1:6
          |
        1 | ␛[2J<U+202E>x␇<U+009B>31m<U+00AD>
          |             ^^^^^^^^^^^^^

        """)
    let headline = Diagnostic(
      .unknownFolder, at: place("content/\u{1B}]0;x\u{7}.md", ""), Words("\u{1B}[0m\n", "x"))
    #expect(
      textReport(of: log(headline), language: .german, colour: false) == """
        Fehler[unbekannter-ordner]: ␛[0m␊
         --> content/␛]0;x␇.md

        """)
    let accents = String(repeating: "\u{301}", count: 500)
    #expect(!frame("a\(accents) ⟦b⟧").contains("\u{301}"))
  }

  @Test func endsAndEmptyPlacesGetOneCaret() {
    #expect(
      frame("abc⟦⟧\r\nnext") == """
         --> content/a.md:1:4
          |
        1 | abc
          |    ^

        """)
    #expect(frame("abc\r⟦\n⟧next").contains("1 | abc\n  |    ^\n"))
    #expect(
      frame("abc\n⟦⟧", label: Words("hier", "here")) == """
         --> content/a.md:2:1
          |
        2 |
          | ^ hier

        """)
  }

  @Test func placesBehindTheEndOfTheFileAreSurvived() {
    let file = SourceFile(path: "content/a.md", text: "abc")
    for span in [Span(3, 9), Span(8, 9), Span(4, 4)] {
      let diagnostic = Diagnostic(.yamlSyntax, at: Place(file, span), Words("x", "x"))
      #expect(textReport(of: log(diagnostic), language: .german, colour: false).contains(":1:4\n"))
      #expect(jsonReport(of: log(diagnostic), language: .german).contains("\"endColumn\": 4"))
    }
  }

  @Test func placeOverSeveralLinesShowsItsFirst() {
    #expect(
      frame("a ⟦b\nc⟧ d") == """
         --> content/a.md:1:3
          |
        1 | a b
          |   ^…

        """)
    #expect(frame("a ⟦b\r\n⟧c").contains("  |   ^\n"))
  }

  @Test func longLineIsCutAroundThePlace() {
    let long = String(repeating: "Wort ", count: 1000)
    #expect(
      frame(long + "⟦hier⟧ " + long) == """
         --> content/a.md:1:5001
          |
        1 | …Wort Wort Wort Wort Wort Wort hier Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wort Wor…
          |                                ^^^^

        """)
    #expect(
      frame("⟦hier⟧ " + long).contains("1 | hier Wort Wort"))
    let marks = frame("ä⟦" + long + "⟧").split(separator: "\n")
    #expect(marks.allSatisfy { $0.count <= 110 })
    // Cut between the bytes of an umlaut, nothing becomes U+FFFD.
    let umlauts = String(repeating: "ä", count: 3000)
    for shift in ["", "a"] {
      #expect(!frame(umlauts + shift + "⟦x⟧" + umlauts).contains("\u{FFFD}"))
    }
  }

  @Test func coloursAreOnlyThereIfWanted() {
    let coloured = textReport(of: log(unknownStrategy), language: .german, colour: true)
    #expect(coloured.hasPrefix("\u{1B}[1;31mFehler[unbekannter-verweis]\u{1B}[0m"))
    var plain = coloured
    for code in ["1;31", "1;33", "34", "1", "0"] {
      plain = plain.split(separator: "\u{1B}[\(code)m", omittingEmptySubsequences: false).joined()
    }
    #expect(plain == textReport(of: log(unknownStrategy), language: .german, colour: false))
  }

  @Test("A file of one line with thousands of mistakes", .timeLimit(.minutes(5)))
  func manyMistakesInOneLine() {
    let file = SourceFile(
      path: "content/a.md", text: String(repeating: "[a](xä) ", count: 100_000))
    var log = DiagnosticLog()
    for number in stride(from: 0, to: 100_000, by: 25) {
      log.report(
        Diagnostic(
          .deadLink, at: Place(file, Span(number * 9 + 4, number * 9 + 7)), Words("Leer", "Dead")))
    }
    let report = linesReport(of: log, language: .german)
    #expect(report.contains("content/a.md:1:799805: error: Leer [link-ins-leere]"))
    #expect(textReport(of: log, language: .german, colour: false).contains(":1:799805\n"))
  }
}
