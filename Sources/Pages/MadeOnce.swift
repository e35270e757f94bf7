internal import Synchronization

/// What many pages need alike, by what it depends on: made when the first of them asks, from whatever thread.
final class MadeOnce<Key: Hashable & Sendable, Value: Sendable>: Sendable {
  private let made = Mutex<[Key: Value]>([:])

  /// What `make` gives for the key; always the same, so that it does not matter if two threads make it at once.
  func value(for key: Key, _ make: () -> Value) -> Value {
    if let known = made.withLock({ $0[key] }) { return known }
    let new = make()
    made.withLock { $0[key] = new }
    return new
  }
}
