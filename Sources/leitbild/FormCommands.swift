public import ArgumentParser
import Authoring
import Diagnostics
import Documents

/// What both commands take that write for other programs.
struct FormOptions: ParsableArguments {
  @Option(help: ArgumentHelp(say("Der Ordner der Website.", "The website's folder.")))
  var site = "."

  @Option(
    help: ArgumentHelp(
      say("Die Sprache der Texte: de oder en.", "The language of the texts: de or en.")))
  var language: MessageLanguage?

  var textLanguage: Language { leitbild.language(language, forSiteAt: site) }
}

/// What has a schema: the settings of a site, or a kind of content.
enum SchemaSubject: ExpressibleByArgument {
  case site
  case kind(KindName)

  init?(argument: String) {
    if argument == "site" { self = .site; return }
    guard let kind = KindName(written: argument) else { return nil }
    self = .kind(kind)
  }

  static var allValueStrings: [String] {
    ["site"] + KindName.allCases.map { $0.name.text(in: systemLanguage) }.sorted()
  }
}

struct SchemaCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "schema",
      abstract: say(
        "Schreibt ein JSON-Schema für Texteditoren.", "Writes a JSON Schema for text editors."),
      discussion: say(
        "Zum Beispiel: leitbild schema projekt > projekt.schema.json. Damit ergänzt und prüft ein "
          + "Texteditor die Kopfdaten beim Schreiben.",
        "For example: leitbild schema project > project.schema.json. With it a text editor completes "
          + "and checks front matter while you write."))
  }

  @Argument(
    help: ArgumentHelp(
      say(
        "Eine Art von Inhalt, oder site für site/site.yaml.",
        "A kind of content, or site for site/site.yaml."), valueName: say("art", "kind")))
  var subject: SchemaSubject

  @OptionGroup var options: FormOptions

  func run() {
    let schema =
      switch subject {
      case .site: settingsSchema(in: options.textLanguage)
      case .kind(let kind): jsonSchema(of: kind, in: options.textLanguage)
      }
    print(schema.indentedText, to: .output)
  }
}

extension FormProgram: ExpressibleByArgument {}

struct CMSCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "cms",
      abstract: say(
        "Schreibt die Formulare für Decap oder Sveltia CMS.",
        "Writes the forms for Decap or Sveltia CMS."),
      discussion: say(
        "Zum Beispiel: leitbild cms --for sveltia > config.yml.",
        "For example: leitbild cms --for sveltia > config.yml."))
  }

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      say("Für welches Programm: decap oder sveltia.", "For which program: decap or sveltia.")))
  var program = FormProgram.decap

  @OptionGroup var options: FormOptions

  func run() {
    let language = options.textLanguage
    let folders = SiteFolders(site: options.site)
    let text = formConfiguration(for: program, in: language) {
      folders.folder(of: $0, in: language)
    }
    print(text, to: .output)
  }
}
