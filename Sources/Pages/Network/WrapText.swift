internal import Diagnostics

/// Breaks a text into lines that are about so wide, in pixels, when set in a serif of 15 pixels.
///
/// Nobody knows the reader's font: the widths are those of a broad one, so that other fonts leave room.
func wrap(_ text: String, width: Int) -> [String] {
  var lines: [String] = []
  var line = ""
  var used = 0
  func close() {
    if !line.isEmpty { lines.append(line) }
    (line, used) = ("", 0)
  }
  for word in text.split(whereSeparator: \.isWhitespace) {
    for part in pieces(of: word, width: width * 10) {
      let length = textWidth(part.text)
      let space = line.isEmpty || !part.isStart ? 0 : 40
      if used + space + length > width * 10 { close() }
      if !line.isEmpty, space > 0 {
        line += " "
        used += space
      }
      line += part.text
      used += length
    }
  }
  close()
  return lines.isEmpty ? [""] : lines
}

/// A word, or its parts where it has a hyphen or is longer than a line.
private func pieces(of word: Substring, width: Int) -> [(text: String, isStart: Bool)] {
  let isWhole = !word.utf8.contains { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "/") }
  if isWhole, textWidth(word) + 50 <= width { return [(String(word), true)] }
  var pieces: [(text: String, isStart: Bool)] = []
  var piece = ""
  var used = 0
  for character in word {
    let length = textWidth(String(character))
    if used + length + 50 > width {
      pieces.append((piece + "-", pieces.isEmpty))
      (piece, used) = ("", 0)
    }
    piece.append(character)
    used += length
    if character == "-" || character == "/" {
      pieces.append((piece, pieces.isEmpty))
      (piece, used) = ("", 0)
    }
  }
  if !piece.isEmpty { pieces.append((piece, pieces.isEmpty)) }
  return pieces
}

/// In tenths of a pixel.
func textWidth(_ text: some StringProtocol) -> Int {
  text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
}

private func width(of letter: Unicode.Scalar) -> Int {
  letter.isASCII ? widthsOfASCII[Int(letter.value)] : measuredWidth(of: letter)
}

private let widthsOfASCII = (0..<128 as Range<UInt8>).map { measuredWidth(of: Unicode.Scalar($0)) }

private func measuredWidth(of letter: Unicode.Scalar) -> Int {
  switch letter {
  case "i", "j", "l", "t", "f", "r", "I", ".", ",", ":", ";", "'", "|", "!", "(", ")", "-": 51
  case "m", "w", "M", "W", "Q", "—", "…", "%", "@": 130
  case "A"..."Z", "Ä", "Ö", "Ü", "&": 110
  case "a"..."z", "ä", "ö", "ü", "ß", "0"..."9", "–": 82
  case _ where letter.takesNoRoom: 0
  default: 120
  }
}
