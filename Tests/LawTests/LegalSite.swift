import Build
import Checks
import Diagnostics
import Documents
import Foundation
import FrontMatter
import Graph
import Synchronization
import Testing

/// A small site whose publisher's legal data can be taken away item by item.
struct LegalSite {
  typealias Items = [(key: String, value: String)]

  var settings = """
    titel: Probe
    adresse: https://probe.example
    sprache: de
    herausgeber: probe
    leichte-sprache: seiten/leicht
    gebaerdensprache: seiten/dgs

    """
  var key = "08999001"
  var imprint: Items? = [
    ("name", "Gemeinde Probe"), ("anschrift", "Weg 1, 00000 Probe"),
    ("rechtsform", "Körperschaft des öffentlichen Rechts"),
    ("vertreten-durch", "Bürgermeisterin Erika Beispiel"), ("e-mail", "post@probe.example"),
    ("telefon", "00000 1-0"), ("verantwortlich", "Erika Beispiel, Weg 1, 00000 Probe"),
  ]
  var privacy: Items? = [
    ("verantwortlich", "{name: Gemeinde Probe, e-mail: post@probe.example}"),
    ("datenschutzbeauftragt", "{name: Max Beispiel, telefon: 00000 1-1}"),
    ("zwecke", "[Antworten, Auswerten]"), ("rechtsgrundlage", "eine Vorschrift"),
    ("speicherdauer", "ein Jahr"), ("rechte", "[Auskunft, Löschung]"),
    ("aufsichtsbehoerde", "{name: Aufsicht, adresse: https://aufsicht.example}"),
    ("protokolle", "{anbieter: Rechenzentrum, angaben: [Zeit, Seite], speicherdauer: eine Woche}"),
  ]
  var accessibility: Items? = [
    ("betreiber", "Die Gemeinde Probe"), ("geltungsbereich", "probe.example"),
    ("vereinbarkeit", "teilweise"),
    (
      "nicht-barrierefrei",
      """
      {
          unvereinbar: [{inhalt: Ein Plan, grund: Er ist ein Bild, alternative: Ein Anruf}],
          unverhaeltnismaessig: [{inhalt: Ein Film, grund: Er ist lang, alternative: Ein Text}],
          nicht-anwendbar: [{inhalt: Eine Karte, grund: Sie ist fremd, alternative: Keine}]}
      """
    ),
    ("erstellung", "{datum: 1.1.2026, methode: selbst, letzte-pruefung: 1.2.2026}"),
    ("rueckmeldung", "{e-mail: barriere@probe.example, telefon: 00000 1-2}"),
    ("durchsetzung", "{name: Ombudsstelle nach § 10d BGG NRW, anschrift: 'Platz 1, 00000 Probe'}"),
  ]
  /// More files, by path; a file of nil is left out.
  var files: [String: String] = [:]

  var tree: SourceTree {
    var texts = [
      "site/site.yaml": settings,
      "content/kommunen/probe.md": """
      ---
      titel: Probe
      art: gemeinde
      stand: 1.2.2026
      ags: "\(key)"
      \(record("impressum", imprint))\(record("datenschutz", privacy))\
      \(record("barrierefreiheit", accessibility))---

      """,
      "content/seiten/leicht.md": "---\ntitel: Leicht\n---\n\nText.\n",
      "content/seiten/dgs.md": "---\ntitel: DGS\n---\n\nText.\n",
    ]
    texts.merge(files) { _, new in new }
    var tree = SourceTree()
    for (path, text) in texts { tree.texts[path] = SourceFile(path: path, text: text) }
    return tree
  }

  private func record(_ name: String, _ items: Items?) -> String {
    guard let items else { return "" }
    return "\(name):\n" + items.map { "  \($0.key): \($0.value)\n" }.joined()
  }

  /// What reading and checking on a day have to say.
  func diagnostics(on date: String = "2026-02-02") async throws -> [Diagnostic] {
    let tree = tree
    let day = try #require(CalendarDay(iso: date))
    var log = DiagnosticLog()
    let settings = readSiteSettings(in: tree, reporting: &log)
    let options = ReadingOptions(date: day, showsDrafts: false, threads: 1)
    let content = await readDocuments(in: tree, settings, options, reporting: &log)
    let graph = await link(content, of: settings, in: tree, reporting: &log)
    check(graph, on: day, reporting: &log)
    return log.sorted
  }

  /// The same as `error code: headline` in a language.
  func messages(in language: Language = .german, on date: String = "2026-02-02") async throws
    -> [String]
  {
    try await diagnostics(on: date).map { diagnostic in
      let severity = diagnostic.severity == .error ? "error" : "warning"
      return "\(severity) \(diagnostic.code.rawValue): \(diagnostic.headline.text(in: language))"
    }
  }

  /// Every written file of the site with the standard theme, by its path.
  func build(on date: String = "2026-02-02") async throws -> [String: String] {
    var tree = tree
    let themes = repository.appendingPathComponent("themes/standard")
    let names = FileManager.default.enumerator(atPath: themes.path)?.compactMap { $0 as? String }
    for name in names ?? [] where name.contains(".") {
      let text = try String(contentsOf: themes.appendingPathComponent(name), encoding: .utf8)
      let path = "themes/standard/" + name
      tree.texts[path] = SourceFile(path: path, text: text)
    }
    let output = Output()
    let day = try #require(CalendarDay(iso: date))
    let result = await buildSite(from: tree, BuildOptions(date: day)) { (file) throws(Never) in
      guard case .bytes(let bytes) = file.body else { return }
      output.files.withLock { $0[file.path] = String(decoding: bytes, as: UTF8.self) }
    }
    #expect(result.log.sorted.map(\.headline.german) == [])
    return output.files.withLock { $0 }
  }

  private final class Output: Sendable {
    let files = Mutex<[String: String]>([:])
  }
}

extension LegalSite.Items {
  func without(_ key: String) -> Self { filter { $0.key != key } }

  func replacing(_ key: String, with value: String) -> Self {
    map { $0.key == key ? (key, value) : $0 }
  }
}

let repository = URL(fileURLWithPath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

/// What stands between `<main …>` and `</main>`.
func mainPart(of html: String) -> String {
  guard let start = html.range(of: "<main"), let end = html.range(of: "</main>") else { return "" }
  return String(html[start.lowerBound..<end.upperBound]) + "\n"
}
