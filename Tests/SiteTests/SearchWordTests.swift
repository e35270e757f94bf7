import Build
import Diagnostics
import Foundation
import TestSupport
import Testing

/// That the words of the index are those of a slow and plain reading of the same texts.
@Suite("Words of a text")
struct SearchWordTests {
  private static let parts = [
    "Dorf", "laden", "WLAN", "netz", "Wärme", "waermenetz", "Müller", "Größe ", "neue", "Quelle",
    "ÉTÉ", "Łódź", "cœur ", "2077", "x", "und", "東京", "²", "🚲", "👩‍🚀",
    "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
    "Ver\u{AD}kehr", "a\u{308}pfel", "-", "-", "–", "’", "'", ":", "_", "/", "„", "“", "\"", ".",
    ", ", "&", "&amp;", "&nbsp;", "<", "§", " ", " ", " ", "  \n", "\n\n", "\n\n- ", "*Hof*",
    "Übung", "ÄRZTE", "Öl", "äe", "üe", "Straße", "(", ")", "?", "…", "**Stadt**", "`Kode`",
    "*nah***fern**", "[Ort](https://ort.example/weg)",
  ]

  @Test func areThoseOfAPlainReading() async throws {
    var numbers = SeededNumbers(seed: 41)
    var tree = try SourceTree.smallSite()
    for (path, file) in try demoTree().texts where path.hasPrefix("themes/standard/") {
      tree.texts[path] = file
    }
    let names = (0..<150).map { "probe-\($0)" }
    for name in names {
      let parts = (0..<40).map { _ in Self.parts.randomElement(using: &numbers) ?? "" }
      let text = parts.reduce("") { $0 + $1 + (Bool.random(using: &numbers) ? " " : "") }
      tree.put("---\ntitel: \(name)\n---\nanfang \(text) ende\n", at: "content/seiten/\(name).md")
    }
    let site = try await build(tree)
    let words = try bodyWords(of: SearchIndexFiles(of: site))
    for name in names {
      let html = try #require(site.text(of: "\(name)/index.html"))
      let start = try #require(html.range(of: "<p>anfang")).lowerBound
      let end = try #require(html.range(of: "ende</", range: start..<html.endIndex)).upperBound
      let plain = plainWords(ofHTML: String(html[start..<end]))
        .subtracting(plainWords(ofHTML: name)).subtracting(["und"])
        .filter { $0.utf8.count > 1 }
      #expect(words[name] == plain, "\(html[start..<end])")
    }
  }

  /// Frequent words first; among those about as frequent, what ends in the same letters stands together.
  @Test func standByHowOftenTheyAreThereAndByTheirEnds() async throws {
    let ends = [
      "netz", "etz", "leitung", "abwasserleitung", "wasserleitung", "erleitung", "rleitung",
    ]
    var tree = try SourceTree.smallSite()
    for (path, file) in try demoTree().texts where path.hasPrefix("themes/standard/") {
      tree.texts[path] = file
    }
    for number in 0..<40 {
      let words = ends.enumerated().filter { number % ($0.offset + 1) == 0 }.map(\.element)
      tree.put(
        "---\ntitel: Probe \(number)\n---\n\(words.joined(separator: " ")) nur\(number)leitung\n",
        at: "content/seiten/probe-\(number).md")
    }
    let words = try words(of: SearchIndexFiles(of: try await build(tree)))
    #expect(Set(ends).isSubset(of: words.map(\.word)))
    let expected = words.sorted { first, second in
      let magnitudes = [first, second].map { Int.bitWidth - $0.places.count.leadingZeroBitCount }
      return magnitudes[0] == magnitudes[1]
        ? first.word.utf8.reversed().lexicographicallyPrecedes(second.word.utf8.reversed())
        : magnitudes[0] > magnitudes[1]
    }
    #expect(words.map(\.word) == expected.map(\.word))
  }

  /// The words of bodies by the title of their documents, in an index that is one file.
  private func bodyWords(of index: SearchIndexFiles) throws -> [String: Set<String>] {
    var bodies: [String: Set<String>] = [:]
    for (word, places) in try words(of: index) {
      var document = 0
      for place in places {
        document += place / 4
        if place % 4 == 0 { bodies[index.titles[document], default: []].insert(word) }
      }
    }
    return bodies
  }

  /// Every word with its places as they are written, in the order of an index that is one file.
  private func words(of index: SearchIndexFiles) throws -> [(word: String, places: [Int])] {
    let data = Data(try #require(index.files["index.json"]).utf8)
    let head = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let parts = try #require(head["parts"] as? [String: Any])
    let text = try #require((parts["words-0"] as? [Any])?.first as? String)
    let places = try #require(parts["places-0"] as? [[Int]])
    return zip(text.split(separator: " ").map(String.init), places).map { ($0, $1) }
  }
}

/// The words of finished HTML as the search compares them, taken apart by patterns.
private func plainWords(ofHTML html: String) -> Set<String> {
  var text = html.replacing(#/</?(?:a|em|strong|del|code|abbr|span)(?: [^>]*)?>/#, with: "")
    .replacing(#/<[^>]*>|&[^;]*;/#, with: " ").lowercased()
  text.unicodeScalars.removeAll {
    (0x300...0x36F).contains($0.value) || [0xAD, 0x200B, 0x200C, 0x200D].contains($0.value)
  }
  let plain = [
    "ä": "a", "ö": "o", "ü": "u", "é": "e", "ó": "o", "ł": "l", "ź": "z", "œ": "oe", "ß": "ss",
  ]
  for (letter, others) in plain { text = text.replacing(letter, with: others) }
  var words: Set<String> = []
  let pattern = #/[\p{L}\p{N}]+(?:[-*:_'’‐‑][\p{L}\p{N}]+)*/#.matchingSemantics(.unicodeScalar)
  for match in text.matches(of: pattern) {
    // Of a long word the beginning is enough.
    let parts = match.output.split { "-*:_'’‐‑".contains($0) }.map { String($0.prefix(64)) }
    let compound = parts.reduce("") { $0.utf8.count < 64 ? $0 + $1 : $0 }
    for word in parts + [compound] { words.formUnion([word, withoutUmlautE(word)]) }
  }
  return words
}

/// `waermenetz` as `warmenetz`, but `neue` and `quelle` as they are.
private func withoutUmlautE(_ word: String) -> String {
  var kept = ""
  var before: [Character] = [" ", " "]
  for letter in word {
    let isUmlaut =
      before[1] == "a" || before[1] == "o" || (before[1] == "u" && !"aeq".contains(before[0]))
    if letter != "e" || !isUmlaut { kept.append(letter) }
    before = [before[1], letter]
  }
  return kept
}
