public import Diagnostics
public import Documents
internal import FrontMatter

/// A kind of content with all its fields and an example, for a person at a terminal.
public func explain(_ kind: KindName, in language: Language) -> String {
  let folder = kind.folder.text(in: language)
  let other = language.readsGerman ? kind.folder.english : kind.folder.german
  let title = capitalised(kind.withArticle.text(in: language))
  let place = Words(
    "\(title) ist eine Datei unter content/\(folder)/ (oder content/\(other)/).",
    "\(title) is a file below content/\(folder)/ (or content/\(other)/).")
  let note = Words(
    "Jede Angabe und jedes Wort wird deutsch und englisch verstanden; hinter dem Schrägstrich steht "
      + "die andere Schreibweise.",
    "Every field and every word is understood in English and in German; behind the slash stands the "
      + "other spelling.")
  let writer = FieldWriter(language: language)
  let scaffold = Scaffold(kind: kind, language: language).example
  return [
    wrapped(place.text(in: language)), wrapped(note.text(in: language)),
    kind.fields.map { writer.lines(of: $0, indent: "") }.joined(separator: "\n"),
    Words("Ein Beispiel:", "An example:").text(in: language), indented(scaffold),
  ].joined(separator: "\n\n") + "\n"
}

/// Every field that has this name, with the kinds that have it; nil where no kind has.
public func explainField(_ name: String, in language: Language) -> String? {
  let writer = FieldWriter(language: language)
  var kindsByText: [(text: String, kinds: [String])] = []
  for kind in KindName.allCases {
    for field in kind.fields where field.name.matchesLoosely(name) {
      let text = writer.lines(of: field, indent: "")
      let kindName = kind.name.text(in: language)
      if let known = kindsByText.firstIndex(where: { $0.text == text }) {
        kindsByText[known].kinds.append(kindName)
      } else {
        kindsByText.append((text, [kindName]))
      }
    }
  }
  guard !kindsByText.isEmpty else { return nil }
  return kindsByText.map { text, kinds in
    let heading = Words("Eine Angabe von: ", "A field of: ").text(in: language)
    return wrapped(heading + kinds.joined(separator: ", ")) + "\n\n" + text + "\n"
  }.joined(separator: "\n")
}

/// Writes what a field is called, whether it must be there, and what it may hold.
private struct FieldWriter {
  let language: Language

  func lines(of field: FieldDeclaration, indent: String) -> String {
    var heading = indent + both(field.name)
    if let need = need(of: field) { heading += " – " + need.text(in: language) }
    let inner = indent + "    "
    return
      ([heading, wrapped(field.help.text(in: language), indent: inner)]
      + form(field.form, indent: inner)).joined(separator: "\n")
  }

  private func need(of field: FieldDeclaration) -> Words? {
    switch field.need {
    case .optional: nil
    case .required: Words("nötig", "required")
    case .requiredUnless(let flag):
      Words("nötig, außer bei »\(flag.german): ja«", "required unless “\(flag.english): yes”")
    case .wanted: Words("empfohlen", "recommended")
    case .needed(let cases): Words("nötig \(cases.german)", "required \(cases.english)")
    }
  }

  private func form(_ form: FieldForm, indent: String) -> [String] {
    switch form {
    case .record(let fields):
      fields.map { lines(of: $0, indent: indent) }
    case .list(of: .record(let fields)):
      [
        indent
          + Words("mehrere, jedes mit einem Strich davor:", "several, each behind a dash:")
          .text(in: language)
      ] + fields.map { lines(of: $0, indent: indent + "  ") }
    // What these may hold goes without saying, or the help says it.
    case .text, .prose, .flag, .list(of: .text): []
    default: [wrapped(description(of: form), indent: indent)]
    }
  }

  private func description(of form: FieldForm) -> String {
    switch form {
    case .choice(let names): names.map { both($0, by: "/") }.joined(separator: ", ")
    case .list(let element):
      Words("auch mehrere: ", "also several: ").text(in: language) + description(of: element)
    default: form.example.text(in: language)
    }
  }

  /// Both spellings of a name, the language's own first.
  private func both(_ name: Name, by separator: String = " / ") -> String {
    guard name.german != name.english else { return name.german }
    return language.readsGerman
      ? name.german + separator + name.english : name.english + separator + name.german
  }
}
