import Diagnostics
import Pages
import Templates
import Testing

/// A template whose text marks with « and » what the diagnostics are expected to point at.
struct MarkedTemplate {
  let file: SourceFile
  let spans: [Span]

  init(_ marked: String, path: String) {
    var bytes: [UInt8] = []
    var starts: [Int] = []
    var spans: [Span] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "«": starts.append(bytes.count)
      case "»": if let start = starts.popLast() { spans.append(Span(start, bytes.count)) }
      default: bytes += String(scalar).utf8
      }
    }
    file = SourceFile(path: path, bytes: bytes)
    self.spans = spans
  }
}

struct Outcome {
  let text: String?
  let log: DiagnosticLog
  /// Each message as `path:start-end code headline [label] (notes) why fix`, in the order of the log.
  let german: [String]
  let english: [String]
}

/// Compiles the template `page` of a set and renders it.
func outcome(
  _ page: String, _ others: [String: String] = [:], of view: View = TestPage().shown,
  as format: TemplateFormat = .html
) -> Outcome {
  var files: [String: SourceFile] = ["page": SourceFile(path: "page.mustache", text: page)]
  for (name, text) in others {
    files[name] = SourceFile(path: "\(name).mustache", text: text)
  }
  var log = DiagnosticLog()
  let compiled = TemplateSet(files).compile("page", for: view.shape, as: format, reporting: &log)
  return Outcome(
    text: compiled?.render(view).map { String(decoding: $0, as: UTF8.self) }, log: log,
    german: log.sorted.map { describe($0, in: .german) },
    english: log.sorted.map { describe($0, in: .english) })
}

private func describe(_ diagnostic: Diagnostic, in language: Language) -> String {
  var text = "\(diagnostic.code.rawValue): \(diagnostic.headline.text(in: language))"
  if let label = diagnostic.label { text += " [\(label.text(in: language))]" }
  for note in diagnostic.notes {
    text += " (\(note.place.file.text(note.place.span)): \(note.words.text(in: language)))"
  }
  if let why = diagnostic.why { text += " \(why.text(in: language))" }
  if let fix = diagnostic.fix { text += " \(fix.text(in: language))" }
  return text
}

/// Expects that a template has exactly the mistakes that are marked in it, in these words.
func expectMistakes(
  _ page: String, _ others: [String: String] = [:], as format: TemplateFormat = .html,
  german: [String], english: [String], sourceLocation: SourceLocation = #_sourceLocation
) {
  var files: [String: SourceFile] = [:]
  var expected: [String] = []
  for (name, text) in others.merging(["page": page], uniquingKeysWith: { first, _ in first }) {
    let marked = MarkedTemplate(text, path: "\(name).mustache")
    files[name] = marked.file
    expected += marked.spans.map { "\(name).mustache: \(marked.file.text($0)) at \($0.start)" }
  }
  var log = DiagnosticLog()
  let compiled = TemplateSet(files).compile(
    "page", for: TestPage.names.shape, as: format, reporting: &log)
  let found = log.sorted.map { diagnostic in
    guard let place = diagnostic.place else { return "nowhere" }
    return "\(place.file.path): \(place.file.text(place.span)) at \(place.span.start)"
  }
  #expect(found.sorted() == expected.sorted(), sourceLocation: sourceLocation)
  #expect(
    log.sorted.map { describe($0, in: .german) } == german, sourceLocation: sourceLocation)
  #expect(
    log.sorted.map { describe($0, in: .english) } == english, sourceLocation: sourceLocation)
  #expect((compiled == nil) == log.hasErrors, sourceLocation: sourceLocation)
}
