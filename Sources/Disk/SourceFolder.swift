package import Diagnostics
import Glibc

/// A site's folder as it was read: the source tree, and where its files really are.
///
/// A path of the tree differs from the one on disk for names from a Mac (their letters are composed
/// here), for links, and for the themes that came with the program.
package struct SourceFolder: Sendable {
  package let tree: SourceTree
  private let root: String
  private let realPaths: [String: String]

  init(tree: SourceTree, root: String, realPaths: [String: String]) {
    self.tree = tree
    self.root = root
    self.realPaths = realPaths
  }

  /// Where a file of the tree is on disk; nil for a path that the tree lacks.
  package func realPath(of path: String) -> String? {
    guard tree.assets[path] != nil || tree.texts[path] != nil else { return nil }
    return realPaths[path] ?? root + "/" + path
  }
}

/// Reads a site's `content/`, `themes/`, `site/site.yaml` and `site/static/`, and below `themes/` the
/// program's own themes that the site has none of the same name for.
///
/// Hidden files and editors' backups are left out. What cannot be taken in becomes an obstacle of the
/// tree; a failure is thrown only where there is no folder to read at all.
package func readSourceFolder(
  at root: String, programThemes: String?
) throws(DiskFailure) -> SourceFolder {
  let realRoot = try realFolder(root)
  var reader = TreeReader(root: realRoot)
  try reader.readRoot()
  if let programThemes {
    reader.startOver(at: try realFolder(programThemes))
    try reader.readProgramThemes()
  }
  reader.tree.obstacles.sort { $0.path < $1.path }
  return SourceFolder(tree: reader.tree, root: realRoot, realPaths: reader.realPaths)
}

private func realFolder(_ path: String) throws(DiskFailure) -> String {
  do throws(SystemError) {
    return try resolved(path)
  } catch { throw DiskFailure(.reading, path, error) }
}

/// A path without links and without `.` and `..`.
func resolved(_ path: String) throws(SystemError) -> String {
  guard let found = realpath(path, nil) else { throw SystemError() }
  defer { free(found) }
  return String(cString: found)
}
