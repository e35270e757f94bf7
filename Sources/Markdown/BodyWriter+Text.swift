import Diagnostics

extension BodyWriter {
  /// Writes a text, which libcmark gives whole as far as it goes without markup on one line.
  mutating func writeText(_ node: Node) {
    let run = node.lentLiteral
    guard usesExtensions else {
      html.appendEscaped(run)
      return
    }
    // A text that covers as many bytes as it has holds no backslash, no entity and no space at its end.
    let width = node.width
    if width != run.count {
      escaped = search.escapes(in: Array(run), covering: width)
    } else if !escaped.isEmpty {
      escaped = []
    }
    let following = node.next
    var start = 0
    if markerLength > 0 {
      start = min(markerLength, run.count)
      markerLength = 0
      while start < run.count, run[start].isSpaceOrTab { start += 1 }
      skipsBreak = start == run.count && following?.kind == .softBreak
    }
    if isAtLineStart {
      isAtLineStart = false
      checkLineStart(run, from: start)
    }
    writeRun(run, from: start, following: following)
  }

  private mutating func writeRun(
    _ run: UnsafeBufferPointer<UInt8>, from first: Int, following: Node?
  ) {
    var start = first
    var i = first
    while let sign = run.nextSign(from: i) {
      if start < sign { write(run.part(start..<sign)) }
      start = sign
      i = writeSign(in: run, at: sign, following: following)
      // A sign that is text after all stays with the text behind it.
      if i == sign { i += 1 } else { start = i }
    }
    if start < run.count { write(run.part(start..<run.count)) }
  }

  /// Writes text that needs no escape.
  private mutating func write(_ text: UnsafeBufferPointer<UInt8>) {
    html.append(text)
    if plain.isKept { plain.append(contentsOf: text) }
    typography.note(text)
  }

  /// Writes what a sign stands for and gives the place behind it, or the same place if the sign is text.
  private mutating func writeSign(in run: UnsafeBufferPointer<UInt8>, at i: Int, following: Node?)
    -> Int
  {
    switch run[i] {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"):
      html.appendEscaped(run.part(i..<(i + 1)))
      plain.append(run[i])
      typography.note(run.part(i..<(i + 1)))
      return i + 1
    case UInt8(ascii: "\""):
      if isEscaped(i) || heading.markStart != nil {
        html.append("&quot;")
        plain.append(run[i])
        typography.note(run.part(i..<(i + 1)))
      } else {
        typography.doubleQuote(before: neighbour(in: run, i + 1, following), &html, &plain)
      }
      return i + 1
    case UInt8(ascii: "'") where !isEscaped(i):
      typography.singleQuote(before: neighbour(in: run, i + 1, following), &html, &plain)
      return i + 1
    case UInt8(ascii: "-"): return writeDash(in: run, at: i)
    case UInt8(ascii: "."): return writeEllipsis(in: run, at: i)
    case UInt8(ascii: "~"): return writeDeletion(in: run, at: i, following: following)
    case UInt8(ascii: "["): return writeFootnoteMark(in: run, at: i)
    case UInt8(ascii: ":"): return writeBareLink(in: run, at: i)
    case UInt8(ascii: "{"):
      if heading.isOpen, i + 1 < run.count, run[i + 1] == UInt8(ascii: "#"), !isEscaped(i) {
        heading.markStart = (html.count, plain.count)
      }
      return i
    case 0xC2:
      if run.has("\u{A0}\u{A0}", at: i) { reportNoBreakSpaces() }
      return writeCharacter(in: run, at: i, length: 2)
    case 0xE2: return writeCharacter(in: run, at: i, length: 3)
    default: return i
    }
  }

