internal import Diagnostics
internal import Documents
internal import FrontMatter

/// An index as files, to be put into a folder of this name beside the page that searches it.
///
/// `index.json` says what there is. It holds everything on a small site; on a large one the rest is in
/// parts, of which a search loads a few:
///
/// - `words-…` holds every word that contains one of a range of pairs of letters, so that a part of a
///   compound is found: `["word word …", [number, …]]`, each number told by its distance from the last.
/// - `places-…` holds the places of a range of words: a list for each, in which each number is four times
///   the distance from the document before, plus the level.
/// - `documents-…` holds what results say.
struct SearchFiles {
  /// Changes with the content, so that the files may be kept for ever.
  let folder: String
  /// By name without folder and ending.
  let files: [(name: String, json: String)]
}

/// Up to this many bytes an index is one file.
private let singleFileLimit = 300_000
/// What the files of a large index aim at.
private let partSize = 48_000
private let documentsPerPart = 50

extension SearchIndex {
  func files(in language: Language, stopWords: [String]) -> SearchFiles {
    let postings = postings()
    let whole = IndexParts(self, postings, in: language, isSplit: false)
    let isSmall = whole.parts.reduce(0) { $0 + $1.json.utf8.count } <= singleFileLimit
    let parts = isSmall ? whole : IndexParts(self, postings, in: language, isSplit: true)
    let head = parts.head(
      documentCount: documents.count, stopWords: stopWords, isInline: isSmall)
    let files = [(name: "index", json: head)] + (isSmall ? [] : parts.parts)
    let digest = files.reduce(fowlerNollVo([])) { fowlerNollVo($1.json.utf8, from: $0) }
    return SearchFiles(folder: "index-" + String(digest, radix: 36), files: files)
  }
}

private struct IndexParts {
  var parts: [(name: String, json: String)] = []
  private var firstPairs: [String] = []
  private var wordSizes: [Int] = []
  private var firstWords: [Int] = []
  private var kinds = Numbering()
  private var statuses: [String] = []
  private let perPart: Int

  init(
    _ index: SearchIndex, _ postings: [(word: ArraySlice<UInt8>, places: [UInt32])],
    in language: Language, isSplit: Bool
  ) {
    perPart = isSplit ? documentsPerPart : max(index.documents.count, 1)
    addWords(postings.map(\.word), isSplit: isSplit)
    addPlaces(postings.map(\.places), isSplit: isSplit)
    addDocuments(index.documents, in: language)
  }

  func head(documentCount: Int, stopWords: [String], isInline: Bool) -> String {
    let inline =
      isInline ? parts.map { "\(quoted($0.name)):\($0.json)" }.joined(separator: ",\n") : ""
    return """
      {"documents":\(documentCount),"documentsPerPart":\(perPart),
      "stopWords":\(quoted(stopWords.joined(separator: " "))),
      "firstPairs":\(list(firstPairs.map(quoted))),
      "wordSizes":\(list(wordSizes.map(String.init))),
      "firstWords":\(list(firstWords.map(String.init))),
      "kinds":\(list(kinds.names.map(quoted))),
      "statuses":\(list(statuses)),
      "parts":{\(inline)}}
      """
  }

  // MARK: Words

  private mutating func addWords(_ words: [ArraySlice<UInt8>], isSplit: Bool) {
    guard isSplit else {
      addWordPart("", words.indices.map { $0 }, of: words)
      return
    }
    var wordsByPair: [UInt64: [Int]] = [:]
    for (number, word) in words.enumerated() {
      for pair in pairs(in: word) where wordsByPair[pair]?.last != number {
        wordsByPair[pair, default: []].append(number)
      }
    }
    var first: UInt64?
    var numbers: [Int] = []
    var size = 0
    for pair in wordsByPair.keys.sorted() {
      let its = wordsByPair[pair] ?? []
      let itsSize = its.reduce(0) { $0 + words[$1].count + 7 }
      if let begin = first, size + itsSize > partSize {
        addWordPart(text(of: begin), numbers, of: words)
        (first, numbers, size) = (nil, [], 0)
      }
      if first == nil { first = pair }
      numbers += its
      size += itsSize
    }
    if let first { addWordPart(text(of: first), numbers, of: words) }
  }

