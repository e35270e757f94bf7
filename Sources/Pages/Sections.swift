internal import FrontMatter
internal import Documents
internal import Graph

/// What belongs to a document, in groups under headings. A group without entries does not appear.
extension Standpoint {
  private func section(
    _ german: @autoclosure () -> String, _ english: @autoclosure () -> String,
    _ entries: [EntryView], isBrief: Bool = false
  ) -> SectionView? {
    entries.isEmpty
      ? nil : SectionView(heading: say(german(), english()), entries: entries, isBrief: isBrief)
  }

  private func section<Kind>(
    _ german: @autoclosure () -> String, _ english: @autoclosure () -> String,
    _ ids: [ID<Kind>]
  ) -> SectionView? {
    ids.isEmpty ? nil : section(german(), english(), entries(ids))
  }

  /// News about a document, and other texts that link to it.
  private func mentionSections(of node: NodeID) -> [SectionView?] {
    [
      newsSection(about: node),
      section(
        "Erwähnt in", "Mentioned in", mentions(of: node).map { EntryView(page: self, node: $0) },
        isBrief: true),
    ]
  }

  private func newsSection(about node: NodeID) -> SectionView? {
    let news = graph.newsAbout.sources(of: node).compactMap { ID<News>($0) }
    guard !news.isEmpty else { return nil }
    return section(
      "Aktuelles dazu", "News about it", newsByDate(among: news).map { newsEntry($0) })?
      .bounded(by: LinkView(say("Alle Meldungen", "All news"), link(to: .news)))
  }

  /// What links to a document in its text, besides the news about it; in the order of the documents.
  func mentions(of node: NodeID) -> [NodeID] {
    let mentions = graph.mentions.sources(of: node)
    let news = graph.newsAbout.sources(of: node)
    return news.isEmpty ? mentions : mentions.filter { !news.contains($0) }
  }

  private func newsByDate(among ids: [ID<News>]) -> [ID<News>] {
    ids.sorted { first, second in
      let days = [first, second].map { graph.news[$0].facts.date?.number ?? 0 }
      return days[0] == days[1] ? first < second : days[0] > days[1]
    }
  }

  func sections(of id: ID<Project>) -> [SectionView] {
    let all: [SectionView?] =
      [
        section(
          plural(of: .goal), plural(of: .goal), graph.projectGoals.targets(of: id)),
        section(
          "Ist aufgegangen in", "Has become part of", graph.mergedInto.targets(of: id)),
        section("Hat aufgenommen", "Has taken in", graph.mergedInto.sources(of: id)),
        section("Baut auf", "Builds on", graph.buildsOn.targets(of: id)),
        section(
          "Darauf bauen auf", "Others that build on it", graph.buildsOn.sources(of: id)),
        section("Übernommen von", "Taken over from", graph.takenFrom.targets(of: id)),
        section("Nachgenutzt von", "Reused by", graph.takenFrom.sources(of: id)),
        section(
          "Verwandte \(plural(of: .project))", "Related \(inSentence(plural(of: .project)))",
          relatedProjects(of: id)),
      ] + mentionSections(of: id.node)
    guard let network = link(to: .network) else { return all.compactMap(\.self) }
    return all.compactMap { section in
      guard let section else { return nil }
      let count = section.entries.count
      // There every relation is named, however many there are.
      return section.bounded(
        by: LinkView(
          say("Alle \(count) im Netz", "All \(count) in the network"),
          "\(network)#\(networkAnchor(of: id.node))"))
    }
  }

  func sections(of id: ID<Municipality>) -> [SectionView] {
    let strategies = graph.strategyMunicipalities.sources(of: id)
    let all: [SectionView?] =
      [
        section(
          "Strategien", "Strategies",
          sorted(strategies).map { strategyEntry($0) }),
        projectsSection(graph.projectMunicipalities.sources(of: id)),
      ] + mentionSections(of: id.node)
    return all.compactMap(\.self)
  }

  /// In a long list those stand last of which nobody knows how they are going.
  private func projectsSection(_ ids: [ID<Project>]) -> SectionView? {
    guard !ids.isEmpty else { return nil }
    let (known, unknown) = byKnowledge(sorted(ids))
    return SectionView(
      heading: plural(of: .project),
      entries: (known + unknown).map { EntryView(page: self, node: $0.node) })
  }

  /// Projects by their status, what happens now first; those of which nobody knows it last.
  private func statusSection(_ ids: [ID<Project>]) -> SectionView? {
    let byStatus = Dictionary(grouping: sorted(ids)) {
      graph.projects[$0].facts.status?.value ?? .unknown
    }
    guard byStatus.count > 1 else { return projectsSection(ids) }
    let groups = Status.listed.compactMap { status in
      byStatus[status].map { projects in
        StatusGroupView(
          status: StatusView(page: self, status: status),
          entries: projects.map { EntryView(page: self, node: $0.node, isStatusSaid: true) })
      }
    }
    return SectionView(heading: plural(of: .project), entries: [], groups: groups)
  }

