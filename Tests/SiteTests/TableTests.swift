import Authoring
import Diagnostics
import Documents
import Foundation
import FrontMatter
import TestSupport
import Testing

@Suite("Documents as a table, and back")
struct TableTests {
  /// A project with everything that people write: comments, quotation marks, orders and forms of their own.
  static let project = """
    ---
    # Von Hand gepflegt.
    status: geplant   # seit Mai
    titel: 'Dorf-App: die "zweite"'

    kurz: >-
      Neues aus dem Rathaus
      auf dem Telefon.
    kommune: seeblick
    strategie: "digital-2030"
    handlungsfelder:
      - mobilitaet   # zuerst
      # und dann
      - verwaltung
    zielgruppen: [Kinder, 'Ältere, auch ab 80', "so | so"]
    stand: 2026-11-01
    zeitraum: {start: 2026-03-01, ende-geplant: Q3 2027}
    kosten:
      # ohne Umsatzsteuer
      anschub: 45.000 €
    federfuehrung: Amt: Kultur
    begruendung: |
      Es hakt.

      Es ruckelt.
    meilensteine:
      - titel: Beginn
        datum: 2026-05
    ---

    Text, der bleibt: status: geplant

    """

  private func tree(_ text: String) throws -> SourceTree {
    var tree = try SourceTree.smallSite()
    tree.put(text, at: "content/projekte/dorf-app.md")
    return tree
  }

  /// What an import says and does, of a table with the heading `datei` and one more.
  private func importing(
    _ table: String, _ tree: SourceTree, of kind: KindName = .project
  ) throws -> (changes: [TableChange], log: DiagnosticLog) {
    var log = DiagnosticLog()
    let settings = readSiteSettings(in: tree, reporting: &log)
    let new = NewDocuments(
      settings: settings, folder: kind.folder.text(in: settings.language), day: try testDay())
    let file = SourceFile(path: "projekte.csv", text: table)
    return (importTable(file, of: kind, into: tree, new, reporting: &log), log)
  }

  private func export(_ tree: SourceTree, of kind: KindName = .project) throws -> ExportedTable {
    var log = DiagnosticLog()
    let settings = readSiteSettings(in: tree, reporting: &log)
    return exportTable(
      of: kind, from: tree, languages: settings.languages, in: settings.language, reporting: &log)
  }

