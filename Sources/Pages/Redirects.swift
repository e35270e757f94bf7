internal import FrontMatter
internal import Diagnostics
internal import Documents
internal import Graph

/// Pages at former addresses that lead to where the document stands now.
func redirects(on site: SiteOutline, reporting log: inout DiagnosticLog) -> [Page] {
  var taken = site.addresses.known
  var pages: [Page] = []
  for alias in site.aliases {
    let former = FormerAddress(alias.written.value)
    guard former.canBePage else { continue }
    if taken.insert(former.address.path).inserted {
      pages.append(redirect(from: former.address, to: alias, on: site))
    } else {
      log.report(aliasTaken(alias.written, in: alias.file))
    }
  }
  return pages
}

private func redirect(from address: Address, to alias: Alias, on site: SiteOutline) -> Page {
  let (node, language) = (alias.node, alias.language)
  return Page(address: address, template: .redirect) {
    let page = Standpoint(site, at: address, in: language)
    let title = page.title(of: node)
    return RedirectView(
      frame: FrameView(
        page: page, title: title, summary: nil, breadcrumb: [], current: nil,
        contentLanguage: language, alternates: [], updated: nil,
        canonical: site.addresses.address(of: node, in: language)),
      page: page, target: LinkView(title, page.link(to: node)))
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
