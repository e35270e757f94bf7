internal import FrontMatter
internal import Diagnostics
internal import Documents
internal import Graph

/// Pages at former addresses that lead to where the document stands now.
func redirects(on site: SiteOutline, reporting log: inout DiagnosticLog) -> [Page] {
  var planner = RedirectPlanner(site: site)
  site.graph.tables.visit(&planner)
  log.add(planner.log)
  return planner.pages
}

private struct RedirectPlanner: TableVisitor {
  let site: SiteOutline
  var taken: Set<String>
  var pages: [Page] = []
  var log = DiagnosticLog()

  init(site: SiteOutline) {
    self.site = site
    taken = site.addresses.known
  }

  mutating func visit<Kind>(_ table: Table<Kind>) {
    for id in table.ids {
      for version in table[id].versions { visit(version, of: id, in: table) }
    }
  }

  private mutating func visit<Kind>(
    _ version: Version<Kind>, of id: ID<Kind>, in table: Table<Kind>
  ) {
    for alias in version.shared.aliases {
      let former = FormerAddress(alias.value)
      guard former.canBePage else { continue }
      guard taken.insert(former.address.path).inserted else {
        log.report(aliasTaken(alias, in: version.file))
        continue
      }
      pages.append(
        redirect(from: former.address, to: id, in: table, version.language, on: site))
    }
  }
}

private func redirect<Kind>(
  from address: Address, to id: ID<Kind>, in table: Table<Kind>, _ language: Language,
  on site: SiteOutline
) -> Page {
  Page(address: address, template: .redirect) {
    let page = Standpoint(site, at: address, in: language)
    let title = page.version(id, of: table).title
    return RedirectView(
      frame: FrameView(
        page: page, title: title, summary: nil, breadcrumb: [], current: nil,
        contentLanguage: language, alternates: [], updated: nil,
        canonical: site.addresses.address(of: id.node, in: language)),
      page: page, target: LinkView(title, page.link(to: id)))
  }
}

private func aliasTaken(_ alias: Written<String>, in file: SourceFile) -> Diagnostic {
  let name = quote(alias.value)
  return Diagnostic(
    .duplicateAddress, at: Place(file, alias.span),
    Words(
      "Unter der früheren Adresse \(name.german) steht schon eine Seite",
      "A page stands at the former address \(name.english) already"),
    why: Words(
      "Wer die alte Adresse aufruft, käme an der falschen Stelle an.",
      "Whoever calls the old address would arrive at the wrong place."),
    fix: Words(
      "Die frühere Adresse löschen.", "Delete the former address."))
}
