public import Diagnostics
public import FrontMatter

/// The settings of a site, from `site/site.yaml`; their words in other languages stand beside it, in `site/site.en.yaml`.
public struct SiteSettings: Record {
  public var title: String?
  public var url: WebAddress?
  public var languageTag: Written<String>?
  public var languageTags: [Written<String>] = []
  public var publisher: Reference<Municipality>?
  public var theme: Written<String>?
  public var colours: SiteColours?
  public var logo: Written<String>?
  public var words: SiteWords?
  /// For a site whose strategies bring no fields of action of their own.
  public var fieldsOfAction: [SettingsField] = []
  public var navigation: [AnyReference] = []
  public var licence: String?
  public var plainLanguage: AnyReference?
  public var signLanguage: AnyReference?
  /// The settings' own file, for diagnostics that point into it.
  public var file = SourceFile(path: settingsPath, bytes: [])
  /// The same settings with the words of other languages.
  public var translations: [Language: SiteSettings] = [:]

  public init() {}

  public static let fields = FieldList<SiteSettings>(
    Field(
      "title", "titel", \.title,
      .required(why: Words("Der Titel steht auf jeder Seite.", "The title stands on every page.")),
      isWords: true, help: Words("der Name der Website", "the website's name")),
    Field(
      "url", "adresse", \.url,
      .wanted(
        why: Words(
          "Suchmaschinen und geteilte Links brauchen die volle Adresse der Website.",
          "Search engines and shared links need the website's full address.")),
      help: Words(
        "etwa https://zukunft.seeblick.example", "such as https://future.seeblick.example")),
    Field(
      "language", "sprache", \.languageTag,
      .required(
        why: Words(
          "Vorleseprogramme und Rechtschreibung richten sich nach der Sprache.",
          "Screen readers and spelling depend on the language.")),
      help: Words("de oder en", "de or en")),
    Field(
      "languages", "sprachen", \.languageTags,
      help: Words("alle Sprachen, etwa [de, en, leicht]", "all languages, such as [de, en, leicht]")
    ),
    Field(
      "publisher", "herausgeber", \.publisher,
      .required(
        why: Words(
          "Wer die Website herausgibt, muss auf ihr stehen.",
          "The website must say who publishes it.")),
      help: Words("die Kennung einer Kommune", "a municipality's id")),
    Field(
      "theme", "thema", \.theme,
      help: Words(
        "der Name eines Ordners unter themes/, sonst standard",
        "the name of a folder below themes/, otherwise standard")),
    Field("colours", "farben", \.colours, help: Words("haupt und akzent", "primary and accent")),
    Field(
      "logo", "logo", \.logo,
      help: Words("eine Datei unter site/static/", "a file below site/static/")),
    Field(
      "words", "woerter", \.words, isWords: true,
      help: Words(
        "wie Projekte, Handlungsfelder und Ziele hier heißen",
        "what projects, fields and goals are called here")),
    Field(
      fieldsName.english, fieldsName.german, \.fieldsOfAction, isWords: true,
      help: Words(
        "Handlungsfelder mit titel, nummer und farbe, wenn es unter content/handlungsfelder/ keine gibt",
        "fields of action with title, number and colour, if there are none below content/fields/")),
    Field(
      "navigation", "navigation", \.navigation,
      help: Words(
        "weitere Seiten der Navigation, etwa seiten/mitmachen",
        "more pages of the navigation, such as pages/take-part")),
    Field(
      "licence", "lizenz", \.licence,
      help: Words("unter welcher Lizenz die Texte stehen", "the licence of the texts")),
    Field(
      "plain-language", "leichte-sprache", \.plainLanguage,
      help: Words(
        "die Seite in Leichter Sprache, etwa seiten/leichte-sprache",
        "the page in Leichte Sprache, such as pages/plain-language")),
    Field(
      "sign-language", "gebaerdensprache", \.signLanguage,
      help: Words(
        "die Seite in Deutscher Gebärdensprache, etwa seiten/gebaerdensprache",
        "the page in German Sign Language, such as pages/sign-language")))

  public var language: Language { languageTag.map { languageNamed($0.value) } ?? .german }

  /// All languages of the site, its first one first.
  public var languages: [Language] {
    var all = [language]
    for tag in languageTags where !all.contains(languageNamed(tag.value)) {
      all.append(languageNamed(tag.value))
    }
    return all
  }

  /// The settings as somebody who wrote them in a language did, and otherwise as they are.
  public func translated(into language: Language) -> SiteSettings {
    translations[language] ?? self
  }
}

private let fieldsName = Name("fields", "handlungsfelder")

public let settingsPath = "site/site.yaml"

/// The language of a file of settings: `en` in `site/site.en.yaml`.
private func language(ofSettingsAt path: String) -> Substring? {
  guard path.hasPrefix("site/site."), path.hasSuffix(".yaml"), path != settingsPath else {
    return nil
  }
  return path.dropFirst("site/site.".count).dropLast(".yaml".count)
}

public struct SiteColours: Record {
  public var primary: Written<Colour>?
  public var accent: Written<Colour>?

  public init() {}

  public static let fields = FieldList<SiteColours>(
    Field("primary", "haupt", \.primary, help: Words("die Hauptfarbe", "the primary colour")),
    Field("accent", "akzent", \.accent, help: Words("die zweite Farbe", "the second colour")))
}

