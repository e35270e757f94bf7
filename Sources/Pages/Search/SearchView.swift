internal import Diagnostics
internal import Documents
internal import FrontMatter
internal import Graph

/// The page that searches the site. Without script it is an index from A to Z.
public struct SearchView: DeclaredView {
  /// From this many documents on, nobody reads down such an index, and lists stand in its place.
  static let letterLimit = 2000

  let frame: FrameView
  let page: Standpoint
  let indexFolder: String
  /// Nil where there are more than anybody reads.
  let documents: [SearchDocument]?

  public static let names = ViewNames<Self>(
    .view("page") { $0.frame },
    .view("words") { InterfaceView(page: $0.page) },
    .address("action") { $0.page.link(to: .search) },
    .text("index") { $0.indexFolder },
    .text("root") { $0.page.wayToRoot },
    .flag("isPortable") { $0.page.site.options.isPortable },
    .list("letters") { $0.letters },
    .list("lists") { $0.lists })

  private var letters: [LetterView] {
    guard let documents else { return [] }
    let sorted = documents.indices.map { (index: $0, name: addressName(documents[$0].title)) }
      .sorted {
        ($0.name, documents[$0.index].address) < ($1.name, documents[$1.index].address)
      }
    let byLetter = Dictionary(grouping: sorted) { letter(of: $0.name) }
    return byLetter.keys.sorted().map { letter in
      LetterView(
        letter: letter,
        entries: (byLetter[letter] ?? []).map {
          IndexEntryView(page: page, document: documents[$0.index])
        })
    }
  }

  private func letter(of name: String) -> String {
    guard let first = name.utf8.first, (0x61...0x7A).contains(first) else {
      return "0–9"
    }
    return name.prefix(1).uppercased()
  }

  private var lists: [LinkView] {
    guard documents == nil else { return [] }
    return KindName.allCases.compactMap { kind in
      CommonPage.list(of: kind).flatMap { page.link(to: $0) }
        .map { LinkView(page.plural(of: kind), $0) }
    }
  }
}

/// What begins with a letter.
public struct LetterView: DeclaredView {
  let letter: String
  let entries: [IndexEntryView]

  public static let names = ViewNames<Self>(
    .text("letter") { $0.letter },
    .text("id") { "a-z-" + addressName($0.letter) },
    .list("entries") { $0.entries })
}

public struct IndexEntryView: DeclaredView {
  let page: Standpoint
  let document: SearchDocument

  public static let names = ViewNames<Self>(
    .text("title") { $0.document.title },
    .address("address") { $0.page.link(to: $0.document.address) },
    .text("kind") { $0.document.kind },
    .text("language") { $0.document.language?.tag })
}
