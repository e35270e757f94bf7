import Glibc

/// Removes whatever stands at a name: a folder with everything in it, a file, or a link but never what
/// the link leads to. Nothing there is fine.
func remove(_ name: String, at parent: Int32) throws(SystemError) {
  let bytes = name.utf8.map { CChar(bitPattern: $0) } + [0]
  guard let kind = try status(at: parent, name)?.kind else { return }
  try remove(FolderEntry(bytes: bytes, kind: kind), at: parent)
}

private func remove(_ entry: FolderEntry, at parent: Int32) throws(SystemError) {
  if entry.kind != .folder {
    if unlinkat(parent, entry.bytes, 0) == 0 { return }
    let error = SystemError()
    if error.number == ENOENT { return }
    // Where the file system did not say what it is, a folder answers so.
    guard entry.kind == nil, error.number == EISDIR || error.number == EPERM else { throw error }
  }
  let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
  let folder = Descriptor(try retried { openat(parent, entry.bytes, flags) })
  for inner in try entries(of: folder.number) { try remove(inner, at: folder.number) }
  guard unlinkat(parent, entry.bytes, AT_REMOVEDIR) == 0 else { throw SystemError() }
}
