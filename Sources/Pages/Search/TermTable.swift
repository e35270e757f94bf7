/// Gives every word a number, in the order in which words come in.
///
/// An index of a large site looks up millions of words; so these are bytes in one array and a table of
/// numbers, not strings in a dictionary.
struct TermTable {
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// A number or -1 in each slot; there are always at least twice as many slots as words.
  private var slots: [Int32] = Array(repeating: -1, count: 1024)

  var count: Int { ends.count }

  /// The bytes of a word.
  subscript(number: Int) -> ArraySlice<UInt8> {
    bytes[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
  }

  mutating func number(of word: ArraySlice<UInt8>) -> Int {
    let mask = UInt64(slots.count - 1)
    var slot = Int(truncatingIfNeeded: fowlerNollVo(word) & mask)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if holds(word, at: number) { return number }
      slot = (slot + 1) & Int(mask)
    }
    slots[slot] = Int32(ends.count)
    bytes += word
    ends.append(bytes.count)
    if ends.count * 2 > slots.count { grow() }
    return ends.count - 1
  }

  private func holds(_ word: ArraySlice<UInt8>, at number: Int) -> Bool {
    let start = number == 0 ? 0 : ends[number - 1]
    return bytes[start..<ends[number]].elementsEqual(word)
  }

  private mutating func grow() {
    slots = Array(repeating: -1, count: slots.count * 2)
    for number in ends.indices {
      var slot = Int(truncatingIfNeeded: fowlerNollVo(self[number]) & UInt64(slots.count - 1))
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }
}

/// The FNV-1a hash of some bytes (Fowler, Noll and Vo): quick, and the same on every machine.
func fowlerNollVo(
  _ bytes: some Sequence<UInt8>, from start: UInt64 = 0xCBF2_9CE4_8422_2325
) -> UInt64 {
  var hash = start
  for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
  return hash
}
