internal import Diagnostics

// Lines whose mistake stands at their beginning: indented wrongly, a list's item with another sign than a
// dash, a line without a colon.

/// What is wrong with the beginning of the line that libyaml stopped at, if that is it.
func lineWithWrongStart(
  _ failure: YAMLFailure, _ line: Range<Int>, of text: RepairableText, file: SourceFile
) -> Diagnostic? {
  let start = Line(line, of: text)
  let above = Line(text.line(before: line), of: text)
  func place(_ range: Range<Int>) -> Place {
    Place(file, Span(text.original(range.lowerBound), text.original(range.upperBound)))
  }
  // An instruction to YAML, of which libyaml complains in several ways.
  if start.indent == 0, start.bytes.first == UInt8(ascii: "%") {
    return signBeforeName(start, at: place(start.content.prefix(1)))
  }
  if let name = nameOfLongText(above: line, of: text),
    start.indent > name.indent || start.isWord && start.indent == name.indent
  {
    return outsideLongText(of: name.text, at: place(start.content))
  }
  if failure.problem == YAMLFailure.secondColon, above.isWord, above.indent == start.indent {
    return missingColon(above, at: place(above.content))
  }
  switch failure.problem {
  case YAMLFailure.secondColon, YAMLFailure.noKey, YAMLFailure.noDash:
    if start.bytes.first == UInt8(ascii: ":") {
      return missingName(at: place(start.content.prefix(1)))
    }
    if start.isItem, !above.isItem, start.indent == above.indent {
      return strayDash(at: place(start.content.prefix(1)))
    }
    if above.isItem, !start.isItem, start.indent == above.indent {
      return outsideItem(at: place(start.content))
    }
    guard start.indent != above.indent, !line.contains(above.content.lowerBound) else { return nil }
    return indentedUnlike(above, start, at: place(start.content))
  case YAMLFailure.noColon, YAMLFailure.cannotStart, YAMLFailure.noName:
    if let sign = start.otherBullet { return otherBullet(at: place(start.content.prefix(sign))) }
    if start.bytes.first.map("*&@`%!".utf8.contains) == true {
      return signBeforeName(start, at: place(start.content.prefix(1)))
    }
    guard failure.problem == YAMLFailure.noColon, start.isWord else { return nil }
    return missingColon(start, at: place(start.content))
  default: return nil
  }
}

/// A line of the front matter without the spaces around it.
private struct Line {
  let text: String
  let bytes: ArraySlice<UInt8>
  let indent: Int

  init(_ line: Range<Int>, of text: RepairableText) {
    let spaces = text.bytes[line].prefix { $0 == UInt8(ascii: " ") }
    var end = line.upperBound
    while end > spaces.endIndex, " \t\r".utf8.contains(text.bytes[end - 1]) { end -= 1 }
    bytes = text.bytes[spaces.endIndex..<end]
    indent = spaces.count
    self.text = text.string(spaces.endIndex..<end)
  }

  /// Where it stands in the text.
  var content: Range<Int> { bytes.startIndex..<bytes.endIndex }

  var isItem: Bool {
    bytes.first == UInt8(ascii: "-") && bytes.dropFirst().first == UInt8(ascii: " ")
  }

  /// Whether it begins with a letter and has no colon that would end a name.
  var isWord: Bool {
    text.unicodeScalars.first?.properties.isAlphabetic == true && !text.hasSuffix(":")
      && !text.contains(": ")
  }

  /// The length of a sign that stands for a list's item elsewhere, or of a dash without its space.
  var otherBullet: Int? {
    for sign in ["•", "·", "–", "—", "▪", "◦", "\u{F0B7}"] where text.hasPrefix(sign) {
      return sign.utf8.count
    }
    if text.hasPrefix("* ") || text.hasPrefix("+ ") { return 1 }
    return bytes.first == UInt8(ascii: "-") && !isItem ? 1 : nil
  }
}