  func isEscaped(_ offset: Int) -> Bool {
    guard !escaped.isEmpty else { return false }
    var (low, high) = (0, escaped.count)
    while low < high {
      let middle = (low + high) / 2
      if escaped[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low < escaped.count && escaped[low] == offset
  }

  private func neighbour(in run: UnsafeBufferPointer<UInt8>, _ i: Int, _ following: Node?)
    -> Typography.Neighbour
  {
    if i < run.count { return Typography.neighbour(run[i]) }
    guard let following else { return .space }
    return following.kind == .softBreak || following.kind == .lineBreak ? .space : .word
  }

  /// A character beyond ASCII on its own, so that typography sees the author's own marks.
  private mutating func writeCharacter(in run: UnsafeBufferPointer<UInt8>, at i: Int, length: Int)
    -> Int
  {
    let end = min(i + length, run.count)
    write(run.part(i..<end))
    return end
  }

  private mutating func writeDash(in run: UnsafeBufferPointer<UInt8>, at i: Int) -> Int {
    let end = endOfRepeats(in: run, from: i)
    if end - i == 1 { return i }
    if end - i > 3 || heading.markStart != nil || (i..<end).contains(where: { isEscaped($0) }) {
      write(run.part(i..<end))
    } else {
      typography.dash(end - i == 2 ? "–" : "—", &html, &plain)
    }
    return end
  }

  private mutating func writeEllipsis(in run: UnsafeBufferPointer<UInt8>, at i: Int) -> Int {
    let end = endOfRepeats(in: run, from: i)
    if end - i == 1 { return i }
    if end - i != 3 || heading.markStart != nil || (i..<end).contains(where: { isEscaped($0) }) {
      write(run.part(i..<end))
    } else {
      typography.ellipsis(&html, &plain)
    }
    return end
  }

  private func endOfRepeats(in run: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = start
    while end < run.count, run[end] == run[start] { end += 1 }
    return end
  }

  /// Looks for signs that were meant to begin a list or a heading.
  private mutating func checkLineStart(_ run: UnsafeBufferPointer<UInt8>, from start: Int) {
    guard start < run.count else { return }
    switch run[start] {
    case UInt8(ascii: "#"):
      let signs = signsWithoutSpace(in: run, from: start)
      if signs > 1 { reportHeadingWithoutSpace(in: run, signs: signs, from: start) }
    case 0xC2...:
      let isBullet =
        run.has("•", at: start) || run.has("·", at: start) || run.has("▪", at: start)
        || run.has("\u{F0B7}", at: start)
      if isBullet { reportFakeBullet(in: run) }
    default: break
    }
  }

  /// How many number signs stand before a word without a space between.
  private func signsWithoutSpace(in run: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard !isEscaped(start) else { return 0 }
    let end = endOfRepeats(in: run, from: start)
    guard end - start <= 6, end < run.count, run[end].isWordByte || run[end] >= 0x80 else {
      return 0
    }
    return end - start
  }

  // MARK: Strikethrough

  private mutating func writeDeletion(
    in run: UnsafeBufferPointer<UInt8>, at i: Int, following: Node?
  ) -> Int {
    let end = endOfRepeats(in: run, from: i)
    let frame = frames.count - 1
    let isPair = end - i == 2 && !(i..<end).contains(where: { isEscaped($0) })
    if isPair, frames[frame].hasOpenDeletion, typography.before != .space {
      closeDeletion()
      return end
    }
    if isPair, !frames[frame].hasOpenDeletion, !frames[frame].hasNoMoreDeletions,
      neighbour(in: run, end, following) != .space
    {
      if closesDeletion(in: run, from: end) || closesDeletion(from: following) {
        frames[frame].hasOpenDeletion = true
        html.append("<del>")
        return end
      }
      frames[frame].hasNoMoreDeletions = true
    }
    write(run.part(i..<end))
    return end
  }

  /// Whether a `~~` follows that can close: exactly two, and no space before them.
  private func closesDeletion(in run: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
    var i = start
    while i < run.count {
      guard run[i] == UInt8(ascii: "~") else {
        i += 1
        continue
      }
      let end = endOfRepeats(in: run, from: i)
      if end - i == 2, i > start, !run[i - 1].isWhitespace { return true }
      i = end
    }
    return false
  }

  /// The same among the nodes behind the run.
  private func closesDeletion(from first: Node?) -> Bool {
    var node = first
    var text: [UInt8] = []
    var followsSpace = false
    while let current = node {
      if current.kind == .text {
        text.removeAll(keepingCapacity: true)
        // A letter stands for whatever is before the node.
        if !followsSpace { text.append(UInt8(ascii: "a")) }
        let start = text.count
        current.appendLiteral(to: &text)
        if text.withUnsafeBufferPointer({ closesDeletion(in: $0, from: 0) }) { return true }
        if text.count > start { followsSpace = text.last?.isWhitespace == true }
      } else {
        followsSpace = current.kind == .softBreak || current.kind == .lineBreak
      }
      node = current.next
    }
    return false
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Where the writing of a run has to think next. Most points, hyphens and colons are text, as what follows them says.
  fileprivate func nextSign(from first: Int) -> Int? {
    var i = first
    while i < count {
      if count - i > 16, !holdsSign(inSixteenFrom: i) {
        i += 16
        continue
      }
      for i in i..<Swift.min(i + 16, count) where isSign(self[i]) {
        let next = i + 1 < count ? self[i + 1] : 0
        switch self[i] {
        case UInt8(ascii: "."), UInt8(ascii: "-"): if next == self[i] { return i }
        case UInt8(ascii: ":"): if next == UInt8(ascii: "/") { return i }
        default: return i
        }
      }
      i += 16
    }
    return nil
  }

  /// Whether one of sixteen bytes, behind which another one stands, may be one to think about.
  ///
  /// Bytes are compared by how they differ, 0 being the same, and signs that differ in one bit together: without a
  /// branch, the compiler takes sixteen at once.
  private func holdsSign(inSixteenFrom start: Int) -> Bool {
    var leastDifference: UInt8 = .max
    for i in start..<(start &+ 16) {
      let (byte, next) = (self[i], self[i &+ 1])
      let (with4, with32) = (byte | 4, byte | 32)
      let alone = Swift.min(
        byte ^ UInt8(ascii: "'"), byte ^ UInt8(ascii: "<"), byte ^ UInt8(ascii: "~"))
      let pairs = Swift.min(
        with4 ^ UInt8(ascii: "&"), with4 ^ UInt8(ascii: ">"), with32 ^ UInt8(ascii: "{"),
        with32 ^ 0xE2)
      let repeated =
        (byte ^ next) | Swift.min(byte ^ UInt8(ascii: "-"), byte ^ UInt8(ascii: "."))
      leastDifference = Swift.min(leastDifference, alone, pairs, repeated)
    }
    return leastDifference == 0
  }
}

/// Whether a byte makes the writing of a run think; the last two begin no-break spaces and an author's own marks.
private func isSign(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""),
    UInt8(ascii: "'"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "~"), UInt8(ascii: "["),
    UInt8(ascii: ":"), UInt8(ascii: "{"), 0xC2, 0xE2:
    true
  default: false
  }
}
