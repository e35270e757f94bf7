internal import Diagnostics
internal import Documents
internal import FrontMatter
internal import Graph

/// `sitemap.xml` with every page in every language (sitemaps.org 0.9), and `robots.txt`, which names it.
///
/// Both name full addresses, so a site that does not know its own has none. A map holds at most 50,000
/// addresses; larger sites get several and a list of them.
func siteMap(of site: SiteOutline) -> [OutputFile] {
  guard let own = site.absolute(Address("sitemap.xml")) else { return [] }
  let entries = mapEntries(of: site)
  let inOrder = MadeWhenAsked { MapContent(entries.sorted { $0.address < $1.address }, of: site) }
  let robots = OutputFile(
    path: "robots.txt", body: .bytes(Array("User-agent: *\nAllow: /\n\nSitemap: \(own)\n".utf8)))
  guard entries.count > mapLimit else {
    return [robots, map(inOrder, 0..<entries.count, of: site, at: "sitemap.xml")]
  }
  let parts = stride(from: 0, to: entries.count, by: mapLimit).enumerated().map { number, start in
    map(
      inOrder, start..<min(start + mapLimit, entries.count), of: site,
      at: "sitemap-\(number + 1).xml")
  }
  let list = parts.map { part in
    "<sitemap><loc>\(withEntities(site.absolute(Address(part.path)) ?? ""))</loc></sitemap>\n"
  }
  let index = """
    <?xml version="1.0" encoding="utf-8"?>
    <sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
    \(list.joined())</sitemapindex>

    """
  return [robots, OutputFile(path: "sitemap.xml", body: .bytes(Array(index.utf8)))] + parts
}

private let mapLimit = 50_000

/// A page in one language, beside the same in the others.
private struct MapEntry: Sendable {
  let address: Address
  let versions: [(language: Language, address: Address)]
  /// The document that it is the page of.
  let node: NodeID?
}

/// What all files of a map are made from.
private struct MapContent: Sendable {
  /// In the order of their addresses.
  let entries: [MapEntry]
  /// The day on which each document was last checked.
  let days: [NodeID: String]

  init(_ entries: [MapEntry], of site: SiteOutline) {
    self.entries = entries
    var checks = LastChecks()
    site.graph.tables.visit(&checks)
    days = checks.byNode
  }
}

/// The stretch of a map that a file holds.
private func map(
  _ content: MadeWhenAsked<MapContent>, _ part: Range<Int>, of site: SiteOutline, at path: String
) -> OutputFile {
  OutputFile(
    path: path,
    body: .made {
      let content = content.value
      return ByteBuffer.written(roomFor: 256 * part.count + 256) { xml in
        xml.append(
          """
          <?xml version="1.0" encoding="utf-8"?>
          <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" \
          xmlns:xhtml="http://www.w3.org/1999/xhtml">

          """)
        for entry in content.entries[part] {
          write(entry, changed: entry.node.flatMap { content.days[$0] }, on: site, to: &xml)
        }
        xml.append("</urlset>\n")
      }
    })
}

private func write(
  _ entry: MapEntry, changed: String?, on site: SiteOutline, to xml: inout ByteBuffer
) {
  xml.append("<url><loc>")
  xml.appendEscaped(site.absolute(entry.address) ?? "")
  xml.append("</loc>")
  if let changed {
    xml.append("<lastmod>")
    xml.append(contentsOf: changed)
    xml.append("</lastmod>")
  }
  for (language, address) in entry.versions where entry.versions.count > 1 {
    xml.append("<xhtml:link rel=\"alternate\" hreflang=\"")
    xml.append(contentsOf: language.tag)
    xml.append("\" href=\"")
    xml.appendEscaped(site.absolute(address) ?? "")
    xml.append("\"/>")
  }
  xml.append("</url>\n")
}

/// An entry for each page, in no order.
private func mapEntries(of site: SiteOutline) -> [MapEntry] {
  var entries: [MapEntry] = []
  func add(_ addresses: Addresses, of node: NodeID? = nil) {
    let versions = site.inEveryLanguage { addresses[$0] }
    entries += versions.map { MapEntry(address: $0.address, versions: versions, node: node) }
  }
  for (page, addresses) in site.addresses.common where page != .notFound {
    // The vision's and the deck's pages are their documents', and so is a page of the law's that somebody
    // has written.
    let isDocument =
      page == .vision || page == .deck
      || LegalPage.allCases.contains { $0.common == page && $0.ownPage(in: site.graph) != nil }
    if !isDocument { add(addresses) }
  }
  for (node, addresses) in site.addresses.documents.all where node != site.startText?.node {
    add(addresses, of: node)
  }
  for pages in site.addresses.deckPages.values {
    for addresses in pages.values { add(addresses) }
  }
  for status in Status.listed {
    var addresses = Addresses()
    for language in site.settings.languages {
      addresses[language] = site.addresses.facet(status, in: language)
    }
    add(addresses)
  }
  return entries
}

private struct LastChecks: TableVisitor {
  var byNode: [NodeID: String] = [:]

  mutating func visit<Kind>(_ table: Table<Kind>) {
    for id in table.ids {
      if let day = table[id].shared.updated?.value.day { byNode[id.node] = day.iso }
    }
  }
}
