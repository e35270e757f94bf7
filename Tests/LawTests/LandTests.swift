import Diagnostics
import Documents
import Testing

/// What is known of a Land holds by itself; of every other Land the site's own data must say it.
struct LandTests {
  @Test func theBodyIsKnownInBadenWuerttemberg() async throws {
    var site = LegalSite()
    site.accessibility = site.accessibility?.without("durchsetzung")
    #expect(try await site.messages() == [])
  }

  @Test func itsAddressIsNotKnownInNordrheinWestfalen() async throws {
    var site = LegalSite()
    site.key = "05999001"
    site.accessibility = site.accessibility?.without("durchsetzung")
    #expect(
      try await site.messages() == [
        "error missing-legal-item: Der Durchsetzungsstelle fehlt die Anschrift"
      ])
    #expect(
      try await site.messages(in: .english) == [
        "error missing-legal-item: The enforcement body lacks its address"
      ])
  }

  @Test func anUnknownLawMustBeSupplied() async throws {
    var site = LegalSite()
    site.key = "09999001"
    site.accessibility = site.accessibility?.without("durchsetzung")
    #expect(
      try await site.messages() == [
        "error missing-legal-item: Der Erklärung zur Barrierefreiheit fehlt die Durchsetzungsstelle",
        "error missing-legal-item: Der Erklärung zur Barrierefreiheit fehlt die Rechtsgrundlage",
      ])
    #expect(
      try await site.messages(in: .english) == [
        "error missing-legal-item: The accessibility statement lacks the enforcement body",
        "error missing-legal-item: The accessibility statement lacks its legal basis",
      ])
    let why = try await site.diagnostics().first?.why
    #expect(
      why?.german.hasPrefix(
        "Was in Bayern gilt, weiß Leitbild nicht; die eigenen Angaben müssen es nennen") == true)
    #expect(
      why?.english.hasPrefix(
        "Leitbild does not know the law of Bayern; the site's own data must state it") == true)
    site.accessibility? += [
      ("rechtsgrundlage", "[ein Gesetz]"), ("durchsetzung", "{name: Stelle, anschrift: Ort}"),
    ]
    #expect(try await site.messages() == [])
  }

  static let duties: [EasyAccessDuty: [Land]] = [
    .required: [
      .badenWuerttemberg, .berlin, .bremen, .hamburg, .nordrheinWestfalen, .rheinlandPfalz,
      .saarland,
    ],
    .partly: [.brandenburg],
    .notRequired: [.bayern, .hessen, .mecklenburgVorpommern, .niedersachsen, .sachsen],
    .unknown: [.schleswigHolstein, .sachsenAnhalt, .thueringen],
  ]

  @Test(arguments: Land.allCases)
  func easyAccess(land: Land) async throws {
    var site = LegalSite()
    site.key = "\(land.rawValue < 10 ? "0" : "")\(land.rawValue)999001"
    site.settings = site.settings.replacing(
      "leichte-sprache: seiten/leicht\ngebaerdensprache: seiten/dgs\n", with: "")
    site.accessibility?.append(("rechtsgrundlage", "[ein Gesetz]"))
    let isDuty = Self.duties[.required]?.contains(land) == true
    let severity = isDuty ? "error" : "warning"
    #expect(
      try await site.messages() == [
        "\(severity) missing-plain-language: Eine Seite in Leichter Sprache fehlt",
        "\(severity) missing-sign-language: Eine Seite in Deutscher Gebärdensprache fehlt",
      ])
    #expect(
      try await site.messages(in: .english) == [
        "\(severity) missing-plain-language: There is no page in Leichte Sprache",
        "\(severity) missing-sign-language: There is no page in German Sign Language",
      ])
    #expect(Self.duties[land.easyAccessDuty]?.contains(land) == true)
    let why = try await site.diagnostics().first?.why
    #expect(why?.german.contains("§ 4 BITV") == true)
    #expect(why?.german.contains(land.inIt) == true)
    #expect(why?.english.contains(land.name) == true)
  }

  @Test func withoutAStatementItIsAWarning() async throws {
    var site = LegalSite()
    site.settings = site.settings.replacing("gebaerdensprache: seiten/dgs\n", with: "")
    site.accessibility = nil
    #expect(
      try await site.messages() == [
        "warning missing-legal-page: Die Erklärung zur Barrierefreiheit fehlt",
        "warning missing-sign-language: Eine Seite in Deutscher Gebärdensprache fehlt",
      ])
  }

  @Test func aDraftIsNoPage() async throws {
    var site = LegalSite()
    site.files["content/seiten/leicht.md"] = "---\ntitel: Leicht\nentwurf: ja\n---\n"
    #expect(
      try await site.messages() == [
        "error missing-plain-language: Die Seite in Leichter Sprache ist nicht veröffentlicht"
      ])
    #expect(
      try await site.messages(in: .english) == [
        "error missing-plain-language: The page in Leichte Sprache is not published"
      ])
  }

  @Test func aWrongReferenceIsReportedOnce() async throws {
    var site = LegalSite()
    site.settings = site.settings.replacing("seiten/leicht", with: "seiten/leichter")
    #expect(
      try await site.messages() == [
        "error unknown-reference: Eine Seite »leichter« gibt es nicht"
      ])
  }
}
