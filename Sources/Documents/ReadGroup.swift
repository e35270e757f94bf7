internal import Diagnostics

/// What became of the files of a document.
enum ReadDocument<Kind: ContentKind>: Sendable {
  case document(Document<Kind>)
  case unreadable(id: String)
  case withheld(WithheldDocument)
}

/// A document's files as they were, what became of them, and what there was to say.
struct ReadGroup<Kind: ContentKind>: Sendable {
  let group: SourceGroup
  let document: ReadDocument<Kind>
  let log: DiagnosticLog
}

/// Reads groups of files, except those that have been read before and are still the same.
func readGroups<Kind>(
  _ groups: [SourceGroup], after known: [ReadGroup<Kind>], with reader: DocumentReader<Kind>,
  _ threads: Int
) async -> [ReadGroup<Kind>] {
  guard !known.isEmpty else {
    return await mapInOrder(groups, threads: threads) { reader.read($0) }
  }
  var results = earlierResults(of: groups, in: known)
  let open = results.indices.filter { results[$0] == nil }
  let fresh = await mapInOrder(open.map { groups[$0] }, threads: threads) { reader.read($0) }
  for (index, result) in zip(open, fresh) { results[index] = result }
  return results.compactMap(\.self)
}

/// What came of each group before, if its files are still the same.
private func earlierResults<Kind>(
  of groups: [SourceGroup], in known: [ReadGroup<Kind>]
) -> [ReadGroup<Kind>?] {
  // Most often all stand where they stood.
  let isInPlace = groups.elementsEqual(known) { $0.stem == $1.group.stem }
  let knownByStem =
    isInPlace
    ? [:] : Dictionary(known.map { ($0.group.stem, $0) }, uniquingKeysWith: { first, _ in first })
  return groups.indices.map { index in
    let candidate = isInPlace ? known[index] : knownByStem[groups[index].stem]
    return candidate.flatMap { $0.group.isSame(as: groups[index]) ? $0 : nil }
  }
}

extension SourceGroup {
  /// Whether two groups consist of the same file objects, not just of files of the same names.
  fileprivate func isSame(as other: SourceGroup) -> Bool {
    original === other.original
      && translations.elementsEqual(other.translations) { first, second in
        first.language == second.language && first.file === second.file
      }
  }
}