  private mutating func addWordPart(
    _ firstPair: String, _ numbers: [Int], of words: [ArraySlice<UInt8>]
  ) {
    // Numbers in order bring each word once.
    var its: [Int] = []
    for number in numbers.sorted() where number != its.last { its.append(number) }
    var bytes: [UInt8] = []
    for number in its {
      if !bytes.isEmpty { bytes.append(UInt8(ascii: " ")) }
      bytes += words[number]
    }
    let json = "[\"\(String(decoding: bytes, as: UTF8.self))\",\(list(differences(its)))]"
    parts.append(("words-\(firstPairs.count)", json))
    firstPairs.append(firstPair)
    wordSizes.append(json.utf8.count)
  }

  // MARK: Places

  private mutating func addPlaces(_ places: [[UInt32]], isSplit: Bool) {
    var lists: [String] = []
    var size = 0
    for (number, its) in places.enumerated() {
      if lists.isEmpty { firstWords.append(number) }
      var last: UInt32 = 0
      let differences = its.map { place in
        defer { last = place & ~3 }
        return String(place - last)
      }
      let json = list(differences)
      lists.append(json)
      size += json.utf8.count + 1
      if isSplit, size > partSize {
        parts.append(("places-\(firstWords.count - 1)", list(lists)))
        (lists, size) = ([], 0)
      }
    }
    if !lists.isEmpty { parts.append(("places-\(firstWords.count - 1)", list(lists))) }
  }

  // MARK: Documents

  private mutating func addDocuments(_ documents: [SearchDocument], in language: Language) {
    var statusNumbers = Numbering()
    for start in stride(from: 0, to: documents.count, by: perPart) {
      let entries = documents[start..<min(start + perPart, documents.count)].map { document in
        let status = document.status.map { statusNumbers.number(of: $0.name.english) } ?? -1
        if let its = document.status, status == statuses.count {
          let words = [its.name.english, its.label.text(in: language), its.symbol]
          statuses.append(list(words.map(quoted)))
        }
        var members = [
          quoted(document.title), quoted(document.address.path),
          String(kinds.number(of: document.kind)), quoted(document.municipality), String(status),
          quoted(document.summary ?? ""),
        ]
        if let foreign = document.language { members.append(quoted(foreign.tag)) }
        return list(members)
      }
      parts.append(("documents-\(start / perPart)", "[\(entries.joined(separator: ",\n"))]"))
    }
  }
}

/// Gives each of a few names a number.
private struct Numbering {
  private(set) var names: [String] = []

  mutating func number(of name: String) -> Int {
    if let index = names.firstIndex(of: name) { return index }
    names.append(name)
    return names.count - 1
  }
}

/// Every pair of letters that stand side by side in a word; a single letter stands for itself.
private func pairs(in word: ArraySlice<UInt8>) -> [UInt64] {
  var pairs: [UInt64] = []
  var last: UInt64?
  for scalar in String(decoding: word, as: UTF8.self).unicodeScalars {
    if let last { pairs.append(last << 32 | UInt64(scalar.value)) }
    last = UInt64(scalar.value)
  }
  if pairs.isEmpty, let last { pairs.append(last << 32) }
  return pairs
}

private func text(of pair: UInt64) -> String {
  var text = ""
  for value in [UInt32(pair >> 32), UInt32(truncatingIfNeeded: pair)] where value != 0 {
    if let scalar = Unicode.Scalar(value) { text.unicodeScalars.append(scalar) }
  }
  return text
}

private func differences(_ numbers: [Int]) -> [String] {
  var last = 0
  return numbers.map { number in
    defer { last = number }
    return String(number - last)
  }
}

private func quoted(_ text: String) -> String { JSONValue.string(text).text }

private func list(_ members: [String]) -> String { "[\(members.joined(separator: ","))]" }
