/// What a template has made so far.
///
/// Nobody else can hold its bytes, so that none of a page's thousand pieces has to ask whether somebody does, as an
/// array would.
struct OutputBuffer: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0
  /// Whether the memory is not the lent one any more.
  private var isOwnMemory = false

  /// Writes into lent memory as long as that suffices.
  private init(in lent: UnsafeMutableBufferPointer<UInt8>) {
    guard let first = lent.baseAddress else { preconditionFailure("No memory is lent.") }
    start = first
    capacity = lent.count
  }

  deinit { if isOwnMemory { start.deallocate() } }

  /// What is written by `write`, or nil if that says so.
  ///
  /// It is written where it stays: most pages fit into the memory of an array, and the allocator keeps stretches of
  /// this size ready for the next one.
  static func written(by write: (inout OutputBuffer) -> Bool) -> [UInt8]? {
    var larger: [UInt8]?
    var isWritten = false
    let bytes = [UInt8](unsafeUninitializedCapacity: 32 * 1024 - 64) { lent, count in
      var output = OutputBuffer(in: lent)
      isWritten = write(&output)
      if output.isOwnMemory { larger = output.bytes() } else { count = output.count }
    }
    return isWritten ? larger ?? bytes : nil
  }

  /// A copy of what stands from a place on.
  func bytes(from place: Int = 0) -> [UInt8] {
    Array(UnsafeBufferPointer(start: start + place, count: count - place))
  }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    makeRoom(for: 1)
    start[count] = byte
    count &+= 1
  }

  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let first = bytes.baseAddress else { return }
    append(first, bytes.count)
  }

  mutating func append(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { append($0) } }

  mutating func append(_ text: StaticString) { append(text.utf8Start, text.utf8CodeUnitCount) }

  mutating func removeLast(_ length: Int) {
    precondition(length <= count, "No more can be taken back than was written.")
    count -= length
  }

  @inline(__always)
  private mutating func append(_ first: UnsafePointer<UInt8>, _ length: Int) {
    makeRoom(for: length)
    (start + count).update(from: first, count: length)
    count &+= length
  }

  @inline(__always)
  private mutating func makeRoom(for length: Int) {
    if capacity &- count < length { grow(for: length) }
  }

  @inline(never)
  private mutating func grow(for length: Int) {
    // A large page shall not be copied often, and memory ahead costs little until something is written to it.
    let ahead = capacity < 1 << 20 ? capacity : min(7 * capacity, 256 << 20)
    capacity = max(capacity + ahead, count + length)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    larger.update(from: start, count: count)
    if isOwnMemory { start.deallocate() }
    start = larger
    isOwnMemory = true
  }
}
