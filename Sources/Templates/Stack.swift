/// A stack whose elements are looked at where they lie, so that nobody counts who holds what is in them.
struct Stack<Element: ~Copyable>: ~Copyable {
  private var start: UnsafeMutablePointer<Element>
  private var capacity = 16
  private(set) var count = 0

  init() { start = .allocate(capacity: capacity) }

  deinit {
    start.deinitialize(count: count)
    start.deallocate()
  }

  subscript(index: Int) -> Element {
    _read {
      precondition(0..<count ~= index, "No element lies there.")
      yield start[index]
    }
    _modify {
      precondition(0..<count ~= index, "No element lies there.")
      yield &start[index]
    }
  }

  mutating func append(_ element: consuming Element) {
    if count == capacity { grow() }
    (start + count).initialize(to: element)
    count += 1
  }

  mutating func removeLast(_ length: Int = 1) {
    precondition(length <= count, "No more can be taken away than is there.")
    count -= length
    (start + count).deinitialize(count: length)
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<Element>.allocate(capacity: 2 * capacity)
    larger.moveInitialize(from: start, count: count)
    start.deallocate()
    start = larger
    capacity *= 2
  }
}
