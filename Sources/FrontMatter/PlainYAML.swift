import Diagnostics

/// Reads front matter of the plain kind that nearly all is: names, values of one line, lists and groups by their
/// indentation or in brackets on one line, without any sign that means more to YAML. Whatever else there is, libyaml
/// reads.
///
/// What it reads is the tree that libyaml would give, with the same places.
struct PlainYAML {
  private let bytes: UnsafeBufferPointer<UInt8>
  /// Where the front matter ends.
  private let end: Int
  /// Where the line that comes next begins, behind its indentation; nil at the end.
  private var next: (indent: Int, start: Int)?

  /// More than anybody writes; for names that are written twice each is compared with all before it.
  private static let mostEntries = 64
  private static let mostDepth = 8
  private static let mostInName = 64

  /// Nothing where a closer look is due.
  static func read(_ span: Range<Int>, of bytes: [UInt8]) -> Mapping? {
    bytes.withUnsafeBufferPointer { bytes in
      var reader = PlainYAML(bytes: bytes, end: span.upperBound, next: nil)
      guard reader.goToLine(at: span.lowerBound), let line = reader.next, line.indent == 0,
        case .mapping(let mapping) = reader.readMapping(at: line.start, indent: 0, depth: 0),
        reader.next == nil
      else { return nil }
      return mapping
    }
  }

  // MARK: Lines

  /// Goes to the next line that is not empty. False for one with nothing but blanks.
  private mutating func goToLine(at offset: Int) -> Bool {
    var start = offset
    while start < end, bytes[start] == newline { start += 1 }
    guard start < end else {
      next = nil
      return true
    }
    var first = start
    while first < end, bytes[first] == space { first += 1 }
    next = (first - start, first)
    return first < end && bytes[first] != newline
  }

  private func isLineEnd(_ offset: Int) -> Bool { offset >= end || bytes[offset] == newline }
  private func isBlank(_ offset: Int) -> Bool { isLineEnd(offset) || bytes[offset] == space }
  private func isDash(_ offset: Int) -> Bool {
    bytes[offset] == UInt8(ascii: "-") && offset + 1 < end && bytes[offset + 1] == space
  }

  // MARK: Groups and lists

  /// Reads a group whose first name stands at an offset.
  private mutating func readMapping(at first: Int, indent: Int, depth: Int) -> Node? {
    guard depth < Self.mostDepth else { return nil }
    var entries: [Mapping.Entry] = []
    entries.reserveCapacity(depth == 0 ? 24 : 4)
    var start = first
    while true {
      guard let colon = nameEnd(from: start), entries.count < Self.mostEntries else { return nil }
      let key = scalar(start, colon)
      guard !entries.contains(where: { $0.key.text == key.text }),
        let value = readValue(behind: colon, indent: indent, depth: depth)
      else { return nil }
      entries.append(Mapping.Entry(key: key, value: value))
      guard let line = next, line.indent >= indent else {
        return .mapping(Mapping(entries: entries, span: Span(first, value.span.end)))
      }
      guard line.indent == indent else { return nil }
      start = line.start
    }
  }

  /// Reads what stands behind a colon, on its line or on those below.
  private mutating func readValue(behind colon: Int, indent: Int, depth: Int) -> Node? {
    guard isLineEnd(colon + 1) else {
      var start = colon + 1
      while start < end, bytes[start] == space { start += 1 }
      return readInline(at: start, indent: indent)
    }
    guard goToLine(at: colon + 1), let line = next else { return nil }
    if isDash(line.start), line.indent >= indent {
      return readList(
        at: line.start, indent: line.indent, isIndented: line.indent > indent, depth: depth + 1)
    }
    guard line.indent > indent else { return nil }
    return readMapping(at: line.start, indent: line.indent, depth: depth + 1)
  }

  /// Reads a list whose first dash stands at an offset. One that is not indented ends at the next name of its group.
  private mutating func readList(
    at first: Int, indent: Int, isIndented: Bool, depth: Int
  ) -> Node? {
    guard depth < Self.mostDepth else { return nil }
    var items: [Node] = []
    var dash = first
    while true {
      var start = dash + 1
      while start < end, bytes[start] == space { start += 1 }
      let item =
        nameEnd(from: start) == nil
        ? readInline(at: start, indent: indent)
        : readMapping(at: start, indent: indent + start - dash, depth: depth + 1)
      guard let item else { return nil }
      items.append(item)
      guard let line = next, line.indent >= indent else { break }
      guard line.indent == indent else { return nil }
      guard isDash(line.start) else {
        if isIndented { return nil }
        break
      }
      dash = line.start
    }
    return .list(items, Span(first, items.last?.span.end ?? first))
  }

  // MARK: Values of one line

  /// Reads the value at an offset up to the end of its line. A line that is indented further would go on with it.
  private mutating func readInline(at start: Int, indent: Int) -> Node? {
    guard !isLineEnd(start) else { return nil }
    let value: Node?
    switch bytes[start] {
    case UInt8(ascii: "["): value = readItems(from: start)
    case UInt8(ascii: "{"): value = readPairs(from: start)
    case UInt8(ascii: "\""), UInt8(ascii: "'"): value = quoted(from: start).map(Node.scalar)
    default: value = plain(from: start)
    }
    guard let value, isLineEnd(value.span.end), goToLine(at: value.span.end) else { return nil }
    if let line = next, line.indent > indent { return nil }
    return value
  }

