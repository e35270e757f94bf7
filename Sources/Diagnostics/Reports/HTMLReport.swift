/// Diagnostics as a list in HTML, for a page that shows them beside what they are about.
///
/// The same that a terminal is told, with the marked text in a `mark` element instead of arrows below it.
public func htmlReport(of diagnostics: [Diagnostic], language: Language) -> String {
  var writer = HTMLReportWriter(language: language)
  return "<ol>\n" + diagnostics.map { writer.report($0) }.joined() + "</ol>\n"
}

private struct HTMLReportWriter {
  let language: Language
  var finder = PlaceFinder()

  init(language: Language) { self.language = language }

  mutating func report(_ diagnostic: Diagnostic) -> String {
    let isError = diagnostic.severity == .error
    let severity = isError ? Words("Fehler", "Error") : Words("Hinweis", "Warning")
    var html = "<li class=\"\(isError ? "error" : "warning")\">\n"
    html += "<p class=\"headline\"><strong>\(severity.text(in: language)):</strong> "
    html += "\(words(diagnostic.headline))</p>\n"
    if let place = diagnostic.place { html += frame(place, diagnostic.label) }
    for note in diagnostic.notes { html += frame(note.place, note.words) }
    if let why = diagnostic.why { html += remark(Words("Warum", "Why"), why) }
    if let fix = diagnostic.fix { html += remark(Words("Abhilfe", "Fix"), fix) }
    let code = escapedForHTML(diagnostic.code.text(in: language))
    return html + "<p class=\"code\"><code>leitbild explain \(code)</code></p>\n</li>\n"
  }

  private mutating func frame(_ place: Place, _ label: Words?) -> String {
    let label = label.map { "<p class=\"label\">\(words($0))</p>\n" } ?? ""
    let path = escapedForHTML(place.file.path)
    guard !place.isWholeFile else { return "<p class=\"place\">\(path)</p>\n" + label }
    let position = finder.start(of: place)
    let code = CodeFrame(of: place.span, in: place.file, finder.lines(of: place.file))
    return "<p class=\"place\">\(path):\(position.line):\(position.column)</p>\n"
      + "<pre><span class=\"number\">\(position.line)</span>  \(escapedForHTML(code.before))"
      + "<mark>\(escapedForHTML(code.marked))</mark>\(escapedForHTML(code.after))</pre>\n" + label
  }

  private func remark(_ name: Words, _ words: Words) -> String {
    "<p><strong>\(name.text(in: language)):</strong> \(self.words(words))</p>\n"
  }

  private func words(_ words: Words) -> String {
    words.text(in: language).split(separator: "\n", omittingEmptySubsequences: false)
      .map { escapedForHTML(String($0)) }.joined(separator: "<br>")
  }
}

/// A text for HTML, in an element or an attribute, with what nobody would see made visible.
public func escapedForHTML(_ text: String) -> String {
  withEntities(visible(text))
}
