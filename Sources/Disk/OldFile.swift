import Glibc

/// The file of the old site at a path, while it is compared with the new one.
struct OldFile: ~Copyable {
  private let file: Descriptor
  private let status: stat
  private var isSame: Bool
  private var comparedCount = 0

  /// A file of another length needs no reading. Where there is no old site, the folder is no descriptor.
  init(at folder: Int32, _ path: String, byteCount: Int) {
    file = Self.open(at: folder, path)
    status = Self.status(of: file)
    isSame = status.kind == .file && Int(status.st_size) == byteCount
  }

  private static func open(at folder: Int32, _ path: String) -> Descriptor {
    guard folder >= 0 else { return Descriptor(-1) }
    do throws(SystemError) {
      return try Descriptor(at: folder, path, O_RDONLY)
    } catch { return Descriptor(-1) }
  }

  private static func status(of file: borrowing Descriptor) -> stat {
    guard file.number >= 0 else { return stat() }
    do throws(SystemError) {
      return try file.status()
    } catch { return stat() }
  }

  /// Compares the next bytes of the new file.
  mutating func compare(_ bytes: ArraySlice<UInt8>) {
    guard isSame else { return }
    do throws(SystemError) {
      let old = try file.read(atMost: bytes.count)
      isSame = old.withUnsafeBytes { old in
        bytes.withUnsafeBytes { new in
          guard old.count == new.count else { return false }
          guard let old = old.baseAddress, let new = new.baseAddress else { return true }
          return memcmp(old, new, bytes.count) == 0
        }
      }
    } catch { isSame = false }
    comparedCount += bytes.count
  }

  /// Gives the new file the old one's time of change if all bytes were the same.
  func keepTime(on new: borrowing Descriptor) throws(SystemError) {
    guard isSame, comparedCount == Int(status.st_size) else { return }
    let times = [status.st_mtim, status.st_mtim]
    guard futimens(new.number, times) == 0 else { throw SystemError() }
  }
}
