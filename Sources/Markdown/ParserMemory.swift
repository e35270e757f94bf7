internal import CCMark
internal import CMemory

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Where libcmark keeps what it makes of a text: a thousand pieces, one behind the other, that are given up all at once.
///
/// Every thread has a memory of its own, since libcmark tells its functions nothing but sizes. A text that is parsed
/// while another one is walked over, such as the cells of a table, comes to lie behind that one.
struct ParserMemory {
  /// Those that libcmark calls, for every piece.
  let functions: UnsafeMutablePointer<cmark_mem>
  private var next: UnsafeMutableRawPointer
  private var end: UnsafeMutableRawPointer
  /// The first is kept from one text to the next; it is large enough for nearly all. The others are kept until nothing
  /// is taken any more.
  private var blocks: [UnsafeMutableRawBufferPointer]
  /// The block in which the next piece is to lie.
  private var block = 0

  private static let blockSize = 256 * 1024
  /// Before each piece stands its size. Pieces begin at multiples of it, as those of `malloc` do.
  private static let unit = 16

  private init() {
    let first = Self.newBlock(ofSize: Self.blockSize)
    (next, end) = Self.bounds(of: first)
    blocks = [first]
    functions = .allocate(capacity: 1)
    functions.initialize(
      to: cmark_mem(
        calloc: { ParserMemory.ofThread.pointee.piece(ofSize: $0 * $1) },
        realloc: { ParserMemory.ofThread.pointee.piece($0, ofSize: $1) },
        free: { _ in }))
  }

  private static func newBlock(ofSize size: Int) -> UnsafeMutableRawBufferPointer {
    let block = UnsafeMutableRawBufferPointer.allocate(byteCount: size, alignment: unit)
    block.initializeMemory(as: UInt8.self, repeating: 0)
    return block
  }

  private static func bounds(
    of block: UnsafeMutableRawBufferPointer
  ) -> (UnsafeMutableRawPointer, UnsafeMutableRawPointer) {
    guard let start = block.baseAddress else { preconditionFailure("A block has an address.") }
    return (start, start + block.count)
  }

  // MARK: Pieces

  /// A piece of zeros.
  @inline(__always)
  private mutating func piece(ofSize size: Int) -> UnsafeMutableRawPointer {
    let length = Self.unit + Self.rounded(size)
    if end - next < length { goToBlock(with: length) }
    next.storeBytes(of: size, as: Int.self)
    let piece = next + Self.unit
    next += length
    return piece
  }

  /// A larger piece that begins with the bytes of another one.
  @inline(__always)
  private mutating func piece(
    _ piece: UnsafeMutableRawPointer?, ofSize size: Int
  ) -> UnsafeMutableRawPointer {
    guard let piece else { return self.piece(ofSize: size) }
    let oldSize = (piece - Self.unit).load(as: Int.self)
    guard size > oldSize else { return piece }
    if piece + Self.rounded(oldSize) == next, end - piece >= Self.rounded(size) {
      // The last one needs only to be made longer.
      (piece - Self.unit).storeBytes(of: size, as: Int.self)
      next = piece + Self.rounded(size)
      return piece
    }
    let larger = self.piece(ofSize: size)
    larger.copyMemory(from: piece, byteCount: oldSize)
    return larger
  }

  private static func rounded(_ size: Int) -> Int { (size + unit - 1) & ~(unit - 1) }

  @inline(never)
  private mutating func goToBlock(with length: Int) {
    block += 1
    if block == blocks.count || blocks[block].count < length {
      blocks.insert(Self.newBlock(ofSize: max(length, 4 * Self.blockSize)), at: block)
    }
    (next, end) = Self.bounds(of: blocks[block])
  }

  // MARK: Giving up

  /// Up to where the memory is taken.
  struct Mark {
    fileprivate let block: Int
    fileprivate let next: UnsafeMutableRawPointer
  }

  var mark: Mark { Mark(block: block, next: next) }

  /// Gives up all pieces that were taken since, and leaves zeros.
  mutating func giveUp(since mark: Mark) {
    while block > mark.block {
      let start = Self.bounds(of: blocks[block]).0
      start.initializeMemory(as: UInt8.self, repeating: 0, count: next - start)
      block -= 1
      next = Self.bounds(of: blocks[block]).1
    }
    mark.next.initializeMemory(as: UInt8.self, repeating: 0, count: next - mark.next)
    (next, end) = (mark.next, Self.bounds(of: blocks[block]).1)
    if block == 0, next == blocks[0].baseAddress {
      while blocks.count > 1 { blocks.removeLast().deallocate() }
    }
  }

  // MARK: Threads

  /// The memory of the thread that asks.
  @inline(__always)
  static var ofThread: UnsafeMutablePointer<ParserMemory> {
    place_of_thread().pointee?.assumingMemoryBound(to: ParserMemory.self) ?? newOfThread()
  }

  @inline(never)
  private static func newOfThread() -> UnsafeMutablePointer<ParserMemory> {
    let memory = UnsafeMutablePointer<ParserMemory>.allocate(capacity: 1)
    memory.initialize(to: ParserMemory())
    place_of_thread().pointee = UnsafeMutableRawPointer(memory)
    pthread_setspecific(key, memory)
    return memory
  }

  /// Under which the system finds a thread's memory, which ends with the thread.
  private static let key: pthread_key_t = {
    var key = pthread_key_t()
    let failure = pthread_key_create(&key) { pointer in
      let known: UnsafeMutableRawPointer? = pointer
      guard let memory = known?.assumingMemoryBound(to: ParserMemory.self) else { return }
      for block in memory.pointee.blocks { block.deallocate() }
      memory.pointee.functions.deallocate()
      memory.deinitialize(count: 1)
      memory.deallocate()
    }
    precondition(failure == 0, "A thread can keep something of its own.")
    return key
  }()
}
