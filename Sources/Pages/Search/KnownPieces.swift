/// A word that a piece of a text consists of.
struct KnownWord {
  let term: Int
  /// Whether it is the first spelling of the word, not another way in which somebody may write it.
  let isNew: Bool
  /// Whether it is a single letter.
  let isLetter: Bool
}

/// The words of pieces that were read before: most of a text is made of pieces that stand in others too.
struct KnownPieces {
  private struct Known {
    let firstWord: Int
    /// The last document in whose body it stood.
    var document = 0
  }

  /// With more bytes of pieces than this, all are forgotten: a text without spaces is one piece.
  private static let byteLimit = 1 << 21

  private(set) var words: [KnownWord] = []
  private var table = TermTable()
  private var known: [Known] = []

  /// The number of a piece of a text. The words of a new one have to be added next.
  mutating func number(of piece: Stretch) -> (Int, isNew: Bool) {
    let number = table.number(of: piece)
    guard number == known.count else { return (number, false) }
    known.append(Known(firstWord: words.count))
    return (number, true)
  }

  mutating func addWord(_ word: KnownWord) { words.append(word) }

  /// The indices of a piece's words.
  func words(of piece: Int) -> Range<Int> {
    let end = piece + 1 < known.count ? known[piece + 1].firstWord : words.count
    return known[piece].firstWord..<end
  }

  /// Whether a piece stood in the body of a document before it stands there now.
  mutating func isRepeated(_ piece: Int, in document: Int) -> Bool {
    if known[piece].document == document { return true }
    known[piece].document = document
    return false
  }

  mutating func forgetIfMany() {
    if table.size > Self.byteLimit { self = KnownPieces() }
  }
}
