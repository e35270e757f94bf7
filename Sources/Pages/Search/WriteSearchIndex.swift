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
  let files: [(name: String, json: [UInt8])]
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
    let isSmall = whole.parts.reduce(0) { $0 + $1.json.count } <= singleFileLimit
    let parts = isSmall ? whole : IndexParts(self, postings, in: language, isSplit: true)
    let head = parts.head(
      documentCount: documents.count, stopWords: stopWords, isInline: isSmall)
    let files = [(name: "index", json: head)] + (isSmall ? [] : parts.parts)
    let digest = files.reduce(fowlerNollVo([])) { fowlerNollVo($1.json, from: $0) }
    return SearchFiles(folder: "index-" + String(digest, radix: 36), files: files)
  }
}

private struct IndexParts {
  var parts: [(name: String, json: [UInt8])] = []
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

  func head(documentCount: Int, stopWords: [String], isInline: Bool) -> [UInt8] {
    var json = Array(
      """
      {"documents":\(documentCount),"documentsPerPart":\(perPart),
      "stopWords":\(quoted(stopWords.joined(separator: " "))),
      "firstPairs":\(list(firstPairs.map(quoted))),
      "wordSizes":\(list(wordSizes.map(String.init))),
      "firstWords":\(list(firstWords.map(String.init))),
      "kinds":\(list(kinds.names.map(quoted))),
      "statuses":\(list(statuses)),
      "parts":{
      """.utf8)
    if isInline {
      for (index, part) in parts.enumerated() {
        json += "\(index == 0 ? "" : ",")\n\(quoted(part.name)):".utf8
        json += part.json
      }
    }
    return json + "}}".utf8
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
    var json = Array("[\"".utf8)
    for (index, number) in its.enumerated() {
      if index > 0 { json.append(UInt8(ascii: " ")) }
      json += words[number]
    }
    json += "\",[".utf8
    var last = 0
    for (index, number) in its.enumerated() {
      if index > 0 { json.append(UInt8(ascii: ",")) }
      append(number - last, to: &json)
      last = number
    }
    json += "]]".utf8
    parts.append(("words-\(firstPairs.count)", json))
    firstPairs.append(firstPair)
    wordSizes.append(json.count)
  }

  // MARK: Places

  private mutating func addPlaces(_ places: [[UInt32]], isSplit: Bool) {
    var json: [UInt8] = []
    func close() {
      guard !json.isEmpty else { return }
      json.append(UInt8(ascii: "]"))
      parts.append(("places-\(firstWords.count - 1)", json))
      json = []
    }
    for (number, its) in places.enumerated() {
      if json.isEmpty { firstWords.append(number) }
      json += (json.isEmpty ? "[[" : ",[").utf8
      var last: UInt32 = 0
      for (index, place) in its.enumerated() {
        if index > 0 { json.append(UInt8(ascii: ",")) }
        append(Int(place - last), to: &json)
        last = place & ~3
      }
      json.append(UInt8(ascii: "]"))
      if isSplit, json.count > partSize { close() }
    }
    close()
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
      let json = "[\(entries.joined(separator: ",\n"))]"
      parts.append(("documents-\(start / perPart)", Array(json.utf8)))
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

private func quoted(_ text: String) -> String { JSONValue.string(text).text }

private func list(_ members: [String]) -> String { "[\(members.joined(separator: ","))]" }
