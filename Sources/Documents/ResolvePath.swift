/// The path below the site's root that a relative path in a file means; nil where it leaves the
/// root.
public func resolvePath(_ written: String, from source: String) -> String? {
  let slash = UInt8(ascii: "/")
  var path = Array(
    source.utf8.prefix(upTo: source.utf8.lastIndex(of: slash) ?? source.utf8.startIndex))
  for part in written.utf8.split(separator: slash) {
    if part.elementsEqual(".".utf8) { continue }
    if part.elementsEqual("..".utf8) {
      guard !path.isEmpty else { return nil }
      path.removeLast(path.count - (path.lastIndex(of: slash) ?? 0))
    } else {
      if !path.isEmpty { path.append(slash) }
      path.append(contentsOf: part)
    }
  }
  return String(decoding: path, as: UTF8.self)
}
