import Diagnostics

/// Whether a path surely stays within the folder it is meant for, on this and every other system:
/// not absolute, no `.` and `..`, no empty part, no backslash, no control character.
func staysInside(_ path: String) -> Bool {
  /// Of the part that is being read: how many bytes it has, and whether all of them are dots.
  var (count, isDots) = (0, true)
  for byte in path.utf8 {
    switch byte {
    case UInt8(ascii: "/"):
      if isDots && count <= 2 { return false }
      (count, isDots) = (0, true)
    case 0..<0x20, 0x7F, UInt8(ascii: "\\"): return false
    default:
      count += 1
      if byte != UInt8(ascii: ".") { isDots = false }
    }
  }
  return !(isDots && count <= 2)
}

/// The folder that a file lies in, `a/b` for `a/b/c.html`; nil for a file at the root.
func folder(of path: String) -> Substring? {
  path.utf8.lastIndex(of: UInt8(ascii: "/")).map { path[..<$0] }
}

/// The folders that a file needs, from the outermost: `a` and `a/b` for `a/b/c.html`.
func folders(above path: String) -> [String] {
  path.utf8.indices.filter { path.utf8[$0] == UInt8(ascii: "/") }.map { String(path[..<$0]) }
}
