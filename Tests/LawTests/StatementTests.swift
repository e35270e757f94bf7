import Diagnostics
import Testing

/// The statement's age and what it says of itself.
struct StatementTests {
  /// 1 February 2026 is day 0.
  @Test(arguments: [
    ("2026-12-27", nil, nil),
    (
      "2026-12-28",
      "warning statement-expired: Die Erklärung zur Barrierefreiheit läuft in 35 Tagen ab",
      "warning statement-expired: The accessibility statement expires in 35 days"
    ),
    (
      "2027-01-31",
      "warning statement-expired: Die Erklärung zur Barrierefreiheit läuft morgen ab",
      "warning statement-expired: The accessibility statement expires tomorrow"
    ),
    (
      "2027-02-01",
      "error statement-expired: Die Erklärung zur Barrierefreiheit ist abgelaufen: "
        + "365 Tage seit der letzten Prüfung",
      "error statement-expired: The accessibility statement has expired: "
        + "365 days since the last review"
    ),
  ])
  func age(date: String, german: String?, english: String?) async throws {
    #expect(try await LegalSite().messages(on: date) == [german].compactMap(\.self))
    #expect(try await LegalSite().messages(in: .english, on: date) == [english].compactMap(\.self))
  }

  @Test func withoutAReviewTheDateCounts() async throws {
    var site = LegalSite()
    site.accessibility = site.accessibility?
      .replacing("erstellung", with: "{datum: 1.1.2026, methode: dritte}")
    #expect(try await site.diagnostics(on: "2026-12-31").map(\.severity) == [.warning])
    #expect(try await site.diagnostics(on: "2027-01-01").map(\.severity) == [.error])
  }

  @Test func fullAndYetSomething() async throws {
    var site = LegalSite()
    site.accessibility = site.accessibility?.replacing("vereinbarkeit", with: "vollstaendig")
    #expect(
      try await site.messages() == [
        "error contradictory-statement: "
          + "Vollständig vereinbar, und doch steht unten etwas, das nicht barrierefrei ist"
      ])
    #expect(
      try await site.messages(in: .english) == [
        "error contradictory-statement: "
          + "Fully compliant, and yet something is listed that is not accessible"
      ])
    site.accessibility = site.accessibility?.without("nicht-barrierefrei")
    #expect(try await site.messages() == [])
  }

  @Test func partialAndYetNothing() async throws {
    var site = LegalSite()
    site.accessibility = site.accessibility?.without("nicht-barrierefrei")
    #expect(
      try await site.messages() == [
        "error contradictory-statement: "
          + "Nicht vollständig vereinbar, aber nichts ist genannt, das nicht barrierefrei ist"
      ])
    #expect(
      try await site.messages(in: .english) == [
        "error contradictory-statement: "
          + "Not fully compliant, but nothing is named that is not accessible"
      ])
  }
}
