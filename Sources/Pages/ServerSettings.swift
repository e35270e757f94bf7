internal import Diagnostics
internal import Documents
internal import FrontMatter
internal import Graph

/// Ready-made settings for the two common web servers: what pages may load, the page for missing ones, and
/// former addresses. They are to be included in a server's own settings; the site works without them too.
func serverSettings(of site: SiteOutline) -> [OutputFile] {
  var finder = FormerAddresses(addresses: site.addresses)
  site.graph.tables.visit(&finder)
  let headers = [
    ("Content-Security-Policy", contentPolicy + "; frame-ancestors 'self'"),
    ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "strict-origin-when-cross-origin"),
  ]
  let apache =
    "# Apache: Include this file in the site's VirtualHost or Directory.\n"
    + headers.map { "Header always set \($0) \"\($1)\"\n" }.joined()
    + "ErrorDocument 404 /404.html\n"
    + finder.pairs.map { "RedirectPermanent /\($0) /\($1)\n" }.joined()
  let nginx =
    "# nginx: include this file in the site's server block.\n"
    + headers.map { "add_header \($0) \"\($1)\" always;\n" }.joined()
    + "error_page 404 /404.html;\n"
    + finder.pairs.map { "location = /\($0) { return 301 /\($1); }\n" }.joined()
  return [
    OutputFile(path: "server/apache.conf", body: .bytes(Array(apache.utf8))),
    OutputFile(path: "server/nginx.conf", body: .bytes(Array(nginx.utf8))),
  ]
}

/// Former addresses and where they lead now.
private struct FormerAddresses: TableVisitor {
  let addresses: AddressBook
  var pairs: [(from: String, to: String)] = []

  mutating func visit<Kind>(_ table: Table<Kind>) {
    for id in table.ids {
      for alias in table[id].shared.aliases {
        guard let target = addresses.address(of: id.node, in: addresses.firstLanguage) else {
          continue
        }
        pairs.append((formerAddress(alias.value).path, target.path))
      }
    }
  }
}
