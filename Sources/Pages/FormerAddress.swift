internal import Diagnostics
internal import Documents
internal import FrontMatter
internal import Graph

/// An alias that a document names.
struct Alias: Sendable {
  let written: Written<String>
  let file: SourceFile
  let node: NodeID
  /// That of the version which names it: a translation has former addresses of its own.
  let language: Language
}

/// Every alias of a site, in the order of the documents.
func aliases(of graph: SiteGraph) -> [Alias] {
  var finder = AliasFinder()
  graph.tables.visit(&finder)
  return finder.aliases
}

private struct AliasFinder: TableVisitor {
  var aliases: [Alias] = []

  mutating func visit<Kind>(_ table: Table<Kind>) {
    for id in table.ids {
      for version in table[id].versions {
        aliases += version.shared.aliases.map {
          Alias(written: $0, file: version.file, node: id.node, language: version.language)
        }
      }
    }
  }
}

/// Where a document stood before, as its `aliases` name it: `/alt/seite/`, `/alt/Seite.html`,
/// `/index.php?id=12`, or the same with a host, which is left out.
struct FormerAddress {
  /// Below the site's root. What a browser asks for is kept letter by letter.
  let address: Address
  /// Behind the question mark, as a browser sends it. Only a server sees it.
  let query: String?

  init(_ alias: String) {
    let parts = alias.split(
      separator: "?", maxSplits: 1, omittingEmptySubsequences: false
    ).map { $0.prefix { $0 != "#" } }
    query =
      parts.count > 1 && !parts[1].isEmpty
      ? percentEncoded(String(parts[1]), keeping: "=&+%/:,;") : nil
    let names = pathNames(of: String(parts.first ?? ""))
    let path = names.joined(separator: "/")
    let isFile = names.last.flatMap(ending) != nil
    address = Address(path.isEmpty || isFile ? path : path + "/")
  }

  /// Whether a page can stand there that leads on. A program or a picture cannot be one, and a query
  /// belongs to the page without it: there only the server's settings lead on.
  var canBePage: Bool {
    let last = address.path.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    return query == nil && (ending(of: String(last)).map { ["html", "htm"].contains($0) } ?? true)
  }
}

/// The folders and the name. Letters that no address has are spelt as in the addresses of today.
private func pathNames(of alias: String) -> [String] {
  var path = alias[...]
  if path.hasPrefix("https://") || path.hasPrefix("http://") {
    path =
      path.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: true).dropFirst(2)
      .first ?? ""
  }
  return path.split(separator: "/").filter { $0 != "." && $0 != ".." }.map { part in
    let name = String(part)
    // A name that begins with a dot is hidden, or settings of the server.
    if name.utf8.allSatisfy(isUnreserved), !name.hasPrefix(".") { return name }
    guard let ending = ending(of: name) else { return addressName(name) }
    return addressName(String(name.dropLast(ending.utf8.count + 1))) + "." + ending
  }
}

/// `html` of `Seite.html`; none of `version-2.0`.
private func ending(of name: String) -> String? {
  guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return nil }
  let ending = name[name.index(after: dot)...]
  let isEnding =
    (1...5).contains(ending.utf8.count)
    && ending.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    && ending.contains(where: \.isLetter)
  return isEnding ? ending.lowercased() : nil
}
