internal import Diagnostics

/// Which words stand in which documents of a language, and how prominently.
struct SearchIndex {
  /// How prominently a word stands in a document. A document has each word once, where it weighs most.
  enum Level: UInt32 {
    case body, heading, summary, title
  }

  /// At most this many words of a body are kept, the first ones: enough to find a text by, and a bound
  /// for the index.
  static let bodyLimit = 300
  /// How much of a body is read for them, in bytes: about as much as has so many words, and a bound for a text
  /// that says the same again and again.
  private static let htmlLimit = 5000

  let language: Language
  let stopWords: [String]
  private(set) var entries: SearchEntries
  private var terms = TermTable()
  private var places: [SearchPlaces] = []
  private var pieces = KnownPieces()
  private var stopCount = 0

  init(in language: Language) {
    self.language = language
    stopWords = Pages.stopWords(in: language)
    entries = SearchEntries(in: language)
    for word in stopWords { _ = Stretch.lend(Array(word.utf8)) { terms.number(of: $0) } }
    stopCount = terms.count
    places = Array(repeating: SearchPlaces(), count: stopCount)
  }

  mutating func add(_ document: SearchDocument, _ text: SearchText) {
    pieces.forgetIfMany()
    entries.add(document)
    let title = document.title.utf8
    if add(title, .title) == 0 { add(title, .title, takesStopWords: true) }
    if let summary = document.summary { add(summary.utf8, .summary) }
    for heading in text.headings { add(heading.utf8, .heading) }
    var room = Self.bodyLimit
    room -= add(beginning(of: text.html), isHTML: true, .body, limit: room)
    for part in text.body { room -= add(part.utf8, .body, limit: room) }
  }

  /// What is read of a text, up to the end of a word.
  private func beginning(of html: [UInt8]) -> ArraySlice<UInt8> {
    let beginning = html.prefix(Self.htmlLimit)
    guard beginning.count < html.count else { return beginning }
    return beginning[..<(beginning.lastIndex(of: UInt8(ascii: " ")) ?? 0)]
  }

  /// Adds the words of a text to the last document, and says how many it did not have yet.
  @discardableResult
  private mutating func add(
    _ text: some Collection<UInt8>, isHTML: Bool = false, _ level: Level,
    takesStopWords: Bool = false, limit: Int = .max
  ) -> Int {
    var count = 0
    PieceReader.read(text, isHTML: isHTML) { reader in
      while count < limit, let next = reader.next() {
        let piece = number(of: next)
        if level == .body, pieces.isRepeated(piece, in: entries.count) { continue }
        count += add(piece, level, takesStopWords: takesStopWords, limit: limit - count)
      }
    }
    return count
  }

  /// Adds the words of a piece to the last document, and says how many it did not have yet.
  private mutating func add(
    _ piece: Int, _ level: Level, takesStopWords: Bool, limit: Int
  ) -> Int {
    var count = 0
    for index in pieces.words(of: piece) where count < limit {
      let word = pieces.words[index]
      guard level == .title || !word.isLetter, takesStopWords || word.term >= stopCount,
        places[word.term].add(entries.count - 1, level)
      else { continue }
      if word.isNew { count += 1 }
    }
    return count
  }

  /// The number of a piece, whose words are known from then on.
  @inline(__always)
  private mutating func number(of piece: Stretch) -> Int {
    let (number, isNew) = pieces.number(of: piece)
    if isNew { learn(piece) }
    return number
  }

  private mutating func learn(_ piece: Stretch) {
    if lendPlainWord(of: piece, { note($0, isNew: true) }) { return }
    for word in foldedWords(of: piece.text) {
      Stretch.lend(word.bytes) { note($0, isNew: word.isNew) }
    }
  }

  /// Adds a word to those of the newest piece.
  private mutating func note(_ word: Stretch, isNew: Bool) {
    let term = terms.number(of: word)
    if term == places.count { places.append(SearchPlaces()) }
    pieces.addWord(KnownWord(term: term, isNew: isNew, isLetter: word.count == 1))
  }
}

extension SearchIndex {
  /// The words that stand anywhere, each with its places.
  ///
  /// Frequent words come first, so that the many rare ones share few files; those about as frequent stand
  /// by their ends, so that what ends in the same word, such as `warmenetz` and `glasfasernetz`, does too.
  var sortedWords: [(word: [UInt8], places: SearchPlaces)] {
    places.indices.filter { places[$0].count > 0 }
      .map { number in
        let magnitude = magnitude(of: places[number].count)
        return (number: number, magnitude: magnitude, end: terms.end(of: number))
      }
      .sorted { first, second in
        guard first.magnitude == second.magnitude else { return first.magnitude > second.magnitude }
        guard first.end == second.end else { return first.end < second.end }
        return terms[first.number].reversed()
          .lexicographicallyPrecedes(terms[second.number].reversed())
      }
      .map { (terms[$0.number], places[$0.number]) }
  }
}

/// How often a number can be halved.
private func magnitude(of number: Int32) -> Int { Int32.bitWidth - number.leadingZeroBitCount }
