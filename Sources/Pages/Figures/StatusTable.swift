internal import Diagnostics
internal import Documents
internal import Graph
internal import Tables

/// The numbers of every status figure as a file beside its page, for spreadsheets.
extension PagePlanner {
  /// Counting waits until somebody wants a file.
  func statusTables() -> [OutputFile] {
    statusPages().map { page, projects, _ in
      OutputFile(
        path: page.statusTableAddress.path,
        body: .made {
          Array((StatusFigureView(page: page, projects: projects())?.fileText ?? "").utf8)
        })
    }
  }

  /// The figures that have numbers to show: first that of the whole site, then each with the document on whose
  /// page it stands.
  func statusFigures() -> [(node: NodeID?, figure: StatusFigureView)] {
    statusPages().compactMap { page, projects, node in
      StatusFigureView(page: page, projects: projects()).map { (node, $0) }
    }
  }

  private typealias StatusPage = (
    page: Standpoint, projects: @Sendable () -> [ID<Project>], node: NodeID?
  )

  /// The pages that have a figure with numbers to show, and whose projects it counts.
  private func statusPages() -> [StatusPage] {
    let start = site.addresses.common[.start]?[language]
    let nodes =
      graph.strategies.ids.map(\.node) + graph.fields.ids.map(\.node)
      + graph.municipalities.ids.map(\.node)
    var pages: [StatusPage] = []
    if let start, language != .simpleGerman {
      let page = standpoint(at: start)
      pages.append((page, { page.graph.projects.ids }, nil))
    }
    pages += nodes.compactMap { node in
      site.addresses.documents[node]?[language].map { address in
        let page = standpoint(at: address)
        return (page, { page.projects(of: node) ?? [] }, node)
      }
    }
    return pages.filter { graph.isStatusKnown(of: $0.projects()) }
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
