internal import Diagnostics
internal import Documents
internal import Graph
internal import Tables

/// The numbers of every status figure as a file beside its page, for spreadsheets.
extension PagePlanner {
  func statusTables() -> [OutputFile] {
    statusFigures().map { _, figure in
      OutputFile(
        path: figure.page.statusTableAddress.path, body: .made { Array(figure.fileText.utf8) })
    }
  }

  /// Those that have numbers to show: first that of the whole site, then each with the document on whose page
  /// it stands.
  func statusFigures() -> [(node: NodeID?, figure: StatusFigureView)] {
    let start = site.addresses.common[.start]?[language]
    let whole = language == .simpleGerman ? nil : start.map(standpoint)
    let nodes =
      graph.strategies.ids.map(\.node) + graph.fields.ids.map(\.node)
      + graph.municipalities.ids.map(\.node)
    var figures: [(node: NodeID?, figure: StatusFigureView)] = []
    if let figure = whole.flatMap({ StatusFigureView(page: $0, projects: graph.projects.ids) }) {
      figures.append((nil, figure))
    }
    figures += nodes.compactMap { node in
      site.addresses.documents[node]?[language]
        .flatMap { standpoint(at: $0).statusFigure(of: node) }.map { (node, $0) }
    }
    return figures.filter(\.figure.counts.isKnown)
  }
}

extension Standpoint {
  var statusTableAddress: Address { Address(address.path + say("stand.csv", "status.csv")) }
}

extension StatusFigureView {
  var fileText: String {
    let heading = [page.say("Stand der Umsetzung", "Status"), page.say("Anzahl", "Number")]
    let rows = counts.listed.map { [page.words($0.status.label), String($0.count)] }
    return tableText([heading] + rows)
  }
}
