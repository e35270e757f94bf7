internal import Diagnostics

// Mistakes that stand in a single line, told by what editors type rather than by libyaml's complaint.

/// The colon of a line such as `status:geplant`.
func colonWithoutSpace(in line: Range<Int>, of text: RepairableText) -> Int? {
  let bytes = text.bytes
  let start = bytes[line].firstIndex { !" -".utf8.contains($0) } ?? line.upperBound
  guard let colon = bytes[start..<line.upperBound].firstIndex(of: UInt8(ascii: ":")),
    colon > start, colon + 1 < line.upperBound, !" /\t\r".utf8.contains(bytes[colon + 1]),
    bytes[start..<colon].allSatisfy({ !" \t\"'[{".utf8.contains($0) })
  else { return nil }
  return colon
}

/// `line` holds the name and the value as they were written.
func missingSpace(afterColonAt offset: Int, of line: String, in file: SourceFile) -> Diagnostic {
  let parts = line.split(separator: ":", maxSplits: 1)
  let isDoubled =
    line.dropFirst(parts.first?.count ?? 0).hasPrefix("::")
    || parts.count == 1
  guard !isDoubled else { return doubledColon(behind: parts.first ?? "", at: offset, in: file) }
  let better = quote(parts.map { String($0).trimmed }.joined(separator: ": "))
  return Diagnostic(
    .yamlSyntax, at: Place(file, Span(offset, offset + 1)),
    Words("Hinter dem Doppelpunkt fehlt ein Leerzeichen", "A space is missing after the colon"),
    why: Words(
      "Erst das Leerzeichen trennt den Namen einer Angabe von ihrem Wert.",
      "Only the space parts the name of a field from its value."),
    fix: Words("\(better.german) schreiben.", "Write \(better.english)."))
}

/// `kurz:: Neues`.
private func doubledColon(behind name: Substring, at offset: Int, in file: SourceFile) -> Diagnostic
{
  let better = quote("\(name): …")
  return Diagnostic(
    .yamlSyntax, at: Place(file, Span(offset + 1, offset + 2)),
    Words("Hier steht ein Doppelpunkt zu viel", "There is one colon too many here"),
    fix: Words("\(better.german) schreiben.", "Write \(better.english)."))
}

/// A quotation mark that is never closed, or closed by one of another shape: `"Bücherbus“`.
func unclosedQuotation(
  _ failure: YAMLFailure, in line: Range<Int>, of text: RepairableText, file: SourceFile
) -> Diagnostic? {
  guard failure.problem == YAMLFailure.endOfStream, let value = text.value(in: line),
    let mark = text.bytes[value].first, "\"'".utf8.contains(mark)
  else { return nil }
  let start = text.original(value.lowerBound)
  let end = text.original(value.upperBound)
  let sign = file.text(Span(start, start + 1))
  var written = file.text(Span(start + 1, end))
  var notes: [Diagnostic.Note] = []
  if let last = written.unicodeScalars.last, "“”„«»‘’".unicodeScalars.contains(last) {
    written = String(written.unicodeScalars.dropLast())
    let place = Place(file, Span(end - String(last).utf8.count, end))
    notes.append(.init(place, Words("das ist ein anderes Zeichen", "this is another sign")))
  }
  let better = quote(sign + written + sign)
  return Diagnostic(
    .yamlSyntax, at: Place(file, Span(start, start + 1)),
    Words("Dieses Anführungszeichen wird nicht geschlossen", "This quotation mark is not closed"),
    notes: notes,
    why: Words(
      "Alles, was darunter steht, gehört sonst noch zu diesem Wert.",
      "Whatever stands below would belong to this value too."),
    fix: Words(
      "Am Ende dasselbe Zeichen setzen wie am Anfang: \(better.german).",
      "Put the same sign at the end as at the beginning: \(better.english)."))
}

/// Whether a line is made of dashes but is not `---`, such as the `—` that word processors make of it, or is
/// what other programs enclose front matter in.
func resemblesFence(_ line: some Collection<UInt8>) -> Bool {
  guard line.count <= 32, line.first.map(isLetter) == false else { return false }
  let written = String(decoding: line, as: UTF8.self).trimmed
  guard !written.isEmpty, written != "---", written != "-" else { return false }
  if ["***", "___", "===", "+++", "...", "…", "~~~", "```"].contains(written) { return true }
  return written.unicodeScalars.allSatisfy { "-–—−‐‑‒―".unicodeScalars.contains($0) }
}

/// Nearly every line of front matter begins with a letter, which tells at once that it is no fence.
private func isLetter(_ byte: UInt8) -> Bool {
  (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
}

/// What is said of a line of dashes that was meant as one of the two around the front matter.
func fenceOfOtherDashes(_ code: Code, at place: Place) -> Diagnostic {
  let written = quote(place.file.text(place.span))
  return Diagnostic(
    code, at: place,
    Words(
      "Statt »---« steht hier \(written.german)",
      "Instead of “---” there is \(written.english) here"),
    why: Words(
      "Nur drei Bindestriche fassen die Kopfdaten ein; manche Programme machen daraus einen "
        + "Gedankenstrich.",
      "Only three hyphens enclose the front matter; some programs turn them into a dash."),
    fix: Words(
      "Drei Bindestriche schreiben und nichts weiter.", "Write three hyphens and nothing else."))
}

/// The first line of the front matter that resembles the one that should have ended it.
func resemblingFence(in text: RepairableText) -> Span? {
  var start = 0
  for line in text.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
    if resemblesFence(line) {
      let end = start + (line.last == UInt8(ascii: "\r") ? line.count - 1 : line.count)
      return Span(text.original(start), text.original(end))
    }
    start += line.count + 1
  }
  return nil
}
