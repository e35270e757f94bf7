internal import Documents
internal import FrontMatter
internal import Graph

/// The facts of each kind, as rows of a name and its values. What is unknown has no row.
struct FactList {
  let page: Standpoint
  private(set) var facts: [FactView] = []

  init(on page: Standpoint) {
    self.page = page
    facts.reserveCapacity(8)
  }

  mutating func add(_ german: String, _ english: String, _ values: [FactValueView]) {
    guard !values.isEmpty else { return }
    let isComplete = values.allSatisfy { !$0.text.isEmpty }
    let shown = isComplete ? values : values.filter { !$0.text.isEmpty }
    if !shown.isEmpty { facts.append(FactView(label: page.say(german, english), values: shown)) }
  }

  mutating func add(_ german: String, _ english: String, _ text: String?) {
    if let text { add(german, english, [FactValueView(text: text)]) }
  }

  mutating func add(_ german: String, _ english: String, _ date: PartialDate?) {
    add(german, english, date?.text(in: page.language))
  }

  mutating func add(_ german: String, _ english: String, _ money: Money?) {
    add(german, english, money?.text(in: page.language))
  }

  mutating func add(_ german: String, _ english: String, _ url: WebAddress?) {
    if let url {
      add(german, english, [FactValueView(text: url.readable, address: url.text, isBare: true)])
    }
  }

  /// Links to documents.
  mutating func add<Kind>(
    _ german: String, _ english: String, _ ids: [ID<Kind>], in table: Table<Kind>
  ) {
    if !ids.isEmpty { add(german, english, ids.map { page.factValue($0, in: table) }) }
  }

  mutating func addContact(_ contact: Contact?) {
    guard let contact else { return }
    var values = [contact.unit, contact.phone, contact.address].compactMap(\.self)
      .map { FactValueView(text: $0) }
    if let email = contact.email {
      values.insert(
        FactValueView(text: email.text, address: "mailto:\(email.text)"), at: min(1, values.count))
    }
    add("Kontakt", "Contact", values)
  }
}

extension WebAddress {
  /// Without the scheme and a closing slash, as people say it.
  var readable: String {
    let rest = text.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false).last ?? ""
    return String(rest.hasSuffix("/") ? rest.dropLast() : rest)
  }
}

extension Standpoint {
  func factValue<Kind>(_ id: ID<Kind>, in table: Table<Kind>, note: String? = nil) -> FactValueView
  {
    FactValueView(text: version(id, of: table).title, address: link(to: id), note: note)
  }

  func facts(of id: ID<Project>) -> [FactView] {
    let project = version(id, of: graph.projects)
    var list = FactList(on: self)
    if graph.municipalities.count > 1 {
      list.add(
        "Kommune", "Municipality", graph.projectMunicipalities.targets(of: id),
        in: graph.municipalities)
    }
    list.add("Strategie", "Strategy", graph.projectStrategy.targets(of: id), in: graph.strategies)
    list.add(
      plural(of: .field), plural(of: .field), graph.projectFields.targets(of: id), in: graph.fields)
    list.add("Reifegrad", "Maturity", project.facts.maturity.map { words($0.label) })
    addPeriod(project.facts.period, to: &list)
    list.add("Federführung", "Lead", lead(of: id))
    list.add("Beteiligte", "Partners", partners(of: id))
    list.addContact(project.facts.contact)
    list.add(
      "Für", "For",
      project.facts.audience.isEmpty ? nil : project.facts.audience.joined(separator: ", "))
    list.add("Kosten, einmalig", "Cost, once", project.facts.cost?.initial)
    list.add("Kosten, jährlich", "Cost, yearly", project.facts.cost?.yearly)
    list.add("Förderung", "Funding", funding(of: id))
    list.add("Ort", "Place", project.facts.place?.text)
    list.add("Werkzeuge", "Tools", graph.projectTools.targets(of: id), in: graph.tools)
    list.add(
      "Gemessen an", "Measured by", graph.projectIndicators.targets(of: id), in: graph.indicators)
    list.add("Nachnutzung", "Reuse", project.facts.reuse?.licence)
    list.add("Quelltext", "Source code", project.facts.reuse?.code)
    return list.facts
  }

