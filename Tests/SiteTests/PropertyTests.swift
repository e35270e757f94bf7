import Build
import Diagnostics
import Foundation
import TestSupport
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite("What holds for every site")
struct PropertyTests {
  // MARK: The same again

  /// The files of a tree put in again in another order.
  private func shuffled(_ tree: SourceTree, seed: UInt64) -> SourceTree {
    var numbers = SeededNumbers(seed: seed)
    var copy = SourceTree()
    for (path, file) in tree.texts.shuffled(using: &numbers) { copy.texts[path] = file }
    for (path, asset) in tree.assets.shuffled(using: &numbers) { copy.assets[path] = asset }
    copy.obstacles = tree.obstacles.shuffled(using: &numbers)
    return copy
  }

  private func expectTheSame(_ tree: SourceTree) async throws {
    let first = try await build(tree)
    for (seed, threads) in [(1, 1), (2, 2), (3, 7)] {
      let again = try await build(shuffled(tree, seed: UInt64(seed)), threads: threads)
      #expect(again.report(in: .german) == first.report(in: .german))
      #expect(again.files.keys.sorted() == first.files.keys.sorted())
      for path in first.files.keys.sorted() where again.text(of: path) != first.text(of: path) {
        Issue.record("\(path) is different with \(threads) threads.")
      }
    }
  }

  @Test func sameInSameOutOnTheDemo() async throws {
    try await expectTheSame(demoTree())
  }

  /// In a build, what several pages show alike is made once for all of them; in a preview each page is made by itself.
  @Test func pagesAreTheSameTogetherAndAlone() async throws {
    let together = try await build(demoTree(), threads: 2)
    let plan = await planSite(from: try demoTree(), BuildOptions(date: try testDay()))
    let table = SiteTable(of: plan)
    for path in together.pagePaths where table.isPage(path) {
      guard case .bytes(let alone)? = table.file(at: path) else { continue }
      #expect(together.text(of: path) == String(decoding: alone, as: UTF8.self), "\(path)")
    }
  }

  @Test func sameInSameOutOnABrokenSite() async throws {
    var tree = try demoTree()
    var numbers = SeededNumbers(seed: 7)
    for path in tree.textPaths(below: "content/") {
      if let file = tree.texts[path] {
        tree.texts[path] = SourceFile(path: path, bytes: mutated(file.bytes, &numbers))
      }
    }
    tree.obstacles.append(("content/projekte/b.md", .notAFile))
    tree.obstacles.append(("content/projekte/a.md", .unreadable(reason: "Permission denied")))
    let site = try await build(tree)
    #expect(!site.result.isWritten)
    try await expectTheSame(tree)
  }

  // MARK: Links

  @Test(arguments: [false, true])
  func everyLinkOfTheDemoLeadsSomewhere(isPortable: Bool) async throws {
    let site = try await build(demoTree(), isPortable: isPortable)
    try #require(site.result.isWritten)
    expectLinksToLeadSomewhere(in: site, isPortable: isPortable)
  }

  /// Sites with pictures, files, footnotes, former addresses and other languages.
  @Test(arguments: ["one-of-each-kind", "two-languages", "umlauts-and-emoji", "hostile-html"])
  func everyLinkOfAGoldenSiteLeadsSomewhere(name: String) async throws {
    var tree = try SourceTree(folder: testFolder.appending(path: "Sites/\(name)"))
    let demo = try demoTree()
    for path in demo.textPaths(below: "themes/") { tree.texts[path] = demo.texts[path] }
    for isPortable in [false, true] {
      let site = try await build(tree, isPortable: isPortable)
      try #require(site.result.isWritten)
      expectLinksToLeadSomewhere(in: site, isPortable: isPortable)
    }
  }

  private func expectLinksToLeadSomewhere(in site: BuiltSite, isPortable: Bool) {
    var ids: [String: Set<String>] = [:]
    for path in site.pagePaths {
      let all = attributes("id", of: site.text(of: path) ?? "")
      ids[path] = Set(all)
      #expect(Set(all).count == all.count, "\(path) has an id twice.")
    }
    for path in site.pagePaths {
      let text = site.text(of: path) ?? ""
      let addresses = attributes("href", of: text) + attributes("src", of: text)
      for address in addresses where !address.contains(":") {
        guard let (file, fragment) = target(of: address, from: path, isPortable: isPortable) else {
          Issue.record("\(path) links out of the site: \(address)")
          continue
        }
        #expect(site.files[file] != nil, "\(path) links to nothing: \(address)")
        if let fragment, !fragment.isEmpty {
          #expect(ids[file]?.contains(fragment) == true, "\(path) links to no id: \(address)")
        }
      }
    }
  }

