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
  mutating func read(_ text: String, _ take: (_ word: ArraySlice<UInt8>, _ isNew: Bool) -> Bool) {
    isDone = false
    for scalar in text.unicodeScalars {
      if isDone { break }
      read(scalar, take)
    }
    endCompound(take)
  }

  /// As `read`, of the words between the tags of finished HTML in UTF-8. A word goes on behind a tag that
  /// stands within a line, as in `<em>Dorf</em>laden`.
  mutating func read(
    html: ArraySlice<UInt8>, _ take: (_ word: ArraySlice<UInt8>, _ isNew: Bool) -> Bool
  ) {
    isDone = false
    let letters = asciiLetters
    let folded = html.map { letters[Int($0)] }
    let html = html.span
    var index = 0
    while index < html.count, !isDone {
      if folded[index] != 0 {
        let start = index
        repeat { index += 1 } while index < html.count && folded[index] != 0
        let isWhole = index == html.count || endsWord(html[index])
        if isWhole, word.isEmpty, partCount == 0 {
          end(word: folded[start..<index].prefix(Self.wordLimit), take)
        } else {
          append(run: folded[start..<index])
        }
        continue
      }
      let byte = html[index]
      index += 1
      if byte == UInt8(ascii: " ") {
        endCompound(take)
      } else if byte == UInt8(ascii: "<") {
        if !standsInLine(html, from: index) { endCompound(take) }
        while index < html.count, html[index] != UInt8(ascii: ">") { index += 1 }
        index += 1
      } else if byte == UInt8(ascii: "&") {
        endCompound(take)
        while index < html.count, html[index] != UInt8(ascii: ";") { index += 1 }
        index += 1
      } else {
        read(scalar(of: html, from: index - 1, &index), take)
      }
    }
    endCompound(take)
  }

  private mutating func read(
    _ scalar: Unicode.Scalar, _ take: (_ word: ArraySlice<UInt8>, _ isNew: Bool) -> Bool
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
    _ scalar: Unicode.Scalar, _ take: (_ word: ArraySlice<UInt8>, _ isNew: Bool) -> Bool
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

  /// Appends letters of ASCII.
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

  private mutating func join(_ take: (_ word: ArraySlice<UInt8>, _ isNew: Bool) -> Bool) {
    guard !word.isEmpty, !isJoining else { return endCompound(take) }
    addPart()
    endWord(take)
    isJoining = true
  }

  private mutating func addPart() {
    if compound.count < Self.wordLimit { compound += word }
    partCount += 1
  }

  private mutating func endWord(_ take: (_ word: ArraySlice<UInt8>, _ isNew: Bool) -> Bool) {
    guard !word.isEmpty else { return }
    end(word: word[...], take)
    word.removeAll(keepingCapacity: true)
    length = 0
  }

  private mutating func end(
    word: ArraySlice<UInt8>, _ take: (_ word: ArraySlice<UInt8>, _ isNew: Bool) -> Bool
  ) {
    isDone = !take(word, true)
    if let short = withoutUmlautE(word) { _ = take(short[...], false) }
  }

  private mutating func endCompound(_ take: (_ word: ArraySlice<UInt8>, _ isNew: Bool) -> Bool) {
    guard partCount > 0 else { return endWord(take) }
    if !word.isEmpty { addPart() }
    endWord(take)
    if partCount > 1 {
      _ = take(compound[...], false)
      if let short = withoutUmlautE(compound[...]) { _ = take(short[...], false) }
    }
    compound.removeAll(keepingCapacity: true)
    partCount = 0
    isJoining = false
  }
}

/// The letter or digit that a byte of ASCII stands for in a word; 0 for all others.
private let asciiLetters: [UInt8] = (0..<256).map { byte in
  switch UInt8(byte) {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): UInt8(byte)
  case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt8(byte) + 0x20
  default: 0
  }
}

/// Whether a tag stands within a line of text; `start` is behind its `<`.
private func standsInLine(_ html: borrowing Span<UInt8>, from start: Int) -> Bool {
  var index = start
  while index < html.count, html[index] == UInt8(ascii: "/") { index += 1 }
  var name = 0
  while index < html.count, html[index] > UInt8(ascii: " "), html[index] != UInt8(ascii: ">") {
    name = name << 8 & 0xFFFF_FFFF_FFFF | Int(html[index])
    index += 1
  }
  return tagsInLine.contains(name)
}

/// The names of tags as numbers, a letter a byte.
private let tagsInLine = ["a", "em", "strong", "del", "code", "abbr", "span"].map {
  $0.utf8.reduce(0) { $0 << 8 | Int($1) }
}

/// The word with `ae`, `oe`, `ue` as umlauts are folded: `waermenetz` → `warmenetz`. The `e` of `neue`,
/// `Bauer` and `Quelle` stays. Nil where there is none.
func withoutUmlautE(_ word: ArraySlice<UInt8>) -> [UInt8]? {
  var index = word.startIndex
  while index < word.endIndex, !isUmlautE(word, index) { index += 1 }
  guard index < word.endIndex else { return nil }
  return word.indices.filter { !isUmlautE(word, $0) }.map { word[$0] }
}

/// Whether the letter is the `e` of an `ae`, `oe` or `ue` that stands for an umlaut.
private func isUmlautE(_ word: ArraySlice<UInt8>, _ index: Int) -> Bool {
  guard word[index] == UInt8(ascii: "e"), index > word.startIndex else { return false }
  switch word[index - 1] {
  case UInt8(ascii: "a"), UInt8(ascii: "o"): return true
  case UInt8(ascii: "u"):
    return !"aeq".utf8.contains(index - 1 > word.startIndex ? word[index - 2] : 0)
  default: return false
  }
}

/// Whether nothing can go on behind a byte of HTML that is no letter. Tags may stand within a word, some signs join two,
/// and letters beyond ASCII have bytes of their own.
private func endsWord(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "<"), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: ":"),
    UInt8(ascii: "_"), UInt8(ascii: "'"):
    false
  default: byte < 0x80
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

/// The character that begins at a place of UTF-8; `end` becomes where the next one begins.
private func scalar(
  of html: borrowing Span<UInt8>, from start: Int, _ end: inout Int
) -> Unicode.Scalar {
  let first = html[start]
  guard first >= 0x80 else { return Unicode.Scalar(first) }
  let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
  end = min(start + length, html.count)
  var value = UInt32(first) & (0xFF >> UInt32(length + 1))
  for index in start + 1..<end { value = value << 6 | UInt32(html[index]) & 0x3F }
  return Unicode.Scalar(value) ?? " "
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
