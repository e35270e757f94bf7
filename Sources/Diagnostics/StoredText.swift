/// Where finished texts wait that memory should not hold, until somebody asks for them.
///
/// It is handed in by whoever may speak to the machine, as the bytes of a source file are.
public final class TextStore: Sendable {
  private let keep: @Sendable (UnsafeBufferPointer<UInt8>) -> Int?
  private let fetch: @Sendable (_ place: Int, _ count: Int) -> [UInt8]

  /// `keep` takes bytes over and says at which place they are from now on, or nil where they had better stay in
  /// memory; `fetch` brings as many bytes as were kept at a place. Both are called by several threads at once.
  public init(
    keep: @escaping @Sendable (UnsafeBufferPointer<UInt8>) -> Int?,
    fetch: @escaping @Sendable (_ place: Int, _ count: Int) -> [UInt8]
  ) {
    self.keep = keep
    self.fetch = fetch
  }

  func place(of text: UnsafeBufferPointer<UInt8>) -> Int? { keep(text) }
  func bytes(at place: Int, count: Int) -> [UInt8] { fetch(place, count) }
}

/// A finished text in UTF-8 that is in memory or waits in a store.
public struct StoredText: Sendable {
  public let count: Int
  private let place: Place

  private enum Place: Sendable {
    case memory([UInt8])
    case store(TextStore, Int)
  }

  /// Puts a copy of the text into the store, or keeps one where there is no store or it does not take the text.
  public init(_ text: UnsafeBufferPointer<UInt8>, in store: TextStore?) {
    count = text.count
    if let store, let number = store.place(of: text) {
      place = .store(store, number)
    } else {
      place = .memory(Array(text))
    }
  }

  public init() {
    count = 0
    place = .memory([])
  }

  public var isEmpty: Bool { count == 0 }

  /// The whole text; what waits in a store is brought anew each time.
  public var bytes: [UInt8] {
    switch place {
    case .memory(let bytes): bytes
    case .store(let store, let number): store.bytes(at: number, count: count)
    }
  }
}
