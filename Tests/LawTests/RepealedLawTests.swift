import Checks
import Diagnostics
import Testing

/// § 5 TMG, in every spelling that people use.
struct RepealedLawTests {
  @Test(arguments: [
    "§ 5 TMG", "§5 TMG", "§\u{A0}5\u{202F}TMG", "§ 5 tmg", "§ 5 Abs. 1 TMG",
    "§ 5 Absatz 1 Nr. 2 TMG",
    "§ 5 Telemediengesetz", "§ 5 des Telemediengesetzes", "§§ 5, 6 TMG", "§§ 5 ff. TMG",
    "§ 5 I TMG", "Paragraph 5 TMG", "&sect; 5 TMG", "§&nbsp;5 TMG", "§ 5\nTMG", "§ 5 (1) TMG",
    "Section 5 TMG", "§ 5 und § 6 TMG",
  ])
  func isAnError(citation: String) async throws {
    for text in ["Angaben gemäß \(citation) stehen hier.", "Angaben nach **\(citation)**."] {
      var site = LegalSite()
      site.files["content/seiten/ueber.md"] = "---\ntitel: Über\n---\n\n\(text)\n"
      let found = try await site.diagnostics().filter { $0.code == .repealedLaw }
      #expect(found.map(\.headline.german) == ["§ 5 TMG gilt nicht mehr"])
      #expect(found.map(\.headline.english) == ["§ 5 TMG is no longer in force"])
      #expect(found.first?.why?.german.contains("14. Mai 2024") == true)
      let place = try #require(found.first?.place)
      #expect(place.file.text(place.span) == citation)
    }
  }

  @Test(arguments: [
    "§ 5 DDG", "§ 7 TMG", "§ 15 TMG", "§ 6 Abs. 5 TMG", "§ 5 DDG, früher im TMG", "das TMG",
    "§ 5 der Satzung; das Telemediengesetz gilt nicht mehr",
  ])
  func isNone(text: String) async throws {
    var site = LegalSite()
    site.files["content/seiten/ueber.md"] = "---\ntitel: Über\n---\n\n\(text)\n"
    #expect(try await site.diagnostics().filter { $0.code == .repealedLaw }.isEmpty)
  }

  @Test func alsoInFieldsAndSettings() async throws {
    var site = LegalSite()
    site.imprint = site.imprint?.replacing("verantwortlich", with: "nach § 5 TMG Erika Beispiel")
    site.settings = site.settings.replacing("Probe", with: "§ 5 TMG")
    #expect(
      try await site.diagnostics().map(\.place?.file.path) == [
        "content/kommunen/probe.md", "site/site.yaml",
      ])
  }
}
