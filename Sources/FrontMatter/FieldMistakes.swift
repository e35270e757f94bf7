public import Diagnostics

/// The text of a node that should be a single value; the log says so where it is a list or has
/// parts.
public func readScalar(
  _ node: Node, expected: @autoclosure () -> FieldForm, in file: SourceFile,
  reporting log: inout DiagnosticLog
) -> Scalar? {
  switch node {
  case .scalar(let scalar): return scalar
  case .list(let items, _) where items.count == 1:
    return readScalar(items[0], expected: expected(), in: file, reporting: &log)
  case .list, .mapping:
    reportWrongShape(node, expected: expected(), in: file, reporting: &log)
    return nil
  }
}

public func reportWrongShape(
  _ node: Node, expected: FieldForm, in file: SourceFile, reporting log: inout DiagnosticLog
) {
  let found =
    switch node {
    case .scalar: Words("ein einzelner Wert", "a single value")
    case .list: Words("eine Liste", "a list")
    case .mapping: Words("eine Gruppe von Angaben", "a group of values")
    }
  log.report(
    Diagnostic(
      .wrongShape, at: Place(file, node.span),
      Words(
        "Hier steht \(found.german), erwartet wird \(expected.example.german)",
        "This is \(found.english), but it should be \(expected.example.english)"),
      fix: fix(for: node, expected: expected)))
}

private func fix(for node: Node, expected: FieldForm) -> Words {
  switch (expected, node) {
  case (.record(let fields), _):
    let name = fields.first?.name ?? Name("name")
    return Words(
      "In die Zeile darunter schreiben, um zwei Leerzeichen eingerückt: »\(name.german): …«.",
      "Write into the line below, indented by two spaces: “\(name.english): …”.")
  case (.named, _):
    return Words(
      "In die Zeile darunter schreiben, um zwei Leerzeichen eingerückt: »A: …«.",
      "Write into the line below, indented by two spaces: “A: …”.")
  case (_, .mapping):
    return Words(
      "Den Wert allein hinter den Doppelpunkt schreiben.", "Write the value alone behind the colon."
    )
  default:
    return Words(
      "Nur einen Wert schreiben, ohne Klammern und Striche.",
      "Write one value only, without brackets and dashes.")
  }
}

/// `verwaltung, zusammenleben`: the ids of several documents in one text; or, `bulleted`, each in a line with a
/// sign in front that begins no item of a list.
func severalInOne(_ scalar: Scalar, bulleted: [String], in file: SourceFile) -> Diagnostic {
  let isBulleted = bulleted.count > 1
  let inside = scalar.text.trimmed.drop { $0 == "(" }
  let parts = inside.prefix(inside.hasSuffix(")") ? inside.count - 1 : inside.count)
    .split(separator: ",").map { String($0).trimmed }.filter { !$0.isEmpty }
  let better = "[\((isBulleted ? bulleted : parts).joined(separator: ", "))]"
  return Diagnostic(
    .wrongShape, at: Place(file, scalar.span),
    Words(
      "Hier stehen mehrere Verweise in einem Text", "Several references are written as one text"),
    label: Words("meinten Sie \(better)?", "did you mean \(better)?"),
    why: isBulleted
      ? Words(
        "Ein Eintrag einer Liste beginnt mit einem Bindestrich und einem Leerzeichen.",
        "An item of a list begins with a hyphen and a space.")
      : Words(
        "Ein Komma trennt nur in eckigen Klammern eines vom anderen.",
        "A comma parts one from the other in square brackets only."),
    fix: Words(
      "In eckige Klammern setzen oder jeden Verweis in eine eigene Zeile mit »- « davor.",
      "Put them into square brackets, or each into a line of its own with “- ” in front."))
}

/// What stands behind the signs where every line of a text begins with one, such as `• mobilitaet`.
func bulletedItems(of text: String) -> [String] {
  let lines = text.split(separator: "\n").map { String($0).trimmed }
  guard lines.allSatisfy({ $0.first.map("•·–—▪◦*+-".contains) == true }) else { return [] }
  return lines.map { String($0.dropFirst()).trimmed }
}

