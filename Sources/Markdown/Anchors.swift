import Diagnostics

/// The ids that a document's HTML has, and the links within the document that need them.
struct Anchors {
  private(set) var all: [String] = []
  private var firstPlaces: [String: Span] = [:]
  /// The next number to try for an id that is taken, so that a thousand equal headings take no longer.
  private var nextNumbers: [String: Int] = [:]
  private(set) var linked: [(fragment: String, span: Span)] = []

  /// Takes an id; where it is taken already, the place where it was.
  mutating func take(_ id: String, at span: Span) -> Span? {
    if all.isEmpty {
      all.reserveCapacity(16)
      firstPlaces.reserveCapacity(16)
    }
    if let first = firstPlaces.updateValue(span, forKey: id) {
      firstPlaces[id] = first
      return first
    }
    all.append(id)
    return nil
  }

  /// Takes an id, numbered where it is taken already.
  mutating func takeNumbered(_ id: String, at span: Span) -> String {
    if take(id, at: span) == nil { return id }
    var number = nextNumbers[id] ?? 2
    while take("\(id)-\(number)", at: span) != nil { number += 1 }
    nextNumbers[id] = number + 1
    return "\(id)-\(number)"
  }

  /// Remembers a link to `#fragment`, which can be checked at the document's end only.
  mutating func note(linkTo fragment: String, at span: Span) {
    // An empty fragment and `top` mean the page's beginning.
    guard !fragment.isEmpty, fragment != "top" else { return }
    linked.append((fragment, span))
  }

  func has(_ id: String) -> Bool { firstPlaces[id] != nil }
}

/// An id for a heading, from its text: `Über die Straße` gives `ueber-die-strasse`.
///
/// German umlauts become two letters, other letters with accents lose them, everything but letters and
/// digits becomes one `-`. Letters of other scripts stay, in lower case.
func foldedID(_ text: [UInt8]) -> String {
  if let id = foldedASCII(text) { return id }
  var folded = ""
  var isBroken = false
  for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
    if scalar.value == 0x308, let last = folded.last, "aou".contains(last) {
      // A decomposed umlaut, as file names and pastes from macOS have it.
      folded.append("e")
      continue
    }
    let letters = foldedLetters(scalar)
    if letters.isEmpty, scalar.properties.generalCategory == .nonspacingMark { continue }
    guard !letters.isEmpty else {
      isBroken = true
      continue
    }
    if isBroken, !folded.isEmpty { folded.append("-") }
    isBroken = false
    folded.append(contentsOf: letters)
  }
  return folded
}

/// The same for text of ASCII and German letters only, which nearly all is; nil for any other.
private func foldedASCII(_ text: [UInt8]) -> String? {
  var isOther = false
  // No letter becomes longer: an umlaut has two bytes.
  let id = String(unsafeUninitializedCapacity: text.count) { id in
    guard let count = fold(text, into: id) else {
      isOther = true
      return 0
    }
    return count
  }
  return isOther ? nil : id
}

private func fold(_ text: [UInt8], into id: UnsafeMutableBufferPointer<UInt8>) -> Int? {
  var count = 0
  var isBroken = false
  func add(_ letter: UInt8) {
    if isBroken, count > 0 {
      id[count] = UInt8(ascii: "-")
      count += 1
    }
    isBroken = false
    id[count] = letter
    count += 1
  }
  var i = 0
  while i < text.count {
    let byte = text[i]
    if byte.isASCIILetter || byte.isASCIIDigit {
      add(byte.lowercasedASCII)
    } else if byte < 0x80 {
      isBroken = true
    } else if byte == 0xC3, i + 1 < text.count {
      i += 1
      switch text[i] {
      case 0xA4, 0x84: add(UInt8(ascii: "a"))
      case 0xB6, 0x96: add(UInt8(ascii: "o"))
      case 0xBC, 0x9C: add(UInt8(ascii: "u"))
      case 0x9F: add(UInt8(ascii: "s"))
      default: return nil
      }
      add(text[i] == 0x9F ? UInt8(ascii: "s") : UInt8(ascii: "e"))
    } else if byte == 0xE2, i + 2 < text.count, text[i + 1] == 0x80 {
      // Dashes, quotation marks and the ellipsis.
      i += 2
      isBroken = true
    } else {
      return nil
    }
    i += 1
  }
  return count
}

private func foldedLetters(_ scalar: Unicode.Scalar) -> String {
  switch scalar {
  case "a"..."z", "0"..."9": return String(scalar)
  case "ä", "Ä", "æ", "Æ": return "ae"
  case "ö", "Ö", "œ", "Œ": return "oe"
  case "ü", "Ü": return "ue"
  case "ß", "ẞ": return "ss"
  case "à"..."å", "À"..."Å", "ā", "ă", "ą": return "a"
  case "ç", "Ç", "ć", "č", "Č": return "c"
  case "è"..."ë", "È"..."Ë", "ę", "ě": return "e"
  case "ì"..."ï", "Ì"..."Ï": return "i"
  case "ñ", "Ñ", "ń", "ň": return "n"
  case "ò"..."õ", "Ò"..."Õ", "ø", "Ø": return "o"
  case "ù"..."û", "Ù"..."Û", "ů": return "u"
  case "ý", "ÿ", "Ý": return "y"
  case "ł", "Ł": return "l"
  case "ř", "Ř": return "r"
  case "ś", "š", "Š": return "s"
  case "ź", "ż", "ž", "Ž": return "z"
  case "đ": return "d"
  default:
    guard scalar.properties.isAlphabetic || scalar.properties.numericType != nil else { return "" }
    return scalar.properties.lowercaseMapping
  }
}
