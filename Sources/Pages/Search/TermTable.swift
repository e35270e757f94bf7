/// Gives every word a number, in the order in which words come in.
///
/// An index of a large site looks up millions of words; so a word is a few numbers of eight bytes, not a string in a
/// dictionary.
struct TermTable {
  private struct Slot {
    /// The first eight bytes of a word.
    let first: UInt64
    /// How many bytes the word has; 0 in a slot that nothing stands in.
    let count: Int32
    let number: Int32

    static let empty = Slot(first: 0, count: 0, number: 0)
  }

  /// The bytes of all words, eight a number; a word begins with a new one.
  private var bytes: [UInt64] = []
  /// Where each word begins, and the next one will.
  private var starts: [Int32] = [0]
  /// There are always at least twice as many slots as words.
  private var slots = Array(repeating: Slot.empty, count: 1024)

  var count: Int { starts.count - 1 }

  /// How many bytes are kept.
  var size: Int { bytes.count * 8 }

  /// The bytes of a word.
  subscript(number: Int) -> [UInt8] {
    var word: [UInt8] = []
    word.reserveCapacity(8 * range(of: number).count)
    for index in range(of: number) {
      // A word of fewer bytes is pushed up.
      var eight = bytes[index] >> UInt64(bytes[index].trailingZeroBitCount & ~7)
      while eight != 0 {
        word.append(UInt8(truncatingIfNeeded: eight))
        eight >>= 8
      }
    }
    return word
  }

  /// The last eight bytes of a word as a number, its last byte the highest.
  func end(of number: Int) -> UInt64 {
    let range = range(of: number)
    let last = bytes[range.upperBound - 1]
    let missing = last.trailingZeroBitCount & ~7
    guard missing > 0, range.count > 1 else { return last }
    return last | bytes[range.upperBound - 2] >> UInt64(64 - missing)
  }

  private func range(of number: Int) -> Range<Int> {
    Int(starts[number])..<Int(starts[number + 1])
  }

  mutating func number(of word: Stretch) -> Int {
    let first = word.eightBytes(from: 0)
    var hash = mixed(first, into: 0)
    var place = 8
    while place < word.count {
      hash = mixed(word.eightBytes(from: place), into: hash)
      place &+= 8
    }
    var index = index(of: hash)
    while true {
      let slot = slots[index]
      if slot.count == 0 { break }
      if slot.first == first, Int(slot.count) == word.count,
        word.count <= 8 || holds(word, at: Int(slot.number))
      {
        return Int(slot.number)
      }
      index = (index &+ 1) & (slots.count &- 1)
    }
    slots[index] = Slot(first: first, count: Int32(word.count), number: Int32(count))
    add(word)
    return count - 1
  }

  /// Where a word's slot is looked for first.
  private func index(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: hash) & (slots.count - 1)
  }

  /// Whether a word of the same first bytes and as many is this one.
  private func holds(_ word: Stretch, at number: Int) -> Bool {
    let start = Int(starts[number])
    var place = 8
    while place < word.count, bytes[start + place / 8] == word.eightBytes(from: place) {
      place &+= 8
    }
    return place >= word.count
  }

  @inline(never)
  private mutating func add(_ word: Stretch) {
    for place in stride(from: 0, to: word.count, by: 8) {
      bytes.append(word.eightBytes(from: place))
    }
    starts.append(Int32(bytes.count))
    if count * 2 > slots.count { grow() }
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: .empty, count: old.count * 2)
    for slot in old where slot.count != 0 {
      let hash = bytes[range(of: Int(slot.number))].reduce(0) { mixed($1, into: $0) }
      var index = index(of: hash)
      while slots[index].count != 0 { index = (index + 1) & (slots.count - 1) }
      slots[index] = slot
    }
  }
}

private func mixed(_ bytes: UInt64, into hash: UInt64) -> UInt64 {
  let product = (hash ^ bytes) &* 0x9E37_79B9_7F4A_7C15
  return product ^ product >> 32
}
