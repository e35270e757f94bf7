import Build
import Diagnostics
import Foundation
import TestSupport
import Testing

/// The search index of built sites, and the theme's script that searches it.
@Suite("The search")
struct SearchTests {
  @Test func findsEveryDocumentByItsTitleAndByAWordOfIt() async throws {
    let index = try SearchIndexFiles(of: try await build(demoTree()))
    #expect(index.titles.count > 100)
    let words = index.titles.map { $0.split(separator: " ").map(String.init) }
    let queries = index.titles + Set(words.flatMap(\.self))
    guard let found = try ask(index, queries: queries)?.found else { return }
    for (title, words) in zip(index.titles, words) {
      #expect(found[title]?.titles.contains(title) == true, "\(title)")
      // A word that stands nearly everywhere does not lead anywhere; another one must.
      #expect(words.contains { found[$0]?.titles.contains(title) == true }, "\(title)")
    }
  }

  @Test func findsUmlautsPartsAndTypingErrors() async throws {
    let site = try await build(demoTree())
    let index = try SearchIndexFiles(of: site)
    let queries = [
      "Wärmenetz", "waermenetz", "warmenetz", "WÄRMENETZ", "netz", "wämrenetz", "Wärmnetz",
      "Glasfaser Graben", "Öffnungszeiten", "Dorf-WLAN", "dorfwlan", "der", "xyzzyxyzzy", "", "  ",
      "constructor", "Impressum", "partizipaton",
    ]
    guard let found = try ask(index, queries: queries)?.found else { return }
    let exact = try #require(found["Wärmenetz"]).titles
    #expect(!exact.isEmpty)
    for other in ["waermenetz", "warmenetz", "WÄRMENETZ"] {
      #expect(found[other]?.titles == exact)
      #expect(found[other]?.isSimilar == false)
    }
    #expect(try #require(found["netz"]).count > exact.count)
    for typo in ["wämrenetz", "Wärmnetz"] {
      #expect(found[typo]?.titles == exact)
      #expect(found[typo]?.isSimilar == true)
    }
    #expect(found["Glasfaser Graben"]?.titles.first == "Glasfaser im Wassergraben")
    #expect(found["Öffnungszeiten"]?.titles.first == "Rathaus ohne Öffnungszeit")
    #expect(found["Dorf-WLAN"]?.titles.first == "Dorf-WLAN zum Nachbauen")
    #expect(found["dorfwlan"]?.titles.first == "Dorf-WLAN zum Nachbauen")
    #expect(found["partizipaton"]?.titles.first == "Partizipation und Transparenz")
    #expect(found["Impressum"]?.titles.first == "Impressum")
    for nothing in ["xyzzyxyzzy", "", "  ", "constructor"] {
      #expect(found[nothing]?.count == 0, "»\(nothing)« should find nothing.")
    }
  }

  @Test func countsMistakesAsDamerauAndLevenshteinDo() async throws {
    let index = try SearchIndexFiles(of: try await build(demoTree()))
    let pairs: [(String, String, Int, Bool)] = [
      ("netz", "netz", 2, false), ("netz", "nezt", 2, false), ("netz", "metz", 2, false),
      ("netz", "nez", 2, false), ("netz", "nettz", 2, false), ("ca", "abc", 3, false),
      ("warmnetz", "nahwarmenetze", 2, true), ("rathuas", "rathauses", 1, true),
    ]
    guard let answer = try ask(index, distances: pairs) else { return }
    #expect(answer.distances == [0, 1, 1, 1, 1, 3, 1, 1])
  }

  @Test func isTheSameForAnyOrderOfThreads() async throws {
    let first = try SearchIndexFiles(of: try await build(demoTree(), threads: 1))
    let second = try SearchIndexFiles(of: try await build(demoTree(), threads: 3))
    #expect(first.files == second.files)
  }

  @Test func isMadeOfScriptsForASiteOpenedFromDisk() async throws {
    let site = try await build(demoTree(), isPortable: true)
    let paths = site.files.keys.filter { $0.hasPrefix("suche/index-") }
    #expect(paths.count == 1)
    let path = try #require(paths.first)
    let text = try #require(site.text(of: path))
    #expect(text.hasPrefix("leitbild.take(\"index\",{"))
    #expect(text.hasSuffix("});\n"))
  }

