import Foundation
import Testing

/// Other hosts are played by a script named `curl`, which is given the same questions and answers from a list.
@Suite("leitbild check --external")
struct ExternalLinkTests {
  /// A site with links, and beside it the program that answers for other hosts.
  private final class LinkedSite {
    let site: TestSite
    let tools = try? TemporaryFolder()

    init(_ body: String, fields: String = "") throws {
      site = try TestSite()
      try site.folder.write("content/seiten/links.md", page("Links", body, fields: fields))
    }

    /// Checks the site while hosts answer so: `METHOD ADDRESS EXIT STATUS TARGET`, a line each.
    func check(
      answers: String, on day: String = TestSite.today, _ arguments: String...
    ) throws -> Finished {
      let folder = try #require(tools)
      try folder.write("answers", answers)
      try folder.write("curl", script(in: folder.path))
      #expect(chmod(folder.path + "/curl", 0o755) == 0)
      return try Program.run(
        ["check", "--external", "--site", site.path, "--date", day] + arguments,
        environment: ["PATH": folder.path + ":/usr/bin:/bin"])
    }

    /// What the hosts were asked, in order.
    var asked: [String] {
      (tools?.text("asked") ?? "").split(separator: "\n").map(String.init)
    }

    func forgetsWhatWasAsked() throws { try tools?.write("asked", "") }

    private func script(in folder: String) -> String {
      """
      #!/bin/sh
      number=0
      method=GET
      cat > "\(folder)/config"
      while IFS= read -r line; do
        case "$line" in
        head) method=HEAD ;;
        'url = '*)
          address=${line#url = ?}; address=${address%?}
          echo "$method $address" >> "\(folder)/asked"
          answer=$(grep -F -- "$method $address " "\(folder)/answers" | head -n 1)
          rest=${answer#"$method $address "}
          echo "$number ${rest:-0 200 }"
          number=$((number + 1)) ;;
        esac
      done < "\(folder)/config"

      """
    }
  }

  @Test func triesEveryLinkOnceAndBlamesNone() throws {
    let linked = try LinkedSite(
      "Siehe [hier im Amtsblatt](https://amtsblatt.seestadt/1#teil) und https://amtsblatt.seestadt/1#ende.",
      fields: "fruehere-adressen: links-alt")
    let run = try linked.check(answers: "")
    #expect(run.code == 0, "\(run.said)")
    #expect(linked.asked == ["HEAD https://amtsblatt.seestadt/1"])
    #expect(run.error.contains("Ein Link zu einer fremden Website wird geprüft"))
    #expect(run.error.contains("Links zu fremden Websites: 1."), "\(run.said)")
    #expect(!linked.site.folder.exists("site/public"))
  }

