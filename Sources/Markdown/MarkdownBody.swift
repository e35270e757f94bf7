public import Diagnostics

/// How a body is read.
public struct MarkdownOptions: Sendable {
  /// The language of the text, which decides its quotation marks and the words that are added to it.
  public let language: Language
  /// Without extensions the HTML is what libcmark itself writes, and nothing is reported.
  public let usesExtensions: Bool
  /// Whether somebody has already seen that the file is UTF-8.
  public let isUTF8: Bool
  /// Where the HTML may wait for its page.
  public let store: TextStore?

  public init(
    language: Language, usesExtensions: Bool = true, isUTF8: Bool = false, store: TextStore? = nil
  ) {
    self.language = language
    self.usesExtensions = usesExtensions
    self.isUTF8 = isUTF8
    self.store = store
  }
}

/// A document's body after its one parse and one walk.
public struct MarkdownBody: Sendable {
  /// HTML in UTF-8, in which each slot is a gap of no length, to be filled once the graph is known.
  public let html: StoredText
  /// In order of offset; slots of one offset in the order in which they are to be written.
  public let slots: [Slot]
  public let headings: [Heading]
  /// Links to other files of the site; all others stand in the HTML already.
  public let links: [Link]
  public let images: [Image]
  /// Every id in the HTML that a link may point to.
  public let anchors: [String]
  public var isEmpty: Bool { html.isEmpty && slots.isEmpty }

  public init(
    html: StoredText = StoredText(), slots: [Slot] = [], headings: [Heading] = [],
    links: [Link] = [],
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
  public struct Slot: Equatable, Sendable {
    public enum Kind: Equatable, Sendable {
      /// `<a …>`, with the index of the link. Where its target is missing, neither tag is written.
      case linkStart(Int)
      /// `</a>`, with the index of the link.
      case linkEnd(Int)
      /// `<img>` or `<figure>`, with the index of the image.
      case image(Int)
    }

    // Narrow, since a body keeps two for every link as long as the site lives.
    private var place: UInt32
    private let index: UInt32
    private let sort: Sort

    private enum Sort { case linkStart, linkEnd, image }

    public init(offset: Int, kind: Kind) {
      place = UInt32(offset)
      switch kind {
      case .linkStart(let index): (sort, self.index) = (.linkStart, UInt32(index))
      case .linkEnd(let index): (sort, self.index) = (.linkEnd, UInt32(index))
      case .image(let index): (sort, self.index) = (.image, UInt32(index))
      }
    }

    public var offset: Int {
      get { Int(place) }
      set { place = UInt32(newValue) }
    }

    public var kind: Kind {
      switch sort {
      case .linkStart: .linkStart(Int(index))
      case .linkEnd: .linkEnd(Int(index))
      case .image: .image(Int(index))
      }
    }
  }

  public struct Heading: Sendable {
    public let level: Int
    public let id: String
    public let text: String
    /// The heading's text in the file, without its signs.
    public let span: Span
  }

  /// A link whose destination is a file of the site.
  public struct Link: Sendable {
    /// As written, percent-decoded, without the fragment.
    public let path: String
    /// Percent-decoded, without `#`; nil where none was written.
    public let fragment: String?
    public let title: String?
    /// The destination in the file. Where libcmark took it from a place that cannot be found again, the
    /// block that the link stands in.
    public let span: Span
  }

  public struct Image: Sendable {
    /// As written, percent-decoded.
    public let path: String
    public let alternativeText: String
    /// The title as written, such as `Foto: Katja Behrens`.
    public let credit: String?
    /// Whether the image stands alone in its paragraph and becomes a figure; there is no `<p>` around it.
    public let isBlock: Bool
    /// The path in the file.
    public let span: Span
    /// The alternative text in the file; empty, between the brackets, where none was written.
    public let alternativeTextSpan: Span
  }
}
