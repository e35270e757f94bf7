import Glibc

/// The folder of the themes that came with the program, or nil where none is found.
///
/// `LEITBILD_THEMES` names it, and is then believed. Otherwise it is `share/leitbild/themes` beside the
/// program's `bin`, or `themes` in a folder above the program, as in a clone of the repository.
package func programThemesFolder() -> String? {
  let named = getenv("LEITBILD_THEMES").map { String(cString: $0) }
  do throws(SystemError) {
    return programThemesFolder(named: named, program: try resolved("/proc/self/exe"))
  } catch {
    return programThemesFolder(named: named, program: "")
  }
}

/// The same for an environment variable and a program of one's choice.
package func programThemesFolder(named: String?, program: String) -> String? {
  if let named, !named.isEmpty { return named }
  let above = Array(folders(above: program).reversed())
  let installed = above.dropFirst().prefix(1).map { $0 + "/share/leitbild/themes" }
  return (installed + above.map { $0 + "/themes" })
    .first { access($0 + "/standard/theme.yaml", R_OK) == 0 }
}
