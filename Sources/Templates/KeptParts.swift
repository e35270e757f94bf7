internal import Synchronization

/// What a template has made of views that occur again: an entry stands in half a dozen lists and looks the same in each.
///
/// Good for one template, as long as nothing is read anew. Several threads share it.
public final class KeptParts: Sendable {
  struct Key: Hashable {
    let part: Int32
    /// Of the view or list that the part shows.
    let shown: Int
    /// Of another view that it asks.
    var asked = 0
  }

  private struct State {
    var parts: [Key: [UInt8]] = [:]
    var byteCount = 0
  }

  private let state = Mutex(State())

  public init() {}

  /// So much is kept and no more, since a large site's texts need the memory too.
  private static let limit = 32 << 20

  func bytes(of key: Key) -> [UInt8]? { state.withLock { $0.parts[key] } }

  func keep(_ bytes: [UInt8], as key: Key) {
    state.withLock { state in
      // Another thread may have made it meanwhile.
      guard state.parts[key] == nil, state.byteCount + bytes.count <= Self.limit else { return }
      state.byteCount += bytes.count
      state.parts[key] = bytes
    }
  }
}
