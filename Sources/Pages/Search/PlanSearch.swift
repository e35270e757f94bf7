internal import Diagnostics
internal import Documents
internal import Graph

extension PagePlanner {
  /// The page that searches the site in its language, and the index it searches.
  func searchPage() -> Page? {
    guard let address = site.addresses.common[.search]?[language] else { return nil }
    return Page(
      address: address, template: .search,
      withFiles: { [self] in
        var index = SearchIndex(in: language)
        var documents: [SearchDocument] = []
        visitSearchable { document, text in
          index.add(document, text)
          if index.entries.count <= SearchView.letterLimit { documents.append(document) }
        }
        let files = index.files()
        let page = standpoint(at: address)
        let view = SearchView(
          frame: frame(
            page, .search, title: page.say("Suche", "Search"),
            summary: page.say(
              "Alles auf dieser Website von A bis Z, zum Suchen und zum Blättern.",
              "Everything on this website from A to Z, to search and to browse."),
            updated: site.updated),
          page: page,
          indexFolder: files.folder,
          documents: index.entries.count <= SearchView.letterLimit ? documents : nil)
        return (view.shown, files.files.map { outputFile($0, in: address.path + files.folder) })
      })
  }

  /// A page opened from a disk may run its own scripts but not fetch its own files; so the parts of a
  /// portable site's index are scripts that hand themselves over.
  private func outputFile(_ part: (name: String, json: [UInt8]), in folder: String) -> OutputFile {
    guard site.options.isPortable else {
      return OutputFile(path: "\(folder)/\(part.name).json", body: .bytes(part.json))
    }
    let script = Array("leitbild.take(\"\(part.name)\",".utf8) + part.json + Array(");\n".utf8)
    return OutputFile(path: "\(folder)/\(part.name).js", body: .bytes(script))
  }
}
