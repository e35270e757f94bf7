import Diagnostics
import Markdown

/// A text read on its own, with all that the tests ask of it.
struct Reading {
  let file: SourceFile
  let body: MarkdownBody
  let log: DiagnosticLog

  init(_ text: String, in language: Language = .german, usesExtensions: Bool = true) {
    self.init(bytes: Array(text.utf8), in: language, usesExtensions: usesExtensions)
  }

  /// `head` is what stands before the body in the file, as front matter does.
  init(
    bytes: [UInt8], head: String = "", in language: Language = .german,
    usesExtensions: Bool = true
  ) {
    let file = SourceFile(path: "content/seiten/test.md", bytes: Array(head.utf8) + bytes)
    var log = DiagnosticLog()
    body = readMarkdown(
      in: file, body: Span(head.utf8.count, file.bytes.count),
      options: MarkdownOptions(language: language, usesExtensions: usesExtensions),
      reporting: &log)
    self.file = file
    self.log = log
  }

  /// The HTML with its slots as `<link 0>`, `</link>` and `<image 0>`.
  var html: String {
    let bytes = body.html.bytes
    var text = ""
    var start = 0
    for slot in body.slots {
      text += String(decoding: bytes[start..<slot.offset], as: UTF8.self)
      start = slot.offset
      switch slot.kind {
      case .linkStart(let index): text += "<link \(index)>"
      case .linkEnd: text += "</link>"
      case .image(let index): text += "<image \(index)>"
      }
    }
    return text + String(decoding: bytes[start...], as: UTF8.self)
  }

  /// A line for each diagnostic: code, place and headline, a suggestion and other places behind it.
  var diagnostics: String {
    let lines = SourceLines(of: file)
    return log.sorted.map { diagnostic in
      let place = diagnostic.place.map { place in
        let start = lines.position(of: place.span.start)
        let end = lines.position(of: place.span.end)
        let length = end.line == start.line ? end.column - start.column : 0
        return " \(start.line):\(start.column)+\(length)"
      }
      var line = "\(diagnostic.code.rawValue)\(place ?? "") \(diagnostic.headline.german)"
      if let label = diagnostic.label { line += " (\(label.german))" }
      for note in diagnostic.notes {
        let start = lines.position(of: note.place.span.start)
        line += " [\(start.line):\(start.column) \(note.words.german)]"
      }
      return line + "\n"
    }.joined()
  }

  /// What each diagnostic of a code points at.
  func marked(_ code: Code) -> [String] {
    log.sorted.filter { $0.code == code }.map { $0.place.map { file.text($0.span) } ?? "" }
  }

  var codes: [Code] { log.sorted.map(\.code) }
}
