/// Text in UTF-8 as it grows: a page, the HTML of a body, a drawing.
///
/// Nobody else can hold its bytes, so that none of a page's thousand pieces has to ask whether somebody does, as an
/// array would.
public struct ByteBuffer: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  public private(set) var count = 0
  /// Whether the memory is lent, and somebody else will free it.
  private var isLent = false

  public init(capacity: Int) {
    start = .allocate(capacity: capacity)
    self.capacity = capacity
  }

  /// Writes into lent memory as long as that suffices.
  private init(in lent: UnsafeMutableBufferPointer<UInt8>) {
    guard let first = lent.baseAddress else { preconditionFailure("No memory is lent.") }
    start = first
    capacity = lent.count
    isLent = true
  }

  deinit { if !isLent { start.deallocate() } }

  /// What is written by `write`, in an array that has room for so many bytes; if these suffice, they are written
  /// where they stay.
  public static func written(
    roomFor capacity: Int, by write: (inout ByteBuffer) -> Void
  ) -> [UInt8] {
    var larger: [UInt8]?
    let bytes = [UInt8](unsafeUninitializedCapacity: max(capacity, 1)) { lent, count in
      var buffer = ByteBuffer(in: lent)
      write(&buffer)
      if buffer.isLent { count = buffer.count } else { larger = buffer.bytes() }
    }
    return larger ?? bytes
  }

  // MARK: Reading

  public var last: UInt8? { count > 0 ? start[count - 1] : nil }

  /// A copy of what stands from a place on.
  public func bytes(from place: Int = 0) -> [UInt8] {
    Array(UnsafeBufferPointer(start: start + place, count: count - place))
  }

  public var text: String { withBytes { String(decoding: $0, as: UTF8.self) } }

  /// Lends everything that was written.
  public func withBytes<Result>(_ read: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    read(UnsafeBufferPointer(start: start, count: count))
  }

  // MARK: Writing

  @inline(__always)
  public mutating func append(_ byte: UInt8) {
    makeRoom(for: 1)
    start[count] = byte
    count &+= 1
  }

  @inline(__always)
  public mutating func append(_ text: StaticString) {
    append(text.utf8Start, text.utf8CodeUnitCount)
  }

  @inline(__always)
  public mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    if let first = bytes.baseAddress { append(first, bytes.count) }
  }

  public mutating func append(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { append($0) } }

  public mutating func append(contentsOf text: String) { text.withLentUTF8 { append($0) } }

  public mutating func append(contentsOf bytes: some Collection<UInt8>) {
    let isAppended: Void? = bytes.withContiguousStorageIfAvailable { append($0) }
    if isAppended == nil { for byte in bytes { append(byte) } }
  }

  /// Appends a number in decimal digits.
  public mutating func append(_ number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    append(digitsOf: number.magnitude)
  }

  private mutating func append(digitsOf number: UInt) {
    var (length, rest) = (1, number)
    while rest >= 10 {
      length &+= 1
      rest /= 10
    }
    makeRoom(for: length)
    rest = number
    for place in stride(from: count &+ length &- 1, through: count, by: -1) {
      start[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
    count &+= length
  }

  @inline(__always)
  private mutating func append(_ first: UnsafePointer<UInt8>, _ length: Int) {
    makeRoom(for: length)
    (start + count).update(from: first, count: length)
    count &+= length
  }

  // MARK: Changing

  public mutating func removeLast(_ length: Int = 1) {
    precondition(length <= count, "No more can be taken back than was written.")
    count -= length
  }

  /// Puts other bytes in the place of as many.
  public mutating func replace(from place: Int, with text: [UInt8]) {
    precondition(place + text.count <= count, "What is replaced was written.")
    for (i, byte) in text.enumerated() { start[place + i] = byte }
  }

  /// Moves what stands from a place on behind what `write` adds.
  public mutating func insert(at place: Int, _ write: (inout ByteBuffer) -> Void) {
    let moved = bytes(from: place)
    count = place
    write(&self)
    append(moved)
  }

  // MARK: Room

  @inline(__always)
  private mutating func makeRoom(for length: Int) {
    if capacity &- count < length { grow(for: length) }
  }

  @inline(never)
  private mutating func grow(for length: Int) {
    // A large page shall not be copied often, and memory ahead costs little until something is written to it.
    let ahead = capacity < 1 << 20 ? 3 * capacity : min(7 * capacity, 256 << 20)
    capacity = max(capacity + ahead, count + length)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: start, count: count)
    if !isLent { start.deallocate() }
    start = larger
    isLent = false
  }
}