/// The name of the text of several lines, such as `kurz: |`, below which a line stands.
private func nameOfLongText(
  above line: Range<Int>, of text: RepairableText
) -> (text: String, indent: Int)? {
  var current = line
  while current.lowerBound > 0 {
    current = text.line(before: current)
    let start = Line(current, of: text)
    if start.isItem || start.isWord || start.bytes.isEmpty { continue }
    let parts = start.text.split(separator: ": ", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    guard ["|", ">", "|-", ">-", "|+", ">+"].contains(String(parts[1]).trimmed) else {
      // The text itself may have a colon, but not where names stand.
      if start.indent > 0 { continue }
      return nil
    }
    return (String(parts[0]), start.indent)
  }
  return nil
}

extension YAMLFailure {
  fileprivate static let cannotStart = "found character that cannot start any token"
  /// An anchor or alias without a name, such as the `*` of another program's list.
  fileprivate static let noName = "did not find expected alphabetic or numeric character"
}

private func missingColon(_ line: Line, at place: Place) -> Diagnostic {
  let word = line.text.prefix { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
  let rest = line.text.dropFirst(word.count).drop { " =;：".contains($0) }
  let better = quote(rest.isEmpty ? "\(word): …" : "\(word): \(rest)")
  // Names of fields begin with a small letter.
  let isName = word.first?.isLowercase == true
  return Diagnostic(
    .yamlSyntax, at: place,
    Words("In dieser Zeile fehlt der Doppelpunkt", "This line lacks its colon"),
    why: Words(
      "Erst der Doppelpunkt trennt den Namen einer Angabe von ihrem Wert.",
      "Only the colon parts the name of a field from its value."),
    fix: isName
      ? Words(
        "\(better.german) schreiben; setzt die Zeile nur die darüber fort, sie um zwei Leerzeichen einrücken.",
        "Write \(better.english); if the line only continues the one above, indent it by two spaces."
      )
      : Words(
        "Setzt die Zeile die darüber fort, sie um zwei Leerzeichen einrücken; sonst den Namen einer Angabe davorschreiben, etwa »titel: …«.",
        "If the line continues the one above, indent it by two spaces; otherwise write the name of a field in front, such as “title: …”."
      ))
}

private func outsideLongText(of name: String, at place: Place) -> Diagnostic {
  let written = quote(name)
  return Diagnostic(
    .yamlSyntax, at: place,
    Words(
      "Diese Zeile gehört zum Text von \(written.german), ist aber nicht eingerückt wie er",
      "This line belongs to the text of \(written.english), but is not indented like it"),
    why: Words(
      "Von einem Text aus mehreren Zeilen zählt nur, was unter seinem Namen gleich weit eingerückt ist.",
      "Of a text of several lines only those count that are indented alike below its name."),
    fix: Words(
      "Alle Zeilen des Textes um zwei Leerzeichen einrücken.",
      "Indent every line of the text by two spaces."))
}

private func missingName(at place: Place) -> Diagnostic {
  Diagnostic(
    .yamlSyntax, at: place,
    Words("Vor dem Doppelpunkt fehlt der Name der Angabe", "The name of the field is missing"),
    fix: Words(
      "Den Namen davorschreiben, etwa »titel: …«, oder die Zeile löschen.",
      "Write the name in front, such as “title: …”, or delete the line."))
}

private func strayDash(at place: Place) -> Diagnostic {
  Diagnostic(
    .yamlSyntax, at: place,
    Words("Der Strich am Anfang passt hier nicht", "The dash at the beginning does not fit here"),
    why: Words(
      "Mit einem Strich beginnt ein Eintrag einer Liste; darüber steht aber keine.",
      "A dash begins an item of a list; but there is none above."),
    fix: Words(
      "Den Strich löschen. Soll es eine Liste sein, steht über ihr nur »name:«, und alle Striche stehen untereinander.",
      "Delete the dash. If this is to be a list, only “name:” stands above it, and all dashes stand below each other."
    ))
}

private func outsideItem(at place: Place) -> Diagnostic {
  Diagnostic(
    .yamlSyntax, at: place,
    Words(
      "Diese Zeile gehört zum Eintrag darüber, ist aber nicht weiter eingerückt als sein Strich",
      "This line belongs to the item above, but is indented no further than its dash"),
    why: Words(
      "Die Einrückung sagt, was zu einem Eintrag gehört.",
      "The indentation says what belongs to an item."),
    fix: Words(
      "Die Zeile um zwei Leerzeichen weiter einrücken.", "Indent the line by two more spaces."))
}

private func otherBullet(at place: Place) -> Diagnostic {
  let written = quote(place.file.text(place.span))
  return Diagnostic(
    .yamlSyntax, at: place,
    written.german == "»-«"
      ? Words("Hinter dem Strich fehlt ein Leerzeichen", "A space is missing after the dash")
      : Words(
        "Ein Eintrag einer Liste beginnt nicht mit \(written.german)",
        "An item of a list does not begin with \(written.english)"),
    fix: Words(
      "Mit einem Bindestrich und einem Leerzeichen beginnen: »- …«.",
      "Begin with a hyphen and a space: “- …”."))
}

private func signBeforeName(_ line: Line, at place: Place) -> Diagnostic {
  let written = quote(place.file.text(place.span))
  let better = line.text.replacing("*", with: "").drop { !$0.isLetter }
  return Diagnostic(
    .yamlSyntax, at: place,
    Words(
      "Eine Angabe kann nicht mit \(written.german) beginnen",
      "A field cannot begin with \(written.english)"),
    why: Words(
      "Das Zeichen hat in den Kopfdaten eine eigene Bedeutung.",
      "The sign has a meaning of its own in front matter."),
    fix: better.isEmpty
      ? Words("Das Zeichen löschen.", "Delete the sign.")
      : Words(
        "\(quote(String(better)).german) schreiben.", "Write \(quote(String(better)).english)."))
}

private func indentedUnlike(_ above: Line, _ line: Line, at place: Place) -> Diagnostic {
  func spaces(_ count: Int) -> Words {
    switch count {
    case 0: Words("gar nicht", "not at all")
    case 1: Words("um 1 Leerzeichen", "by 1 space")
    default: Words("um \(count) Leerzeichen", "by \(count) spaces")
    }
  }
  let (own, other) = (spaces(line.indent), spaces(above.indent))
  return Diagnostic(
    .yamlSyntax, at: place,
    Words(
      "Diese Zeile ist \(own.german) eingerückt, die darüber \(other.german)",
      "This line is indented \(own.english), the one above \(other.english)"),
    why: Words(
      "Die Einrückung sagt, welche Angabe zu welcher Gruppe gehört.",
      "The indentation says which field belongs to which group."),
    fix: Words(
      "Was zusammengehört, gleich weit einrücken. Setzt die Zeile den Text darüber fort, diesen ganz in Anführungszeichen setzen.",
      "Indent alike what belongs together. If the line continues the text above, put that text as a whole into quotation marks."
    ))
}
