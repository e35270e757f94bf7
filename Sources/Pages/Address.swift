/// Where a page or file stands below the site's root: `` for the start page, `projekte/dorf-app/`, `404.html`.
package struct Address: Hashable, Sendable, Comparable {
  package let path: String

  package init(_ path: String) { self.path = path }

  package static let root = Address("")

  /// The file that a web server answers the address with.
  package var filePath: String {
    path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
  }

  /// The way from this page up to the root: `../../`, or `` on the start page.
  package var wayToRoot: String {
    String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
  }

  package static func < (first: Address, second: Address) -> Bool { first.path < second.path }
}
