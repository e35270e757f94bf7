/// A word of a text as the search compares it.
struct FoldedWord {
  let bytes: [UInt8]
  /// Whether it is the first spelling of the word, not another way in which somebody may write it.
  let isNew: Bool
}

/// The words of a text as the search compares them: lower case, `ä`, `ö`, `ü` as their vowels, `ß` as `ss`,
/// other accents gone. Behind each word come the other ways in which somebody may write it.
///
/// `Dorf-App` gives `dorf`, `app` and `dorfapp`; `Waermenetz` gives `waermenetz` and `warmenetz`.
///
/// `themes/standard/assets/search.js` does the same with what is searched for, letter by letter: whoever
/// changes one changes the other, and `lendPlainWord`. A test holds them together.
func foldedWords(of text: String) -> [FoldedWord] {
  var folder = WordFolder()
  for scalar in text.unicodeScalars { folder.read(scalar) }
  folder.endCompound()
  return folder.words
}

/// Lends the word of a piece that is one of plain letters, umlauts and digits, with signs at most before and behind it:
/// most are, and little is to be folded in them. A piece of signs alone has none.
///
/// - Returns: False for all other pieces, and where an `e` may stand for an umlaut.
func lendPlainWord(of piece: Stretch, _ take: (Stretch) -> Void) -> Bool {
  piece.count <= WordFolder.wordLimit
    && Stretch.lend(upTo: WordFolder.wordLimit, { writePlainWord(of: piece.bytes, to: $0) }, take)
}

/// Writes the word of such a piece, and says how many bytes it has.
private func writePlainWord(
  of bytes: UnsafeRawBufferPointer, to word: UnsafeMutableBufferPointer<UInt8>
) -> Int? {
  var (start, end) = (0, bytes.count)
  while start < end, isSign(bytes[start]) { start += 1 }
  while start < end, isSign(bytes[end - 1]) { end -= 1 }
  var count = 0
  while start < end {
    var letter = bytes[start]
    start += 1
    switch letter {
    case UInt8(ascii: "e"), UInt8(ascii: "E"):
      letter = UInt8(ascii: "e")
      if count > 0, isUmlautE(behind: word[count - 1], count > 1 ? word[count - 2] : 0) {
        return nil
      }
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): break
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): letter += 0x20
    case 0xC3 where start < end:
      // The second byte of `äöü` and `ÄÖÜ`.
      switch bytes[start] {
      case 0xA4, 0x84: letter = UInt8(ascii: "a")
      case 0xB6, 0x96: letter = UInt8(ascii: "o")
      case 0xBC, 0x9C: letter = UInt8(ascii: "u")
      default: return nil
      }
      start += 1
    default: return nil
    }
    word[count] = letter
    count += 1
  }
  return count
}

/// Whether a byte is a sign of ASCII, and neither letter nor digit.
private func isSign(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...:
    false
  default: true
  }
}

private struct WordFolder {
  /// Letters of a word beyond this many are passed over: nobody types them, and no address or digest
  /// shall swell the index.
  static let wordLimit = 64

  private(set) var words: [FoldedWord] = []
  private var word: [UInt8] = []
  private var length = 0
  /// The parts of a word such as `Dorf-App` or `Bürger*innen` without what joins them.
  private var compound: [UInt8] = []
  private var partCount = 0
  private var isJoining = false

  mutating func read(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x61...0x7A, 0x30...0x39: append(UInt8(scalar.value))
    case 0x41...0x5A: append(UInt8(scalar.value) + 0x20)
    case 0x2D, 0x2A, 0x3A, 0x5F, 0x27, 0x2019, 0x2010, 0x2011: join()
    // Of general punctuation, none is a letter or a mark.
    case 0...0x7F, 0x2012...0x205E: endCompound()
    default: readBeyondASCII(scalar)
    }
  }

  private mutating func readBeyondASCII(_ scalar: Unicode.Scalar) {
    for lower in scalar.properties.lowercaseMapping.unicodeScalars {
      if let plain = plainLetters[lower.value] {
        append(plain.utf8)
      } else if isMark(lower) {
        continue
      } else if lower.value <= 0xFFFF, isLetterOrDigit(lower) {
        append(Character(lower).utf8)
      } else {
        endCompound()
      }
    }
  }

  private mutating func append(_ letter: UInt8) {
    isJoining = false
    guard length < Self.wordLimit else { return }
    length += 1
    word.append(letter)
  }

  private mutating func append(_ letter: some Collection<UInt8>) {
    isJoining = false
    guard length < Self.wordLimit else { return }
    length += 1
    word += letter
  }

  private mutating func join() {
    guard !word.isEmpty, !isJoining else { return endCompound() }
    addPart()
    endWord()
    isJoining = true
  }

  private mutating func addPart() {
    if compound.count < Self.wordLimit { compound += word }
    partCount += 1
  }

  private mutating func endWord() {
    guard !word.isEmpty else { return }
    add(word, isNew: true)
    word = []
    length = 0
  }

  mutating func endCompound() {
    guard partCount > 0 else { return endWord() }
    if !word.isEmpty { addPart() }
    endWord()
    if partCount > 1 { add(compound, isNew: false) }
    compound = []
    partCount = 0
    isJoining = false
  }

  private mutating func add(_ word: [UInt8], isNew: Bool) {
    words.append(FoldedWord(bytes: word, isNew: isNew))
    if let short = withoutUmlautE(word) { words.append(FoldedWord(bytes: short, isNew: false)) }
  }
}

/// The word with `ae`, `oe`, `ue` as umlauts are folded: `waermenetz` → `warmenetz`. The `e` of `neue`,
/// `Bauer` and `Quelle` stays. Nil where there is none.
private func withoutUmlautE(_ word: [UInt8]) -> [UInt8]? {
  guard word.indices.contains(where: { isUmlautE(word, $0) }) else { return nil }
  return word.indices.filter { !isUmlautE(word, $0) }.map { word[$0] }
}

/// Whether the letter is the `e` of an `ae`, `oe` or `ue` that stands for an umlaut.
private func isUmlautE(_ word: [UInt8], _ index: Int) -> Bool {
  word[index] == UInt8(ascii: "e") && index > 0
    && isUmlautE(behind: word[index - 1], index > 1 ? word[index - 2] : 0)
}

/// Whether an `e` behind a letter, with another one before that, stands for an umlaut: not in `neue`, `Bauer` and
/// `Quelle`.
private func isUmlautE(behind last: UInt8, _ before: UInt8) -> Bool {
  switch last {
  case UInt8(ascii: "a"), UInt8(ascii: "o"): return true
  case UInt8(ascii: "u"):
    switch before {
    case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "q"): return false
    default: return true
    }
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
