package import Diagnostics

/// How a body is read.
package struct MarkdownOptions: Sendable {
  /// The language of the text, which decides its quotation marks and the words that are added to it.
  package let language: Language
  /// Without extensions the HTML is what libcmark itself writes, and nothing is reported.
  package let usesExtensions: Bool
  /// Whether somebody has already seen that the file is UTF-8.
  package let isUTF8: Bool

  package init(language: Language, usesExtensions: Bool = true, isUTF8: Bool = false) {
    self.language = language
    self.usesExtensions = usesExtensions
    self.isUTF8 = isUTF8
  }
}

/// A document's body after its one parse and one walk.
package struct MarkdownBody: Sendable {
  /// HTML in UTF-8, in which each slot is a gap of no length, to be filled once the graph is known.
  package let html: [UInt8]
  /// In order of offset; slots of one offset in the order in which they are to be written.
  package let slots: [Slot]
  package let headings: [Heading]
  /// Links to other files of the site; all others stand in the HTML already.
  package let links: [Link]
  package let images: [Image]
  /// Every id in the HTML that a link may point to.
  package let anchors: [String]
  package var isEmpty: Bool { html.isEmpty && slots.isEmpty }

  package init(
    html: [UInt8] = [], slots: [Slot] = [], headings: [Heading] = [], links: [Link] = [],
    images: [Image] = [], anchors: [String] = []
  ) {
    self.html = html
    self.slots = slots
    self.headings = headings
    self.links = links
    self.images = images
    self.anchors = anchors
  }

  /// Where a later stage writes into the HTML.
  package struct Slot: Equatable, Sendable {
    package enum Kind: Equatable, Sendable {
      /// `<a …>`, with the index of the link. Where its target is missing, neither tag is written.
      case linkStart(Int)
      /// `</a>`, with the index of the link.
      case linkEnd(Int)
      /// `<img>` or `<figure>`, with the index of the image.
      case image(Int)
    }

    package var offset: Int
    package let kind: Kind

    package init(offset: Int, kind: Kind) {
      self.offset = offset
      self.kind = kind
    }
  }

  package struct Heading: Sendable {
    package let level: Int
    package let id: String
    package let text: String
    /// The heading's text in the file, without its signs.
    package let span: Span
  }

  /// A link whose destination is a file of the site.
  package struct Link: Sendable {
    /// As written, percent-decoded, without the fragment.
    package let path: String
    /// Percent-decoded, without `#`; nil where none was written.
    package let fragment: String?
    package let text: String
    package let title: String?
    /// The destination in the file. Where libcmark took it from a place that cannot be found again, the
    /// block that the link stands in.
    package let span: Span
  }

  package struct Image: Sendable {
    /// As written, percent-decoded.
    package let path: String
    package let alternativeText: String
    /// The title as written, such as `Foto: Katja Behrens`.
    package let credit: String?
    /// Whether the image stands alone in its paragraph and becomes a figure; there is no `<p>` around it.
    package let isBlock: Bool
    /// The path in the file.
    package let span: Span
    /// The alternative text in the file; empty, between the brackets, where none was written.
    package let alternativeTextSpan: Span
  }
}
