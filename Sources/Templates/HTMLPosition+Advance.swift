extension HTMLPosition {
  /// Where the first byte stands that changes the position: most of a template's text is content and values in which
  /// nothing but their end matters.
  func firstChange(in bytes: [UInt8], _ range: Range<Int>) -> Int {
    let end: UInt8
    switch place {
    case .content: end = UInt8(ascii: "<")
    case .quoted(let quote) where !isFollowed: end = quote
    default: return range.lowerBound
    }
    return range.first { bytes[$0] == end } ?? range.upperBound
  }

  /// Reads on over one byte of the template's own text; false at a seam that the text does not fit.
  mutating func advance(over byte: UInt8) -> Bool {
    switch place {
    case .content:
      if byte == UInt8(ascii: "<") { place = .tagOpening }
    case .tagOpening: openTag(byte)
    case .tagName:
      if !leaveName(byte) { element.append(lowercased(byte)) }
    case .between, .afterValue: goOnInTag(byte)
    case .seam:
      guard isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") else {
        goOnInTag(byte)
        return false
      }
      goOnInTag(byte)
    case .attributeName:
      if byte == UInt8(ascii: "=") {
        place = .beforeValue
      } else if isSpace(byte) {
        place = .afterAttributeName
      } else if !leaveName(byte) {
        attribute.append(lowercased(byte))
      }
    case .afterAttributeName:
      if byte == UInt8(ascii: "=") {
        place = .beforeValue
      } else if !isSpace(byte) {
        goOnInTag(byte)
      }
    case .beforeValue: beginValue(byte)
    case .quoted(let quote):
      if byte == quote { endValue() } else { follow(byte) }
    case .unquoted:
      if byte == UInt8(ascii: ">") || isSpace(byte) {
        endValue()
        goOnInTag(byte)
      } else {
        follow(byte)
      }
    case .markup: goOnInMarkup(byte)
    case .declaration:
      if byte == UInt8(ascii: ">") { backToContent() }
    case .comment(let dashes):
      if byte == UInt8(ascii: "-") {
        place = .comment(dashes: min(dashes + 1, 2))
      } else if byte == UInt8(ascii: ">"), dashes == 2 {
        backToContent()
      } else {
        place = .comment(dashes: 0)
      }
    case .characterData(let brackets):
      if byte == UInt8(ascii: "]") {
        place = .characterData(brackets: min(brackets + 1, 2))
      } else if byte == UInt8(ascii: ">"), brackets == 2 {
        backToContent()
      } else {
        place = .characterData(brackets: 0)
      }
    case .raw(let matched): goOnInRaw(byte, matched: matched)
    }
    return true
  }

  private mutating func backToContent() {
    var content = HTMLPosition(isXML: isXML)
    swap(&content.element, &element)
    swap(&content.attribute, &attribute)
    content.element.removeAll(keepingCapacity: true)
    content.attribute.removeAll(keepingCapacity: true)
    self = content
  }

  /// Begins a name in the memory of the one before: much of a template's compilation is reading names.
  private static func begin(_ name: inout [UInt8], with byte: UInt8) {
    name.removeAll(keepingCapacity: true)
    name.append(lowercased(byte))
  }

  private mutating func openTag(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
      Self.begin(&element, with: byte)
      place = .tagName
    case UInt8(ascii: "/") where !isEndTag: isEndTag = true
    case UInt8(ascii: "!"): place = .markup
    case UInt8(ascii: "?"): place = .declaration
    case UInt8(ascii: "<"): isEndTag = false
    default: backToContent()
    }
  }

  /// Leaves the name of a tag or attribute where the byte ends it.
  private mutating func leaveName(_ byte: UInt8) -> Bool {
    guard isSpace(byte) || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">") else {
      return false
    }
    goOnInTag(byte)
    return true
  }

  private mutating func goOnInTag(_ byte: UInt8) {
    attribute.removeAll(keepingCapacity: true)
    switch byte {
    case UInt8(ascii: ">"): endTag()
    case UInt8(ascii: "/"): place = .between
    case _ where isSpace(byte): place = .between
    default:
      Self.begin(&attribute, with: byte)
      place = .attributeName
    }
  }

  private mutating func endTag() {
    guard !isEndTag, contentKind != .elements else {
      backToContent()
      return
    }
    place = .raw(matched: 0)
  }

  private mutating func beginValue(_ byte: UInt8) {
    switch byte {
    case _ where isSpace(byte): break
    case UInt8(ascii: "\""), UInt8(ascii: "'"): place = .quoted(by: byte)
    case UInt8(ascii: ">"): endTag()
    default:
      place = .unquoted
      follow(byte)
    }
  }

  private static let scriptName = Array("script".utf8)
  private static let typeName = Array("type".utf8)

  private var isScriptType: Bool {
    element == Self.scriptName && attribute == Self.typeName
  }

  private mutating func endValue() {
    if isScriptType {
      let type = String(decoding: value, as: UTF8.self)
      holdsJSON = type == "application/json" || type.hasSuffix("+json")
    }
    attribute.removeAll(keepingCapacity: true)
    value = []
    address = .empty
    place = .afterValue
  }

  /// Whether bytes of the attribute's value say something about the rest of it.
  private var isFollowed: Bool {
    switch attributeKind {
    case .address, .addressList: true
    case .text, .style, .script, .page: isScriptType
    }
  }

  /// Notes what a byte of an attribute's value says about the rest of the value.
  private mutating func follow(_ byte: UInt8) {
    switch attributeKind {
    case .address: followAddress(byte)
    case .addressList:
      if byte == UInt8(ascii: ",") {
        address = .empty
        value = []
      } else {
        followAddress(byte)
      }
    default:
      if isScriptType, value.count < 80 { value.append(lowercased(byte)) }
    }
  }

  private mutating func followAddress(_ byte: UInt8) {
    switch (address, byte) {
    case (.foreignScheme, _): break
    case (.empty, _) where isSpace(byte) || byte < 0x20: break
    // Browsers skip these wherever they stand in a scheme.
    case (_, 0x09), (_, 0x0A), (_, 0x0D): break
    case (_, UInt8(ascii: "?")), (_, UInt8(ascii: "#")):
      address = .query
      value = []
    case (.empty, UInt8(ascii: ":")), (.scheme, UInt8(ascii: ":")):
      switch String(decoding: value, as: UTF8.self) {
      case "http", "https": address = .settled
      case "mailto", "tel": address = .opaque
      default: address = .foreignScheme
      }
      if address != .foreignScheme { value = [] }
    case (.empty, UInt8(ascii: "/")), (.scheme, UInt8(ascii: "/")):
      address = .settled
      value = []
    case (.empty, _), (.scheme, _):
      address = .scheme
      if value.count < 40 { value.append(lowercased(byte)) }
    default: break
    }
  }

  private mutating func goOnInMarkup(_ byte: UInt8) {
    value.append(byte)
    let dashes = Array("--".utf8)
    let characterData = Array("[CDATA[".utf8)
    if value == dashes {
      value = []
      place = .comment(dashes: 0)
    } else if isXML, value == characterData {
      value = []
      place = .characterData(brackets: 0)
    } else if !dashes.starts(with: value), !(isXML && characterData.starts(with: value)) {
      value = []
      place = .declaration
      if byte == UInt8(ascii: ">") { backToContent() }
    }
  }

  private mutating func goOnInRaw(_ byte: UInt8, matched: Int) {
    followJSON(byte)
    let ending = Array("</".utf8) + element
    if matched == ending.count {
      if byte == UInt8(ascii: ">") {
        backToContent()
        return
      }
      if isSpace(byte) || byte == UInt8(ascii: "/") {
        let name = element
        backToContent()
        element = name
        isEndTag = true
        place = .between
        return
      }
    } else if lowercased(byte) == ending[matched] {
      place = .raw(matched: matched + 1)
      return
    }
    place = .raw(matched: byte == UInt8(ascii: "<") ? 1 : 0)
  }

  private mutating func followJSON(_ byte: UInt8) {
    guard holdsJSON else { return }
    if isBehindBackslash {
      isBehindBackslash = false
    } else if isInJSONString {
      if byte == UInt8(ascii: "\\") { isBehindBackslash = true }
      if byte == UInt8(ascii: "\"") { isInJSONString = false }
    } else if byte == UInt8(ascii: "\"") {
      isInJSONString = true
    }
  }
}

private func lowercased(_ byte: UInt8) -> UInt8 {
  (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 32 : byte
}
