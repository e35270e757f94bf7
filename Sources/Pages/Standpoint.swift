public import Diagnostics
internal import Documents
internal import Graph

/// The page that a reader is on, from which every link is told relative, and the language it speaks.
///
/// A class, since every view of a page holds it: they stay small enough to be passed on without a copy.
public final class Standpoint: Sendable {
  public let site: SiteOutline
  public let address: Address
  public let language: Language
  /// `../../`
  let wayToRoot: String
  /// The same for all pages in one language that lie equally deep, and so lead everywhere by the same way; nil for a
  /// page that a server shows at any address.
  let placeNumber: Int?
  private let descriptions: NodeTable<Description>
  private let addresses: NodeTable<Address>

  /// The way to the root is given for a page that a server shows at any address.
  init(
    _ site: SiteOutline, at address: Address, in language: Language, wayToRoot: String? = nil
  ) {
    self.site = site
    self.address = address
    self.language = language
    let way = wayToRoot ?? address.wayToRoot
    self.wayToRoot = way
    let number = site.languages.firstIndex(of: language)
    placeNumber = wayToRoot == nil ? number.map { way.utf8.count * site.languages.count + $0 } : nil
    guard let descriptions = site.descriptions[language],
      let addresses = site.documentAddresses[language]
    else { preconditionFailure("A page is made in a language that the site does not have.") }
    self.descriptions = descriptions
    self.addresses = addresses
  }

  var graph: SiteGraph { site.graph }

  /// The key of a view that shows the same wherever two numbers and the place of its page are; nil where that has no
  /// number. Both numbers are below a million: a site has at most 200,000 files.
  func key(_ first: Int, _ second: Int = 0) -> Int? {
    placeNumber.map { ($0 << 20 | first) << 20 | second }
  }

  /// The interface's own words in the page's language; in Leichte Sprache the German ones, where no
  /// simpler ones are given.
  func say(
    _ german: @autoclosure () -> String, _ english: @autoclosure () -> String,
    simple: String? = nil
  ) -> String {
    if language == .simpleGerman, let simple { return simple }
    return language.readsGerman ? german() : english()
  }

  /// The link from here to an address of the site.
  func link(to target: Address, fragment: String? = nil) -> String {
    let name = site.options.isPortable ? target.filePath : target.path
    let path = wayToRoot + name
    let way = path.isEmpty ? "./" : path
    return fragment.map { "\(way)#\($0)" } ?? way
  }

  /// The address of a document's page in the page's language, or in the site's first one.
  func address(of node: NodeID) -> Address? { addresses[node] }

  func link(to node: NodeID, fragment: String? = nil) -> String? {
    address(of: node).map { link(to: $0, fragment: fragment) }
  }

  func link<Kind>(to id: ID<Kind>) -> String? { link(to: id.node) }

  func link(to page: CommonPage) -> String? {
    site.addresses.address(of: page, in: language).map { link(to: $0) }
  }

  /// The first step of every breadcrumb.
  var home: LinkView {
    LinkView(say("Startseite", "Home", simple: "Start-Seite"), link(to: .start))
  }

  /// A document in the page's language, or as it was written first.
  func version<Kind>(_ id: ID<Kind>, of table: Table<Kind>) -> Version<Kind> {
    table[id].version(in: language)
  }

  /// What lists say of a document, in the page's language as far as it has one.
  func description(of node: NodeID) -> Description {
    guard let description = descriptions[node] else {
      preconditionFailure("A page speaks of a document that does not exist.")
    }
    return description
  }

  /// The full address of a page, where the site knows its own.
  func absolute(_ target: Address) -> String? { site.absolute(target) }
}
