import Glibc

/// Notices changes in folders, whoever makes them and however they are saved.
public final class FolderWatch {
  /// Where something has happened. What it was, only a look at the folder can tell.
  public struct Changes: Sendable {
    /// The real paths of names that may stand for something else now.
    public private(set) var paths: Set<String> = []
    /// Whether more has happened than can be said by names: a folder came or went, or it was too much.
    public private(set) var isMoreThanNames = false

    public var isEmpty: Bool { paths.isEmpty && !isMoreThanNames }

    public mutating func add(_ later: Changes) {
      paths.formUnion(later.paths)
      isMoreThanNames = isMoreThanNames || later.isMoreThanNames
    }

    fileprivate mutating func add(_ event: inotify_event, name: String?, in folder: String?) {
      let isOfFolder = event.mask & UInt32(IN_ISDIR | IN_DELETE_SELF | IN_MOVE_SELF) != 0
      guard let name, let folder, !isOfFolder else { return isMoreThanNames = true }
      paths.insert(folder + "/" + name)
    }
  }

  /// Readable when something has happened.
  public let descriptor: Descriptor
  private var watches: [String: Int32] = [:]
  /// The folder of each watch, where it is but one.
  private var folders: [Int32: String?] = [:]

  /// A finished file, a name that comes or goes, a permission. A file that is still being written is none
  /// of these.
  private static let mask = UInt32(
    IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB
      | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR)

  public init() throws(DiskFailure) {
    let number = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
    guard number >= 0 else { throw DiskFailure(.watching, ".", SystemError()) }
    descriptor = Descriptor(number)
  }

  /// Watches these folders from now on and no others.
  ///
  /// - Returns: Whether one of them was not watched before, so that something may have happened there that
  ///   nobody noticed.
  public func watch(_ folders: Set<String>) throws(DiskFailure) -> Bool {
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
    self.folders = Dictionary(now.map { ($0.value, Optional($0.key)) }) { _, _ in nil }
    let after = Set(now.values)
    for watch in before.subtracting(after) { _ = inotify_rm_watch(descriptor.number, watch) }
    return !after.isSubset(of: before)
  }

  /// Takes note of everything that has happened so far and can concern a site. What editors write beside a file
  /// does not.
  public func takeChanges() -> Changes {
    var changes = Changes()
    while true {
      let buffer = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        count = max(0, read(descriptor.number, buffer.baseAddress, buffer.count))
      }
      guard !buffer.isEmpty else { return changes }
      buffer.withUnsafeBytes { takeEvents($0, into: &changes) }
    }
  }

  private func takeEvents(_ events: UnsafeRawBufferPointer, into changes: inout Changes) {
    let headSize = MemoryLayout<inotify_event>.size
    var offset = 0
    while offset + headSize <= events.count {
      let event = events.loadUnaligned(fromByteOffset: offset, as: inotify_event.self)
      let name = events[(offset + headSize)...].prefix(Int(event.len)).prefix { $0 != 0 }
      let isOfWatch = event.mask & UInt32(IN_IGNORED) != 0
      let isHidden = name.first == UInt8(ascii: ".") || name.last == UInt8(ascii: "~")
      if !isOfWatch, !isHidden {
        let text = name.isEmpty ? nil : String(validating: name, as: UTF8.self)
        changes.add(event, name: text, in: folders[event.wd] ?? nil)
      }
      offset += headSize + Int(event.len)
    }
  }
}
