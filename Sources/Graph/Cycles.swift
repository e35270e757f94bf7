internal import Diagnostics
internal import Documents

/// Reports every circle in a relation that must have none, once, where it closes.
func reportCycles<Kind>(
  in relation: Relation<Kind, Kind>, of table: Table<Kind>, field: Name,
  _ read: (Kind) -> [Reference<Kind>], reporting log: inout DiagnosticLog
) {
  /// 0 unseen, 1 on the way, 2 done.
  var state = Array(repeating: 0, count: table.count)
  for root in table.ids where state[root.index] == 0 {
    var path: [(node: ID<Kind>, next: Int)] = [(root, 0)]
    state[root.index] = 1
    while let (node, next) = path.last {
      let targets = relation.targets(of: node)
      guard next < targets.count else {
        state[node.index] = 2
        path.removeLast()
        continue
      }
      path[path.count - 1].next += 1
      let target = targets[next]
      switch state[target.index] {
      case 0:
        state[target.index] = 1
        path.append((target, 0))
      case 1:
        let start = path.firstIndex { $0.node == target } ?? 0
        log.report(cycle(path[start...].map { table[$0.node] }, field: field, read))
      default: continue
      }
    }
  }
}

private func cycle<Kind>(
  _ documents: [Document<Kind>], field: Name, _ read: (Kind) -> [Reference<Kind>]
) -> Diagnostic {
  let last = documents[documents.count - 1]
  let references = read(last.facts)
  let closingReference = references.first { addressName($0.written) == addressName(documents[0].id) }
  let span = (closingReference ?? references.last)?.span ?? last.original.start
  let titles = documents.map(\.original.title) + [documents[0].original.title]
  let shown = titles.count > 6 ? titles.prefix(3) + ["…"] + titles.suffix(2) : titles[...]
  let chain = Words(
    shown.map { "»\($0)«" }.joined(separator: " → "),
    shown.map { "“\($0)”" }.joined(separator: " → "))
  return Diagnostic(
    .cycle, at: Place(last.file, span),
    documents.count == 1
      ? Words(
        "Das Dokument verweist mit »\(field.german)« auf sich selbst",
        "The document refers to itself by “\(field.english)”")
      : Words("»\(field.german)« führt im Kreis", "“\(field.english)” leads in a circle"),
    why: documents.count == 1 ? nil : chain,
    fix: documents.count == 1
      ? Words("Diesen Verweis löschen.", "Delete this reference.")
      : Words("Einen dieser Verweise löschen.", "Delete one of these references."))
}
