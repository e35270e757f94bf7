import Diagnostics
import Foundation
import FoundationXML
import Testing

@Suite("What a deck gives away")
struct DeckFilesTests {
  private func files(title: String) async throws -> BuiltSite {
    var tree = try SourceTree(folder: testFolder.appending(path: "Sites/a-deck-to-play"))
    let path = "content/projekte/bus.md"
    let file = try #require(tree.texts[path])
    tree.put(
      file.text(file.whole).replacing("titel: Bus am See", with: "titel: '\(title)'"), at: path)
    try tree.addTestTheme()
    return try await build(tree)
  }

  /// The deck with other words in place of some of its own.
  private func deck(_ words: String, _ others: String) async throws -> BuiltSite {
    var tree = try SourceTree(folder: testFolder.appending(path: "Sites/a-deck-to-play"))
    for (path, file) in tree.texts {
      tree.put(file.text(file.whole).replacing(words, with: others), at: path)
    }
    try tree.addTestTheme()
    return try await build(tree)
  }

  private func bytes(of path: String, in site: BuiltSite) throws -> String {
    try #require(site.text(of: path))
  }

  @Test func aTableOpensInASpreadsheet() async throws {
    let site = try await files(title: "Bus; \"See\"")
    let table = try bytes(of: "quartett/karten.csv", in: site)
    #expect(table.unicodeScalars.first == "\u{FEFF}")
    let lines = table.dropFirst().components(separatedBy: "\r\n")
    #expect(
      lines.first
        == "Karte;Gruppe;Titel;Kommune;Stand der Umsetzung;Kosten (€);Nutzen (0–4);Länge (km);Adresse"
    )
    #expect(
      lines.dropFirst().first
        == #"A1;Verkehr;"Bus; ""See""";;geplant;20000;3;12,5;https://quartett.seeblick.example/projekte/bus/"#
    )
    #expect(lines.count == 1 + 8 + 1)
    #expect(lines.contains { $0.contains(";k. A.;2;0,4;") })
    #expect(try bytes(of: "en/quartet/cards.csv", in: site).contains(";20000;3;12.5;"))
  }

  @Test(arguments: ["=SUMME(A1)", "@bus", "+49 7000", "-1+2"])
  func noCellIsAFormula(title: String) async throws {
    let table = try bytes(of: "quartett/karten.csv", in: try await files(title: title))
    #expect(table.contains(";'\(title);"))
  }

  @Test(arguments: ["0..4", "1..4"])
  func aRatingHasAsManySymbolsAsItSays(scale: String) async throws {
    let site = try await deck("skala: 0..4", "skala: \(scale)")
    let picture = try bytes(of: "quartett/karten/a1.svg", in: site)
    let symbols = picture.components(separatedBy: "r=\"11\"").dropFirst()
    #expect(symbols.count == 4)
    #expect(symbols.filter { $0.prefix { $0 != ">" }.contains("fill=\"none\"") }.count == 1)
  }

  @Test func aTableSaysAmongWhomAValueIsShared() async throws {
    let site = try await deck("einheit: €", "einheit: €\n    je: 1000-einwohner")
    let table = try bytes(of: "quartett/karten.csv", in: site)
    #expect(table.contains(";Kosten (€ je 1.000 Menschen);"))
  }

  @Test func aPictureStandsByItself() async throws {
    let site = try await files(title: "<Bus> & \"See\"")
    let picture = try bytes(of: "quartett/karten/a1.svg", in: site)
    #expect(XMLParser(data: Data(picture.utf8)).parse())
    for unwanted in [" class=", " style=", "href=", "<style", "<image"] {
      #expect(!picture.contains(unwanted))
    }
    #expect(picture.contains("<title>A1 &lt;Bus&gt; &amp; "))
    #expect(picture.contains("Kosten: 20.000"))
    #expect(try bytes(of: "en/quartet/cards/a1.svg", in: site).contains("Cost: €20,000"))
  }
}
