import Diagnostics
import Foundation
import Testing

@Suite("The reports for programs, and the summary")
struct OtherReportTests {
  private let hostile = Diagnostic(
    .rawHTML, .warning,
    at: place("content/\"a\"\\.md", "Ä⟦<b>\n</b>⟧"), Words("<b>\u{1B}\u{2028}\t", "x"),
    notes: [.init(place("content/b.md", "x⟦y⟧"), Words("»dort«", "there"))])
  private let ofTheSite = Diagnostic(.missingTheme, at: nil, Words("Kein Thema", "No theme"))

  @Test func lines() {
    #expect(
      linesReport(of: log(unknownStrategy, hostile, ofTheSite), language: .german) == """
        leitbild: error: Kein Thema [thema-fehlt]
        content/"a"\\.md:1:2: warning: <b>␛<U+2028>␉ [html-entfernt]
        content/projekte/wärmenetz-süd.md:4:12: error: Eine Strategie »digital-2035« gibt es \
        nicht [unbekannter-verweis]

        """)
    let file = Diagnostic(.notUTF8, at: place("content/a.md", "x"), Words("Kein UTF-8", "No UTF-8"))
    #expect(
      linesReport(of: log(file), language: .english)
        == "content/a.md:1:1: error: No UTF-8 [not-utf8]\n")
  }

  @Test func json() {
    #expect(
      jsonReport(of: log(hostile), language: .german) == #"""
        {"version": 1, "errors": 0, "warnings": 1, "diagnostics": [
          {"code": "raw-html", "codeGerman": "html-entfernt", "severity": "warning", \#
        "path": "content/\"a\"\\.md", "line": 1, "column": 2, "endLine": 2, "endColumn": 5, \#
        "headline": "\u003cb>\u001b\u2028\t", "label": null, "why": null, "fix": null, \#
        "notes": [{"path": "content/b.md", "line": 1, "column": 2, "endLine": 1, "endColumn": 3, \#
        "message": "»dort«"}]}
        ]}

        """#)
    #expect(
      jsonReport(of: DiagnosticLog(), language: .german)
        == #"{"version": 1, "errors": 0, "warnings": 0, "diagnostics": []}"# + "\n")
  }

  @Test func jsonIsReadByOthers() throws {
    struct Report: Decodable {
      struct Entry: Decodable {
        let code: String
        let codeGerman: String
        let path: String?
        let line: Int?
        let headline: String
        let label: String?
      }
      let diagnostics: [Entry]
    }
    let json = jsonReport(of: log(unknownStrategy, hostile, ofTheSite), language: .german)
    let entries = try JSONDecoder().decode(Report.self, from: Data(json.utf8)).diagnostics
    #expect(entries.map(\.codeGerman) == ["thema-fehlt", "html-entfernt", "unbekannter-verweis"])
    #expect(entries.map(\.line) == [nil, 1, 4])
    #expect(entries.map(\.path).first == .some(nil))
    #expect(entries[1].path == "content/\"a\"\\.md")
    #expect(entries[1].headline == "<b>\u{1B}\u{2028}\t")
    #expect(entries[2].label == "meinten Sie »digital-2030«?")
  }

  @Test func summaryCountsInBothLanguages() {
    #expect(
      summary(of: DiagnosticLog())
        == Words("Keine Fehler, keine Hinweise.", "No errors, no warnings."))
    #expect(
      summary(of: log(unknownStrategy, hostile))
        == Words("1 Fehler, 1 Hinweis in 2 Dateien.", "1 error, 1 warning in 2 files."))
    #expect(
      summary(of: log(hostile, hostile))
        == Words("Keine Fehler, 2 Hinweise in 1 Datei.", "No errors, 2 warnings in 1 file."))
    #expect(
      summary(of: log(unknownStrategy, unknownStrategy))
        == Words("2 Fehler in 1 Datei.", "2 errors in 1 file."))
    #expect(summary(of: log(ofTheSite)) == Words("1 Fehler.", "1 error."))
  }

  @Test func furtherReadingNamesTheFirstError() {
    #expect(furtherReading(about: DiagnosticLog()) == nil)
    #expect(
      furtherReading(about: log(unknownStrategy, hostile))?.german
        == "Mehr dazu: leitbild explain unbekannter-verweis")
    #expect(
      furtherReading(about: log(hostile))?.english == "Read more: leitbild explain raw-html")
  }
}
