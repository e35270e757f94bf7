import Authoring
import Checks
import Diagnostics
import Foundation

extension MessagePage {
  /// The page with other expected texts; `texts` gives those of each example, in order.
  func text(withExpected texts: [(german: String, english: String)]) -> String {
    var lines = lines
    for (example, expected) in zip(examples, texts).reversed() {
      let blocks = [(example.english, expected.english), (example.german, expected.german)]
      for (block, text) in blocks {
        guard let block else { continue }
        let content = text.hasSuffix("\n") ? String(text.dropLast()) : text
        lines.replaceSubrange(
          block.lines,
          with: content.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
      }
    }
    return lines.joined(separator: "\n")
  }
}

extension MessagePage.Example {
  /// What other hosts answer: a block `!answer https://…` holds a status with the address that the page has
  /// moved to, or a word.
  var answers: [String: LinkAnswer] {
    var answers: [String: LinkAnswer] = [:]
    for (info, text) in files where info.hasPrefix("!answer ") {
      let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
      answers[String(info.dropFirst("!answer ".count))] =
        switch words.first ?? "" {
        case "unknown-host": .unknownHost
        case "wrong-certificate": .wrongCertificate
        case "silence": .silence
        case let status: .status(Int(status) ?? 0, movedTo: words.count > 1 ? words[1] : nil)
        }
    }
    return answers
  }
}

extension SourceTree {
  /// Adds a file as an example gives it: under its path a text, and behind a sign what is no text.
  ///
  /// A line `×3000 Wort` stands for three thousand lines.
  mutating func add(info: String, text: String) {
    let parts = info.split(separator: " ", maxSplits: 1).map(String.init)
    guard info.hasPrefix("!"), parts.count == 2 else {
      put(repeatingLines(of: text), at: info)
      return
    }
    let path = parts[1]
    let word = text.trimmingCharacters(in: .whitespacesAndNewlines)
    texts[path] = nil
    switch parts[0] {
    case "!removed", "!answer": break
    case "!latin1":
      let bytes = Array(text.data(using: .isoLatin1) ?? Data())
      texts[path] = SourceFile(path: path, bytes: bytes)
    case "!asset": assets[path] = Asset(byteCount: text.utf8.count, head: Array(text.utf8))
    case "!png": assets[path] = Asset(byteCount: 10_000, head: pngHead)
    case "!unreadable": obstacles.append((path, .unreadable(reason: word)))
    case "!too-large":
      let limit = 2 << 20 + 64 << 10
      obstacles.append((path, .tooLarge(byteCount: Int(word) ?? 0, limit: limit)))
    case "!leads-outside": obstacles.append((path, .leadsOutside(target: word)))
    case "!broken-link": obstacles.append((path, .brokenLink(target: word)))
    case "!folder": obstacles.append((path, .folderNamedLikeFile))
    case "!no-file": obstacles.append((path, .notAFile))
    case "!unusable-name": obstacles.append((path, .unusableName))
    default: preconditionFailure("The gallery knows no block \(parts[0]).")
    }
  }
}

/// The beginning of a PNG file of 800 by 600 pixels.
let pngHead: [UInt8] =
  [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]
  + Array("IHDR".utf8) + [0, 0, 3, 0x20, 0, 0, 2, 0x58]

private func repeatingLines(of text: String) -> String {
  guard text.contains("×") else { return text }
  return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
    guard line.hasPrefix("×"), let space = line.firstIndex(of: " "),
      let count = Int(line[line.index(after: line.startIndex)..<space])
    else { return String(line) }
    return Array(repeating: String(line[line.index(after: space)...]), count: count)
      .joined(separator: "\n")
  }.joined(separator: "\n")
}
