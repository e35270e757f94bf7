internal import Diagnostics

/// A feature of YAML that front matter has no use for: it hides values from whoever reads the file.
enum YAMLFeature {
  case anchor, alias, tag, mergeKey, keyIsNoText, secondDocument

  func diagnostic(at place: Place) -> Diagnostic {
    let (headline, why) = (self.headline, self.why)
    return Diagnostic(.yamlFeature, at: place, headline, why: why, fix: fix)
  }

  private var sign: String? {
    switch self {
    case .anchor: "&"
    case .alias: "*"
    case .tag: "!"
    case .mergeKey, .keyIsNoText, .secondDocument: nil
    }
  }

  private var headline: Words {
    switch self {
    case .anchor, .alias, .tag:
      Words(
        "Ein Wert kann nicht mit »\(sign ?? "")« beginnen",
        "A value cannot begin with “\(sign ?? "")”")
    case .mergeKey: Words("Eine Angabe »<<« gibt es nicht", "There is no field “<<”")
    case .keyIsNoText:
      Words("Der Name dieser Angabe ist kein Text", "The name of this field is not a text")
    case .secondDocument:
      Words(
        "Hier beginnen die Kopfdaten ein zweites Mal", "The front matter begins a second time here")
    }
  }

  private var why: Words? {
    sign.map { _ in
      Words(
        "Das Zeichen hat in den Kopfdaten eine eigene Bedeutung.",
        "The sign has a meaning of its own in front matter.")
    }
  }

  private var fix: Words {
    switch self {
    case .anchor, .alias, .tag:
      Words(
        "Den ganzen Wert in Anführungszeichen setzen: \"\(sign ?? "") …\".",
        "Put the whole value into quotation marks: \"\(sign ?? "") …\".")
    case .mergeKey:
      Words("Die Angaben hier ausschreiben.", "Write the fields out here.")
    case .keyIsNoText:
      Words(
        "Vor den Doppelpunkt den Namen einer Angabe schreiben, ohne Klammern.",
        "Write the name of a field before the colon, without brackets.")
    case .secondDocument: Words("Die Zeile davor löschen.", "Delete the line before it.")
    }
  }
}

func duplicateKey(_ key: Scalar, first: Scalar, file: SourceFile) -> Diagnostic {
  let name = quote(key.text)
  return Diagnostic(
    .duplicateKey, at: Place(file, key.span),
    key.text == first.text
      ? Words("\(name.german) steht zweimal in den Kopfdaten", "\(name.english) is written twice")
      : Words(
        "\(name.german) und \(quote(first.text).german) sind dieselbe Angabe",
        "\(name.english) and \(quote(first.text).english) are the same field"),
    notes: [Diagnostic.Note(Place(file, first.span), Words("zuerst hier", "first here"))],
    fix: Words("Eine der beiden Angaben löschen.", "Delete one of the two."))
}

/// A text where keys and values should stand, such as a line without a colon.
func notKeysAndValues(_ node: Node, text: RepairableText, file: SourceFile) -> Diagnostic {
  if let space = noBreakSpaceAfterColon(in: text) { return noBreakSpace(at: Place(file, space)) }
  if let dashes = resemblingFence(in: text) {
    return fenceOfOtherDashes(.unclosedFrontMatter, at: Place(file, dashes))
  }
  let line = text.firstLine
  if let colon = colonWithoutSpace(in: line, of: text) {
    return missingSpace(
      afterColonAt: text.original(colon), of: text.string(line), in: file)
  }
  return Diagnostic(
    .yamlSyntax, at: Place(file, node.span),
    Words("Hier steht keine Angabe der Form »schlüssel: wert«", "This is no “key: value”"),
    fix: Words(
      "Jede Zeile beginnt mit einem Namen, einem Doppelpunkt und einem Leerzeichen: »titel: "
        + "Dorf-App«.",
      "Each line begins with a name, a colon and a space: “title: Village app”."))
}

