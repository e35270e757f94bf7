/// The name that somebody probably meant, or nil where none is near.
///
/// Near means at most one change for every three characters, counting an insertion, a deletion, a
/// replacement and a swap of neighbours as one change each (optimal string alignment distance). Case and
/// the spelling of umlauts do not count as changes. Of equally near names the first in order wins.
public func nearestName(to written: String, among names: some Sequence<String>) -> String? {
  let wanted = folded(written)
  guard !wanted.isEmpty, wanted.count <= 80 else { return nil }
  let limit = max(1, wanted.count / 3)
  var best: (distance: Int, name: String)?
  for name in names {
    let bound = best.map { $0.distance } ?? limit
    guard let distance = distance(wanted, folded(name), atMost: bound) else { continue }
    if let found = best, (found.distance, found.name) <= (distance, name) { continue }
    best = (distance, name)
  }
  return best?.name
}

/// Lower case, umlauts as two letters, `-` for spaces, so that `In Umsetzung` and `in-umsetzung` are the same.
public func folded(_ name: String) -> [UInt8] {
  var bytes: [UInt8] = []
  for scalar in name.unicodeScalars {
    switch scalar {
    case "ä", "Ä": bytes += "ae".utf8
    case "ö", "Ö": bytes += "oe".utf8
    case "ü", "Ü": bytes += "ue".utf8
    case "ß": bytes += "ss".utf8
    case "A"..."Z": bytes.append(UInt8(scalar.value) + 32)
    case "\u{308}" where bytes.last.map("aou".utf8.contains) == true:
      // A decomposed umlaut, as pastes from macOS have it.
      bytes.append(UInt8(ascii: "e"))
    case "_", " ", "\u{A0}": bytes.append(UInt8(ascii: "-"))
    default: bytes += String(scalar).utf8
    }
  }
  return bytes
}

private func distance(_ first: [UInt8], _ second: [UInt8], atMost limit: Int) -> Int? {
  guard abs(first.count - second.count) <= limit else { return nil }
  guard !first.isEmpty, !second.isEmpty else { return max(first.count, second.count) }
  var beforePrevious: [Int] = []
  var previous = Array(0...second.count)
  for i in 1...first.count {
    var row = [i]
    row.reserveCapacity(second.count + 1)
    for j in 1...second.count {
      let replaced = previous[j - 1] + (first[i - 1] == second[j - 1] ? 0 : 1)
      var cost = min(previous[j] + 1, row[j - 1] + 1, replaced)
      if i > 1, j > 1, first[i - 1] == second[j - 2], first[i - 2] == second[j - 1] {
        cost = min(cost, beforePrevious[j - 2] + 1)
      }
      row.append(cost)
    }
    if row.allSatisfy({ $0 > limit }) { return nil }
    beforePrevious = previous
    previous = row
  }
  return previous[second.count] <= limit ? previous[second.count] : nil
}
