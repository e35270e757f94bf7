internal import Diagnostics
internal import Documents
internal import FrontMatter
internal import Markdown

/// Follows every link and picture of every text to where it leads.
///
/// Texts that are known from an earlier graph of the same site, and still hold, are not followed again.
func resolvedTexts(
  of tables: Tables, _ content: Content, in tree: SourceTree, reusing earlier: SiteGraph?,
  _ changes: ChangedDocuments?, _ changedTexts: [String: SourceFile]?, threads: Int
) async -> ResolvedTexts {
  if let earlier, let changes, let changedTexts,
    let texts = ResolvedTexts(of: earlier, replacing: changes, changedTexts, tables, in: tree)
  {
    return texts
  }
  var resolver = TextResolver(tables, content, in: tree, reusing: earlier?.knownTexts)
  await resolver.resolve(tables, threads: threads)
  return ResolvedTexts(resolver, among: tables)
}

/// What `resolvedTexts` goes from document to document with.
struct TextResolver: Sendable {
  private let tree: SourceTree
  /// Every Markdown file and every picture or other file of the content, in order, to find the nearest where
  /// somebody looks for one.
  private let sortedDocumentPaths: MadeWhenAsked<[String]>
  private let sortedAssetPaths: MadeWhenAsked<[String]>
  /// Every document by the path of its file, translations included.
  let targets: [String: LinkTarget]
  private let earlierTexts: [ObjectIdentifier: ResolvedText]
  private(set) var known: KnownTexts
  private(set) var images: [String: ResolvedImage] = [:]
  /// Files below `content/` that something refers to.
  private(set) var files: Set<String> = []
  private(set) var texts: [String: ResolvedText] = [:]
  private(set) var mentions: [(from: NodeID, to: NodeID)] = []
  private(set) var addressLinks: [AddressLink] = []
  var log = DiagnosticLog()

  init(
    _ tables: Tables, _ content: Content, in tree: SourceTree, reusing earlier: KnownTexts?
  ) {
    var targets: [String: LinkTarget] = [:]
    targets.reserveCapacity(tree.texts.count)
    for path in documentPaths(in: tree) { targets[path] = .unreadable }
    for path in content.withheldPaths { targets[path] = .withheld }
    var documents = DocumentFiles(targets: targets)
    tables.visit(&documents)
    self.init(
      KnownTexts(targets: documents.targets),
      earlierTexts: earlier?.texts(stillLeadingTo: documents.targets) ?? [:], in: tree)
  }

  /// For single texts of a site whose documents are all known to stand where they stood.
  init(goingOnFrom known: KnownTexts, in tree: SourceTree) {
    self.init(known, earlierTexts: [:], in: tree)
  }

  private init(
    _ known: KnownTexts, earlierTexts: [ObjectIdentifier: ResolvedText], in tree: SourceTree
  ) {
    self.tree = tree
    targets = known.targets
    self.earlierTexts = earlierTexts
    self.known = known
    sortedDocumentPaths = MadeWhenAsked { documentPaths(in: tree).sorted() }
    sortedAssetPaths = MadeWhenAsked { tree.assetPaths(below: contentFolder) }
  }

  /// The files of every document.
  private struct DocumentFiles: TableVisitor {
    var targets: [String: LinkTarget]

    mutating func visit<Kind>(_ table: Table<Kind>) {
      for id in table.ids {
        for version in table[id].versions {
          targets[version.file.path] = .document(id.node, anchors: version.body.anchors)
        }
      }
    }
  }

  /// Goes through all texts, several at a time.
  mutating func resolve(_ tables: Tables, threads: Int) async {
    var stretches = Stretches()
    tables.visit(&stretches)
    let beginning = self
    let parts = await mapInOrder(stretches.all, threads: threads) { stretch in
      var part = beginning
      stretch(&part)
      return part
    }
    known.keep(parts.map { $0.known })
    texts.reserveCapacity(parts.reduce(0) { $0 + $1.texts.count })
    mentions.reserveCapacity(parts.reduce(0) { $0 + $1.mentions.count })
    for part in parts { add(part) }
    resolveFields(of: tables)
  }

