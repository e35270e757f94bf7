import Diagnostics
import FrontMatter

extension NewCommand {
  /// A theme that looks like the standard one until somebody changes it.
  func newTheme() throws(ExitStatus) {
    let language = leitbild.language(language, forSiteAt: site)
    let folder = "themes/\(fileName)"
    let settings = Words(
      """
      # Ein Thema der Website. Was hier fehlt, kommt aus dem Thema standard.
      name: \(fileName)
      version: 1
      erweitert: standard

      """,
      """
      # A theme of the website. What is missing here comes from the theme standard.
      name: \(fileName)
      version: 1
      extends: standard

      """)
    try write(
      [
        ("\(folder)/theme.yaml", settings.text(in: language)),
        ("\(folder)/assets/\(styleSheetName).css", styleSheet.text(in: language)),
      ], language)
    print(
      Words(
        """
        \(shown(folder)) ist angelegt. So gilt es: in site/site.yaml »thema: \(fileName)« schreiben.
        Farben und Schrift: \(shown(folder))/assets/\(styleSheetName).css
        Eine Vorlage ersetzen: sie aus themes/standard/templates/ nach \(shown(folder))/templates/ kopieren.
        Ob alles stimmt, zeigt: leitbild theme check
        """,
        """
        \(shown(folder)) is there. To use it, write “theme: \(fileName)” in site/site.yaml.
        Colours and type: \(shown(folder))/assets/\(styleSheetName).css
        To replace a template, copy it from themes/standard/templates/ to \(shown(folder))/templates/.
        Whether everything is right is shown by: leitbild theme check
        """
      ).text(in: language), to: .output)
  }

  /// Style sheets are joined in the order of their names, and this one is to have the last word.
  private var styleSheetName: String { "zz-\(fileName)" }

  private var styleSheet: Words {
    Words(
      """
      /* Farben und Schrift dieses Themas. Diese Namen benutzt das Thema standard überall;
         die Farben der Website selbst stehen in site/site.yaml. */
      :root {
        --measure: 65ch;
      }

      @media screen and (prefers-color-scheme: light) {
        :root {
          --paper: #fdfbf6;
          --ink: #1a1b1d;
        }
      }

      """,
      """
      /* Colours and type of this theme. The theme standard uses these names everywhere;
         the website's own colours stand in site/site.yaml. */
      :root {
        --measure: 65ch;
      }

      @media screen and (prefers-color-scheme: light) {
        :root {
          --paper: #fdfbf6;
          --ink: #1a1b1d;
        }
      }

      """)
  }
}
