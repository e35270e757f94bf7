import Diagnostics
import Documents
import FrontMatter
import Graph
import Testing

/// The files of a site as an editor writes them. « and » mark places in them and are no part of them.
struct MarkedSite {
  var tree = SourceTree()
  private(set) var places: [(path: String, span: Span)] = []

  init(_ files: [String: String]) {
    for (path, marked) in files.sorted(by: { $0.key < $1.key }) {
      var bytes: [UInt8] = []
      var starts: [Int] = []
      for scalar in marked.unicodeScalars {
        switch scalar {
        case "«": starts.append(bytes.count)
        case "»":
          if let start = starts.popLast() { places.append((path, Span(start, bytes.count))) }
        default: bytes += String(scalar).utf8
        }
      }
      tree.texts[path] = SourceFile(path: path, bytes: bytes)
    }
  }
}

func day(_ iso: String) -> CalendarDay {
  guard let day = CalendarDay(iso: iso) else { preconditionFailure("The test names no day.") }
  return day
}

extension DiagnosticLog {
  /// Each message as `path: code »marked text«`, in order.
  var lines: [String] {
    sorted.map { diagnostic in
      guard let place = diagnostic.place else { return diagnostic.code.rawValue }
      let text = place.file.text(place.span)
      return "\(place.file.path): \(diagnostic.code.rawValue)" + (text.isEmpty ? "" : " »\(text)«")
    }
  }
  var codes: [Code] { sorted.map(\.code) }
}

/// The front matter of a document that nothing is missing from, and more lines of it.
func head(_ title: String, _ lines: String = "") -> String {
  "---\ntitel: \(title)\n" + (lines.isEmpty ? "" : lines + "\n") + "---\n"
}

func project(_ title: String, _ lines: String = "", body: String = "") -> String {
  """
  ---
  titel: \(title)
  kurz: Kurz.
  status: geplant
  stand: 2026-06-01
  federfuehrung: Das Amt
  \(lines)
  ---
  \(body)
  """
}

/// The graph of a site in German and English on 15 June 2026, and what linking it said.
///
/// What reading says, such as that a wanted field is missing, is left out.
func graph(
  of files: [String: String], assets: [String: [UInt8]] = [:], settings lines: String = "",
  threads: Int = 2
) async -> (graph: SiteGraph, log: DiagnosticLog, places: [(path: String, span: Span)]) {
  var site = MarkedSite(
    files.merging(
      [settingsPath: "titel: x\nsprache: de\nsprachen: [en]\n\(lines)"],
      uniquingKeysWith: { first, _ in first }))
  for (path, bytes) in assets {
    site.tree.assets[path] = SourceTree.Asset(byteCount: bytes.count, head: bytes)
  }
  var ignored = DiagnosticLog()
  let settings = readSiteSettings(in: site.tree, reporting: &ignored)
  let options = ReadingOptions(date: day("2026-06-15"), showsDrafts: false, threads: 1)
  let content = await readDocuments(in: site.tree, settings, options, reporting: &ignored)
  var log = DiagnosticLog()
  let graph = await link(
    content, of: settings, in: site.tree, threads: threads, reporting: &log)
  return (graph, log, site.places)
}

/// Expects that the marked places are what linking complained about.
@discardableResult
func expectMistakes(
  _ files: [String: String], assets: [String: [UInt8]] = [:], _ codes: Code...,
  sourceLocation: SourceLocation = #_sourceLocation
) async -> [Diagnostic] {
  let (_, log, places) = await graph(of: files, assets: assets)
  #expect(log.codes == codes, "\(log.lines)", sourceLocation: sourceLocation)
  let found = log.sorted.compactMap {
    $0.place.map { "\($0.file.path) \($0.span.start) \($0.span.end)" }
  }
  #expect(
    found == places.map { "\($0.path) \($0.span.start) \($0.span.end)" }, "\(log.lines)",
    sourceLocation: sourceLocation)
  return log.sorted
}

extension Table {
  func id(_ name: String) -> ID<Kind> {
    guard let id = ids.first(where: { self[$0].id == name }) else {
      preconditionFailure("The test names no document of its site.")
    }
    return id
  }

  func names(_ ids: [ID<Kind>]) -> [String] { ids.map { self[$0].id } }
}
