import Diagnostics

/// What is being written, without its markup, as far as somebody will ask for it: the texts of headings and links.
struct PlainText {
  private(set) var bytes: [UInt8] = []
  /// Whether what is written now will be asked for.
  var isKept = false

  var count: Int { bytes.count }
  var last: UInt8? { bytes.last }

  mutating func append(_ byte: UInt8) { if isKept { bytes.append(byte) } }
  mutating func append(_ text: StaticString) { if isKept { bytes.append(text) } }
  mutating func append(contentsOf text: some Collection<UInt8>) {
    if isKept { bytes.append(contentsOf: text) }
  }

  /// Takes back what was written last.
  mutating func removeLast(_ count: Int) { if isKept { bytes.removeLast(count) } }

  mutating func replace(_ range: Range<Int>, with text: [UInt8]) {
    bytes.replaceSubrange(range, with: text)
  }

  /// The text from a place on.
  func text(from start: Int) -> ArraySlice<UInt8> { bytes[min(start, bytes.count)...] }
}
