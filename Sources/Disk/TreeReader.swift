import Diagnostics
import Glibc

/// Walks through a site's folder and collects what belongs to the site.
struct TreeReader {
  var tree = SourceTree()
  /// Where files really are, for those that are not at the root followed by their path in the tree.
  private(set) var realPaths: [String: String] = [:]
  /// The real paths of all folders in which something of the site stands.
  private(set) var folders: Set<String> = []
  private(set) var stamps: [String: FileStamp] = [:]
  private let earlier: SourceFolder?
  /// Whether nobody will look at the folder again, so that texts are read when they are needed.
  private let isReadOnce: Bool
  /// The real path that no link may lead out of.
  private var root: String
  private var isOfProgram = false
  private var nameCount = 0
  private var linkedFolderCount = 0
  private(set) var byteCount = 0
  let lost = LostTexts()

  /// Documents are at most 2 MiB; front matter and a byte order mark come on top.
  private static let textLimit = 2 << 20 + 64 << 10
  /// Links can make a small folder endless. These bounds are far above any site's needs.
  private static let nameLimit = 200_000
  private static let linkedFolderLimit = 2_000
  private static let byteLimit = 1 << 30
  private static let depthLimit = 64

  private static let folders = ["content", "themes", "site", "site/static"]

  /// Where the walk is: the path in the tree, the real one, and every real folder in which a link on
  /// the way to it stands.
  private struct Location {
    let path: String
    let real: String
    /// Whether a link, or a name as a Mac writes it, makes the real path another one than that in the tree.
    var isElsewhere = false
    let behindLinksIn: [String]
    let depth: Int
    let area: Area

    func path(of name: String) -> String { path.isEmpty ? name : path + "/" + name }
  }

  init(root: String, after earlier: SourceFolder?, isReadOnce: Bool) {
    self.root = root
    self.earlier = earlier
    self.isReadOnce = isReadOnce
  }

  /// Begins with what an earlier look found.
  init(goingOnFrom earlier: SourceFolder) {
    self.init(root: earlier.root, after: earlier, isReadOnce: false)
    tree = earlier.tree
    realPaths = earlier.realPaths
    folders = earlier.folders
    stamps = earlier.stamps
    byteCount = earlier.byteCount
  }

  /// Goes on with the themes of the program, which have a root of their own.
  mutating func startOver(at root: String) {
    self.root = root
    isOfProgram = true
  }

  mutating func readRoot() throws(DiskFailure) {
    let folder: Descriptor
    do throws(SystemError) {
      folder = try .folder(root)
    } catch { throw DiskFailure(.reading, root, error) }
    try read(
      folder, Location(path: "", real: root, behindLinksIn: [], depth: 0, area: .root), skipping: []
    )
  }

  /// Adds the folders of the program's themes, except those whose name the site uses itself.
  mutating func readProgramThemes() throws(DiskFailure) {
    let folder: Descriptor
    do throws(SystemError) {
      folder = try .folder(root)
    } catch { throw DiskFailure(.reading, root, error) }
    var own: Set<String> = []
    let paths = [Array(tree.texts.keys), Array(tree.assets.keys), tree.obstacles.map(\.path)]
    for path in paths.joined() where path.hasPrefix("themes/") {
      own.insert(String(path.dropFirst("themes/".count).prefix { $0 != "/" }))
    }
    let place = Location(path: "themes", real: root, behindLinksIn: [], depth: 1, area: .themes)
    try read(folder, place, skipping: own)
  }

  private mutating func read(
    _ descriptor: borrowing Descriptor, _ folder: Location, skipping: Set<String>
  ) throws(DiskFailure) {
    let found: [FolderEntry]
    folders.insert(folder.real)
    do throws(SystemError) {
      if folder.depth > Self.depthLimit { throw SystemError(ENAMETOOLONG) }
      found = try entries(of: descriptor.number)
    } catch {
      report(.unreadable(reason: error.reason), at: folder.path)
      return
    }
    nameCount += found.count
    guard nameCount <= Self.nameLimit else { throw DiskFailure(.reading, root, .tooMuch) }
    for entry in found where !entry.isHiddenOrBackup {
      guard let written = entry.name, isUsable(written) else {
        if folder.area != .root, folder.area != .site {
          report(
            .unusableName,
            at: folder.path(of: text(entry.bytes.dropLast())))
        }
        continue
      }
      let name = composed(written)
      guard let area = folder.area.area(of: name), !skipping.contains(name) else { continue }
      let isElsewhere = folder.isElsewhere || !name.utf8.elementsEqual(written.utf8)
      let place = Location(
        path: folder.path(of: name), real: folder.real + "/" + written, isElsewhere: isElsewhere,
        behindLinksIn: folder.behindLinksIn, depth: folder.depth + 1, area: area)
      let kind = entry.kind ?? (try? status(at: descriptor.number, written))?.kind ?? .other
      try read(kind, at: descriptor.number, written, place)
    }
  }

