internal import Documents

/// Where a file below `content/` is published: `content/projekte/Bild 1.jpg` at `dateien/projekte/bild-1.jpg`.
func publishedAddress(ofContentFile path: String) -> Address {
  let rest = path.dropFirst("content/".count)
  guard let dot = rest.lastIndex(of: "."), rest[dot...].count <= 6, !rest[dot...].contains("/")
  else {
    return Address("dateien/" + addressName(String(rest)))
  }
  let ending = addressName(String(rest[rest.index(after: dot)...]))
  return Address("dateien/" + addressName(String(rest[..<dot])) + "." + ending)
}
