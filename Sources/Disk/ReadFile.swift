import Glibc

/// The bytes of a single file, at most 4 MB of them.
package func readFile(at path: String) throws(DiskFailure) -> [UInt8] {
  do throws(SystemError) {
    let file = try Descriptor(try resolved(path), O_RDONLY)
    return try file.read(atMost: 4 << 20)
  } catch { throw DiskFailure(.reading, path, error) }
}

/// As `readFile`; nil where there is nothing.
package func existingFile(at path: String) throws(DiskFailure) -> [UInt8]? {
  access(path, F_OK) == 0 ? try readFile(at: path) : nil
}
