import ArgumentParser
import Authoring
import Diagnostics
import Disk
import Documents
import FrontMatter

struct ExplainCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "explain",
      abstract: say(
        "Erklärt eine Meldung, eine Art von Inhalt oder eine Angabe.",
        "Explains a message, a kind of content or a field."))
  }

  @Argument(
    help: ArgumentHelp(
      say(
        "Der Name einer Meldung, einer Art oder einer Angabe; ohne ihn werden alle genannt.",
        "The name of a message, a kind or a field; without it all are listed."),
      valueName: say("wort", "word")))
  var word: String?

  @Option(help: ArgumentHelp(say("Der Ordner der Website.", "The website's folder.")))
  var site = "."

  @Option(help: ArgumentHelp(say("Die Sprache: de oder en.", "The language: de or en.")))
  var language: MessageLanguage?

  func run() throws {
    let language = leitbild.language(language, forSiteAt: site)
    guard let word else { return print(list(in: language), to: .output) }
    if let code = Code.named(word) {
      return print(explain(code, by: try page(of: code, in: language), in: language), to: .output)
    }
    if let kind = KindName(written: word) {
      return print(explain(kind, in: language), to: .output)
    }
    if let text = explainField(word, in: language) { return print(text, to: .output) }
    print(unknown(word).text(in: language), to: .error)
    throw ExitStatus.wrongCall
  }

  private func page(of code: Code, in language: Language) throws(ExitStatus) -> MessagePage {
    guard let folder = programMessagesFolder() else {
      let words = Words(
        "Die Erklärungen der Meldungen liegen nicht beim Programm (share/leitbild/messages).",
        "The explanations of the messages are not with the program (share/leitbild/messages).")
      print(words.text(in: language), to: .error)
      throw .machineFailed
    }
    do throws(DiskFailure) {
      let bytes = try readFile(at: "\(folder)/\(code.rawValue).md")
      return MessagePage(String(decoding: bytes, as: UTF8.self))
    } catch {
      throw fail(error, in: language)
    }
  }

  private func list(in language: Language) -> String {
    let kinds = KindName.allCases.map { $0.name.text(in: language) }.sorted()
    let codes = Code.allCases.map { $0.text(in: language) }.sorted()
    return Words("Arten von Inhalt:", "Kinds of content:").text(in: language) + "\n"
      + kinds.map { "  \($0)\n" }.joined() + "\n"
      + Words("Meldungen:", "Messages:").text(in: language) + "\n"
      + codes.map { "  \($0)\n" }.joined() + "\n"
      + Words("Mehr zu jedem Wort: leitbild explain WORT", "More on each: leitbild explain WORD")
      .text(in: language)
  }

  private func unknown(_ word: String) -> Words {
    let codes = Code.allCases.flatMap { [$0.german, $0.rawValue] }
    let kinds = KindName.allCases.map(\.name).flatMap { [$0.german, $0.english] }
    let fields = KindName.allCases.flatMap(\.fields).map(\.name).flatMap {
      [$0.german, $0.english]
    }
    let near = nearestName(to: word, among: kinds + codes + fields)
    return Words(
      "Zu »\(visible(word))« gibt es keine Erklärung"
        + (near.map { " – meinten Sie »\($0)«?" } ?? ".")
        + "\nAlle Wörter nennt: leitbild explain",
      "There is no explanation of “\(visible(word))”"
        + (near.map { " – did you mean “\($0)”?" } ?? ".")
        + "\nAll words are listed by: leitbild explain")
  }
}
