import Build
import Diagnostics
import Disk
import FrontMatter
import Foundation
import Synchronization
import Testing

/// The folder of the package, and in it the tests' own files.
let packageRoot = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()
let testFolder = packageRoot.appending(path: "Tests/SiteTests")

/// Whether expected texts are to be written anew. A run that records fails, so that none passes by it.
let isRecording = ProcessInfo.processInfo.environment["LEITBILD_RECORD"] == "1"

/// The day on which all sites here are built.
func testDay() throws -> CalendarDay { try #require(CalendarDay(iso: "2026-11-24")) }

/// The site of this repository, read once.
func demoTree() throws -> SourceTree { try demo.get() }

private let demo = Result { try SourceTree(folder: packageRoot) }

/// A site that was built in memory.
struct BuiltSite {
  let result: BuildResult
  let files: [String: OutputFile.Body]

  func text(of path: String) -> String? {
    guard case .bytes(let bytes)? = files[path] else { return nil }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The paths of all pages, in order.
  var pagePaths: [String] { files.keys.filter { $0.hasSuffix(".html") }.sorted() }

  func report(in language: Language) -> String { result.log.report(in: language) }
}

extension DiagnosticLog {
  func report(in language: Language) -> String {
    textReport(of: self, language: language, colour: false)
  }
}

func build(
  _ tree: SourceTree, threads: Int = 1, isPortable: Bool = false, showsDrafts: Bool = false,
  stopwatch: Stopwatch? = nil
) async throws -> BuiltSite {
  var options = BuildOptions(date: try testDay())
  options.threads = threads
  options.isPortable = isPortable
  options.showsDrafts = showsDrafts
  options.stopwatch = stopwatch
  options.listsExternalLinks = true
  let written = Mutex<[String: OutputFile.Body]>([:])
  let repeated = Mutex<[String]>([])
  let result = await buildSite(from: tree, options) { file throws(Never) in
    let earlier = written.withLock { $0.updateValue(file.body, forKey: file.path) }
    if earlier != nil { repeated.withLock { $0.append(file.path) } }
  }
  #expect(repeated.withLock { $0 } == [], "These files were written twice.")
  return BuiltSite(result: result, files: written.withLock { $0 })
}

extension SourceTree {
  /// The files of a folder of this repository, as the program reads it.
  init(folder: URL) throws {
    self = try readSourceFolder(at: folder.path, programThemes: nil).tree
  }

  mutating func put(_ text: String, at path: String) {
    texts[path] = SourceFile(path: path, text: text)
  }

  /// Adds the theme of the tests, which changes only when views do, under the name of the standard one.
  mutating func addTestTheme() throws {
    let folder = testFolder.appending(path: "Theme")
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted() {
      guard name.hasSuffix(".yaml") || name.hasSuffix(".mustache") else { continue }
      let bytes = [UInt8](try Data(contentsOf: folder.appending(path: name)))
      let path = "themes/standard/" + name
      texts[path] = SourceFile(path: path, bytes: bytes)
    }
  }

  /// A small site with nothing to complain about, for examples to add their mistake to.
  static func smallSite() throws -> SourceTree {
    var tree = SourceTree()
    try tree.addTestTheme()
    tree.put(
      """
      titel: Zukunft Seeblick
      adresse: https://zukunft.seeblick.example
      sprache: de
      herausgeber: seeblick
      leichte-sprache: seiten/leichte-sprache
      gebaerdensprache: seiten/gebaerdensprache

      """, at: "site/site.yaml")
    // What the law asks for is written by hand, so that examples may replace the municipality.
    for (name, title) in [
      ("impressum", "Impressum"), ("datenschutz", "Datenschutz"),
      ("barrierefreiheit", "Barrierefreiheit"), ("leichte-sprache", "Leichte Sprache"),
      ("gebaerdensprache", "Gebärdensprache"),
    ] {
      tree.put("---\ntitel: \(title)\n---\n\nText.\n", at: "content/seiten/\(name).md")
    }
    tree.put(
      """
      ---
      titel: Seeblick
      art: gemeinde
      ags: "08999001"
      ---

      """, at: "content/kommunen/seeblick.md")
    tree.put(
      """
      ---
      titel: Seeblick digital 2030
      kommune: seeblick
      ---

      """, at: "content/strategien/digital-2030.md")
    tree.put(
      """
      ---
      titel: Seeblick 2035
      leitsatz: Alles Wichtige ist um die Ecke.
      ---

      """, at: "content/visionen/seeblick-2035.md")
    tree.put(
      """
      ---
      titel: Mobilität
      ---

      """, at: "content/handlungsfelder/mobilitaet.md")
    tree.put(
      """
      ---
      titel: Dorf-App
      kurz: Neues aus dem Rathaus auf dem Telefon.
      kommune: seeblick
      strategie: digital-2030
      handlungsfelder: mobilitaet
      status: geplant
      federfuehrung: Hauptamt
      stand: 01.11.2026
      ---

      """, at: "content/projekte/dorf-app.md")
    // What the law asks for, written by hand, so that examples may change the municipality.
    for name in [
      "impressum", "datenschutz", "barrierefreiheit", "leichte-sprache", "gebaerdensprache",
    ] {
      tree.put("---\ntitel: Über \(name)\n---\n", at: "content/seiten/\(name).md")
    }
    return tree
  }
}
