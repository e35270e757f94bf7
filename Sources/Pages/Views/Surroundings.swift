internal import Diagnostics
internal import Documents
internal import FrontMatter
internal import Graph

/// What stands around every page of a language that lies equally deep and belongs to the same part of the site:
/// menu, foot, style sheets. Thousands of pages share it.
final class Surroundings: Sendable {
  /// What it depends on, and nothing else.
  struct Place: Hashable {
    let language: Language
    let wayToRoot: String
    let current: CommonPage?
    let scripts: PageTemplate?
  }

  /// Of its lists, by all that they depend on.
  let key: Int?
  let siteTitle: String
  let styleSheets: [AssetView]
  let scripts: [AssetView]
  let home: String?
  let logo: String?
  let search: String?
  let feed: String?
  let navigation: [LinkView]
  /// Every list of the site, for the foot.
  let lists: [LinkView]
  let publisher: LinkView?
  let legal: [LinkView]
  let footer: [LinkView]

  init(of page: Standpoint, current: CommonPage?, scripts template: PageTemplate?) {
    let (site, graph) = (page.site, page.graph)
    key = page.key(current?.rawValue ?? 255)
    siteTitle = page.siteTitle
    styleSheets = site.options.styleSheets.map { AssetView(page: page, asset: $0) }
    scripts = site.options.scripts.filter { $0.isLoaded(by: template) }
      .map { AssetView(page: page, asset: $0) }
    home = page.link(to: .start)
    logo = site.settings.logo.map { page.link(to: Address($0.value)) }
    search =
      current == .search || page.language == .simpleGerman ? nil : page.link(to: .search)
    feed =
      graph.news.isEmpty || site.settings.url == nil
      ? nil : site.addresses.feed(in: page.language).map { page.link(to: $0) }
    navigation = page.navigation(current: current)
    lists = page.lists(current: current)
    publisher = graph.publisher.map { publisher in
      LinkView(
        page.version(publisher, of: graph.municipalities).title, page.link(to: publisher))
    }
    legal = page.legalLinks(current: current)
    footer = site.footerPages.filter { page.isRead(site.addresses.documents[$0.node]) }
      .map { LinkView(page.version($0, of: graph.pages).title, page.link(to: $0)) }
  }
}

extension Standpoint {
  func surroundings(current: CommonPage?, scripts: PageTemplate?) -> Surroundings {
    let place = Surroundings.Place(
      language: language, wayToRoot: wayToRoot, current: current, scripts: scripts)
    return site.surroundings.value(for: place) {
      Surroundings(of: self, current: current, scripts: scripts)
    }
  }

  fileprivate func navigation(current: CommonPage?) -> [LinkView] {
    let candidates: [(CommonPage, String, Bool)] = [
      (.vision, words(KindName.vision.singular), !graph.visions.isEmpty),
      (.strategies, plural(of: .strategy), !graph.strategies.isEmpty),
      (.fields, plural(of: .field), !graph.fields.isEmpty),
      (.projects, plural(of: .project), !graph.projects.isEmpty),
      (.deck, plural(of: .deck), !graph.decks.isEmpty),
      (
        .network, say("Netz", "Network"),
        site.addresses.address(of: .network, in: language) != nil
      ),
      (.municipalities, plural(of: .municipality), graph.municipalities.count > 1),
      (.news, plural(of: .news), !graph.news.isEmpty),
    ]
    var links = candidates.compactMap { target, title, isThere in
      isThere && isRead(site.addresses.common[target])
        ? link(to: target).map { LinkView(title, $0, isCurrent: target == current) } : nil
    }
    for node in graph.navigation where isRead(site.addresses.documents[node]) {
      links.append(LinkView(title(of: node), link(to: node)))
    }
    return links
  }

  fileprivate func lists(current: CommonPage?) -> [LinkView] {
    let kinds: [KindName] = [
      .strategy, .field, .goal, .project, .indicator, .report, .municipality, .organisation, .tool,
      .insight, .news,
    ]
    var targets = kinds.compactMap { kind in
      CommonPage.list(of: kind).map { ($0, plural(of: kind)) }
    }
    targets.insert((.vision, words(KindName.vision.singular)), at: 0)
    targets += [
      (.deck, plural(of: .deck)), (.network, say("Netz", "Network")),
      (.data, say("Daten", "Data")), (.search, say("Suche", "Search")),
    ]
    return targets.compactMap { target, title in
      guard let addresses = site.addresses.common[target], isRead(addresses) else { return nil }
      return link(to: target).map { LinkView(title, $0, isCurrent: target == current) }
    }
  }

  /// Whether readers of the page can read what stands there: in Leichte Sprache only what is written in it.
  fileprivate func isRead(_ addresses: Addresses?) -> Bool {
    language != .simpleGerman || addresses?[.simpleGerman] != nil
  }
}

/// A style sheet or script.
public struct AssetView: DeclaredView {
  let address: String
  let integrity: String?

  init(page: Standpoint, asset: LinkedAsset) {
    address = page.link(to: asset.address)
    integrity = page.site.options.isPortable ? nil : asset.integrity
  }

  public static let names = ViewNames<Self>(
    .address("address") { $0.address },
    .text("integrity") { $0.integrity })
}
