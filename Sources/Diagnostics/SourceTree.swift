/// Every file of a site as it was found on disk, by its path below the site's root.
///
/// The program's own standard theme appears in it below `themes/` like a theme of the site's own.
public struct SourceTree: Sendable {
  /// A file that is copied but not read, such as a picture: enough of its beginning to know its kind and size.
  public struct Asset: Sendable, Equatable {
    public let byteCount: Int
    /// The first bytes of the file, at most 256 KiB: where pictures keep their dimensions.
    public let head: [UInt8]

    public init(byteCount: Int, head: [UInt8]) {
      self.byteCount = byteCount
      self.head = head
    }
  }

  /// Why something in the folder could not be taken in.
  public enum Obstacle: Sendable {
    /// The system refused to read it; the text is the system's own reason.
    case unreadable(reason: String)
    /// Larger than a text file may be.
    case tooLarge(byteCount: Int, limit: Int)
    /// A symbolic link whose target lies outside the site.
    case leadsOutside(target: String)
    /// A symbolic link that leads back to a folder it stands in, or to nothing.
    case brokenLink(target: String)
    /// A folder whose name ends like a text file's, such as `x.md/`.
    case folderNamedLikeFile
    /// A socket, a device or another thing that is no file.
    case notAFile
    /// A file name that is not UTF-8 or contains control characters.
    case unusableName
  }

  /// Text files: Markdown, YAML, templates, style sheets and scripts of themes.
  public var texts: [String: SourceFile] = [:]
  /// Everything else below `content/`, `themes/` and `site/static/`.
  public var assets: [String: Asset] = [:]
  public var obstacles: [(path: String, obstacle: Obstacle)] = []
  /// Where what was made of texts may wait, outside of memory.
  public var store: TextStore?

  public init() {}

  /// The texts that are other files than they were, where everything else is as it was; nil where something came or
  /// went, or is another picture.
  public func changedTexts(since earlier: SourceTree) -> [String: SourceFile]? {
    guard texts.count == earlier.texts.count, assets == earlier.assets,
      obstacles.map(\.path) == earlier.obstacles.map(\.path)
    else { return nil }
    var changed: [String: SourceFile] = [:]
    for (path, file) in texts {
      guard let before = earlier.texts[path] else { return nil }
      if before !== file { changed[path] = file }
    }
    return changed
  }

  /// The paths of text files below a folder, in order.
  public func textPaths(below folder: String) -> [String] {
    texts.keys.filter { $0.hasPrefix(folder) }.sorted()
  }

  /// The paths of other files below a folder, in order.
  public func assetPaths(below folder: String) -> [String] {
    assets.keys.filter { $0.hasPrefix(folder) }.sorted()
  }
}

/// One file of the finished site, by its path below the output folder.
public struct OutputFile: Sendable {
  public enum Body: Sendable {
    case bytes([UInt8])
    /// A copy of a file of the source tree, by its path there.
    case copy(of: String)
    /// Bytes that are made when somebody wants them.
    case made(@Sendable () -> [UInt8])
  }

  public let path: String
  public let body: Body

  public init(path: String, body: Body) {
    self.path = path
    self.body = body
  }

  /// The same file with its bytes made.
  public var finished: OutputFile {
    guard case .made(let make) = body else { return self }
    return OutputFile(path: path, body: .bytes(make()))
  }
}
