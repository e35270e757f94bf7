/// Takes texts apart into words as the search compares them: lower case, `ä`, `ö`, `ü` as their vowels,
/// `ß` as `ss`, other accents gone.
///
/// `themes/standard/assets/search.js` does the same with what is searched for, letter by letter: whoever
/// changes one changes the other. A test holds the two together.
struct WordFolder {
  /// Letters of a word beyond this many are passed over: nobody types them, and no address or digest
  /// shall swell the index.
  static let wordLimit = 64

  private var word: [UInt8] = []
  private var length = 0
  /// The parts of a word such as `Dorf-App` or `Bürger*innen` without what joins them.
  private var compound: [UInt8] = []
  private var partCount = 0
  private var isJoining = false
  private var isDone = false

  /// Hands over every word of a text, and behind it the other ways in which somebody may write it.
  ///
  /// `Dorf-App` gives `dorf`, `app` and `dorfapp`; `Waermenetz` gives `waermenetz` and `warmenetz`. Only
  /// the first spelling of a word is one `isNew`. Reading ends where `take` says that it wants no more.
  mutating func read(_ text: String, _ take: (_ word: [UInt8], _ isNew: Bool) -> Bool) {
    isDone = false
    for scalar in text.unicodeScalars {
      if isDone { break }
      read(scalar, take)
    }
    endCompound(take)
  }

  /// As `read`, of the words between the tags of finished HTML in UTF-8. A word goes on behind a tag that
  /// stands within a line, as in `<em>Dorf</em>laden`.
  mutating func read(html: ArraySlice<UInt8>, _ take: (_ word: [UInt8], _ isNew: Bool) -> Bool) {
    isDone = false
    var index = html.startIndex
    while index < html.endIndex, !isDone {
      let byte = html[index]
      switch byte {
      case UInt8(ascii: "<"):
        let tag = html[index...].prefix { $0 != UInt8(ascii: ">") }
        if !standsInLine(tag) { endCompound(take) }
        index = tag.endIndex + 1
      case UInt8(ascii: "&"):
        endCompound(take)
        index = (html[index...].firstIndex(of: UInt8(ascii: ";")) ?? html.endIndex - 1) + 1
      case 0x61...0x7A:
        let letters = html[index...].prefix { (0x61...0x7A).contains($0) }
        append(run: letters)
        index = letters.endIndex
      case 0..<0x80:
        read(Unicode.Scalar(byte), take)
        index += 1
      default:
        let (scalar, end) = html.scalar(at: index)
        read(scalar, take)
        index = end
      }
    }
    endCompound(take)
  }

  private mutating func read(
    _ scalar: Unicode.Scalar, _ take: (_ word: [UInt8], _ isNew: Bool) -> Bool
  ) {
    switch scalar.value {
    case 0x61...0x7A, 0x30...0x39: append(UInt8(scalar.value))
    case 0x41...0x5A: append(UInt8(scalar.value) + 0x20)
    case 0x2D, 0x2A, 0x3A, 0x5F, 0x27, 0x2019, 0x2010, 0x2011: join(take)
    // Of general punctuation, none is a letter or a mark.
    case 0...0x7F, 0x2012...0x205E: endCompound(take)
    case 0x80..<0x180:
      if let letters = latinLetters[Int(scalar.value) - 0x80] {
        append(letters)
      } else {
        readBeyondASCII(scalar, take)
      }
    default: readBeyondASCII(scalar, take)
    }
  }

  private mutating func readBeyondASCII(
    _ scalar: Unicode.Scalar, _ take: (_ word: [UInt8], _ isNew: Bool) -> Bool
  ) {
    for lower in scalar.properties.lowercaseMapping.unicodeScalars {
      if let plain = plainLetters[lower.value] {
        append(plain.utf8)
      } else if isMark(lower) {
        continue
      } else if lower.value <= 0xFFFF, isLetterOrDigit(lower) {
        append(Character(lower).utf8)
      } else {
        endCompound(take)
      }
    }
  }

  private mutating func append(_ letter: UInt8) {
    isJoining = false
    guard length < Self.wordLimit else { return }
    length += 1
    word.append(letter)
  }

  /// Appends small letters of ASCII.
  private mutating func append(run: ArraySlice<UInt8>) {
    isJoining = false
    let letters = run.prefix(Self.wordLimit - length)
    length += letters.count
    word.append(contentsOf: letters)
  }

  private mutating func append(_ letters: some Collection<UInt8>) {
    isJoining = false
    guard length < Self.wordLimit else { return }
    length += 1
    word += letters
  }

  private mutating func join(_ take: (_ word: [UInt8], _ isNew: Bool) -> Bool) {
    guard !word.isEmpty, !isJoining else { return endCompound(take) }
    endWord(take)
    isJoining = true
  }

