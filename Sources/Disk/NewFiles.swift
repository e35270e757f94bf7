import Glibc

/// Writes files that must not exist yet, such as those of a new site, and the folders they need.
///
/// All or nothing: if one exists, goes through a link or does not fit on the disk, none is left behind.
public func writeNewFiles(
  _ files: [(path: String, bytes: [UInt8])], into folder: String
) throws(DiskFailure) {
  var made = MadeThings()
  do throws(DiskFailure) {
    try makeFolderAndItsParents(folder, &made)
    let target = try openFolder(folder)
    for file in files {
      let shown = folder + "/" + file.path
      guard staysInside(file.path) else { throw DiskFailure(.writing, shown, .unusablePath) }
      do throws(SystemError) {
        if try status(at: target.number, file.path) != nil { throw SystemError(EEXIST) }
      } catch { throw DiskFailure(.writing, shown, cause(of: error)) }
    }
    for file in files { try write(file.bytes, to: file.path, in: folder, target, &made) }
  } catch {
    made.unmake()
    throw error
  }
}

/// Writes the files of a new folder. One that exists must be empty: what somebody keeps there is no part of
/// a new site, and would be taken for one.
public func writeNewFolder(
  _ files: [(path: String, bytes: [UInt8])], at folder: String
) throws(DiskFailure) {
  do throws(SystemError) {
    if try status(at: AT_FDCWD, folder) != nil {
      let found = try Descriptor.folder(try resolved(folder))
      guard try entries(of: found.number).isEmpty else { throw SystemError(EEXIST) }
    }
  } catch { throw DiskFailure(.writing, folder, cause(of: error)) }
  try writeNewFiles(files, into: folder)
}

/// What was made so far, to be removed again if the rest cannot be made.
private struct MadeThings {
  private var paths: [(path: String, isFolder: Bool)] = []

  mutating func note(_ path: String, isFolder: Bool) { paths.append((path, isFolder)) }

  /// Removes them, the last one first. A folder that somebody else has used meanwhile stays.
  func unmake() {
    for made in paths.reversed() {
      _ = made.isFolder ? rmdir(made.path) : unlink(made.path)
    }
  }
}

private func makeFolderAndItsParents(
  _ folder: String, _ made: inout MadeThings
) throws(DiskFailure) {
  for path in folders(above: folder) + [folder] where !path.isEmpty {
    if mkdir(path, 0o755) == 0 {
      made.note(path, isFolder: true)
    } else if errno != EEXIST {
      throw DiskFailure(.writing, path, SystemError())
    }
  }
}

/// The folder to write into may be a link: its owner has named it. Below it none is followed.
private func openFolder(_ folder: String) throws(DiskFailure) -> Descriptor {
  do throws(SystemError) {
    return try .folder(try resolved(folder))
  } catch { throw DiskFailure(.writing, folder, error) }
}

private func write(
  _ bytes: [UInt8], to path: String, in folder: String, _ target: borrowing Descriptor,
  _ made: inout MadeThings
) throws(DiskFailure) {
  do throws(SystemError) {
    for inner in folders(above: path) {
      if mkdirat(target.number, inner, 0o755) == 0 {
        made.note(folder + "/" + inner, isFolder: true)
      } else if errno != EEXIST {
        throw SystemError()
      }
      // Opened only to be sure that it is a folder and no link to elsewhere.
      _ = try Descriptor.folder(at: target.number, inner)
    }
    let file = try Descriptor(at: target.number, path, O_WRONLY | O_CREAT | O_EXCL, mode: 0o644)
    made.note(folder + "/" + path, isFolder: false)
    try file.write(bytes)
    try file.close()
  } catch { throw DiskFailure(.writing, folder + "/" + path, cause(of: error)) }
}

private func cause(of error: SystemError) -> DiskFailure.Cause {
  switch error.number {
  case EEXIST: .alreadyThere
  case ENOTDIR, ELOOP: .inTheWay
  default: .system(error.number)
  }
}
