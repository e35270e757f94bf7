public import Diagnostics
internal import FrontMatter

/// The files of one document: its original and its translations.
struct SourceGroup: Sendable {
  /// The path below the kind's folder, without the language and `.md`.
  let stem: String
  private(set) var original: SourceFile?
  private(set) var translations: [(language: Language, file: SourceFile)]

  /// Puts a file in the place of the one of the same path.
  mutating func replace(_ path: String, with file: SourceFile) {
    if original?.path == path { original = file }
    for index in translations.indices where translations[index].file.path == path {
      translations[index].file = file
    }
  }

  /// Lets the texts of its files go, where they can be had again.
  func letTextsGo() {
    original?.letGo()
    for (_, file) in translations { file.letGo() }
  }
}

/// Every Markdown file below `content/`, by kind and by document, and what there is to say of their names.
struct SourceGroups: Sendable {
  /// In the order of the stems.
  private var byKind: [KindName: [SourceGroup]]
  private(set) var log = DiagnosticLog()

  init(in tree: SourceTree, languages: [Language]) {
    byKind = groupSources(in: tree, languages: languages, reporting: &log)
  }

  subscript(kind: KindName) -> [SourceGroup] { byKind[kind] ?? [] }

  /// The same groups with other files in place of those of the same names; nil where that cannot be done.
  func replacing(_ changes: [String: SourceFile]?, _ languages: [Language]) -> SourceGroups? {
    guard let changes, log.isEmpty else { return nil }
    var groups = self
    var names = DocumentNames(languages: languages)
    for (path, file) in changes {
      guard let (kind, stem, _) = names.name(of: path) else { continue }
      guard let index = byKind[kind]?.firstIndex(where: { $0.stem == stem }) else { return nil }
      groups.byKind[kind]?[index].replace(path, with: file)
    }
    return groups
  }
}

/// What the paths of documents say: `content/projekte/dorf-app.en.md`.
private struct DocumentNames {
  let languages: [Language]
  /// The kinds by their folders, as far as they were asked for: most of a site's files stand in one or two.
  private var kinds: [Substring: KindName?] = [:]

  init(languages: [Language]) { self.languages = languages }

  mutating func name(
    of path: String
  ) -> (kind: KindName, stem: String, language: Language?)? {
    let (folder, ending) = ("content/", ".md")
    guard path.hasPrefix(folder), path.hasSuffix(ending) else { return nil }
    let inner = path.utf8.dropFirst(folder.utf8.count)
    guard let slash = inner.firstIndex(of: UInt8(ascii: "/")),
      let kind = kind(ofFolder: path[inner.startIndex..<slash])
    else { return nil }
    let name = inner[slash...].dropFirst().dropLast(ending.utf8.count)
    let (stem, language) = splitLanguage(Substring(name), languages: languages)
    return (kind, stem, language)
  }

  private mutating func kind(ofFolder folder: Substring) -> KindName? {
    if let known = kinds[folder] { return known }
    let kind = KindName(folder: String(folder))
    kinds[folder] = .some(kind)
    return kind
  }
}

/// The groups of a kind, while one file after the other comes in.
private struct GroupCollection {
  private(set) var groups: [SourceGroup] = []
  private var places: [String: Int] = [:]

  /// Lends the group with a stem, which is made if there is none.
  mutating func with<Result>(_ stem: String, _ change: (inout SourceGroup) -> Result) -> Result {
    if let place = places[stem] { return change(&groups[place]) }
    places[stem] = groups.count
    var group = SourceGroup(stem: stem, original: nil, translations: [])
    defer { groups.append(group) }
    return change(&group)
  }
}

extension SourceGroup {
  /// Takes in a file, or gives the one that stands in its place.
  fileprivate mutating func add(_ file: SourceFile, in language: Language?) -> SourceFile? {
    if let language {
      if let first = translations.first(where: { $0.language == language }) { return first.file }
      translations.append((language, file))
    } else {
      if let original { return original }
      original = file
    }
    return nil
  }
}

