import Build
import Diagnostics
import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

/// Everything that is drawn: pictures, figures, timelines and the network.
@Suite("Drawings")
struct DrawingTests {
  @Test func areTheSameEveryTimeAndOnAnyNumberOfThreads() async throws {
    let tree = try demoTree()
    let (first, second) = (try await build(tree), try await build(tree, threads: 2))
    for path in first.pagePaths {
      #expect(drawings(in: first.text(of: path)) == drawings(in: second.text(of: path)), "\(path)")
    }
  }

  @Test func areWellFormed() async throws {
    let site = try await build(demoTree(), threads: 2)
    var count = 0
    for path in site.pagePaths {
      for drawing in drawings(in: site.text(of: path)) {
        count += 1
        #expect(XMLParser(data: Data(drawing.utf8)).parse(), "\(path): \(drawing.prefix(80))")
        #expect(!drawing.contains("style="), "\(path)")
      }
    }
    #expect(count > 100)
  }

  @Test func everyoneWithoutAPictureHasOne() async throws {
    let site = try await build(demoTree(), threads: 2)
    var seen: Set<String> = []
    for folder in ["projekte/", "kommunen/", "strategien/"] {
      for path in site.pagePaths
      where path.hasPrefix(folder) && path != folder + "index.html" {
        let picture = drawings(in: site.text(of: path)).first {
          $0.hasPrefix("<svg class=\"drawing")
        }
        // Pages that stand for no document, such as facets and redirects, have none.
        if let picture { #expect(seen.insert(picture).inserted, "\(path) looks like another one.") }
      }
    }
    // Every project, municipality and strategy of the demo.
    #expect(seen.count == 48)
  }

  @Test(arguments: [1, 2, 3, 4, 5, 6, 7, 8, 9])
  func everyFieldNumberHasAPattern(_ number: Int) async throws {
    var tree = try SourceTree.smallSite(withTheme: true)
    tree.put(
      "---\ntitel: Mobilität\nnummer: \(number)\n---\n",
      at: "content/handlungsfelder/mobilitaet.md")
    let site = try await build(tree)
    let page = try #require(site.text(of: "projekte/dorf-app/index.html"))
    let picture = try #require(drawings(in: page).first { $0.contains("drawn-") })
    #expect(picture.contains("drawn-line") || picture.contains("drawn-fill"))
    #expect(XMLParser(data: Data(picture.utf8)).parse())
    #expect(picture.utf8.count < 8_000)
  }
}

/// How far things are, in words.
@Suite("Figures")
struct FigureTests {
  @Test(arguments: [
    (
      ["in-umsetzung", "laufend", "unbekannt"],
      "2 von 3 Projekten laufen; von 1 ist der Stand nicht bekannt.",
      "2 of 3 projects are running; the status of 1 is not known."
    ),
    (
      ["geplant", "idee", "beschlossen"], "Alle 3 Projekte sind in Vorbereitung.",
      "All 3 projects are being prepared."
    ),
    (
      ["unbekannt", "unbekannt", "unbekannt"],
      "Wie weit die 3 Projekte sind, ist nicht bekannt.",
      "How far the 3 projects are is not known."
    ),
    (
      ["in-umsetzung", "geplant", "unbekannt", "unbekannt"],
      "1 von 4 Projekten läuft, 1 ist in Vorbereitung; von 2 ist der Stand nicht bekannt.",
      "1 of 4 projects is running, 1 is being prepared; the status of 2 is not known."
    ),
  ])
  func sentence(_ statuses: [String], _ german: String, _ english: String) async throws {
    for (language, sentence) in [("de", german), ("en", english)] {
      var tree = try SourceTree.smallSite(withTheme: true)
      tree.put(
        "titel: Seeblick\nadresse: https://a.example\nsprache: \(language)\nherausgeber: seeblick\n",
        at: "site/site.yaml")
      tree.texts["content/projekte/dorf-app.md"] = nil
      for (number, status) in statuses.enumerated() {
        tree.putProject("p\(number)", "status: \(status)")
      }
      let site = try await build(tree)
      let page = try #require(site.text(of: "index.html"))
      #expect(page.contains(sentence))
      #expect(page.contains("status-bar") == !statuses.allSatisfy { $0 == "unbekannt" })
    }
  }

