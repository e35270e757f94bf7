import Diagnostics

/// The footnotes of a document and the numbers they get, in the order of their first use.
struct FootnoteNumbers {
  /// The footnotes used so far, by their indices; the first has number 1.
  private(set) var order: [Int] = []
  /// How often each of them is used.
  private(set) var useCounts: [Int] = []
  private var indices: [[UInt8]: Int] = [:]
  private var numbers: [Int: Int] = [:]

  init(_ footnotes: [BodyScan.Footnote]) {
    for (i, footnote) in footnotes.enumerated() where indices[footnote.key] == nil {
      indices[footnote.key] = i
    }
  }

  /// Counts a use and gives the footnote's number and that of the use, from 1; nil for an unknown name.
  mutating func use(_ key: [UInt8]) -> (number: Int, use: Int)? {
    guard let index = indices[key] else { return nil }
    if let number = numbers[index] {
      useCounts[number - 1] += 1
      return (number, useCounts[number - 1])
    }
    order.append(index)
    useCounts.append(1)
    numbers[index] = order.count
    return (order.count, 1)
  }

  func isUsed(_ index: Int) -> Bool { numbers[index] != nil }
  func index(of key: [UInt8]) -> Int? { indices[key] }
  var names: [String] { indices.keys.map(\.string).sorted() }
  /// How many marks have named no footnote so far.
  var undefinedCount = 0

  /// Whether an id is that of a footnote or of its use. No heading has a colon in its id.
  func has(_ id: String) -> Bool {
    guard id.hasPrefix("fn:"), let number = Int(id.dropFirst(3)) else { return false }
    return (1...max(1, order.count)).contains(number) && !order.isEmpty
  }
}

extension BodyWriter {
  /// Writes the mark of a footnote, `[^name]`, and gives the place behind it.
  mutating func writeFootnoteMark(in run: UnsafeBufferPointer<UInt8>, at i: Int) -> Int {
    guard openLink == nil, i + 1 < run.count, run[i + 1] == UInt8(ascii: "^"), !isEscaped(i),
      !isEscaped(i + 1), let end = footnoteLabelEnd(run, from: i, to: run.count), !isEscaped(end)
    else { return i }
    let label = Array(run[i...end])
    let key = run[(i + 2)..<end].map { $0.lowercasedASCII }
    guard let (number, use) = footnotes.use(key) else {
      reportUndefined(label)
      return i
    }
    let id = useID(number, use)
    html.append("<sup><a href=\"#fn:")
    html.append(number)
    html.append("\" id=\"")
    html.append(contentsOf: id.utf8)
    html.append("\" class=\"footnote-ref\" role=\"doc-noteref\" aria-label=\"")
    html.append(contentsOf: words.footnote.utf8)
    html.append(" ")
    html.append(number)
    html.append("\">")
    html.append(number)
    html.append("</a></sup>")
    typography.noteWord()
    return end + 1
  }

  private func useID(_ number: Int, _ use: Int) -> String {
    use == 1 ? "fnref:\(number)" : "fnref:\(number)-\(use)"
  }

  /// The body with the lines of its footnotes blank, so that all others keep their numbers.
  func bodyWithoutFootnotes() -> [UInt8] {
    var text = Array(bytes[body])
    for footnote in scan.footnotes {
      for line in footnote.firstLine..<footnote.endLine {
        for i in lines.text(line, in: bytes) { text[i - body.lowerBound] = UInt8(ascii: " ") }
      }
    }
    return text
  }

