import Diagnostics
import Tables
import Testing

@Suite("Tables as spreadsheets save them")
struct TableTests {
  private func table(_ bytes: [UInt8]) -> (rows: [[String]]?, log: DiagnosticLog) {
    var log = DiagnosticLog()
    let table = readTable(SourceFile(path: "a.csv", bytes: bytes), reporting: &log)
    return (table?.rows.map { $0.map(\.text) }, log)
  }

  private func rows(_ text: String) -> [[String]]? { table(Array(text.utf8)).rows }

  /// Texts that a table has to take some trouble over.
  static let texts = [
    "Dorf-App", "", "a;b", "a,b\tc", "„so“ und \"so\"", "\"", "\"\"", "zwei\nZeilen", "=1+1",
    "+49 7999 100", "-5", "-5,5", "-x", "@amt", "'", "'=1", "''=1", "'abc", "=", "08999001",
    "Straße 🚀", "a|b", "sep=,",
  ]

  @Test func whatIsWrittenIsReadAgain() {
    let rows = [Self.texts.map { $0.isEmpty ? "x" : $0 }, Self.texts, Self.texts.reversed()]
    #expect(self.rows(tableText(rows)) == rows)
  }

  @Test(arguments: ["=1+1", "+49 7", "@a", "-x", "'=1"])
  func noCellIsAFormula(text: String) {
    #expect(tableText([[text]]) == "\u{FEFF}'\(text)\r\n")
  }

  @Test(arguments: ["-5", "-1.250,50", "08999001"])
  func aNumberStaysANumber(text: String) {
    #expect(tableText([[text]]) == "\u{FEFF}\(text)\r\n")
  }

  @Test(arguments: [
    "a;b\n1;2\n", "a;b\r\n1;2", "\u{FEFF}a;b\n1;2\n", "a,b\n1,2\n", "a\tb\n1\t2\n", "a;b\r1;2\r",
    "sep=;\r\na;b\r\n1;2\r\n", "sep=,\na,b\n1,2", "\u{FEFF}sep=\t\na\tb\n1\t2",
    "\"sep=;\"\na;b\n1;2",
    "\"a\";\"b\"\n\"1\";\"2\"\n", " a ; b \n1; 2\n", "a;b;;;\n1;2\n;;;;\n\n", "a;b\n\n1;2\n",
  ])
  func readsWhatProgramsSave(text: String) {
    #expect(rows(text) == [["a", "b"], ["1", "2"]])
  }

  @Test func everyCellIsCalledAsInASpreadsheet() throws {
    let wide = Array(repeating: "x", count: 28).joined(separator: ";")
    var log = DiagnosticLog()
    let file = SourceFile(path: "a.csv", text: "sep=;\n\(wide)\n\"zwei\nZeilen\";x\n;;\nx;x\n")
    let rows = try #require(readTable(file, reporting: &log)).rows
    #expect(rows[0].map(\.name).prefix(2) == ["A1", "B1"])
    #expect(rows[0].map(\.name).suffix(3) == ["Z1", "AA1", "AB1"])
    #expect(rows[1].map(\.name) == ["A2", "B2"])
    #expect(rows[2].map(\.name) == ["A4", "B4"])
  }

  @Test func aSignInQuotationMarksPartsNothing() {
    #expect(rows("\"a,b,c\";d\n1;2\n") == [["a,b,c", "d"], ["1", "2"]])
    #expect(rows("a;b\n\"x\r\ny\"\"z\"\"\";2\n") == [["a", "b"], ["x\ny\"z\"", "2"]])
    #expect(rows("a\nso \"so\"\n") == [["a"], ["so \"so\""]])
  }

  @Test func readsUTF16() {
    let text = "ä;b\r\n1;🚀\r\n"
    let units = Array(text.utf16)
    let little: [UInt8] =
      [0xFF, 0xFE] + units.flatMap { unit -> [UInt8] in [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    let big: [UInt8] =
      [0xFE, 0xFF] + units.flatMap { unit -> [UInt8] in [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
    #expect(table(little).rows == [["ä", "b"], ["1", "🚀"]])
    #expect(table(big).rows == [["ä", "b"], ["1", "🚀"]])
  }

  @Test func cellsKnowTheirPlace() throws {
    let file = SourceFile(path: "a.csv", text: "\u{FEFF}a;\"b;c\"\r\n'=1; 2")
    var log = DiagnosticLog()
    let table = try #require(readTable(file, reporting: &log))
    #expect(table.rows.joined().map { file.text($0.span) } == ["a", "b;c", "'=1", " 2"])
  }

  @Test(arguments: [
    ("", Code.unreadableTable), ("\u{FEFF}\n;;;\n", .unreadableTable),
    ("a;\"b\n1;2\n", .unreadableTable),
    ("PK\u{3}\u{4}…", .unreadableTable), ("a\u{0}b", .notUTF8),
  ])
  func saysWhatIsNoTable(text: String, code: Code) {
    let (rows, log) = table(Array(text.utf8))
    #expect(rows == nil)
    #expect(log.sorted.map(\.code) == [code])
  }

  @Test func saysThatItIsNotUTF8() {
    let (rows, log) = table(Array("stra".utf8) + [0xDF] + Array("e;b\n".utf8))
    #expect(rows == nil)
    #expect(log.sorted.map(\.code) == [.notUTF8])
    #expect(log.sorted.first?.place?.span == Span(4, 5))
  }

  /// However bytes are mixed, reading ends, and a cell lies within the file.
  @Test func survivesAnything() {
    var state: UInt64 = 42
    let alphabet = Array("a;,\t\"\r\n'=|ä ".utf8) + [0, 0xFF, 0xFE, 0xEF, 0xBB, 0xBF]
    for _ in 0..<3000 {
      let bytes = (0..<12).map { _ in
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return alphabet[Int(state >> 33) % alphabet.count]
      }
      var log = DiagnosticLog()
      let table = readTable(SourceFile(path: "a.csv", bytes: bytes), reporting: &log)
      #expect((table == nil) == log.hasErrors)
      guard let table else { continue }
      for cell in table.rows.joined() { #expect(cell.span.end <= table.file.bytes.count) }
    }
  }
}
