/// Where a link or an image points, decided before anything of it is written.
enum Address: Equatable {
  case empty
  /// `#ziele`: a place in the same document.
  case anchor(fragment: String)
  /// `http`, `https`, `mailto` or `tel`.
  case external(isWeb: Bool)
  /// A file of the site.
  case file(path: String, fragment: String?)
  /// Any other scheme, or another host without one.
  case unsafe(isHost: Bool)

  /// Reads a destination as libcmark gives it, entities and backslashes decoded.
  ///
  /// The decision is taken on what a browser might make of it in the worst case: percent escapes
  /// decoded, control characters and white space left out, letters in lower case, backslashes as
  /// slashes.
  init(_ url: [UInt8]) {
    let bare = Self.bare(url)
    guard !bare.isEmpty else {
      self = .empty
      return
    }
    if bare.has("//", at: 0) {
      self = .unsafe(isHost: true)
      return
    }
    if let scheme = Self.scheme(of: bare) {
      let isWritten =
        Self.scheme(of: url)?.map { $0.lowercasedASCII } == scheme.map { $0.lowercasedASCII }
      switch scheme.map({ $0.lowercasedASCII }).string {
      case "http", "https":
        self = isWritten ? .external(isWeb: true) : .unsafe(isHost: true)
      case "mailto", "tel":
        self = isWritten ? .external(isWeb: false) : .unsafe(isHost: false)
      default: self = .unsafe(isHost: false)
      }
      return
    }
    let hash = url.firstIndex(of: UInt8(ascii: "#"))
    let fragment = hash.map { Array(url[($0 + 1)...]).percentDecoded.string }
    let path = Array(url[..<(hash ?? url.count)]).percentDecoded.string
    self = path.isEmpty ? .anchor(fragment: fragment ?? "") : .file(path: path, fragment: fragment)
  }

  /// An address without all that could hide its scheme.
  private static func bare(_ url: [UInt8]) -> [UInt8] {
    let hidesNothing = url.allSatisfy {
      $0 > 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "%") && $0 != UInt8(ascii: "\\")
    }
    guard !hidesNothing else { return url }
    return url.percentDecoded.compactMap { byte -> UInt8? in
      if byte <= 0x20 || byte == 0x7F { return nil }
      return byte == UInt8(ascii: "\\") ? UInt8(ascii: "/") : byte.lowercasedASCII
    }
  }

  /// What stands before the first colon, if it looks like a scheme at all.
  private static func scheme(of url: [UInt8]) -> ArraySlice<UInt8>? {
    guard let first = url.first, first.isASCIILetter else { return nil }
    for (i, byte) in url.enumerated() {
      if byte == UInt8(ascii: ":") { return url[..<i] }
      let isPart =
        byte.isASCIILetter || byte.isASCIIDigit || byte == UInt8(ascii: "+")
        || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".")
      if !isPart { return nil }
    }
    return nil
  }
}

/// Whether libcmark's own safe mode leaves out an address; used without extensions only.
func isDangerous(_ url: [UInt8]) -> Bool {
  let lower = url.prefix(24).map { $0.lowercasedASCII }
  if lower.has("data:", at: 0) {
    return !lower.has("data:image/png", at: 0) && !lower.has("data:image/gif", at: 0)
      && !lower.has("data:image/jpeg", at: 0) && !lower.has("data:image/webp", at: 0)
  }
  return lower.has("javascript:", at: 0) || lower.has("vbscript:", at: 0)
    || lower.has("file:", at: 0)
}
