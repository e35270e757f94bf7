import Build
import Diagnostics
import Foundation
import Testing

/// What pages do when there is more than they have room for, and when little of it is known.
@Suite("Long lists")
struct LongListTests {
  /// A project on which others build, and which others mention.
  private func crowd(_ count: Int) async throws -> BuiltSite {
    var tree = try SourceTree.smallSite(withTheme: true)
    tree.putProject("grund", "status: geplant")
    for number in 1...count {
      tree.putProject("p\(number)", "status: geplant\nbaut-auf: grund")
      tree.put(
        "---\ntitel: Seite \(number)\n---\n\n[Der Grund](../projekte/grund.md)\n",
        at: "content/seiten/s\(number).md")
    }
    return try await build(tree)
  }

  private func entries(under heading: String, in page: String) throws -> [Range<String.Index>] {
    let start = try #require(page.firstRange(of: ">\(heading)</h2>")).upperBound
    let end = try #require(page[start...].firstRange(of: "</section>")).lowerBound
    return page[start..<end].ranges(of: "<li")
  }

  @Test func aProjectShowsTwelveRelativesOfAKindAndLeadsToAllOfThem() async throws {
    let site = try await crowd(13)
    let page = try #require(site.text(of: "projekte/grund/index.html"))
    for heading in ["Darauf bauen auf", "Erwähnt in"] {
      #expect(try entries(under: heading, in: page).count == 12, "\(heading)")
    }
    #expect(page.ranges(of: ">Alle 13 im Netz</a>").count == 2)
    let lists = page.ranges(of: "<p class=\"full-list\"><a href=\"../../netz/#project-")
    #expect(lists.count == 2)
    let start = try #require(lists.first).upperBound
    let anchor = "project-" + page[start...].prefix { $0 != "\"" }
    let network = try #require(site.text(of: "netz/index.html"))
    let entry = try #require(network.firstRange(of: "id=\"\(anchor)\""))
    let below = network[entry.upperBound...].prefix(12_000)
    for relation in ["Grundlage für: ", "erwähnt in: "] {
      let line = try #require(below.firstRange(of: relation))
      let names = below[line.upperBound...].prefix { $0 != "\n" }
      #expect(names.ranges(of: "<a href").count == 13, "\(relation)")
    }
  }

  @Test func aProjectWithTwelveRelativesShowsThemAll() async throws {
    let site = try await crowd(12)
    let page = try #require(site.text(of: "projekte/grund/index.html"))
    for heading in ["Darauf bauen auf", "Erwähnt in"] {
      #expect(try entries(under: heading, in: page).count == 12, "\(heading)")
    }
    #expect(!page.contains("full-list"))
    #expect(try #require(site.text(of: "netz/index.html")).contains("erwähnt in") == false)
  }

