internal import Diagnostics
internal import Documents
internal import FrontMatter
internal import Graph

/// A text that still refers to § 5 TMG. The Digitale-Dienste-Gesetz has stood in its place since 14
/// May 2024.
struct RepealedLawCheck: Check {
  func run(on graph: SiteGraph, date: CalendarDay, reporting log: inout DiagnosticLog) {
    var search = Search()
    search.search(graph.settings.file)
    graph.tables.visit(&search)
    log.add(search.log)
  }

  private struct Search: TableVisitor {
    var log = DiagnosticLog()

    mutating func visit<Kind>(_ table: Table<Kind>) {
      for version in table.documents.flatMap(\.versions) { search(version.file) }
    }

    mutating func search(_ file: SourceFile) {
      for span in repealedCitations(in: file.bytes) {
        log.report(
          Diagnostic(
            .repealedLaw, at: Place(file, span),
            Words("§ 5 TMG gilt nicht mehr", "§ 5 TMG is no longer in force"),
            why: Words(
              "Seit dem 14. Mai 2024 steht die Pflicht zum Impressum in § 5 DDG.",
              "Since 14 May 2024 the duty to give an imprint is in § 5 DDG."),
            fix: Words("»§ 5 DDG« schreiben.", "Write “§ 5 DDG”.")))
      }
    }
  }
}
