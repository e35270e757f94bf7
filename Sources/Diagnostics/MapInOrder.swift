/// Transforms every element, several at a time, and returns the results in the order of the elements.
///
/// The one place that starts tasks. The work is cut into more pieces than there are threads, so that a few
/// large elements do not hold up the rest.
public func mapInOrder<Element: Sendable, Result: Sendable>(
  _ elements: [Element], threads: Int, _ transform: @escaping @Sendable (Element) -> Result
) async -> [Result] {
  guard threads > 1, elements.count > 1 else { return elements.map(transform) }
  let pieceCount = min(elements.count, threads * 64)
  let pieces = (0..<pieceCount).map { piece in
    elements[elements.count * piece / pieceCount..<elements.count * (piece + 1) / pieceCount]
  }
  return await withTaskGroup(of: (Int, [Result]).self) { group in
    var results: [[Result]] = Array(repeating: [], count: pieceCount)
    var next = 0
    func addTask() {
      guard next < pieceCount else { return }
      let (index, piece) = (next, pieces[next])
      group.addTask { (index, piece.map(transform)) }
      next += 1
    }
    for _ in 0..<threads { addTask() }
    while let (index, part) = await group.next() {
      results[index] = part
      addTask()
    }
    return results.flatMap(\.self)
  }
}