  /// Takes in one name of a folder, or of the whole disk where a link led there.
  private mutating func read(
    _ kind: stat.Kind, at parent: Int32, _ name: String, _ place: Location
  ) throws(DiskFailure) {
    switch kind {
    case .file where Self.folders.contains(place.path):
      report(.unreadable(reason: SystemError(ENOTDIR).reason), at: place.path)
    case .folder where place.area.takesForFile(place.path):
      report(.folderNamedLikeFile, at: place.path)
    case .folder:
      let descriptor: Descriptor
      do throws(SystemError) {
        descriptor = try .folder(at: parent, name)
      } catch {
        report(.unreadable(reason: error.reason), at: place.path)
        return
      }
      try read(descriptor, place, skipping: [])
    case .file:
      do throws(SystemError) {
        try readFile(at: parent, name, place)
      } catch { report(.unreadable(reason: error.reason), at: place.path) }
      guard byteCount <= Self.byteLimit else { throw DiskFailure(.reading, root, .tooMuch) }
    case .link: try followLink(at: parent, name, place)
    case .other: report(.notAFile, at: place.path)
    }
  }

  private mutating func readFile(
    at parent: Int32, _ name: String, _ place: Location
  ) throws(SystemError) {
    // Two names that differ only in how their umlauts are encoded: the first one counts.
    guard tree.texts[place.path] == nil, tree.assets[place.path] == nil else {
      return report(.unusableName, at: place.path)
    }
    if isReadOnce, place.area.readsAsText(place.path) {
      return try findText(at: parent, name, place)
    }
    if earlier != nil, let status = try status(at: parent, name), status.kind == .file,
      reuse(place, ifStill: FileStamp(of: status))
    {
      return
    }
    let file = try Descriptor(at: parent, name, O_RDONLY)
    let status = try file.status()
    guard status.kind == .file else { return report(.notAFile, at: place.path) }
    let stamp = FileStamp(of: status)
    if place.area.readsAsText(place.path) {
      var size = Int(status.st_size)
      var bytes: [UInt8] = []
      if size <= Self.textLimit {
        bytes = try file.read(atMost: size + 1)
        if bytes.count > size {
          // Somebody is writing to it right now.
          bytes += try file.read(atMost: Self.textLimit)
          size = bytes.count
        }
      }
      guard size <= Self.textLimit else {
        return report(.tooLarge(byteCount: size, limit: Self.textLimit), at: place.path)
      }
      if let known = earlier?.tree.texts[place.path], known.bytes == bytes {
        add(known, byteCount: size, at: place)
      } else {
        add(SourceFile(path: place.path, bytes: bytes), byteCount: size, at: place)
      }
    } else {
      let head = try readPictureHead(of: file, name: place.path)
      add(SourceTree.Asset(byteCount: Int(status.st_size), head: head), at: place)
    }
    stamps[place.path] = stamp
  }

  /// Takes in a text without reading it: whoever understands it does that, several at a time.
  private mutating func findText(
    at parent: Int32, _ name: String, _ place: Location
  ) throws(SystemError) {
    guard let status = try status(at: parent, name), status.kind == .file else {
      return report(.notAFile, at: place.path)
    }
    let size = Int(status.st_size)
    guard size <= Self.textLimit else {
      return report(.tooLarge(byteCount: size, limit: Self.textLimit), at: place.path)
    }
    // Whom a file belongs to may read it if its first bit says so; of others, the system knows.
    let isReadable = status.st_uid == geteuid() && status.st_mode & S_IRUSR != 0
    guard isReadable || faccessat(parent, name, R_OK, AT_EACCESS) == 0 else { throw SystemError() }
    let text = TextOnDisk(at: place.real, limit: Self.textLimit, noting: lost)
    add(SourceFile(path: place.path, reading: text.read), byteCount: size, at: place)
  }

  /// Reads a file again that an earlier look found at its own place, neither behind a link nor under a name from a
  /// Mac. A name that was nothing and still is, such as the one under which an editor saved first, is no change.
  ///
  /// - Returns: Whether that was all that there was to do.
  mutating func readAgain(_ real: String) -> Bool {
    guard real.hasPrefix(root + "/"), !realPaths.values.contains(real) else { return false }
    let path = String(real.dropFirst(root.count + 1))
    guard realPaths[path] == nil, !tree.obstacles.contains(where: { $0.path == path }) else {
      return false
    }
    let now: stat?
    do throws(SystemError) {
      now = try status(at: AT_FDCWD, real)
    } catch { return false }
    let size = tree.texts[path]?.bytes.count ?? tree.assets[path]?.head.count
    guard let size else { return now == nil }
    var area = Area.root
    for name in path.split(separator: "/") {
      guard let inner = area.area(of: String(name)) else { return false }
      area = inner
    }
    guard now?.kind == .file else { return false }
    tree.texts[path] = nil
    tree.assets[path] = nil
    byteCount -= size
    let place = Location(path: path, real: real, behindLinksIn: [], depth: 0, area: area)
    let obstacleCount = tree.obstacles.count
    do throws(SystemError) {
      try readFile(at: AT_FDCWD, real, place)
    } catch { return false }
    return tree.obstacles.count == obstacleCount && byteCount <= Self.byteLimit
  }

