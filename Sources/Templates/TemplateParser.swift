import Diagnostics

/// How deep sections, blocks and partials may stand in one another.
let deepestNesting = 100

/// Reads a template's text into nodes; mistakes are kept with it, and the rest is read on.
func readTemplate(_ name: String, from file: SourceFile) -> Template {
  var reader = TagReader(file)
  reader.readAll()
  var layout = LineLayout(file)
  layout.add(reader.pieces)
  var parser = TemplateParser(file)
  for item in layout.items { parser.add(item) }
  let nodes = parser.finish()
  return Template(
    name: name, file: file, nodes: nodes, mistakes: reader.mistakes + parser.mistakes)
}

/// Builds the tree of a template from its tags in order.
private struct TemplateParser {
  /// A section, parent or block that is not closed yet.
  private struct Open {
    let tag: Tag
    let standing: Standing
    var nodes: [TemplateNode] = []
    var blocks: [TemplateBlock] = []
    var strayText: Span?
  }

  private let file: SourceFile
  private var nodes: [TemplateNode] = []
  private var open: [Open] = []
  private var ignoredDepth = 0
  private(set) var mistakes: [Diagnostic] = []

  init(_ file: SourceFile) { self.file = file }

  mutating func add(_ item: LineLayout.Item) {
    switch item {
    case .text(let span): append(.text(span), at: span)
    case .indentation(let span): append(.indentation(span), at: span)
    case .tag(let tag, let standing): add(tag, standing)
    }
  }

  mutating func finish() -> [TemplateNode] {
    while let last = open.last {
      mistakes.append(
        .unclosedSection(last.tag.name, last.tag.sigil, at: Place(file, last.tag.span), before: nil)
      )
      close(by: Span(file.bytes.count, file.bytes.count))
    }
    return nodes
  }

  private mutating func add(_ tag: Tag, _ standing: Standing) {
    switch tag.sigil {
    case .comment, .delimiters: break
    case .variable, .unescaped: append(.variable(tag), at: tag.span)
    case .partial: append(.partial(tag, standing), at: tag.span)
    case .section, .inverted, .parent, .block:
      guard open.count < deepestNesting else {
        if ignoredDepth == 0 { mistakes.append(.nestedTooDeep(at: Place(file, tag.span))) }
        ignoredDepth += 1
        return
      }
      open.append(Open(tag: tag, standing: standing))
    case .close:
      guard ignoredDepth == 0 else {
        ignoredDepth -= 1
        return
      }
      close(tag)
    }
  }

  private mutating func close(_ tag: Tag) {
    guard let last = open.last else {
      mistakes.append(.nothingToClose(tag.name, at: Place(file, tag.nameSpan)))
      return
    }
    if last.tag.name != tag.name {
      if open.contains(where: { $0.tag.name == tag.name }) {
        while let inner = open.last, inner.tag.name != tag.name {
          mistakes.append(
            .unclosedSection(
              inner.tag.name, inner.tag.sigil, at: Place(file, inner.tag.span),
              before: Place(file, tag.span)))
          close(by: tag.span)
        }
      } else {
        mistakes.append(
          .wrongClosing(
            tag.name, at: Place(file, tag.nameSpan), opened: last.tag.name,
            Place(file, last.tag.span)))
      }
    }
    close(by: tag.span)
  }

  /// Closes what was opened last, whatever its name.
  private mutating func close(by closing: Span) {
    guard let closed = open.popLast() else { return }
    switch closed.tag.sigil {
    case .parent:
      if let stray = closed.strayText {
        mistakes.append(.textOutsideBlock(at: Place(file, stray)))
      }
      append(
        .parent(
          TemplateParent(
            opening: closed.tag, standing: closed.standing, blocks: closed.blocks)),
        at: closed.tag.span)
    case .block:
      let block = TemplateBlock(
        opening: closed.tag, standing: closed.standing, nodes: closed.nodes)
      if let outer = open.last, outer.tag.sigil == .parent {
        if let first = outer.blocks.first(where: { $0.opening.name == closed.tag.name }) {
          mistakes.append(
            .blockTwice(
              closed.tag.name, at: Place(file, closed.tag.span),
              first: Place(file, first.opening.span)))
        } else {
          open[open.count - 1].blocks.append(block)
        }
      } else {
        append(.block(block), at: closed.tag.span)
      }
    default:
      append(
        .section(
          TemplateSection(opening: closed.tag, closing: closing, nodes: closed.nodes)),
        at: closed.tag.span)
    }
  }

  private mutating func append(_ node: TemplateNode, at span: Span) {
    guard let last = open.indices.last else {
      nodes.append(node)
      return
    }
    guard open[last].tag.sigil == .parent else {
      open[last].nodes.append(node)
      return
    }
    let text = file.bytes[span.range(within: file.bytes.count)]
    if open[last].strayText == nil, !text.allSatisfy(isSpace) {
      open[last].strayText = trimmed(span)
    }
  }

  private func trimmed(_ span: Span) -> Span {
    var span = span
    while span.start < span.end, isSpace(file.bytes[span.start]) { span.start += 1 }
    while span.end > span.start, isSpace(file.bytes[span.end - 1]) { span.end -= 1 }
    return span
  }
}
