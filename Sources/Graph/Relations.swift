internal import Diagnostics
public import Documents

/// Every relation between two kinds, each declared once by the field that makes it.
public struct Relations: Sendable {
  public let members: Relation<Municipality, Municipality>
  public let strategyMunicipalities: Relation<Strategy, Municipality>
  public let partOfStrategy: Relation<Strategy, Strategy>
  /// From the newer strategy to the older one, whichever of the two says so.
  public let replaces: Relation<Strategy, Strategy>
  public let visionStrategy: Relation<Vision, Strategy>
  public let fieldStrategy: Relation<FieldOfAction, Strategy>
  public let goalFields: Relation<Goal, FieldOfAction>
  public let partOfGoal: Relation<Goal, Goal>
  public let goalIndicators: Relation<Goal, Indicator>
  public let projectMunicipalities: Relation<Project, Municipality>
  public let projectStrategy: Relation<Project, Strategy>
  public let projectFields: Relation<Project, FieldOfAction>
  public let projectGoals: Relation<Project, Goal>
  public let leads: Relation<Project, Organisation>
  public let partners: Relation<Project, Organisation>
  public let funders: Relation<Project, Organisation>
  public let projectIndicators: Relation<Project, Indicator>
  public let buildsOn: Relation<Project, Project>
  public let related: Relation<Project, Project>
  public let mergedInto: Relation<Project, Project>
  public let takenFrom: Relation<Project, Project>
  public let projectTools: Relation<Project, Tool>
  public let reportStrategy: Relation<Report, Strategy>

  init(_ all: Tables, after earlier: Relations?, _ linker: inout Linker) {
    let names = linker.names
    members = linker.relate(
      all.municipalities, to: all.municipalities, names.municipalities, after: earlier?.members
    ) {
      $0.facts.members
    }
    strategyMunicipalities = linker.relate(
      all.strategies, to: all.municipalities, names.municipalities,
      after: earlier?.strategyMunicipalities
    ) { $0.facts.municipalities }
    partOfStrategy = linker.relate(
      all.strategies, to: all.strategies, names.strategies, after: earlier?.partOfStrategy
    ) {
      [$0.facts.partOf].compactMap(\.self)
    }
    replaces = replacements(
      linker.relate(all.strategies, to: all.strategies, names.strategies) { $0.facts.replaces },
      linker.relate(all.strategies, to: all.strategies, names.strategies) {
        [$0.facts.replacedBy].compactMap(\.self)
      },
      all.strategies)
    visionStrategy = linker.relate(
      all.visions, to: all.strategies, names.strategies, after: earlier?.visionStrategy
    ) {
      [$0.facts.strategy].compactMap(\.self)
    }
    fieldStrategy = linker.relate(
      all.fields, to: all.strategies, names.strategies, after: earlier?.fieldStrategy
    ) {
      [$0.facts.strategy].compactMap(\.self)
    }
    goalFields = linker.relate(all.goals, to: all.fields, names.fields, after: earlier?.goalFields)
    { $0.facts.fieldsOfAction }
    partOfGoal = linker.relate(all.goals, to: all.goals, names.goals, after: earlier?.partOfGoal) {
      [$0.facts.partOf].compactMap(\.self)
    }
    goalIndicators = linker.relate(
      all.goals, to: all.indicators, names.indicators, after: earlier?.goalIndicators
    ) {
      $0.facts.indicators
    }
    projectMunicipalities = linker.relate(
      all.projects, to: all.municipalities, names.municipalities,
      after: earlier?.projectMunicipalities
    ) { $0.facts.municipalities }
    projectStrategy = linker.relate(
      all.projects, to: all.strategies, names.strategies, after: earlier?.projectStrategy
    ) {
      [$0.facts.strategy].compactMap(\.self)
    }
    projectFields = linker.relate(
      all.projects, to: all.fields, names.fields, after: earlier?.projectFields
    ) {
      $0.facts.fieldsOfAction
    }
    projectGoals = linker.relate(
      all.projects, to: all.goals, names.goals, after: earlier?.projectGoals
    ) { $0.facts.goals }
    leads = linker.relate(
      all.projects, to: all.organisations, names.organisations, after: earlier?.leads,
      orText: { [$0.facts.lead].compactMap(\.self) })
    partners = linker.relate(
      all.projects, to: all.organisations, names.organisations, after: earlier?.partners
    ) {
      $0.facts.partners.compactMap(\.organisation)
    }
    funders = linker.relate(
      all.projects, to: all.organisations, names.organisations, after: earlier?.funders,
      orText: { $0.facts.funding.compactMap(\.by) })
    projectIndicators = linker.relate(
      all.projects, to: all.indicators, names.indicators, after: earlier?.projectIndicators
    ) {
      $0.facts.indicators
    }
    buildsOn = linker.relate(
      all.projects, to: all.projects, names.projects, after: earlier?.buildsOn
    ) { $0.facts.buildsOn }
    related = linker.relate(all.projects, to: all.projects, names.projects, after: earlier?.related)
    { $0.facts.related }
    mergedInto = linker.relate(
      all.projects, to: all.projects, names.projects, after: earlier?.mergedInto
    ) {
      [$0.facts.mergedInto].compactMap(\.self)
    }
    takenFrom = linker.relate(
      all.projects, to: all.projects, names.projects, after: earlier?.takenFrom
    ) {
      [$0.facts.reuse?.takenFrom].compactMap(\.self)
    }
    projectTools = linker.relate(
      all.projects, to: all.tools, names.tools, after: earlier?.projectTools
    ) { $0.facts.tools }
    reportStrategy = linker.relate(
      all.reports, to: all.strategies, names.strategies, after: earlier?.reportStrategy
    ) {
      [$0.facts.strategy].compactMap(\.self)
    }
  }