  /// Takes over what an earlier look found at a place, if the file has not been touched since.
  private mutating func reuse(_ place: Location, ifStill stamp: FileStamp) -> Bool {
    guard let earlier else { return false }
    if let file = earlier.text(place.path, ifStill: stamp) {
      add(file, byteCount: file.bytes.count, at: place)
    } else if let asset = earlier.asset(place.path, ifStill: stamp) {
      add(asset, at: place)
    } else {
      return false
    }
    stamps[place.path] = stamp
    return true
  }

  private mutating func add(_ file: SourceFile, byteCount: Int, at place: Location) {
    tree.texts[place.path] = file
    self.byteCount += byteCount
    noteRealPath(of: place)
  }

  private mutating func add(_ asset: SourceTree.Asset, at place: Location) {
    tree.assets[place.path] = asset
    byteCount += asset.head.count
    noteRealPath(of: place)
  }

  private mutating func noteRealPath(of place: Location) {
    if isOfProgram || place.isElsewhere { realPaths[place.path] = place.real }
  }

  /// Follows a link to something else within the site, and to nothing that is hidden or that the
  /// program writes: a link to `.git/config` would put a password on a public page.
  private mutating func followLink(
    at parent: Int32, _ name: String, _ place: Location
  ) throws(DiskFailure) {
    let written = target(of: name, at: parent)
    let real: String
    let kind: stat.Kind
    do throws(SystemError) {
      real = try resolved(place.real)
      kind = try status(at: AT_FDCWD, real)?.kind ?? .other
    } catch {
      let isBroken = error.number == ENOENT || error.number == ELOOP || error.number == ENOTDIR
      return report(
        isBroken ? .brokenLink(target: written) : .unreadable(reason: error.reason), at: place.path)
    }
    let parts = part(of: real, below: root)?.split(separator: "/")
    let isShut = parts?.contains { $0.hasPrefix(".") } ?? true
    guard let parts, !isShut, !parts.starts(with: ["site", "public"]) else {
      return report(.leadsOutside(target: written), at: place.path)
    }
    let behind = place.behindLinksIn + [String(folder(of: place.real) ?? "")]
    let leadsBack = behind.contains { part(of: $0, below: real) != nil }
    guard kind != .folder || !leadsBack else {
      return report(.brokenLink(target: written), at: place.path)
    }
    if kind == .folder { linkedFolderCount += 1 }
    if let folder = folder(of: real) { folders.insert(String(folder)) }
    guard linkedFolderCount <= Self.linkedFolderLimit else {
      throw DiskFailure(.reading, root, .tooMuch)
    }
    try read(
      kind, at: AT_FDCWD, real,
      Location(
        path: place.path, real: real, isElsewhere: true, behindLinksIn: behind, depth: place.depth,
        area: place.area))
  }

  private mutating func report(_ obstacle: SourceTree.Obstacle, at path: String) {
    tree.obstacles.append((path: path, obstacle: obstacle))
  }
}

/// Whether a name can stand in an address: no control characters, and no backslash, which some
/// systems take for a separator.
private func isUsable(_ name: String) -> Bool {
  name.unicodeScalars.allSatisfy { scalar in
    switch scalar.value {
    case 0..<0x20, 0x5C, 0x7F...0x9F: false
    default: true
    }
  }
}

/// What follows a folder in a real path, empty for the folder itself; nil for a path elsewhere.
///
/// Compared byte for byte: two texts can be equal, and name two folders whose umlauts are encoded
/// differently.
private func part(of path: String, below folder: String) -> Substring? {
  guard strncmp(path, folder, folder.utf8.count) == 0 else { return nil }
  let rest = path[path.utf8.index(path.startIndex, offsetBy: folder.utf8.count)...]
  guard let first = rest.utf8.first else { return "" }
  return first == UInt8(ascii: "/") ? rest[rest.utf8.index(after: rest.startIndex)...] : nil
}

/// What a link says, as somebody wrote it.
private func target(of name: String, at parent: Int32) -> String {
  var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
  let count = readlinkat(parent, name, &buffer, buffer.count)
  return text(buffer.prefix(max(0, count)))
}

/// Bytes of the system as text; what is not UTF-8 appears as U+FFFD.
private func text(_ bytes: ArraySlice<CChar>) -> String {
  String(decoding: bytes.map { UInt8(bitPattern: $0) }, as: UTF8.self)
}
