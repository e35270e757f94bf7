import Diagnostics

/// Finds the tags that stand alone on their lines, so that such lines leave no trace in the output.
///
/// A tag alone on its line is one line's only content, or one of several tags of parents and blocks
/// that are. A block that opens and closes on one line keeps the line, because its content stands there.
struct LineLayout {
  enum Item {
    case text(Span)
    case indentation(Span)
    case tag(Tag, Standing)
  }

  private let bytes: [UInt8]
  private var line: [TagReader.Piece] = []
  /// The sections, parents and blocks that are open, by their sigils.
  private var open: [Tag.Sigil] = []
  private(set) var items: [Item] = []

  init(_ file: SourceFile) { bytes = file.bytes }

  mutating func add(_ pieces: [TagReader.Piece]) {
    for piece in pieces {
      guard case .text(let span) = piece else {
        line.append(piece)
        continue
      }
      var start = span.start
      while let newline = bytes[start..<span.end].firstIndex(of: UInt8(ascii: "\n")) {
        line.append(.text(Span(start, newline + 1)))
        finishLine()
        start = newline + 1
      }
      if start < span.end { line.append(.text(Span(start, span.end))) }
    }
    finishLine()
  }

  private mutating func finishLine() {
    defer { line.removeAll(keepingCapacity: true) }
    guard let first = line.first else { return }
    let indentation = leadingSpace(of: first)
    let isBlank = line.allSatisfy(isBlankText)
    let isAlone = followTags()
    guard !isAlone else {
      for case .tag(let tag) in line { items.append(.tag(tag, .alone(indentation))) }
      return
    }
    if !isBlank { items.append(.indentation(indentation)) }
    var isFirst = true
    for (number, piece) in line.enumerated() {
      switch piece {
      case .text(let span):
        let start = number == 0 && !isBlank ? indentation.end : span.start
        guard start < span.end else { continue }
        items.append(.text(Span(start, span.end)))
      case .tag(let tag):
        items.append(.tag(tag, isFirst ? .first(indentation) : .within))
      }
      isFirst = false
    }
  }

  /// Opens and closes what the line's tags do, and says whether they stand alone.
  private mutating func followTags() -> Bool {
    var tagCount = 0
    var isOnlyText = true
    var isOnlyBlocks = true
    var blocksOpened: [Int] = []
    var holdsPlace = false
    for piece in line {
      guard case .tag(let tag) = piece else {
        if !isBlankText(piece) { isOnlyText = false }
        continue
      }
      tagCount += 1
      switch tag.sigil {
      case .variable, .unescaped: isOnlyText = false
      case .section, .inverted:
        open.append(tag.sigil)
        isOnlyBlocks = false
      case .parent: open.append(.parent)
      case .block:
        if open.last != .parent { blocksOpened.append(open.count) }
        open.append(.block)
      case .close:
        let closed = open.popLast()
        if closed != .parent, closed != .block { isOnlyBlocks = false }
        if let opened = blocksOpened.last, opened >= open.count {
          blocksOpened.removeLast()
          holdsPlace = true
        }
      case .partial, .comment, .delimiters: isOnlyBlocks = false
      }
    }
    guard isOnlyText, tagCount > 0 else { return false }
    return tagCount == 1 || (isOnlyBlocks && !holdsPlace)
  }

  private func isBlankText(_ piece: TagReader.Piece) -> Bool {
    guard case .text(let span) = piece else { return false }
    return bytes[span.range(within: bytes.count)].allSatisfy(isSpace)
  }

  private func leadingSpace(of piece: TagReader.Piece) -> Span {
    switch piece {
    case .tag(let tag): return Span(tag.span.start, tag.span.start)
    case .text(let span):
      var end = span.start
      while end < span.end, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
      return Span(span.start, end)
    }
  }
}