  /// The project after an import, as the lines that are gone and those that have come.
  private func difference(
    _ column: String, _ value: String, of text: String = project
  ) throws -> (gone: [String], come: [String]) {
    let quoted = "\"" + value.replacingOccurrences(of: "\"", with: "\"\"") + "\""
    let (changes, log) = try importing("datei;\(column)\ndorf-app.md;\(quoted)\n", try tree(text))
    #expect(log.isEmpty, "\(textReport(of: log, language: .german, colour: false))")
    let new = String(decoding: try #require(changes.first).bytes, as: UTF8.self)
    let steps = lines(of: new).difference(from: lines(of: text))
    return (
      steps.removals.map { if case .remove(_, let line, _) = $0 { line } else { "" } },
      steps.insertions.map { if case .insert(_, let line, _) = $0 { line } else { "" } }
    )
  }

  /// With their returns, which a string would take for one character with the line break.
  private func lines(of text: String) -> [String] {
    text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }

  @Test(arguments: KindName.allCases)
  func importingWhatWasExportedChangesNothing(kind: KindName) throws {
    let tree = try demoTree()
    let table = try export(tree, of: kind)
    let folders = [kind.folder.german, kind.folder.english]
    let count = tree.texts.keys.count { path in
      folders.contains { path.hasPrefix("content/\($0)/") } && !path.contains(".en.")
        && !path.contains(".leicht.")
    }
    #expect(table.documentCount == count)
    let (changes, log) = try importing(table.text, tree, of: kind)
    #expect(log.isEmpty)
    #expect(changes.isEmpty)
  }

  @Test func showsValuesAsTheyAreWritten() throws {
    let rows = try export(tree(Self.project)).text.components(separatedBy: "\r\n")
    let row = try #require(rows.dropFirst().first)
    for cell in [
      "dorf-app.md", "\"Dorf-App: die \"\"zweite\"\"\"", "mobilitaet | verwaltung", "45.000 €",
      "Kinder | Ältere, auch ab 80 | so || so", "2026-03-01", "Q3 2027", "Amt: Kultur",
      "\"Es hakt.\n\nEs ruckelt.\"",
    ] {
      #expect(row.contains(";\(cell);") || row.hasPrefix("\(cell);"), "\(cell)")
    }
    #expect(rows.first?.contains(";zeitraum.ende-geplant;") == true)
    #expect(rows.first?.contains("meilensteine") == false)
  }

  /// A column, what somebody writes into its cell, and the lines that it changes.
  static let edits: [(column: String, value: String, gone: [String], come: [String])] = [
    ("status", "laufend", ["status: geplant   # seit Mai"], ["status: laufend   # seit Mai"]),
    ("titel", "Dorf's App", ["titel: 'Dorf-App: die \"zweite\"'"], ["titel: 'Dorf''s App'"]),
    ("strategie", "digital-2035", ["strategie: \"digital-2030\""], ["strategie: \"digital-2035\""]),
    (
      "handlungsfelder", "mobilitaet | zusammenleben", ["  - verwaltung"], ["  - zusammenleben"]
    ),
    ("handlungsfelder", "mobilitaet, verwaltung, kultur", [], ["  - kultur"]),
    ("handlungsfelder", "verwaltung", ["  - mobilitaet   # zuerst"], []),
    (
      "zielgruppen", "Kinder | Eltern: alle",
      ["zielgruppen: [Kinder, 'Ältere, auch ab 80', \"so | so\"]"],
      ["zielgruppen: [Kinder, 'Eltern: alle']"]
    ),
    ("kommune", "seeblick | moorau", ["kommune: seeblick"], ["kommune: [seeblick, moorau]"]),
    (
      "zeitraum.start", "April 2026", ["zeitraum: {start: 2026-03-01, ende-geplant: Q3 2027}"],
      ["zeitraum: {start: April 2026, ende-geplant: Q3 2027}"]
    ),
    (
      "zeitraum.start-geplant", "2025", ["zeitraum: {start: 2026-03-01, ende-geplant: Q3 2027}"],
      ["zeitraum: {start: 2026-03-01, ende-geplant: Q3 2027, start-geplant: 2025}"]
    ),
    (
      "zeitraum.start", "", ["zeitraum: {start: 2026-03-01, ende-geplant: Q3 2027}"],
      ["zeitraum: {ende-geplant: Q3 2027}"]
    ),
    ("kosten.anschub", "1,5 Mio. €", ["  anschub: 45.000 €"], ["  anschub: 1,5 Mio. €"]),
    ("kosten.jaehrlich", "k. A.", [], ["  jaehrlich: k. A."]),
    ("kosten.anschub", "", ["kosten:", "  # ohne Umsatzsteuer", "  anschub: 45.000 €"], []),
    (
      "federfuehrung", "Amt: Sport", ["federfuehrung: Amt: Kultur"], ["federfuehrung: 'Amt: Sport'"]
    ),
    ("federfuehrung", "", ["federfuehrung: Amt: Kultur"], []),
    ("kontakt.telefon", "+49 7999 100", [], ["kontakt:", "  telefon: +49 7999 100"]),
    ("ampel", "gefährdet", [], ["ampel: gefaehrdet"]),
    ("karte.code", "A1", [], ["karte:", "  code: A1"]),
    ("verwandt", "buecherbus | rufbus", [], ["verwandt: [buecherbus, rufbus]"]),
    ("wirkung", "Erste Zeile\nzweite", [], ["wirkung: |", "  Erste Zeile", "  zweite"]),
    ("begruendung", "Es hakt.\nSehr.", ["", "  Es ruckelt."], ["  Sehr."]),
    ("begruendung", "", ["begruendung: |", "  Es hakt.", "", "  Es ruckelt."], []),
    (
      "kurz", "Kurz gesagt: alles.", ["  Neues aus dem Rathaus", "  auf dem Telefon."],
      ["  Kurz gesagt: alles."]
    ),
    ("stand", "15.11.2026", ["stand: 2026-11-01"], ["stand: 15.11.2026"]),
    (
      "Status", "In Umsetzung", ["status: geplant   # seit Mai"],
      ["status: in-umsetzung   # seit Mai"]
    ),
    ("light", "im-plan", [], ["ampel: im-plan"]),
  ]

  @Test(arguments: edits)
  func aChangedCellChangesItsLinesOnly(
    edit: (column: String, value: String, gone: [String], come: [String])
  ) throws {
    let found = try difference(edit.column, edit.value)
    #expect(found.gone == edit.gone)
    #expect(found.come == edit.come)
  }

  @Test(arguments: edits)
  func lineBreaksAndTheByteOrderMarkStay(
    edit: (column: String, value: String, gone: [String], come: [String])
  ) throws {
    let text = "\u{FEFF}" + Self.project.replacingOccurrences(of: "\n", with: "\r\n")
    let found = try difference(edit.column, edit.value, of: text)
    #expect(found.gone == edit.gone.map { $0 + "\r" })
    #expect(found.come == edit.come.map { $0 + "\r" })
  }

  @Test func addedFieldsSpeakTheLanguageOfTheDocument() throws {
    let english = "---\ntitle: App\nsummary: News.\nstatus: planned\n---\n"
    #expect(try difference("ampel", "at-risk", of: english).come == ["light: at-risk"])
    #expect(try difference("federfuehrung", "Office", of: english).come == ["lead: Office"])
  }

  @Test func anEmptyFieldIsFilledWhereItStands() throws {
    let text =
      "---\ntitel: App\n# wer es leitet\nfederfuehrung:   # offen\nampel: \"\"\nkosten:\n---\n"
    #expect(
      try difference("federfuehrung", "Amt", of: text).come == ["federfuehrung: Amt   # offen"])
    #expect(try difference("ampel", "im-plan", of: text).come == ["ampel: \"im-plan\""])
    #expect(try difference("kosten.anschub", "5 €", of: text).come == ["  anschub: 5 €"])
  }

