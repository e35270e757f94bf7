import Diagnostics
import Testing

/// `make format-test` holds the same reports against their published forms.
@Suite("The reports for GitHub, GitLab and code scanning")
struct RepositoryReportTests {
  private let overLines = Diagnostic(
    .rawHTML, .warning, at: place("content/100 %, 1:2.md", "\u{FEFF}a\u{308}⟦<b>\n</b>⟧"),
    Words("HTML, 5 %: \u{1B}", "x"),
    notes: [.init(place("content/b.md", "\nx⟦y⟧"), Words("zuerst hier", "first here"))])
  private let ofTheSite = Diagnostic(.missingTheme, at: nil, Words("Kein Thema", "No theme"))

  private let paths = RepositoryPaths(
    site: "seite", workingFolder: "/work", settings: "site/site.yaml")

  @Test(arguments: [
    (".", ""), ("./", ""), ("seite", "seite/"), ("./seite//", "seite/"), ("/work", ""),
    ("/work/seite", "seite/"), ("/workshop", "/workshop/"), ("../andere", "../andere/"),
  ])
  func namesFilesAsTheRepositoryDoes(site: String, prefix: String) {
    let paths = RepositoryPaths(site: site, workingFolder: "/work", settings: "site/site.yaml")
    let report = gitHubReport(of: log(unknownStrategy), language: .german, paths: paths)
    let path = "file=\(prefix)content/projekte/wärmenetz-süd.md,"
    #expect(report.contains(path), "\(report)")
  }

  @Test func gitHub() {
    #expect(
      gitHubReport(
        of: log(unknownStrategy, overLines, ofTheSite), language: .german, paths: paths) == """
          ::error file=seite/site/site.yaml,line=1,title=thema-fehlt::Kein Thema
          ::warning file=seite/content/100 %25%2C 1%3A2.md,line=1,endLine=2,title=html-entfernt::\
          HTML, 5 %25: ␛%0Aseite/content/b.md:2: zuerst hier
          ::error file=seite/content/projekte/wärmenetz-süd.md,line=4,endLine=4,col=12,\
          endColumn=24,title=unbekannter-verweis::Eine Strategie »digital-2035« gibt es nicht – \
          meinten Sie »digital-2030«?%0AWarum: Die Projektseite verlinkt ihre Strategie.%0A\
          Abhilfe: »digital-2030« schreiben oder content/strategien/digital-2035.md anlegen.

          """)
    #expect(gitHubReport(of: DiagnosticLog(), language: .german, paths: paths).isEmpty)
  }

  @Test func gitLab() {
    #expect(
      gitLabReport(of: log(overLines), language: .german, paths: paths) == #"""
        [
          {
            "description": "HTML, 5 %: \u001b",
            "check_name": "html-entfernt",
            "fingerprint": "724e20a26ca58420",
            "severity": "minor",
            "location": {
              "path": "seite/content/100 %, 1:2.md",
              "lines": {
                "begin": 1,
                "end": 2
              }
            }
          }
        ]

        """#)
    let ofSite = gitLabReport(of: log(ofTheSite), language: .german, paths: paths)
    #expect(ofSite.contains(#""path": "seite/site/site.yaml""#))
    #expect(ofSite.contains(#""severity": "blocker""#))
    #expect(gitLabReport(of: DiagnosticLog(), language: .german, paths: paths) == "[]\n")
  }

  @Test func fingerprintsOutliveMovedLinesAndTellTwinsApart() {
    func fingerprints(_ marked: String...) -> [String] {
      var log = DiagnosticLog()
      for marked in marked {
        log.report(Diagnostic(.emptyLink, at: place("a.md", marked), Words("Leer", "Empty")))
      }
      return gitLabReport(of: log, language: .german, paths: paths)
        .split(separator: "\n").filter { $0.contains("fingerprint") }.map(String.init)
    }
    #expect(fingerprints("⟦[](b)⟧") == fingerprints("# Neu\n\n⟦[](b)⟧"))
    #expect(fingerprints("⟦[](b)⟧") != fingerprints("⟦[](c)⟧"))
    #expect(Set(fingerprints("⟦[](b)⟧", "⟦[](b)⟧", "⟦[](b)⟧")).count == 3)
  }

  /// SARIF counts code points, so that an accent set upon a letter is a column of its own.
  @Test func sarif() {
    let report = sarifReport(
      of: log(unknownStrategy, overLines, overLines, ofTheSite), language: .german,
      version: "1.2.3", paths: paths)
    #expect(report.contains(#""version": "1.2.3""#))
    #expect(report.contains(#""uri": "seite/content/100%20%25%2C%201%3A2.md""#))
    #expect(report.contains(#""uri": "seite/content/projekte/w%C3%A4rmenetz-s%C3%BCd.md""#))
    #expect(report.contains(#""uri": "seite/site/site.yaml""#))
    let region = #""startLine":1,"startColumn":3,"endLine":2,"endColumn":5"#
    #expect(report.filter { !$0.isWhitespace }.contains(region), "\(report)")
    #expect(report.split(separator: #""id": "raw-html""#).count == 2)
    #expect(report.contains("\"text\": \"Kein Thema\""))
    #expect(report.contains("\"text\": \"zuerst hier\""))
  }

  @Test func sarifOfNothing() {
    let report = sarifReport(
      of: DiagnosticLog(), language: .english, version: "1", paths: paths)
    #expect(report.contains(#""results": []"#))
  }
}
