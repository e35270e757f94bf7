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

extension SearchIndex {
  func files() -> SearchFiles {
    let words = sortedWords
    var parts = IndexParts(words, entries, isSplit: entries.size > singleFileLimit)
    if !parts.isSplit, parts.size > singleFileLimit {
      parts = IndexParts(words, entries, isSplit: true)
    }
    let head = (name: "index", json: parts.head(of: self))
    let files = [head] + (parts.isSplit ? parts.parts : [])
    let digest = files.reduce(fowlerNollVo([])) { fowlerNollVo($1.json, from: $0) }
    return SearchFiles(folder: "index-" + String(digest, radix: 36), files: files)
  }
}

private struct IndexParts {
  let isSplit: Bool
  private(set) var parts: [(name: String, json: [UInt8])] = []
  private var firstPairs: [String] = []
  private var wordSizes: [Int] = []
  private var firstWords: [Int] = []

  init(
    _ words: [(word: [UInt8], places: SearchPlaces)], _ entries: SearchEntries, isSplit: Bool
  ) {
    self.isSplit = isSplit
    addWords(words.map(\.word))
    addPlaces(words.map(\.places))
    addEntries(entries)
  }

  var size: Int { parts.reduce(0) { $0 + $1.json.count } }

  func head(of index: SearchIndex) -> [UInt8] {
    let entries = index.entries
    let perPart = isSplit ? SearchEntries.perPart : max(entries.count, 1)
    var json = Array(
      """
      {"documents":\(entries.count),"documentsPerPart":\(perPart),
      "stopWords":\(quoted(index.stopWords.joined(separator: " "))),
      "firstPairs":\(list(firstPairs.map(quoted))),
      "wordSizes":\(list(wordSizes.map(String.init))),
      "firstWords":\(list(firstWords.map(String.init))),
      "kinds":\(list(entries.kindNames.map(quoted))),
      "statuses":\(list(entries.shownStatuses)),
      "parts":{
      """.utf8)
    if !isSplit {
      for (index, part) in parts.enumerated() {
        json += "\(index == 0 ? "" : ",")\n\(quoted(part.name)):".utf8
        json += part.json
      }
    }
    return json + "}}".utf8
  }

  // MARK: Words

  private mutating func addWords(_ words: [[UInt8]]) {
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
    _ firstPair: String, _ numbers: [Int], of words: [[UInt8]]
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

  private mutating func addPlaces(_ places: [SearchPlaces]) {
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
      its.write(to: &json)
      json.append(UInt8(ascii: "]"))
      if isSplit, json.count > partSize { close() }
    }
    close()
  }

  // MARK: Documents

  private mutating func addEntries(_ entries: SearchEntries) {
    let its = isSplit ? entries.parts : [Array(entries.parts.joined(separator: ",\n".utf8))]
    for (number, part) in its.enumerated() {
      parts.append(("documents-\(number)", "[".utf8 + part + "]".utf8))
    }
  }
}

/// Every pair of letters that stand side by side in a word; a single letter stands for itself.
private func pairs(in word: [UInt8]) -> [UInt64] {
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

/// The FNV-1a hash of some bytes (Fowler, Noll and Vo): the same on every machine.
private func fowlerNollVo(
  _ bytes: [UInt8], from start: UInt64 = 0xCBF2_9CE4_8422_2325
) -> UInt64 {
  var hash = start
  for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
  return hash
}
