import Diagnostics
import FrontMatter
import TestSupport
import Testing

@Suite("Any front matter")
struct PropertyTests {
  private static let letters = Array("abcdefgXYZäöüßÄé–„“🌍👩‍🌾日 0123.,;'\"()+=/")

  /// Front matter with its expected texts and spans, keys and values in turn.
  private struct Sample {
    var text = ""
    var expected: [(text: String, span: Span)] = []

    mutating func add(_ written: String, as meant: String) {
      let start = text.utf8.count
      text += written
      expected.append((meant, Span(start, text.utf8.count)))
    }
  }

  private func sample(_ random: inout SeededNumbers) -> Sample {
    var sample = Sample()
    for number in 0..<Int.random(in: 1...12, using: &random) {
      sample.add("k\(number)ä", as: "k\(number)ä")
      sample.text += ":" + String(repeating: " ", count: .random(in: 1...3, using: &random))
      let count = Int.random(in: 0...30, using: &random)
      let inner = String((0..<count).map { _ in Self.letters.randomElement(using: &random) ?? "x" })
      switch Int.random(in: 0...3, using: &random) {
      case 0:
        sample.add(
          "'" + inner.map { $0 == "'" ? "''" : String($0) }.joined() + "'", as: inner)
      case 1:
        sample.add(
          "\"" + inner.map { $0 == "\"" ? "\\\"" : String($0) }.joined() + "\"", as: inner)
      case 2:
        let plain = "x" + inner + "y"
        sample.add(plain, as: plain)
      default:
        let plain = "x: " + inner + ": y"
        sample.add(plain, as: plain)
      }
      sample.text += [" ", "", "  # Ein Kommentar: ja"].randomElement(using: &random) ?? ""
      sample.text += ["\n", "\r\n", "\n\n"].randomElement(using: &random) ?? "\n"
    }
    return sample
  }

  @Test(arguments: 0..<300)
  func everySpanNamesWhatItSays(seed: UInt64) {
    var random = SeededNumbers(seed: seed)
    let sample = sample(&random)
    let file = SourceFile(path: "a.md", text: "---\n" + sample.text)
    var log = DiagnosticLog()
    let mapping = readFrontMatter(Span(4, file.bytes.count), of: file, reporting: &log)
    let found = mapping.map { scalars(in: $0) } ?? []
    #expect(log.isEmpty, "\(sample.text)")
    #expect(found.map(\.text) == sample.expected.map(\.text), "\(sample.text)")
    #expect(found.map { Span($0.span.start - 4, $0.span.end - 4) } == sample.expected.map(\.span))
  }

  /// Front matter without anything that is special is read without libyaml, which a comment calls for.
  @Test(arguments: 0..<3000)
  func plainFrontMatterIsReadLikeAnyOther(seed: UInt64) {
    var random = SeededNumbers(seed: seed)
    let pieces = [
      "a", "b", "ort", "x1", "a: ", "a: b", "b: c", "ort:", "text: Am Markt", "- ", "- a", "- a: b",
      "  ", " ",
      "    ", "[a, b]", "[a,b]", "[a, ]", "[\"11.3\", c]", "\"Zitat: eins\"", "'a b'", "''", "\"\"",
      "~", "ä„ß“",
      "\u{A0}", "\u{2028}", "\u{E000}🌍", "2026-01-31", "12:30", "1.250 €", "-300", "?", "- - a",
      ",", ": ", "<<: a",
      "{a: b}", "{a: b, c: 1}", "{a: \"x, y\", b: 'c', d: e/f.g}", "{a: b, a: c}", "{a:b}", "{a: }",
      "{a: b c}", "[a b, ä c]", "[a  b , c]", "[a b: c]", "[a #b]", "[a -b, a - b]", "[ä ö]",
      "{a: ä b, c: d/e f}", "[a ]", "{a: b,}", "{ a:  b , c: d }", "\"#1A2B3C\"", "'a # b'", "---",
      "...", "&x", "*x",
      "!t", "|", ">", "%", "\t", "\\", "`", "'", "\"",
    ]
    var text = ""
    for line in 0..<Int.random(in: 1...7, using: &random) {
      text += ["", "", "  ", "    ", " "].randomElement(using: &random) ?? ""
      text +=
        ["k\(line): ", "k\(line): ", "k\(line):", "- ", "- k\(line): ", ""].randomElement(
          using: &random) ?? ""
      for _ in 0..<Int.random(in: 0...(seed % 3 == 0 ? 3 : 1), using: &random) {
        text += pieces.randomElement(using: &random) ?? ""
      }
      text += ["\n", "\n", "\n", "\n\n"].randomElement(using: &random) ?? "\n"
    }
    if seed % 7 == 0 { text.removeLast() }
    let comment = "# Ein Kommentar\n"
    let file = SourceFile(path: "a.md", text: comment + text)
    let span = Span(comment.utf8.count, file.bytes.count)
    var (log, otherLog) = (DiagnosticLog(), DiagnosticLog())
    let mapping = readFrontMatter(span, of: file, reporting: &log)
    guard log.isEmpty, mapping?.entries.isEmpty == false else { return }
    let other = readFrontMatter(file.whole, of: file, reporting: &otherLog)
    #expect(otherLog.isEmpty, "\(text)")
    #expect(mapping.map { Placed.mapping($0) } == other.map { Placed.mapping($0) }, "\(text)")
  }

