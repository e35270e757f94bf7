import Testing

@Suite("leitbild explain")
struct ExplainTests {
  @Test func explainsACodeInBothSpellingsAndLanguages() throws {
    let german = try Program.run("explain", "unbekannter-verweis")
    #expect(german.code == 0)
    #expect(german.output.hasPrefix("unbekannter-verweis (englisch: unknown-reference)\n"))
    #expect(german.output.contains("Abhilfe: "))
    #expect(german.output.contains("  Fehler[unbekannter-verweis]: "))
    #expect(try Program.run("explain", "unknown-reference").output == german.output)
    let english = try Program.run("explain", "unknown-reference", "--language", "en")
    #expect(english.output.contains("error[unknown-reference]: "), "\(english.said)")
    #expect(!english.output.contains("Abhilfe"))
  }

  @Test func speaksTheLanguageOfTheSite() throws {
    let site = try TestSite()
    #expect(try Program.run("explain", "stale", "--site", site.path).output.contains("Warum: "))
    try site.folder.write(
      "site/site.yaml", "title: A\nlanguage: en\nurl: https://a.example\npublisher: musterdorf\n")
    #expect(try Program.run("explain", "stale", "--site", site.path).output.contains("Why: "))
  }

  @Test func listsEveryWordItKnowsAndExplainsEach() throws {
    let list = try Program.run("explain")
    let words = list.output.split(separator: "\n").filter { $0.hasPrefix("  ") }
      .map { String($0.dropFirst(2)) }
    #expect(words.count > 80)
    for word in words {
      let run = try Program.run("explain", word)
      #expect(run.code == 0 && !run.output.isEmpty, "\(word): \(run.said)")
    }
  }

  @Test func namesTheFieldsOfAKindAndTheirWords() throws {
    let run = try Program.run("explain", "projekt")
    #expect(run.output.contains("content/projekte/"))
    #expect(run.output.contains("titel / title – nötig\n"), "\(run.said)")
    #expect(run.output.contains("strategie / strategy – empfohlen\n"))
    #expect(run.output.contains("in-umsetzung/in-progress"))
    #expect(run.output.contains("start-geplant / planned-start"))
    #expect(run.output.contains("alt – nötig, außer bei »schmuckbild: ja«"))
    #expect(run.output.contains("  titel: Dorf-App\n"))
    for name in ["project", "projekte", "Projekt"] {
      #expect(try Program.run("explain", name).output == run.output)
    }
  }

  @Test func explainsAFieldWithTheKindsThatHaveIt() throws {
    let run = try Program.run("explain", "ampel")
    #expect(run.output.hasPrefix("Eine Angabe von: projekt\n"), "\(run.said)")
    #expect(run.output.contains("gefaehrdet/at-risk"))
  }

  @Test func suggestsTheNearestWord() throws {
    let run = try Program.run("explain", "unbekanter-verweis")
    #expect(run.code == 2)
    #expect(run.error.contains("»unbekannter-verweis«"), "\(run.said)")
    #expect(try Program.run("explain", "qwertzuiop").error.contains("meinten Sie") == false)
  }

  @Test func isNamedBelowEveryMessage() throws {
    let site = try TestSite()
    try site.folder.write("content/seiten/fehler.md", page("Fehler", fields: "titl: Vertippt"))
    let run = try site.check()
    #expect(run.error.contains("leitbild explain unbekannter-schluessel"), "\(run.said)")
    #expect(try TestSite().check().error.contains("explain") == false)
  }
}
