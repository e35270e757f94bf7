import Glibc

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

/// The bytes of a file that still is what it was; none of one that has changed.
func unchangedFile(at path: String, _ stamp: FileStamp) throws(SystemError) -> [UInt8] {
  let file = try Descriptor(path, O_RDONLY)
  let status = try file.status()
  guard FileStamp(of: status) == stamp else { return [] }
  return try file.read(atMost: Int(status.st_size))
}