  /// What Excel makes of values that nobody has touched.
  @Test(arguments: [
    ("stand", "2026-03-01", "01.03.2026"), ("stand", "1.3.2026", "01.03.2026 00:00"),
    ("stand", "2026-03-01", "01.03.26"), ("kosten.anschub", "2.070", "2,07"),
    ("kosten.anschub", "11.870", "11,87"), ("zeitraum.start", "März 2026", "Mrz 26"),
    ("zeitraum.start", "01/2026", "Jan 26"),
    ("zeitraum.start", "2026-05", "Mai-26"), ("kosten.anschub", "45.000 €", "45.000,00 €"),
    ("kosten.anschub", "2.070", "2070"), ("kosten.anschub", "2.070", "2.07"),
    ("entwurf", "nein", "FALSCH"), ("entwurf", "false", "FALSE"), ("ort.breite", "48,7", "48.7"),
    ("status", "geplant", "Geplant"), ("status", "planned", "geplant"),
  ])
  func whatASpreadsheetRewritesIsNoChange(column: String, written: String, saved: String) throws {
    let parts = column.components(separatedBy: ".")
    let field =
      parts.count == 2 ? "\(parts[0]):\n  \(parts[1]): \(written)" : "\(column): \(written)"
    let text = "---\ntitel: App\n\(field)\n---\n"
    let (changes, log) = try importing("datei;\(column)\ndorf-app;\(saved)\n", tree(text))
    #expect(log.isEmpty, "\(textReport(of: log, language: .german, colour: false))")
    #expect(changes.isEmpty, "\(changes.flatMap(\.cells).map(\.new))")
  }

