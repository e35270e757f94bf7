import Diagnostics

/// Whether a path surely stays within the folder it is meant for, on this and every other system:
/// not absolute, no `.` and `..`, no empty part, no backslash, no control character.
func staysInside(_ path: String) -> Bool {
  path.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "\\") }
    && path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
      .allSatisfy { part in
        !part.isEmpty && !part.elementsEqual(".".utf8) && !part.elementsEqual("..".utf8)
      }
}

/// The folders that a file needs, from the outermost: `a` and `a/b` for `a/b/c.html`.
func folders(above path: String) -> [String] {
  path.utf8.indices.filter { path.utf8[$0] == UInt8(ascii: "/") }.map { String(path[..<$0]) }
}
