internal import Diagnostics
internal import Documents
internal import FrontMatter
internal import Graph

/// Ready-made settings for the two common web servers: what pages may load, the page for missing ones, and
/// former addresses. They are to be included in a server's own settings; the site works without them too,
/// except for former addresses with a query, which only a server can tell apart.
func serverSettings(of site: SiteOutline) -> [OutputFile] {
  let moves: [Move] = site.aliases.compactMap { alias in
    site.addresses.address(of: alias.node, in: alias.language)
      .map { (FormerAddress(alias.written.value), $0) }
  }
  let root = site.wayToRootFromAnywhere ?? "/"
  let headers = [
    ("Content-Security-Policy", contentPolicy + "; frame-ancestors 'self'"),
    ("X-Content-Type-Options", "nosniff"), ("Referrer-Policy", "strict-origin-when-cross-origin"),
  ]
  let apache =
    "# Apache: Include this file in the site's VirtualHost or Directory.\n"
    + headers.map { "Header always set \($0) \"\($1)\"\n" }.joined()
    + "ErrorDocument 404 \(root)404.html\n" + apacheRedirects(moves, below: root)
  let nginx =
    "# nginx: include this file in the site's server block.\n"
    + headers.map { "add_header \($0) \"\($1)\" always;\n" }.joined()
    + "error_page 404 \(root)404.html;\n" + nginxRedirects(moves, below: root)
  return [
    OutputFile(path: "server/apache.conf", body: .bytes(Array(apache.utf8))),
    OutputFile(path: "server/nginx.conf", body: .bytes(Array(nginx.utf8))),
  ]
}

private typealias Move = (from: FormerAddress, to: Address)

private func apacheRedirects(_ moves: [Move], below root: String) -> String {
  let engine = moves.contains { $0.from.query != nil } ? "RewriteEngine On\n" : ""
  return engine
    + moves.map { from, to in
      guard let query = from.query else {
        // Not `Redirect`, which would move everything below the address too.
        let former = escapedForPattern(root + from.address.path)
        return "RedirectMatch permanent ^\(former)$ \(root)\(to.path)\n"
      }
      // Without a beginning: in a VirtualHost the path begins with a slash, in a Directory it does not.
      let path = escapedForPattern(from.address.path)
      return "RewriteCond %{QUERY_STRING} ^\(escapedForPattern(query))$\n"
        + "RewriteRule \(path.isEmpty ? "^/?" : "(^|/)\(path)")$ \(root)\(to.path) [R=301,L,QSD]\n"
    }.joined()
}

private func nginxRedirects(_ moves: [Move], below root: String) -> String {
  moves.map { from, to in
    guard let query = from.query else {
      return "location = \(root)\(from.address.path) { return 301 \(root)\(to.path); }\n"
    }
    return "if ($request_uri = \"\(root)\(from.address.path)?\(query)\") "
      + "{ return 301 \(root)\(to.path); }\n"
  }.joined()
}

/// Dots and plus signs that mean themselves in a regular expression.
private func escapedForPattern(_ text: String) -> String {
  text.map { ".+".contains($0) ? "\\\($0)" : String($0) }.joined()
}
