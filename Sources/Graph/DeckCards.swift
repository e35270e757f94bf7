internal import Diagnostics
package import Documents
internal import FrontMatter

/// The cards of a deck by group. Pinned codes stay; the others fill the gaps by weight and id.
package struct DeckCards: Sendable {
  package struct Group: Sendable {
    package let letter: String
    package let name: String
    package let cards: [Card]
  }

  package struct Card: Sendable {
    /// `C2`
    package let code: String
    package let project: ID<Project>
  }

  package let groups: [Group]
  package var count: Int { groups.reduce(0) { $0 + $1.cards.count } }
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
  let groups = (deck.facts.groups?.entries ?? []).map { (letter: $0.name.value, name: $0.value) }
  var taken: [String: ID<Project>] = [:]
  var waiting: [String: [ID<Project>]] = [:]
  for entry in entries {
    let file = projects[entry.project].file
    guard let code = entry.code else {
      let group = groups.first { $0.name == entry.fieldTitle } ?? groups.first
      if let group { waiting[group.letter, default: []].append(entry.project) }
      continue
    }
    let name = code.value.uppercased()
    // A deck without groups has been reported, and has no place for any card.
    guard !groups.isEmpty else { continue }
    guard
      groups.contains(where: {
        name.hasPrefix($0.letter) && Int(name.dropFirst($0.letter.count)) != nil
      })
    else {
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
      var cards = taken.filter { $0.key.hasPrefix(group.letter) }
      var number = 1
      for project in waiting[group.letter] ?? [] {
        while cards["\(group.letter)\(number)"] != nil { number += 1 }
        cards["\(group.letter)\(number)"] = project
      }
      let sorted = cards.sorted { first, second in
        (first.key.count, first.key) < (second.key.count, second.key)
      }
      return DeckCards.Group(
        letter: group.letter, name: group.name,
        cards: sorted.map { DeckCards.Card(code: $0.key, project: $0.value) })
    })
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