/// What things are called on this site, each in the singular and the plural:
/// `[Maßnahme, Maßnahmen]`.
public struct SiteWords: Record {
  public var project: [String] = []
  public var field: [String] = []
  public var goal: [String] = []

  public init() {}

  public static let fields = FieldList<SiteWords>(
    Field(
      "project", "projekt", \.project, isWords: true,
      help: Words("Einzahl und Mehrzahl", "singular and plural")),
    Field(
      "field", "handlungsfeld", \.field, isWords: true,
      help: Words("Einzahl und Mehrzahl", "singular and plural")),
    Field(
      "goal", "ziel", \.goal, isWords: true,
      help: Words("Einzahl und Mehrzahl", "singular and plural")))
}

/// The language that a tag or the ending of a file name means: `leicht` is Leichte Sprache.
public func languageNamed(_ tag: String) -> Language {
  switch tag.lowercased() {
  case "leicht", "simple", "de-simple": .simpleGerman
  default: Language(tag.lowercased())
  }
}

/// Reads `site/site.yaml`. Where it is missing or unreadable, the log says so and a nameless German
/// site is assumed.
public func readSiteSettings(
  in tree: SourceTree, reporting log: inout DiagnosticLog
) -> SiteSettings {
  var settings = SiteSettings()
  guard let file = tree.texts[settingsPath] else {
    let isObstacle = tree.obstacles.contains { $0.path == settingsPath }
    if !isObstacle { log.report(missingSettings()) }
    return settings
  }
  settings.file = file
  guard let mapping = readMapping(of: file, reporting: &log) else { return settings }
  SiteSettings.fields.read(mapping, into: &settings, in: file, reporting: &log)
  for tag in [settings.languageTag].compactMap(\.self) + settings.languageTags
  where !["de", "en", "de-simple"].contains(languageNamed(tag.value).tag) {
    log.report(unknownLanguage(tag, in: file))
  }
  for path in tree.textPaths(below: "site/") {
    guard let tag = language(ofSettingsAt: path), let file = tree.texts[path] else { continue }
    let language = languageNamed(String(tag))
    guard settings.languages.dropFirst().contains(language) else {
      log.report(unusedTranslation(file, to: String(tag)))
      continue
    }
    settings.translations[language] = translation(in: file, of: settings, reporting: &log)
  }
  return settings
}

private func translation(
  in file: SourceFile, of original: SiteSettings, reporting log: inout DiagnosticLog
) -> SiteSettings? {
  guard let mapping = readMapping(of: file, reporting: &log) else { return nil }
  var settings = original
  settings.file = file
  settings.translations = [:]
  // What a thing is called in one language it is not called in another.
  settings.words = nil
  if !mapping.entries.contains(where: { fieldsName.matches($0.key.text) }) {
    settings.fieldsOfAction = []
  }
  SiteSettings.fields.read(mapping, into: &settings, as: .translation, in: file, reporting: &log)
  return settings
}

private func readMapping(of file: SourceFile, reporting log: inout DiagnosticLog) -> Mapping? {
  guard isUTF8(file, reporting: &log) else { return nil }
  reportRepealedLaw(in: file, reporting: &log)
  return readFrontMatter(textWithoutMark(file), of: file, reporting: &log)
}

private func textWithoutMark(_ file: SourceFile) -> Span {
  Span(file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0, file.bytes.count)
}

private func missingSettings() -> Diagnostic {
  Diagnostic(
    .missingSettings, at: Place(SourceFile(path: settingsPath, bytes: [])),
    Words("Die Einstellungen der Website fehlen", "The website's settings are missing"),
    why: Words(
      "Aus site/site.yaml kommen Titel, Sprache und Herausgeber.",
      "The title, the language and the publisher come from site/site.yaml."),
    fix: Words(
      "In den Ordner der Website wechseln oder mit »leitbild new site NAME« eine neue anlegen.",
      "Change to the website's folder or start a new one with “leitbild new site NAME”."))
}

private func unusedTranslation(_ file: SourceFile, to tag: String) -> Diagnostic {
  Diagnostic(
    .translationWithoutOriginal, .warning, at: Place(file),
    Words(
      "Die Sprache »\(tag)« hat die Website nicht",
      "The website does not have the language “\(tag)”"),
    why: Words(
      "Niemand sieht, was in dieser Datei steht.", "Nobody sees what stands in this file."),
    fix: Words(
      "In \(settingsPath) unter »sprachen« auch »\(tag)« nennen, oder die Datei löschen.",
      "Name “\(tag)” too under “languages” in \(settingsPath), or delete the file."))
}

private func unknownLanguage(_ tag: Written<String>, in file: SourceFile) -> Diagnostic {
  Diagnostic(
    .unknownValue, at: Place(file, tag.span),
    Words(
      "Die Sprache \(quote(tag.value).german) spricht Leitbild nicht",
      "Leitbild does not speak the language \(quote(tag.value).english)"),
    why: Words(
      "Überschriften, Menüs und Daten schreibt das Programm selbst.",
      "Headings, menus and dates are written by the program itself."),
    fix: Words(
      "Möglich sind de, en und leicht (Leichte Sprache).",
      "Possible are de, en and leicht (Leichte Sprache)."))
}
