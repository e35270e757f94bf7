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

  private(set) var documents: [SearchDocument] = []
  private var terms = TermTable()
  private let stopCount: Int
  private var folder = WordFolder()
  /// The last document that each word was met in, so that it has the word once.
  private var lastDocument: [Int32] = []
  private var entries: [Entry] = []

  private struct Entry {
    let term: UInt32
    let place: UInt32
  }

  init(stopWords: [String]) {
    for word in stopWords { _ = terms.number(of: Array(word.utf8)[...]) }
    stopCount = terms.count
    lastDocument = Array(repeating: -1, count: stopCount)
  }

  mutating func add(_ document: SearchDocument, _ text: SearchText) {
    documents.append(document)
    if add(document.title, .title, isName: true) == 0 {
      add(document.title, .title, isName: true, takesStopWords: true)
    }
    if let summary = document.summary { add(summary, .summary) }
    for heading in text.headings { add(heading, .heading) }
    var left = Self.bodyLimit
    var beginning = text.html.prefix(Self.htmlLimit)
    if beginning.count < text.html.count {
      // Up to the end of a word.
      beginning = beginning[..<(beginning.lastIndex(of: UInt8(ascii: " ")) ?? 0)]
    }
    left -= add(.body, limit: left) { folder, take in folder.read(html: beginning, take) }
    for part in text.body where left > 0 { left -= add(part, .body, limit: left) }
  }

  /// Adds the words of a text to the last document, and says how many it did not have yet.
  @discardableResult
  private mutating func add(
    _ text: String, _ level: Level, isName: Bool = false, takesStopWords: Bool = false,
    limit: Int = .max
  ) -> Int {
    add(level, isName: isName, takesStopWords: takesStopWords, limit: limit) { folder, take in
      folder.read(text, take)
    }
  }

  /// Adds the words that `read` hands over.
  private mutating func add(
    _ level: Level, isName: Bool = false, takesStopWords: Bool = false, limit: Int,
    _ read: (inout WordFolder, (_ word: ArraySlice<UInt8>, _ isNew: Bool) -> Bool) -> Void
  ) -> Int {
    let document = Int32(documents.count - 1)
    var count = 0
    read(&folder) { word, isNew in
      guard count < limit else { return false }
      guard isName || word.count > 1 else { return true }
      let term = terms.number(of: word)
      if term == lastDocument.count { lastDocument.append(-1) }
      guard lastDocument[term] != document, takesStopWords || term >= stopCount else {
        return true
      }
      lastDocument[term] = document
      entries.append(
        Entry(term: UInt32(term), place: UInt32(document) << 2 | level.rawValue))
      if isNew { count += 1 }
      return true
    }
    return count
  }
}

extension SearchIndex {
  /// The words that stand anywhere, each with its places: four times the document's number, plus the level.
  ///
  /// Frequent words come first, so that the many rare ones share few files; those about as frequent stand
  /// by their ends, so that what ends in the same word, such as `warmenetz` and `glasfasernetz`, does too.
  func postings() -> [(word: ArraySlice<UInt8>, places: [UInt32])] {
    var starts = Array(repeating: 0, count: terms.count + 1)
    for entry in entries { starts[Int(entry.term) + 1] += 1 }
    let counts = Array(starts.dropFirst())
    for term in counts.indices { starts[term + 1] += starts[term] }
    var sorted = Array(repeating: UInt32(0), count: entries.count)
    var next = starts
    for entry in entries {
      sorted[next[Int(entry.term)]] = entry.place
      next[Int(entry.term)] += 1
    }
    return counts.indices.filter { counts[$0] > 0 }
      .map { (word: terms[$0], places: Array(sorted[starts[$0]..<starts[$0 + 1]])) }
      .sorted { first, second in
        let magnitudes = (magnitude(of: first.places.count), magnitude(of: second.places.count))
        return magnitudes.0 == magnitudes.1
          ? first.word.reversed().lexicographicallyPrecedes(second.word.reversed())
          : magnitudes.0 > magnitudes.1
      }
  }
}

/// How often a number can be halved.
private func magnitude(of number: Int) -> Int { Int.bitWidth - number.leadingZeroBitCount }
