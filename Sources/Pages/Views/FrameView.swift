internal import FrontMatter
internal import Diagnostics
internal import Documents
internal import Graph

/// What surrounds every page: names, navigation, languages, the publisher.
///
/// A class, since a template asks for it with every `{{page.…}}`.
public final class FrameView: DeclaredView {
  let page: Standpoint
  let title: String
  let summary: String?
  let breadcrumb: [LinkView]
  let current: CommonPage?
  /// The language of the content, where it is another than the page's because nobody translated it.
  let contentLanguage: Language
  let alternates: [(language: Language, address: Address)]
  /// The day of the last check.
  let updated: PartialDate?
  /// Why the page's document is missing from the published site, if it is.
  let unpublished: String?
  /// What search engines read of the page (JSON-LD), in its script element.
  let structuredData: (@Sendable () -> [UInt8]?)?
  let plainLanguageNote: String?
  private let surroundings: Surroundings
  /// The full address where the content stands, as far as the site knows its own.
  let canonical: String?
  let picture: PictureView?

  /// `canonical` is given where the content stands elsewhere: a former address names the new one.
  init(
    page: Standpoint, title: String, summary: String?, breadcrumb: [LinkView],
    current: CommonPage?, contentLanguage: Language,
    alternates: [(language: Language, address: Address)], updated: PartialDate?,
    unpublished: String? = nil,
    structuredData: (@Sendable () -> [UInt8]?)? = nil,
    plainLanguageNote: String? = nil, scripts: PageTemplate? = nil, canonical: Address? = nil,
    picture: PictureView? = nil
  ) {
    self.page = page
    self.title = title
    self.summary = summary
    self.breadcrumb = breadcrumb
    self.current = current
    self.contentLanguage = contentLanguage
    self.alternates = alternates
    self.updated = updated
    self.unpublished = unpublished
    self.structuredData = structuredData
    self.plainLanguageNote = plainLanguageNote
    surroundings = page.surroundings(current: current, scripts: scripts)
    self.canonical = page.absolute(canonical ?? page.address)
    self.picture = picture
  }

  public static let names = ViewNames<FrameView>(
    .text("title") { $0.title },
    .text("windowTitle") { view in
      view.current == .start ? view.title : "\(view.title) – \(view.siteTitle)"
    },
    .text("summary") { $0.summary },
    .text("language") { $0.page.language.tag },
    .text("contentLanguage") { $0.contentLanguage.tag },
    .flag("isFallback") { $0.contentLanguage != $0.page.language },
    .flag("isStart") { $0.current == .start },
    .text("unpublished") { $0.unpublished },
    .text("plainLanguageNote") { $0.plainLanguageNote },
    .text("updated") { $0.updated?.text(in: $0.page.language) },
    .text("machineUpdated") { $0.updated?.machineText },
    .text("siteTitle") { $0.siteTitle },
    .address("home") { $0.surroundings.home },
    .address("canonical") { $0.canonical },
    .view("preview") { $0.picture.flatMap { PreviewPictureView($0) } },
    .address("logo") { $0.surroundings.logo },
    .list("styleSheets") { $0.surroundings.styleSheets },
    .list("scripts") { $0.surroundings.scripts },
    .text("contentPolicy") { $0.page.site.options.isPortable ? nil : contentPolicy },
    .list("navigation", key: { $0.surroundings.key }) { $0.surroundings.navigation },
    .list("breadcrumb") { $0.breadcrumb },
    .list("languages") { $0.languages },
    .flag("hasLanguages") { $0.alternates.count > 1 },
    .list("alternates") { $0.absoluteAlternates },
    .html("structuredData") { $0.structuredData?() },
    .address("feed") { $0.surroundings.feed },
    .view("publisher") { $0.surroundings.publisher },
    .address("search") { $0.surroundings.search },
    .text("licence") { $0.page.site.settings.licence },
    .list("lists", key: { $0.surroundings.key }) { $0.surroundings.lists },
    .list("legal", key: { $0.surroundings.key }) { $0.surroundings.legal },
    .list("footer", key: { $0.surroundings.key }) { $0.surroundings.footer })

  private var siteTitle: String { surroundings.siteTitle }

  /// The page's versions by their full addresses, and the first language's for everybody else.
  private var absoluteAlternates: [LinkView] {
    guard alternates.count > 1 else { return [] }
    let links = alternates.map { language, address in
      LinkView("", page.absolute(address), language: language.tag)
    }
    return links + [LinkView("", page.absolute(alternates[0].address), language: "x-default")]
  }

  private var languages: [LinkView] {
    alternates.map { language, address in
      LinkView(
        nameInItself(of: language), page.link(to: address), isCurrent: language == page.language,
        language: language.tag)
    }
  }
}

/// What a language calls itself.
private func nameInItself(of language: Language) -> String {
  switch language.tag {
  case "de": "Deutsch"
  case "en": "English"
  case "de-simple": "Leichte Sprache"
  default: language.tag
  }
}

/// A link with its text; without an address, the text alone.
public struct LinkView: DeclaredView {
  let title: String
  let address: String?
  let isCurrent: Bool
  let language: String?

  init(_ title: String, _ address: String?, isCurrent: Bool = false, language: String? = nil) {
    self.title = title
    self.address = address
    self.isCurrent = isCurrent
    self.language = language
  }

  public static let names = ViewNames<Self>(
    .text("title") { $0.title },
    .address("address") { $0.address },
    .flag("isCurrent") { $0.isCurrent },
    .text("language") { $0.language })
}

/// The picture that others show with a link to the page (Open Graph), by its full address.
///
/// None of them takes SVG, so what is drawn from a document's data is not named: a site without pictures is shown
/// with its title and its summary.
struct PreviewPictureView: DeclaredView {
  let picture: PictureView
  let address: String

  init?(_ picture: PictureView) {
    let path = picture.resolved.path
    guard !path.lowercased().hasSuffix(".svg"),
      let address = picture.page.absolute(publishedAddress(ofContentFile: path))
    else { return nil }
    self.picture = picture
    self.address = address
  }

  static let names = ViewNames<Self>(
    .address("address") { $0.address },
    .view("picture") { $0.picture })
}

/// What a page may load: its own files and nothing else (W3C Content Security Policy Level 3).
///
/// A page opened from a disk has no host of its own, so portable sites go without it, and without
/// integrity attributes, which browsers refuse there.
public let contentPolicy =
  "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; connect-src 'self'; "
  + "font-src 'none'; form-action 'self'; base-uri 'none'"
