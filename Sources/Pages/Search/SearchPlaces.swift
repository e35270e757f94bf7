/// In which documents a word stands, and how prominently. Each place is told as four times the distance from the
/// document before, plus the level; seven bits of it a byte, the lowest first.
struct SearchPlaces {
  private(set) var count: Int32 = 0
  private var lastDocument: Int32 = -1
  private var bytes: [UInt8] = []

  /// Adds the place in a document, and says whether the document did not have the word yet. Documents come in order.
  mutating func add(_ document: Int, _ level: SearchIndex.Level) -> Bool {
    let document = Int32(document)
    guard document > lastDocument else { return false }
    var rest = UInt32(document - max(lastDocument, 0)) << 2 | level.rawValue
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
    lastDocument = document
    count += 1
    return true
  }

  /// Appends the numbers of all places, with commas between them.
  func write(to json: inout [UInt8]) {
    var number = 0
    var shift = 0
    var isFirst = true
    for byte in bytes {
      number |= Int(byte & 0x7F) << shift
      shift += 7
      guard byte < 0x80 else { continue }
      if !isFirst { json.append(UInt8(ascii: ",")) }
      append(number, to: &json)
      (number, shift, isFirst) = (0, 0, false)
    }
  }
}