public func reportUnreadable(
  _ node: Node, expected: FieldForm, label: Words? = nil, in file: SourceFile,
  reporting log: inout DiagnosticLog
) {
  guard case .scalar(let scalar) = node else {
    reportWrongShape(node, expected: expected, in: file, reporting: &log)
    return
  }
  let written = quote(scalar.text)
  log.report(
    Diagnostic(
      .unreadableValue, at: Place(file, node.span),
      Words(
        "\(written.german) ist hier nicht zu verstehen",
        "\(written.english) cannot be understood here"),
      label: label,
      fix: Words(
        "Erwartet wird \(expected.example.german).", "Write \(expected.example.english).")))
}

func unknownValue(
  _ scalar: Scalar, names: [Name], meant: Name?, in file: SourceFile
) -> Diagnostic {
  let written = quote(scalar.text)
  return Diagnostic(
    .unknownValue, at: Place(file, scalar.span),
    Words(
      "\(written.german) gehört nicht zu den möglichen Wörtern",
      "\(written.english) is none of the possible words"),
    label: meant.map {
      Words("meinten Sie »\($0.german)«?", "did you mean “\($0.english)”?")
    } ?? suggestion(for: scalar.text, among: names),
    fix: Words(
      "Möglich sind: \(names.map(\.german).joined(separator: ", ")).",
      "Possible are: \(names.map(\.english).joined(separator: ", ")).")
  )
}

func unknownKey(_ key: Scalar, names: [Name], in file: SourceFile) -> Diagnostic {
  if let sign = invisibleSign(in: key, names: names, file) { return sign }
  let written = quote(key.text)
  let near = nearestName(to: key.text, among: names)
  return Diagnostic(
    .unknownKey, at: Place(file, key.span),
    Words(
      "Eine Angabe \(written.german) gibt es hier nicht",
      "There is no field \(written.english) here"),
    label: near.map(didYouMean),
    why: Words(
      "Was Leitbild nicht kennt, erscheint auf keiner Seite.",
      "What Leitbild does not know appears on no page."),
    fix: near.map {
      Words("»\($0)« schreiben oder die Zeile löschen.", "Write “\($0)” or delete the line.")
    }
      ?? Words(
        "Möglich sind: \(names.map(\.german).joined(separator: ", ")).",
        "Possible are: \(names.map(\.english).joined(separator: ", "))."))
}

private let invisibleSigns: Set<Unicode.Scalar> = [
  "\u{200B}", "\u{200C}", "\u{200D}", "\u{2060}", "\u{FEFF}", "\u{AD}",
]

/// What somebody sees of a name.
func withoutInvisibleSigns(_ name: String) -> String {
  var plain = String.UnicodeScalarView()
  plain.append(contentsOf: name.unicodeScalars.filter { !invisibleSigns.contains($0) })
  return String(plain)
}

/// A sign without any shape in a name that is known without it, such as a web page leaves behind when something is
/// copied from it.
private func invisibleSign(
  in key: Scalar, names: [Name], _ file: SourceFile
) -> Diagnostic? {
  let name = withoutInvisibleSigns(key.text)
  guard let first = key.text.unicodeScalars.firstIndex(where: invisibleSigns.contains),
    names.contains(where: { $0.matches(name) })
  else { return nil }
  let start = key.span.start + key.text.unicodeScalars[..<first].reduce(0) { $0 + UTF8.width($1) }
  let end = start + UTF8.width(key.text.unicodeScalars[first])
  let isAsWritten = file.text(key.span) == key.text
  return Diagnostic(
    .unknownKey, at: Place(file, isAsWritten ? Span(start, end) : key.span),
    Words(
      "Im Namen »\(name)« steht ein unsichtbares Zeichen",
      "There is an invisible sign in the name “\(name)”"),
    why: Words(
      "Es kommt beim Kopieren von Webseiten mit, und der Name ist damit ein anderer.",
      "It comes along when something is copied from a web page, and makes another name of it."),
    fix: Words(
      "Den Namen löschen und neu tippen: »\(name): …«.",
      "Delete the name and type it anew: “\(name): …”."))
}

