internal import Diagnostics

/// The path below the site's root that a relative path in a file means; nil where it leaves the
/// root.
public func resolvePath(_ written: String, from source: String) -> String? {
  var leavesRoot = false
  let path = source.withLentUTF8 { source in
    written.withLentUTF8 { written in
      String(unsafeUninitializedCapacity: source.count + written.count + 1) { path in
        let length = resolve(written, from: source, into: path)
        leavesRoot = length == nil
        return length ?? 0
      }
    }
  }
  return leavesRoot ? nil : path
}

/// Writes the path into a buffer and gives its length, or nil where it leaves the root.
private func resolve(
  _ written: UnsafeBufferPointer<UInt8>, from source: UnsafeBufferPointer<UInt8>,
  into path: UnsafeMutableBufferPointer<UInt8>
) -> Int? {
  let (slash, dot) = (UInt8(ascii: "/"), UInt8(ascii: "."))
  var length = source.lastIndex(of: slash) ?? 0
  _ = path.update(fromContentsOf: source[..<length])
  var end = -1
  while end < written.count {
    let start = end + 1
    end = start
    while end < written.count, written[end] != slash { end += 1 }
    let part = written[start..<end]
    if part.isEmpty || part.count == 1 && part[start] == dot { continue }
    if part.count == 2, part[start] == dot, part[start + 1] == dot {
      guard length > 0 else { return nil }
      length = path[..<length].lastIndex(of: slash) ?? 0
    } else {
      if length > 0 {
        path[length] = slash
        length += 1
      }
      length = path[length...].update(fromContentsOf: part)
    }
  }
  return length
}
