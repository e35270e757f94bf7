/// A word as the search compares it, in UTF-8. It stands in place, not in an array: a large site has millions.
struct FoldedWord: RandomAccessCollection {
  /// As much as the longest compound has: a word of 64 letters behind one that is not much longer than 64 bytes.
  private static let limit = 256

  private var bytes = InlineArray<256, UInt8>(repeating: 0)
  private(set) var endIndex = 0

  init() {}

  init(_ letters: some Collection<UInt8>) { append(letters) }

  var startIndex: Int { 0 }
  subscript(index: Int) -> UInt8 { bytes[index] }

  /// Letters beyond the limit are passed over.
  mutating func append(_ letter: UInt8) {
    guard endIndex < Self.limit else { return }
    bytes[endIndex] = letter
    endIndex += 1
  }

  mutating func removeAll() { endIndex = 0 }

  mutating func append(_ letters: some Collection<UInt8>) {
    for letter in letters { append(letter) }
  }
}