  /// The file that a browser would ask for; nil where the way leaves the site.
  private func target(
    of address: String, from path: String, isPortable: Bool
  ) -> (file: String, fragment: String?)? {
    let parts = address.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let fragment = parts.count > 1 ? String(parts[1]) : nil
    let way = String(parts[0]).removingPercentEncoding ?? String(parts[0])
    guard !way.isEmpty else { return (path, fragment) }
    var folders = way.hasPrefix("/") ? [] : path.split(separator: "/").dropLast().map(String.init)
    for part in way.split(separator: "/") {
      switch part {
      case ".": continue
      case "..":
        guard folders.popLast() != nil else { return nil }
      default: folders.append(String(part))
      }
    }
    let name = folders.joined(separator: "/")
    let isFolder = way.hasSuffix("/") || way.hasSuffix("..") || name.isEmpty
    if isFolder, isPortable { return nil }
    return (isFolder ? (name.isEmpty ? "" : name + "/") + "index.html" : name, fragment)
  }

  private func attributes(_ name: String, of text: String) -> [String] {
    var found: [String] = []
    var rest = text[...]
    while let start = rest.firstRange(of: " \(name)=\"") {
      let value = rest[start.upperBound...].prefix { $0 != "\"" }
      found.append(String(value).replacing("&amp;", with: "&").replacing("&quot;", with: "\""))
      rest = rest[value.endIndex...]
    }
    return found
  }

  // MARK: Escaping

  /// A text that would break out of an element, an attribute or a template.
  private let hostile = "<b onmouseover='x'>\"{{title}}&lt;</b>"

  /// How it may appear, all of its signs escaped.
  private let harmless = [
    "&lt;b onmouseover='x'&gt;&quot;{{title}}&amp;lt;&lt;/b&gt;",
    "&lt;b onmouseover=&#39;x&#39;&gt;&quot;{{title}}&amp;lt;&lt;/b&gt;",
  ]

  /// How it may appear in the JSON of a script element, which ends at the next `</script`: without any `<`.
  private let harmlessInJSON = #"\u003cb onmouseover='x'>\"{{title}}&lt;\u003c/b>"#

  @Test func noTextReachesAPageUnescaped() async throws {
    var tree = try SourceTree(folder: testFolder.appending(path: "Sites/hostile-fields"))
    for path in tree.texts.keys.sorted() {
      guard let file = tree.texts[path] else { continue }
      tree.put(file.text(file.whole).replacing("HOSTILE", with: hostile), at: path)
    }
    try tree.addTestTheme()
    let plain = try await build(tree)
    try expectEscaped(plain, appearances: 100)
    let theme = try demoTree()
    for path in theme.textPaths(below: "themes/") { tree.texts[path] = theme.texts[path] }
    try expectEscaped(try await build(tree), appearances: 50)
  }

  private func expectEscaped(_ site: BuiltSite, appearances: Int) throws {
    // The hostile words are long, which is another mistake.
    #expect(site.result.log.sorted.map(\.code) == [.cardTextTooLong])
    #expect(site.result.isWritten)
    var count = 0
    for path in site.pagePaths {
      var text = try withoutDataScripts(site.text(of: path) ?? "", in: path)
      // A drawing breaks texts into lines, so its signs are judged as a browser reads them.
      for drawing in drawings(in: text) {
        let markup = Markup(of: drawing)
        #expect(markup.isWellFormed, "\(path)")
        #expect(markup.elements.isSubset(of: ownElements), "\(path)")
        #expect(!markup.attributes.contains { $0.hasPrefix("on") }, "\(path)")
        text = text.replacing(drawing, with: "")
      }
      #expect(!text.contains("<b onmouseover"), "\(path) has it unescaped.")
      #expect(!text.contains("'x'>"), "\(path) has it half escaped.")
      // Apart from its escaped form nothing of it is left.
      // A drawing breaks texts into lines.
      let written = drawings(in: text).reduce(text) { $0.replacing($1, with: "") }
      let rest = harmless.reduce(written) { $0.replacing($1, with: "") }
      #expect(!rest.contains("onmouseover="), "\(path) has it escaped in another way.")
      #expect(text.contains("</html>"))
      count += text.split(separator: "b onmouseover=").count - 1
    }
    #expect(count >= appearances)
  }

