public import Diagnostics
public import FrontMatter

/// A Land of Germany by the first two digits of every official key in it.
public enum Land: Int, CaseIterable, Sendable {
  case schleswigHolstein = 1, hamburg, niedersachsen, bremen, nordrheinWestfalen, hessen
  case rheinlandPfalz, badenWuerttemberg, bayern, saarland, berlin, brandenburg
  case mecklenburgVorpommern, sachsen, sachsenAnhalt, thueringen
}

/// The Amtlicher Gemeindeschlüssel of a municipality: eight digits, of which two name the Land, one
/// the Regierungsbezirk, two the Kreis and three the Gemeinde (Statistisches Bundesamt). It has no
/// check digit.
public struct MunicipalityKey: FieldValue, Hashable {
  public let digits: String

  public var land: Land? { Land(rawValue: Int(digits.prefix(2)) ?? 0) }

  public static var form: FieldForm { .officialKey(digits: 8) }
  public var spelling: Words? { digits.spelling }

  public static func read(
    _ node: Node, in file: SourceFile, reporting log: inout DiagnosticLog
  ) -> MunicipalityKey? {
    readKey(node, length: 8, name: "AGS", example: "08111000", in: file, reporting: &log)
      .map(MunicipalityKey.init)
  }
}

/// The Amtlicher Regionalschlüssel: twelve digits, the AGS with four for the Verband after the
/// Kreis.
public struct RegionalKey: FieldValue, Hashable {
  public let digits: String

  public var land: Land? { Land(rawValue: Int(digits.prefix(2)) ?? 0) }

  public static var form: FieldForm { .officialKey(digits: 12) }
  public var spelling: Words? { digits.spelling }

  public static func read(
    _ node: Node, in file: SourceFile, reporting log: inout DiagnosticLog
  ) -> RegionalKey? {
    readKey(node, length: 12, name: "ARS", example: "081110000000", in: file, reporting: &log)
      .map(RegionalKey.init)
  }
}

private func readKey(
  _ node: Node, length: Int, name: String, example: String, in file: SourceFile,
  reporting log: inout DiagnosticLog
) -> String? {
  let form = FieldForm.officialKey(digits: length)
  guard let scalar = readScalar(node, expected: form, in: file, reporting: &log) else {
    return nil
  }
  let digits = scalar.text.filter { $0 != " " && $0 != "\u{A0}" }
  let written = quote(scalar.text)
  guard digits.utf8.allSatisfy({ (48...57).contains($0) }), digits.count == length else {
    let isShort =
      digits.count == length - 1 && digits.first != "0"
      && digits.utf8.allSatisfy { (48...57).contains($0) }
    log.report(
      Diagnostic(
        .malformedKey, at: Place(file, scalar.span),
        Words("\(written.german) ist kein \(name)", "\(written.english) is not an \(name)"),
        label: isShort
          ? Words(
            "fehlt die Null am Anfang? »0\(digits)«", "is the leading zero missing? “0\(digits)”")
          : nil,
        fix: Words(
          "Ein \(name) hat \(length) Ziffern, zum Beispiel \(example).",
          "An \(name) has \(length) digits, for example \(example).")))
    return nil
  }
  guard Land(rawValue: Int(digits.prefix(2)) ?? 0) != nil else {
    log.report(
      Diagnostic(
        .unknownLand, at: Place(file, scalar.span),
        Words(
          "Ein Land mit dem Schlüssel \(digits.prefix(2)) gibt es nicht",
          "There is no Land with the key \(digits.prefix(2))"),
        fix: Words(
          "Die ersten beiden Ziffern nennen das Land und liegen zwischen 01 und 16.",
          "The first two digits name the Land and lie between 01 and 16.")))
    return nil
  }
  return digits
}

/// A sustainable development goal of the United Nations, 1 to 17, or one of its targets such as
/// `11.3` or `11.b`.
public struct DevelopmentGoal: FieldValue, Hashable {
  public let text: String

  public static var form: FieldForm { .developmentGoal }
  public var spelling: Words? { text.spelling }

  public static func read(
    _ node: Node, in file: SourceFile, reporting log: inout DiagnosticLog
  ) -> DevelopmentGoal? {
    guard let scalar = readScalar(node, expected: form, in: file, reporting: &log) else {
      return nil
    }
    let parts = scalar.text.trimmed.split(separator: ".", omittingEmptySubsequences: false)
    if parts.count <= 2, let goal = number(parts[0], in: 1...17) {
      guard parts.count == 2 else { return DevelopmentGoal(text: String(goal)) }
      if let target = number(parts[1], in: 1...19) {
        return DevelopmentGoal(text: "\(goal).\(target)")
      }
      let letter = parts[1].lowercased()
      if ["a", "b", "c", "d"].contains(letter) {
        return DevelopmentGoal(text: "\(goal).\(letter)")
      }
    }
    reportUnreadable(node, expected: form, in: file, reporting: &log)
    return nil
  }
}

private func number(_ digits: Substring, in range: ClosedRange<Int>) -> Int? {
  guard digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
  return Int(digits).flatMap { range.contains($0) ? $0 : nil }
}

/// One of the four guidelines of the Smart City Charta (BBSR, 2017).
public struct CharterGuideline: FieldValue, Hashable {
  public let number: Int

  public static var form: FieldForm { .wholeNumberWithin(1...4) }
  public var spelling: Words? { number.spelling }

  public var title: Words {
    switch number {
    case 1: Words("Ziele, Strategien und Strukturen", "Goals, strategies and structures")
    case 2:
      Words(
        "Transparenz, Teilhabe und Mitgestaltung", "Transparency, participation and co-creation")
    case 3:
      Words("Infrastrukturen, Daten und Dienstleistungen", "Infrastructure, data and services")
    default:
      Words("Ressourcen, Kompetenzen und Kooperationen", "Resources, competencies and cooperation")
    }
  }

  public static func read(
    _ node: Node, in file: SourceFile, reporting log: inout DiagnosticLog
  ) -> CharterGuideline? {
    guard let number = Int.read(node, in: file, reporting: &log) else { return nil }
    if (1...4).contains(number) { return CharterGuideline(number: number) }
    log.report(
      Diagnostic(
        .unknownValue, at: Place(file, node.span),
        Words(
          "Eine Leitlinie \(number) hat die Smart City Charta nicht",
          "The Smart City Charter has no guideline \(number)"),
        fix: Words("Es gibt die Leitlinien 1 bis 4.", "There are guidelines 1 to 4.")))
    return nil
  }
}
