internal import Diagnostics
internal import Documents
internal import Graph

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
        path: figure.page.statusTableAddress.path, body: .bytes(Array(figure.fileText.utf8)))
    }
  }
}

extension Standpoint {
  var statusTableAddress: Address { Address(address.path + say("stand.csv", "status.csv")) }
}

extension StatusFigureView {
  /// As a German Excel opens it: UTF-8 with its mark, semicolons, lines as RFC 4180 has them.
  var fileText: String {
    let heading = [page.say("Stand der Umsetzung", "Status"), page.say("Anzahl", "Number")]
    let rows = counts.listed.map { [page.words($0.status.label), String($0.count)] }
    return "\u{FEFF}" + ([heading] + rows).map { $0.joined(separator: ";") + "\r\n" }.joined()
  }
}
