import Diagnostics
import FrontMatter
import Testing

/// A text as an editor writes it. « and » mark places in it and are no part of it.
struct MarkedText {
  let file: SourceFile
  let spans: [Span]

  init(_ marked: String) {
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
    file = SourceFile(path: "content/projekte/a.md", bytes: bytes)
    self.spans = spans
  }

  /// The whole text as front matter, and what was said about it.
  func frontMatter() -> (mapping: Mapping?, log: DiagnosticLog) {
    var log = DiagnosticLog()
    let mapping = readFrontMatter(file.whole, of: file, reporting: &log)
    return (mapping, log)
  }
}

extension DiagnosticLog {
  var codes: [Code] { sorted.map(\.code) }
  var spans: [Span?] { sorted.map { $0.place?.span } }
}

/// Expects that front matter has exactly the mistakes that are marked in it, in order.
func expectMistakes(
  _ marked: String, _ codes: Code..., sourceLocation: SourceLocation = #_sourceLocation
) {
  let text = MarkedText(marked)
  let log = text.frontMatter().log
  #expect(log.codes == codes, sourceLocation: sourceLocation)
  #expect(
    log.sorted.map { $0.place.map { text.file.text($0.span) } } == text.spans.map(text.file.text),
    sourceLocation: sourceLocation)
  #expect(log.spans == text.spans, sourceLocation: sourceLocation)
}

/// Every text in a tree, keys and values, in the order in which they are written.
func scalars(in node: Node) -> [Scalar] {
  switch node {
  case .scalar(let scalar): [scalar]
  case .list(let items, _): items.flatMap(scalars)
  case .mapping(let mapping): scalars(in: mapping)
  }
}

func scalars(in mapping: Mapping) -> [Scalar] {
  mapping.entries.flatMap { [$0.key] + scalars(in: $0.value) }
}

/// A tree as a line of text: `titel=Dorf-App; ziele=[a, b]; ort={text=Markt}`.
func outline(_ mapping: Mapping?) -> String {
  mapping?.entries.map { "\($0.key.text)=\(outline($0.value))" }.joined(separator: "; ") ?? "nil"
}

private func outline(_ node: Node) -> String {
  switch node {
  case .scalar(let scalar): scalar.text
  case .list(let items, _): "[\(items.map(outline).joined(separator: ", "))]"
  case .mapping(let mapping): "{\(outline(mapping))}"
  }
}

/// The front matter as a line of text; nil stands where something was reported.
func read(_ text: String) -> String? {
  let (mapping, log) = MarkedText(text).frontMatter()
  return log.isEmpty ? outline(mapping) : nil
}

/// A single value as it stands behind the colon, and the codes of what was said about it.
func value<Value: FieldValue>(
  _ written: String, as type: Value.Type = Value.self
) -> (value: Value?, log: DiagnosticLog) {
  let text = MarkedText("wert: \(written)\n")
  var (mapping, log) = text.frontMatter()
  guard let node = mapping?.entries.first?.value else { return (nil, log) }
  return (Value.read(node, in: text.file, reporting: &log), log)
}
