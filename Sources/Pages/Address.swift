/// Where a page or file stands below the site's root: `` for the start page, `projekte/dorf-app/`, `404.html`.
public struct Address: Hashable, Sendable, Comparable {
  public let path: String

  public init(_ path: String) { self.path = path }

  public static let root = Address("")

  /// The file that a web server answers the address with.
  public var filePath: String {
    path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
  }

  /// The way from this page up to the root: `../../`, or `` on the start page.
  public var wayToRoot: String {
    String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
  }

  public static func < (first: Address, second: Address) -> Bool { first.path < second.path }
}
