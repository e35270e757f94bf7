public import ArgumentParser
import Diagnostics
public import Documents

extension KindName: ExpressibleByArgument {
  public init?(argument: String) { self.init(written: argument) }

  public static var allValueStrings: [String] {
    allCases.map { $0.name.text(in: systemLanguage) }.sorted()
  }
}

/// What both commands take that deal with tables.
struct TableOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      say(
        "Die Art von Inhalt; ohne sie sagt es der Name der Datei.",
        "The kind of content; without it the file's name says it."), valueName: say("art", "kind")))
  var kind: KindName?

  @Option(help: ArgumentHelp(say("Der Ordner der Website.", "The website's folder.")))
  var site = "."

  @Option(
    help: ArgumentHelp(
      say("Die Sprache der Meldungen: de oder en.", "The language of the messages: de or en.")))
  var language: MessageLanguage?

  @Option(help: ArgumentHelp(say("Die Form der Meldungen.", "The form of the messages.")))
  var format = ReportFormat.text

  /// The most bytes that a table may have: a hundred thousand documents.
  static let limit = 64 << 20

  /// The kind that was asked for, else the one that the file is named for, such as `ziele (2).csv`, else
  /// projects.
  func kind(ofTable path: String?) -> KindName {
    if let kind { return kind }
    let name = path?.split(separator: "/").last ?? ""
    return KindName(written: String(name.prefix { $0.isLetter })) ?? .project
  }

  /// The settings of the site.
  func settings(in language: Language) throws(ExitStatus) -> SiteSettings {
    guard let settings = leitbild.settings(ofSiteAt: site) else {
      throw noSite(at: site, in: language)
    }
    return settings
  }

  var messageLanguage: Language { leitbild.language(language, forSiteAt: site) }
}
