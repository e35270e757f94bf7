internal import Diagnostics
internal import Documents
internal import FrontMatter
internal import Graph
internal import Markdown

/// What a search result says of a document or another page.
struct SearchDocument: Sendable {
  let title: String
  let address: Address
  let kind: String
  var municipality = ""
  var status: Status?
  var summary: String?
  /// The language of a document that nobody has translated into the site's.
  var language: Language?
}

/// What a document is found by, besides its title and summary.
struct SearchText {
  /// Headings, and the names of what the document belongs to.
  var headings: [String] = []
  /// The finished text.
  var html: [UInt8] = []
  var body: [String] = []
}

extension PagePlanner {
  /// Shows every document of the language and every common page that has words to be found by.
  func visitSearchable(_ take: (SearchDocument, SearchText) -> Void) {
    // Seen from the root, addresses are what the index needs.
    let page = standpoint(at: .root)
    withoutActuallyEscaping(take) { take in
      var visitor = SearchVisitor(page: page, take: take)
      graph.tables.visit(&visitor)
    }
    for common in CommonPage.allCases {
      guard let title = page.searchTitle(of: common),
        let address = site.addresses.common[common]?[language]
      else { continue }
      take(
        SearchDocument(title: title, address: address, kind: page.singular(of: .page)),
        SearchText())
    }
  }
}

private struct SearchVisitor: TableVisitor {
  let page: Standpoint
  let take: (SearchDocument, SearchText) -> Void

  mutating func visit<Kind>(_ table: Table<Kind>) {
    for id in table.ids {
      guard let address = page.site.addresses.documents[id.node]?[page.language] else { continue }
      let version = page.version(id, of: table)
      var document = SearchDocument(
        title: page.marked(version.title, of: id.node), address: address,
        kind: page.singular(of: Kind.kind),
        summary: version.shared.summary,
        language: version.language == page.language ? nil : version.language)
      var text = SearchText(
        headings: version.body.headings.map(\.text), html: version.body.html.bytes)
      if let project = ID<Project>(id.node) {
        page.describe(project, in: &document, &text)
      } else if let strategy = ID<Strategy>(id.node) {
        document.municipality = page.names(
          page.graph.strategyMunicipalities.targets(of: strategy), in: page.graph.municipalities)
        text.headings.append(document.municipality)
      } else if let vision = ID<Vision>(id.node) {
        text.add(page.version(vision, of: page.graph.visions).facts)
      } else if let field = ID<FieldOfAction>(id.node) {
        text.headings += [page.version(field, of: page.graph.fields).facts.statement]
          .compactMap(\.self)
      }
      take(document, text)
    }
  }
}

extension Standpoint {
  fileprivate func describe(
    _ id: ID<Project>, in document: inout SearchDocument, _ text: inout SearchText
  ) {
    let project = version(id, of: graph.projects).facts
    document.municipality = municipalityNames(of: id)
    document.status = graph.projects[id].facts.status?.value
    text.headings += [
      project.officialTitle, graph.projects[id].facts.code?.value,
      names(graph.projectMunicipalities.targets(of: id), in: graph.municipalities),
      names(graph.projectFields.targets(of: id), in: graph.fields),
    ].compactMap(\.self)
    text.body += [project.effect, project.participation].compactMap(\.self)
    text.body += project.milestones.compactMap(\.title)
  }

  fileprivate func names<Kind>(_ ids: [ID<Kind>], in table: Table<Kind>) -> String {
    ids.map { version($0, of: table).title }.joined(separator: ", ")
  }

  /// What a page is called that stands for no document; nil for those that nobody searches for.
  fileprivate func searchTitle(of page: CommonPage) -> String? {
    if let kind = KindName.allCases.first(where: { CommonPage.list(of: $0) == page }) {
      return plural(of: kind)
    }
    if let legal = LegalPage.allCases.first(where: { $0.common == page }) {
      return legal.ownPage(in: graph) == nil ? words(legal.title) : nil
    }
    switch page {
    case .network: return say("Netz", "Network")
    case .data: return say("Daten", "Data")
    default: return nil
    }
  }
}

extension SearchText {
  fileprivate mutating func add(_ vision: Vision) {
    headings += [vision.statement].compactMap(\.self) + vision.values.compactMap(\.name)
    headings += vision.scenes.compactMap(\.title)
    body += vision.values.compactMap(\.text) + vision.scenes.compactMap(\.text)
    body += [vision.forYou].compactMap(\.self)
  }
}
