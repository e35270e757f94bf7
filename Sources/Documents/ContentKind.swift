public import Diagnostics
public import FrontMatter

/// A kind of content: its own fields, beside those that all kinds share.
public protocol ContentKind: Record {
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
  public static var summaryNeed: FieldNeed { .optional }
  public static var summaryLimit: Int { 300 }
  public static var updatedNeed: FieldNeed { .optional }

  public func reportContradictions(
    in file: SourceFile, at start: Span, reporting log: inout DiagnosticLog
  ) {}
}

/// The name of a document of a known kind, as somebody wrote it. Linking turns it into an identity.
public struct Reference<Target: ContentKind>: FieldValue {
  public let written: String
  /// As an address, without `.md`: what ids are compared by.
  public let name: String
  public let span: Span

  private init(written: String, span: Span) {
    self.written = written
    self.span = span
    name = nameOfReference(written)
  }

  public static var form: FieldForm { .reference(to: Target.kind.folder) }
  public var spelling: Words? { written.spelling }

  public static func read(
    _ node: Node, in file: SourceFile, reporting log: inout DiagnosticLog
  ) -> Reference<Target>? {
    readScalar(node, expected: form, in: file, reporting: &log).map {
      Reference(written: $0.text.trimmed, span: $0.span)
    }
  }
}

/// Either a document of a kind or simply a name: a lead may be an organisation of the site or a few
/// words.
public struct ReferenceOrText<Target: ContentKind>: FieldValue {
  public let written: String
  /// As an address, without `.md`: what ids are compared by.
  public let name: String
  public let span: Span

  private init(written: String, span: Span) {
    self.written = written
    self.span = span
    name = nameOfReference(written)
  }

  public static var form: FieldForm { .either(.reference(to: Target.kind.folder), .text) }
  public var spelling: Words? { written.spelling }

  public static func read(
    _ node: Node, in file: SourceFile, reporting log: inout DiagnosticLog
  ) -> ReferenceOrText<Target>? {
    readScalar(node, expected: form, in: file, reporting: &log).map {
      ReferenceOrText(written: $0.text.trimmed, span: $0.span)
    }
  }
}

/// A reference to a document of any kind, which names its folder too: `projekte/dorf-app`.
public struct AnyReference: FieldValue {
  public let written: String
  public let span: Span

  public static var form: FieldForm { .anyReference }
  public var spelling: Words? { written.spelling }

  public static func read(
    _ node: Node, in file: SourceFile, reporting log: inout DiagnosticLog
  ) -> AnyReference? {
    readScalar(node, expected: form, in: file, reporting: &log).map {
      AnyReference(written: $0.text.trimmed, span: $0.span)
    }
  }
}

/// What is written in a reference as an address, as ids are compared. Made once, when it is read.
public func nameOfReference(_ written: String) -> String {
  addressName(withoutEnding(written))
}

/// A reference without `.md`.
public func withoutEnding(_ written: String) -> String {
  written.hasSuffix(".md") ? String(written.dropLast(3)) : written
}
