/// All diagnostics for a person at a terminal: each with the line it is about, the marked text, why it
/// matters and what to do. A blank line stands between two, a line break at the end.
public func textReport(of log: DiagnosticLog, language: Language, colour: Bool) -> String {
  var writer = TextReportWriter(language: language, paint: Paint(isOn: colour))
  return log.sorted.map { writer.report($0) }.joined(separator: "\n")
}

private struct TextReportWriter {
  let language: Language
  let paint: Paint
  var finder = PlaceFinder()

  init(language: Language, paint: Paint) {
    self.language = language
    self.paint = paint
  }

  mutating func report(_ diagnostic: Diagnostic) -> String {
    let margin = margin(for: diagnostic)
    var lines = [headline(of: diagnostic)]
    var isFramed = false
    if let place = diagnostic.place {
      let style = diagnostic.severity == .error ? Paint.Style.error : .warning
      lines += frame(
        place, arrow: "-->", mark: "^", style, label: diagnostic.label, margin: margin)
      isFramed = !place.isWholeFile
    }
    for note in diagnostic.notes {
      if isFramed { lines.append(bar(margin)) }
      lines += frame(
        note.place, arrow: ":::", mark: "-", .structure, label: note.words, margin: margin)
      isFramed = !note.place.isWholeFile
    }
    if isFramed, diagnostic.why != nil || diagnostic.fix != nil { lines.append(bar(margin)) }
    if let why = diagnostic.why {
      lines += remark(Diagnostic.whyTitle, why, margin: margin)
    }
    if let fix = diagnostic.fix {
      lines += remark(Diagnostic.fixTitle, fix, margin: margin)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func headline(of diagnostic: Diagnostic) -> String {
    let isError = diagnostic.severity == .error
    let severity = isError ? Words("Fehler", "error") : Words("Hinweis", "warning")
    let name = "\(severity.text(in: language))[\(diagnostic.code.text(in: language))]"
    return paint(name, isError ? .error : .warning)
      + paint(": " + visible(diagnostic.headline.text(in: language)), .strong)
  }

  /// The width of the line numbers: all frames of a diagnostic stand below each other.
  private mutating func margin(for diagnostic: Diagnostic) -> Int {
    var widest = 1
    for place in [diagnostic.place].compactMap({ $0 }) + diagnostic.notes.map(\.place) {
      guard !place.isWholeFile else { continue }
      widest = max(widest, String(finder.lines(of: place.file).line(of: place.span.start)).count)
    }
    return widest
  }

  private mutating func frame(
    _ place: Place, arrow: String, mark: String, _ style: Paint.Style, label: Words?, margin: Int
  ) -> [String] {
    let label = label.map { visible($0.text(in: language)) }
    let path = visible(place.file.path)
    let start = spaces(margin) + paint(arrow, .structure)
    guard !place.isWholeFile else {
      return [start + " " + path + (label.map { " – " + $0 } ?? "")]
    }
    let position = finder.start(of: place)
    let code = CodeFrame(of: place.span, in: place.file, finder.lines(of: place.file))
    let number = String(position.line)
    let numbered = spaces(margin - number.count) + paint(number + " |", .structure)
    let marks = String(repeating: mark, count: code.width) + (code.goesOn ? "…" : "")
    let marked = paint([marks, label].compactMap { $0 }.joined(separator: " "), style)
    return [
      start + " \(path):\(position.line):\(position.column)",
      bar(margin),
      code.text.isEmpty ? numbered : numbered + " " + code.text,
      bar(margin) + " " + spaces(code.indent) + marked,
    ]
  }

  private func remark(_ name: Words, _ words: Words, margin: Int) -> [String] {
    let start = spaces(margin + 1) + paint("=", .structure) + " "
    let title = name.text(in: language) + ": "
    let indent = spaces(margin + 3 + title.count)
    let lines = words.text(in: language).split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().map { number, line in
      (number == 0 ? start + paint(title, .strong) : indent) + visible(line)
    }
  }

  private func bar(_ margin: Int) -> String { spaces(margin + 1) + paint("|", .structure) }

  private func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }
}

/// Colours of a terminal, or none.
private struct Paint {
  enum Style: String {
    case error = "1;31"
    case warning = "1;33"
    case structure = "34"
    case strong = "1"
  }

  let isOn: Bool

  func callAsFunction(_ text: String, _ style: Style) -> String {
    isOn ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}