  private func plain(from start: Int) -> Node? {
    guard isWordStart(start) else { return nil }
    var i = start
    while !isLineEnd(i) {
      if bytes[i] == UInt8(ascii: ":"), isBlank(i + 1) { return nil }
      guard let length = characterLength(at: i) else { return nil }
      i += length
    }
    return bytes[i - 1] == space ? nil : .scalar(scalar(start, i))
  }

  private func quoted(from start: Int) -> Scalar? {
    var i = start + 1
    while !isLineEnd(i), bytes[i] != bytes[start] {
      // Between quotation marks no comment begins.
      let length = bytes[i] == UInt8(ascii: "#") ? 1 : characterLength(at: i)
      guard let length, bytes[i] != UInt8(ascii: "\\") else { return nil }
      i += length
    }
    guard !isLineEnd(i), i + 1 >= end || bytes[i + 1] != bytes[start] else { return nil }
    return Scalar(text: text(start + 1, i), span: Span(start, i + 1), isPlain: false)
  }

  /// `[Gäste, Bürgerinnen und Bürger]`, each some words or between quotation marks.
  private func readItems(from start: Int) -> Node? {
    var items: [Node] = []
    var i = start
    repeat {
      i += 1
      while i < end, bytes[i] == space { i += 1 }
      guard let item = words(from: i) else { return nil }
      items.append(.scalar(item))
      i = item.span.end
    } while i < end && bytes[i] == UInt8(ascii: ",")
    guard i < end, bytes[i] == UInt8(ascii: "]") else { return nil }
    return .list(items, Span(start, i + 1))
  }

  /// `{innovation: 3, zukunft: 5}`, each value some words or between quotation marks.
  private func readPairs(from start: Int) -> Node? {
    var entries: [Mapping.Entry] = []
    var i = start
    repeat {
      i += 1
      while i < end, bytes[i] == space { i += 1 }
      guard let colon = nameEnd(from: i), entries.count < Self.mostEntries else { return nil }
      let key = scalar(i, colon)
      i = colon + 1
      while i < end, bytes[i] == space { i += 1 }
      guard !entries.contains(where: { $0.key.text == key.text }), let value = words(from: i)
      else { return nil }
      entries.append(Mapping.Entry(key: key, value: .scalar(value)))
      i = value.span.end
    } while i < end && bytes[i] == UInt8(ascii: ",")
    guard i < end, bytes[i] == UInt8(ascii: "}") else { return nil }
    return .mapping(Mapping(entries: entries, span: Span(start, i + 1)))
  }

  /// One or several words between brackets, or a text between quotation marks.
  private func words(from start: Int) -> Scalar? {
    guard start < end else { return nil }
    if bytes[start] == UInt8(ascii: "\"") || bytes[start] == UInt8(ascii: "'") {
      return quoted(from: start)
    }
    guard isWordStart(start) else { return nil }
    var i = start
    while let length = lengthInBrackets(at: i) {
      i += length
      // Spaces belong to a value only if it goes on behind them.
      var next = i
      while next < end, bytes[next] == space { next += 1 }
      if lengthInBrackets(at: next) != nil { i = next }
    }
    return i > start ? scalar(start, i) : nil
  }

  /// How many bytes a character has that is nothing but itself between brackets, too.
  private func lengthInBrackets(at i: Int) -> Int? {
    guard i < end else { return nil }
    if isNameByte(bytes[i]) || bytes[i] == UInt8(ascii: ".") || bytes[i] == slash { return 1 }
    return bytes[i] >= 0xC3 ? characterLength(at: i) : nil
  }

  // MARK: Signs

  /// Where a name ends that has a colon behind it.
  private func nameEnd(from start: Int) -> Int? {
    guard start < end, isLetter(bytes[start]) else { return nil }
    var i = start
    while i < end, isNameByte(bytes[i]) { i += 1 }
    guard i < end, bytes[i] == UInt8(ascii: ":"), isBlank(i + 1), i - start <= Self.mostInName
    else { return nil }
    return i
  }

  private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }
  private func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }
  private func isNameByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || isDigit(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }
  /// Other signs may mean something to YAML where a value begins.
  private func isWordStart(_ offset: Int) -> Bool {
    isLetter(bytes[offset]) || isDigit(bytes[offset]) || bytes[offset] >= 0xC3
  }

  /// How many bytes the character at an offset has; nothing for one that YAML or we might take for more than a sign of
  /// a text, and for what is no UTF-8.
  private func characterLength(at i: Int) -> Int? {
    switch bytes[i] {
    case UInt8(ascii: "#"): return nil
    case 0x20..<0x7F: return 1
    case 0xC2:
      return isContinued(i + 1) && bytes[i + 1] > 0xA0 ? 2 : nil
    case 0xC3...0xDF: return isContinued(i + 1) ? 2 : nil
    case 0xE1...0xEC:
      // U+2028 and U+2029 end a line.
      guard isContinued(i + 1), isContinued(i + 2) else { return nil }
      return bytes[i] == 0xE2 && bytes[i + 1] == 0x80 && bytes[i + 2] | 1 == 0xA9 ? nil : 3
    default: return nil
    }
  }

  private func isContinued(_ offset: Int) -> Bool { offset < end && bytes[offset] & 0xC0 == 0x80 }

  private func scalar(_ start: Int, _ end: Int) -> Scalar {
    Scalar(text: text(start, end), span: Span(start, end), isPlain: true)
  }

  private func text(_ start: Int, _ end: Int) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
  }
}

private let newline = UInt8(ascii: "\n")
private let space = UInt8(ascii: " ")
private let slash = UInt8(ascii: "/")