/// A key that belongs into a group, such as `anschub` into `kosten`, but is not indented below it.
/// `opened` is the key of the group where it stands above, without a value.
func keyOutsideGroup(
  _ key: Scalar, group: Name, opened: Scalar?, in file: SourceFile
) -> Diagnostic {
  let written = quote(key.text)
  return Diagnostic(
    .unknownKey, at: Place(file, key.span),
    Words(
      "Eine Angabe \(written.german) gibt es nur unter »\(group.german)«",
      "The field \(written.english) exists only below “\(group.english)”"),
    notes: opened.map { [.init(Place(file, $0.span), Words("gehört hierzu", "belongs to this"))] }
      ?? [],
    why: Words(
      "Die Einrückung sagt, welche Angabe zu welcher Gruppe gehört.",
      "The indentation says which field belongs to which group."),
    fix: opened == nil
      ? Words(
        "Darüber »\(group.german):« schreiben und diese Zeile um zwei Leerzeichen einrücken.",
        "Write “\(group.english):” above and indent this line by two spaces.")
      : Words(
        "Alles, was zu »\(group.german)« gehört, um zwei Leerzeichen einrücken.",
        "Indent everything that belongs to “\(group.english)” by two spaces."))
}

/// "meinten Sie …?" with the nearest German name for a German spelling, and the English for an
/// English one.
public func suggestion(for written: String, among names: [Name]) -> Words? {
  nearestName(to: written, among: names).map(didYouMean)
}

/// The nearest spelling of a name, whichever its language.
func nearestName(to written: String, among names: [Name]) -> String? {
  nearestName(to: written, among: names.flatMap { [$0.german, $0.english] })
}

public func didYouMean(_ name: String) -> Words {
  Words("meinten Sie »\(name)«?", "did you mean “\(name)”?")
}

/// `isBegun` where the name of the field is there and nothing behind it.
public func missingField(
  _ name: Name, _ code: Code, _ severity: Diagnostic.Severity, at place: Place,
  isBegun: Bool = false, why: Words, help: Words
) -> Diagnostic {
  Diagnostic(
    code, severity, at: place,
    isBegun
      ? Words(
        "Hinter »\(name.german)« steht noch nichts", "Nothing stands behind “\(name.english)” yet")
      : Words("Die Angabe »\(name.german)« fehlt", "The field “\(name.english)” is missing"),
    why: why,
    fix: Words(
      "»\(name.german): …« ergänzen: \(sentence(help.german))",
      "Add “\(name.english): …”: \(sentence(help.english))"))
}

/// With a full stop, unless three stand there already.
private func sentence(_ text: String) -> String { text.hasSuffix("…") ? text : text + "." }

func textTooLong(_ name: Name, count: Int, limit: Int, at place: Place) -> Diagnostic {
  Diagnostic(
    .textTooLong, .warning, at: place,
    Words(
      "»\(name.german)« ist mit \(count) Zeichen zu lang, Platz ist für \(limit)",
      "“\(name.english)” is too long at \(count) characters, there is room for \(limit)"),
    why: Words(
      "Längere Texte passen nicht auf Karten, in Listen und in Suchergebnisse.",
      "Longer texts do not fit on cards, in lists and in search results."),
    fix: Words("Kürzen; Genaueres gehört in den Text.", "Shorten it; details belong in the text."))
}

func factInTranslation(_ key: Scalar, in file: SourceFile) -> Diagnostic {
  let written = quote(key.text)
  return Diagnostic(
    .factInTranslation, at: Place(file, key.span),
    Words(
      "\(written.german) gehört in das Original, nicht in die Übersetzung",
      "\(written.english) belongs in the original, not in the translation"),
    why: Words(
      "Eine Übersetzung enthält nur Worte; stünden die Angaben zweimal da, könnten sie einander "
        + "widersprechen.",
      "A translation holds words only; facts that are written twice may contradict each other."),
    fix: Words("Die Zeile hier löschen.", "Delete the line here."))
}
