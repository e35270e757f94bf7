import Glibc

/// A file that is to hold something else.
public struct Replacement {
  /// What it is called in messages.
  public let path: String
  /// Where it really is.
  public let realPath: String
  public let old: [UInt8]
  public let new: [UInt8]

  public init(path: String, realPath: String, old: [UInt8], new: [UInt8]) {
    self.path = path
    self.realPath = realPath
    self.old = old
    self.new = new
  }
}

/// Replaces the content of files, each in one step: whoever reads one sees the old or the new, whole.
///
/// Everything is written beside the files first, and nothing is replaced if one of them does not fit on the
/// disk or is no longer what it was. `then` runs between the two.
public func replaceFiles(
  _ files: [Replacement], then: () throws(DiskFailure) -> Void = {}
) throws(DiskFailure) {
  var isDone = 0
  defer { for file in files[isDone...] { unlink(file.besidePath) } }
  for file in files {
    do throws(SystemError) {
      let mode = try mode(of: file)
      guard let mode else { throw SystemError(ESTALE) }
      unlink(file.besidePath)
      let beside = try Descriptor(file.besidePath, O_WRONLY | O_CREAT | O_EXCL, mode: mode)
      try beside.write(file.new)
      guard fchmod(beside.number, mode) == 0, fsync(beside.number) == 0 else { throw SystemError() }
      try beside.close()
    } catch {
      throw error.number == ESTALE
        ? DiskFailure(.writing, file.path, .changedMeanwhile)
        : DiskFailure(.writing, file.path, error)
    }
  }
  try then()
  for file in files {
    guard rename(file.besidePath, file.realPath) == 0 else {
      throw DiskFailure(.writing, file.path, SystemError())
    }
    isDone += 1
  }
}

/// Who may read and write it; nil where it does not hold any more what it held.
private func mode(of file: Replacement) throws(SystemError) -> mode_t? {
  let current = try Descriptor(file.realPath, O_RDONLY)
  let bytes = try current.read(atMost: file.old.count + 1)
  return bytes == file.old ? try current.status().st_mode & 0o7777 : nil
}

extension Replacement {
  /// A hidden name in the same folder, which reading a site leaves out.
  fileprivate var besidePath: String {
    let folder = realPath.lastIndex(of: "/").map { realPath[...$0] } ?? ""
    return "\(folder).\(realPath.dropFirst(folder.count)).new"
  }
}