  @Test func namesADeadLinkAtEveryPlace() throws {
    let linked = try LinkedSite(
      "Die [Satzung](https://recht.seestadt/satzung)\nund noch einmal <https://recht.seestadt/satzung>."
    )
    try linked.site.folder.write(
      "content/organisationen/amt.md",
      "---\ntitel: Amt\nart: verwaltung\nwebsite: https://recht.seestadt/satzung\n---\n")
    let run = try linked.check(
      answers: """
        HEAD https://recht.seestadt/satzung 0 404 \n\
        GET https://recht.seestadt/satzung 0 404 \n
        """, "--format", "lines")
    #expect(run.code == 0)
    let lines = run.output.split(separator: "\n").map { $0.prefix { $0 != "[" } }
    #expect(
      lines.filter { $0.contains("satzung") }.map { $0.split(separator: " ")[0] } == [
        "content/organisationen/amt.md:4:10:", "content/seiten/links.md:5:15:",
        "content/seiten/links.md:6:18:",
      ], "\(run.said)")
    #expect(try linked.check(answers: "", "--strict").code == 0, "It is tried again, and good now.")
  }

  @Test func asksForThePageWhereTheShortQuestionIsRefused() throws {
    let linked = try LinkedSite("Das [Blatt](https://amtsblatt.seestadt/1).")
    let run = try linked.check(answers: "HEAD https://amtsblatt.seestadt/1 0 405 \n")
    #expect(run.error.contains("Keine Fehler, keine Hinweise."), "\(run.said)")
    #expect(
      linked.asked == [
        "HEAD https://amtsblatt.seestadt/1", "GET https://amtsblatt.seestadt/1",
      ])
  }

  @Test func followsARedirectionAndTellsWhichIsForGood() throws {
    let linked = try LinkedSite(
      "Das [Blatt](http://amtsblatt.seestadt/1) und der [Plan](http://plan.seestadt/1).")
    let run = try linked.check(
      answers: """
        HEAD http://amtsblatt.seestadt/1 0 301 https://amtsblatt.seestadt/eins
        HEAD http://plan.seestadt/1 0 302 https://plan.seestadt/anmelden

        """)
    #expect(run.error.contains("Hinweis[adresse-umgezogen]"), "\(run.said)")
    #expect(run.error.contains("jetzt »https://amtsblatt.seestadt/eins«"))
    #expect(run.error.contains("1 Hinweis in 1 Datei"))
  }

  @Test func endsARedirectionThatGoesRoundInCircles() throws {
    let linked = try LinkedSite("Das [Blatt](https://amtsblatt.seestadt/1).")
    let run = try linked.check(
      answers: "HEAD https://amtsblatt.seestadt/1 0 301 https://amtsblatt.seestadt/1\n")
    #expect(run.code == 0)
    #expect(linked.asked.count == 6)
    #expect(run.error.contains("1 nicht zu beurteilen"), "\(run.said)")
  }

  @Test(arguments: [
    ("6 000", "Eine Website »amtsblatt.seestadt« gibt es nicht"),
    ("60 000", "Vor der Website »amtsblatt.seestadt« warnt der Browser"),
    ("28 000", "Die Website »amtsblatt.seestadt« antwortet nicht"),
    ("0 410", "wurde für immer entfernt"),
  ])
  func saysWhyALinkIsDead(answer: String, words: String) throws {
    let linked = try LinkedSite(
      "Das [Blatt](https://amtsblatt.seestadt/1) und der [Plan](https://plan.seestadt/1).")
    let run = try linked.check(
      answers: """
        HEAD https://amtsblatt.seestadt/1 \(answer) \n\
        GET https://amtsblatt.seestadt/1 \(answer) \n
        """, "--strict")
    #expect(run.error.contains(words), "\(run.said)")
    #expect(run.error.contains("Hinweis[toter-link]"))
    #expect(run.code == 1, "Strictly taken, a dead link is an error.")
  }

  @Test(arguments: ["403", "429", "500", "503"])
  func blamesNobodyForWhatAHostWillNotSay(status: String) throws {
    let linked = try LinkedSite("Das [Blatt](https://amtsblatt.seestadt/1).")
    let run = try linked.check(
      answers: """
        HEAD https://amtsblatt.seestadt/1 0 \(status) \n\
        GET https://amtsblatt.seestadt/1 0 \(status) \n
        """)
    #expect(run.error.contains("Keine Fehler, keine Hinweise."), "\(run.said)")
    #expect(run.error.contains("1 nicht zu beurteilen"))
  }

  @Test func doesNotTryAGoodLinkAgainForAWeek() throws {
    let linked = try LinkedSite("Das [Blatt](https://amtsblatt.seestadt/1).")
    #expect(try linked.check(answers: "", on: "2026-03-10").code == 0)
    try linked.forgetsWhatWasAsked()
    let run = try linked.check(answers: "", on: "2026-03-16")
    #expect(linked.asked.isEmpty)
    #expect(run.error.contains("davon 1 in den letzten Tagen schon geprüft"), "\(run.said)")
    #expect(try linked.check(answers: "", on: "2026-03-17").code == 0)
    #expect(linked.asked == ["HEAD https://amtsblatt.seestadt/1"])
    try linked.site.folder.write("site/.leitbild/links", "Unsinn\n\u{0}\n2026-99-99 https://x\n")
    #expect(try linked.check(answers: "").code == 0)
  }

  @Test func asksNoHostThatIsTheSitesOwnOrNobodys() throws {
    let linked = try LinkedSite(
      """
      <https://www.seeblick.example/> <https://example.org> <http://localhost:8080/a>
      <http://127.0.0.1/> <http://192.168.178.1/> <http://[::1]/> <http://intranet/> <https://a.test>
      <http://name@10.0.0.1/> [E-Mail](mailto:a@seestadt) `https://code.seestadt`
      """)
    let run = try linked.check(answers: "")
    #expect(linked.asked.isEmpty)
    #expect(run.error.contains("Kein Link führt zu einer fremden Website."), "\(run.said)")
  }

  @Test func asksAHostOneThingAtATime() throws {
    let linked = try LinkedSite(
      (1...3).map { "<https://a.seestadt/\($0)> <https://b.seestadt/\($0)>" }.joined(
        separator: " "))
    #expect(try linked.check(answers: "").code == 0)
    let paths = linked.asked.map { $0.suffix(1) }
    #expect(paths == ["1", "1", "2", "2", "3", "3"])
  }

  @Test func staysWithinTheWeb() throws {
    let linked = try LinkedSite("Das [Blatt](https://amtsblatt.seestadt/1).")
    let run = try linked.check(
      answers: "HEAD https://amtsblatt.seestadt/1 0 301 file:///etc/passwd\n")
    #expect(linked.asked.count == 1)
    #expect(run.code == 0, "\(run.said)")
    let config = try #require(linked.tools?.text("config"))
    #expect(config.contains("proto = \"=http,https\"\n"))
    #expect(config.contains("max-time = "))
  }

  @Test func anAddressCannotGiveCurlAnOrder() throws {
    let linked = try LinkedSite(
      #"Das [Blatt](<https://amtsblatt.seestadt/a"\b{c}[1-9]>) ist da."#)
    #expect(try linked.check(answers: "").code == 0)
    #expect(linked.asked == ["HEAD https://amtsblatt.seestadt/a%22%5Cb%7Bc%7D%5B1-9%5D"])
  }

  @Test func saysThatTheMachineIsCutOff() throws {
    let linked = try LinkedSite("Das [Blatt](https://amtsblatt.seestadt/1).")
    let run = try linked.check(answers: "HEAD https://amtsblatt.seestadt/1 6 000 \n")
    #expect(run.code == 3)
    #expect(run.error.contains("Keine einzige fremde Website hat geantwortet"), "\(run.said)")
  }

  @Test func saysThatCurlIsMissingOrTooOld() throws {
    let linked = try LinkedSite("Das [Blatt](https://amtsblatt.seestadt/1).")
    let missing = try Program.run(
      ["check", "--external", "--site", linked.site.path], environment: ["PATH": "/nowhere"])
    #expect(missing.code == 3)
    #expect(missing.error.contains("Das Programm »curl« fehlt"), "\(missing.said)")
    let old = try linked.check(
      answers: "HEAD https://amtsblatt.seestadt/1 unknown variable\n", "--language", "en")
    #expect(old.code == 3)
    #expect(old.error.contains("version 7.75"), "\(old.said)")
  }

  @Test func aBuildAsksNobody() throws {
    let linked = try LinkedSite("Das [Blatt](https://amtsblatt.seestadt/1).")
    let run = try Program.run(
      ["build", "--site", linked.site.path, "--date", TestSite.today],
      environment: ["PATH": "/nowhere"])
    #expect(run.code == 0, "\(run.said)")
    #expect(try Program.run("build", "--external").code == 2)
  }
}
