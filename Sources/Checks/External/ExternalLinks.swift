public import Diagnostics
internal import Documents
internal import FrontMatter
public import Graph
internal import Markdown

/// A page on another host that the site links to, and every place that names it.
public struct ExternalLink: Sendable {
  /// As a browser asks for it: percent-encoded, and without what stands behind `#`.
  public let address: String
  public fileprivate(set) var places: [Place]
}

/// Every address on another host in the texts and fields that the site shows, in order.
///
/// Left out are the site's own host and those that nobody but this machine or its network could reach.
public func externalLinks(of graph: SiteGraph) -> [ExternalLink] {
  var collector = LinkCollector(ownHost: graph.settings.url.flatMap { host(of: $0.text) })
  collector.readFields(of: graph.settings.file, in: graph.settings.file.whole)
  graph.tables.visit(&collector)
  return collector.links.values.sorted { $0.address < $1.address }
}

private struct LinkCollector: TableVisitor {
  let ownHost: String?
  var links: [String: ExternalLink] = [:]

  init(ownHost: String?) { self.ownHost = ownHost }

  mutating func visit<Kind>(_ table: Table<Kind>) {
    for id in table.ids {
      for version in table[id].versions where version.file.path.hasPrefix("content/") {
        var ignored = DiagnosticLog()
        let parts = splitDocument(version.file, reporting: &ignored)
        if let span = parts.frontMatter { readFields(of: version.file, in: span) }
        readText(version.body, of: version.file, in: parts.body, title: version.start)
      }
    }
  }

  /// Fields: every value that is nothing but an address.
  mutating func readFields(of file: SourceFile, in span: Span) {
    var ignored = DiagnosticLog()
    guard let mapping = readFrontMatter(span, of: file, reporting: &ignored) else { return }
    read(.mapping(mapping), of: file)
  }

  private mutating func read(_ node: Node, of file: SourceFile) {
    switch node {
    case .scalar(let scalar):
      let text = scalar.text.trimmed
      guard !text.utf8.contains(where: { $0 <= 0x20 }) else { return }
      note(encodedAddress(text), at: Place(file, scalar.span))
    case .list(let items, _): for item in items { read(item, of: file) }
    case .mapping(let mapping): for entry in mapping.entries { read(entry.value, of: file) }
    }
  }

  /// Texts: every address that stands as a link in the finished HTML, wherever it is found in the source.
  private mutating func readText(
    _ body: MarkdownBody, of file: SourceFile, in span: Span, title: Span
  ) {
    let shown = addresses(in: body.html.bytes)
    guard !shown.isEmpty else { return }
    var missing = shown
    for found in places(of: shown, in: file, span) {
      note(found.address, at: Place(file, found.span))
      missing.remove(found.address)
    }
    // Written with escapes, or put together from parts.
    for address in missing { note(address, at: Place(file, title)) }
  }

  private mutating func note(_ address: String, at place: Place) {
    guard let host = host(of: address), host != ownHost, isForEverybody(host) else { return }
    let address = String(address.prefix { $0 != "#" })
    links[address, default: ExternalLink(address: address, places: [])].places.append(place)
  }
}

/// An address as it stands in HTML: a `%` is taken to be an escape already.
private func encodedAddress(_ written: String) -> String {
  percentEncoded(written, keeping: "!*(),%#@?=;:/$&'+")
}

/// The addresses of all links of a text that lead to a host.
private func addresses(in html: [UInt8]) -> Set<String> {
  var found: Set<String> = []
  let opening = Array("<a href=\"http".utf8)
  var start = 0
  while let tag = html[start...].firstIndex(of: opening[0]) {
    start = tag + 1
    guard html[tag...].starts(with: opening) else { continue }
    let address = html[(tag + opening.count - 4)...].prefix { $0 != UInt8(ascii: "\"") }
    let text = String(decoding: address, as: UTF8.self)
      .replacing("&#x27;", with: "'").replacing("&amp;", with: "&")
    if host(of: text) != nil { found.insert(text) }
  }
  return found
}

/// Where a text names any of these addresses.
private func places(
  of addresses: Set<String>, in file: SourceFile, _ span: Span
) -> [(address: String, span: Span)] {
  let bytes = file.bytes[span.range(within: file.bytes.count)]
  var found: [(address: String, span: Span)] = []
  var start = bytes.startIndex
  while let letter = bytes[start...].firstIndex(where: { $0 | 0x20 == UInt8(ascii: "h") }) {
    start = letter + 1
    guard bytes[letter...].prefix(4).map({ $0 | 0x20 }).elementsEqual("http".utf8) else { continue }
    let run = bytes[letter...].prefix(longestAddress).prefix {
      $0 > 0x20 && !"<>\"`".utf8.contains($0)
    }
    guard let end = ends(of: run).first(where: { addresses.contains(encoded(run[..<$0])) }) else {
      continue
    }
    found.append((encoded(run[..<end]), Span(letter, end)))
    start = end
  }
  return found
}

/// Longer than any address that a server takes.
private let longestAddress = 2048

private func encoded(_ bytes: ArraySlice<UInt8>) -> String {
  encodedAddress(String(decoding: bytes, as: UTF8.self))
}

/// Where an address may end, the farthest first: before any punctuation, or with the word.
private func ends(of run: ArraySlice<UInt8>) -> [Int] {
  [run.endIndex] + run.indices.reversed().filter { "()[].,;:!?'*_|\\".utf8.contains(run[$0]) }
}
