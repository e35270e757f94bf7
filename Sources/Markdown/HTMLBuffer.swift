internal import Diagnostics

/// HTML as it grows, in UTF-8.
///
/// Nobody else can hold its bytes, so that none of the thousand small pieces has to ask whether somebody does, as an
/// array would.
struct HTMLBuffer: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    start = .allocate(capacity: capacity)
    self.capacity = capacity
  }

  deinit { start.deallocate() }

  var last: UInt8? { count > 0 ? start[count - 1] : nil }

  func hasSuffix(_ text: StaticString) -> Bool {
    UnsafeBufferPointer(start: start, count: count).has(text, at: count - text.utf8CodeUnitCount)
  }

  /// A copy of what stands from a place on.
  func bytes(from place: Int) -> [UInt8] {
    Array(UnsafeBufferPointer(start: start + place, count: count - place))
  }

  /// A copy of everything, of its exact size.
  func stored(in store: TextStore?) -> StoredText {
    StoredText(UnsafeBufferPointer(start: start, count: count), in: store)
  }

  // MARK: Writing

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    makeRoom(for: 1)
    start[count] = byte
    count += 1
  }

  /// Adds markup or words of our own, unescaped.
  @inline(__always)
  mutating func append(_ markup: StaticString) {
    append(markup.utf8Start, markup.utf8CodeUnitCount)
  }

  @inline(__always)
  mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    if let first = text.baseAddress { append(first, text.count) }
  }

  mutating func append(contentsOf text: some Collection<UInt8>) {
    let isAppended: Void? = text.withContiguousStorageIfAvailable { append($0) }
    if isAppended == nil { for byte in text { append(byte) } }
  }

  mutating func append(_ number: Int) {
    if 0..<10 ~= number {
      append(UInt8(ascii: "0") + UInt8(number))
    } else {
      append(contentsOf: String(number).utf8)
    }
  }

  /// Begins a new line unless one has just begun.
  mutating func beginLine() {
    if count > 0, start[count - 1] != UInt8(ascii: "\n") { append(UInt8(ascii: "\n")) }
  }

  @inline(__always)
  private mutating func append(_ text: UnsafePointer<UInt8>, _ length: Int) {
    makeRoom(for: length)
    (start + count).update(from: text, count: length)
    count += length
  }

  // MARK: Changing

  mutating func removeLast(_ length: Int = 1) {
    precondition(length <= count, "No more can be taken back than was written.")
    count -= length
  }

  /// Puts other bytes in the place of as many.
  mutating func replace(from place: Int, with text: [UInt8]) {
    precondition(place + text.count <= count, "What is replaced was written.")
    for (i, byte) in text.enumerated() { start[place + i] = byte }
  }

  /// Moves what stands from a place on behind what `write` adds.
  mutating func insert(at place: Int, _ write: (inout HTMLBuffer) -> Void) {
    let moved = bytes(from: place)
    count = place
    write(&self)
    append(contentsOf: moved)
  }

  // MARK: Room

  @inline(__always)
  private mutating func makeRoom(for length: Int) {
    if capacity - count < length { grow(for: length) }
  }

  @inline(never)
  private mutating func grow(for length: Int) {
    capacity = max(2 * capacity, count + length)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: start, count: count)
    start.deallocate()
    start = larger
  }
}
