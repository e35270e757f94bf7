import Diagnostics

/// Mistakes about where a value or a section stands in the HTML.
extension Diagnostic {
  static func refused(_ refusal: Refusal, _ name: String, at place: Place) -> Diagnostic {
    let quoted = quote(name)
    let code: Code =
      switch refusal {
      case .htmlInAttribute, .htmlInRaw, .textBeginsAddress: .wrongTemplateType
      default: .unsafeTemplatePosition
      }
    let headline =
      switch refusal {
      case .htmlInAttribute, .htmlInRaw:
        Words(
          "\(quoted.german) ist HTML und kann \(refusal.place.german) nicht stehen",
          "\(quoted.english) is HTML and cannot stand \(refusal.place.english)")
      case .textBeginsAddress:
        Words(
          "\(quoted.german) ist ein Text; hier beginnt eine Adresse",
          "\(quoted.english) is a text; an address begins here")
      default:
        Words(
          "\(quoted.german) kann \(refusal.place.german) nicht stehen",
          "\(quoted.english) cannot stand \(refusal.place.english)")
      }
    return Diagnostic(code, at: place, headline, why: refusal.why, fix: refusal.fix)
  }

  static func waysDiffer(
    _ name: String, at place: Place, closing: Place, with: Words, without: Words
  ) -> Diagnostic {
    let name = quote(name)
    return Diagnostic(
      .unsafeTemplatePosition, at: place,
      Words(
        "Der Abschnitt \(name.german) endet nicht dort im HTML, wo er beginnt",
        "The section \(name.english) does not end where it begins in the HTML"),
      label: Words("beginnt \(without.german)", "begins \(without.english)"),
      notes: [.init(closing, Words("endet \(with.german)", "ends \(with.english)"))],
      why: Words(
        "Ohne den Abschnitt würde alles Folgende anders gelesen.",
        "Without the section, everything after it would be read differently."),
      fix: Words(
        "Anführungszeichen und Klammern im selben Abschnitt öffnen und schließen.",
        "Open and close quotes and angle brackets in the same section."))
  }

  static func inclusionDiffers(_ name: String, at place: Place) -> Diagnostic {
    let name = quote(name)
    return Diagnostic(
      .unsafeTemplatePosition, at: place,
      Words(
        "Die Vorlage \(name.german), die sich selbst enthält, lässt HTML offen",
        "The template \(name.english), which contains itself, leaves HTML open"),
      fix: Words(
        "Anführungszeichen und Klammern in der Vorlage schließen.",
        "Close quotes and angle brackets in the template."))
  }

  static func textAtSeam(at place: Place) -> Diagnostic {
    Diagnostic(
      .unsafeTemplatePosition, at: place,
      Words(
        "Nach einem Abschnitt mit Attributen fehlt ein Leerzeichen oder »>«",
        "A space or “>” is missing after a section with attributes"),
      fix: Words("Ein Leerzeichen dazwischensetzen.", "Put a space between them."))
  }

  static func endsInside(_ position: Words, at place: Place) -> Diagnostic {
    Diagnostic(
      .unsafeTemplatePosition, at: place,
      Words("Die Vorlage endet \(position.german)", "The template ends \(position.english)"),
      fix: Words(
        "Anführungszeichen und Klammern schließen.", "Close quotes and angle brackets."))
  }
}