/// Turns libyaml's complaint into one that an editor understands, looking first for the mistakes
/// that editors make.
func explain(_ failure: YAMLFailure, text: RepairableText, file: SourceFile) -> Diagnostic {
  if let space = noBreakSpaceAfterColon(in: text) { return noBreakSpace(at: Place(file, space)) }
  if let tab = indentingTab(in: text) {
    return Diagnostic(
      .yamlTab, at: Place(file, tab),
      Words("Ein Tabulator rückt die Zeile ein", "A tab indents the line"),
      why: Words(
        "In den Kopfdaten zählt, wie weit eine Zeile eingerückt ist; ein Tabulator hat keine "
          + "feste Breite.",
        "In front matter it matters how far a line is indented; a tab has no fixed width."),
      fix: Words(
        "Den Tabulator durch zwei Leerzeichen ersetzen.", "Replace the tab by two spaces."))
  }
  let line = text.lineRange(at: min(failure.offset, text.bytes.count))
  let place = Place(file, Span(text.original(line.lowerBound), text.original(line.upperBound)))
  if failure.problem == YAMLFailure.nestedTooDeeply {
    return Diagnostic(
      .yamlSyntax, at: place,
      Words("Die Angaben sind zu tief ineinander geschachtelt", "The values are nested too deeply"),
      fix: Words(
        "Eckige und geschweifte Klammern prüfen; mehr als drei Ebenen braucht keine Angabe.",
        "Check square and curly brackets; no field needs more than three levels."))
  }
  if let dashes = resemblingFence(in: text) {
    return fenceOfOtherDashes(.unclosedFrontMatter, at: Place(file, dashes))
  }
  if let sign = lineBreakWithoutALine(in: line, of: text) {
    return strayLineBreak(at: Place(file, sign))
  }
  let early = failure.problem == YAMLFailure.secondColon ? text.line(before: line) : line
  if [YAMLFailure.noColon, YAMLFailure.secondColon].contains(failure.problem),
    let colon = colonWithoutSpace(in: early, of: text)
  {
    return missingSpace(afterColonAt: text.original(colon), of: text.string(early), in: file)
  }
  if let mistake = lineWithWrongStart(failure, line, of: text, file: file) { return mistake }
  if let mistake = unclosedQuotation(failure, in: line, of: text, file: file) { return mistake }
  if let mistake = wrongBrackets(failure, in: line, of: text, file: file) { return mistake }
  if let mistake = textBehindQuotation(in: line, of: text, file: file) { return mistake }
  if let mistake = valueInNeedOfQuotes(failure, in: line, text: text, file: file) { return mistake }
  return Diagnostic(
    .yamlSyntax, at: place,
    Words(
      "Diese Zeile der Kopfdaten ist nicht zu lesen", "This line of the front matter cannot be read"
    ),
    why: likelyReason(of: failure),
    fix: Words(
      "Die Zeile und die darüber prüfen: »name: wert«, Listen mit »- « davor, gleiche Einrückung, "
        + "jedes Anführungszeichen geschlossen.",
      "Check this line and the one above: “name: value”, lists with “- ” in front, equal indents, "
        + "every quotation mark closed."))
}

/// `titel: [Neu] Dorf-App` or `titel: "Dorf" für alle`: a value whose first sign means something to
/// YAML.
private func valueInNeedOfQuotes(
  _ failure: YAMLFailure, in line: Range<Int>, text: RepairableText, file: SourceFile
) -> Diagnostic? {
  guard !YAMLFailure.noticedLate.contains(failure.problem), let value = text.value(in: line) else {
    return nil
  }
  let span = Span(text.original(value.lowerBound), text.original(value.upperBound))
  var written = file.text(span)
  let sign = written.prefix(1)
  guard "\"'[]{},?|>&*!#%@`-".contains(sign) else { return nil }
  for mark in ["\"", "'"]
  where written.count > 1 && written.hasPrefix(mark) && written.hasSuffix(mark) {
    written = String(written.dropFirst().dropLast())
  }
  let mark = written.contains("'") ? "\"" : "'"
  let isQuotable = !written.contains(mark) && !(mark == "\"" && written.contains("\\"))
  let example = "\(mark)\(written)\(mark)"
  if sign == "|" || sign == ">" { return textBehindSign(written, at: Place(file, span)) }
  let isEscape = sign == "\"" && failure.isEscape
  let better = isQuotable ? Words(": »\(example)«.", ": “\(example)”.") : Words(".", ".")
  let fix =
    sign == "-"
    ? Words(
      "Eine Liste in der Zeile darunter beginnen; einen Text ganz in Anführungszeichen setzen",
      "Begin a list in the line below; put a text as a whole into quotation marks")
    : Words(
      "Den ganzen Wert in Anführungszeichen setzen",
      "Put the whole value into quotation marks")
  return Diagnostic(
    .yamlSyntax, at: Place(file, span),
    Words("Dieser Wert ist nicht zu lesen", "This value cannot be read"),
    why: isEscape
      ? Words(
        "Ein umgekehrter Schrägstrich hat zwischen doppelten Anführungszeichen eine eigene Bedeutung.",
        "A backslash has a meaning of its own between double quotation marks.")
      : Words(
        "Das Zeichen \(sign) an seinem Anfang hat in den Kopfdaten eine eigene Bedeutung.",
        "The sign \(sign) at its beginning has a meaning of its own in front matter."),
    fix: Words(fix.german + better.german, fix.english + better.english))
}