/// Sorts every Markdown file below `content/` by kind and by document.
///
/// `dorf-app.en.md` is a translation of `dorf-app.md` where the site speaks English;
/// `dorf-app.de.md` on a German site is an original with its language in its name.
private func groupSources(
  in tree: SourceTree, languages: [Language], reporting log: inout DiagnosticLog
) -> [KindName: [SourceGroup]] {
  var names = DocumentNames(languages: languages)
  var groups: [KindName: GroupCollection] = [:]
  for path in tree.textPaths(below: "content/") where path.hasSuffix(".md") {
    guard let file = tree.texts[path] else { continue }
    guard let (kind, stem, language) = names.name(of: path) else {
      let parts = path.dropFirst("content/".count).split(separator: "/", maxSplits: 1)
      log.report(unknownFolder(parts.count == 2 ? String(parts[0]) : nil, of: file))
      continue
    }
    let first = groups[kind, default: GroupCollection()].with(stem) { group in
      group.add(file, in: language == languages.first ? nil : language)
    }
    if let first { log.report(duplicateDocument(file, first: first)) }
  }
  for path in tree.assetPaths(below: "content/") {
    if let better = nameOfDocument(path) { log.report(misnamedDocument(path, better: better)) }
  }
  for (path, _) in tree.obstacles {
    guard let (kind, stem, _) = names.name(of: path) else { continue }
    groups[kind, default: GroupCollection()].with(stem) { _ in }
  }
  return groups.mapValues { $0.groups.sorted { $0.stem < $1.stem } }
}

/// The original version of every document of a kind, in order, by its path below the kind's folder without
/// language and `.md`.
public func originals(
  of kind: KindName, in tree: SourceTree, languages: [Language]
) -> [(stem: String, file: SourceFile)] {
  // What stands in the wrong place is a matter of building.
  SourceGroups(in: tree, languages: languages)[kind].compactMap { group in
    group.original.map { (group.stem, $0) }
  }
}

private func splitLanguage(
  _ name: Substring, languages: [Language]
) -> (stem: String, language: Language?) {
  guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot > name.startIndex else {
    return (String(name), nil)
  }
  let language = languageNamed(String(Substring(name.utf8[dot...].dropFirst())))
  guard languages.contains(language) else { return (String(name), nil) }
  return (String(name[..<dot]), language)
}

/// The name that a file should have that somebody took for a document: `dorf-app.md.txt`, as some editors
/// save it, or `Dorf-App.MD`; nil for any other file.
private func nameOfDocument(_ path: String) -> String? {
  guard let name = path.split(separator: "/").last else { return nil }
  let plain = name.lowercased()
  for ending in [".md.txt", ".md.docx", ".md.rtf", ".markdown", ".mdown", ".md"] {
    guard plain.hasSuffix(ending), plain.count > ending.count else { continue }
    return name.dropLast(ending.count) + ".md"
  }
  return nil
}

private func misnamedDocument(_ path: String, better: String) -> Diagnostic {
  let name = quote(path.split(separator: "/").last.map(String.init) ?? path)
  return Diagnostic(
    .misnamedDocument, at: Place(SourceFile(path: path, bytes: [])),
    Words(
      "Der Name \(name.german) endet nicht auf .md", "The name \(name.english) does not end in .md"),
    label: didYouMean(better),
    why: Words(
      "Nur aus Dateien, die auf .md enden, werden Seiten; Windows zeigt das Ende eines Namens oft nicht.",
      "Only files whose names end in .md become pages; Windows often hides the end of a name."),
    fix: Words("Die Datei in »\(better)« umbenennen.", "Rename the file to “\(better)”."))
}

private func unknownFolder(_ folder: String?, of file: SourceFile) -> Diagnostic {
  let names = KindName.allCases.map(\.folder)
  let headline =
    folder.map {
      Words(
        "Der Ordner »content/\($0)« gehört zu keiner Art von Inhalt",
        "The folder “content/\($0)” belongs to no kind of content")
    }
    ?? Words(
      "Die Datei steht in keinem der Ordner unter content/",
      "The file stands in none of the folders below content/")
  return Diagnostic(
    .unknownFolder, at: Place(file), headline,
    label: folder.flatMap { suggestion(for: $0, among: names) },
    why: Words(
      "Der Ordner sagt, ob eine Datei ein Projekt, eine Strategie oder etwas anderes ist.",
      "The folder says whether a file is a project, a strategy or something else."),
    fix: Words(
      "In einen dieser Ordner legen: \(names.map(\.german).joined(separator: ", ")).",
      "Put it into one of these folders: \(names.map(\.english).joined(separator: ", "))."))
}

private func duplicateDocument(_ file: SourceFile, first: SourceFile) -> Diagnostic {
  Diagnostic(
    .duplicateId, at: Place(file),
    Words(
      "Dieses Dokument gibt es schon: \(first.path)", "This document exists already: \(first.path)"),
    notes: [Diagnostic.Note(Place(first), Words("zuerst hier", "first here"))],
    fix: Words(
      "Eine der beiden Dateien umbenennen oder löschen.", "Rename or delete one of the two files."))
}
