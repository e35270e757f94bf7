internal import Diagnostics
internal import Documents

/// The ids of a kind and what stands behind each.
///
/// Ids are compared as addresses, so that `wärmenetz-süd`, `Wärmenetz-Süd` and `waermenetz-sued`
/// are one.
struct NameTable<Kind: ContentKind>: Sendable {
  enum Entry: Sendable {
    case document(ID<Kind>)
    /// There, but unreadable, which has been reported already.
    case unreadable
    case withheld
  }

  private var entries: [String: Entry] = [:]
  private(set) var names: [String] = []

  /// Enters every document, and reports those that meet at one address.
  init(
    _ set: DocumentSet<Kind>, _ documents: [Document<Kind>], reporting log: inout DiagnosticLog
  ) {
    entries.reserveCapacity(documents.count)
    names.reserveCapacity(documents.count)
    for (index, document) in documents.enumerated() {
      let name = addressName(document.id)
      if case .document(let first) = entries[name] {
        log.report(duplicate(document, first: documents[first.index]))
      } else {
        entries[name] = .document(ID(index: index))
        names.append(document.id)
      }
    }
    for id in set.unreadable where entries[addressName(id)] == nil {
      entries[addressName(id)] = .unreadable
    }
    for document in set.withheld where entries[addressName(document.id)] == nil {
      entries[addressName(document.id)] = .withheld
    }
  }

  /// What a written name stands for. An id may also be written with its folder or with `.md`.
  func entry(for written: String) -> Entry? {
    entries[addressName(withoutEnding(written))]
      ?? entries[addressName(bareName(written, Kind.kind))]
  }

  /// The document that a written name stands for, where there is one to be seen.
  func id(of written: String) -> ID<Kind>? {
    guard case .document(let id) = entry(for: written) else { return nil }
    return id
  }
}

private func withoutEnding(_ written: String) -> String {
  written.hasSuffix(".md") ? String(written.dropLast(3)) : written
}

/// A reference without the folder of its kind and without `.md`.
func bareName(_ written: String, _ kind: KindName) -> String {
  let name = withoutEnding(written)
  guard let slash = name.firstIndex(of: "/"), kind.folder.matchesLoosely(String(name[..<slash]))
  else { return name }
  return String(name[name.index(after: slash)...])
}

private func duplicate<Kind>(_ document: Document<Kind>, first: Document<Kind>) -> Diagnostic {
  let isSameId = document.id == first.id
  let name = quote(document.id)
  return Diagnostic(
    isSameId ? .duplicateId : .duplicateAddress, at: Place(document.file),
    isSameId
      ? Words(
        "Die Kennung \(name.german) ist schon vergeben", "The id \(name.english) is taken already")
      : Words(
        "\(name.german) und \(quote(first.id).german) hätten dieselbe Adresse",
        "\(name.english) and \(quote(first.id).english) would have the same address"),
    notes: [Diagnostic.Note(Place(first.file), Words("zuerst hier", "first here"))],
    why: Words(
      "Unter einer Adresse kann nur eine Seite stehen.", "Only one page can stand at an address."),
    fix: Words(
      "Eine der beiden Dateien umbenennen; bei »kennung« in den Kopfdaten diese ändern.",
      "Rename one of the two files; with “id” in the front matter change that."))
}
