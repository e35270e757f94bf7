import Glibc

/// Notices changes in folders, whoever makes them and however they are saved.
///
/// It says that something changed, never what: whoever asks looks at the folders again anyway, and one way
/// to find out is enough.
package final class FolderWatch {
  /// Readable when something has happened.
  package let descriptor: Descriptor
  private var watches: [String: Int32] = [:]

  /// A finished file, a name that comes or goes, a permission. A file that is still being written is none
  /// of these.
  private static let mask = UInt32(
    IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB
      | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR)

  package init() throws(DiskFailure) {
    let number = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard number >= 0 else { throw DiskFailure(.watching, ".", SystemError()) }
    descriptor = Descriptor(number)
  }

  /// Watches these folders from now on and no others.
  ///
  /// - Returns: Whether one of them was not watched before, so that something may have happened there that
  ///   nobody noticed.
  package func watch(_ folders: Set<String>) throws(DiskFailure) -> Bool {
    let before = Set(watches.values)
    var now: [String: Int32] = [:]
    for folder in folders {
      // A folder that was put in the place of another needs a watch of its own; one that is watched
      // already keeps the one it has, under whatever name.
      let watch = inotify_add_watch(descriptor.number, folder, Self.mask)
      if watch >= 0 {
        now[folder] = watch
      } else if ![ENOENT, ENOTDIR, EACCES, ELOOP].contains(errno) {
        throw DiskFailure(.watching, folder, SystemError())
      }
    }
    watches = now
    let after = Set(now.values)
    for watch in before.subtracting(after) { _ = inotify_rm_watch(descriptor.number, watch) }
    return !after.isSubset(of: before)
  }

  /// Takes note of everything that has happened so far.
  ///
  /// - Returns: Whether some of it can concern a site. What editors write beside a file does not.
  package func takeChanges() -> Bool {
    var hasChanges = false
    while true {
      let buffer = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        count = max(0, read(descriptor.number, buffer.baseAddress, buffer.count))
      }
      guard !buffer.isEmpty else { return hasChanges }
      hasChanges = buffer.withUnsafeBytes(holdsChange) || hasChanges
    }
  }
}

private func holdsChange(_ events: UnsafeRawBufferPointer) -> Bool {
  let headSize = MemoryLayout<inotify_event>.size
  var offset = 0
  while offset + headSize <= events.count {
    let event = events.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
    let name = events[(offset + headSize)...].prefix(Int(event.len)).prefix { $0 != 0 }
    let isOfWatch = event.mask & UInt32(IN_IGNORED) != 0
    let isHidden = name.first == UInt8(ascii: ".") || name.last == UInt8(ascii: "~")
    if !isOfWatch, !isHidden { return true }
    offset += headSize + Int(event.len)
  }
  return false
}
