/// A text as it stands in an address: ä→ae, ö→oe, ü→ue, ß→ss, lower case, letters and digits only,
/// `-` for every stretch of anything else. Slashes between names stay, so that a path keeps its
/// folders.
///
/// A name of which nothing would be left, such as `🚀` or one in Cyrillic, is spelt by its numbers
/// in Unicode.
public func addressName(_ text: String) -> String {
  if isAddress(text) { return text }
  guard holdsSlash(text) else { return addressPart(text) }
  return text.split(separator: "/").map { addressPart(String($0)) }.joined(separator: "/")
}

private func holdsSlash(_ text: String) -> Bool {
  for byte in text.utf8 where byte == UInt8(ascii: "/") { return true }
  return false
}

/// Whether a text stands in an address as it is, like nearly every id.
private func isAddress(_ text: String) -> Bool {
  var isBehindSign = true
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      isBehindSign = false
    case UInt8(ascii: "-"), UInt8(ascii: "/"):
      if isBehindSign { return false }
      isBehindSign = true
    default: return false
    }
  }
  return !isBehindSign
}

private func addressPart(_ text: String) -> String {
  let name = plainName(text)
  guard name.isEmpty, !text.isEmpty else { return name }
  return text.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: "-")
}

private func plainName(_ text: String) -> String {
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.utf8.count)
  var needsDash = false
  func append(_ letter: UInt8) {
    if needsDash, !bytes.isEmpty { bytes.append(UInt8(ascii: "-")) }
    needsDash = false
    bytes.append(letter)
  }
  func append(_ letters: some Sequence<UInt8>) {
    for letter in letters { append(letter) }
  }
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x30...0x39, 0x61...0x7A: append(UInt8(scalar.value))
    case 0x41...0x5A: append(UInt8(scalar.value) + 0x20)
    case 0..<0x80: needsDash = true
    case 0xE4, 0xC4: append("ae".utf8)
    case 0xF6, 0xD6: append("oe".utf8)
    case 0xFC, 0xDC: append("ue".utf8)
    case 0xDF, 0x1E9E: append("ss".utf8)
    case 0x308:
      // A combining diaeresis, as file names from macOS have it: the vowel before takes an e.
      if let last = bytes.last, "aou".utf8.contains(last), !needsDash {
        bytes.append(UInt8(ascii: "e"))
      }
    case 0x300...0x36F: continue
    default:
      if let letters = plainLetters[scalar.value] { append(letters.utf8) } else { needsDash = true }
    }
  }
  return String(decoding: bytes, as: UTF8.self)
}

/// Letters of neighbouring languages that German town and street names meet.
private let plainLetters: [UInt32: String] = {
  let rows: [(String, String)] = [
    ("àáâãåāăą", "a"), ("çćĉċč", "c"), ("ďđ", "d"), ("èéêëēĕėęě", "e"), ("ĝğġģ", "g"),
    ("ìíîïĩīĭįı", "i"),
    ("ĺļľł", "l"), ("ñńņň", "n"), ("òóôõøōŏő", "o"), ("ŕŗř", "r"), ("śŝşšș", "s"), ("ţťț", "t"),
    ("ùúûũūŭůűų", "u"), ("ýÿ", "y"), ("źżž", "z"), ("æ", "ae"), ("œ", "oe"),
  ]
  var letters: [UInt32: String] = [:]
  for (accented, plain) in rows {
    for scalar in accented.unicodeScalars {
      letters[scalar.value] = plain
      for upper in scalar.properties.uppercaseMapping.unicodeScalars where upper.value > 0x7F {
        letters[upper.value] = plain
      }
    }
  }
  return letters
}()
