internal import FrontMatter
internal import Diagnostics
internal import Documents
public import Graph
internal import Markdown

/// The files below `content/` that something refers to, each at its published address.
func contentFiles(of graph: SiteGraph, reporting log: inout DiagnosticLog) -> [OutputFile] {
  var owners: [String: String] = [:]
  return graph.files.compactMap { path in
    let address = publishedAddress(ofContentFile: path)
    if let owner = owners[address.path] {
      log.report(
        Diagnostic(
          .duplicateAddress, at: Place(SourceFile(path: path, bytes: [])),
          Words(
            "Diese Datei hätte dieselbe Adresse wie \(owner)",
            "This file would have the same address as \(owner)"),
          why: Words(
            "Unter einer Adresse kann nur eine Datei stehen.",
            "Only one file can stand at an address."),
          fix: Words("Eine der beiden Dateien umbenennen.", "Rename one of the two files.")))
      return nil
    }
    owners[address.path] = path
    return OutputFile(path: address.path, body: .copy(of: path))
  }
}

/// The colours of the site and of its fields, for the theme's style sheets to use: as they are, and deep enough to
/// be written with and on.
public func siteStyles(of graph: SiteGraph) -> [UInt8] {
  var css = ""
  if let colours = graph.settings.colours {
    var lines: [String] = []
    if let primary = colours.primary {
      lines.append("  --primary: \(primary.value.text);")
      lines.append("  --primary-deep: \(primary.value.deep.text);")
    }
    if let accent = colours.accent { lines.append("  --accent: \(accent.value.text);") }
    if !lines.isEmpty { css += ":root {\n\(lines.joined(separator: "\n"))\n}\n" }
  }
  for id in graph.fields.ids {
    if let colour = graph.fields[id].facts.colour?.value {
      css +=
        ".\(fieldClass(id)) { --field: \(colour.text); --field-deep: \(colour.deep.text); }\n"
    }
  }
  return Array(css.utf8)
}

/// Reports a logo that is not below `site/static/`, where it belongs.
func reportMissingLogo(
  of settings: SiteSettings, in tree: SourceTree, reporting log: inout DiagnosticLog
) {
  let folder = "site/static/"
  guard let logo = settings.logo, tree.assets[folder + logo.value] == nil else { return }
  let known = tree.assetPaths(below: folder).map { String($0.dropFirst(folder.count)) }
  let name = quote(logo.value)
  log.report(
    Diagnostic(
      .missingImage, at: Place(settings.file, logo.span),
      Words("Das Logo \(name.german) gibt es nicht", "There is no logo \(name.english)"),
      label: nearestName(to: logo.value, among: known).map(didYouMean),
      why: Words("Es steht auf jeder Seite.", "It stands on every page."),
      fix: Words(
        "Die Bilddatei unter site/static/ ablegen und ihren Namen genau so schreiben.",
        "Put the picture's file below site/static/ and write its name exactly so.")))
}

/// Reports links to addresses such as `/quartett/` at which nothing stands.
func reportDeadAddresses(
  in graph: SiteGraph, _ addresses: AddressBook, _ tree: SourceTree,
  reporting log: inout DiagnosticLog
) {
  var check = AddressCheck(graph: graph, addresses: addresses, tree: tree)
  check.checkTexts()
  for deck in graph.decks.documents { check.checkMethods(of: deck) }
  log.add(check.log)
}

private struct AddressCheck {
  let graph: SiteGraph
  let addresses: AddressBook
  let tree: SourceTree
  var log = DiagnosticLog()

  mutating func checkTexts() {
    for link in graph.addressLinks {
      report(
        link.path, ifDeadAt: link.place,
        fix: Words(
          "Besser auf die Datei verweisen, etwa ../projekte/dorf-app.md; dann stimmt der Link auch nach einer Umbenennung.",
          "Better refer to the file, such as ../projects/village-app.md; the link then holds even when names change."
        ))
    }
  }

  /// Where a deck's attributes lead for how their values came about: an address that several share once.
  mutating func checkMethods(of deck: Document<Deck>) {
    for version in deck.versions {
      var seen: Set<String> = []
      for method in version.facts.attributes.compactMap(\.method) {
        guard let path = method.value.sitePath, seen.insert(path).inserted,
          !addresses.known.contains(path.dropFirst() + "/")
        else { continue }
        report(
          path, ifDeadAt: Place(version.file, method.span),
          fix: Words(
            "Die Adresse so schreiben, wie sie im Browser hinter dem Namen der Website steht, oder in Worten sagen, woher die Werte kommen.",
            "Write the address as it stands behind the site's name in the browser, or say in words where the values come from."
          ))
      }
    }
  }

  private mutating func report(_ path: String, ifDeadAt place: Place, fix: Words) {
    let name = String(path.dropFirst())
    if addresses.known.contains(name) || tree.assets["site/static/" + name] != nil { return }
    let near =
      addresses.known.contains(name + "/")
      ? path + "/" : nearestName(to: path, among: addresses.known.map { "/" + $0 }.sorted())
    log.report(deadAddress(path, near: near, at: place, fix))
  }
}

private func deadAddress(
  _ path: String, near: String?, at place: Place, _ fix: Words
) -> Diagnostic {
  Diagnostic(
    .deadLink, at: place,
    Words(
      "Unter der Adresse \(quote(path).german) steht keine Seite",
      "No page stands at the address \(quote(path).english)"),
    label: near.map { Words("meinten Sie »\($0)«?", "did you mean “\($0)”?") },
    why: Words(
      "Wer dem Link folgt, sieht eine Fehlerseite.", "Whoever follows the link sees an error page."),
    fix: fix)
}