  @Test func whatIsKnownStandsFirstInALongList() async throws {
    var tree = try SourceTree.smallSite(withTheme: true)
    for folder in ["handlungsfelder", "projekte"] {
      for path in tree.textPaths(below: "content/\(folder)/") { tree.texts[path] = nil }
    }
    for number in 1...13 {
      let status = number == 13 ? "geplant" : "unbekannt"
      tree.put(
        "---\ntitel: Projekt \(number)\nkurz: Kurz.\nkommune: seeblick\nstatus: \(status)\n---\n",
        at: "content/projekte/p\(number).md")
    }
    let site = try await build(tree)
    let list = try #require(site.text(of: "projekte/index.html"))
    let known = try #require(list.firstRange(of: ">Stand bekannt</h2>"))
    let planned = try #require(list.firstRange(of: "<a href=\"../projekte/p13/\">"))
    let unknown = try #require(
      list.firstRange(of: "<a href=\"../projekte/status/unbekannt/\">Stand unbekannt</a></h2>"))
    #expect(known.upperBound <= planned.lowerBound && planned.upperBound <= unknown.lowerBound)
    // Said once above them, and not by each of them again.
    #expect(!list[unknown.upperBound...].contains("class=\"status"))
  }

  @Test func everyPageLeadsToEveryList() async throws {
    let site = try await build(demoTree(), threads: 2)
    for path in site.pagePaths where path.hasPrefix("projekte/") {
      let page = try #require(site.text(of: path))
      guard let foot = page.firstRange(of: "<nav class=\"all-lists\"") else {
        #expect(page.contains("http-equiv=\"refresh\""), "\(path)")
        continue
      }
      let links = page[foot.upperBound...].prefix(3_000)
      for list in ["ziele/", "organisationen/", "kommunen/", "aktuelles/", "suche/"] {
        #expect(links.contains(list + "\""), "\(path): \(list)")
      }
    }
  }

  @Test func listsSayWhatTheyHoldAndHowFreshTheyAre() async throws {
    var tree = try SourceTree.smallSite(withTheme: true)
    let dated = "<time datetime=\"2026-11-01\">1. November 2026</time>"
    let start = try #require(try await build(tree).text(of: "index.html"))
    #expect(
      start.contains("<meta name=\"description\" content=\"Alles Wichtige ist um die Ecke.\">"))
    #expect(start.contains(dated))
    for name in ["bus", "rad", "steg", "weg"] {
      tree.putProject(name, "status: geplant", title: name)
    }
    let list = try #require(try await build(tree).text(of: "projekte/index.html"))
    #expect(list.contains("content=\"5 Projekte, darunter bus, Dorf-App, rad, steg\">"))
    #expect(list.contains(dated))
    let network = try #require(try await build(tree).text(of: "netz/index.html"))
    #expect(network.contains("name=\"description\" content=\"1 Strategie, 1 Handlungsfeld und"))
  }

  @Test func namesThatHoldCommasArePartedBySemicolons() async throws {
    var tree = try SourceTree.smallSite(withTheme: true)
    tree.put("---\ntitel: Versorgung, Entsorgung\n---\n", at: "content/handlungsfelder/umwelt.md")
    let list = try #require(try await build(tree).text(of: "handlungsfelder/index.html"))
    #expect(list.contains("content=\"2 Handlungsfelder: Mobilität; Versorgung, Entsorgung\">"))
  }

  @Test func aStrategyWithoutFieldsShowsWhatItsProjectsServe() async throws {
    var tree = try SourceTree.smallSite(withTheme: true)
    tree.put(
      "---\ntitel: Teilplan\nkommune: seeblick\nart: teil\nteil-von: digital-2030\n---\n",
      at: "content/strategien/teilplan.md")
    for goal in ["nah", "fern"] {
      tree.put(
        "---\ntitel: Das Ziel \(goal)\nhandlungsfelder: mobilitaet\n---\n",
        at: "content/ziele/\(goal).md")
    }
    tree.putProject("a", "status: geplant\nziele: nah", strategy: "teilplan")
    let site = try await build(tree)
    let page = try #require(site.text(of: "strategien/teilplan/index.html"))
    #expect(page.contains("Handlungsfelder und Ziele</h2>"))
    #expect(page.contains("Das Ziel nah") && !page.contains("Das Ziel fern"))
  }

  @Test func aStrategyListsItsProjectsByStatus() async throws {
    var tree = try SourceTree.smallSite(withTheme: true)
    tree.putProject("fertig", "status: abgeschlossen\nzeitraum: {ende: 2025}", title: "Steg")
    tree.putProject("laeuft", "status: in-umsetzung", title: "Bus")
    tree.putProject("offen", "status: unbekannt", title: "Weg")
    let site = try await build(tree)
    #expect(site.report(in: .german) == "")
    let page = try #require(site.text(of: "strategien/digital-2030/index.html"))
    let section = page[try #require(page.firstRange(of: ">Projekte</h2>")).upperBound...]
    let named = /<h3>.*<\/span> (.+)<\/span>|<a href="[^"]*">(.+)<\/a><\/p>/
    let said = section.matches(of: named).compactMap {
      ($0.output.1 ?? $0.output.2).map(String.init)
    }
    #expect(
      said == [
        "in Umsetzung", "Bus", "abgeschlossen", "Steg", "geplant", "Dorf-App", "Stand unbekannt",
        "Weg",
      ])
    // Said once above them, and not by each of them again.
    #expect(section.ranges(of: "class=\"status ").count == 4)
  }

  @Test func projectsOfOneStatusNeedNoHeading() async throws {
    var tree = try SourceTree.smallSite(withTheme: true)
    tree.putProject("bus", "status: geplant")
    let page = try #require(try await build(tree).text(of: "strategien/digital-2030/index.html"))
    let section = page[try #require(page.firstRange(of: ">Projekte</h2>")).upperBound...]
    #expect(!section.contains("<h3>"))
    #expect(section.ranges(of: "class=\"status ").count == 2)
  }
}
