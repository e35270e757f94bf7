import ArgumentParser
import Diagnostics
import Disk
import Documents
import FrontMatter

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Legt etwas Neues an. / Starts something new.",
    subcommands: [NewSiteCommand.self])
}

struct NewSiteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "site",
    abstract: "Legt eine kleine, vollständige Website an. / Starts a small, complete website.")

  @Argument(help: "Der Titel der Website. / The website's title.")
  var title: String

  @Option(help: "Der Ordner, in dem sie entsteht. / The folder to put it into.")
  var site = "."

  @Option(help: "Ihre Sprache: de oder en. / Its language.")
  var language: MessageLanguage?

  @Option(help: "Das Datum von heute. / Today's date.")
  var date: Today?

  func validate() throws {
    guard !addressName(title).isEmpty, !title.contains(where: \.isNewline), title.count <= 120
    else {
      throw ValidationError(
        "Der Titel braucht Buchstaben und höchstens 120 Zeichen. / The title needs letters, at most 120."
      )
    }
  }

  func run() throws {
    let language = language?.language ?? .german
    let name = addressName(title).replacing("/", with: "-")
    let day = date?.day ?? currentDay()
    let starter = StarterSite(title: title, language: language, day: day)
    do throws(DiskFailure) {
      try writeNewFiles(starter.files, into: "\(site)/\(name)")
    } catch {
      throw fail(error, in: language)
    }
    let words = Words(
      "Die Website liegt in \(site)/\(name). So geht es weiter:\n\n  leitbild build --portable --site \(site)/\(name)",
      "The website is in \(site)/\(name). To go on:\n\n  leitbild build --portable --site \(site)/\(name)"
    )
    print(words.text(in: language), to: .output)
  }
}
