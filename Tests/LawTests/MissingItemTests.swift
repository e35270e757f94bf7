import Diagnostics
import Testing

/// A record that is begun must be complete; each item is named with its source.
struct MissingItemTests {
  @Test func aCompleteSiteHasNoDiagnostic() async throws {
    for key in ["08999001", "05999001"] {
      var site = LegalSite()
      site.key = key
      #expect(try await site.messages() == [])
    }
  }

  @Test(arguments: [
    ("name", "name"), ("anschrift", "address"), ("rechtsform", "legal-form"),
    ("vertreten-durch", "represented-by"), ("e-mail", "email"), ("verantwortlich", "responsible"),
  ])
  func imprint(german: String, english: String) async throws {
    var site = LegalSite()
    site.imprint = site.imprint?.without(german)
    try await expectMissing(
      german, english, in: site, source: german == "verantwortlich" ? "§ 18" : "§ 5 DDG")
  }

  @Test(arguments: [
    ("verantwortlich", "controller"), ("datenschutzbeauftragt", "data-protection-officer"),
    ("zwecke", "purposes"), ("rechtsgrundlage", "legal-basis"), ("speicherdauer", "storage"),
    ("rechte", "rights"), ("aufsichtsbehoerde", "authority"), ("protokolle", "logs"),
  ])
  func privacy(german: String, english: String) async throws {
    var site = LegalSite()
    site.privacy = site.privacy?.without(german)
    try await expectMissing(german, english, in: site, source: "Art. 13")
  }

  @Test(arguments: [
    ("betreiber", "operator"), ("geltungsbereich", "scope"), ("vereinbarkeit", "conformity"),
    ("erstellung", "preparation"), ("rueckmeldung", "feedback"),
  ])
  func statement(german: String, english: String) async throws {
    var site = LegalSite()
    site.accessibility = site.accessibility?.without(german)
    try await expectMissing(german, english, in: site, source: "(EU) 2018/1523")
  }

  @Test(arguments: [
    ("rueckmeldung", "{telefon: 1}", "e-mail", "email"),
    ("erstellung", "{methode: dritte}", "datum", "date"),
    ("erstellung", "{datum: 1.2.2026}", "methode", "method"),
    ("nicht-barrierefrei", "{unvereinbar: {grund: B, alternative: C}}", "inhalt", "content"),
    ("nicht-barrierefrei", "{unvereinbar: {inhalt: A, alternative: C}}", "grund", "reason"),
  ])
  func partOfTheStatement(
    item: String, value: String, german: String, english: String
  ) async throws {
    var site = LegalSite()
    site.accessibility = site.accessibility?.replacing(item, with: value)
    try await expectMissing(german, english, in: site, source: "(EU) 2018/1523")
  }

  @Test func anAlternativeIsOnlyWanted() async throws {
    var site = LegalSite()
    site.accessibility = site.accessibility?
      .replacing("nicht-barrierefrei", with: "{nicht-anwendbar: {inhalt: A, grund: B}}")
    #expect(
      try await site.messages() == [
        "warning missing-field: Die Angabe »alternative« fehlt"
      ])
  }

  @Test func aSecondQuickWay() async throws {
    var site = LegalSite()
    site.imprint = site.imprint?.without("telefon")
    #expect(
      try await site.messages() == [
        "error missing-legal-item: Dem Impressum fehlt neben der E-Mail ein zweiter schneller Weg"
      ])
    #expect(
      try await site.messages(in: .english) == [
        "error missing-legal-item: The imprint lacks a second quick way besides the e-mail"
      ])
    #expect(try await site.diagnostics().first?.why?.german.contains("§ 5 DDG") == true)
    site.imprint?.append(("formular", "https://probe.example/formular"))
    #expect(try await site.messages() == [])
  }

  @Test func aBodyThatNobodyCanReach() async throws {
    var site = LegalSite()
    site.privacy = site.privacy?
      .replacing("aufsichtsbehoerde", with: "{name: Aufsicht}")
      .replacing("datenschutzbeauftragt", with: "{telefon: 1}")
    #expect(
      try await site.messages() == [
        "error missing-legal-item: Der Name der Datenschutzbeauftragten fehlt",
        "error missing-legal-item: Anschrift oder E-Mail der Aufsichtsbehörde fehlt",
      ])
    #expect(
      try await site.messages(in: .english) == [
        "error missing-legal-item: The name of the data protection officer is missing",
        "error missing-legal-item: The address or e-mail of the supervisory authority is missing",
      ])
  }

  private func expectMissing(
    _ german: String, _ english: String, in site: LegalSite, source: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) async throws {
    #expect(
      try await site.messages() == ["error missing-field: Die Angabe »\(german)« fehlt"],
      sourceLocation: sourceLocation)
    #expect(
      try await site.messages(in: .english)
        == ["error missing-field: The field “\(english)” is missing"],
      sourceLocation: sourceLocation)
    let why = try await site.diagnostics().first?.why
    #expect(why?.german.contains(source) == true, sourceLocation: sourceLocation)
    #expect(why?.english.contains(source) == true, sourceLocation: sourceLocation)
  }
}
