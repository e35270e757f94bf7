public import Diagnostics

/// The most bytes that a body may have.
private let mostBytes = 2 * 1024 * 1024

/// Reads a document's body: one parse by libcmark, one walk over its tree.
///
/// `body` is where the text stands in the file, behind the front matter. Mistakes are reported at their
/// places in the file; what can be shown is shown all the same. A body that is too large or too tangled
/// to be read in linear time gives an error and nothing else.
public func readMarkdown(
  in file: SourceFile, body: Span, options: MarkdownOptions, reporting log: inout DiagnosticLog
) -> MarkdownBody {
  let range = withoutByteOrderMark(body.range(within: file.bytes.count), in: file.bytes)
  guard range.count <= mostBytes else {
    log.report(tooLarge(range.count, at: Place(file)))
    return MarkdownBody()
  }
  let lines = BodyLines(of: file, in: range)
  let scan = BodyScan(file, lines)
  if let line = scan.tangledLine {
    let start = lines.text(line, in: file.bytes).lowerBound
    let end = min(lines.text(line, in: file.bytes).upperBound, start + 20)
    log.report(tangled(at: Place(file, Span(start, end))))
    return MarkdownBody()
  }
  var writer = BodyWriter(file, range, lines, scan, options)
  writer.writeBody()
  log.add(writer.log)
  return writer.finish()
}

private func withoutByteOrderMark(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
  let hasMark =
    range.lowerBound == 0 && range.count >= 3 && bytes[0..<3].elementsEqual([0xEF, 0xBB, 0xBF])
  return hasMark ? 3..<range.upperBound : range
}

private func tooLarge(_ count: Int, at place: Place) -> Diagnostic {
  let kilobytes = count / 1024
  return Diagnostic(
    .fileTooLarge, at: place,
    Words(
      "Der Text hat \(kilobytes) KB, erlaubt sind 2048 KB",
      "The text has \(kilobytes) KB, allowed are 2048 KB"),
    why: Words(
      "Eine so lange Seite lädt langsam, und niemand findet darin etwas.",
      "A page as long as this loads slowly, and nobody finds anything in it."),
    fix: Words(
      "Den Text auf mehrere Seiten verteilen.",
      "Spread the text over several pages."))
}

private func tangled(at place: Place) -> Diagnostic {
  Diagnostic(
    .tangledText, at: place,
    Words(
      "Ab hier ist der Text zu tief verschachtelt, um gelesen zu werden",
      "From here on the text is nested too deeply to be read"),
    why: Words(
      "Mehr als hundert Listen oder Zitate ineinander oder tausende Bilder in einem Absatz zeigt keine Seite.",
      "No page shows more than a hundred lists or quotes inside each other, or thousands of pictures in a paragraph."
    ),
    fix: Words(
      "Die Zeile kürzen oder mit Leerzeilen trennen.",
      "Shorten the line, or separate it with blank lines."))
}
