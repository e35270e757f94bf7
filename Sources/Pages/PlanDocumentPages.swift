internal import Diagnostics
internal import FrontMatter
internal import Documents
internal import Graph
internal import Markdown
internal import Templates

/// The pages that stand for documents.
extension PagePlanner {
  func documentPages() -> [Page] {
    visionPages() + deckPages() + projectPages()
      + detailPages(
        graph.municipalities, current: .municipalities,
        label: { page, id in graph.municipalities[id].facts.type.map { page.words($0.label) } },
        facts: { $0.facts(of: $1) }, sections: { $0.sections(of: $1) })
      + detailPages(
        graph.strategies, current: .strategies,
        label: { page, id in graph.strategies[id].facts.type.map { page.words($0.label) } },
        facts: { $0.facts(of: $1) }, sections: { $0.sections(of: $1) })
      + detailPages(
        graph.fields, current: .fields, field: { FieldMarkView(page: $0, field: $1) },
        facts: { page, id in fieldFacts(page, id) }, sections: { $0.sections(of: $1) })
      + detailPages(
        graph.goals, current: .goals,
        label: { page, id in graph.goals[id].facts.level.map { page.words($0.label) } },
        facts: { page, id in goalFacts(page, id) }, sections: { $0.sections(of: $1) })
      + detailPages(
        graph.organisations, current: .organisations,
        label: { page, id in
          page.version(id, of: graph.organisations).facts.type.map(capitalised)
        },
        facts: { page, id in organisationFacts(page, id) }, sections: { $0.sections(of: $1) })
      + supportingPages()
  }

  private func supportingPages() -> [Page] {
    detailPages(
      graph.tools, current: .tools, facts: { page, id in toolFacts(page, id) },
      sections: { $0.sections(of: $1) })
      + detailPages(
        graph.indicators, current: .indicators, facts: { page, id in indicatorFacts(page, id) },
        sections: { $0.sections(of: $1) })
      + detailPages(
        graph.insights, current: .insights, facts: { page, id in insightFacts(page, id) },
        sections: { $0.mentionSections(ofAny: $1.node) })
      + detailPages(
        graph.reports, current: .reports, facts: { page, id in reportFacts(page, id) },
        sections: { $0.mentionSections(ofAny: $1.node) })
      + detailPages(
        graph.news, current: .news,
        label: { page, id in graph.news[id].facts.date?.text(in: page.language) },
        sections: { $0.sections(of: $1) })
      + detailPages(graph.pages, current: nil, sections: { $0.mentionSections(ofAny: $1.node) })
  }

  private func detailPages<Kind>(
    _ table: Table<Kind>, current: CommonPage?,
    field: @escaping @Sendable (Standpoint, ID<Kind>) -> FieldMarkView? = { _, _ in nil },
    label: @escaping @Sendable (Standpoint, ID<Kind>) -> String? = { _, _ in nil },
    facts: @escaping @Sendable (Standpoint, ID<Kind>) -> [FactView] = { _, _ in [] },
    sections: @escaping @Sendable (Standpoint, ID<Kind>) -> [SectionView]
  ) -> [Page] {
    pages(of: table, template: .detail) { [self] page, id in
      let version = page.version(id, of: table)
      return DetailView(
        frame: frame(page, id, in: table, current: current), page: page, node: id.node,
        kindLabel: label(page, id) ?? page.singular(of: Kind.kind),
        statement: statement(of: version),
        picture: page.picture(of: version), replacedBy: replacements(of: id, on: page),
        field: field(page, id), facts: facts(page, id), headings: headings(of: version),
        hasText: !version.body.isEmpty || page.picture(of: version) != nil,
        body: { html(of: version, on: page) },
        sections: sections(page, id))
    }
  }

  private func headings<Kind>(of version: Version<Kind>) -> [LinkView] {
    version.body.headings.filter { $0.level == 2 }.map { LinkView($0.text, "#\($0.id)") }
  }

  private func statement<Kind>(of version: Version<Kind>) -> String? {
    (version.facts as? FieldOfAction)?.statement
  }

  private func replacements<Kind>(of id: ID<Kind>, on page: Standpoint) -> [EntryView] {
    guard let strategy = ID<Strategy>(id.node) else { return [] }
    return graph.replaces.sources(of: strategy).map { EntryView(page: page, node: $0.node) }
  }

  private func projectPages() -> [Page] {
    pages(of: graph.projects, template: .project) { [self] page, id in
      ProjectView(
        frame: frame(page, id, in: graph.projects, current: .projects), page: page, project: id)
    }
  }