  @Test func aDayAsLibreOfficeShowsItIsOfThisCentury() throws {
    let (changes, log) = try importing(
      "datei;zeitraum.ende\ndorf-app;31.12.35\n", tree("---\ntitel: App\n---\n"))
    #expect(log.isEmpty, "\(textReport(of: log, language: .german, colour: false))")
    let text = String(decoding: try #require(changes.first).bytes, as: UTF8.self)
    #expect(text == "---\ntitel: App\nzeitraum:\n  ende: 31.12.2035\n---\n")
  }

  @Test func aKeyGetsItsZeroBack() throws {
    var tree = try SourceTree.smallSite()
    let same = try importing("datei;ags\nseeblick;8999001\n", tree, of: .municipality)
    #expect(same.changes.isEmpty)
    tree.put("---\ntitel: Seeblick\nart: gemeinde\n---\n", at: "content/kommunen/seeblick.md")
    let (changes, _) = try importing("datei;ags\nseeblick;8999001\n", tree, of: .municipality)
    let text = String(decoding: try #require(changes.first).bytes, as: UTF8.self)
    #expect(text == "---\ntitel: Seeblick\nart: gemeinde\nags: \"08999001\"\n---\n")
  }

  @Test func whatARowOrTheTableLacksIsNotTouched() throws {
    let table = "datei;status;federfuehrung;kosten.anschub\ndorf-app;laufend\n"
    let (changes, log) = try importing(table, tree(Self.project))
    #expect(log.isEmpty)
    let expected = Self.project.replacingOccurrences(
      of: "status: geplant   #", with: "status: laufend   #")
    #expect(String(decoding: try #require(changes.first).bytes, as: UTF8.self) == expected)
  }

  @Test func aRowWithoutAFileBecomesADraft() throws {
    let table = """
      datei;titel;status;kommune;kosten.anschub
      ;Bücherbus: "Lies mal!" 🚌;geplant;;45.000 €
      """
    let (changes, log) = try importing(table, SourceTree.smallSite())
    #expect(log.isEmpty)
    let change = try #require(changes.first)
    #expect(change.path == "content/projekte/buecherbus-lies-mal.md")
    #expect(change.old == nil)
    let text = String(decoding: change.bytes, as: UTF8.self)
    for line in [
      "entwurf: ja", "titel: 'Bücherbus: \"Lies mal!\" 🚌'", "status: geplant", "kommune: seeblick",
      "kosten:\n  anschub: 45.000 €", "kurz:",
    ] {
      #expect(text.contains("\n\(line)\n"), "\(line) in\n\(text)")
    }
  }

  /// What is wrong in a table, as its code and the marked text.
  @Test(arguments: [
    ("datei;status\ndorf-app;leuft", Code.unknownValue, "leuft"),
    ("datei;stand\ndorf-app;31.04.2026", .unreadableValue, "31.04.2026"),
    ("datei;status\ndorf-app;", .missingField, ""),
    ("datei;status\ndorf-ap;laufend", .unknownReference, "dorf-ap"),
    ("datei;status\ndorf-app;laufend\ndorf-app.md;laufend", .duplicateId, "dorf-app.md"),
    ("datei;titel\n;Dorf-App", .duplicateId, "Dorf-App"),
    ("datei;titel\n;A\n;a", .duplicateId, "a"),
    ("datei;titel;status\n;;laufend", .missingField, "laufend"),
    ("datei;status;status\ndorf-app;laufend;laufend", .duplicateKey, "status"),
    ("datei;statsu\ndorf-app;laufend\ndorf-app2;x", .unknownColumn, "statsu"),
    ("datei;titel\ndorf-app;\"Dorf;App\";x", .unknownColumn, "x"),
    ("datei;;titel\ndorf-app;x;Dorf-App\n;y;", .unknownColumn, "x"),
    ("titel;status\nDorf-App;laufend", .unreadableTable, "titel;status"),
    ("datei;zielgruppen;kosten.anschub\ndorf-app;Kinder;viel", .unreadableValue, "viel"),
    ("datei;kommune;ziele\ndorf-app;seeblick;a | b", .cellDoesNotFit, "a | b"),
  ])
  func saysWhatIsWrongAtItsPlace(table: String, code: Code, marked: String) throws {
    let text = "---\ntitel: Dorf-App\nstatus: geplant\nkommune: seeblick\nziele: {a: b}\n---\n"
    let (_, log) = try importing(table, tree(text))
    let found = log.sorted.filter { $0.code == code }
    #expect(found.count == 1, "\(textReport(of: log, language: .german, colour: false))")
    #expect(log.hasErrors)
    let place = try #require(found.first?.place)
    #expect(place.file.path == "projekte.csv")
    #expect(place.file.text(place.span) == marked)
  }

  @Test func aColumnOfNotesMayStay() throws {
    let table = "datei;status;Bemerkungen der Kämmerei\ndorf-app;laufend;noch offen\n"
    let (changes, log) = try importing(table, tree(Self.project))
    #expect(log.sorted.map(\.code) == [.unknownColumn])
    #expect(!log.hasErrors)
    #expect(changes.count == 1)
  }

  /// Front matter in any order, with any quotation marks and comments: whatever is put into a cell is
  /// afterwards what the table says, everything else stays, and a second import changes nothing.
  @Test(arguments: 0..<60)
  func anythingCanBeWritten(seed: Int) throws {
    var random = SeededNumbers(seed: UInt64(seed))
    let texts = [
      "Ein Text", "mit: Doppelpunkt", "mit #Raute", "# Raute", "- Strich", "'Zitat'", "\"Zitat\"",
      "a | b", "[Klammer]", "{Klammer}", "zwei\nZeilen", "Ende:", "ja", "null", "12", "=1+1", "🚀 ä",
      "drei\n\nAbsätze\nhier", "back\\slash", "%Prozent", "@amt", "<b>",
    ]
    let written = [
      "Wert", "'ein''s'", "\"zwei \\\"2\\\"\"", "|\n  drei\n  vier", ">\n  lang\n  länger", "",
      "\"\"",
    ]
    let names = [
      "titel", "kurz", "begruendung", "wirkung", "mitmachen", "federfuehrung", "amtlicher-titel",
    ]
    let lines = names.shuffled(using: &random).map { name in
      let comment = Bool.random(using: &random) ? "# zu \(name)\n" : ""
      return "\(comment)\(name): \(written.randomElement(using: &random) ?? "")\n"
    }.joined()
    let newline = Bool.random(using: &random) ? "\r\n" : "\n"
    let text = "---\n\(lines)zielgruppen:\n- eins\n- \"zwei\"\n---\n\nText\n"
      .replacingOccurrences(of: "\n", with: newline)
    var tree = try tree(text)
    let column = ["zielgruppen", "kontakt.stelle"].randomElement(using: &random) ?? ""
    let values = (names + [column]).map { ($0, texts.randomElement(using: &random) ?? "") }
    let cells = values.map { name, value in
      let text =
        value.hasPrefix("=") || value.hasPrefix("@") || value.hasPrefix("-") ? "'" + value : value
      return "\"" + text.replacingOccurrences(of: "\"", with: "\"\"") + "\""
    }
    let table =
      "datei;" + values.map(\.0).joined(separator: ";") + "\ndorf-app;"
      + cells.joined(separator: ";") + "\n"
    let (changes, log) = try importing(table, tree)
    #expect(!log.hasErrors, "\(textReport(of: log, language: .german, colour: false))\n\(text)")
    let change = try #require(changes.first)
    let new = String(decoding: change.bytes, as: UTF8.self)
    #expect(new.hasSuffix("---\(newline)\(newline)Text\(newline)"))
    #expect(new.components(separatedBy: "# zu").count == text.components(separatedBy: "# zu").count)
    #expect(new.contains("\r\n") == (newline == "\r\n"))
    tree.texts[change.path] = SourceFile(path: change.path, bytes: change.bytes)
    #expect(try importing(table, tree).changes.isEmpty, "\(new)")
    #expect(try importing(export(tree).text, tree).changes.isEmpty)
  }

  @Test func internalDocumentsStayWhereTheyAre() throws {
    var tree = try tree(Self.project)
    tree.put("---\ntitel: Geheim\nintern: ja\n---\n", at: "content/projekte/geheim.md")
    tree.put("---\ntitel: Geheim\nintern: vielleicht\n---\n", at: "content/projekte/geheim-2.md")
    tree.put("---\ntitel: Offen\nintern: nein\nentwurf: ja\n---\n", at: "content/projekte/offen.md")
    let table = try export(tree)
    #expect(table.internalCount == 2)
    #expect(!table.text.contains("Geheim"))
    #expect(table.text.contains("offen.md"))
  }
}