  /// Takes over what was found in a stretch of the site.
  private mutating func add(_ part: TextResolver) {
    images.merge(part.images) { first, _ in first }
    files.formUnion(part.files)
    texts.merge(part.texts) { first, _ in first }
    mentions += part.mentions
    addressLinks += part.addressLinks
    log.add(part.log)
  }

  /// The documents of all kinds in stretches, each to be gone through by itself.
  private struct Stretches: TableVisitor {
    private static let length = 256
    var all: [@Sendable (inout TextResolver) -> Void] = []

    mutating func visit<Kind>(_ table: Table<Kind>) {
      let ids = table.ids
      for start in stride(from: 0, to: ids.count, by: Self.length) {
        let part = ids[start..<min(start + Self.length, ids.count)]
        all.append { resolver in
          for id in part { resolver.resolve(table[id], node: id.node) }
        }
      }
    }
  }

  private mutating func resolveFields(of tables: Tables) {
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
      let near: String? = if let path { nearestFile(to: path, from: file.path) } else { nil }
      log.report(missingFile(written.value, at: Place(file, written.span), near: near))
    }
  }

  /// Whether a path is a file of the content that may be published as it is. The text of a document
  /// never is: it may be a draft, and hold what is internal.
  private func isPublishable(_ path: String) -> Bool {
    path.hasPrefix(contentFolder) && targets[path] == nil
      && (tree.assets[path] != nil || tree.texts[path] != nil)
  }

  private mutating func resolve<Kind>(_ document: Document<Kind>, node: NodeID) {
    resolveImage(document.shared.image?.file, in: document.file)
    for version in document.versions { resolve(version, node: node) }
  }

  mutating func resolve<Kind>(_ version: Version<Kind>, node: NodeID) {
    let body = version.body
    let file = version.file
    guard !body.links.isEmpty || !body.images.isEmpty else { return }
    let findingCount = log.count
    let text: ResolvedText
    if let earlier = earlierTexts[ObjectIdentifier(version)] {
      text = earlier
    } else {
      let links = body.links.map { resolve($0, from: file) }
      let images = body.images.map { resolveImage($0.path, at: Place(file, $0.span)) }
      text = ResolvedText(links: links, images: images)
    }
    for (index, link) in text.links.enumerated() {
      switch link {
      case .document(let other, _): mentions.append((node, other))
      case .address(let path, _):
        addressLinks.append(AddressLink(path: path, place: Place(file, body.links[index].span)))
      case .file, .nowhere: break
      }
    }
    if log.count == findingCount { known.keep(text, of: version) }
    texts[file.path] = text
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
      let near = nearestPath(to: path, from: file.path)
      log.report(deadLink(link.path, at: place, near: near))
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
      let near = nearestFile(to: path, from: place.file.path)
      log.report(missingImage(written, at: place, near: near))
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
    nearestName(to: path, among: sortedDocumentPaths.value).map {
      relativePath(to: $0, from: source)
    }
  }

  private func nearestFile(to path: String, from source: String) -> String? {
    nearestName(to: path, among: sortedAssetPaths.value).map { relativePath(to: $0, from: source) }
  }

  /// From the `#` on.
  private func fragmentPlace(in place: Place) -> Place {
    let written = place.file.bytes[place.span.range(within: place.file.bytes.count)]
    guard let sign = written.firstIndex(of: UInt8(ascii: "#")) else { return place }
    return Place(place.file, Span(sign, place.span.end))
  }
}

private let contentFolder = "content/"

/// Every Markdown file of the content, in no order.
private func documentPaths(in tree: SourceTree) -> [String] {
  (Array(tree.texts.keys) + tree.obstacles.map(\.path))
    .filter { $0.hasPrefix(contentFolder) && $0.hasSuffix(".md") }
}

/// How a file says where another one is.
func relativePath(to path: String, from source: String) -> String {
  let target = path.split(separator: "/")
  let base = source.split(separator: "/").dropLast()
  let common = zip(target, base).prefix { $0 == $1 }.count
  return String(repeating: "../", count: base.count - common)
    + target.dropFirst(common).joined(separator: "/")
}