  @Test(arguments: [
    ("Maßnahme, Maßnahmen", "1 von 3 Maßnahmen läuft", "Verwandte Maßnahmen"),
    ("Vorhaben, Vorhaben", "1 von 3 Vorhaben läuft", "Verwandte Vorhaben"),
    (
      "Aktion, Aktionen der Stadt", "1 von 3 Aktionen der Stadt läuft",
      "Verwandte Aktionen der Stadt"
    ),
    ("Digitales Projekt, Digitale Projekte", "1 von 3 Digitalen Projekten läuft", "Verwandte"),
  ])
  func sentencesUseTheWordsOfTheSite(_ words: String, _ sentence: String, _ heading: String)
    async throws
  {
    var tree = try SourceTree.smallSite(withTheme: true)
    tree.put(
      "titel: Seeblick\nadresse: https://a.example\nsprache: de\nherausgeber: seeblick\n"
        + "woerter: {projekt: [\(words)]}\n",
      at: "site/site.yaml")
    tree.texts["content/projekte/dorf-app.md"] = nil
    tree.putProject("a", "status: laufend\nverwandt: [b]")
    for name in ["b", "c"] { tree.putProject(name, "status: geplant") }
    let site = try await build(tree)
    #expect(try #require(site.text(of: "index.html")).contains(sentence))
    #expect(try #require(site.text(of: "projekte/a/index.html")).contains(heading))
  }

  /// As a German Excel opens it.
  @Test func theNumbersOfAFigureAreAFileBesideIt() async throws {
    var tree = try SourceTree.smallSite(withTheme: true)
    tree.texts["content/projekte/dorf-app.md"] = nil
    for number in 0..<3 { tree.putProject("p\(number)", "status: geplant") }
    let site = try await build(tree)
    let page = try #require(site.text(of: "strategien/digital-2030/index.html"))
    #expect(page.contains("href=\"../../strategien/digital-2030/stand.csv\""))
    let file = try #require(site.text(of: "strategien/digital-2030/stand.csv"))
    #expect(file.hasPrefix("\u{FEFF}Stand der Umsetzung;Anzahl\r\n"))
    #expect(file.contains("geplant;3\r\n"))
  }

  @Test func aTimelineWithinOneYearIsLeftToItsDates() async throws {
    var tree = try SourceTree.smallSite(withTheme: true)
    tree.putProject("plan", "status: laufend\nzeitraum: {start: 2026-02, ende-geplant: 2026-11}")
    let site = try await build(tree)
    #expect(
      try #require(site.text(of: "projekte/plan/index.html")).contains("class=\"timeline") == false)
  }

  @Test func fewProjectsHaveNoFigure() async throws {
    let site = try await build(SourceTree.smallSite(withTheme: true))
    for path in site.pagePaths {
      let page = try #require(site.text(of: path))
      #expect(!page.contains("progress-figure"), "\(path)")
      #expect(!page.contains("class=\"timeline"), "\(path)")
    }
  }

  @Test func aStrategyShowsFortyProjectsAtMost() async throws {
    var tree = try SourceTree.smallSite(withTheme: true)
    for number in 0..<60 {
      tree.putProject(
        "p\(number)",
        "status: geplant\nzeitraum: {start-geplant: 2026-0\(number % 9 + 1), ende-geplant: 2028}"
      )
    }
    let site = try await build(tree)
    let page = try #require(site.text(of: "strategien/digital-2030/index.html"))
    #expect(page.ranges(of: "<li class=\"time-row").count == 40)
    #expect(page.contains("20 weitere in der Liste"))
  }

  @Test func todayIsTheDateOfTheBuild() async throws {
    var tree = try SourceTree.smallSite(withTheme: true)
    tree.putProject(
      "plan", "status: in-umsetzung\nzeitraum: {start: 2026-01-01, ende-geplant: 2027-12-31}")
    let site = try await build(tree)
    let page = try #require(site.text(of: "projekte/plan/index.html"))
    // 24 November is the 328th day of 730.
    #expect(page.contains("class=\"time-today\" x1=\"44.79%\""))
    #expect(page.contains("Heute: 24. November 2026"))
  }
}

/// The `svg` elements of a page.
func drawings(in page: String?) -> [String] {
  var found: [String] = []
  var rest = (page ?? "")[...]
  while let start = rest.firstRange(of: "<svg"),
    let end = rest[start.lowerBound...].firstRange(of: "</svg>")
  {
    found.append(String(rest[start.lowerBound..<end.upperBound]))
    rest = rest[end.upperBound...]
  }
  return found
}

extension SourceTree {
  /// The small site with the standard theme of the program rather than that of the tests.
  static func smallSite(withTheme: Bool) throws -> SourceTree {
    var tree = try smallSite()
    for path in tree.textPaths(below: "themes/") { tree.texts[path] = nil }
    let demo = try demoTree()
    for path in demo.textPaths(below: "themes/") { tree.texts[path] = demo.texts[path] }
    for path in demo.assetPaths(below: "themes/") { tree.assets[path] = demo.assets[path] }
    return tree
  }

  mutating func putProject(
    _ id: String, _ lines: String, title: String? = nil, strategy: String = "digital-2030"
  ) {
    put(
      """
      ---
      titel: \(title ?? "Projekt \(id)")
      kurz: Ein Projekt.
      stand: 01.11.2026
      federfuehrung: Hauptamt
      kommune: seeblick
      strategie: \(strategy)
      handlungsfelder: mobilitaet
      \(lines)
      ---

      """, at: "content/projekte/\(id).md")
  }
}
