internal import Diagnostics
internal import Documents
internal import FrontMatter
internal import Markdown

/// Where the links and pictures of all texts lead, and which documents and files they name.
struct ResolvedTexts: Sendable {
  private(set) var texts: [String: ResolvedText]
  private(set) var addressLinks: [AddressLink]
  let images: [String: ResolvedImage]
  /// In order.
  let files: [String]
  private(set) var known: KnownTexts
  private(set) var mentions: NodeRelation
  private(set) var log: DiagnosticLog

  init(_ resolver: TextResolver, among tables: Tables) {
    texts = resolver.texts
    addressLinks = resolver.addressLinks
    images = resolver.images
    files = resolver.files.sorted()
    known = resolver.known
    mentions = NodeRelation(resolver.mentions, among: tables)
    log = resolver.log
  }

  /// What is known from an earlier graph, with the texts of some documents followed again.
  ///
  /// Nil where that is not enough: where there was something to say of a text, where another file than a document has
  /// changed, where a changed document has other headings, or where it names pictures and other files, which are
  /// published only as long as somebody names them.
  init?(
    of earlier: SiteGraph, replacing changes: ChangedDocuments,
    _ changedTexts: [String: SourceFile], _ tables: Tables, in tree: SourceTree
  ) {
    let isOfDocuments = changedTexts.keys.allSatisfy {
      $0.hasSuffix(".md") || !$0.hasPrefix("content/")
    }
    guard earlier.hasCleanTexts, isOfDocuments else { return nil }
    var update = Update(earlier, changes, in: tree)
    tables.visit(&update)
    guard update.isEnough else { return nil }
    let resolver = update.resolver
    texts = earlier.texts
    for path in update.paths { texts[path] = resolver.texts[path] }
    addressLinks =
      earlier.addressLinks.filter { !update.paths.contains($0.place.file.path) }
      + resolver.addressLinks
    images = earlier.images
    files = earlier.files
    known = resolver.known
    log = resolver.log
    var rows: [NodeID: [NodeID]] = [:]
    for node in changes.nodes { rows[node] = [] }
    for (from, to) in resolver.mentions { rows[from, default: []].append(to) }
    mentions =
      rows.allSatisfy { earlier.mentions.targets(of: $0.key) == $0.value }
      ? earlier.mentions : NodeRelation(earlier.mentions, replacing: rows, among: tables)
  }

  /// Follows the texts of changed documents.
  private struct Update: TableVisitor {
    let earlier: SiteGraph
    let changes: ChangedDocuments
    var resolver: TextResolver
    /// The files of the changed documents.
    var paths: Set<String> = []
    var isEnough = true

    init(_ earlier: SiteGraph, _ changes: ChangedDocuments, in tree: SourceTree) {
      self.earlier = earlier
      self.changes = changes
      var before = Forgetting(changes: changes, known: earlier.knownTexts)
      earlier.tables.visit(&before)
      resolver = TextResolver(goingOnFrom: before.known, in: tree)
      isEnough = before.isEnough
    }

    mutating func visit<Kind>(_ table: Table<Kind>) {
      for id in changes.ids(in: table) {
        isEnough = isEnough && !table[id].namesFiles
        for version in table[id].versions {
          let path = version.file.path
          paths.insert(path)
          guard case .document(_, let anchors)? = resolver.targets[path],
            anchors == version.body.anchors
          else {
            isEnough = false
            return
          }
          resolver.resolve(version, node: id.node)
          let links = resolver.texts[path]?.links ?? []
          let isPlain = links.allSatisfy { if case .file = $0 { false } else { true } }
          isEnough = isEnough && isPlain
        }
      }
    }
  }

  /// Looks at the documents that have changed, as they were.
  private struct Forgetting: TableVisitor {
    let changes: ChangedDocuments
    var known: KnownTexts
    var isEnough = true

    mutating func visit<Kind>(_ table: Table<Kind>) {
      for id in changes.ids(in: table) {
        isEnough = isEnough && !table[id].namesFiles
        for version in table[id].versions {
          let isKnown = known.texts[ObjectIdentifier(version)] != nil
          let hasNone = version.body.links.isEmpty && version.body.images.isEmpty
          // A text that was not kept led to files.
          isEnough = isEnough && (isKnown || hasNone)
          known.forget(version)
        }
      }
    }
  }
}

extension Document {
  /// Whether a field or a text of it names a picture or another file.
  fileprivate var namesFiles: Bool {
    Kind.form.namesFile
      || versions.contains { $0.shared.image != nil || !$0.body.images.isEmpty }
  }
}
