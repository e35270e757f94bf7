package import Diagnostics
package struct MarkdownOptions: Sendable {
  package let language: Language
  package var usesExtensions: Bool
  package init(language: Language, usesExtensions: Bool = true) { self.language = language; self.usesExtensions = usesExtensions }
}
package struct MarkdownBody: Sendable {
  package struct Slot: Sendable { package enum Kind: Sendable { case linkStart(Int), linkEnd(Int), image(Int) }
    package let offset: Int; package let kind: Kind }
  package struct Heading: Sendable { package let level: Int; package let id: String; package let text: String; package let span: Span }
  package struct Link: Sendable { package let path: String; package let fragment: String?; package let text: String; package let span: Span; package let title: String? }
  package struct Image: Sendable { package let path: String; package let alt: String; package let credit: String; package let span: Span; package let isBlock: Bool }
  package var html: [UInt8] = []
  package var slots: [Slot] = []
  package var headings: [Heading] = []
  package var links: [Link] = []
  package var images: [Image] = []
  package var anchors: [String] = []
  package var plainText = ""
  package var isEmpty: Bool { html.isEmpty }
  package init() {}
}
package func readMarkdown(in file: SourceFile, body: Span, options: MarkdownOptions, reporting log: inout DiagnosticLog) -> MarkdownBody { MarkdownBody() }
