import Authoring
import Diagnostics
import Documents
import Foundation
import Testing

@Suite("The handbook for editors")
struct HandbookTests {
  @Test(arguments: [
    (
      "docs/handbuch/felder.md", Language.german, "Alle Angaben",
      "Diese Seite schreibt das Programm selbst. Dasselbe sagt es Ihnen auch im Terminal: "
        + "`leitbild explain projekt`."
    ),
    (
      "docs/handbook/fields.md", .english, "All fields",
      "The program writes this page itself. It says the same in a terminal: "
        + "`leitbild explain project`."
    ),
  ])
  func itsReferenceSaysWhatTheProgramExplains(
    path: String, language: Language, title: String, opening: String
  ) throws {
    let kinds = KindName.allCases.map { (name: $0.name.text(in: language), kind: $0) }
    let reference = kinds.sorted { $0.name < $1.name }.reduce("# \(title)\n\n\(opening)\n") {
      let text = explain($1.kind, in: language)
      return $0 + "\n## \($1.name)\n\n```text\n\(text)\(text.hasSuffix("\n") ? "" : "\n")```\n"
    }
    let file = packageRoot.appending(path: path)
    guard !isRecording else {
      try reference.write(to: file, atomically: true, encoding: .utf8)
      Issue.record("\(path) was recorded.")
      return
    }
    #expect(try String(contentsOf: file, encoding: .utf8) == reference)
  }

  /// What the program says in the handbook, it says to the mistakes of the other tests too. Numbers of
  /// lines may differ, since the handbook shortens its examples.
  @Test func itsMessagesAreThoseOfTheProgram() throws {
    let mistakes = packageRoot.appending(path: "Tests/CommandTests/Mistakes").path
    let said = try FileManager.default.contentsOfDirectory(atPath: mistakes).map { name in
      try String(contentsOfFile: "\(mistakes)/\(name)/expected.txt", encoding: .utf8)
    }.map(withoutNumbers).joined()
    let chapter = packageRoot.appending(path: "docs/handbuch/meldungen.md")
    let blocks = try String(contentsOf: chapter, encoding: .utf8).components(separatedBy: "```\n")
      .filter { $0.hasPrefix("Fehler[") || $0.hasPrefix("Hinweis[") }
    #expect(blocks.count >= 10)
    for block in blocks { #expect(said.contains(withoutNumbers(block)), "\(block)") }
  }

  private func withoutNumbers(_ text: String) -> String {
    text.split(separator: "\n").map { line in
      line.filter { !$0.isNumber && $0 != " " }
    }.joined(separator: "\n")
  }

  @Test func itsLinksLeadSomewhere() throws {
    let link = try Regex(#"\]\(([^)#:"]+\.(?:md|png|svg))[)#]"#, as: (Substring, Substring).self)
    for folder in ["docs/handbuch", "docs/handbook"] {
      let url = packageRoot.appending(path: folder)
      for name in try FileManager.default.contentsOfDirectory(atPath: url.path)
      where name.hasSuffix(".md") {
        let text = try String(contentsOf: url.appending(path: name), encoding: .utf8)
          .replacing(#/```.*?```/#.dotMatchesNewlines(), with: "").replacing(
            #/`[^`\n]*`/#, with: "")
        for match in text.matches(of: link) {
          let target = url.appending(path: String(match.output.1)).standardized.path
          #expect(FileManager.default.fileExists(atPath: target), "\(name): \(match.output.1)")
        }
      }
    }
  }
}