  func sections(of id: ID<Strategy>) -> [SectionView] {
    let parts = sorted(graph.partOfStrategy.sources(of: id))
    let all: [SectionView?] =
      [
        section("Vision", "Vision", graph.visionStrategy.sources(of: id)),
        section(
          "Strategien unter diesem Dach", "Strategies below it", parts.map { strategyEntry($0) }),
        fieldsSection(of: id),
        statusSection(graph.projectStrategy.sources(of: id)),
        section("Berichte", "Reports", graph.reportStrategy.sources(of: id)),
      ] + mentionSections(of: id.node)
    return all.compactMap(\.self)
  }

  /// A strategy's fields of action, each with what is to be reached in it. One that has none of its own works
  /// for those of others: shown are the fields and goals that its projects serve.
  private func fieldsSection(of id: ID<Strategy>) -> SectionView? {
    let own = sortedFields.filter { graph.fieldStrategy.target(of: $0) == id }
    guard own.isEmpty else {
      return fieldsSection(own) { self.graph.goalFields.sources(of: $0) }
    }
    let projects = graph.projectStrategy.sources(of: id)
    let served = Set(projects.flatMap { graph.projectGoals.targets(of: $0) })
    let touched = Set(projects.flatMap { graph.projectFields.targets(of: $0) })
      .union(served.flatMap { graph.goalFields.targets(of: $0) })
    return fieldsSection(sortedFields.filter(touched.contains)) { field in
      self.graph.goalFields.sources(of: field).filter(served.contains)
    }
  }

  private func fieldsSection(
    _ fields: [ID<FieldOfAction>], goals: (ID<FieldOfAction>) -> [ID<Goal>]
  ) -> SectionView? {
    guard !fields.isEmpty else { return nil }
    let entries = fields.map { field in
      EntryView(page: self, node: field.node, goals: sorted(goals(field)))
    }
    var heading = plural(of: .field)
    if entries.contains(where: { !$0.goals.isEmpty }) {
      let goals = plural(of: .goal)
      heading = say("\(heading) und \(goals)", "\(heading) and \(inSentence(goals))")
    }
    return SectionView(heading: heading, entries: entries)
  }

  func sections(of id: ID<FieldOfAction>) -> [SectionView] {
    let goals = graph.goalFields.sources(of: id)
    let all: [SectionView?] =
      [
        goals.isEmpty
          ? nil : SectionView(heading: plural(of: .goal), entries: entries(goals)),
        projectsSection(graph.projectFields.sources(of: id)),
      ] + mentionSections(of: id.node)
    return all.compactMap(\.self)
  }

  func sections(of id: ID<Goal>) -> [SectionView] {
    let all: [SectionView?] =
      [
        section("Teil von", "Part of", graph.partOfGoal.targets(of: id)),
        section("Im Einzelnen", "In detail", graph.partOfGoal.sources(of: id)),
        section(
          "Gemessen an", "Measured by", graph.goalIndicators.targets(of: id)),
        projectsSection(graph.projectGoals.sources(of: id)),
      ] + mentionSections(of: id.node)
    return all.compactMap(\.self)
  }

  func sections(of id: ID<Organisation>) -> [SectionView] {
    let all: [SectionView?] =
      [
        section("Federführend bei", "Leads", graph.leads.sources(of: id)),
        section(
          "Beteiligt an", "Takes part in", graph.partners.sources(of: id)),
        section("Fördert", "Funds", graph.funders.sources(of: id)),
      ] + mentionSections(of: id.node)
    return all.compactMap(\.self)
  }

  func sections(of id: ID<Tool>) -> [SectionView] {
    ([section("Benutzt von", "Used by", graph.projectTools.sources(of: id))]
      + mentionSections(of: id.node)).compactMap(\.self)
  }

  func sections(of id: ID<Indicator>) -> [SectionView] {
    let measured =
      entries(graph.goalIndicators.sources(of: id))
      + entries(graph.projectIndicators.sources(of: id))
    return ([section("Misst", "Measures", measured)] + mentionSections(of: id.node))
      .compactMap(\.self)
  }

  func sections(of id: ID<News>) -> [SectionView] {
    let about = graph.newsAbout.targets(of: id.node).map { EntryView(page: self, node: $0) }
    return [section("Darum geht es", "What it is about", about)].compactMap(\.self)
  }

  func strategySections(of id: ID<Vision>) -> [SectionView] {
    let strategies = graph.visionStrategy.targets(of: id).map { strategyEntry($0) }
    return [section("Gehört zu", "Belongs to", strategies)].compactMap(\.self)
  }

  func mentionSections(ofAny node: NodeID) -> [SectionView] {
    mentionSections(of: node).compactMap(\.self)
  }

  /// The project's card, where it has one.
  func card(of id: ID<Project>) -> CardView? {
    guard let place = site.cardPlaces[id] else { return nil }
    let group = graph.cards[place.deck.index].groups[place.group]
    return CardView(page: self, deck: place.deck, group: group, card: group.cards[place.card])
  }

  /// The document's picture, where it has one that exists.
  func picture<Kind>(of version: Version<Kind>) -> PictureView? {
    guard let image = version.shared.image, let file = image.file,
      let resolved = graph.image(file.value, in: version.file)
    else { return nil }
    return PictureView(page: self, image: image, resolved: resolved)
  }
}
