internal import Diagnostics

/// Says where a text still refers to § 5 TMG. The Digitale-Dienste-Gesetz has stood in its place since 14 May 2024.
///
/// Looked for while the text is at hand, though it is a rule like those of the checks.
func reportRepealedLaw(in file: SourceFile, reporting log: inout DiagnosticLog) {
  for span in repealedCitations(in: file.bytes) {
    log.report(
      Diagnostic(
        .repealedLaw, at: Place(file, span),
        Words("§ 5 TMG gilt nicht mehr", "§ 5 TMG is no longer in force"),
        why: Words(
          "Seit dem 14. Mai 2024 steht die Pflicht zum Impressum in § 5 DDG.",
          "Since 14 May 2024 the duty to give an imprint is in § 5 DDG."),
        fix: Words("»§ 5 DDG« schreiben.", "Write “§ 5 DDG”.")))
  }
}

/// Where a text cites § 5 TMG in one of the ways people write it: `§5 TMG`, `§ 5 Abs. 1 TMG`,
/// `Paragraph 5 des Telemediengesetzes`, `§§ 5, 6 TMG`.
private func repealedCitations(in bytes: [UInt8]) -> [Span] {
  guard mayNameTheAct(bytes) else { return [] }
  var spans: [Span] = []
  var citation: Citation?
  for word in citationWords(in: bytes) {
    if sections.contains(word.text) {
      citation = citation ?? Citation(start: word.span.start)
      citation?.countsSections = true
    } else if isAct(word.text) {
      if let citation, citation.isOfSection5 {
        spans.append(Span(citation.start, word.span.end))
      }
      citation = nil
    } else if word.text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
      if citation?.countsSections == true, word.text == "5" { citation?.isOfSection5 = true }
    } else if parts.contains(word.text) {
      citation?.countsSections = false
    } else if !joints.contains(word.text) {
      citation = nil
    }
  }
  return spans
}

/// A citation as far as it was read, from the section's sign on.
private struct Citation {
  let start: Int
  /// Whether a number that follows is one of a section rather than of a paragraph within it.
  var countsSections = true
  var isOfSection5 = false

  init(start: Int) { self.start = start }
}

private let sections: Set<String> = ["§", "paragraph", "paragraf", "paragraphen", "section", "sec"]
private let parts: Set<String> = [
  "abs", "absatz", "satz", "s", "nr", "nummer", "ziffer", "i", "ii",
]
private let joints: Set<String> = [
  "des", "der", "vom", "und", "u", "bis", "f", "ff", "of", "the", "and",
]

private func isAct(_ word: String) -> Bool {
  word == "tmg" || word.hasPrefix(fullName)
}

/// Whether a text may name the Telemediengesetz, by »tmg« or by the »emed« in its full name: hardly
/// any does, and the others need no closer look.
///
/// Letters are compared by how they differ, 0 being the same: without a branch, the compiler takes many at once.
private func mayNameTheAct(_ bytes: [UInt8]) -> Bool {
  bytes.withUnsafeBufferPointer { letters in
    var leastDifference: UInt8 = .max
    // The very first letters belong to the line above the front matter.
    for end in 3..<max(3, letters.count) {
      let (first, second) = (letters[end - 3] | 0x20, letters[end - 2] | 0x20)
      let (third, fourth) = (letters[end - 1] | 0x20, letters[end] | 0x20)
      let abbreviation =
        (second ^ UInt8(ascii: "t")) | (third ^ UInt8(ascii: "m")) | (fourth ^ UInt8(ascii: "g"))
      let name =
        (first ^ UInt8(ascii: "e")) | (second ^ UInt8(ascii: "m"))
        | (third ^ UInt8(ascii: "e")) | (fourth ^ UInt8(ascii: "d"))
      leastDifference = min(leastDifference, abbreviation, name)
    }
    return leastDifference == 0
  }
}

private let fullName = "telemediengesetz"

private struct CitationWord {
  let text: String
  let span: Span
}

/// The words of a text in lower case, with `§` and `&sect;` as words of their own; whatever stands
/// between them, such as spaces of any width, is left out.
private func citationWords(in bytes: [UInt8]) -> [CitationWord] {
  var words: [CitationWord] = []
  var index = 0
  while index < bytes.count {
    let start = index
    if bytes[index...].starts(with: [0xC2, 0xA7]) {
      index += 2
      words.append(CitationWord(text: "§", span: Span(start, index)))
    } else if bytes[index] == UInt8(ascii: "&"),
      let end = bytes[index...].prefix(9).firstIndex(of: UInt8(ascii: ";"))
    {
      index = end + 1
      if ["sect", "#167", "#xa7"].contains(lowerText(bytes[start + 1..<end])) {
        words.append(CitationWord(text: "§", span: Span(start, index)))
      }
    } else if isLetter(bytes[index]) {
      while index < bytes.count, isLetter(bytes[index]) { index += 1 }
      words.append(CitationWord(text: lowerText(bytes[start..<index]), span: Span(start, index)))
    } else if bytes[index] == 0xC3 {
      // An umlaut or another letter of Latin-1, in two bytes.
      index = min(index + 2, bytes.count)
      words.append(CitationWord(text: "ä", span: Span(start, index)))
    } else {
      index += 1
    }
  }
  return words
}

private func isLetter(_ byte: UInt8) -> Bool {
  (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) && byte >= 0x41
}

private func lowerText(_ bytes: ArraySlice<UInt8>) -> String {
  String(decoding: bytes, as: UTF8.self).lowercased()
}
