internal import Diagnostics

// Brackets and quotation marks that end too late, too early or not at all.

/// `ziele: [a, b` and `kosten: {anschub: 5 jaehrlich: 6}`: to libyaml both lack the same.
func wrongBrackets(
  _ failure: YAMLFailure, in line: Range<Int>, of text: RepairableText, file: SourceFile
) -> Diagnostic? {
  let signs = [YAMLFailure.openBracket: "]", YAMLFailure.openBrace: "}"]
  guard let closing = signs[failure.problem], let value = text.value(in: line) else { return nil }
  let written = text.string(value)
  let place = Place(file, Span(text.original(value.lowerBound), text.original(value.upperBound)))
  guard written.hasSuffix(closing), written.filter({ "[{".contains($0) }).count < 2 else {
    let better = quote(written + closing)
    return Diagnostic(
      .yamlSyntax, at: place,
      Words("Diese Klammer wird nicht geschlossen", "This bracket is not closed"),
      why: Words(
        "Alles, was darunter steht, gehört sonst noch zu diesem Wert.",
        "Whatever stands below would belong to this value too."),
      fix: Words(
        "Die Klammer schließen: \(better.german). Gehört sie zum Text, ihn ganz in Anführungszeichen setzen.",
        "Close the bracket: \(better.english). If it is part of the text, put that into quotation marks."
      ))
  }
  return Diagnostic(
    .yamlSyntax, at: place,
    Words(
      "Zwischen den Klammern fehlt ein Komma", "A comma is missing between the brackets"),
    why: Words(
      "Nur ein Komma trennt dort eine Angabe von der nächsten.",
      "Only a comma parts one field from the next there."),
    fix: Words(
      "Ein Komma setzen, oder jede Angabe ohne Klammern in eine eigene, eingerückte Zeile schreiben.",
      "Set a comma, or write each field without brackets into an indented line of its own."))
}

/// `titel: "Neues" aus dem Rathaus` and `titel: "Neues",`: the second mark has ended the value.
func textBehindQuotation(
  in line: Range<Int>, of text: RepairableText, file: SourceFile
) -> Diagnostic? {
  guard let value = text.value(in: line), let mark = text.bytes[value].first,
    "\"'".utf8.contains(mark),
    let end = text.bytes[value].dropFirst().firstIndex(of: mark), end + 1 < value.upperBound
  else { return nil }
  let rest = text.string(end + 1..<value.upperBound)
  guard rest.trimmed == "," || rest.trimmed == ";" else {
    // One that is doubled or has a stroke before it is no end, and two around the whole leave a third within it.
    let isEnd =
      text.bytes[end + 1] != mark && text.bytes[end - 1] != UInt8(ascii: "\\")
      && text.bytes[value].last != mark
    return isEnd ? textGoesOn(behind: end, in: value, of: text, file: file) : nil
  }
  return Diagnostic(
    .yamlSyntax, at: Place(file, Span(text.original(end + 1), text.original(value.upperBound))),
    Words(
      "Hinter dem Anführungszeichen steht noch \(quote(rest.trimmed).german)",
      "\(quote(rest.trimmed).english) stands behind the quotation mark"),
    why: Words(
      "Das Anführungszeichen beendet den Wert; dahinter kommt nichts mehr.",
      "The quotation mark ends the value; nothing comes behind it."),
    fix: Words("Das Zeichen löschen.", "Delete the sign."))
}

/// A sign that ends a line without beginning one that can be seen, as some layout programs set it.
func lineBreakWithoutALine(in line: Range<Int>, of text: RepairableText) -> Span? {
  let signs: [[UInt8]] = [[0xE2, 0x80, 0xA8], [0xE2, 0x80, 0xA9], [0xC2, 0x85]]
  for index in line {
    guard let sign = signs.first(where: { text.bytes[index...].starts(with: $0) }) else { continue }
    return Span(text.original(index), text.original(index + sign.count))
  }
  return nil
}

func strayLineBreak(at place: Place) -> Diagnostic {
  Diagnostic(
    .yamlSyntax, at: place,
    Words(
      "Hier steht ein unsichtbarer Zeilenumbruch", "There is an invisible line break here"),
    why: Words(
      "Er kommt aus einem anderen Programm und zerteilt die Angabe.",
      "It comes from another program and cuts the field in two."),
    fix: Words(
      "Das Zeichen löschen und ein gewöhnliches Leerzeichen tippen.",
      "Delete the sign and type an ordinary space."))
}

/// `kurz: "Lies mal!" heißt der neue Bus.`
private func textGoesOn(
  behind end: Int, in value: Range<Int>, of text: RepairableText, file: SourceFile
) -> Diagnostic {
  let written = text.string(value)
  let marks: [String] = ["'", "\""]
  let mark = marks.first { !written.contains($0) }
  let better = mark.map { quote($0 + written + $0) }
  return Diagnostic(
    .yamlSyntax, at: Place(file, Span(text.original(end), text.original(value.upperBound))),
    Words(
      "Hinter dem schließenden Anführungszeichen geht der Text weiter",
      "The text goes on behind the closing quotation mark"),
    why: Words(
      "Ein Anführungszeichen ganz am Anfang fasst den ganzen Wert ein; das zweite beendet ihn.",
      "A quotation mark at the very beginning encloses the whole value; the second one ends it."),
    fix: better.map {
      Words(
        "Andere Anführungszeichen um den ganzen Wert setzen: \($0.german).",
        "Put other quotation marks around the whole value: \($0.english).")
    }
      ?? Words(
        "Im Text „…“ setzen und nur um den ganzen Wert \".",
        "Use “…” within the text and \" around the whole value only."))
}
