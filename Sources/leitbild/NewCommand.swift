import ArgumentParser
import Diagnostics
import Disk
import Documents
import FrontMatter

/// What `leitbild new` can begin.
enum NewThing: ExpressibleByArgument {
  case site
  case theme
  case document(KindName)

  init?(argument: String) {
    switch argument.lowercased() {
    case "site", "website": self = .site
    case "theme", "thema": self = .theme
    default:
      guard let kind = KindName(written: argument) else { return nil }
      self = .document(kind)
    }
  }

  static var allValueStrings: [String] {
    let kinds = KindName.allCases.map { $0.name.text(in: systemLanguage) }
    return ["site", say("thema", "theme")] + kinds.sorted()
  }
}

struct NewCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "new",
      abstract: say("Legt etwas Neues an.", "Starts something new."),
      discussion: say(
        """
        Eine Website (site), ein Thema zum Gestalten (thema) oder ein Dokument, zum Beispiel: \
        leitbild new projekt "Dorf-App". Ein Dokument beginnt als Entwurf. Was es schon gibt, \
        bleibt, wie es ist.
        """,
        """
        A website (site), a theme for its design (theme) or a document, for example: \
        leitbild new project "Village app". A document begins as a draft. What exists already is \
        left alone.
        """))
  }

  @Argument(
    help: ArgumentHelp(
      say("Was es werden soll.", "What it is to be."), valueName: say("art", "kind")))
  var kind: NewThing

  @Argument(
    help: ArgumentHelp(
      say("Wie es heißt.", "What it is called."), valueName: say("titel", "title")))
  var title: String

  @Option(
    help: ArgumentHelp(
      say(
        "Der Ordner der Website; bei einer neuen der, in dem sie entsteht.",
        "The website's folder; for a new one, the folder to put it into.")))
  var site = "."

  @Option(help: ArgumentHelp(say("Die Sprache: de oder en.", "The language: de or en.")))
  var language: MessageLanguage?

  @Option(help: ArgumentHelp(say("Das Datum von heute.", "Today's date.")))
  var date: Today?

  func validate() throws {
    guard title.contains(where: { $0.isLetter || $0.isNumber }),
      !title.contains(where: \.isNewline), title.count <= 120
    else {
      throw ValidationError(
        say(
          "Der Titel braucht Buchstaben und höchstens 120 Zeichen.",
          "The title needs letters, at most 120."))
    }
  }

  func run() throws {
    switch kind {
    case .site: try newSite()
    case .theme: try newTheme()
    case .document(let kind): try newDocument(kind)
    }
  }

  var day: CalendarDay { date?.day ?? currentDay() }

  /// The title as the name of a file or folder.
  var fileName: String { addressName(title).replacing("/", with: "-") }

  /// Writes files that must not exist yet into the site's folder.
  func write(_ files: [(path: String, text: String)], _ language: Language) throws(ExitStatus) {
    do throws(DiskFailure) {
      try writeNewFiles(files.map { ($0.path, Array($0.text.utf8)) }, into: site)
    } catch {
      throw fail(error, in: language)
    }
  }

  /// A path of the site as somebody would name it from here.
  func shown(_ path: String) -> String { leitbild.shown(path, ofSiteAt: site) }
}
