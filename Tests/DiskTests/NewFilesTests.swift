import Disk
import Foundation
import Testing

@Suite("Writing files that must not exist yet")
struct NewFilesTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func write(_ files: [String], into name: String) -> DiskFailure? {
    failure { () throws(DiskFailure) in
      try writeNewFiles(
        files.map { (path: $0, bytes: Array($0.utf8)) }, into: folder.real(name))
    }
  }

  @Test func foldersAreMadeAsNeeded() throws {
    #expect(write(["site/site.yaml", "content/projekte/a.md", "leer/b"], into: "neu/dorf") == nil)
    #expect(
      folder.files(below: "neu/dorf") == ["content/projekte/a.md", "leer/b", "site/site.yaml"])
    #expect(folder.text("neu/dorf/site/site.yaml") == "site/site.yaml")
    #expect(write(["content/projekte/b.md"], into: "neu/dorf") == nil)
  }

  @Test func nothingIsOverwrittenAndNothingLeftHalf() throws {
    try folder.write("dorf/content/b.md", "alt")
    let failed = write(["content/a.md", "neu/c.md", "content/b.md"], into: "dorf")
    #expect(failed == DiskFailure(.writing, folder.real("dorf/content/b.md"), .alreadyThere))
    #expect(folder.files(below: "dorf") == ["content/b.md"])
    #expect(!folder.exists("dorf/neu"))
    #expect(folder.text("dorf/content/b.md") == "alt")
    #expect(write(["a", "b/c", "b"], into: "frisch")?.cause == .alreadyThere)
    #expect(!folder.exists("frisch"))
    #expect(folder.exists("dorf"))
  }

  @Test func linksAreNotFollowedAndPathsStayInside() throws {
    try folder.makeFolder("anderswo")
    try folder.link("dorf/content", to: "../anderswo")
    try folder.link("dorf/a.md", to: "../anderswo/a.md")
    #expect(write(["content/x/a.md"], into: "dorf")?.cause == .inTheWay)
    #expect(write(["a.md"], into: "dorf")?.cause == .alreadyThere)
    #expect(write(["../anderswo/a.md"], into: "dorf")?.cause == .unusablePath)
    #expect(write(["/tmp/leitbild-nie"], into: "dorf")?.cause == .unusablePath)
    #expect(folder.files(below: "anderswo") == [])
    try folder.write("datei")
    #expect(write(["a.md"], into: "datei")?.cause == .system(ENOTDIR))
    #expect(write(["datei/a.md"], into: "")?.cause == .inTheWay)
  }
}
