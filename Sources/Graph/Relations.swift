internal import Diagnostics
internal import Documents

/// Every relation between two kinds, each declared once by the field that makes it.
struct Relations {
  let members: Relation<Municipality, Municipality>
  let strategyMunicipalities: Relation<Strategy, Municipality>
  let partOfStrategy: Relation<Strategy, Strategy>
  let replaces: Relation<Strategy, Strategy>
  let visionStrategy: Relation<Vision, Strategy>
  let fieldStrategy: Relation<FieldOfAction, Strategy>
  let goalFields: Relation<Goal, FieldOfAction>
  let partOfGoal: Relation<Goal, Goal>
  let goalIndicators: Relation<Goal, Indicator>
  let projectMunicipalities: Relation<Project, Municipality>
  let projectStrategy: Relation<Project, Strategy>
  let projectFields: Relation<Project, FieldOfAction>
  let projectGoals: Relation<Project, Goal>
  let leads: Relation<Project, Organisation>
  let partners: Relation<Project, Organisation>
  let funders: Relation<Project, Organisation>
  let projectIndicators: Relation<Project, Indicator>
  let buildsOn: Relation<Project, Project>
  let related: Relation<Project, Project>
  let mergedInto: Relation<Project, Project>
  let takenFrom: Relation<Project, Project>
  let projectTools: Relation<Project, Tool>
  let reportStrategy: Relation<Report, Strategy>

  init(_ all: Tables, _ linker: inout Linker) {
    let names = linker.names
    members = linker.relate(all.municipalities, to: all.municipalities, names.municipalities) { $0.members }
    strategyMunicipalities = linker.relate(all.strategies, to: all.municipalities, names.municipalities) { $0.municipalities }
    partOfStrategy = linker.relate(all.strategies, to: all.strategies, names.strategies) { [$0.partOf].compactMap(\.self) }
    replaces = replacements(
      linker.relate(all.strategies, to: all.strategies, names.strategies) { $0.replaces },
      linker.relate(all.strategies, to: all.strategies, names.strategies) { [$0.replacedBy].compactMap(\.self) },
      all.strategies)
    visionStrategy = linker.relate(all.visions, to: all.strategies, names.strategies) { [$0.strategy].compactMap(\.self) }
    fieldStrategy = linker.relate(all.fields, to: all.strategies, names.strategies) { [$0.strategy].compactMap(\.self) }
    goalFields = linker.relate(all.goals, to: all.fields, names.fields) { $0.fieldsOfAction }
    partOfGoal = linker.relate(all.goals, to: all.goals, names.goals) { [$0.partOf].compactMap(\.self) }
    goalIndicators = linker.relate(all.goals, to: all.indicators, names.indicators) { $0.indicators }
    projectMunicipalities = linker.relate(all.projects, to: all.municipalities, names.municipalities) { $0.municipalities }
    projectStrategy = linker.relate(all.projects, to: all.strategies, names.strategies) { [$0.strategy].compactMap(\.self) }
    projectFields = linker.relate(all.projects, to: all.fields, names.fields) { $0.fieldsOfAction }
    projectGoals = linker.relate(all.projects, to: all.goals, names.goals) { $0.goals }
    leads = linker.relate(all.projects, to: all.organisations, names.organisations, orText: { [$0.lead].compactMap(\.self) })
    partners = linker.relate(all.projects, to: all.organisations, names.organisations) { $0.partners.compactMap(\.organisation) }
    funders = linker.relate(all.projects, to: all.organisations, names.organisations, orText: { $0.funding.compactMap(\.by) })
    projectIndicators = linker.relate(all.projects, to: all.indicators, names.indicators) { $0.indicators }
    buildsOn = linker.relate(all.projects, to: all.projects, names.projects) { $0.buildsOn }
    related = linker.relate(all.projects, to: all.projects, names.projects) { $0.related }
    mergedInto = linker.relate(all.projects, to: all.projects, names.projects) { [$0.mergedInto].compactMap(\.self) }
    takenFrom = linker.relate(all.projects, to: all.projects, names.projects) { [$0.reuse?.takenFrom].compactMap(\.self) }
    projectTools = linker.relate(all.projects, to: all.tools, names.tools) { $0.tools }
    reportStrategy = linker.relate(all.reports, to: all.strategies, names.strategies) { [$0.strategy].compactMap(\.self) }
  }

  /// Reports the relations that must not lead in a circle and do.
  func reportCycles(in all: Tables, reporting log: inout DiagnosticLog) {
    Graph.reportCycles(
      in: partOfStrategy, of: all.strategies, field: Name("part-of", "teil-von"),
      { [$0.partOf].compactMap(\.self) }, reporting: &log)
    Graph.reportCycles(
      in: partOfGoal, of: all.goals, field: Name("part-of", "teil-von"),
      { [$0.partOf].compactMap(\.self) }, reporting: &log)
    Graph.reportCycles(
      in: buildsOn, of: all.projects, field: Name("builds-on", "baut-auf"), { $0.buildsOn },
      reporting: &log)
    Graph.reportCycles(
      in: mergedInto, of: all.projects, field: Name("merged-into", "zusammengefuehrt-mit"),
      { [$0.mergedInto].compactMap(\.self) }, reporting: &log)
    Graph.reportCycles(
      in: members, of: all.municipalities, field: Name("members", "mitglieder"), { $0.members },
      reporting: &log)
  }
}

/// Both ways of saying that one strategy took another's place, as one relation from the newer to the older.
private func replacements(
  _ replaces: Relation<Strategy, Strategy>, _ replacedBy: Relation<Strategy, Strategy>,
  _ strategies: Table<Strategy>
) -> Relation<Strategy, Strategy> {
  let pairs = strategies.ids.flatMap { newer in
    (replaces.targets(of: newer) + replacedBy.sources(of: newer)).map { (from: newer, to: $0) }
  }
  return Relation(pairs, fromCount: strategies.count, toCount: strategies.count)
}

extension SiteGraph {
  init(
    _ settings: SiteSettings, _ all: Tables, _ relations: Relations,
    publisher: ID<Municipality>?, newsAbout: NodeRelation, mentions: NodeRelation,
    cards: [DeckCards], texts: [String: ResolvedText]
  ) {
    self.init(
      settings: settings, municipalities: all.municipalities, strategies: all.strategies,
      visions: all.visions, fields: all.fields, goals: all.goals, projects: all.projects,
      decks: all.decks, indicators: all.indicators, reports: all.reports,
      organisations: all.organisations, tools: all.tools, insights: all.insights, news: all.news,
      pages: all.pages, publisher: publisher, members: relations.members,
      strategyMunicipalities: relations.strategyMunicipalities,
      partOfStrategy: relations.partOfStrategy, replaces: relations.replaces,
      visionStrategy: relations.visionStrategy, fieldStrategy: relations.fieldStrategy,
      goalFields: relations.goalFields, partOfGoal: relations.partOfGoal,
      goalIndicators: relations.goalIndicators,
      projectMunicipalities: relations.projectMunicipalities,
      projectStrategy: relations.projectStrategy, projectFields: relations.projectFields,
      projectGoals: relations.projectGoals, leads: relations.leads, partners: relations.partners,
      funders: relations.funders, projectIndicators: relations.projectIndicators,
      buildsOn: relations.buildsOn, related: relations.related, mergedInto: relations.mergedInto,
      takenFrom: relations.takenFrom, projectTools: relations.projectTools,
      reportStrategy: relations.reportStrategy, newsAbout: newsAbout, mentions: mentions,
      cards: cards, texts: texts)
  }
}