extension Refusal {
  fileprivate var place: Words {
    switch self {
    case .tagName: Words("im Namen eines Elements", "in the name of an element")
    case .betweenAttributes:
      Words("als Attribut eines Elements", "as an attribute of an element")
    case .unquoted:
      Words("ohne Anführungszeichen in einem Attribut", "in an attribute without quotes")
    case .comment: Words("in einem HTML-Kommentar", "in an HTML comment")
    case .declaration, .characterData:
      Words("zwischen »<!« oder »<?« und »>«", "between “<!” or “<?” and “>”")
    case .style: Words("in <style>", "in <style>")
    case .script: Words("in einem Skript", "in a script")
    case .styleAttribute: Words("in einem style-Attribut", "in a style attribute")
    case .scriptAttribute:
      Words("in einem Skript-Attribut wie onclick", "in a script attribute such as onclick")
    case .pageAttribute: Words("in srcdoc", "in srcdoc")
    case .outsideJSONString:
      Words("in JSON außerhalb von Anführungszeichen", "in JSON outside quotes")
    case .behindBackslash: Words("hinter einem »\\«", "behind a “\\”")
    case .textBeginsAddress: Words("am Anfang einer Adresse", "at the start of an address")
    case .foreignScheme(let scheme):
      Words("hinter »\(scheme):«", "behind “\(scheme):”")
    case .htmlInAttribute: Words("in einem Attribut", "in an attribute")
    case .htmlInRaw:
      Words("in einem Element nur für Text", "in an element for text only")
    }
  }

  fileprivate var why: Words? {
    switch self {
    case .textBeginsAddress:
      Words(
        "Ein Text könnte dort ein Skript aufrufen.", "A text could call a script there.")
    case .htmlInAttribute, .htmlInRaw: nil
    default:
      Words(
        "Dort lässt sich ein Text nicht so schreiben, dass er sicher Text bleibt.",
        "A text cannot be written there so that it is sure to stay a text.")
    }
  }

  fileprivate var fix: Words {
    switch self {
    case .unquoted:
      Words("Den Wert in Anführungszeichen setzen.", "Put the value in quotes.")
    case .betweenAttributes:
      Words(
        "Das Attribut ausschreiben und in einen Abschnitt setzen.",
        "Write the attribute out and put it into a section.")
    case .comment:
      Words(
        "Mit {{! … }} statt <!-- … --> auskommentieren.", "Comment with {{! … }}, not <!-- … -->.")
    case .script, .scriptAttribute:
      Words(
        "Den Wert in ein data-Attribut schreiben, das das Skript liest.",
        "Write the value into a data attribute that the script reads.")
    case .style, .styleAttribute:
      Words("Eine Klasse verwenden.", "Use a class.")
    case .outsideJSONString:
      Words("Den Wert in \"…\" setzen.", "Put the value in \"…\".")
    case .textBeginsAddress:
      Words(
        "Einen Namen verwenden, der eine Adresse ist, oder zum Beispiel »#« davor schreiben.",
        "Use a name that is an address, or write “#”, for example, before it.")
    case .tagName:
      Words("Den Namen des Elements ausschreiben.", "Write out the element's name.")
    case .declaration, .characterData:
      Words("Den Wert in ein Element setzen.", "Put the value into an element.")
    case .pageAttribute:
      Words("Die Seite verlinken, statt sie einzubetten.", "Link to the page, do not embed it.")
    case .behindBackslash:
      Words("Den umgekehrten Schrägstrich löschen.", "Delete the backslash.")
    case .foreignScheme:
      Words(
        "Eine Adresse verwenden, die mit https: beginnt.", "Use an address that begins with https:."
      )
    case .htmlInAttribute, .htmlInRaw:
      Words("Einen Namen verwenden, der ein Text ist.", "Use a name that is a text.")
    }
  }
}

extension HTMLPosition {
  /// Where the position is, in a message.
  var description: Words {
    switch place {
    case .content: Words("zwischen Elementen", "between elements")
    case .tagOpening, .tagName, .between, .afterValue, .seam, .attributeName, .afterAttributeName,
      .beforeValue:
      Words("in einem Tag", "in a tag")
    case .quoted, .unquoted: Words("im Wert eines Attributs", "in an attribute’s value")
    case .markup, .declaration: Words("hinter »<!«", "behind “<!”")
    case .comment: Words("in einem HTML-Kommentar", "in an HTML comment")
    case .characterData: Words("in CDATA", "in CDATA")
    case .raw:
      if isInJSONString {
        Words("in einem Text in JSON", "in a string in JSON")
      } else {
        Words(
          "in <\(String(decoding: element, as: UTF8.self))>",
          "in <\(String(decoding: element, as: UTF8.self))>")
      }
    }
  }
}