  /// Writes the footnotes that are used, those that other footnotes use included.
  mutating func writeFootnotes() {
    var ends: [Int] = []
    var starts: [Int] = []
    if !footnotes.order.isEmpty {
      html.beginLine()
      html.append("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"")
      html.append(contentsOf: words.footnotes.utf8)
      html.append("\">\n<ol>\n")
      var i = 0
      while i < footnotes.order.count {
        starts.append(html.count)
        html.append("<li id=\"fn:")
        html.append(i + 1)
        html.append("\">\n")
        ends.append(writeFootnote(scan.footnotes[footnotes.order[i]]))
        html.append("</li>\n")
        i += 1
      }
      html.append("</ol>\n</section>\n")
      insertBackLinks(at: ends)
    }
    reportUnused()
  }

  /// Writes a footnote's text and gives the place for its back links.
  private mutating func writeFootnote(_ footnote: BodyScan.Footnote) -> Int {
    var text: [UInt8] = []
    for line in footnote.firstLine..<footnote.endLine {
      let range = lines.text(line, in: bytes)
      let start =
        line == footnote.firstLine ? footnote.textStart : behindIndent(range)
      text.append(contentsOf: bytes[min(start, range.upperBound)..<range.upperBound])
      text.append("\n")
    }
    let definitions = text
    append(referencesIn: definitions, to: &text)
    firstLine = footnote.firstLine
    isMainText = false
    withParsed(text, 0..<text.count, mendingUTF8: needsMending) { _, walk in write(&walk) }
    firstLine = 0
    isMainText = true
    html.beginLine()
    if html.hasSuffix("</p>\n") { return html.count - 5 }
    html.append("<p></p>\n")
    return html.count - 5
  }

  private func behindIndent(_ line: Range<Int>) -> Int {
    var start = line.lowerBound
    while start < line.upperBound, start - line.lowerBound < 4, bytes[start] == 0x20 {
      start += 1
    }
    if start == line.lowerBound, start < line.upperBound, bytes[start] == 0x09 { start += 1 }
    return start
  }

  private mutating func insertBackLinks(at places: [Int]) {
    guard let first = places.first else { return }
    let tail = html.bytes(from: first)
    html.removeLast(tail.count)
    var slot = slots.firstIndex { $0.offset > first } ?? slots.count
    for (i, place) in places.enumerated() {
      append(backLinksOf: i + 1)
      let end = i + 1 < places.count ? places[i + 1] : first + tail.count
      let shift = html.count - place
      while slot < slots.count, slots[slot].offset <= end {
        slots[slot].offset += shift
        slot += 1
      }
      html.append(contentsOf: tail[(place - first)..<(end - first)])
    }
  }

  private mutating func append(backLinksOf number: Int) {
    for use in 1...footnotes.useCounts[number - 1] {
      html.append(" <a href=\"#")
      html.append(contentsOf: useID(number, use).utf8)
      html.append("\" class=\"footnote-back\" role=\"doc-backlink\" aria-label=\"")
      let isOnly = footnotes.useCounts[number - 1] == 1
      html.append(contentsOf: (isOnly ? words.back : "\(words.backToUse) \(use)").utf8)
      html.append("\">↩")
      if use > 1 {
        html.append("<sup>")
        html.append(use)
        html.append("</sup>")
      }
      html.append("</a>")
    }
  }

  // MARK: Checks

  private mutating func reportUndefined(_ label: [UInt8]) {
    let name = label.dropFirst(2).dropLast().string
    // Suggestions for hundreds of them help nobody and take long.
    footnotes.undefinedCount += 1
    let names = footnotes.undefinedCount <= 20 ? footnotes.names : []
    let near = nearestName(to: name, among: names).map { quote("[^\($0)]") }
    report(
      .undefinedFootnote, at: search.text(label) ?? search.firstLine,
      Words(
        "Zur Fußnote \(quote(label.string).german) fehlt der Text",
        "The footnote \(quote(label.string).english) has no text"),
      label: near.map { Words("meinten Sie \($0.german)?", "did you mean \($0.english)?") },
      fix: Words(
        "Eine Zeile schreiben, die mit \(quote(label.string + ":").german) beginnt.",
        "Write a line that begins with \(quote(label.string + ":").english)."))
  }

  private mutating func reportUnused() {
    for (i, footnote) in scan.footnotes.enumerated()
    where footnotes.index(of: footnote.key) == i && !footnotes.isUsed(i) {
      let written = quote(file.text(footnote.label))
      report(
        .unusedFootnote, .warning, at: footnote.label,
        Words(
          "Auf die Fußnote \(written.german) verweist keine Stelle im Text",
          "No place in the text refers to the footnote \(written.english)"),
        why: Words("Sie erscheint nicht.", "It does not appear."),
        fix: Words(
          "\(written.german) an die Stelle schreiben, zu der sie gehört.",
          "Write \(written.english) where it belongs."))
    }
  }

  mutating func reportDuplicateFootnotes() {
    for (i, footnote) in scan.footnotes.enumerated() {
      guard let first = footnotes.index(of: footnote.key), first != i else { continue }
      let written = quote(file.text(footnote.label))
      report(
        .duplicateFootnote, at: footnote.label,
        Words(
          "Die Fußnote \(written.german) hat zwei Texte",
          "The footnote \(written.english) has two texts"),
        notes: [
          Diagnostic.Note(
            Place(file, scan.footnotes[first].label), Words("zuerst hier", "first here"))
        ],
        why: Words("Nur der erste erscheint.", "Only the first appears."),
        fix: Words("Eine der beiden umbenennen.", "Rename one of the two."))
    }
  }
}
