public import Diagnostics
public import Documents

/// Everything the site knows, with every reference resolved and every relation to be asked from
/// both sides.
public final class SiteGraph: Sendable {
  public let settings: SiteSettings
  public let tables: Tables
  public let relations: Relations
  public let publisher: ID<Municipality>?
  /// The documents that the site's settings add to its navigation.
  public let navigation: [NodeID]
  public let easyAccess: EasyAccess
  /// From news to what they are about.
  public let newsAbout: NodeRelation
  /// From every text to what it links to.
  public let mentions: NodeRelation
  /// The cards of every deck, by the deck's index.
  public let cards: [DeckCards]
  /// Where the links and pictures of every text lead, by the text's path.
  public let texts: [String: ResolvedText]
  /// The links of all texts that name an address of the site, still to be held against the plan of its pages.
  public let addressLinks: [AddressLink]
  /// Every picture that a document or text shows, by its path.
  public let images: [String: ResolvedImage]
  /// Every file below `content/` that is published because something refers to it, in order.
  public let files: [String]
  let knownTexts: KnownTexts
  /// Whether all relations and all texts were followed without a message, so that those that nobody touched need not be
  /// followed again.
  let hasCleanRelations: Bool
  let hasCleanTexts: Bool
  /// What is there and not to be had.
  let absent: [String]
  /// Whether every document could be read. Where one is missing, nothing can be said of what is
  /// absent.
  public let isComplete: Bool

  init(
    settings: SiteSettings, tables: Tables, relations: Relations, publisher: ID<Municipality>?,
    navigation: [NodeID], easyAccess: EasyAccess, newsAbout: NodeRelation, cards: [DeckCards],
    resolved: ResolvedTexts, hasCleanRelations: Bool, absent: [String], isComplete: Bool
  ) {
    self.settings = settings
    self.tables = tables
    self.relations = relations
    self.publisher = publisher
    self.navigation = navigation
    self.easyAccess = easyAccess
    self.newsAbout = newsAbout
    self.cards = cards
    self.isComplete = isComplete
    self.hasCleanRelations = hasCleanRelations
    self.absent = absent
    hasCleanTexts = resolved.log.isEmpty
    mentions = resolved.mentions
    texts = resolved.texts
    addressLinks = resolved.addressLinks
    knownTexts = resolved.known
    images = resolved.images
    files = resolved.files
  }

  /// The picture that a document names, where it exists.
  public func image(_ written: String, in file: SourceFile) -> ResolvedImage? {
    resolvePath(written, from: file.path).flatMap { images[$0] }
  }

  /// The file below `content/` that a document names, where it exists.
  public func file(_ written: String, in file: SourceFile) -> String? {
    resolvePath(written, from: file.path).flatMap { files.contains($0) ? $0 : nil }
  }
}

/// Where the links and pictures of a text lead, in the order of the text's own lists.
public struct ResolvedText: Sendable {
  public enum Link: Sendable {
    case document(NodeID, fragment: String?)
    /// A file below `content/` that is published because a text links to it.
    case file(path: String)
    /// An address of the site that begins with `/`, still to be held against the plan of its pages.
    case address(String, fragment: String?)
    /// Leads nowhere: reported where it is a mistake, and shown as plain text.
    case nowhere
  }

  public let links: [Link]
  public let images: [ResolvedImage?]
}

/// A link of a text that names an address such as `/quartett/`.
public struct AddressLink: Sendable {
  /// Without what follows a `#`.
  public let path: String
  public let place: Place
}

/// A picture that exists, with its size in pixels where its file says one.
public struct ResolvedImage: Sendable, Hashable {
  public let path: String
  public let width: Int?
  public let height: Int?
}
