import Disk
import Foundation
import Testing

@Suite("Noticing changes in folders")
struct FolderWatchTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("content/projekte/a.md", "Anfang")
    try folder.write("site/site.yaml", "titel: A")
  }

  private func read() throws -> SourceFolder {
    try readSourceFolder(at: folder.path, programThemes: nil)
  }

  /// Whether a watch that was begun before notices what is done.
  private func isNoticed(_ change: () throws -> Void) throws -> Bool {
    let watch = try FolderWatch()
    #expect(try watch.watch(read().folders))
    #expect(watch.takeChanges().isEmpty)
    try change()
    return !watch.takeChanges().isEmpty
  }

  private func move(_ name: String, to other: String) throws {
    guard rename(folder.real(name), folder.real(other)) == 0 else { throw POSIXError(.EIO) }
  }

  @Test func noticesEveryWayOfSaving() throws {
    #expect(try isNoticed { try folder.write("content/projekte/a.md", "Neu") })
    #expect(
      try isNoticed {
        try folder.write("content/projekte/.a.md.swp", "Neu")
        try move("content/projekte/.a.md.swp", to: "content/projekte/a.md")
      })
    #expect(try isNoticed { try folder.write("content/projekte/neu.md", "Neu") })
    #expect(try isNoticed { try folder.makeFolder("content/ziele") })
    #expect(try isNoticed { chmod(folder.real("content/projekte/a.md"), 0o600) })
    #expect(
      try isNoticed { unlink(folder.real("content/projekte/a.md")) })
  }

  @Test func passesOverWhatEditorsWriteBesideAFile() throws {
    #expect(try !isNoticed { try folder.write("content/projekte/.a.md.swp") })
    #expect(try !isNoticed { try folder.write("content/projekte/a.md~") })
    #expect(try !isNoticed { try folder.write(".git/HEAD") })
  }

  @Test func watchesFoldersThatAreNewOrHaveMoved() throws {
    let watch = try FolderWatch()
    #expect(try watch.watch(read().folders))
    #expect(try !watch.watch(read().folders), "They were all watched before.")
    try folder.makeFolder("content/ziele")
    #expect(!watch.takeChanges().isEmpty)
    #expect(try watch.watch(read().folders))
    try folder.write("content/ziele/neu.md")
    #expect(!watch.takeChanges().isEmpty)

    try move("content/ziele", to: "content/goals")
    #expect(!watch.takeChanges().isEmpty)
    _ = try watch.watch(read().folders)
    _ = watch.takeChanges()
    try folder.write("content/goals/neu.md", "Neu")
    #expect(!watch.takeChanges().isEmpty)
  }

  @Test func noticesAFolderThatTookThePlaceOfAnother() throws {
    let watch = try FolderWatch()
    _ = try watch.watch(read().folders)
    try FileManager.default.removeItem(atPath: folder.real("content/projekte"))
    try folder.write("content/projekte/b.md")
    #expect(!watch.takeChanges().isEmpty)
    #expect(try watch.watch(read().folders))
    try folder.write("content/projekte/b.md", "Neu")
    #expect(!watch.takeChanges().isEmpty)
  }

  @Test func watchesWhereALinkLeads() throws {
    try folder.write("vorlagen/b.md", "Neu")
    try folder.link("content/projekte/b.md", to: "../../vorlagen/b.md")
    #expect(try isNoticed { try folder.write("vorlagen/b.md", "Neuer") })
  }
}
