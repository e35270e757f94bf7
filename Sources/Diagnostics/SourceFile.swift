internal import Synchronization

/// A source text as it was read: its path below the site's root, with `/` between the parts, and its bytes.
///
/// A class, because thousands of spans and references point to one file and must not copy it.
public final class SourceFile: Sendable {
  public let path: String
  private let kept: Mutex<[UInt8]?>
  private let read: (@Sendable () -> [UInt8])?

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    kept = Mutex(bytes)
    read = nil
  }

  /// A text whose bytes are read when somebody asks for them, and again if they were let go since: the same bytes
  /// then, or none where the file has changed.
  public init(path: String, reading: @escaping @Sendable () -> [UInt8]) {
    self.path = path
    kept = Mutex(nil)
    read = reading
  }

  public var bytes: [UInt8] {
    kept.withLock { kept in
      if let kept { return kept }
      let bytes = read?() ?? []
      kept = bytes
      return bytes
    }
  }

  /// Lets the bytes go, where they can be had again: once a text is understood only messages show it, and all texts of a
  /// large site would be a third of the program's memory.
  public func letGo() {
    if read != nil { kept.withLock { $0 = nil } }
  }

  public convenience init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The text of a span; bytes that are no UTF-8 appear as U+FFFD.
  public func text(_ span: Span) -> String {
    String(decoding: bytes[span.range(within: bytes.count)], as: UTF8.self)
  }

  public var whole: Span { Span(0, bytes.count) }
}

/// A stretch of a source file in bytes, from `start` up to but not including `end`.
public struct Span: Hashable, Sendable {
  // A large site keeps millions of spans, and no source is as long as four gigabytes.
  private var first: UInt32
  private var behind: UInt32

  public init(_ start: Int, _ end: Int) {
    precondition(start <= end, "A span ends before it starts.")
    first = UInt32(clamping: start)
    behind = UInt32(clamping: end)
  }

  public var start: Int {
    get { Int(first) }
    set { first = UInt32(clamping: newValue) }
  }

  public var end: Int {
    get { Int(behind) }
    set { behind = UInt32(clamping: newValue) }
  }

  public var isEmpty: Bool { start == end }
  public var count: Int { end - start }

  /// The same stretch as a range of an array of `count` bytes, cut where the array ends.
  public func range(within count: Int) -> Range<Int> {
    min(start, count)..<min(end, count)
  }
}

/// A span in a particular file: where a diagnostic points.
public struct Place: Sendable {
  public let file: SourceFile
  public let span: Span

  public init(_ file: SourceFile, _ span: Span) {
    self.file = file
    self.span = span
  }

  /// The file as a whole, for a mistake that has no smaller place.
  public init(_ file: SourceFile) {
    self.init(file, Span(0, 0))
  }
}
