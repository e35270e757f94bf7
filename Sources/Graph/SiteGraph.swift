package import Diagnostics
package import Documents

/// Everything the site knows, with every reference resolved and every relation to be asked from
/// both sides.
package final class SiteGraph: Sendable {
  package let settings: SiteSettings
  package let tables: Tables
  package let relations: Relations
  package let publisher: ID<Municipality>?
  /// The documents that the site's settings add to its navigation.
  package let navigation: [NodeID]
  package let easyAccess: EasyAccess
  /// From news to what they are about.
  package let newsAbout: NodeRelation
  /// From every text to what it links to.
  package let mentions: NodeRelation
  /// The cards of every deck, by the deck's index.
  package let cards: [DeckCards]
  /// Where the links and pictures of every text lead, by the text's path.
  package let texts: [String: ResolvedText]
  /// The links of all texts that name an address of the site, still to be held against the plan of its pages.
  package let addressLinks: [AddressLink]
  /// Every picture that a document or text shows, by its path.
  package let images: [String: ResolvedImage]
  /// Every file below `content/` that is published because something refers to it, in order.
  package let files: [String]
  let knownTexts: KnownTexts
  /// Whether all relations and all texts were followed without a message, so that those that nobody touched need not be
  /// followed again.
  let hasCleanRelations: Bool
  let hasCleanTexts: Bool
  /// What is there and not to be had.
  let absent: [String]
  /// Whether every document could be read. Where one is missing, nothing can be said of what is
  /// absent.
  package let isComplete: Bool

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
  package func image(_ written: String, in file: SourceFile) -> ResolvedImage? {
    resolvePath(written, from: file.path).flatMap { images[$0] }
  }

  /// The file below `content/` that a document names, where it exists.
  package func file(_ written: String, in file: SourceFile) -> String? {
    resolvePath(written, from: file.path).flatMap { files.contains($0) ? $0 : nil }
  }
}

/// Where the links and pictures of a text lead, in the order of the text's own lists.
package struct ResolvedText: Sendable {
  package enum Link: Sendable {
    case document(NodeID, fragment: String?)
    /// A file below `content/` that is published because a text links to it.
    case file(path: String)
    /// An address of the site that begins with `/`, still to be held against the plan of its pages.
    case address(String, fragment: String?)
    /// Leads nowhere: reported where it is a mistake, and shown as plain text.
    case nowhere
  }

  package let links: [Link]
  package let images: [ResolvedImage?]
}

/// A link of a text that names an address such as `/quartett/`.
package struct AddressLink: Sendable {
  /// Without what follows a `#`.
  package let path: String
  package let place: Place
}

/// A picture that exists, with its size in pixels where its file says one.
package struct ResolvedImage: Sendable, Hashable {
  package let path: String
  package let width: Int?
  package let height: Int?
}
