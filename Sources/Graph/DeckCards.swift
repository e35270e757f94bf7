internal import Diagnostics
public import Documents
internal import FrontMatter

/// The cards of a deck by group. Pinned codes stay; the others fill the gaps by weight and id.
public struct DeckCards: Sendable {
  public struct Group: Sendable {
    public let letter: String
    public let name: String
    public let cards: [Card]
  }

  public struct Card: Sendable {
    /// `C2`
    public let code: String
    public let project: ID<Project>
  }

  public let groups: [Group]
  public var count: Int { groups.reduce(0) { $0 + $1.cards.count } }
}

/// The project's place in a deck, with what its author pinned.
struct CardEntry {
  let project: ID<Project>
  let code: Written<String>?
  /// The title of the project's first field, by which an unpinned card finds its group.
  let fieldTitle: String?
}

/// Gives every card its code, and reports codes that are taken or belong to no group.
func assignCards(
  of deck: Document<Deck>, _ entries: [CardEntry], _ projects: Table<Project>,
  reporting log: inout DiagnosticLog
) -> DeckCards {
  let groups = readGroups(of: deck, reporting: &log)
  // A deck without groups has been reported; its cards make no mistake of their own.
  guard !groups.isEmpty else { return DeckCards(groups: []) }
  var taken: [CardCode: ID<Project>] = [:]
  var waiting: [String: [ID<Project>]] = [:]
  for entry in entries {
    let file = projects[entry.project].file
    guard let code = entry.code else {
      let group = groups.first { $0.name == entry.fieldTitle } ?? groups[0]
      waiting[group.letter, default: []].append(entry.project)
      continue
    }
    guard let name = CardCode(code.value, groups: groups.map(\.letter)) else {
      log.report(codeWithoutGroup(code, groups: groups.map(\.letter), in: file))
      continue
    }
    if let first = taken[name] {
      log.report(duplicateCardCode(code, in: file, first: projects[first]))
    } else {
      taken[name] = entry.project
    }
  }
  return DeckCards(
    groups: groups.map { group in
      var cards: [Int: ID<Project>] = [:]
      for (code, project) in taken where code.letter == group.letter {
        cards[code.number] = project
      }
      var number = 1
      for project in waiting[group.letter] ?? [] {
        while cards[number] != nil { number += 1 }
        cards[number] = project
      }
      return DeckCards.Group(
        letter: group.letter, name: group.name,
        cards: cards.sorted { $0.key < $1.key }.map {
          DeckCards.Card(code: "\(group.letter)\($0.key)", project: $0.value)
        })
    })
}

/// A group whose letter an earlier one has is left out, however it is spelt: addresses know no capitals.
private func readGroups(
  of deck: Document<Deck>, reporting log: inout DiagnosticLog
) -> [(letter: String, name: String)] {
  var groups: [(letter: String, name: String)] = []
  var first: [String: Span] = [:]
  for entry in deck.facts.groups?.entries ?? [] {
    let name = entry.name
    if let earlier = first[addressName(name.value)] {
      log.report(duplicateGroup(name, in: deck.file, first: earlier))
    } else {
      first[addressName(name.value)] = name.span
      groups.append((name.value.uppercased(), entry.value))
    }
  }
  return groups
}

private func duplicateGroup(
  _ letter: Written<String>, in file: SourceFile, first: Span
) -> Diagnostic {
  Diagnostic(
    .duplicateCode, at: Place(file, letter.span),
    Words(
      "Eine Gruppe \(quote(letter.value).german) gibt es schon",
      "There is a group \(quote(letter.value).english) already"),
    notes: [Diagnostic.Note(Place(file, first), Words("zuerst hier", "first here"))],
    why: Words(
      "Der Buchstabe steht auf jeder Karte und in den Adressen, wo Groß und Klein dasselbe sind.",
      "The letter stands on every card and in addresses, where capitals do not count."),
    fix: Words("Einen freien Buchstaben schreiben.", "Write a free letter."))
}

/// `C2`, also written `c2` or `C 02`.
private struct CardCode: Hashable {
  let letter: String
  let number: Int

  init?(_ written: String, groups: [String]) {
    let text = written.uppercased().filter { !$0.isWhitespace }
    guard
      let letter = groups.first(where: { text.hasPrefix($0) && isNumber(text.dropFirst($0.count)) }
      ),
      let number = Int(text.dropFirst(letter.count)), number > 0
    else { return nil }
    self.letter = letter
    self.number = number
  }
}

