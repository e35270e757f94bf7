import Diagnostics

/// Mistakes in the writing of tags.
extension Diagnostic {
  static func unclosedTag(at place: Place, missing ending: String) -> Diagnostic {
    Diagnostic(
      .templateSyntax, at: place,
      Words("Die Klammern dieser Angabe bleiben offen", "These braces are never closed"),
      fix: Words("»\(ending)« ergänzen.", "Add “\(ending)”."))
  }

  static func emptyTag(at place: Place) -> Diagnostic {
    Diagnostic(
      .templateSyntax, at: place,
      Words("Zwischen den Klammern fehlt ein Name", "A name is missing between the braces"),
      fix: Words(
        "Einen Namen schreiben oder die Klammern löschen.", "Write a name or delete the braces."))
  }

  static func badName(_ name: String, at place: Place) -> Diagnostic {
    let name = quote(name)
    return Diagnostic(
      .templateSyntax, at: place,
      Words("\(name.german) kann kein Name sein", "\(name.english) cannot be a name"),
      fix: Words(
        "Namen bestehen aus Buchstaben, Ziffern, »-« und »_«; ein Punkt führt in das Innere.",
        "Names consist of letters, digits, “-” and “_”; a dot leads inside."))
  }

  static func badDelimiters(at place: Place) -> Diagnostic {
    Diagnostic(
      .templateSyntax, at: place,
      Words(
        "Neue Klammern brauchen zwei Zeichenfolgen mit einem Leerzeichen dazwischen",
        "New braces need two sets of characters with a space between them"),
      fix: Words("Zum Beispiel {{=<% %>=}} schreiben.", "Write {{=<% %>=}}, for example."))
  }

  static func unclosedSection(
    _ name: String, _ sigil: Tag.Sigil, at place: Place, before outer: Place?
  ) -> Diagnostic {
    let quoted = quote(name)
    let german =
      switch sigil {
      case .block: "Der Block"
      case .parent: "Die Vorlage"
      default: "Der Abschnitt"
      }
    let english =
      switch sigil {
      case .block: "block"
      case .parent: "template"
      default: "section"
      }
    let notes = outer.map { outer in
      [
        Diagnostic.Note(
          outer, Words("hier endet schon, was darum herum steht", "what surrounds it ends here"))
      ]
    }
    return Diagnostic(
      .templateSyntax, at: place,
      Words(
        "\(german) \(quoted.german) bleibt offen",
        "The \(english) \(quoted.english) is never closed"),
      label: Words("hier geöffnet", "opened here"), notes: notes ?? [],
      fix: Words("{{/\(name)}} ergänzen.", "Add {{/\(name)}}."))
  }

  static func nothingToClose(_ written: String, at place: Place) -> Diagnostic {
    let name = quote(written)
    return Diagnostic(
      .templateSyntax, at: place,
      Words(
        "\(name.german) wird geschlossen, aber nie geöffnet",
        "\(name.english) is closed but never opened"),
      fix: Words(
        "{{#\(written)}} davorsetzen oder {{/\(written)}} löschen.",
        "Put {{#\(written)}} before it or delete {{/\(written)}}."))
  }

  static func wrongClosing(
    _ name: String, at place: Place, opened: String, _ opening: Place
  ) -> Diagnostic {
    let (name, quoted) = (quote(name), quote(opened))
    return Diagnostic(
      .templateSyntax, at: place,
      Words(
        "\(name.german) wird geschlossen, aber \(quoted.german) ist offen",
        "\(name.english) is closed, but \(quoted.english) is open"),
      notes: [.init(opening, Words("hier geöffnet", "opened here"))],
      fix: Words("{{/\(opened)}} schreiben.", "Write {{/\(opened)}}."))
  }

  static func blockTwice(_ name: String, at place: Place, first: Place) -> Diagnostic {
    let name = quote(name)
    return Diagnostic(
      .templateSyntax, at: place,
      Words(
        "Der Block \(name.german) wird zweimal ersetzt",
        "The block \(name.english) is replaced twice"),
      notes: [.init(first, Words("zuerst hier ersetzt", "first replaced here"))],
      fix: Words("Einen der beiden Blöcke löschen.", "Delete one of the two blocks."))
  }

  static func textOutsideBlock(at place: Place) -> Diagnostic {
    Diagnostic(
      .templateSyntax, .warning, at: place,
      Words(
        "Was hier außerhalb eines Blocks steht, erscheint auf keiner Seite",
        "What stands outside a block here appears on no page"),
      fix: Words("In einen Block setzen oder löschen.", "Move it into a block or delete it."))
  }

  static func nestedTooDeep(at place: Place) -> Diagnostic {
    Diagnostic(
      .templateSyntax, at: place,
      Words(
        "Abschnitte, Blöcke und Vorlagen stehen zu tief ineinander",
        "Sections, blocks and templates are nested too deep"),
      fix: Words(
        "Höchstens \(deepestNesting) Ebenen verwenden.", "Use at most \(deepestNesting) levels."))
  }

  static func growsTooLarge(at place: Place) -> Diagnostic {
    Diagnostic(
      .templateSyntax, at: place,
      Words(
        "Vorlagen, die einander enthalten, werden hier zu groß",
        "Templates that contain one another grow too large here"),
      fix: Words(
        "Eine der Vorlagen seltener einfügen oder den Abschnitt einer Liste benutzen.",
        "Include one of the templates less often or use the section of a list."))
  }

  static func includesItselfEndlessly(_ name: String, at place: Place) -> Diagnostic {
    let name = quote(name)
    return Diagnostic(
      .templateSyntax, at: place,
      Words(
        "Die Vorlage \(name.german) enthält sich selbst ohne Ende",
        "The template \(name.english) contains itself without end"),
      fix: Words(
        "In den Abschnitt einer Liste setzen, damit es bei der letzten endet.",
        "Put it into the section of a list, so that it ends with the last one."))
  }
}