  @Test func readsWordsThroughMarkupAndNotTheMarkup() async throws {
    var tree = try smallSite()
    tree.put(
      "---\ntitel: Handel\n---\nDer *Dorf*laden von Müller & Söhne.\n\n- **Obst**\n- Gemüse\n",
      at: "content/seiten/handel.md")
    let index = try SearchIndexFiles(of: try await build(tree))
    let words = ["Dorfladen", "Müller", "Söhne", "Obst", "Gemüse"]
    let signs = ["amp", "strong", "obstgemüse"]
    guard let found = try ask(index, queries: words + signs)?.found else { return }
    for word in words { #expect(found[word]?.titles == ["Handel"], "\(word)") }
    for sign in signs { #expect(found[sign]?.count == 0, "\(sign)") }
  }

  @Test func keepsDraftsOut() async throws {
    var tree = try smallSite()
    tree.put("---\ntitel: Geheimnis\nentwurf: ja\n---\n", at: "content/seiten/geheim.md")
    let index = try SearchIndexFiles(of: try await build(tree))
    #expect(!index.titles.contains("Geheimnis"))
    #expect(!index.files.values.contains { $0.contains("geheim") })
  }

  @Test func staysWithinBoundsOnALargeSite() async throws {
    let site = try await build(largeSite(documents: 600))
    let index = try SearchIndexFiles(of: site)
    let size = index.files.values.reduce(0) { $0 + $1.utf8.count }
    // Each body has more than 300 different words; with their numbers they come to some 3 bytes a word.
    #expect(index.files.count > 3)
    #expect(size < 600 * 8_000)
    #expect(index.files.values.allSatisfy { $0.utf8.count < 400_000 })
    let queries = ["vorhaben17", "vorhbaen17", "wort00042"]
    guard let answer = try ask(index, queries: queries) else { return }
    let exact = try #require(answer.found["vorhaben17"])
    #expect(exact.titles.first == "Vorhaben17")
    #expect(exact.bytes < size / 4)
    #expect(answer.found["vorhbaen17"]?.titles.contains("Vorhaben17") == true)
    #expect(try #require(answer.found["wort00042"]).count > 0)
  }

  private func largeSite(documents: Int) throws -> SourceTree {
    var tree = try smallSite()
    var numbers = SeededNumbers(seed: 7)
    for number in 0..<documents {
      let words = (0..<500).map { _ in
        // Few words are frequent and many are rare, as in a language.
        let frequent = Int.random(in: 1...1000, using: &numbers)
        let digits = String(frequent * Int.random(in: 1...20, using: &numbers))
        let zeros = String(repeating: "0", count: max(0, 5 - digits.count))
        return "wort\(zeros)\(digits)"
      }
      tree.put(
        "---\ntitel: Vorhaben\(number)\n---\n\(words.joined(separator: " "))\n",
        at: "content/seiten/v\(number).md")
    }
    return tree
  }
}

/// The tests' small site in the standard theme, whose script searches it.
private func smallSite() throws -> SourceTree {
  var tree = try SourceTree.smallSite()
  for (path, file) in try demoTree().texts where path.hasPrefix("themes/standard/") {
    tree.texts[path] = file
  }
  return tree
}

/// That the program and the theme's script take texts apart into the same words.
@Suite("Folding")
struct FoldingTests {
  static let titles: [(title: String, words: Set<String>)] = [
    ("Wärmenetz", ["warmenetz"]), ("Straße", ["strasse"]), ("ÖPNV", ["opnv"]),
    ("Waermepumpe", ["waermepumpe", "warmepumpe"]), ("Bioenergie", ["bioenergie", "bionergie"]),
    ("neue Quelle Feuer", ["feuer", "neue", "quelle"]), ("a\u{308}pfel", ["apfel"]),
    ("Hof-Laden", ["hof", "laden", "hofladen"]),
    ("Bürger*innen", ["burger", "burgerinnen", "innen"]),
    ("Łódź Ærø ĲSSEL", ["aero", "aro", "lodz", "ĳssel"]), ("E-Mail", ["e", "email", "mail"]),
    ("Ver\u{AD}kehr", ["verkehr"]), ("東京 2077", ["2077", "東京"]), ("🚲weg", ["weg"]),
  ]

  @Test func takesTitlesApart() async throws {
    var tree = try smallSite()
    let before = try SearchIndexFiles(of: try await build(tree)).words
    for (number, (title, _)) in Self.titles.enumerated() {
      tree.put("---\ntitel: \"\(title)\"\n---\n", at: "content/seiten/x\(number).md")
    }
    let index = try SearchIndexFiles(of: try await build(tree))
    let expected = Self.titles.reduce(into: Set<String>()) { $0.formUnion($1.words) }
    #expect(index.words.subtracting(before) == expected.subtracting(before))
    guard let answer = try ask(index, words: Self.titles.map(\.title)) else { return }
    for ((title, words), said) in zip(Self.titles, answer.words) {
      // The script does not join parts: it looks for both.
      let missing = words.subtracting(said.flatMap(\.self))
      #expect(missing == words.intersection(["hofladen", "burgerinnen", "email"]), "\(title)")
      #expect(words.isSuperset(of: said.flatMap(\.self)), "\(title)")
    }
  }

  @Test func isTheSameInBothForEveryLetter() async throws {
    var tree = try smallSite()
    let letters = (0xA1...0x24F).compactMap(Unicode.Scalar.init)
      .filter { $0.value != 0xAD }
    let text = letters.map { "x\($0)y" }.joined(separator: " ")
    tree.put("---\ntitel: Buchstaben\n---\n\(text)\n", at: "content/seiten/x.md")
    let index = try SearchIndexFiles(of: try await build(tree))
    guard let answer = try ask(index, words: [text]) else { return }
    let missing = Set(answer.words.flatMap(\.self).flatMap(\.self)).subtracting(index.words)
      .filter { $0.count > 1 }
    #expect(missing.isEmpty)
  }
}

/// The files of a site's German search index by their names.
struct SearchIndexFiles {
  let files: [String: String]
  /// In the order of their numbers.
  let titles: [String]
  let words: Set<String>

  init(of site: BuiltSite) throws {
    var files: [String: String] = [:]
    for path in site.files.keys where path.hasPrefix("suche/index-") {
      files[String(path.split(separator: "/")[2])] = site.text(of: path)
    }
    var parts = try Self.object(in: files["index.json"])["parts"] as? [String: Any] ?? [:]
    for (name, text) in files where name != "index.json" {
      parts[String(name.dropLast(5))] = try JSONSerialization.jsonObject(with: Data(text.utf8))
    }
    var words: Set<String> = []
    for (name, part) in parts where name.hasPrefix("words-") {
      let text = try #require((part as? [Any])?.first as? String)
      words.formUnion(text.split(separator: " ").map(String.init))
    }
    self.files = files
    self.words = words
    titles = parts.keys.filter { $0.hasPrefix("documents-") }
      .sorted { ($0.count, $0) < ($1.count, $1) }
      .flatMap { parts[$0] as? [[Any]] ?? [] }.compactMap { $0.first as? String }
  }

  private static func object(in text: String?) throws -> [String: Any] {
    let data = Data(try #require(text).utf8)
    return try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
  }
}

private struct Answer: Decodable {
  struct Found: Decodable {
    let count: Int
    let isSimilar: Bool
    let titles: [String]
    let bytes: Int
  }

  let words: [[[String]]]
  let distances: [Int]
  let found: [String: Found]
}

/// Asks the theme's script, run by node; nil where there is no node.
private func ask(
  _ index: SearchIndexFiles, queries: [String] = [], words: [String] = [],
  distances: [(String, String, Int, Bool)] = []
) throws -> Answer? {
  guard let node = nodePath else { return nil }
  let folder = FileManager.default.temporaryDirectory
    .appending(path: "leitbild-search-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  for (name, text) in index.files {
    try Data(text.utf8).write(to: folder.appending(path: name))
  }
  let asked = folder.appending(path: "asked.json")
  let question: [String: Any] = [
    "queries": queries, "words": words,
    "distances": distances.map { [$0.0, $0.1, $0.2, $0.3] as [Any] },
  ]
  try JSONSerialization.data(withJSONObject: question).write(to: asked)
  let process = Process()
  process.executableURL = URL(filePath: node)
  process.arguments = [
    testFolder.appending(path: "search.mjs").path,
    packageRoot.appending(path: "themes/standard/assets/search.js").path, folder.path,
  ]
  process.standardInput = try FileHandle(forReadingFrom: asked)
  let output = Pipe()
  process.standardOutput = output
  try process.run()
  let answer = output.fileHandleForReading.readDataToEndOfFile()
  process.waitUntilExit()
  try #require(process.terminationStatus == 0)
  return try JSONDecoder().decode(Answer.self, from: answer)
}

let nodePath = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
  .map { "\($0)/node" }.first { FileManager.default.isExecutableFile(atPath: $0) }
