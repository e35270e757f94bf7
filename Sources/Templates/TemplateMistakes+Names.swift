import Diagnostics

/// Mistakes about what a name means.
extension Diagnostic {
  static func missingTemplate(
    _ name: String, at place: Place?, among names: [String]
  ) -> Diagnostic {
    let quoted = quote(name)
    return Diagnostic(
      .missingTemplate, at: place,
      Words(
        "Eine Vorlage \(quoted.german) gibt es nicht", "There is no template \(quoted.english)"),
      label: suggestion(for: name, among: names), fix: existing(names))
  }

  static func unknownName(_ name: String, at place: Place, among names: [String]) -> Diagnostic {
    let quoted = quote(name)
    return Diagnostic(
      .unknownTemplateName, at: place,
      Words(
        "Den Namen \(quoted.german) gibt es hier nicht",
        "There is no name \(quoted.english) here"),
      label: suggestion(for: name, among: names), fix: existing(names))
  }

  static func unknownBlock(
    _ name: String, of template: String, at place: Place, among names: [String]
  ) -> Diagnostic {
    let (quoted, template) = (quote(name), quote(template))
    return Diagnostic(
      .unknownTemplateName, at: place,
      Words(
        "Die Vorlage \(template.german) hat keinen Block \(quoted.german)",
        "The template \(template.english) has no block \(quoted.english)"),
      label: suggestion(for: name, among: names), fix: existing(names))
  }

  static func itemFlagOutsideList(_ name: String, at place: Place) -> Diagnostic {
    let name = quote(name)
    return Diagnostic(
      .unknownTemplateName, at: place,
      Words(
        "\(name.german) gibt es nur im Abschnitt einer Liste",
        "\(name.english) exists only in the section of a list"),
      fix: Words("In den Abschnitt einer Liste setzen.", "Put it into the section of a list."))
  }

  static func noValueItself(at place: Place) -> Diagnostic {
    Diagnostic(
      .wrongTemplateType, at: place,
      Words("Der Punkt steht hier für keinen Text", "The dot stands for no text here"),
      fix: Words(
        "Einen Namen schreiben; der Punkt gilt im Abschnitt eines Textes oder einer Liste von Texten.",
        "Write a name; the dot works in the section of a text or of a list of texts."))
  }

  static func notWritable(
    _ name: String, _ kind: ViewShape.Kind, at place: Place
  ) -> Diagnostic {
    let quoted = quote(name)
    let kind = kind.description
    return Diagnostic(
      .wrongTemplateType, at: place,
      Words(
        "\(quoted.german) ist \(kind.german) und kein Text",
        "\(quoted.english) is \(kind.english), not a text"),
      fix: Words(
        "Einen Abschnitt öffnen: {{#\(name)}}…{{/\(name)}}.",
        "Open a section: {{#\(name)}}…{{/\(name)}}."))
  }

  static func nothingInside(
    _ name: String, _ kind: ViewShape.Kind, _ inner: String, at place: Place
  ) -> Diagnostic {
    let (quoted, quotedInner) = (quote(name), quote(inner))
    let words = kind.description
    let fix =
      if case .list = kind {
        Words(
          "Einen Abschnitt öffnen: {{#\(name)}}{{\(inner)}}{{/\(name)}}.",
          "Open a section: {{#\(name)}}{{\(inner)}}{{/\(name)}}.")
      } else {
        Words("Nur {{\(name)}} schreiben.", "Write {{\(name)}} only.")
      }
    return Diagnostic(
      .wrongTemplateType, at: place,
      Words(
        "\(quoted.german) ist \(words.german); darin gibt es kein \(quotedInner.german)",
        "\(quoted.english) is \(words.english); there is no \(quotedInner.english) in it"),
      fix: fix)
  }

  static func htmlEscaped(_ name: String, at place: Place) -> Diagnostic {
    let quoted = quote(name)
    return Diagnostic(
      .wrongTemplateType, at: place,
      Words(
        "\(quoted.german) ist fertiges HTML und braucht drei Klammern",
        "\(quoted.english) is finished HTML and needs three braces"),
      fix: Words("{{{\(name)}}} schreiben.", "Write {{{\(name)}}}."))
  }

  static func textUnescaped(_ name: String, at place: Place) -> Diagnostic {
    let quoted = quote(name)
    return Diagnostic(
      .wrongTemplateType, at: place,
      Words(
        "\(quoted.german) ist kein HTML und braucht zwei Klammern",
        "\(quoted.english) is not HTML and needs two braces"),
      why: Words(
        "Sonst würden Zeichen des Textes als HTML gelesen.",
        "Otherwise characters of the text would be read as HTML."),
      fix: Words("{{\(name)}} schreiben.", "Write {{\(name)}}."))
  }

  static func unescapedInFeed(_ name: String, at place: Place) -> Diagnostic {
    let quoted = quote(name)
    return Diagnostic(
      .wrongTemplateType, at: place,
      Words(
        "\(quoted.german) ist HTML und braucht in XML zwei Klammern",
        "\(quoted.english) is HTML and needs two braces in XML"),
      fix: Words("{{\(name)}} schreiben.", "Write {{\(name)}}."))
  }

  static func htmlInPlainText(_ name: String, at place: Place) -> Diagnostic {
    let quoted = quote(name)
    return Diagnostic(
      .wrongTemplateType, at: place,
      Words(
        "\(quoted.german) ist HTML; diese Vorlage macht reinen Text",
        "\(quoted.english) is HTML; this template makes plain text"),
      fix: Words(
        "Einen Namen verwenden, der ein Text ist.", "Use a name that is a text."))
  }

  private static func suggestion(for name: String, among names: [String]) -> Words? {
    nearestName(to: name, among: names).map(quote).map { near in
      Words("meinten Sie \(near.german)?", "did you mean \(near.english)?")
    }
  }

  /// What exists instead, at most twelve names of it.
  private static func existing(_ names: [String]) -> Words? {
    let names = names.filter { $0 != "." }
    guard !names.isEmpty else { return nil }
    let list = names.prefix(12).joined(separator: ", ") + (names.count > 12 ? ", …" : ".")
    return Words("Es gibt: \(list)", "There are: \(list)")
  }
}

extension ViewShape.Kind {
  /// What the kind is called in a message.
  var description: Words {
    switch self {
    case .text: Words("ein Text", "a text")
    case .html: Words("HTML", "HTML")
    case .address: Words("eine Adresse", "an address")
    case .flag: Words("eine Bedingung", "a condition")
    case .view: Words("eine Gruppe von Namen", "a group of names")
    case .list: Words("eine Liste", "a list")
    }
  }
}