  private func addPeriod(_ period: ProjectPeriod?, to list: inout FactList) {
    guard let period else { return }
    if let start = period.start {
      list.add("Beginn", "Start", start.value)
    } else {
      list.add("Geplanter Beginn", "Planned start", period.plannedStart?.value)
    }
    if let end = period.end {
      list.add("Ende", "End", end.value)
    } else {
      list.add("Geplantes Ende", "Planned end", period.plannedEnd?.value)
    }
  }

  func lead(of id: ID<Project>) -> [FactValueView] {
    if let organisation = graph.leads.target(of: id) {
      return [factValue(organisation, in: graph.organisations)]
    }
    return graph.projects[id].facts.lead.map { [FactValueView(text: $0.written)] } ?? []
  }

  private func partners(of id: ID<Project>) -> [FactValueView] {
    let organisations = graph.partners.targets(of: id)
    let partners = graph.projects[id].facts.partners
    // A translation has the words of the same partners in the same order, or none that can be told apart.
    let translated = version(id, of: graph.projects).facts.partners
    let words = translated.count == partners.count ? translated : partners
    return zip(partners, words).compactMap { partner, words in
      let named = organisations.first {
        addressName(graph.organisations[$0].id)
          == partner.organisation.map { addressName($0.written) }
      }
      let role = words.role ?? partner.role
      if let named { return factValue(named, in: graph.organisations, note: role) }
      return (words.name ?? partner.name).map { FactValueView(text: $0, note: role) }
    }
  }

  private func funding(of id: ID<Project>) -> [FactValueView] {
    let funders = graph.funders.targets(of: id)
    return graph.projects[id].facts.funding.map { funding in
      let organisation = funders.first {
        addressName(graph.organisations[$0].id) == funding.by.map { addressName($0.written) }
      }
      let giver =
        organisation.map { version($0, of: graph.organisations).title } ?? funding.by?.written
      let amount = funding.amount?.text(in: language)
      return FactValueView(
        text: [giver, amount].compactMap(\.self).joined(separator: ", "),
        address: organisation.flatMap { link(to: $0) },
        note: [funding.programme, funding.reference].compactMap(\.self).joined(separator: ", "))
    }
  }

  func facts(of id: ID<Municipality>) -> [FactView] {
    let municipality = version(id, of: graph.municipalities).facts
    var list = FactList(on: self)
    list.add("Art", "Type", municipality.type.map { words($0.label) })
    if let population = municipality.population, let value = population.value?.number {
      let note = [population.date?.text(in: language), population.source].compactMap(\.self)
      list.add(
        "Einwohnerinnen und Einwohner", "Inhabitants",
        [FactValueView(text: value.text(in: language), note: note.joined(separator: ", "))])
    }
    list.add("Mitglieder", "Members", graph.members.targets(of: id), in: graph.municipalities)
    list.add("Gehört zu", "Part of", graph.members.sources(of: id), in: graph.municipalities)
    list.add("Website", "Website", municipality.website)
    list.addContact(municipality.contact)
    list.add(
      "Amtlicher Gemeindeschlüssel", "Official municipality key",
      municipality.municipalityKey?.value.digits)
    return list.facts
  }

  func facts(of id: ID<Strategy>) -> [FactView] {
    let strategy = graph.strategies[id].facts
    var list = FactList(on: self)
    list.add("Art", "Type", strategy.type.map { words($0.label) })
    list.add(
      "Kommunen", "Municipalities", graph.strategyMunicipalities.targets(of: id),
      in: graph.municipalities)
    list.add("Zeitraum", "Period", periodText(strategy.period))
    if let adopted = strategy.adopted {
      let text = [adopted.body, adopted.date?.text(in: language)].compactMap(\.self).joined(
        separator: ", ")
      list.add(
        "Beschluss", "Adopted",
        [FactValueView(text: text, address: adopted.url?.text, note: adopted.paper)])
    }
    list.add("Fassung", "Edition", strategy.edition)
    list.add("Dach", "Umbrella", graph.partOfStrategy.targets(of: id), in: graph.strategies)
    list.add("Ersetzt", "Replaces", graph.replaces.targets(of: id), in: graph.strategies)
    list.add("Lizenz", "Licence", strategy.licence)
    return list.facts
  }
}