  /// What drawings consist of.
  private let ownElements: Set = [
    "svg", "g", "a", "path", "rect", "circle", "line", "text", "tspan", "title", "ellipse",
    "polygon", "polyline",
  ]

  /// The page without its script elements of data, which hold JSON and nothing that ends them early.
  private func withoutDataScripts(_ page: String, in path: String) throws -> String {
    let opening = "<script type=\"application/ld+json\">"
    var text = page
    while let start = text.firstRange(of: opening) {
      let end = try #require(text[start.upperBound...].firstRange(of: "</script>"))
      let json = text[start.upperBound..<end.lowerBound]
      #expect(!json.contains("<"), "\(path) has a < in JSON.")
      #expect(
        !json.replacing(harmlessInJSON, with: "").contains("onmouseover="),
        "\(path) has it in JSON in another way.")
      _ = try JSONSerialization.jsonObject(with: Data(json.utf8))
      text.removeSubrange(start.lowerBound..<end.upperBound)
    }
    return text
  }

  // MARK: Paths

  @Test(arguments: [
    "../../../etc/passwd", "/etc/passwd", "..", ".", "/", "//", "a/../../b", "🚀", "а/б", "a\\..\\b",
    "C:\\x", "x/", "/x", "%2e%2e/x", "index.html", "\u{202E}x", "…", "-", "a/🚀/", "CON", " x ",
  ])
  func noFileLeavesTheFolder(name: String) async throws {
    var tree = try SourceTree.smallSite()
    let title = "---\ntitel: Ein Titel\n"
    tree.put(title + "kennung: '\(name)'\n---\n", at: "content/seiten/x.md")
    tree.put(title + "quelle: Wir\nkennung: '\(name)'\n---\n", at: "content/erkenntnisse/x.md")
    tree.put(title + "fruehere-adressen: '\(name)-alt'\n---\n", at: "content/werkzeuge/x.md")
    tree.assets["content/seiten/\(name).png"] = .init(byteCount: 9, head: pngHead)
    tree.put(
      title + "---\n![Ein Bild](<\(name).png> \"Foto: Wir\")\n", at: "content/seiten/y.md")
    let site = try await build(tree)
    for path in site.files.keys.sorted() { #expect(staysInside(path), "\(path)") }
  }

  private func staysInside(_ path: String) -> Bool {
    path.unicodeScalars.allSatisfy { $0.value > 0x20 && $0.value < 0x7F && $0 != "\\" }
      && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
        !$0.isEmpty && $0 != "." && $0 != ".." && !$0.hasPrefix(".")
      }
  }

  @Test func filesThatAreNotMeantForTheSiteStayOut() async throws {
    var tree = try SourceTree.smallSite()
    tree.put("---\ntitel: Geheim\nintern: ja\n---\nGEHEIM\n", at: "content/seiten/geheim.md")
    let targets = [
      "../seiten/geheim.md", "../../site/site.yaml", "../../themes/standard/theme.yaml",
    ]
    for target in targets {
      tree.put(
        "---\ntitel: Digital\nkommune: seeblick\ndokument: \(target)\n---\n",
        at: "content/strategien/digital-2030.md")
      let site = try await build(tree)
      #expect(site.result.log.sorted.map(\.code) == [.deadLink], "\(target)")
      #expect(!site.files.keys.contains { $0.hasPrefix("dateien/") })
    }
  }

  // MARK: Anything at all

  /// Some bytes changed, removed, doubled or put elsewhere.
  private func mutated(_ bytes: [UInt8], _ numbers: inout SeededNumbers) -> [UInt8] {
    var bytes = bytes
    let signs = Array("---\n: \"'[]{}()<>|#*_`!&@%\\\t\r\n~^$€ä🚀\u{A0}\u{0}".utf8)
    for _ in 0..<Int.random(in: 1...8, using: &numbers) {
      guard !bytes.isEmpty else { return bytes }
      let start = Int.random(in: 0..<bytes.count, using: &numbers)
      let end = min(bytes.count, start + Int.random(in: 0...40, using: &numbers))
      switch Int.random(in: 0..<6, using: &numbers) {
      case 0: bytes[start] = UInt8.random(in: 0...255, using: &numbers)
      case 1: bytes.removeSubrange(start..<end)
      case 2: bytes.insert(contentsOf: bytes[start..<end], at: start)
      case 3: bytes.insert(contentsOf: bytes[start..<end], at: 0)
      case 4: bytes.removeLast(bytes.count - start)
      default: bytes.insert(signs.randomElement(using: &numbers) ?? 0, at: start)
      }
    }
    return bytes
  }

  @Test(arguments: 0..<60)
  func mutatedDemoFilesNeverCrashABuild(seed: Int) async throws {
    var tree = try demoTree()
    var numbers = SeededNumbers(seed: UInt64(seed))
    for path in tree.texts.keys.sorted() where Int.random(in: 0..<4, using: &numbers) == 0 {
      guard let file = tree.texts[path] else { continue }
      let isTemplate = path.hasPrefix("themes/") && seed % 3 != 0
      if isTemplate { continue }
      tree.texts[path] = SourceFile(path: path, bytes: mutated(file.bytes, &numbers))
    }
    let site = try await build(tree, threads: 2)
    _ = site.report(in: .german)
    for path in site.files.keys { #expect(staysInside(path), "\(path)") }
  }

  @Test(arguments: 0..<300)
  func mutatedDocumentsNeverCrashABuild(seed: Int) async throws {
    let demo = try demoTree()
    var numbers = SeededNumbers(seed: UInt64(seed) + 1_000)
    var tree = try SourceTree.smallSite()
    let paths = demo.textPaths(below: "content/")
    for _ in 0..<6 {
      let path = try #require(paths.randomElement(using: &numbers))
      guard let file = demo.texts[path] else { continue }
      tree.texts[path] = SourceFile(path: path, bytes: mutated(file.bytes, &numbers))
    }
    let site = try await build(tree)
    _ = site.report(in: .english)
  }

  @Test(arguments: 0..<300)
  func randomBytesNeverCrashABuild(seed: Int) async throws {
    var numbers = SeededNumbers(seed: UInt64(seed) + 5_000)
    var tree = try SourceTree.smallSite()
    func noise(_ alphabet: [UInt8]?) -> [UInt8] {
      (0..<Int.random(in: 0...400, using: &numbers)).map { _ in
        alphabet?.randomElement(using: &numbers) ?? UInt8.random(in: 0...255, using: &numbers)
      }
    }
    let signs = Array("a b\n\n--- :-#*_[](){}<>|\"'`!&@%\\\t~^$".utf8)
    let front = Array("---\ntitel: Ein Titel\n".utf8)
    let bodies = [
      noise(nil), noise(signs), front + noise(signs) + Array("\n---\n".utf8),
      front + Array("---\n".utf8) + noise(nil), front + Array("---\n".utf8) + noise(signs),
    ]
    for (number, bytes) in bodies.enumerated() {
      let path = "content/seiten/\(number).md"
      tree.texts[path] = SourceFile(path: path, bytes: bytes)
    }
    if seed % 5 == 0 {
      tree.texts["site/site.yaml"] = SourceFile(path: "site/site.yaml", bytes: noise(signs))
    }
    if seed % 5 == 1 {
      let path = "themes/standard/templates/list.mustache"
      tree.texts[path] = SourceFile(path: path, bytes: noise(signs))
    }
    let site = try await build(tree)
    _ = site.report(in: .german)
  }
}

/// The names of the elements and attributes of a drawing.
private final class Markup: NSObject, XMLParserDelegate {
  private(set) var elements: Set<String> = []
  private(set) var attributes: Set<String> = []
  private(set) var isWellFormed = false

  init(of drawing: String) {
    super.init()
    let parser = XMLParser(data: Data(drawing.utf8))
    parser.delegate = self
    isWellFormed = parser.parse()
  }

  func parser(
    _ parser: XMLParser, didStartElement element: String, namespaceURI: String?,
    qualifiedName: String?, attributes: [String: String]
  ) {
    elements.insert(element)
    self.attributes.formUnion(attributes.keys)
  }
}
