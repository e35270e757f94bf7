import Glibc

/// What the program has noted for itself in `site/.leitbild/`; empty where there is no such note.
///
/// No site depends on a note: whoever deletes it loses time and nothing else.
public func readNote(_ name: String, ofSiteAt root: String) -> String {
  do throws(DiskFailure) {
    return String(decoding: try readFile(at: "\(root)/site/.leitbild/\(name)"), as: UTF8.self)
  } catch { return "" }
}

/// Writes a note in place of the one before. Where the folder may not be changed, there will be none.
public func writeNote(_ text: String, _ name: String, ofSiteAt root: String) {
  do throws(SystemError) {
    let path = root + "/site/.leitbild"
    if mkdir(path, 0o755) != 0, errno != EEXIST { throw SystemError() }
    let folder = try Descriptor.folder(path)
    let next = name + ".new"
    unlinkat(folder.number, next, 0)
    let file = try Descriptor(at: folder.number, next, O_WRONLY | O_CREAT | O_EXCL, mode: 0o644)
    try file.write(Array(text.utf8))
    try file.close()
    try rename(folder.number, next, folder.number, name)
  } catch { return }
}
