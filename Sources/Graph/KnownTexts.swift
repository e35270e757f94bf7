internal import Documents

/// Where a text's link may lead by the path of a file: what `TextResolver` finds links by.
enum LinkTarget: Sendable {
  case document(NodeID, anchors: [String])
  /// A draft, or otherwise not to be seen.
  case withheld
  /// A Markdown file that could not be read, which has been reported.
  case unreadable
}

/// Texts whose links were followed and lead to documents and addresses only, so that nothing but documents
/// can change where they lead. For a later look at the same site.
struct KnownTexts: Sendable {
  let targets: [String: LinkTarget]
  /// By their version, which is the same object as long as nothing in its file has changed.
  private(set) var texts: [ObjectIdentifier: ResolvedText] = [:]

  init(targets: [String: LinkTarget]) { self.targets = targets }

  /// Keeps a text that gave no cause for a message.
  mutating func keep<Kind>(_ text: ResolvedText, of version: Version<Kind>) {
    let isPlain = text.links.allSatisfy { link in
      switch link {
      case .document, .address: true
      case .file, .nowhere: false
      }
    }
    if isPlain, text.images.isEmpty { texts[ObjectIdentifier(version)] = text }
  }

  /// Keeps what was kept of other texts.
  mutating func keep(_ others: [KnownTexts]) {
    texts.reserveCapacity(others.reduce(texts.count) { $0 + $1.texts.count })
    for other in others { texts.merge(other.texts) { first, _ in first } }
  }

  mutating func forget<Kind>(_ version: Version<Kind>) {
    texts[ObjectIdentifier(version)] = nil
  }

  /// The texts whose links lead where they led, now that links may lead to these targets: all or none where a
  /// document has come, gone or changed its place, and otherwise those that link to none whose anchors are
  /// others.
  func texts(stillLeadingTo now: [String: LinkTarget]) -> [ObjectIdentifier: ResolvedText] {
    guard now.count == targets.count else { return [:] }
    var changed: Set<NodeID> = []
    for (path, target) in now {
      switch (target, targets[path]) {
      case (.document(let node, let anchors), .document(let earlier, let earlierAnchors)?):
        guard node == earlier else { return [:] }
        if anchors != earlierAnchors { changed.insert(node) }
      case (.withheld, .withheld?), (.unreadable, .unreadable?): continue
      default: return [:]
      }
    }
    guard !changed.isEmpty else { return texts }
    return texts.filter { entry in
      !entry.value.links.contains { link in
        if case .document(let node, _) = link { changed.contains(node) } else { false }
      }
    }
  }
}
