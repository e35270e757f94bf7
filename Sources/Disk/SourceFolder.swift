public import Diagnostics
import Glibc

/// A site's folder as it was read: the source tree, and where its files really are.
///
/// A path of the tree differs from the one on disk for names from a Mac (their letters are composed
/// here), for links, and for the themes that came with the program.
public struct SourceFolder: Sendable {
  public let tree: SourceTree
  /// Every folder that was looked into, by its real path: a change of the site is a change in one of them.
  public let folders: Set<String>
  let root: String
  let realPaths: [String: String]
  let stamps: [String: FileStamp]
  let byteCount: Int
  /// Where texts of the tree wait.
  let spill: SpillFile?
  private let lost: LostTexts

  init(root: String, _ reader: TreeReader, spill: SpillFile? = nil) {
    self.root = root
    self.spill = spill
    var tree = reader.tree
    tree.store = spill?.store
    self.tree = tree
    folders = reader.folders
    realPaths = reader.realPaths
    stamps = reader.stamps
    byteCount = reader.byteCount
    lost = reader.lost
  }

  /// The same folder with those of its files read again that may have changed, by their real paths.
  ///
  /// - Returns: Nil where more is different than the contents of files, so that only a walk through the whole
  ///   folder can tell what there is.
  public func readAgain(_ paths: Set<String>) -> SourceFolder? {
    var reader = TreeReader(goingOnFrom: self)
    for path in paths {
      guard reader.readAgain(path) else { return nil }
    }
    return SourceFolder(root: root, reader)
  }

  /// Where a file of the tree is on disk; nil for a path that the tree lacks.
  public func realPath(of path: String) -> String? {
    guard tree.assets[path] != nil || tree.texts[path] != nil else { return nil }
    return realPaths[path] ?? root + "/" + path
  }

  /// Opens a file of the tree, if it is still one.
  public func open(_ path: String) throws(DiskFailure) -> Descriptor {
    do throws(SystemError) {
      guard let real = realPath(of: path) else { throw SystemError(ENOENT) }
      let file = try Descriptor(real, O_RDONLY)
      guard try file.status().kind == .file else { throw SystemError(ENOENT) }
      return file
    } catch { throw DiskFailure(ofFile: path, error) }
  }

  /// Throws if one of the tree's texts could not be read when it was needed, or be brought back from where it waited:
  /// what was made of it is wrong.
  public func requireTexts() throws(DiskFailure) {
    if let failure = lost.failure { throw failure }
    if let error = spill?.failure { throw DiskFailure(.reading, root, error) }
  }

  /// Whether nothing has changed since an earlier look at the same folder.
  public func isSame(as earlier: SourceFolder) -> Bool {
    guard tree.texts.count == earlier.tree.texts.count,
      tree.assets.count == earlier.tree.assets.count,
      tree.obstacles.map(\.path) == earlier.tree.obstacles.map(\.path),
      realPaths == earlier.realPaths
    else { return false }
    return tree.texts.allSatisfy { $0.value === earlier.tree.texts[$0.key] }
      && tree.assets.keys.allSatisfy { stamps[$0] == earlier.stamps[$0] }
  }

  /// What was read of a file, if it is surely still the same.
  func text(_ path: String, ifStill stamp: FileStamp) -> SourceFile? {
    stamps[path]?.surelyIs(stamp) == true ? tree.texts[path] : nil
  }

  func asset(_ path: String, ifStill stamp: FileStamp) -> SourceTree.Asset? {
    stamps[path]?.surelyIs(stamp) == true ? tree.assets[path] : nil
  }
}

/// Reads a site's `content/`, `themes/`, `site/site.yaml` and `site/static/`, and below `themes/` the
/// program's own themes that the site has none of the same name for.
///
/// Hidden files and editors' backups are left out. What cannot be taken in becomes an obstacle of the
/// tree; a failure is thrown only where there is no folder to read at all.
///
/// With an earlier look at the same folder, what has not changed since is the same object in both trees and
/// is not read again. Of a folder that is looked at once and never again, texts are read when somebody asks for
/// them, and can let their bytes go; what is made of them and exceeds `room` bytes waits on disk.
public func readSourceFolder(
  at root: String, programThemes: String?, after earlier: SourceFolder? = nil,
  isReadOnce: Bool = false, room: Int = 512 << 20
) throws(DiskFailure) -> SourceFolder {
  let realRoot = try realFolder(root)
  var reader = TreeReader(root: realRoot, after: earlier, isReadOnce: isReadOnce)
  try reader.readRoot()
  if let programThemes {
    reader.startOver(at: try realFolder(programThemes))
    try reader.readProgramThemes()
  }
  reader.tree.obstacles.sort { $0.path < $1.path }
  let spill = isReadOnce ? SpillFile(in: realRoot, room: room) : nil
  return SourceFolder(root: realRoot, reader, spill: spill)
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
