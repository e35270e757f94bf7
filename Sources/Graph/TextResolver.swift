internal import Diagnostics
internal import Documents
internal import FrontMatter
internal import Markdown

/// Follows every link and picture of every text to where it leads.
func resolvedTexts(of tables: Tables, _ content: Content, in tree: SourceTree) -> TextResolver {
  var resolver = TextResolver(tables, content, in: tree)
  resolver.resolve(tables)
  return resolver
}

/// What `resolvedTexts` goes from document to document with.
struct TextResolver: TableVisitor, Sendable {
  private let tree: SourceTree
  /// Every Markdown file and every picture or other file of the content, in order, to find the
  /// nearest.
  private let documentPaths: [String]
  private let assetPaths: [String]
  /// Every document by the path of its file, translations included.
  private var targets: [String: Target] = [:]
  private(set) var images: [String: ResolvedImage] = [:]
  /// Files below `content/` that something refers to.
  private(set) var files: Set<String> = []
  private(set) var texts: [String: ResolvedText] = [:]
  private(set) var mentions: [(from: NodeID, to: NodeID)] = []
  var log = DiagnosticLog()

  private enum Target: Sendable {
    case document(NodeID, anchors: [String])
    /// A draft, or otherwise not to be seen.
    case withheld
    /// A Markdown file that could not be read, which has been reported.
    case unreadable
  }

  init(_ tables: Tables, _ content: Content, in tree: SourceTree) {
    self.tree = tree
    let files = Set(tree.texts.keys).union(tree.obstacles.map(\.path))
    documentPaths = files.filter { $0.hasPrefix(contentFolder) && $0.hasSuffix(".md") }.sorted()
    assetPaths = tree.assetPaths(below: contentFolder)
    for path in documentPaths { targets[path] = .unreadable }
    for path in content.withheldPaths { targets[path] = .withheld }
    var documents = DocumentFiles()
    tables.visit(&documents)
    targets.merge(documents.targets) { _, document in document }
  }

  /// The files of every document.
  private struct DocumentFiles: TableVisitor {
    var targets: [String: Target] = [:]

    mutating func visit<Kind>(_ table: Table<Kind>) {
      for id in table.ids {
        for version in table[id].versions {
          targets[version.file.path] = .document(id.node, anchors: version.body.anchors)
        }
      }
    }
  }

  mutating func resolve(_ tables: Tables) {
    tables.visit(&self)
    for municipality in tables.municipalities.documents {
      resolveImage(municipality.facts.coatOfArms?.file, in: municipality.file)
    }
    for strategy in tables.strategies.documents {
      resolveFile(strategy.facts.document, in: strategy.file)
    }
    for indicator in tables.indicators.documents {
      resolveFile(indicator.facts.series, in: indicator.file)
    }
  }

  /// A file that a field names, such as a strategy's PDF.
  private mutating func resolveFile(_ written: Written<String>?, in file: SourceFile) {
    guard let written else { return }
    let path = resolvePath(written.value, from: file.path)
    if let path, isPublishable(path) {
      files.insert(path)
    } else {
      let near = path.flatMap { nearestFile(to: $0, from: file.path) }
      log.report(missingFile(written.value, at: Place(file, written.span), near: near))
    }
  }

  /// Whether a path is a file of the content that may be published as it is. The text of a document
  /// never is: it may be a draft, and hold what is internal.
  private func isPublishable(_ path: String) -> Bool {
    path.hasPrefix(contentFolder) && targets[path] == nil
      && (tree.assets[path] != nil || tree.texts[path] != nil)
  }

  mutating func visit<Kind>(_ table: Table<Kind>) {
    for id in table.ids {
      resolveImage(table[id].shared.image?.file, in: table[id].file)
      for version in table[id].versions { resolve(version, node: id.node) }
    }
  }

  private mutating func resolve<Kind>(_ version: Version<Kind>, node: NodeID) {
    let body = version.body
    let file = version.file
    guard !body.links.isEmpty || !body.images.isEmpty else { return }
    let links = body.links.map { link in
      let target = resolve(link, from: file)
      if case .document(let other, _) = target { mentions.append((node, other)) }
      return target
    }
    let images = body.images.map { resolveImage($0.path, at: Place(file, $0.span)) }
    texts[file.path] = ResolvedText(links: links, images: images)
  }

