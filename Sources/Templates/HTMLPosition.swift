/// Where in the syntax of HTML or XML a template's text has come to.
///
/// It follows the text a byte at a time, without building anything: enough to know how a value that
/// stands here must be escaped. Equal positions mean that whatever follows is read alike.
struct HTMLPosition: Hashable, Sendable {
  enum Place: Hashable, Sendable {
    /// Between elements.
    case content
    case tagOpening
    case tagName
    /// In a tag, behind white space.
    case between
    /// Behind the quote that ends an attribute's value.
    case afterValue
    /// In a tag, where a section ended that may have written attributes: white space must follow.
    case seam
    case attributeName
    case afterAttributeName
    case beforeValue
    case quoted(by: UInt8)
    case unquoted
    /// Behind `<!`, where it is open whether a comment follows.
    case markup
    case declaration
    case comment(dashes: Int)
    case characterData(brackets: Int)
    /// In an element without elements; that many bytes of its end tag are seen.
    case raw(matched: Int)
  }

  /// How far an address has come in an attribute's value.
  enum Address: Hashable, Sendable {
    case empty
    /// What stands here may turn out to be a scheme.
    case scheme
    /// The scheme is known to be harmless, or there is none.
    case settled
    /// `mailto:` or `tel:`, whose rest is no path.
    case opaque
    /// Behind `?` or `#`.
    case query
    case foreignScheme
  }

  /// What an element's content is, if not elements.
  enum ContentKind: Hashable, Sendable { case elements, text, style, script, data }

  /// What an attribute's value is.
  enum AttributeKind: Hashable, Sendable { case text, address, addressList, style, script, page }

  let isXML: Bool
  var place = Place.content
  var isEndTag = false
  /// The element whose tag or raw content this is, in lower case.
  var element: [UInt8] = []
  var attribute: [UInt8] = []
  /// The beginning of a value that matters: a possible scheme, or a script's type.
  var value: [UInt8] = []
  var address = Address.empty
  /// Whether a script's type says that it holds JSON.
  var holdsJSON = false
  var isInJSONString = false
  var isBehindBackslash = false

  /// Stands in `value` for what a variable or a section may have written; no scheme contains it.
  static let someValue: UInt8 = 0xFF

  init(isXML: Bool) { self.isXML = isXML }

  var contentKind: ContentKind {
    guard !isXML else { return .elements }
    switch String(decoding: element, as: UTF8.self) {
    case "title", "textarea": return .text
    case "style": return .style
    case "script": return holdsJSON ? .data : .script
    case "xmp", "iframe", "noembed", "noframes", "plaintext": return .script
    default: return .elements
    }
  }

  var attributeKind: AttributeKind {
    guard !isXML else { return .text }
    let name = String(decoding: attribute, as: UTF8.self)
    if let kind = Self.kinds[name] { return kind }
    if name == "data", element == Array("object".utf8) { return .address }
    return name.hasPrefix("on") && name.utf8.count > 2 ? .script : .text
  }

  /// What the value of an attribute is, if it is more than text.
  private static let kinds: [String: AttributeKind] = [
    "href": .address, "src": .address, "action": .address, "formaction": .address,
    "poster": .address, "cite": .address, "background": .address, "longdesc": .address,
    "ping": .address, "manifest": .address, "codebase": .address, "icon": .address,
    "xlink:href": .address, "classid": .address, "profile": .address, "usemap": .address,
    "srcset": .addressList, "imagesrcset": .addressList, "style": .style, "srcdoc": .page,
  ]

  /// The position where two ways through a template meet, or nil where what follows would be read
  /// differently after each.
  func joined(with other: HTMLPosition) -> HTMLPosition? {
    if self == other { return self }
    var joint = self
    if isBetweenAttributes, other.isBetweenAttributes {
      joint.place = .seam
      joint.attribute = []
      joint.value = []
      joint.address = .empty
      var second = joint
      second.element = other.element
      second.isEndTag = other.isEndTag
      second.holdsJSON = other.holdsJSON
      return joint == second ? joint : nil
    }
    switch (place, other.place) {
    case (.comment, .comment): joint.place = .comment(dashes: 0)
    case (.characterData, .characterData): joint.place = .characterData(brackets: 0)
    case (.quoted, .quoted) where attributeKind == .address || attributeKind == .addressList:
      joint.address = address.joined(with: other.address)
      if value != other.value { joint.value = [HTMLPosition.someValue] }
    default: break
    }
    var second = other
    second.place = joint.place
    second.address = joint.address
    second.value = joint.value
    let isSamePlace =
      switch (place, other.place) {
      case (.comment, .comment), (.characterData, .characterData): true
      case (.quoted(let quote), .quoted(let otherQuote)): quote == otherQuote
      default: false
      }
    return isSamePlace && joint == second ? joint : nil
  }

  private var isBetweenAttributes: Bool {
    switch place {
    case .tagName, .between, .afterValue, .seam, .attributeName, .afterAttributeName: true
    default: false
    }
  }
}

extension HTMLPosition.Address {
  /// The more careful of two.
  fileprivate func joined(with other: Self) -> Self {
    let careful: [Self] = [.foreignScheme, .empty, .scheme, .settled, .opaque, .query]
    return careful.first { $0 == self || $0 == other } ?? .empty
  }
}
