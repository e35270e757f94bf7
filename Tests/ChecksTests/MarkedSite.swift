import Diagnostics
import Documents
import FrontMatter
import Checks
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

/// Expects that on a day the checks complain about exactly the marked places.
func expectFindings(
  on date: String, _ files: [String: String], showsDrafts: Bool = false, _ codes: Code...,
  sourceLocation: SourceLocation = #_sourceLocation
) async {
  let site = MarkedSite(files)
  let options = ReadingOptions(date: day(date), showsDrafts: showsDrafts, threads: 1)
  var ignored = DiagnosticLog()
  let content = await readDocuments(in: site.tree, SiteSettings(), options, reporting: &ignored)
  let graph = await link(content, of: SiteSettings(), in: site.tree, reporting: &ignored)
  var log = DiagnosticLog()
  check(graph, on: day(date), reporting: &log)
  #expect(log.codes == codes, "\(log.lines)", sourceLocation: sourceLocation)
  #expect(!log.hasErrors, sourceLocation: sourceLocation)
  let found = log.sorted.compactMap {
    $0.place.map { "\($0.file.path) \($0.span.start) \($0.span.end)" }
  }
  #expect(
    found == site.places.map { "\($0.path) \($0.span.start) \($0.span.end)" }, "\(log.lines)",
    sourceLocation: sourceLocation)
}

func head(_ title: String, _ lines: String = "") -> String {
  "---\ntitel: \(title)\n" + (lines.isEmpty ? "" : lines + "\n") + "---\n"
}
