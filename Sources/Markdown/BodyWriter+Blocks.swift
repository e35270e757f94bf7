import Diagnostics

extension BodyWriter {
  mutating func enter(_ node: Node, _ walk: inout Walk) {
    switch node.kind {
    case .text: writeText(node)
    case .softBreak: writeBreak("\n")
    case .lineBreak: writeBreak("<br />\n")
    case .code: writeCode(node)
    case .htmlInline: dropInlineHTML(node)
    case .emphasis: open("<em>")
    case .strong: open("<strong>")
    case .link: openLink(node)
    case .image: writeImage(node, &walk)
    case .paragraph: openParagraph(node, &walk)
    case .heading: openHeading(node, &walk)
    case .list: openList(node)
    case .item: openItem(node)
    case .blockQuote: openQuote(node)
    case .codeBlock: writeCodeBlock(node)
    case .htmlBlock: dropHTMLBlock(node)
    case .thematicBreak:
      html.beginLine()
      html.append("<hr />\n")
    case .document, .customBlock, .customInline: break
    }
  }

  mutating func leave(_ node: Node) {
    switch node.kind {
    case .emphasis: close("</em>")
    case .strong: close("</strong>")
    case .link: closeLink()
    case .paragraph: closeParagraph()
    case .heading: closeHeading()
    case .list: html.append(node.isBulletList ? "</ul>\n" : "</ol>\n")
    case .item: html.append("</li>\n")
    case .blockQuote: closeQuote()
    default: break
    }
  }

  /// Forgets the block before: every block has its own quotation marks and its own place in the source.
  mutating func beginBlock(_ source: Range<Int>) {
    search.begin(source)
    typography.begin()
    forgetFrames()
    isAtLineStart = true
    if !reportedTags.isEmpty { reportedTags = [] }
  }

  /// Leaves the frame of a block, as nothing has happened in it yet.
  mutating func forgetFrames() {
    if frames.count > 1 { frames.removeLast(frames.count - 1) }
    frames[0] = Frame()
  }

  mutating func endBlock() {
    closeDeletion()
    typography.end(&html, &plain)
  }

  // MARK: Paragraphs

  private mutating func openParagraph(_ node: Node, _ walk: inout Walk) {
    let isTight = node.parent?.parent.map { $0.kind == .list && $0.isTightList } ?? false
    guard usesExtensions else {
      paragraph.isBare = isTight
      openParagraphTag()
      return
    }
    beginBlock(lines.source(of: node, behind: firstLine, in: bytes))
    if hasDelimiterRow(node), writeTable(in: node, isTight: isTight) {
      walk.skip(node)
      return
    }
    let child = node.firstChild
    let isAlone = child != nil && child?.next == nil
    paragraph = Paragraph()
    paragraph.isFigure = isAlone && child?.kind == .image
    paragraph.isBare = isTight || paragraph.isFigure
    if isAlone, let child, child.kind == .strong, node.parent?.kind == .document {
      reportBoldParagraph(child)
    }
    if markerLength > 0, isMarkerOnly(node) {
      markerLength = 0
      walk.skip(node)
      return
    }
    openParagraphTag()
  }

  private mutating func openParagraphTag() {
    if !paragraph.isBare {
      html.beginLine()
      html.append("<p>")
    }
    if paragraph.isFigure { html.beginLine() }
    writeBox()
  }

  private mutating func closeParagraph() {
    endBlock()
    if !paragraph.isBare { html.append("</p>\n") }
    if paragraph.isFigure { html.append("\n") }
    paragraph = Paragraph()
  }

  // MARK: Lists

  private mutating func openList(_ node: Node) {
    html.beginLine()
    if node.isBulletList {
      html.append("<ul>\n")
    } else if node.listStart == 1 {
      html.append("<ol>\n")
    } else {
      html.append("<ol start=\"")
      html.append(node.listStart)
      html.append("\">\n")
    }
  }

  private mutating func openItem(_ node: Node) {
    html.beginLine()
    box = node.beginsWithBracket ? taskBox(of: node) : nil
    html.append(box == nil ? "<li>" : "<li class=\"task\">")
    markerLength = box == nil ? 0 : 4
  }

  /// The box that an item begins with, `[ ]` or `[x]`.
  private func taskBox(of item: Node) -> Box? {
    guard usesExtensions, let first = item.firstChild, first.kind == .paragraph else { return nil }
    let text = leadingText(of: first)
    if text.has("[ ] ", at: 0) { return .open }
    return text.has("[x] ", at: 0) || text.has("[X] ", at: 0) ? .done : nil
  }

  private mutating func writeBox() {
    guard let box else { return }
    self.box = nil
    html.append("<input type=\"checkbox\" disabled")
    if box == .done { html.append(" checked") }
    html.append(" aria-label=\"")
    html.append(contentsOf: (box == .done ? words.done : words.open).utf8)
    html.append("\"> ")
  }

  // MARK: Quotes and callouts

  private mutating func openQuote(_ node: Node) {
    quoteDepth += 1
    html.beginLine()
    guard node.beginsWithBracket, let (callout, length) = callout(of: node) else {
      calloutQuotes.append(false)
      html.append("<blockquote>\n")
      return
    }
    calloutQuotes.append(true)
    markerLength = length
    html.append("<aside class=\"callout callout-")
    html.append(contentsOf: callout.rawValue.utf8)
    html.append("\" role=\"note\">\n<p class=\"callout-title\">")
    html.append(contentsOf: (words.callouts[callout] ?? callout.rawValue).utf8)
    html.append("</p>\n")
  }

  private mutating func closeQuote() {
    quoteDepth -= 1
    html.beginLine()
    html.append(calloutQuotes.popLast() == true ? "</aside>\n" : "</blockquote>\n")
  }

  private func callout(of quote: Node) -> (Callout, length: Int)? {
    guard usesExtensions, let first = quote.firstChild, first.kind == .paragraph else { return nil }
    let text = leadingText(of: first)
    guard text.has("[!", at: 0), let close = text.firstIndex(of: UInt8(ascii: "]")),
      let callout = Callout(marker: text.part(2..<close))
    else { return nil }
    return (callout, close + 1)
  }

  /// The first text of a paragraph that begins with a bracket, if it stands like that in the source: no sign of it is
  /// escaped.
  private func leadingText(of paragraph: Node) -> UnsafeBufferPointer<UInt8> {
    let none = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    guard let first = paragraph.firstChild, first.kind == .text else { return none }
    let text = first.lentLiteral
    // Footnotes have other columns than the file; nobody escapes a bracket at the start of one.
    guard isMainText else { return text }
    let start = lines.whole(paragraph.startLine - 1).lowerBound + paragraph.startColumn - 1
    return start < bytes.count && bytes[start] == text[0] ? text : none
  }

  private func isMarkerOnly(_ paragraph: Node) -> Bool {
    guard let first = paragraph.firstChild, first.next == nil else { return false }
    return first.kind == .text && first.lentLiteral.count == markerLength
  }

  // MARK: Code

  private mutating func writeCodeBlock(_ node: Node) {
    html.beginLine()
    let words = node.lentFenceWords
    if words.isEmpty {
      html.append("<pre><code>")
    } else {
      html.append("<pre><code class=\"language-")
      html.appendEscaped(UnsafeBufferPointer(rebasing: words.prefix { !$0.isWhitespace }))
      html.append("\">")
    }
    html.appendEscaped(node.lentLiteral)
    html.append("</code></pre>\n")
  }
}
