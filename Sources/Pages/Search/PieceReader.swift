/// Some bytes, at least one, for as long as somebody lends them. Seven more may be read behind them.
struct Stretch {
  fileprivate let start: UnsafeRawPointer
  let count: Int

  /// A word that stands alone.
  static func lend<Result>(_ word: [UInt8], _ take: (Stretch) -> Result) -> Result {
    lendCopy(of: word) { take(Stretch(start: $0, count: word.count)) }
  }

  /// A word that `write` makes, of at most so many bytes; it says how many, and none where there is no word to take.
  ///
  /// - Returns: False if `write` makes nothing of it.
  static func lend(
    upTo limit: Int, _ write: (UnsafeMutableBufferPointer<UInt8>) -> Int?,
    _ take: (Stretch) -> Void
  ) -> Bool {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: limit + eightZeros.count) { room in
      room.initialize(repeating: 0)
      guard let start = UnsafeRawPointer(room.baseAddress), let count = write(room) else {
        return false
      }
      if count > 0 { take(Stretch(start: start, count: count)) }
      return true
    }
  }

  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: count) }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Eight bytes from a place on as a number, pushed up so that none is left of those behind the end.
  @inline(__always)
  func eightBytes(from place: Int) -> UInt64 {
    let bytes = start.loadUnaligned(fromByteOffset: place, as: UInt64.self)
    let tooMany = max(0, 8 &- (count &- place))
    return UInt64(littleEndian: bytes) &<< UInt64(truncatingIfNeeded: 8 &* tooMany)
  }
}

/// Takes a text apart into pieces where it has spaces or markup: `Netz.`, `Dorf-App`, `„Netz`. What words a piece
/// consists of does not depend on what stands around it.
struct PieceReader {
  private let text: UnsafeMutablePointer<UInt8>
  private let count: Int
  private let isHTML: Bool
  private var index = 0

  /// Lends a reader of a text, or of finished HTML.
  static func read(
    _ text: some Collection<UInt8>, isHTML: Bool = false, _ take: (inout PieceReader) -> Void
  ) {
    let count = text.count
    lendCopy(of: text) { copy in
      var reader = PieceReader(text: copy, count: count, isHTML: isHTML)
      take(&reader)
    }
  }

  private init(text: UnsafeMutablePointer<UInt8>, count: Int, isHTML: Bool) {
    self.text = text
    self.count = count
    self.isHTML = isHTML
  }

  @inline(__always)
  mutating func next() -> Stretch? {
    var index = index
    defer { self.index = index }
    while index < count {
      switch text[index] {
      case 0...UInt8(ascii: " "): index &+= 1
      case UInt8(ascii: "<"): index = isHTML ? end(of: UInt8(ascii: ">"), from: index) : index &+ 1
      case UInt8(ascii: "&"): index = isHTML ? end(of: UInt8(ascii: ";"), from: index) : index &+ 1
      default:
        let start = index
        index = pieceEnd(from: start)
        return isHTML && text[index] == UInt8(ascii: "<")
          ? piece(from: start, beforeTagAt: &index)
          : Stretch(start: text + start, count: index &- start)
      }
    }
    return nil
  }

  /// A piece that a tag follows, as far as it goes on behind tags that stand within a line: `<em>Dorf</em>laden`.
  private func piece(from start: Int, beforeTagAt index: inout Int) -> Stretch {
    var start = start
    while true {
      let end = index
      while text[index] == UInt8(ascii: "<"), standsInLine(tagAt: index) {
        index = self.end(of: UInt8(ascii: ">"), from: index)
      }
      let next = pieceEnd(from: index)
      guard index > end, next > index else {
        return Stretch(start: text + start, count: end - start)
      }
      // What stands before the tag is moved over it.
      let length = end - start
      (text + (index - length)).update(from: text + start, count: length)
      start = index - length
      index = next
    }
  }

  /// The next place with a byte that is in no piece: up to a space, `<` or `&`. Eight bytes at a time, of which
  /// each that is in one has its highest bit set.
  @inline(__always)
  private func pieceEnd(from start: Int) -> Int {
    var index = start
    while true {
      let bytes = UInt64(
        littleEndian: UnsafeRawPointer(text).loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let low = bytes & eight(0x7F)
      let isNoSpace = low &+ eight(0x7F - 0x20)
      let isNoTag = (low ^ eight(0x3C)) &+ eight(0x7F)
      let isNoEntity = (low ^ eight(0x26)) &+ eight(0x7F)
      let ends = ~((isNoSpace & isNoTag & isNoEntity) | bytes) & eight(0x80)
      if ends != 0 { return index &+ ends.trailingZeroBitCount / 8 }
      index &+= 8
    }
  }

  /// The place behind the next such byte.
  private func end(of byte: UInt8, from start: Int) -> Int {
    var index = start
    while index < count, text[index] != byte { index &+= 1 }
    return min(index &+ 1, count)
  }

  /// Whether a tag stands within a line of text.
  private func standsInLine(tagAt start: Int) -> Bool {
    var place = start &+ 1
    while text[place] == UInt8(ascii: "/") { place &+= 1 }
    var name = 0
    while text[place] > UInt8(ascii: " "), text[place] != UInt8(ascii: ">") {
      name = name << 8 & 0xFFFF_FFFF_FFFF | Int(text[place])
      place &+= 1
    }
    return tagsInLine.contains(name)
  }
}

/// A number of eight bytes that are all this one.
private func eight(_ byte: UInt64) -> UInt64 { byte &* 0x0101_0101_0101_0101 }

/// Lends a copy of a text with eight zeros behind it, so that eight bytes may be read from wherever it has one.
private func lendCopy<Result>(
  of text: some Collection<UInt8>, _ take: (UnsafeMutablePointer<UInt8>) -> Result
) -> Result {
  var copy: [UInt8] = []
  copy.reserveCapacity(text.count + eightZeros.count)
  copy += text
  copy += eightZeros
  return copy.withUnsafeMutableBufferPointer { copy in
    guard let start = copy.baseAddress else { preconditionFailure("There are no eight zeros.") }
    return take(start)
  }
}

private let eightZeros: [UInt8] = [0, 0, 0, 0, 0, 0, 0, 0]

/// The names of tags as numbers, a letter a byte.
private let tagsInLine = ["a", "em", "strong", "del", "code", "abbr", "span"].map {
  $0.utf8.reduce(0) { $0 << 8 | Int($1) }
}
