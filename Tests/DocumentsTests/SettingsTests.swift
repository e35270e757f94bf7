import Diagnostics
import Documents
import FrontMatter
import Testing

@Suite("The settings of a site")
struct SettingsTests {
  private func read(
    _ text: String?, english: String? = nil
  ) -> (SiteSettings, DiagnosticLog) {
    var tree = SourceTree()
    if let english {
      tree.texts["site/site.en.yaml"] = SourceFile(path: "site/site.en.yaml", text: english)
    }
    if let text { tree.texts[settingsPath] = SourceFile(path: settingsPath, text: text) }
    var log = DiagnosticLog()
    return (readSiteSettings(in: tree, reporting: &log), log)
  }

  private let german = """
    titel: Zukunft
    adresse: https://zukunft.example
    sprache: de
    sprachen: [de, en, leicht]
    herausgeber: seeblick
    woerter:
      projekt: [Maßnahme, Maßnahmen]

    """

  @Test func inOrder() {
    let (settings, log) = read(german)
    #expect(log.isEmpty)
    #expect(settings.title == "Zukunft")
    #expect(settings.language == .german)
    #expect(settings.languages == [.german, .english, .simpleGerman])
    #expect(settings.words?.project == ["Maßnahme", "Maßnahmen"])
    #expect(read("\u{FEFF}" + german).1.isEmpty)
  }

  @Test func inAnotherLanguage() {
    let original = german + "handlungsfelder:\n  - {titel: Wohnen, nummer: 3, kurz: Dach.}\n"
    let (settings, log) = read(
      original,
      english: "title: Future\nwords: {project: [measure, measures]}\nfields:\n- title: Housing\n")
    #expect(log.isEmpty, "\(log.lines)")
    let english = settings.translated(into: .english)
    #expect(english.title == "Future")
    #expect(english.words?.project == ["measure", "measures"])
    #expect(english.fieldsOfAction.first?.title?.value == "Housing")
    #expect(english.fieldsOfAction.first?.number == 3)
    #expect(english.fieldsOfAction.first?.summary == nil)
    #expect(settings.title == "Zukunft")
    #expect(settings.translated(into: .simpleGerman).title == "Zukunft")
  }

  @Test func factsStandInTheOriginalAlone() {
    let log = read(german, english: "title: Future\npublisher: other\n").1
    #expect(log.lines == ["site/site.en.yaml: fact-in-translation »publisher«"])
  }

  @Test func inALanguageThatTheSiteLacks() {
    let (settings, log) = read(
      german.replacing("[de, en, leicht]", with: "[de]"), english: "title: Future\n")
    #expect(log.lines == ["site/site.en.yaml: translation-without-original"])
    #expect(log.errorCount == 0)
    #expect(settings.translations.isEmpty)
  }

  @Test func missing() {
    #expect(read(nil).1.codes == [.missingSettings])
    #expect(read(nil).0.languages == [.german])
    let log = read("").1
    #expect(log.errorCount == 3)
    #expect(log.warningCount == 1)
  }

  @Test func languagesThatNobodySpeaks() {
    let log = read(german.replacing("[de, en, leicht]", with: "[de, tlh]")).1
    #expect(log.codes == [.unknownValue])
    #expect(log.lines == ["site/site.yaml: unknown-value »tlh«"])
  }
}
