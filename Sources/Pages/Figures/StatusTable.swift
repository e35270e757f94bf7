internal import Diagnostics
internal import Documents
internal import Graph
internal import Tables

/// The numbers of every status figure as a file beside its page, for spreadsheets.
extension PagePlanner {
  func statusTables() -> [OutputFile] {
    let start = site.addresses.common[.start]?[language]
    let nodes =
      graph.strategies.ids.map(\.node) + graph.fields.ids.map(\.node)
      + graph.municipalities.ids.map(\.node)
    let whole = language == .simpleGerman ? [] : [start].compactMap(\.self).map(standpoint)
    let parts = nodes.compactMap { node -> StatusFigureView? in
      guard let address = site.addresses.documents[node]?[language] else { return nil }
      return standpoint(at: address).statusFigure(of: node)
    }
    let figures =
      whole.compactMap { StatusFigureView(page: $0, projects: graph.projects.ids) } + parts
    return figures.filter(\.counts.isKnown).map { figure in
      OutputFile(
        path: figure.page.statusTableAddress.path, body: .made { Array(figure.fileText.utf8) })
    }
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
