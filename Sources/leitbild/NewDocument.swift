import Authoring
import Diagnostics
import Disk
import Documents
import FrontMatter

extension NewCommand {
  func newDocument(_ kind: KindName) throws(ExitStatus) {
    guard let settings = settings(ofSiteAt: site) else {
      print(noSite().text(in: language?.language ?? systemLanguage), to: .error)
      throw .wrongCall
    }
    let language = language?.language ?? settings.language
    let scaffold = Scaffold(
      kind: kind, language: settings.language, title: title,
      publisher: settings.publisher?.written, day: day)
    let folder = SiteFolders(site: site).folder(of: kind, in: settings.language)
    let path = "content/\(folder)/\(fileName).md"
    try write([(path, scaffold.text)], language)
    print(
      Words(
        """
        \(shown(path)) ist angelegt, als Entwurf.
        Ergänzen Sie die Angaben, schreiben Sie den Text und löschen Sie zuletzt »entwurf: ja«.
        Ob etwas fehlt, zeigt: leitbild check --drafts
        """,
        """
        \(shown(path)) is there, as a draft.
        Fill in the fields, write the text and delete “draft: yes” last.
        Whether something is missing is shown by: leitbild check --drafts
        """
      ).text(in: language), to: .output)
  }

  func noSite() -> Words {
    Words(
      """
      Hier ist keine Website: \(shown("site/site.yaml")) fehlt.
      In den Ordner der Website wechseln oder ihn mit --site nennen.
      """,
      """
      There is no website here: \(shown("site/site.yaml")) is missing.
      Change to the website's folder or name it with --site.
      """)
  }
}