  /// A tree that can be compared, with all of its places.
  private indirect enum Placed: Equatable {
    case scalar(String, Span, isPlain: Bool)
    case group([Placed], Span)

    init(_ node: Node) {
      switch node {
      case .scalar(let scalar):
        self = .scalar(scalar.text, scalar.span, isPlain: scalar.isPlain)
      case .list(let items, let span): self = .group(items.map(Placed.init), span)
      case .mapping(let mapping): self = .mapping(mapping)
      }
    }

    static func mapping(_ mapping: Mapping) -> Placed {
      .group(
        mapping.entries.flatMap { [Placed(.scalar($0.key)), Placed($0.value)] }, mapping.span)
    }
  }

  @Test(arguments: 0..<300)
  func randomBytesAreNoTrouble(seed: UInt64) {
    var random = SeededNumbers(seed: seed)
    let signs = Array("abcä🌍:- #\n\n\t[]{},'\"|>&*!?%@`~<\u{0}\u{A0}\r\u{2028}\u{85}".utf8)
    let bytes = (0..<Int.random(in: 0...400, using: &random)).map { _ in
      seed % 3 == 0
        ? UInt8.random(in: 0...255, using: &random) : signs.randomElement(using: &random) ?? 0
    }
    let file = SourceFile(path: "a.md", bytes: bytes)
    var log = DiagnosticLog()
    let mapping = readFrontMatter(file.whole, of: file, reporting: &log)
    #expect(mapping != nil || log.hasErrors)
    for scalar in mapping.map({ scalars(in: $0) }) ?? [] {
      #expect(scalar.span.end <= bytes.count)
    }
    for diagnostic in log.sorted {
      #expect((diagnostic.place?.span.end ?? 0) <= bytes.count)
    }
  }

  @Test(
    .timeLimit(.minutes(5)),
    arguments: [
      "[", "{", "- ", "a: ", "? ", "'", "\"", "a: b: c\n", "a: #b\n", "[a: ", "{a: ", "\n", "\t",
      "&a ", "|\n",
      "a: '\n", "- - a: b: c\n", "k: x 'y' z: ''''''''\n", "🌍", ": ", "a #b ", "#", "\u{2028}",
    ])
  func sixtyFourKilobytesOfAnythingAreRead(sign: String) {
    let text = String(repeating: sign, count: frontMatterLimit / sign.utf8.count)
    let clock = ContinuousClock()
    let time = clock.measure { _ = MarkedText("a: \(text)").frontMatter() }
    let bare = clock.measure { _ = MarkedText(text).frontMatter() }
    #expect(time < .seconds(5))
    #expect(bare < .seconds(5))
  }

  @Test(.timeLimit(.minutes(5)))
  func manyQuotationMarksBehindAColonAreRead() {
    let text =
      (0..<60).map { "k\($0): a: \(String(repeating: "'", count: 500))\n" }.joined()
      + (0..<4000).map { "x\($0): y\n" }.joined()
    let time = ContinuousClock().measure { _ = MarkedText(text).frontMatter() }
    #expect(time < .seconds(5))
  }
}
