package import Diagnostics
package import FrontMatter

/// A kind of content: its own fields, beside those that all kinds share.
package protocol ContentKind: Record {
  static var kind: KindName { get }
  /// Whether the summary must be there, and how long it may be.
  static var summaryNeed: FieldNeed { get }
  static var summaryLimit: Int { get }
  static var updatedNeed: FieldNeed { get }

  /// Reports what contradicts itself within one document.
  func reportContradictions(
    in file: SourceFile, at start: Span, reporting log: inout DiagnosticLog)
}

extension ContentKind {
  package static var summaryNeed: FieldNeed { .optional }
  package static var summaryLimit: Int { 300 }
  package static var updatedNeed: FieldNeed { .optional }

  package func reportContradictions(
    in file: SourceFile, at start: Span, reporting log: inout DiagnosticLog
  ) {}
}

/// The name of a document of a known kind, as somebody wrote it. Linking turns it into an identity.
package struct Reference<Target: ContentKind>: FieldValue {
  package let written: String
  /// As an address, without `.md`: what ids are compared by.
  package let name: String
  package let span: Span

  private init(written: String, span: Span) {
    self.written = written
    self.span = span
    name = nameOfReference(written)
  }

  package static var form: FieldForm { .reference(to: Target.kind.folder) }
  package var spelling: Words? { written.spelling }

  package static func read(
    _ node: Node, in file: SourceFile, reporting log: inout DiagnosticLog
  ) -> Reference<Target>? {
    readScalar(node, expected: form, in: file, reporting: &log).map {
      Reference(written: $0.text.trimmed, span: $0.span)
    }
  }
}

/// Either a document of a kind or simply a name: a lead may be an organisation of the site or a few
/// words.
package struct ReferenceOrText<Target: ContentKind>: FieldValue {
  package let written: String
  /// As an address, without `.md`: what ids are compared by.
  package let name: String
  package let span: Span

  private init(written: String, span: Span) {
    self.written = written
    self.span = span
    name = nameOfReference(written)
  }

  package static var form: FieldForm { .either(.reference(to: Target.kind.folder), .text) }
  package var spelling: Words? { written.spelling }

  package static func read(
    _ node: Node, in file: SourceFile, reporting log: inout DiagnosticLog
  ) -> ReferenceOrText<Target>? {
    readScalar(node, expected: form, in: file, reporting: &log).map {
      ReferenceOrText(written: $0.text.trimmed, span: $0.span)
    }
  }
}

/// A reference to a document of any kind, which names its folder too: `projekte/dorf-app`.
package struct AnyReference: FieldValue {
  package let written: String
  package let span: Span

  package static var form: FieldForm { .anyReference }
  package var spelling: Words? { written.spelling }

  package static func read(
    _ node: Node, in file: SourceFile, reporting log: inout DiagnosticLog
  ) -> AnyReference? {
    readScalar(node, expected: form, in: file, reporting: &log).map {
      AnyReference(written: $0.text.trimmed, span: $0.span)
    }
  }
}

/// What is written in a reference as an address, as ids are compared. Made once, when it is read.
package func nameOfReference(_ written: String) -> String {
  addressName(withoutEnding(written))
}

/// A reference without `.md`.
package func withoutEnding(_ written: String) -> String {
  written.hasSuffix(".md") ? String(written.dropLast(3)) : written
}
