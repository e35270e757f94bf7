import Diagnostics

/// The quotation marks and dashes of a language, set in place of those on the keyboard.
///
/// It knows what stands before a sign, over the borders of emphasis and links, and forgets it at the end
/// of a block. What the author has set already stays.
struct Typography {
  /// What stands before a sign, as far as quotation marks care.
  enum Neighbour { case space, opening, digit, word, other }

  private(set) var before = Neighbour.space
  private var hasOpenQuote = false
  /// Where an opening single mark was written that will turn out to be an apostrophe if nothing closes it.
  /// Its place in the plain text is nil where none is kept.
  private var openSingle: (html: Int, plain: Int?)?

  private let openingDouble: [UInt8]
  private let closingDouble: [UInt8]
  private let openingSingle: [UInt8]
  private let closingSingle: [UInt8]
  /// German sets »so«, French « so ».
  private let openingGuillemet: [UInt8]
  private let apostrophe = Array("’".utf8)

  init(of language: Language) {
    let marks: [String]
    if language.readsGerman {
      marks = ["„", "“", "‚", "‘"]
    } else if language.readsFrench {
      marks = ["«\u{202F}", "\u{202F}»", "‘", "’"]
    } else {
      marks = ["“", "”", "‘", "’"]
    }
    openingGuillemet = Array((language.readsGerman ? "»" : "«").utf8)
    openingDouble = Array(marks[0].utf8)
    closingDouble = Array(marks[1].utf8)
    openingSingle = Array(marks[2].utf8)
    closingSingle = Array(marks[3].utf8)
  }

  mutating func begin() {
    before = .space
    hasOpenQuote = false
    openSingle = nil
  }

  /// Turns what was opened and not closed into an apostrophe.
  mutating func end(_ html: inout ByteBuffer, _ plain: inout PlainText) {
    settleSingle(&html, &plain)
    begin()
  }

  mutating func noteSpace() { before = .space }
  mutating func noteWord() { before = .word }

  /// Notes the last bytes of a text, and the author's own quotation marks on the way.
  mutating func note(_ text: UnsafeBufferPointer<UInt8>) {
    guard let last = text.last else { return }
    if last.isWhitespace {
      before = .space
    } else if last.isASCIIDigit {
      before = .digit
    } else if last.isASCIILetter {
      before = .word
    } else if last < 0x80 {
      switch last {
      case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "-"),
        UInt8(ascii: "/"), UInt8(ascii: "<"), UInt8(ascii: "="), UInt8(ascii: ">"):
        before = .opening
      default: before = .other
      }
    } else {
      noteCharacter(endingIn: text)
    }
  }

  private mutating func noteCharacter(endingIn text: UnsafeBufferPointer<UInt8>) {
    let end = text.count
    if text.has("\u{A0}", at: end - 2) || text.has("\u{202F}", at: end - 3) {
      before = .space
    } else if text.has("„", at: end - 3) || isMark(openingGuillemet, endingAt: text) {
      before = .opening
      hasOpenQuote = true
    } else if text.has("‚", at: end - 3) || text.has("–", at: end - 3) || text.has("—", at: end - 3)
    {
      before = .opening
    } else if isMark(closingDouble, endingAt: text) {
      before = .other
      hasOpenQuote = false
    } else if isMark(openingDouble, endingAt: text) {
      before = .opening
      hasOpenQuote = true
    } else {
      before = .word
    }
  }

  /// Whether a text ends with a mark of the language, which the author has set already.
  private func isMark(_ mark: [UInt8], endingAt text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.count >= mark.count && text.suffix(mark.count).elementsEqual(mark)
  }

  /// Adds the mark for a `"`; `after` is what follows it.
  mutating func doubleQuote(
    before after: Neighbour, _ html: inout ByteBuffer, _ plain: inout PlainText
  ) {
    let opens = (before == .space || before == .opening) && after != .space
    if opens {
      add(openingDouble, &html, &plain)
      before = .opening
      hasOpenQuote = true
    } else if (before == .digit || before == .space) && !hasOpenQuote {
      // Inches, or a sign on its own.
      html.append("&quot;")
      plain.append(UInt8(ascii: "\""))
      before = .other
    } else {
      add(closingDouble, &html, &plain)
      before = .other
      hasOpenQuote = false
    }
  }

  /// Adds the mark or apostrophe for a `'`; `after` is what follows it.
  mutating func singleQuote(
    before after: Neighbour, _ html: inout ByteBuffer, _ plain: inout PlainText
  ) {
    let followsSpace = before == .space || before == .opening
    switch after {
    case .space where followsSpace, .other where before == .digit && openSingle == nil:
      html.append(UInt8(ascii: "'"))
      plain.append(UInt8(ascii: "'"))
    case .word where followsSpace, .opening where followsSpace, .other where followsSpace:
      settleSingle(&html, &plain)
      openSingle = (html.count, plain.isKept ? plain.count : nil)
      add(openingSingle, &html, &plain)
      before = .opening
      return
    case .space, .other, .opening:
      add(openSingle == nil ? apostrophe : closingSingle, &html, &plain)
      openSingle = nil
    case .word, .digit:
      add(apostrophe, &html, &plain)
    }
    before = .other
  }

  private mutating func settleSingle(_ html: inout ByteBuffer, _ plain: inout PlainText) {
    guard let open = openSingle else { return }
    // All single marks have three bytes.
    html.replace(from: open.html, with: apostrophe)
    if let start = open.plain { plain.replace(start..<(start + 3), with: apostrophe) }
    openSingle = nil
  }

  mutating func dash(_ sign: StaticString, _ html: inout ByteBuffer, _ plain: inout PlainText) {
    html.append(sign)
    plain.append(sign)
    before = .opening
  }

  mutating func ellipsis(_ html: inout ByteBuffer, _ plain: inout PlainText) {
    html.append("…")
    plain.append("…")
    before = .other
  }

  private func add(_ mark: [UInt8], _ html: inout ByteBuffer, _ plain: inout PlainText) {
    html.append(contentsOf: mark)
    plain.append(contentsOf: mark)
  }

  /// What a byte that follows a sign is.
  static func neighbour(_ byte: UInt8) -> Neighbour {
    if byte.isWhitespace { return .space }
    if byte.isASCIIDigit { return .digit }
    if byte.isWordByte { return .word }
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): return .opening
    default: return .other
    }
  }
}
