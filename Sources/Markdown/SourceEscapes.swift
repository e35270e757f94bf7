import Diagnostics

extension SourceSearch {
  /// Which bytes of a text the author has written with a backslash or as an entity, and so wants as they
  /// are. libcmark tells only the text, and how many bytes of source it covers.
  mutating func escapes(in text: [UInt8], covering width: Int) -> [Int] {
    // A cursor of its own: what stands inside the text has not been looked for yet.
    var start = escapesAt
    while start < block.upperBound, budget > 0 {
      if let (escapes, end) = align(text, from: start, covering: width) {
        escapesAt = end
        return escapes
      }
      start += 1
      budget -= 1
    }
    return []
  }

  /// Lays a text over the source at a place.
  private mutating func align(_ text: [UInt8], from start: Int, covering width: Int)
    -> (escapes: [Int], end: Int)?
  {
    var escapes: [Int] = []
    var i = 0
    var source = start
    let end = min(start + width, block.upperBound)
    defer { budget -= source - start }
    while i < text.count {
      guard source < end else { return nil }
      let byte = bytes[source]
      if byte == UInt8(ascii: "\\"), source + 1 < end, bytes[source + 1] == text[i],
        !text[i].isWordByte
      {
        escapes.append(i)
        source += 2
        i += 1
      } else if let entity = entity(at: source, before: end) {
        // Signs have one byte; what else an entity may mean is not looked at, but passed over.
        let length =
          entity.byteCount ?? lengthOfUnknown(in: text, i, behind: entity.end, before: end)
        escapes.append(i)
        source = entity.end
        i += length
      } else if byte == text[i] {
        source += 1
        i += 1
      } else {
        return nil
      }
    }
    let rest = source..<max(source, end)
    guard !escapes.isEmpty || !rest.isEmpty, rest.allSatisfy({ bytes[$0].isWhitespace }) else {
      return nil
    }
    return (escapes, source)
  }

  /// Behind the entity at a place, if there is one, and how many bytes it stands for, if that is known.
  func entity(at start: Int, before end: Int) -> (end: Int, byteCount: Int?)? {
    guard bytes[start] == UInt8(ascii: "&") else { return nil }
    var i = start + 1
    while i < end, i - start < 34,
      bytes[i].isASCIILetter || bytes[i].isASCIIDigit
        || (i == start + 1 && bytes[i] == UInt8(ascii: "#"))
    {
      i += 1
    }
    guard i < end, bytes[i] == UInt8(ascii: ";"), i > start + 1 else { return nil }
    let name = bytes[(start + 1)..<i]
    let isSign = ["quot", "amp", "lt", "gt", "apos", "#34", "#39", "#x22", "#x27"].contains(
      name.string)
    return (i + 1, isSign ? 1 : nil)
  }

  /// How many bytes an entity stands for, by where the text goes on as the source does behind it.
  private func lengthOfUnknown(in text: [UInt8], _ i: Int, behind source: Int, before end: Int)
    -> Int
  {
    guard source < end else { return text.count - i }
    var next = bytes[source]
    if next == UInt8(ascii: "\\"), source + 1 < end { next = bytes[source + 1] }
    for length in 1...8 where i + length < text.count && text[i + length] == next { return length }
    return min(2, text.count - i)
  }
}
