extension [UInt8] {
  /// Adds words or markup of our own, as they lie in the program.
  public mutating func append(_ text: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }
}