  private mutating func endWord(_ take: (_ word: [UInt8], _ isNew: Bool) -> Bool) {
    guard !word.isEmpty else { return }
    isDone = !take(word, true)
    if let short = withoutUmlautE(word) { _ = take(short, false) }
    if compound.count < Self.wordLimit { compound += word }
    partCount += 1
    word.removeAll(keepingCapacity: true)
    length = 0
  }

  private mutating func endCompound(_ take: (_ word: [UInt8], _ isNew: Bool) -> Bool) {
    guard partCount > 0 || !word.isEmpty else { return }
    endWord(take)
    if partCount > 1 {
      _ = take(compound, false)
      if let short = withoutUmlautE(compound) { _ = take(short, false) }
    }
    compound.removeAll(keepingCapacity: true)
    partCount = 0
    isJoining = false
  }
}

/// Whether a tag, told without its `>`, stands within a line of text.
private func standsInLine(_ tag: ArraySlice<UInt8>) -> Bool {
  let name = tag.dropFirst().drop { $0 == UInt8(ascii: "/") }.prefix { $0 != UInt8(ascii: " ") }
  return tagsInLine.contains(name)
}

private let tagsInLine = ["a", "em", "strong", "del", "code", "abbr", "span"].map {
  Array($0.utf8)[...]
}

/// The word with `ae`, `oe`, `ue` as umlauts are folded: `waermenetz` → `warmenetz`. The `e` of `neue`,
/// `Bauer` and `Quelle` stays. Nil where there is none.
func withoutUmlautE(_ word: [UInt8]) -> [UInt8]? {
  guard word.indices.contains(where: { isUmlautE(word, $0) }) else { return nil }
  var short: [UInt8] = []
  short.reserveCapacity(word.count)
  for (index, letter) in word.enumerated() where !isUmlautE(word, index) { short.append(letter) }
  return short
}

/// Whether the letter is the `e` of an `ae`, `oe` or `ue` that stands for an umlaut.
private func isUmlautE(_ word: [UInt8], _ index: Int) -> Bool {
  guard word[index] == UInt8(ascii: "e"), index > 0 else { return false }
  switch word[index - 1] {
  case UInt8(ascii: "a"), UInt8(ascii: "o"): return true
  case UInt8(ascii: "u"): return !"aeq".utf8.contains(index > 1 ? word[index - 2] : 0)
  default: return false
  }
}

/// Marks above and below letters, the soft hyphen, and joiners that nobody sees.
private func isMark(_ scalar: Unicode.Scalar) -> Bool {
  (0x300...0x36F).contains(scalar.value) || scalar.value == 0xAD
    || (0x200B...0x200D).contains(scalar.value)
}

private func isLetterOrDigit(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
    .decimalNumber, .letterNumber, .otherNumber:
    true
  default: false
  }
}

extension ArraySlice<UInt8> {
  /// The character of more than one byte that begins at an index of UTF-8, and where the next one begins.
  fileprivate func scalar(at start: Index) -> (Unicode.Scalar, end: Index) {
    let length = self[start] < 0xE0 ? 2 : self[start] < 0xF0 ? 3 : 4
    let end = Swift.min(start + length, endIndex)
    var value = UInt32(self[start]) & (0xFF >> UInt32(length + 1))
    for byte in self[(start + 1)..<end] { value = value << 6 | UInt32(byte) & 0x3F }
    return (Unicode.Scalar(value) ?? " ", end)
  }
}

/// What stands for each letter from U+0080 to U+017F; nil where that takes a closer look.
private let latinLetters: [[UInt8]?] = (UInt32(0x80)..<0x180).map { value in
  guard let scalar = Unicode.Scalar(value) else { return nil }
  let lower = scalar.properties.lowercaseMapping.unicodeScalars
  guard lower.count == 1, let letter = lower.first else { return nil }
  return plainLetters[letter.value].map { Array($0.utf8) }
}

private let plainLetters: [UInt32: String] = {
  let rows: [(String, String)] = [
    ("äàáâãåāăą", "a"), ("çćĉċč", "c"), ("ďđ", "d"), ("èéêëēĕėęě", "e"), ("ĝğġģ", "g"),
    ("ìíîïĩīĭįı", "i"), ("ĺļľł", "l"), ("ñńņň", "n"), ("öòóôõøōŏő", "o"), ("ŕŗř", "r"),
    ("śŝşšș", "s"), ("ţťț", "t"), ("üùúûũūŭůűų", "u"), ("ýÿ", "y"), ("źżž", "z"), ("æ", "ae"),
    ("œ", "oe"), ("ß", "ss"),
  ]
  var letters: [UInt32: String] = [:]
  for (accented, plain) in rows {
    for scalar in accented.unicodeScalars { letters[scalar.value] = plain }
  }
  return letters
}()
