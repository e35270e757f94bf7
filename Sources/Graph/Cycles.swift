internal import Diagnostics
internal import Documents

/// Reports every circle in a relation that must have none, once, where it closes.
func reportCycles<Kind>(
  in relation: Relation<Kind, Kind>, of table: Table<Kind>, _ names: NameTable<Kind>, field: Name,
  _ read: (Kind) -> [Reference<Kind>], reporting log: inout DiagnosticLog
) {
  /// 0 unseen, 1 on the way, 2 done.
  var state = Array(repeating: 0, count: table.count)
  for root in table.ids where state[root.index] == 0 {
    var path: [(node: ID<Kind>, rest: ArraySlice<ID<Kind>>)] = [
      (root, relation.targets(of: root)[...])
    ]
    state[root.index] = 1
    while let node = path.last?.node {
      guard let target = path[path.count - 1].rest.popFirst() else {
        state[node.index] = 2
        path.removeLast()
        continue
      }
      switch state[target.index] {
      case 0:
        state[target.index] = 1
        path.append((target, relation.targets(of: target)[...]))
      case 1:
        let start = path.firstIndex { $0.node == target } ?? 0
        let closing = read(table[node].facts).first { names.id(of: $0.written) == target }
        log.report(cycle(path[start...].map { table[$0.node] }, closing: closing, field: field))
      default: continue
      }
    }
  }
}

private func cycle<Kind>(
  _ documents: [Document<Kind>], closing: Reference<Kind>?, field: Name
) -> Diagnostic {
  let last = documents[documents.count - 1]
  let titles = documents.map(\.original.title) + [documents[0].original.title]
  let shown = titles.count > 6 ? titles.prefix(3) + ["…"] + titles.suffix(2) : titles[...]
  let chain = Words(
    shown.map { "»\($0)«" }.joined(separator: " → "),
    shown.map { "“\($0)”" }.joined(separator: " → "))
  return Diagnostic(
    .cycle, at: Place(last.file, closing?.span ?? last.original.start),
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
