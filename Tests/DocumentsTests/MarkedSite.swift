import Diagnostics
import Documents
import FrontMatter
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

/// Reads the documents of a site in German and English on a day.
func read(
  _ files: [String: String], on date: String = "2026-06-15", drafts: Bool = false
) async -> (content: Content, log: DiagnosticLog, places: [(path: String, span: Span)]) {
  let site = MarkedSite(files)
  var settings = SiteSettings()
  var log = DiagnosticLog()
  let file = SourceFile(path: settingsPath, text: "titel: x\nsprache: de\nsprachen: [en, leicht]\n")
  if let mapping = readFrontMatter(file.whole, of: file, reporting: &log) {
    var ignored = DiagnosticLog()
    SiteSettings.fields.read(mapping, into: &settings, in: file, reporting: &ignored)
  }
  let options = ReadingOptions(date: day(date), showsDrafts: drafts, threads: 1)
  let content = await readDocuments(in: site.tree, settings, options, reporting: &log)
  return (content, log, site.places)
}

/// Expects that the marked places are what was complained about.
func expectMistakes(
  _ files: [String: String], _ codes: Code..., on date: String = "2026-06-15",
  sourceLocation: SourceLocation = #_sourceLocation
) async {
  let (_, log, places) = await read(files, on: date)
  #expect(log.codes == codes, "\(log.lines)", sourceLocation: sourceLocation)
  let found = log.sorted.compactMap {
    $0.place.map { "\($0.file.path) \($0.span.start) \($0.span.end)" }
  }
  #expect(
    found == places.map { "\($0.path) \($0.span.start) \($0.span.end)" }, "\(log.lines)",
    sourceLocation: sourceLocation)
}
