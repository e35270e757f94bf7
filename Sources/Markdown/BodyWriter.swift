import Diagnostics

/// Writes a body's HTML on a walk over libcmark's tree and notes what it meets.
///
/// Its families of methods stand in files of their own: `write…` for blocks, inlines, text, links,
/// images, headings, tables and footnotes.
struct BodyWriter: ~Copyable {
  let file: SourceFile
  /// The file's, fetched once: they are asked for by the letter.
  let bytes: [UInt8]
  let body: Range<Int>
  let lines: BodyLines
  let scan: BodyScan
  let language: Language
  let usesExtensions: Bool
  let isUTF8: Bool
  let store: TextStore?
  let words: PageWords

  // What is being written
  var html: ByteBuffer
  var plain = PlainText()
  var slots: [MarkdownBody.Slot] = []
  var headings: [MarkdownBody.Heading] = []
  var links: [MarkdownBody.Link] = []
  var images: [MarkdownBody.Image] = []
  var log = DiagnosticLog()

  var anchors = Anchors()
  var footnotes: FootnoteNumbers
  var search: SourceSearch
  var typography: Typography

  /// Whether the body is no UTF-8, which is reported elsewhere.
  var needsMending = false

  // Where in the body the walk is
  /// The line of the file's body on which the parsed text starts: a footnote is parsed on its own.
  var firstLine = 0
  /// Whether the parsed text is the body and not a footnote, a cell or a line of it.
  var isMainText = true
  var nextDelimiterRow = 0
  var quoteDepth = 0
  /// How each open quote ends: as a callout or as a quote.
  var calloutQuotes: [Bool] = []
  var paragraph = Paragraph()
  var heading = OpenHeading()
  var tableCount = 0
  /// The open inlines of the block, outermost first; the first stands for the block itself.
  var frames: [Frame] = [Frame()]
  var openLink: OpenLink?
  /// What libcmark's own HTML needs to know a link without title by; without extensions only.
  var untitledLink: Node?
  /// Text at the start of the next run that is markup of ours, such as `[ ] ` or `[!NOTE]`.
  var markerLength = 0
  /// The box of a task, to be written at the start of its paragraph.
  var box: Box?
  var skipsBreak = false
  var isAtLineStart = true
  var reportedTags: Set<[UInt8]> = []

  /// Which bytes of the text that is being written the author has escaped.
  var escaped: [Int] = []

  /// An open paragraph; they cannot nest.
  struct Paragraph {
    /// Without `<p>`, in a tight list or around a figure.
    var isBare = false
    var isFigure = false
    var hasWordLeftovers = false
  }

  enum Box { case open, done }

  struct Frame {
    var hasOpenDeletion = false
    /// No `~~` that could close one follows among the children.
    var hasNoMoreDeletions = false
  }

  init(
    _ file: SourceFile, _ body: Range<Int>, _ lines: BodyLines, _ scan: BodyScan,
    _ options: MarkdownOptions
  ) {
    self.file = file
    bytes = file.bytes
    self.body = body
    self.lines = lines
    self.scan = scan
    language = options.language
    usesExtensions = options.usesExtensions
    isUTF8 = options.isUTF8
    store = options.store
    words = PageWords.of(options.language)
    typography = Typography(of: options.language)
    footnotes = FootnoteNumbers(scan.footnotes)
    search = SourceSearch(in: bytes, size: body.count)
    html = ByteBuffer(capacity: body.count + body.count / 2 + 256)
    // About as many as a text of this size has.
    links.reserveCapacity(body.count / 512)
    headings.reserveCapacity(body.count / 512)
  }

  /// Writes the whole body, its footnotes at the end.
  mutating func writeBody() {
    guard usesExtensions else {
      withParsed(bytes, body, mendingUTF8: false) { root, walk in
        withUntitledLink { link in
          untitledLink = link
          write(&walk)
          untitledLink = nil
        }
      }
      return
    }
    needsMending = !isUTF8 && (try? UTF8Span(validating: bytes.span.extracting(body))) == nil
    reportDuplicateFootnotes()
    if scan.footnotes.isEmpty {
      withParsed(bytes, body, mendingUTF8: needsMending) { _, walk in write(&walk) }
    } else {
      let text = bodyWithoutFootnotes()
      withParsed(text, 0..<text.count, mendingUTF8: needsMending) { _, walk in write(&walk) }
      writeFootnotes()
    }
    checkAnchors()
  }

  mutating func finish() -> MarkdownBody {
    // Copied to their exact size: what has grown may be twice as large, in every document.
    MarkdownBody(
      html: html.withBytes { StoredText($0, in: store) }, slots: fitted(slots),
      headings: fitted(headings),
      links: fitted(links),
      images: fitted(images), anchors: fitted(anchors.all))
  }

  mutating func write(_ walk: inout Walk) {
    while let step = walk.next() {
      if step.isEntering {
        enter(step.node, &walk)
      } else {
        leave(step.node)
      }
    }
  }

  mutating func report(
    _ code: Code, _ severity: Diagnostic.Severity = .error, at span: Span, _ headline: Words,
    label: Words? = nil, notes: [Diagnostic.Note] = [], why: Words? = nil, fix: Words? = nil
  ) {
    log.report(
      Diagnostic(
        code, severity, at: Place(file, span), headline, label: label, notes: notes, why: why,
        fix: fix))
  }
}

private func fitted<Element>(_ array: [Element]) -> [Element] {
  array.count < array.capacity ? array.withUnsafeBufferPointer { Array($0) } : array
}
