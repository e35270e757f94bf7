import Diagnostics
import Glibc

/// How the new site takes the place of the old one.
public enum Swap: Sendable {
  /// In one step: a visitor sees the old site or the new one. Where the file system cannot, in two.
  case atOnce
  /// The old one goes, then the new one comes. Between the two a visitor finds nothing, and a build that
  /// is killed there leaves it to the next one to bring the old site back.
  case inTwoSteps
}

extension WorkFolder {
  /// Shows the new site. If this fails, the old one is where it was.
  func show(by swap: Swap) throws(DiskFailure) {
    try requireFolderOrNothing()
    do throws(SystemError) {
      if try status(at: site.number, Self.output) == nil {
        return try rename(folder.number, Self.next, site.number, Self.output)
      }
      if swap == .atOnce, try exchanged() { return }
      try rename(site.number, Self.output, folder.number, Self.old)
      do throws(SystemError) {
        try rename(folder.number, Self.next, site.number, Self.output)
      } catch {
        try rename(folder.number, Self.old, site.number, Self.output)
        throw error
      }
    } catch { throw DiskFailure(.swapping, path + "/" + Self.output, error) }
  }

  /// Refuses an output folder that is a link or a file: writing would go elsewhere or destroy it.
  func requireFolderOrNothing() throws(DiskFailure) {
    let output = path + "/" + Self.output
    do throws(SystemError) {
      guard let found = try status(at: site.number, Self.output), found.kind != .folder else {
        return
      }
    } catch { throw DiskFailure(.reading, output, error) }
    throw DiskFailure(.writing, output, .inTheWay)
  }

  /// Whether the two folders changed places; false if system or file system cannot do that.
  private func exchanged() throws(SystemError) -> Bool {
    guard let exchange = renameat2 else { return false }
    let exchangeFlag: UInt32 = 2
    if exchange(folder.number, Self.next, site.number, Self.output, exchangeFlag) == 0 {
      return true
    }
    let error = SystemError()
    guard [EINVAL, ENOSYS, EOPNOTSUPP].contains(error.number) else { throw error }
    return false
  }
}

/// Linux's `renameat2`, which the Glibc module does not declare.
private let renameat2 = dlsym(nil, "renameat2").map { symbol in
  unsafeBitCast(
    symbol,
    to: (@convention(c) (
      Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32
    ) -> Int32).self)
}
