import Glibc
import Synchronization

/// The bytes of a single file, whole or not at all.
public func readFile(
  at path: String, atMost limit: Int = 4 << 20
) throws(DiskFailure) -> [UInt8] {
  let bytes: [UInt8]
  do throws(SystemError) {
    let file = try Descriptor(try resolved(path), O_RDONLY)
    bytes = try file.read(atMost: limit + 1)
  } catch { throw DiskFailure(.reading, path, error) }
  guard bytes.count <= limit else { throw DiskFailure(.reading, path, .tooLarge) }
  return bytes
}

/// As `readFile`; nil where there is nothing.
public func existingFile(
  at path: String, atMost limit: Int
) throws(DiskFailure) -> [UInt8]? {
  access(path, F_OK) == 0 ? try readFile(at: path, atMost: limit) : nil
}

/// A text that is read when somebody asks for it, and again only as long as it is what it was then.
final class TextOnDisk: Sendable {
  private let path: String
  private let limit: Int
  private let seen = Mutex<FileStamp?>(nil)

  init(at path: String, limit: Int) {
    self.path = path
    self.limit = limit
  }

  /// The bytes, at most as many as the limit says; none where the file is gone or has changed since the first time.
  @Sendable func read() -> [UInt8] {
    seen.withLock { seen in
      do throws(SystemError) {
        let file = try Descriptor(path, O_RDONLY)
        let status = try file.status()
        let stamp = FileStamp(of: status)
        guard status.kind == .file, seen == nil || seen == stamp else { return [] }
        seen = stamp
        return try file.read(atMost: min(Int(status.st_size), limit))
      } catch { return [] }
    }
  }
}