  /// Reports the relations that must not lead in a circle and do.
  func reportCycles(in all: Tables, _ names: Linker.Names, reporting log: inout DiagnosticLog) {
    Graph.reportCycles(
      in: partOfStrategy, of: all.strategies, names.strategies, field: Name("part-of", "teil-von"),
      { [$0.partOf].compactMap(\.self) }, reporting: &log)
    Graph.reportCycles(
      in: partOfGoal, of: all.goals, names.goals, field: Name("part-of", "teil-von"),
      { [$0.partOf].compactMap(\.self) }, reporting: &log)
    Graph.reportCycles(
      in: buildsOn, of: all.projects, names.projects, field: Name("builds-on", "baut-auf"),
      { $0.buildsOn },
      reporting: &log)
    Graph.reportCycles(
      in: mergedInto, of: all.projects, names.projects,
      field: Name("merged-into", "zusammengefuehrt-mit"),
      { [$0.mergedInto].compactMap(\.self) }, reporting: &log)
    Graph.reportCycles(
      in: members, of: all.municipalities, names.municipalities,
      field: Name("members", "mitglieder"), { $0.members },
      reporting: &log)
  }
}

/// Both ways of saying that one strategy took another's place, as one relation from the newer to
/// the older.
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
  public var members: Relation<Municipality, Municipality> { relations.members }
  public var strategyMunicipalities: Relation<Strategy, Municipality> {
    relations.strategyMunicipalities
  }
  public var partOfStrategy: Relation<Strategy, Strategy> { relations.partOfStrategy }
  public var replaces: Relation<Strategy, Strategy> { relations.replaces }
  public var visionStrategy: Relation<Vision, Strategy> { relations.visionStrategy }
  public var fieldStrategy: Relation<FieldOfAction, Strategy> { relations.fieldStrategy }
  public var goalFields: Relation<Goal, FieldOfAction> { relations.goalFields }
  public var partOfGoal: Relation<Goal, Goal> { relations.partOfGoal }
  public var goalIndicators: Relation<Goal, Indicator> { relations.goalIndicators }
  public var projectMunicipalities: Relation<Project, Municipality> {
    relations.projectMunicipalities
  }
  public var projectStrategy: Relation<Project, Strategy> { relations.projectStrategy }
  public var projectFields: Relation<Project, FieldOfAction> { relations.projectFields }
  public var projectGoals: Relation<Project, Goal> { relations.projectGoals }
  public var leads: Relation<Project, Organisation> { relations.leads }
  public var partners: Relation<Project, Organisation> { relations.partners }
  public var funders: Relation<Project, Organisation> { relations.funders }
  public var projectIndicators: Relation<Project, Indicator> { relations.projectIndicators }
  public var buildsOn: Relation<Project, Project> { relations.buildsOn }
  public var related: Relation<Project, Project> { relations.related }
  public var mergedInto: Relation<Project, Project> { relations.mergedInto }
  public var takenFrom: Relation<Project, Project> { relations.takenFrom }
  public var projectTools: Relation<Project, Tool> { relations.projectTools }
  public var reportStrategy: Relation<Report, Strategy> { relations.reportStrategy }
}
