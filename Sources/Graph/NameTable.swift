internal import Diagnostics
internal import Documents
internal import FrontMatter

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
  /// The ids of all documents that are to be seen, in order.
  private(set) var names: [String] = []
  /// Of each of the names.
  private var titles: [(written: String, name: String)] = []

  /// Enters every document, and reports those that meet at one address.
  init(
    _ set: DocumentSet<Kind>, _ documents: [Document<Kind>], reporting log: inout DiagnosticLog
  ) {
    entries.reserveCapacity(documents.count)
    names.reserveCapacity(documents.count)
    for (index, document) in documents.enumerated() {
      let name = document.name
      if case .document(let first) = entries[name] {
        log.report(duplicate(document, first: documents[first.index]))
      } else {
        entries[name] = .document(ID(index: index))
        names.append(document.id)
        titles.append((document.original.title, document.original.name))
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
    entry(for: written, named: nameOfReference(written))
  }

  /// As before, for a reference whose name is known.
  func entry(for written: String, named name: String) -> Entry? {
    entries[name] ?? entries[addressName(bareName(written, Kind.kind))]
  }

  /// The id that somebody probably meant who wrote another, or a document's title.
  func nearest(to written: String) -> String? {
    let bare = bareName(written, Kind.kind)
    let title = addressName(bare)
    if let index = titles.firstIndex(where: { $0.name == title }) { return names[index] }
    if let near = nearestName(to: bare, among: names) { return near }
    let near = nearestName(to: bare, among: titles.map(\.written))
    return titles.firstIndex { $0.written == near }.map { names[$0] }
  }

  /// The document that a written name stands for, where there is one to be seen.
  func id(of written: String) -> ID<Kind>? {
    guard case .document(let id) = entry(for: written) else { return nil }
    return id
  }
}

/// The names of some kind, for references that name their kind too.
protocol NamesOfKind {
  func node(for written: String) -> Linker.Entry?
  func nearest(to written: String) -> String?
}

extension NameTable: NamesOfKind {
  func node(for written: String) -> Linker.Entry? {
    switch entry(for: written) {
    case .document(let id): .document(id.node)
    case .unreadable: .unreadable
    case .withheld: .withheld
    case nil: nil
    }
  }
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
  // An id that somebody wrote is more likely the mistake than the name of a file.
  guard document.shared.id != nil || first.shared.id == nil else {
    return duplicate(first, first: document)
  }
  let written = document.shared.id.map { Place(document.file, $0.span) }
  return Diagnostic(
    isSameId ? .duplicateId : .duplicateAddress, at: written ?? Place(document.file),
    isSameId
      ? Words(
        "Die Kennung \(name.german) ist schon vergeben", "The id \(name.english) is taken already")
      : Words(
        "\(name.german) und \(quote(first.id).german) hätten dieselbe Adresse",
        "\(name.english) and \(quote(first.id).english) would have the same address"),
    notes: [Diagnostic.Note(Place(first.file), Words("zuerst hier", "first here"))],
    why: Words(
      "Unter einer Adresse kann nur eine Seite stehen.", "Only one page can stand at an address."),
    fix: written == nil
      ? Words("Eine der beiden Dateien umbenennen.", "Rename one of the two files.")
      : Words(
        "Hier eine andere Kennung schreiben oder die Zeile löschen.",
        "Write another id here or delete the line."))
}