  private func visionPages() -> [Page] {
    pages(of: graph.visions, template: .vision) { [self] page, id in
      VisionView(
        frame: frame(page, id, in: graph.visions, current: .vision), page: page, vision: id)
    }
  }

  private func pages<Kind, Declared: DeclaredView>(
    of table: Table<Kind>, template: PageTemplate,
    _ view: @escaping @Sendable (Standpoint, ID<Kind>) -> Declared
  ) -> [Page] {
    table.ids.compactMap { id in
      guard id.node != site.startText?.node else { return nil }
      return site.addresses.documents[id.node]?[language].map { address in
        let version = table[id].version(in: language)
        let sources = [table[id].file.path, version.file.path]
        return Page(address: address, template: template, sources: sources) {
          view(standpoint(at: address), id)
        }
      }
    }
  }
}

/// The facts of the smaller kinds.
extension PagePlanner {
  private func fieldFacts(_ page: Standpoint, _ id: ID<FieldOfAction>) -> [FactView] {
    let field = graph.fields[id].facts
    var list = FactList(on: page)
    list.add("Strategie", "Strategy", graph.fieldStrategy.targets(of: id), in: graph.strategies)
    list.add(
      "Nachhaltigkeitsziele der Vereinten Nationen", "Sustainable development goals",
      field.developmentGoals.map { FactValueView(text: $0.text) })
    list.add(
      "Leitlinien der Smart City Charta", "Smart City Charter",
      field.charter.map { FactValueView(text: page.words($0.title)) })
    return list.facts
  }

  private func goalFacts(_ page: Standpoint, _ id: ID<Goal>) -> [FactView] {
    var list = FactList(on: page)
    list.add(
      page.plural(of: .field), page.plural(of: .field), graph.goalFields.targets(of: id),
      in: graph.fields)
    list.add(
      "Nachhaltigkeitsziele der Vereinten Nationen", "Sustainable development goals",
      graph.goals[id].facts.developmentGoals.map { FactValueView(text: $0.text) })
    return list.facts
  }

  private func organisationFacts(_ page: Standpoint, _ id: ID<Organisation>) -> [FactView] {
    var list = FactList(on: page)
    list.add("Website", "Website", graph.organisations[id].facts.website)
    return list.facts
  }

  private func toolFacts(_ page: Standpoint, _ id: ID<Tool>) -> [FactView] {
    let tool = graph.tools[id].facts
    var list = FactList(on: page)
    list.add("Adresse", "Address", tool.url)
    list.add("Lizenz", "Licence", tool.licence)
    list.add("Quelltext", "Source code", tool.code)
    return list.facts
  }

  private func indicatorFacts(_ page: Standpoint, _ id: ID<Indicator>) -> [FactView] {
    let indicator = page.version(id, of: graph.indicators).facts
    var list = FactList(on: page)
    list.add("Einheit", "Unit", indicator.unit)
    list.add("Richtung", "Direction", indicator.direction.map { page.words($0.label) })
    list.add("Ausgangswert", "Baseline", yearValue(indicator.baseline, on: page))
    list.add("Zielwert", "Target", yearValue(indicator.target, on: page))
    list.add("Quelle", "Source", indicator.source)
    if let series = indicator.series,
      let path = graph.file(series.value, in: graph.indicators[id].file)
    {
      list.add(
        "Zahlenreihe", "Series",
        [FactValueView(text: "CSV", address: page.link(to: publishedAddress(ofContentFile: path)))])
    }
    return list.facts
  }

  private func yearValue(_ value: YearValue?, on page: Standpoint) -> String? {
    guard let number = value?.value?.number else { return nil }
    let text = number.text(in: page.language)
    return value?.year.map { "\(text) (\($0))" } ?? text
  }

  private func insightFacts(_ page: Standpoint, _ id: ID<Insight>) -> [FactView] {
    let insight = page.version(id, of: graph.insights).facts
    var list = FactList(on: page)
    list.add(
      "Quelle", "Source",
      [FactValueView(text: insight.source ?? "", address: insight.url?.text)])
    return list.facts
  }

  private func reportFacts(_ page: Standpoint, _ id: ID<Report>) -> [FactView] {
    var list = FactList(on: page)
    list.add("Stichtag", "Key date", graph.reports[id].facts.date?.text(in: page.language))
    list.add("Strategie", "Strategy", graph.reportStrategy.targets(of: id), in: graph.strategies)
    return list.facts
  }
}

/// With a capital at its beginning, as a label has it.
private func capitalised(_ text: String) -> String {
  text.prefix(1).uppercased() + text.dropFirst()
}