/// `kurz: | Ein Text.`, which begins in the line below, or `titel: > 50 Projekte`, which only begins with the sign.
private func textBehindSign(_ written: String, at place: Place) -> Diagnostic {
  let sign = quote(String(written.prefix(1)))
  let mark = written.contains("'") ? "\"" : "'"
  let better = quote(mark + written + mark)
  return Diagnostic(
    .yamlSyntax, at: place,
    Words(
      "Hinter \(sign.german) beginnt der Text erst in der nächsten Zeile",
      "Behind \(sign.english) the text begins in the next line"),
    why: Words(
      "Das Zeichen am Anfang eines Wertes kündigt einen Text aus mehreren Zeilen an.",
      "The sign at the beginning of a value announces a text of several lines."),
    fix: Words(
      "Den Text in die nächste Zeile schreiben, um zwei Leerzeichen eingerückt. Gehört das Zeichen zum Text: \(better.german).",
      "Write the text into the next line, indented by two spaces. If the sign belongs to the text: \(better.english)."
    ))
}

private func likelyReason(of failure: YAMLFailure) -> Words? {
  switch failure.problem {
  case YAMLFailure.secondColon:
    Words(
      "Eine eingerückte Zeile setzt die darüber fort, und ein Doppelpunkt in einem solchen Text braucht "
        + "Anführungszeichen.",
      "An indented line continues the one above, and a colon in such a text needs quotation marks.")
  case YAMLFailure.touchingHash, YAMLFailure.touchingHashFarther:
    Words(
      "Was hinter einem # steht, liest niemand, außer in Anführungszeichen.",
      "What stands behind a # is not read, except in quotation marks.")
  case YAMLFailure.noColon:
    Words("Hinter dem Namen fehlt der Doppelpunkt.", "The colon behind the name is missing.")
  case YAMLFailure.noKey, YAMLFailure.noDash:
    Words(
      "Die Zeile ist anders eingerückt als die darüber, oder ein Anführungszeichen oder eine "
        + "Klammer "
        + "endet vor dem Ende des Textes.",
      "The line is indented differently from the one above, or a quotation mark or bracket closes "
        + "before the end of the text.")
  case YAMLFailure.endOfStream:
    Words(
      "Ein Anführungszeichen wurde geöffnet und nicht geschlossen.",
      "A quotation mark was opened and not closed.")
  case "found character that cannot start any token",
    "did not find expected alphabetic or numeric character",
    "block sequence entries are not allowed in this context",
    "mapping keys are not allowed in this context":
    Words(
      "Mit diesem Zeichen darf keine Angabe beginnen.", "No field may begin with this sign.")
  case "control characters are not allowed":
    Words(
      "Sie enthält ein unsichtbares Steuerzeichen.", "It contains an invisible control character.")
  default: nil
  }
}

private func noBreakSpace(at place: Place) -> Diagnostic {
  Diagnostic(
    .noBreakSpaceAfterColon, at: place,
    Words(
      "Hinter dem Doppelpunkt steht ein geschütztes Leerzeichen",
      "A no-break space follows the colon"),
    why: Words(
      "Es sieht aus wie ein Leerzeichen, zählt aber als Buchstabe; es kommt oft aus Word.",
      "It looks like a space but counts as a letter; it often comes from Word."),
    fix: Words(
      "Das Zeichen löschen und ein gewöhnliches Leerzeichen tippen.",
      "Delete the sign and type an ordinary space."))
}

/// The first `name:` that is followed by U+00A0 instead of a space.
private func noBreakSpaceAfterColon(in text: RepairableText) -> Span? {
  let bytes = text.bytes
  var isInName = true
  for index in bytes.indices {
    switch bytes[index] {
    case UInt8(ascii: "\n"): isInName = true
    case UInt8(ascii: ":"):
      if isInName, index + 2 < bytes.count, bytes[index + 1] == 0xC2, bytes[index + 2] == 0xA0 {
        return Span(text.original(index + 1), text.original(index + 3))
      }
      isInName = false
    default: continue
    }
  }
  return nil
}

private func indentingTab(in text: RepairableText) -> Span? {
  var isIndent = true
  for (index, byte) in text.bytes.enumerated() {
    switch byte {
    case UInt8(ascii: "\n"): isIndent = true
    case UInt8(ascii: "\t") where isIndent:
      return Span(text.original(index), text.original(index + 1))
    case UInt8(ascii: " "), UInt8(ascii: "-"): continue
    default: isIndent = false
    }
  }
  return nil
}
