import Authoring
import Diagnostics
import Disk
import Documents
import FrontMatter

extension NewCommand {
  func newDocument(_ kind: KindName) throws(ExitStatus) {
    guard let settings = settings(ofSiteAt: site) else {
      throw noSite(at: site, in: language?.language ?? systemLanguage)
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
}
