import Documents
import Diagnostics
import FrontMatter
import Testing

/// Lists in a translation: its words, and the facts of the original.
@Suite("Translated lists")
struct TranslatedListTests {
  private let withMilestones = """
    ---
    titel: A
    kurz: A.
    stand: 2026
    kommune: s
    strategie: s
    handlungsfelder: f
    federfuehrung: Amt
    status: laufend
    meilensteine:
      - {titel: Beginn, datum: April 2025, status: abgeschlossen, text: Es geht los.}
      - {titel: Mitte, datum: 01.02.2026, status: abgeschlossen}
      - {titel: Ende, datum: 2027}
    ---

    """

  private func milestones(
    inTranslation items: String
  ) async throws -> (shown: [String], log: DiagnosticLog) {
    let (content, log, _) = await read([
      "content/projekte/a.md": withMilestones,
      "content/projekte/a.en.md": "---\ntitle: A\nmilestones:\n\(items)---\n",
    ])
    let project = try #require(content.projects.documents.first?.version(in: .english).facts)
    let shown = project.milestones.map { milestone in
      [
        milestone.title, milestone.date?.text(in: .english), milestone.status?.name.english,
        milestone.text,
      ].compactMap(\.self).joined(separator: ", ")
    }
    return (shown, log)
  }

  @Test func theItemsOfAListHaveTheFactsOfTheOriginal() async throws {
    let (shown, log) = try await milestones(
      inTranslation:
        "  - title: Start\n  - {title: Half-way, status: completed}\n  - {title: End}\n")
    #expect(log.isEmpty, "\(log.lines)")
    // What somebody chose not to translate does not stand in another language.
    #expect(
      shown == [
        "Start, April 2025, completed", "Half-way, 1 February 2026, completed", "End, 2027",
      ])
  }

  @Test func factsInAListMayBeRepeatedButNotContradicted() async throws {
    let (shown, log) = try await milestones(
      inTranslation: "  - {title: Start, date: 2025-04}\n"
        + "  - {title: Half-way, date: 2026-02-01, status: paused}\n  - {title: End, status: planned}\n"
    )
    #expect(
      log.lines == [
        "content/projekte/a.en.md: contradictory-translation »paused«",
        "content/projekte/a.en.md: contradictory-translation »planned«",
      ])
    #expect(log.errorCount == 0)
    #expect(
      shown == [
        "Start, April 2025, completed", "Half-way, 1 February 2026, completed", "End, 2027",
      ])
  }

  @Test func aShorterListIsMatchedByItsFacts() async throws {
    let (shown, log) = try await milestones(
      inTranslation: "  - title: Half-way\n    date: 2026-02-01\n  - title: End\n")
    #expect(log.lines == ["content/projekte/a.en.md: contradictory-translation »End«"])
    #expect(
      shown == [
        "Beginn, April 2025, completed, Es geht los.", "Half-way, 1 February 2026, completed",
        "End, 2027",
      ])
  }

  @Test func aLongerListAddsNothing() async throws {
    let (shown, log) = try await milestones(
      inTranslation: "  - title: Start\n  - title: Half-way\n  - title: End\n  - title: Party\n")
    #expect(log.lines == ["content/projekte/a.en.md: contradictory-translation »Party«"])
    #expect(shown.count == 3)
  }

  @Test func aListOfWordsAloneMayBeAsLongAsItLikes() async throws {
    let (content, log, _) = await read([
      "content/visionen/a.md":
        "---\ntitel: A\nleitsatz: B.\nwerte: [{name: Mut, text: T.}, {name: Ruhe, text: T.}]\n---\n",
      "content/visionen/a.en.md": "---\ntitle: A\nvalues: [{name: Courage, text: T.}]\n---\n",
    ])
    #expect(log.isEmpty, "\(log.lines)")
    #expect(content.visions.documents.first?.version(in: .english).facts.values.count == 1)
  }
}