  private mutating func resolve(
    _ link: MarkdownBody.Link, from file: SourceFile
  ) -> ResolvedText.Link {
    let place = Place(file, link.span)
    if link.path.hasPrefix("/") { return .address(link.path, fragment: link.fragment) }
    guard let path = resolvePath(link.path, from: file.path) else {
      log.report(deadLink(link.path, at: place, near: nil))
      return .nowhere
    }
    switch targets[path] {
    case .document(let node, let anchors):
      // Nothing or `top` behind the `#` means the beginning of the page.
      if let fragment = link.fragment, !["", "top"].contains(fragment), !anchors.contains(fragment)
      {
        log.report(deadAnchor(fragment, in: path, at: fragmentPlace(in: place), anchors: anchors))
      }
      return .document(node, fragment: link.fragment)
    case .withheld:
      log.report(withheldLink(path, at: place))
      return .nowhere
    case .unreadable: return .nowhere
    case nil:
      if isPublishable(path) {
        files.insert(path)
        return .file(path: path)
      }
      log.report(deadLink(link.path, at: place, near: nearestPath(to: path, from: file.path)))
      return .nowhere
    }
  }

  /// A picture that a field names.
  private mutating func resolveImage(_ written: Written<String>?, in file: SourceFile) {
    guard let written else { return }
    _ = resolveImage(written.value, at: Place(file, written.span))
  }

  private mutating func resolveImage(_ written: String, at place: Place) -> ResolvedImage? {
    guard let path = resolvePath(written, from: place.file.path), path.hasPrefix(contentFolder)
    else {
      log.report(missingImage(written, at: place, near: nil))
      return nil
    }
    if let known = images[path] { return known }
    if let svg = tree.texts[path], path.hasSuffix(".svg") {
      let size = imageSize(ofHead: svg.bytes, path: path)
      let image = ResolvedImage(path: path, width: size?.width, height: size?.height)
      images[path] = image
      files.insert(path)
      return image
    }
    guard let asset = tree.assets[path] else {
      log.report(
        missingImage(written, at: place, near: nearestFile(to: path, from: place.file.path)))
      return nil
    }
    guard let size = imageSize(ofHead: asset.head, path: path) else {
      log.report(unreadableImage(written, at: place))
      return nil
    }
    let image = ResolvedImage(path: path, width: size.width, height: size.height)
    images[path] = image
    files.insert(path)
    return image
  }

  private func nearestPath(to path: String, from source: String) -> String? {
    nearestName(to: path, among: documentPaths).map { relativePath(to: $0, from: source) }
  }

  private func nearestFile(to path: String, from source: String) -> String? {
    nearestName(to: path, among: assetPaths).map { relativePath(to: $0, from: source) }
  }

  /// From the `#` on.
  private func fragmentPlace(in place: Place) -> Place {
    let written = place.file.bytes[place.span.range(within: place.file.bytes.count)]
    guard let sign = written.firstIndex(of: UInt8(ascii: "#")) else { return place }
    return Place(place.file, Span(sign, place.span.end))
  }
}

private let contentFolder = "content/"

/// The path below the site's root that a relative path in a file means; nil where it leaves the
/// root.
func resolvePath(_ written: String, from source: String) -> String? {
  let slash = UInt8(ascii: "/")
  var path = Array(
    source.utf8.prefix(upTo: source.utf8.lastIndex(of: slash) ?? source.utf8.startIndex))
  for part in written.utf8.split(separator: slash) {
    if part.elementsEqual(".".utf8) { continue }
    if part.elementsEqual("..".utf8) {
      guard !path.isEmpty else { return nil }
      path.removeLast(path.count - (path.lastIndex(of: slash) ?? 0))
    } else {
      if !path.isEmpty { path.append(slash) }
      path.append(contentsOf: part)
    }
  }
  return String(decoding: path, as: UTF8.self)
}

/// How a file says where another one is.
func relativePath(to path: String, from source: String) -> String {
  let target = path.split(separator: "/")
  let base = source.split(separator: "/").dropLast()
  let common = zip(target, base).prefix { $0 == $1 }.count
  return String(repeating: "../", count: base.count - common)
    + target.dropFirst(common).joined(separator: "/")
}
