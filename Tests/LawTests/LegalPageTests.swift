import Diagnostics
import Testing

/// The pages themselves, and what stands in for them.
struct LegalPageTests {
  @Test func absentRecordsAreAWarningEach() async throws {
    var site = LegalSite()
    (site.imprint, site.privacy, site.accessibility) = (nil, nil, nil)
    #expect(
      try await site.messages() == [
        "warning missing-legal-page: Das Impressum fehlt",
        "warning missing-legal-page: Die Angaben zum Datenschutz fehlen",
        "warning missing-legal-page: Die Erklärung zur Barrierefreiheit fehlt",
      ])
    #expect(
      Set(try await site.messages(in: .english)) == [
        "warning missing-legal-page: The imprint is missing",
        "warning missing-legal-page: The privacy notice is missing",
        "warning missing-legal-page: The accessibility statement is missing",
      ])
    let sources = ["§ 5 DDG", "Art. 13 DSGVO", "§ 10 L-BGG"]
    for (diagnostic, source) in zip(try await site.diagnostics(), sources) {
      #expect(diagnostic.why?.german.contains(source) == true)
    }
  }

  @Test func anOwnPageWins() async throws {
    var site = LegalSite()
    site.imprint = nil
    site.files["content/seiten/impressum.md"] = "---\ntitel: Wer wir sind\n---\n\nEigener Text.\n"
    site.files["content/seiten/barrierefreiheit.md"] =
      "---\ntitel: Ohne Hürden\n---\n\nEigene Erklärung.\n"
    #expect(try await site.messages() == [])
    let files = try await site.build()
    #expect(files["impressum/index.html"]?.contains("Eigener Text.") == true)
    #expect(files["barrierefreiheit/index.html"]?.contains("Eigene Erklärung.") == true)
    #expect(files["barrierefreiheit/erklaerung.json"] == nil)
    let start = try #require(files["index.html"])
    #expect(start.contains("<a href=\"impressum/\">Impressum</a>"))
    #expect(start.contains("<a href=\"mailto:barriere@probe.example\">Barriere melden</a>"))
    #expect(!start.contains("Wer wir sind"))
  }

  @Test func everyPageLeadsToThem() async throws {
    let files = try await LegalSite().build()
    for (path, text) in files where path.hasSuffix(".html") {
      let titles = [
        "Barriere melden", "Leichte Sprache", "Gebärdensprache", "Impressum", "Datenschutz",
        "Erklärung zur Barrierefreiheit",
      ]
      for title in titles { #expect(text.contains(">\(title)</a>"), "\(title) on \(path)") }
    }
    let page = try #require(files["kommunen/probe/index.html"])
    #expect(page.contains("href=\"../../barrierefreiheit/#rueckmeldung-und-kontakt\""))
    let statement = try #require(files["barrierefreiheit/index.html"])
    #expect(statement.contains("<h2 id=\"rueckmeldung-und-kontakt\">"))
  }

  @Test func englishPagesSpeakEnglish() async throws {
    var site = LegalSite()
    site.settings += "sprachen: [de, en]\n"
    let files = try await site.build()
    let page = try #require(files["en/accessibility/index.html"])
    #expect(page.contains("Commitment and scope"))
    #expect(page.contains("<dd lang=\"de\">probe.example</dd>"))
    #expect(page.contains("<h2 id=\"feedback-and-contact\">"))
    #expect(page.contains("href=\"../../en/accessibility/#feedback-and-contact\""))
    #expect(files["en/imprint/index.html"] != nil)
    #expect(files["en/privacy/index.html"] != nil)
    #expect(files["en/accessibility/statement.json"]?.contains("\"language\": \"en\"") == true)
  }

  @Test func aTranslationMayLeaveThemInTheOriginal() async throws {
    var site = LegalSite()
    site.settings += "sprachen: [de, en]\n"
    site.files["content/kommunen/probe.en.md"] = """
      ---
      title: Sample
      imprint:
        name: Municipality of Sample
        address: Way 1, 00000 Sample
        legal-form: corporation under public law
        represented-by: Mayor Erica Example
        email: post@probe.example
        phone: 00000 1-0
        responsible: Erica Example, Way 1, 00000 Sample
      ---

      """
    let files = try await site.build()
    #expect(files["en/imprint/index.html"]?.contains("<dd>Municipality of Sample</dd>") == true)
    #expect(
      files["en/accessibility/index.html"]?.contains("<dd lang=\"de\">probe.example</dd>") == true)
  }

  @Test func plainLanguageSaysWhoTestedIt() async throws {
    var site = LegalSite()
    let page = "leicht/index.html"
    #expect(
      try await site.build()[page]?.contains(">Entwurf in Leichter Sprache</p>") == true)
    site.files["content/seiten/leicht.md"] =
      "---\ntitel: Leicht\ngeprueft-von: Prüfgruppe Probe\n---\n\nText.\n"
    let tested = try await site.build()[page]
    #expect(tested?.contains(">Geprüft von: Prüfgruppe Probe</p>") == true)
    #expect(tested?.contains("lang=\"de-simple\"") == true)
  }
}