private func isNumber(_ text: Substring) -> Bool { text.utf8.allSatisfy { (48...57).contains($0) } }

extension Deck {
  /// The key of the attribute that somebody probably meant who gave a card a value for one that the deck lacks.
  public func attribute(meantBy written: String) -> String? {
    let keys = attributes.compactMap { $0.key?.value }
    return keys.contains(written) ? nil : nearestName(to: written, among: keys)
  }
}

/// Reports values of a card that appear nowhere: those that its deck does not compare, and those that it takes from
/// the project.
func reportUnusedValues(
  of card: Card, in file: SourceFile, _ deck: Document<Deck>, reporting log: inout DiagnosticLog
) {
  for attribute in deck.facts.attributes {
    guard let key = attribute.key?.value, let source = attribute.from?.value.name,
      let entry = card.values?.entries.first(where: { $0.name.value == key })
    else { continue }
    let name = quote(key)
    log.report(
      Diagnostic(
        .unknownKey, .warning, at: Place(file, entry.name.span),
        Words(
          "Das Merkmal \(name.german) nimmt das Quartett aus »\(source.german)«",
          "The deck takes the attribute \(name.english) from “\(source.english)”"),
        why: Words("Der Wert erscheint auf keiner Karte.", "The value appears on no card."),
        fix: Words(
          "Die Zeile löschen und den Wert beim Projekt unter »\(source.german)« angeben.",
          "Delete the line and state the value in the project as “\(source.english)”.")))
  }
  let keys = deck.facts.attributes.compactMap { $0.key?.value }
  for entry in card.values?.entries ?? [] where !keys.contains(entry.name.value) {
    let name = quote(entry.name.value)
    log.report(
      Diagnostic(
        .unknownKey, at: Place(file, entry.name.span),
        Words(
          "Ein Merkmal \(name.german) hat das Quartett nicht",
          "The deck has no attribute \(name.english)"),
        label: deck.facts.attribute(meantBy: entry.name.value).map(didYouMean),
        why: Words(
          "Der Wert erscheint auf keiner Karte.", "The value appears on no card."),
        fix: Words(
          "Möglich sind: \(keys.joined(separator: ", ")).",
          "Possible are: \(keys.joined(separator: ", ")).")))
  }
}

/// A card of a site with several decks that names none of them.
func cardWithoutDeck(_ card: Card, of project: Document<Project>) -> Diagnostic {
  Diagnostic(
    .missingField, at: Place(project.file, card.code?.span ?? project.original.start),
    Words("Zu welchem Quartett die Karte gehört, ist nicht genannt", "The card names no deck"),
    why: Words(
      "Es gibt mehrere Quartette; so erscheint die Karte in keinem.",
      "There are several decks; so the card appears in none."),
    fix: Words(
      "Unter »karte« die Angabe »quartett: …« ergänzen.", "Below “card” add “deck: …”."))
}

private func codeWithoutGroup(
  _ code: Written<String>, groups: [String], in file: SourceFile
) -> Diagnostic {
  let written = quote(code.value)
  return Diagnostic(
    .unknownValue, at: Place(file, code.span),
    Words(
      "Eine Karte \(written.german) passt in keine Gruppe des Quartetts",
      "A card \(written.english) fits into no group of the deck"),
    fix: Words(
      "Den Buchstaben einer Gruppe (\(groups.joined(separator: ", "))) und eine Nummer schreiben, etwa \(groups.first ?? "A")1.",
      "Write the letter of a group (\(groups.joined(separator: ", "))) and a number, such as \(groups.first ?? "A")1."
    ))
}

private func duplicateCardCode(
  _ code: Written<String>, in file: SourceFile, first: Document<Project>
) -> Diagnostic {
  Diagnostic(
    .duplicateCode, at: Place(file, code.span),
    Words("Die Karte »\(code.value)« gibt es schon", "The card “\(code.value)” exists already"),
    notes: [
      Diagnostic.Note(
        Place(first.file, first.facts.card?.code?.span ?? first.original.start),
        Words("zuerst hier", "first here"))
    ],
    why: Words(
      "Jede Karte eines Quartetts hat ihren eigenen Code.", "Every card of a deck has its own code."
    ),
    fix: Words(
      "Einen freien Code schreiben oder die Zeile löschen; dann vergibt Leitbild einen.",
      "Write a free code or delete the line; Leitbild then assigns one."))
}
