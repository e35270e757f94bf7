public import Diagnostics

/// The two parts of a document: the front matter between its `---` lines, and the body below.
public struct SplitDocument: Sendable {
  /// The text between the lines, without them; nil where the document has none that can be read.
  public let frontMatter: Span?
  public let body: Span
}

/// The most that front matter may hold, in bytes.
public let frontMatterLimit = 64 * 1024

/// Finds the front matter of a document. A byte order mark and blank lines before it and spaces
/// after `---` do not matter.
public func splitDocument(
  _ file: SourceFile, reporting log: inout DiagnosticLog
) -> SplitDocument {
  let bytes = file.bytes
  let opening = endOfBlankLines(in: bytes, at: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
  guard let first = endOfFence(in: bytes, at: opening) else {
    let line = line(of: bytes, at: opening)
    log.report(
      resemblesFence(bytes[line])
        ? fenceOfOtherDashes(
          .missingFrontMatter, at: Place(file, Span(line.lowerBound, line.upperBound)))
        : lateFence(in: bytes, after: line.upperBound)
          ? textBeforeFrontMatter(at: Place(file, Span(line.lowerBound, line.upperBound)))
          : missingFrontMatter(file, at: opening))
    return SplitDocument(frontMatter: nil, body: Span(opening, bytes.count))
  }
  var start = first
  while start < bytes.count {
    if let end = endOfFence(in: bytes, at: start) {
      guard start - first <= frontMatterLimit else {
        log.report(frontMatterTooLarge(file, byteCount: start - first))
        return SplitDocument(frontMatter: nil, body: Span(end, bytes.count))
      }
      return SplitDocument(frontMatter: Span(first, start), body: Span(end, bytes.count))
    }
    start = lineStart(in: bytes, after: start)
  }
  log.report(
    lineOfOtherDashes(in: bytes, from: first).map {
      fenceOfOtherDashes(
        .unclosedFrontMatter, at: Place(file, Span($0.lowerBound, $0.upperBound)))
    } ?? unclosedFrontMatter(file, at: opening))
  return SplitDocument(frontMatter: nil, body: Span(bytes.count, bytes.count))
}

/// Where the line begins that follows the one of an offset; the end of the text behind the last line.
private func lineStart(in bytes: [UInt8], after offset: Int) -> Int {
  let bytes = bytes.span
  var index = offset
  while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
  return min(index + 1, bytes.count)
}

/// The first line that somebody may have meant as a fence.
private func lineOfOtherDashes(in bytes: [UInt8], from first: Int) -> Range<Int>? {
  var start = first
  while start < bytes.count {
    let line = line(of: bytes, at: start)
    if resemblesFence(bytes[line]) { return line }
    start = lineStart(in: bytes, after: start)
  }
  return nil
}

/// The line that begins at an offset, without its line break and spaces at its end.
private func line(of bytes: [UInt8], at start: Int) -> Range<Int> {
  var end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
  while end > start, " \t\r".utf8.contains(bytes[end - 1]) { end -= 1 }
  return start..<end
}

/// Whether one of the lines below is `---` and followed by a field: front matter that does not stand first.
private func lateFence(in bytes: [UInt8], after end: Int) -> Bool {
  var start = end
  for _ in 0..<20 {
    guard let newline = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { return false }
    start = newline + 1
    guard let field = endOfFence(in: bytes, at: start) else { continue }
    let name = bytes[field...].prefix { $0 != UInt8(ascii: ":") && $0 > 0x20 }
    return !name.isEmpty && name.endIndex < bytes.count
      && bytes[name.endIndex] == UInt8(ascii: ":")
  }
  return false
}

/// The offset of the line after a `---` line that begins at `start`, or nil where there is none.
private func endOfFence(in bytes: [UInt8], at start: Int) -> Int? {
  guard start + 3 <= bytes.count, bytes[start] == UInt8(ascii: "-"),
    bytes[start + 1] == UInt8(ascii: "-"), bytes[start + 2] == UInt8(ascii: "-")
  else { return nil }
  var index = start + 3
  while index < bytes.count {
    switch bytes[index] {
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): index += 1
    case UInt8(ascii: "\n"): return index + 1
    default: return nil
    }
  }
  return index
}

/// The start of the first line that has more than white space, or `start` where none has.
private func endOfBlankLines(in bytes: [UInt8], at start: Int) -> Int {
  var line = start
  for index in start..<bytes.count {
    switch bytes[index] {
    case UInt8(ascii: "\n"): line = index + 1
    case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): continue
    default: return line
    }
  }
  return start
}

private func unclosedFrontMatter(_ file: SourceFile, at start: Int) -> Diagnostic {
  Diagnostic(
    .unclosedFrontMatter, at: Place(file, Span(start, start + 3)),
    Words("Die Kopfdaten hören nicht auf", "The front matter does not end"),
    why: Words(
      "Ohne eine zweite Zeile aus drei Strichen gehört der ganze Text zu den Kopfdaten.",
      "Without a second line of three dashes the whole text belongs to the front matter."),
    fix: Words(
      "Unter die letzte Angabe eine Zeile »---« setzen; darunter beginnt der Text.",
      "Put a line “---” below the last field; the text begins below it."))
}

private func missingFrontMatter(_ file: SourceFile, at start: Int) -> Diagnostic {
  Diagnostic(
    .missingFrontMatter, at: Place(file, Span(start, start)),
    Words("Die Kopfdaten fehlen", "The front matter is missing"),
    why: Words(
      "Aus ihnen kommen Titel, Zusammenfassung und alle Angaben der Seite.",
      "The title, the summary and all facts of the page come from it."),
    fix: Words(
      "Ganz oben eine Zeile »---«, darunter zum Beispiel »titel: Dorf-App«, darunter wieder »---«.",
      "Right at the top a line “---”, below it for example “title: Village app”, then “---” again.")
  )
}

private func textBeforeFrontMatter(at place: Place) -> Diagnostic {
  Diagnostic(
    .missingFrontMatter, at: place,
    Words("Vor den Kopfdaten steht schon Text", "Text stands before the front matter"),
    why: Words(
      "Kopfdaten werden nur ganz oben in der Datei gelesen.",
      "Front matter is read at the very top of a file only."),
    fix: Words(
      "Alles über der Zeile »---« löschen oder unter die Kopfdaten setzen; der Titel steht in »titel: …«.",
      "Delete everything above the line “---”, or put it below the front matter; the title is “title: …”."
    ))
}

private func frontMatterTooLarge(_ file: SourceFile, byteCount: Int) -> Diagnostic {
  Diagnostic(
    .frontMatterTooLarge, at: Place(file),
    Words(
      "Die Kopfdaten sind mit \(byteCount / 1024) KB zu groß",
      "The front matter is too large at \(byteCount / 1024) KB"),
    why: Words(
      "Sie sind für kurze Angaben da; mehr als 64 KB liest Leitbild nicht.",
      "It is meant for short facts; Leitbild reads no more than 64 KB."),
    fix: Words(
      "Lange Texte unter die zweite Zeile »---« schreiben.",
      "Write long texts below the second line “---”."))
}
