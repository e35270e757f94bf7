import Glibc

/// A name in a folder, as the bytes that the system knows it by.
struct FolderEntry {
  /// Ends with a zero.
  let bytes: [CChar]
  /// What it is; nil where the file system does not say.
  let kind: stat.Kind?

  /// The name as text; nil if it is not UTF-8.
  var name: String? { String(validating: bytes.dropLast(), as: UTF8.self) }

  var isHiddenOrBackup: Bool {
    bytes.first == CChar(bitPattern: UInt8(ascii: "."))
      || bytes.dropLast().last == CChar(bitPattern: UInt8(ascii: "~"))
  }
}

/// Everything in a folder but itself and its parent, ordered by the bytes of the names.
func entries(of folder: Int32) throws(SystemError) -> [FolderEntry] {
  let number = try retried { openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
  guard let stream = fdopendir(number) else {
    let error = SystemError()
    _ = close(number)
    throw error
  }
  defer { closedir(stream) }
  var entries: [FolderEntry] = []
  while true {
    errno = 0
    guard let entry = readdir(stream) else { break }
    let bytes = withUnsafeBytes(of: &entry.pointee.d_name) { name in
      Array(name.bindMemory(to: CChar.self).prefix { $0 != 0 }) + [0]
    }
    if bytes == [46, 0] || bytes == [46, 46, 0] { continue }
    entries.append(FolderEntry(bytes: bytes, kind: kind(of: entry.pointee.d_type)))
  }
  if errno != 0 { throw SystemError() }
  return entries.sorted { first, second in strcmp(first.bytes, second.bytes) < 0 }
}

private func kind(of type: UInt8) -> stat.Kind? {
  switch Int(type) {
  case Int(DT_UNKNOWN): nil
  case Int(DT_REG): .file
  case Int(DT_DIR): .folder
  case Int(DT_LNK): .link
  default: .other
  }
}
