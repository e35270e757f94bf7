internal import Diagnostics
internal import Documents
internal import FrontMatter
internal import Graph

/// The news as feeds: Atom (RFC 4287) and JSON Feed 1.1, in every language that has news.
///
/// Feeds name full addresses, so a site that does not know its own has none.
func feeds(of site: SiteOutline) -> [OutputFile] {
  guard site.settings.url != nil else { return [] }
  return site.settings.languages.flatMap { language -> [OutputFile] in
    guard let address = site.addresses.feed(in: language) else { return [] }
    let feed = Feed(site: site, language: language, address: address)
    return [
      OutputFile(path: address.path, body: .made { Array(feed.atom.utf8) }),
      OutputFile(path: jsonFeed(beside: address).path, body: .made { Array(feed.json.utf8) }),
    ]
  }
}

func jsonFeed(beside feed: Address) -> Address {
  Address(feed.path.dropLast("xml".count) + "json")
}

/// The newest news in one language.
private struct Feed {
  let page: Standpoint
  let address: Address
  private static let entryLimit = 50

  init(site: SiteOutline, language: Language, address: Address) {
    self.address = address
    page = Standpoint(site, at: address, in: language)
  }

  private struct Entry {
    let title: String
    let summary: String
    let address: String
    let date: String
  }

  private var entries: [Entry] {
    page.newsByDate.prefix(Self.entryLimit).compactMap { id in
      let version = page.version(id, of: page.graph.news)
      guard
        let address = page.address(of: id.node)
          .flatMap({ page.absolute($0) }), let date = version.facts.date
      else { return nil }
      return Entry(
        title: version.title, summary: version.shared.summary ?? "", address: address,
        date: "\(date.iso)T00:00:00Z")
    }
  }

  private var title: String {
    "\(page.siteTitle): \(page.plural(of: .news))"
  }

  private var home: String {
    page.site.addresses.address(of: .news, in: page.language).flatMap { page.absolute($0) } ?? ""
  }

  private var publisher: String {
    page.graph.publisher.map { page.version($0, of: page.graph.municipalities).title }
      ?? page.siteTitle
  }

  var atom: String {
    let own = page.absolute(address) ?? ""
    let entries = entries
    let list = entries.map { entry in
      """
      <entry>
      <id>\(withEntities(entry.address))</id>
      <title>\(withEntities(entry.title))</title>
      <link href="\(withEntities(entry.address))"/>
      <updated>\(entry.date)</updated>
      <summary>\(withEntities(entry.summary))</summary>
      </entry>

      """
    }
    return """
      <?xml version="1.0" encoding="utf-8"?>
      <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(page.language.tag)">
      <id>\(withEntities(own))</id>
      <title>\(withEntities(title))</title>
      <link rel="self" type="application/atom+xml" href="\(withEntities(own))"/>
      <link href="\(withEntities(home))"/>
      <updated>\(entries.first?.date ?? "1970-01-01T00:00:00Z")</updated>
      <author><name>\(withEntities(publisher))</name></author>
      \(list.joined())</feed>

      """
  }

  var json: String {
    let items = entries.map { entry in
      JSONValue.object([
        ("id", .string(entry.address)), ("url", .string(entry.address)),
        ("title", .string(entry.title)), ("summary", .string(entry.summary)),
        ("content_text", .string(entry.summary)), ("date_published", .string(entry.date)),
      ])
    }
    return JSONValue.object([
      ("version", .string("https://jsonfeed.org/version/1.1")), ("title", .string(title)),
      ("home_page_url", .string(home)),
      ("feed_url", .text(page.absolute(jsonFeed(beside: address)))),
      ("language", .string(page.language.tag)),
      ("authors", .list([.object([("name", .string(publisher))])])), ("items", .list(items)),
    ]).text + "\n"
  }
}
