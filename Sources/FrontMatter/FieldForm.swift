public import Diagnostics

/// What may be written in a field, for messages, help and schemas.
public indirect enum FieldForm: Sendable {
  /// A few words.
  case text
  /// A sentence or more.
  case prose
  /// The name of a file beside the text.
  case file
  /// The name of a picture's file beside the text.
  case picture
  case number
  case wholeNumber
  case wholeNumberWithin(ClosedRange<Int>)
  /// The lowest and the highest value of a rating.
  case scale
  case coordinate
  case money
  case date
  case day
  case flag
  case webAddress
  case email
  case colour
  case officialKey(digits: Int)
  case developmentGoal
  case choice([Name])
  /// A reference to a document of a kind, by its id.
  case reference(to: Name)
  /// A reference to a document of any kind.
  case anyReference
  case list(of: FieldForm)
  case record([FieldDeclaration])
  /// Any names with a value each, such as the groups of a deck.
  case named(FieldForm)
  case either(FieldForm, FieldForm)

  /// The fields that stand indented below a field of this form.
  var parts: [FieldDeclaration] {
    switch self {
    case .record(let fields): fields
    case .list(let element): element.parts
    default: []
    }
  }

  /// Whether a picture or another file is named in it, or in a part of it.
  public var namesFile: Bool {
    switch self {
    case .file, .picture: true
    case .record(let fields): fields.contains { $0.form.namesFile }
    case .list(let element), .named(let element): element.namesFile
    case .either(let first, let second): first.namesFile || second.namesFile
    default: false
    }
  }

  /// Whether nothing but the ids of documents may be written.
  var isReference: Bool {
    switch self {
    case .reference, .anyReference: true
    default: false
    }
  }

  /// What to write, with an example; it follows a colon.
  public var example: Words {
    switch self {
    case .text: Words("ein Text", "a text")
    case .prose: Words("ein Text aus ein, zwei Sätzen", "a text of a sentence or two")
    case .file: Words("der Name einer Datei wie plan.pdf", "the name of a file such as plan.pdf")
    case .picture: Words("der Name eines Bildes wie foto.jpg", "a picture's name such as photo.jpg")
    case .number:
      Words(
        "eine Zahl wie 1.250 oder 12,5, oder »k. A.«", "a number such as 20000 or 12.5, or “k. A.”")
    case .wholeNumber: Words("eine ganze Zahl wie 12", "a whole number such as 12")
    case .wholeNumberWithin(let range):
      Words(
        "eine ganze Zahl von \(range.lowerBound) bis \(range.upperBound)",
        "a whole number from \(range.lowerBound) to \(range.upperBound)")
    case .scale: Words("zwei Zahlen wie 0..6", "two numbers such as 0..6")
    case .coordinate: Words("eine Koordinate wie 48,77", "a coordinate such as 48.77")
    case .money:
      Words(
        "ein Betrag wie 20.000 €, 1,5 Mio. € oder »k. A.«",
        "an amount such as 20000 €, 1.5 Mio. € or “k. A.”")
    case .date:
      Words(
        "ein Datum wie 31.01.2026, Januar 2026, Q3 2026 oder 2026",
        "a date such as 2026-01-31, January 2026, Q3 2026 or 2026")
    case .day: Words("ein Tag wie 31.01.2026", "a day such as 2026-01-31")
    case .flag: Words("»ja« oder »nein«", "“yes” or “no”")
    case .webAddress:
      Words("eine Adresse, die mit https:// beginnt", "an address that begins with https://")
    case .email: Words("eine E-Mail-Adresse", "an e-mail address")
    case .colour: Words("eine Farbe wie \"#1B5E8C\"", "a colour such as \"#1B5E8C\"")
    case .officialKey(let count): Words("\(count) Ziffern", "\(count) digits")
    case .developmentGoal:
      Words(
        "ein Nachhaltigkeitsziel von 1 bis 17 oder eines seiner Unterziele wie 11.3",
        "a sustainable development goal from 1 to 17 or one of its targets such as 11.3")
    case .choice(let names):
      Words(
        "eines der Wörter \(names.map(\.german).joined(separator: ", "))",
        "one of the words \(names.map(\.english).joined(separator: ", "))")
    case .reference(let kind):
      Words(
        "die Kennung eines Dokuments unter \(kind.german)/",
        "the id of a document below \(kind.english)/")
    case .anyReference:
      Words("ein Verweis wie projekte/dorf-app", "a reference such as projects/village-app")
    case .list(let element): element.example
    case .record(let fields):
      Words(
        "eine Gruppe von Angaben (\(fields.map(\.name.german).joined(separator: ", ")))",
        "a group of values (\(fields.map(\.name.english).joined(separator: ", ")))")
    case .named:
      Words(
        "eine Gruppe von Angaben der Form »name: wert«",
        "a group of values of the form “name: value”")
    case .either(let first, let second):
      Words(
        "\(first.example.german) oder \(second.example.german)",
        "\(first.example.english) or \(second.example.english)")
    }
  }
}

/// A field as others may see it: everything about it but how it is read.
public struct FieldDeclaration: Sendable {
  public let name: Name
  public let form: FieldForm
  public let need: FieldNeed
  /// The most characters that find room; nil where there is no limit.
  public let limit: Int?
  /// Whether the field holds words, which a translation writes anew, rather than facts.
  public let isWords: Bool
  public let help: Words
  /// Reads a value only to report what is wrong with it, wherever it was written.
  public let check: Check

  public typealias Check = @Sendable (Node, SourceFile, inout DiagnosticLog) -> Void
}

/// Whether a field must be there, and why.
public enum FieldNeed: Sendable {
  case optional
  /// Its absence is an error.
  case required(why: Words)
  /// Its absence is an error unless the flag of this name beside it says yes; the record itself
  /// reports it.
  case requiredUnless(flag: Name)
  /// Its absence is a warning.
  case wanted(why: Words)
  /// Its absence is a mistake in some cases only, which the kind itself reports; the words name
  /// them.
  case needed(when: Words)

  /// Whether its absence is a mistake wherever the record stands.
  var isExpected: Bool {
    switch self {
    case .required, .wanted: true
    case .optional, .requiredUnless, .needed: false
    }
  }
}
