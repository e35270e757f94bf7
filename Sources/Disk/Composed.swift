/// A path with composed letters (Unicode's form NFC), as every address of the site is written.
///
/// Files that come from a Mac carry `ü` as `u` and a separate diaeresis. A browser asks for the address
/// it finds in the page byte for byte, so both sides must mean the same bytes.
///
/// The standard library offers no normalisation, but compares texts by it: a letter that equals a
/// decomposed one is its composed form. That covers Latin, Greek and Cyrillic letters; others stay.
public func composed(_ path: String) -> String {
  guard path.utf8.contains(where: { $0 == 0xCC || $0 == 0xCD }) else { return path }
  var result = ""
  for character in path {
    result.unicodeScalars.append(contentsOf: composed(character))
  }
  return result
}

private func composed(_ character: Character) -> [Unicode.Scalar] {
  let scalars = Array(character.unicodeScalars)
  guard scalars.count > 1 else { return scalars }
  if let whole = letters[character] { return [whole] }
  // Two marks, as on the ế of a Vietnamese name: the letter with its first mark may be composed.
  for count in stride(from: scalars.count - 1, to: 1, by: -1) {
    var start = String.UnicodeScalarView()
    start.append(contentsOf: scalars.prefix(count))
    if let letter = letters[Character(String(start))] { return [letter] + scalars.dropFirst(count) }
  }
  return scalars
}

/// Composed letters by themselves: a dictionary finds them by any text that is canonically equal.
private let letters: [Character: Unicode.Scalar] = {
  var letters: [Character: Unicode.Scalar] = [:]
  for range in [0xC0...0x24F, 0x388...0x3D4, 0x400...0x4FF, 0x1E00...0x1EFF]
    as [ClosedRange<UInt32>]
  {
    for value in range {
      if let scalar = Unicode.Scalar(value) { letters[Character(scalar)] = scalar }
    }
  }
  return letters
}()
