import Diagnostics
import Documents
import FrontMatter
import Testing

@Suite("The settings of a site")
struct SettingsTests {
  private func read(_ text: String?) -> (SiteSettings, DiagnosticLog) {
    var tree = SourceTree()
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
