import Diagnostics
import Disk
import Foundation

/// A folder of its own for a test, gone afterwards.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    var template = Array("/tmp/leitbild-test-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw POSIXError(.EIO) }
    path = String(cString: made)
    // So that a test can look at it without the rights of root.
    chmod(path, 0o755)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  func real(_ name: String) -> String { path + "/" + name }

  func write(_ name: String, _ text: String = "x") throws {
    try write(name, Array(text.utf8))
  }

  func write(_ name: String, _ bytes: [UInt8]) throws {
    try makeFolder((name as NSString).deletingLastPathComponent)
    try Data(bytes).write(to: URL(fileURLWithPath: real(name)))
  }

  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: real(name), withIntermediateDirectories: true)
  }

  func link(_ name: String, to target: String) throws {
    try makeFolder((name as NSString).deletingLastPathComponent)
    try FileManager.default.createSymbolicLink(
      atPath: real(name), withDestinationPath: target)
  }

  func text(_ name: String) -> String? {
    FileManager.default.contents(atPath: real(name)).map { String(decoding: $0, as: UTF8.self) }
  }

  func exists(_ name: String) -> Bool {
    var status = stat()
    return lstat(real(name), &status) == 0
  }

  /// Every file below a folder, in order.
  func files(below name: String) -> [String] {
    (FileManager.default.enumerator(atPath: real(name))?.compactMap { $0 as? String } ?? [])
      .filter { file in
        var status = stat()
        return lstat(real(name) + "/" + file, &status) != 0 || status.st_mode & S_IFMT != S_IFDIR
      }
      .sorted()
  }
}

/// Runs something as somebody who is neither root nor the owner of anything, on this thread only.
func withoutPrivileges<Result>(_ body: () throws -> Result) rethrows -> Result {
  typealias SetID = @convention(c) (UInt32) -> Int32
  guard geteuid() == 0, let symbol = dlsym(nil, "setfsuid") else { return try body() }
  let setUser = unsafeBitCast(symbol, to: SetID.self)
  _ = setUser(65_534)
  defer { _ = setUser(0) }
  return try body()
}

/// The failure that something ends with; nil if it ends well.
func failure<Result>(of body: () throws(DiskFailure) -> Result) -> DiskFailure? {
  do throws(DiskFailure) {
    _ = try body()
    return nil
  } catch { return error }
}
