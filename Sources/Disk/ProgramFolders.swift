import Glibc

/// The folder of the themes that came with the program, or nil where none is found.
///
/// `LEITBILD_THEMES` names it, and is then believed. Otherwise it is `share/leitbild/themes` beside the
/// program's `bin`, or `themes` in a folder above the program, as in a clone of the repository.
public func programThemesFolder() -> String? {
  programThemesFolder(
    named: getenv("LEITBILD_THEMES").map { String(cString: $0) }, program: ownPath())
}

/// The same for an environment variable and a program of one's choice.
public func programThemesFolder(named: String?, program: String) -> String? {
  if let named, !named.isEmpty { return named }
  return folder(
    installed: "share/leitbild/themes", cloned: "themes", holding: "standard/theme.yaml", program)
}

/// The folder of the pages that explain the messages, `share/leitbild/messages` beside the program's
/// `bin` or `docs/messages` in a folder above it; nil where none is found.
public func programMessagesFolder() -> String? {
  folder(
    installed: "share/leitbild/messages", cloned: "docs/messages", holding: "unknown-key.md",
    ownPath())
}

private func folder(
  installed: String, cloned: String, holding file: String, _ program: String
) -> String? {
  let above = Array(folders(above: program).reversed())
  return
    (above.dropFirst().prefix(1).map { $0 + "/" + installed }
    + above.map { $0 + "/" + cloned })
    .first { access($0 + "/" + file, R_OK) == 0 }
}

private func ownPath() -> String {
  do throws(SystemError) {
    return try resolved("/proc/self/exe")
  } catch {
    return ""
  }
}
