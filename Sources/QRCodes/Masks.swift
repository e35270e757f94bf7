internal import Synchronization

/// Turning modules dark and light by one of eight patterns, so that no large area is of one colour.
///
/// The library would choose the mask by looking at all modules one by one for each of them. Since what a mask changes is
/// the same in all codes of a size, the library lays out a code once here, and the masks are tried on whole rows.
extension Modules {
  /// The modules under the mask with the least penalty, of several the first.
  func underBestMask() -> Modules {
    var best = (modules: self, penalty: penalty)
    for change in Self.changes.ofMasks(size: size) {
      let modules = self ^ change
      let penalty = modules.penalty
      if penalty < best.penalty { best = (modules, penalty) }
    }
    return best.modules
  }

  private static let changes = MaskChanges()
}

/// In which modules a code under each mask differs from the same code under the first one.
private final class MaskChanges: Sendable {
  private let known = Mutex<[Int: [Modules]]>([:])

  /// For the second mask and those behind it.
  func ofMasks(size: Int) -> [Modules] {
    if let changes = known.withLock({ $0[size] }) { return changes }
    let version = Int32((size - 17) / 4)
    let masked = (0..<8).compactMap { Modules([], versions: version...version, mask: $0) }
    let changes = masked.dropFirst().map { masked[0] ^ $0 }
    known.withLock { $0[size] = changes }
    return changes
  }
}
