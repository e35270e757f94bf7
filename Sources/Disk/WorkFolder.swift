import Diagnostics
import Glibc

/// `site/.leitbild/`, where the program builds a site before it shows it, and the lock on it.
///
/// Whoever holds the lock is the only one to build this site. The system releases it when the program
/// ends, however it ends; the lock file itself stays.
struct WorkFolder: ~Copyable, Sendable {
  /// `site/`.
  let site: Descriptor
  /// `site/.leitbild/`.
  let folder: Descriptor
  private let lock: Descriptor
  /// The path of `site/` for messages.
  let path: String

  /// The finished site, in `site/`.
  static let output = "public"
  /// The site being built, or just after a swap the one before.
  static let next = "new"
  /// The site before, for the moment of a swap in two steps.
  static let old = "old"

  /// Takes the lock and clears away what a killed build left behind.
  ///
  /// Calls `waiting` once if another build holds the lock, and then waits for it.
  static func take(at root: String, waiting: () -> Void) throws(DiskFailure) -> WorkFolder {
    let path = root + "/site"
    let site = try folder("site", at: AT_FDCWD, path)
    let work = try folder(".leitbild", at: site.number, path + "/.leitbild")
    let lock = try takeLock(at: work.number, path + "/.leitbild/lock", waiting: waiting)
    let taken = WorkFolder(site: site, folder: work, lock: lock, path: path)
    try taken.clear()
    return taken
  }

  private init(
    site: consuming Descriptor, folder: consuming Descriptor, lock: consuming Descriptor,
    path: String
  ) {
    self.site = site
    self.folder = folder
    self.lock = lock
    self.path = path
  }

  /// Releases the lock before the program ends.
  func unlock() { flock(lock.number, LOCK_UN) }

  private static func folder(
    _ name: String, at parent: Int32, _ path: String
  ) throws(DiskFailure) -> Descriptor {
    do throws(SystemError) {
      let name = parent == AT_FDCWD ? path : name
      if mkdirat(parent, name, 0o755) != 0, errno != EEXIST { throw SystemError() }
      return try .folder(at: parent, name)
    } catch {
      let isInTheWay = error.number == ENOTDIR || error.number == ELOOP
      throw isInTheWay
        ? DiskFailure(.writing, path, .inTheWay) : DiskFailure(.writing, path, error)
    }
  }

  private static func takeLock(
    at folder: Int32, _ path: String, waiting: () -> Void
  ) throws(DiskFailure) -> Descriptor {
    do throws(SystemError) {
      let lock = try Descriptor(at: folder, "lock", O_RDWR | O_CREAT, mode: 0o644)
      if flock(lock.number, LOCK_EX | LOCK_NB) == 0 { return lock }
      guard errno == EWOULDBLOCK else { throw SystemError() }
      waiting()
      _ = try retried { flock(lock.number, LOCK_EX) }
      return lock
    } catch { throw DiskFailure(.locking, path, error) }
  }

  private func clear() throws(DiskFailure) {
    do throws(SystemError) {
      let isShown = try status(at: site.number, Self.output) != nil
      let isSetAside = try status(at: folder.number, Self.old) != nil
      if !isShown, isSetAside {
        // Killed between the two steps of a swap: what was there comes back.
        try rename(folder.number, Self.old, site.number, Self.output)
      }
      try remove(Self.old, at: folder.number)
      try remove(Self.next, at: folder.number)
    } catch { throw DiskFailure(.removing, path + "/.leitbild", error) }
  }
}

func rename(
  _ folder: Int32, _ name: String, _ newFolder: Int32, _ newName: String
) throws(SystemError) {
  guard renameat(folder, name, newFolder, newName) == 0 else { throw SystemError() }
}
