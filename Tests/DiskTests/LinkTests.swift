import Diagnostics
import Disk
import Foundation
import Testing

@Suite("Symbolic links in a site's folder")
struct LinkTests {
  let site: TemporaryFolder

  init() throws { site = try TemporaryFolder() }

  private func read() throws -> SourceFolder {
    try readSourceFolder(at: site.path, programThemes: nil)
  }

  private func obstacles(_ source: SourceFolder) -> [String] {
    source.tree.obstacles.map { "\($0.path): \($0.obstacle)" }
  }

  @Test func withinTheSiteTheyAreFollowed() throws {
    try site.write("content/a.md", "A")
    try site.write("gemeinsam/bilder/b.pdf", "B")
    try site.link("content/b.md", to: "a.md")
    try site.link("content/c.md", to: site.real("content/a.md"))
    try site.link("content/x/bilder", to: "../../gemeinsam/bilder")
    try site.link("content/y/bilder", to: "../../gemeinsam/bilder")
    let source = try read()
    #expect(obstacles(source).isEmpty)
    #expect(source.tree.texts["content/b.md"]?.bytes == Array("A".utf8))
    #expect(source.tree.texts["content/c.md"]?.bytes == Array("A".utf8))
    #expect(
      source.tree.assets.keys.sorted() == ["content/x/bilder/b.pdf", "content/y/bilder/b.pdf"])
    #expect(
      source.realPath(of: "content/y/bilder/b.pdf") == site.real("gemeinsam/bilder/b.pdf"))
  }

  @Test func outOfTheSiteTheyAreNot() throws {
    let outside = try TemporaryFolder()
    try outside.write("geheim.md", "geheim")
    try site.write(".git/config", "geheim")
    try site.write("site/public/index.html", "alt")
    try site.makeFolder("themes")
    try site.link("content/a.md", to: outside.real("geheim.md"))
    try site.link("content/b", to: outside.path)
    try site.link("content/c.txt", to: "../.git/config")
    try site.link("content/d", to: "../site/public")
    try site.link("content/e.md", to: "b/geheim.md")
    try site.link("themes/x", to: "/etc")
    try site.link("site/site.yaml", to: "/etc/passwd")
    let source = try read()
    #expect(
      obstacles(source) == [
        "content/a.md: leadsOutside(target: \"\(outside.path)/geheim.md\")",
        "content/b: leadsOutside(target: \"\(outside.path)\")",
        "content/c.txt: leadsOutside(target: \"../.git/config\")",
        "content/d: leadsOutside(target: \"../site/public\")",
        "content/e.md: leadsOutside(target: \"b/geheim.md\")",
        "site/site.yaml: leadsOutside(target: \"/etc/passwd\")",
        "themes/x: leadsOutside(target: \"/etc\")",
      ])
    #expect(source.tree.texts.isEmpty && source.tree.assets.isEmpty)
  }

  @Test func neighbourWithTheSameBeginningIsOutside() throws {
    let outside = try TemporaryFolder()
    try outside.write("site/a.md")
    try outside.write("site2/b.md")
    try outside.link("site/content/b.md", to: "../../site2/b.md")
    let source = try readSourceFolder(at: outside.real("site"), programThemes: nil)
    #expect(obstacles(source) == ["content/b.md: leadsOutside(target: \"../../site2/b.md\")"])
  }

  @Test func toNothing() throws {
    try site.link("content/a.md", to: "nichts.md")
    try site.link("content/b.md", to: "b.md")
    try site.link("content/c.md", to: "d.md")
    try site.link("content/d.md", to: "c.md")
    #expect(
      obstacles(try read()) == [
        "content/a.md: brokenLink(target: \"nichts.md\")",
        "content/b.md: brokenLink(target: \"b.md\")",
        "content/c.md: brokenLink(target: \"d.md\")",
        "content/d.md: brokenLink(target: \"c.md\")",
      ])
  }

  @Test("Back to where they stand", .timeLimit(.minutes(5)))
  func inCircles() throws {
    try site.write("content/a/a.md")
    try site.write("content/b/b.md")
    try site.link("content/a/hier", to: ".")
    try site.link("content/a/hoch", to: "..")
    try site.link("content/b/wurzel", to: "../..")
    try site.link("content/c/x", to: "../d")
    try site.link("content/d/y", to: "../c")
    let source = try read()
    #expect(
      obstacles(source) == [
        "content/a/hier: brokenLink(target: \".\")",
        "content/a/hoch: brokenLink(target: \"..\")",
        "content/b/wurzel: brokenLink(target: \"../..\")",
        "content/c/x/y: brokenLink(target: \"../c\")",
        "content/d/y/x: brokenLink(target: \"../d\")",
      ])
    #expect(source.tree.texts.keys.sorted() == ["content/a/a.md", "content/b/b.md"])
  }

  @Test("Links that make a small folder endless", .timeLimit(.minutes(5)))
  func doublingAtEveryStep() throws {
    for step in 0..<40 {
      for name in ["links", "rechts"] {
        try site.link("content/\(step)/\(name)", to: "../\(step + 1)")
      }
    }
    try site.write("content/40/a.md")
    let failed = failure { () throws(DiskFailure) in
      try readSourceFolder(at: site.path, programThemes: nil)
    }
    #expect(failed?.cause == .tooMuch)
  }

  @Test func rootMayBeALink() throws {
    try site.write("wirklich/content/a.md", "A")
    try site.link("verknuepft", to: "wirklich")
    let source = try readSourceFolder(at: site.real("verknuepft"), programThemes: nil)
    #expect(source.tree.texts.count == 1)
    #expect(source.realPath(of: "content/a.md") == site.real("wirklich/content/a.md"))
  }
}
