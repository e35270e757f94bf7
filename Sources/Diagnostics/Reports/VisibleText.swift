/// A text in which everything that a terminal would obey or hide is spelt out.
///
/// Reports quote files that strangers may have written. An escape sequence must not recolour or clear
/// the terminal, a direction mark must not turn a line around, and an invisible character must be seen.
public func visible(_ text: some StringProtocol) -> String {
  guard text.unicodeScalars.contains(where: isObeyedOrHidden) || text.utf8.count > 200 else {
    return String(text)
  }
  return text.reduce(into: "") { $0 += visible($1) }
}

/// A character as a report shows it: itself, a control picture such as `␛`, or a name such as `<U+202E>`.
func visible(_ character: Character) -> String {
  let scalars = character.unicodeScalars
  guard scalars.contains(where: isObeyedOrHidden) else {
    // A base letter under hundreds of accents would spill over the lines around it.
    return scalars.count <= 16 ? String(character) : String(scalars.prefix(1)) + "…"
  }
  return scalars.reduce(into: "") { $0 += isObeyedOrHidden($1) ? spelling(of: $1) : String($1) }
}

/// How many columns of a terminal a visible text takes.
func displayWidth(of text: String) -> Int {
  text.reduce(into: 0) { $0 += displayWidth(of: $1) }
}

private func displayWidth(of character: Character) -> Int {
  let scalars = character.unicodeScalars
  guard let first = scalars.first else { return 0 }
  if first.isASCII, scalars.count == 1 { return 1 }
  if first.properties.isEmojiPresentation || isEastAsianWide(first) { return 2 }
  if scalars.contains("\u{FE0F}") { return 2 }
  return 1
}

/// Controls, direction marks, line separators and characters without any shape.
///
/// The joiner U+200D stays, because the emoji of a family is made with it.
private func isObeyedOrHidden(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x00...0x1F, 0x7F...0x9F: true
  case 0xAD, 0x61C, 0x180E, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: true
  case 0xFFF9...0xFFFB: true
  default: false
  }
}

private func spelling(of scalar: Unicode.Scalar) -> String {
  if scalar.value < 0x20, let picture = Unicode.Scalar(0x2400 + scalar.value) {
    return String(picture)
  }
  if scalar.value == 0x7F { return "␡" }
  let digits = String(scalar.value, radix: 16, uppercase: true)
  return "<U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + ">"
}

/// The blocks whose characters take two columns (Unicode Standard Annex 11).
private func isEastAsianWide(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3: true
  case 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6: true
  case 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF, 0x20000...0x3FFFD: true
  default: false
  }
}
