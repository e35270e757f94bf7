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
    guard title.contains(where: { $0.isLetter || $0.isNumber }),
      !title.contains(where: \.isNewline), title.count <= 120
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
    let folder = site == "." ? name : "\(site)/\(name)"
    let starter = StarterSite(title: title, language: language, day: day)
    do throws(DiskFailure) {
      try writeNewFolder(starter.files, at: folder)
    } catch {
      throw fail(error, in: language)
    }
    let command = "leitbild build --portable --site \(quotedForShell(folder))"
    let words = Words(
      "Die Website liegt in \(visible(folder)). So geht es weiter:",
      "The website is in \(visible(folder)). To go on:")
    print("\(words.text(in: language))\n\n  \(command)", to: .output)
  }
}

/// A path as it can be copied into a shell.
private func quotedForShell(_ path: String) -> String {
  let isPlain = path.utf8.allSatisfy { byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."),
      UInt8(ascii: "-"), UInt8(ascii: "_"), 0x80...:
      true
    default: false
    }
  }
  return isPlain ? path : "'" + visible(path).replacing("'", with: #"'\''"#) + "'"
}
