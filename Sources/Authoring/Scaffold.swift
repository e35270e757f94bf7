public import Diagnostics
public import Documents
public import FrontMatter

/// A new document of a kind: what must or should be in it, each field with a line of help.
public struct Scaffold {
  let kind: KindName
  let language: Language
  /// What is known before anybody has written a word.
  private let title: String
  private let publisher: String?
  private let day: CalendarDay?

  /// A scaffold to be filled in, as a draft. The publisher is the municipality that a document belongs
  /// to where nobody says otherwise; the day is today, for the fields that say when something was
  /// written.
  public init(
    kind: KindName, language: Language, title: String, publisher: String?, day: CalendarDay
  ) {
    self.kind = kind
    self.language = language
    self.title = title
    self.publisher = publisher
    self.day = day
  }

  /// A scaffold from which only an example is to be made.
  init(kind: KindName, language: Language) {
    self.kind = kind
    self.language = language
    title = kind.sampleTitle.text(in: language)
    (publisher, day) = (nil, nil)
  }

  /// The document, with nothing in it that nobody has written.
  public var text: String {
    let draft = Words(
      "# Ein Entwurf erscheint nicht. Diese Zeilen löschen, wenn alles dasteht.\nentwurf: ja",
      "# A draft does not appear. Delete these lines when everything is there.\ndraft: yes")
    let more = Words(
      "# Was sonst noch hierhergehören kann, zeigt: leitbild explain \(kind.name.german)",
      "# What else may stand here is shown by: leitbild explain \(kind.name.english)")
    let body = Words(
      "Hier steht der Text der Seite. Überschriften beginnen mit ##.",
      "The text of the page goes here. Headings begin with ##.")
    return
      (["---", draft.text(in: language)] + lines(isExample: false)
      + [more.text(in: language), "---", "", body.text(in: language), ""])
      .joined(separator: "\n")
  }

  /// A document in which every field has a sample.
  var example: String {
    (["---"] + lines(isExample: true) + ["---"]).joined(separator: "\n")
  }

  private func lines(isExample: Bool) -> [String] {
    kind.fields.filter { isAsked($0) }
      .flatMap { lines(of: $0, indent: "", isExample: isExample) }
  }

  private func isAsked(_ field: FieldDeclaration) -> Bool {
    switch field.need {
    case .required, .requiredUnless, .wanted: true
    case .optional, .needed: false
    }
  }

  private func lines(of field: FieldDeclaration, indent: String, isExample: Bool) -> [String] {
    let start = indent + field.name.text(in: language) + ":"
    let help = isExample ? [] : [indent + "# " + field.help.text(in: language)]
    switch field.form {
    case .record(let fields):
      return help + [start] + inner(fields, indent: indent + "  ", isExample)
    case .list(of: .record(let fields)):
      var lines = inner(fields, indent: indent + "    ", isExample)
      // The dash stands before the first field; a line of help may come before it.
      if let first = lines.firstIndex(where: { !$0.hasPrefix(indent + "    #") }) {
        for number in 0..<first { lines[number].removeFirst(2) }
        lines[first] = indent + "  - " + lines[first].dropFirst(indent.count + 4)
      }
      return help + [start] + lines
    case .named(let element):
      let sample = isExample ? " " + (element.sample(in: language) ?? "") : ""
      return help + [start, indent + "  A:" + sample]
    default:
      let value = known(field) ?? (isExample ? field.form.sample(in: language) : nil)
      return help + [start + (value.map { " " + $0 } ?? "")]
    }
  }

  private func inner(
    _ fields: [FieldDeclaration], indent: String, _ isExample: Bool
  ) -> [String] {
    fields.filter(isAsked).flatMap { lines(of: $0, indent: indent, isExample: isExample) }
  }

  /// What can be filled in: the title, the publisher of the site, and today.
  private func known(_ field: FieldDeclaration) -> String? {
    switch field.form {
    case .text where field.name == Name("title", "titel"): quotedForYAML(title)
    case .reference(let folder), .list(of: .reference(let folder)):
      folder == KindName.municipality.folder ? publisher : nil
    case .day, .date:
      day.map { language.readsGerman ? "\($0.day).\($0.month).\($0.year)" : $0.iso }
    default: nil
    }
  }
}

/// A text as a value of front matter, in quotation marks where it might be taken for something else.
private func quotedForYAML(_ text: String) -> String {
  let isPlain =
    text.first?.isLetter == true
    && text.allSatisfy { $0.isLetter || $0.isNumber || " -.,()/–".contains($0) }
  return isPlain
    ? text
    : "'" + text.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "''")
      + "'"
}
