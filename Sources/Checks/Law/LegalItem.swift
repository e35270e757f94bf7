internal import Diagnostics
internal import Documents
internal import FrontMatter
internal import Graph

/// What a rule about the publisher's data needs: the publisher, and how to report what is missing.
struct LegalItem {
  let municipality: Document<Municipality>

  init?(of graph: SiteGraph) {
    guard let publisher = graph.publisher else { return nil }
    municipality = graph.municipalities[publisher]
  }

  /// An item that is missing in a record; the place is where the record begins.
  func missing(
    _ headline: Words, in record: Span, why: Words, fix: Words
  ) -> Diagnostic {
    Diagnostic(
      .missingLegalItem,
      at: Place(municipality.file, Span(record.start, record.start)), headline, why: why, fix: fix)
  }
}
