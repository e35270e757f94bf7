public import Diagnostics
public import Documents
internal import FrontMatter

/// Resolves every reference and every link of a site, and reports those that lead nowhere.
///
/// With an earlier graph of the same site, links of texts that nobody touched are followed again only where documents
/// have come or gone, and so are references. `changedTexts` says which texts are others if nothing else is. The result is
/// the same for any number of threads.
public func link(
  _ content: Content, of settings: SiteSettings, in tree: SourceTree,
  reusing earlier: SiteGraph? = nil, _ changedTexts: [String: SourceFile]? = nil,
  threads: Int = 1, reporting log: inout DiagnosticLog
) async -> SiteGraph {
  let tables = Tables(content)
  let changes = earlier.flatMap { earlier in
    earlier.absent == content.absent
      ? ChangedDocuments(from: earlier.tables, to: tables) : nil
  }
  async let texts = resolvedTexts(
    of: tables, content, in: tree, reusing: earlier, changes, changedTexts, threads: threads)
  let names = Linker.Names(content, tables, reporting: &log)
  var linker = Linker(names: names, changes: changes)
  let relations = Relations(
    tables, after: earlier?.hasCleanRelations == true ? earlier?.relations : nil, &linker)
  let hasCleanRelations = linker.log.isEmpty
  relations.reportCycles(in: tables, names, reporting: &linker.log)
  let publisher = settings.publisher.flatMap {
    linker.resolve($0, names.municipalities, in: settings.file)
  }
  let navigation = settings.navigation.compactMap { linker.resolve($0, in: settings.file) }
  let easyAccess = EasyAccess(settings, &linker)
  let newsAbout = NodeRelation(
    tables.news.documents.enumerated().flatMap { index, document in
      document.facts.about.compactMap { reference in
        linker.resolve(reference, in: document.file).map { (ID<News>(index: index).node, $0) }
      }
    }, among: tables)
  let cards = linkCards(tables, relations, &linker)
  reportDuplicateCodes(tables.projects, relations.projectStrategy, reporting: &linker.log)
  let resolved = await texts
  log.add(linker.log)
  log.add(resolved.log)
  return SiteGraph(
    settings: settings, tables: tables, relations: relations, publisher: publisher,
    navigation: navigation, easyAccess: easyAccess, newsAbout: newsAbout, cards: cards,
    resolved: resolved, hasCleanRelations: hasCleanRelations, absent: content.absent,
    isComplete: content.isComplete)
}

extension Linker.Names {
  init(_ content: Content, _ tables: Tables, reporting log: inout DiagnosticLog) {
    func names<Kind>(_ set: DocumentSet<Kind>, _ table: Table<Kind>) -> NameTable<Kind> {
      NameTable(set, table.documents, reporting: &log)
    }
    municipalities = names(content.municipalities, tables.municipalities)
    strategies = names(content.strategies, tables.strategies)
    visions = names(content.visions, tables.visions)
    fields = names(content.fields, tables.fields)
    goals = names(content.goals, tables.goals)
    projects = names(content.projects, tables.projects)
    decks = names(content.decks, tables.decks)
    indicators = names(content.indicators, tables.indicators)
    reports = names(content.reports, tables.reports)
    organisations = names(content.organisations, tables.organisations)
    tools = names(content.tools, tables.tools)
    insights = names(content.insights, tables.insights)
    news = names(content.news, tables.news)
    pages = names(content.pages, tables.pages)
  }
}

private func linkCards(
  _ tables: Tables, _ relations: Relations, _ linker: inout Linker
) -> [DeckCards] {
  var entries: [[CardEntry]] = Array(repeating: [], count: tables.decks.count)
  let withCard = tables.projects.ids.filter { tables.projects[$0].facts.card != nil }
  let order = withCard.sorted { first, second in
    let weights = (tables.projects[first].shared.weight, tables.projects[second].shared.weight)
    return (weights.0 ?? .max, first) < (weights.1 ?? .max, second)
  }
  for id in order {
    let document = tables.projects[id]
    guard let card = document.facts.card else { continue }
    let deck: ID<Deck>?
    if let reference = card.deck {
      deck = linker.resolve(reference, linker.names.decks, in: document.file)
    } else {
      if tables.decks.count > 1 { linker.log.report(cardWithoutDeck(card, of: document)) }
      deck = tables.decks.count == 1 ? tables.decks.ids.first : nil
    }
    guard let deck else { continue }
    reportUnusedValues(of: card, in: document.file, tables.decks[deck], reporting: &linker.log)
    let field = relations.projectFields.target(of: id).map { tables.fields[$0].original.title }
    entries[deck.index].append(CardEntry(project: id, code: card.code, fieldTitle: field))
  }
  return tables.decks.ids.map { deck in
    assignCards(
      of: tables.decks[deck], entries[deck.index], tables.projects, reporting: &linker.log)
  }
}

/// Reports two projects of one strategy with one code.
private func reportDuplicateCodes(
  _ projects: Table<Project>, _ strategies: Relation<Project, Strategy>,
  reporting log: inout DiagnosticLog
) {
  var first: [String: ID<Project>] = [:]
  for id in projects.ids {
    guard let code = projects[id].facts.code else { continue }
    let key = "\(strategies.target(of: id)?.index ?? -1) \(code.value)"
    guard let earlier = first[key] else {
      first[key] = id
      continue
    }
    let other = projects[earlier]
    log.report(
      Diagnostic(
        .duplicateCode, at: Place(projects[id].file, code.span),
        Words(
          "Das Kürzel \(quote(code.value).german) trägt schon ein anderes Projekt",
          "Another project has the code \(quote(code.value).english) already"),
        notes: [
          Diagnostic.Note(
            Place(other.file, other.facts.code?.span ?? other.original.start),
            Words("zuerst hier", "first here"))
        ],
        why: Words(
          "Im Rat und in der Presse wird ein Projekt bei seinem Kürzel genannt.",
          "Council and press refer to a project by its code."),
        fix: Words("Eines der beiden Kürzel ändern.", "Change one of the two codes.")))
  }
}
