internal import Diagnostics
internal import Documents
internal import FrontMatter
internal import Graph
internal import Tables

/// A deck as a file for spreadsheets.
extension Standpoint {
  func deckTable(of deck: ID<Deck>) -> String {
    let attributes = attributes(of: deck)
    let heading =
      [say("Karte", "Card"), say("Gruppe", "Group"), say("Titel", "Title")]
      + [singular(of: .municipality), say("Stand der Umsetzung", "Status")]
      + attributes.map { columnName(of: $0) } + [say("Adresse", "Address")]
    let rows = groups(of: deck).flatMap { group in
      group.group.cards.map { card in
        let project = graph.projects[card.project]
        let status = project.facts.status.map { words($0.value.label) }
        return [
          card.code, group.name, version(card.project, of: graph.projects).title,
          municipalityNames(of: card.project), status ?? "",
        ] + attributes.map { cell($0, of: card.project) } + [fullAddress(of: card.project)]
      }
    }
    return tableText([heading] + rows)
  }

  /// Its name with what its numbers count, and among whom.
  private func columnName(of attribute: Attribute) -> String {
    let unit = attribute.unit ?? attribute.scale.map { "\($0.lowest)–\($0.highest)" }
    let counted = [unit, basis(of: attribute)].compactMap(\.self).joined(separator: " ")
    return (attribute.name ?? attribute.key?.value ?? "") + (counted.isEmpty ? "" : " (\(counted))")
  }

  /// The number alone, so that a spreadsheet can count with it.
  private func cell(_ attribute: Attribute, of project: ID<Project>) -> String {
    let figure = graph.cardFigure(attribute, of: project)
    guard let number = figure.number else {
      return figure.figure == nil ? "" : say("k. A.", "not stated")
    }
    let text = number.machineText
    return language.readsGerman ? text.replacingPoint : text
  }

  private func fullAddress(of project: ID<Project>) -> String {
    guard let address = site.addresses.documents[project.node]?[language] else { return "" }
    return absolute(address) ?? "/" + address.path
  }
}

extension String {
  /// `12,5` for `12.5`.
  fileprivate var replacingPoint: String { String(map { $0 == "." ? "," : $0 }) }
}
