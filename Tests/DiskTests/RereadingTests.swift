import Diagnostics
import Disk
import Foundation
import Testing

@Suite("Looking at a folder again")
struct RereadingTests {
  let folder: TemporaryFolder
  let first: SourceFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("content/projekte/a.md", "Anfang")
    try folder.write("content/projekte/b.md", "Ein anderes")
    try folder.write("content/projekte/bild.png", [1, 2, 3])
    first = try readSourceFolder(at: folder.path, programThemes: nil)
  }

  private func again() throws -> SourceFolder {
    try readSourceFolder(at: folder.path, programThemes: nil, after: first)
  }

  private func text(_ path: String, in folder: SourceFolder) -> String? {
    folder.tree.texts[path].map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test func givesTheSameFilesWhereNothingChanged() throws {
    let second = try again()
    #expect(second.isSame(as: first))
    for (path, file) in first.tree.texts { #expect(second.tree.texts[path] === file) }
  }

  @Test func seesAChangeOfTheSameLengthInTheSameInstant() throws {
    try folder.write("content/projekte/a.md", "Anfaeg")
    let second = try again()
    #expect(!second.isSame(as: first))
    #expect(text("content/projekte/a.md", in: second) == "Anfaeg")
    #expect(
      second.tree.texts["content/projekte/b.md"] === first.tree.texts["content/projekte/b.md"])
  }

  @Test func takesAFileThatWasOnlySavedAgainForTheSame() throws {
    try folder.write("content/projekte/a.md", "Anfang")
    #expect(try again().isSame(as: first))
  }

  @Test func seesWhatCameWhatWentAndAnotherPicture() throws {
    try folder.write("content/projekte/c.md")
    #expect(try !again().isSame(as: first))
    unlink(folder.real("content/projekte/c.md"))
    #expect(try again().isSame(as: first))
    unlink(folder.real("content/projekte/b.md"))
    #expect(try !again().isSame(as: first))
    try folder.write("content/projekte/b.md", "Ein anderes")
    #expect(try again().isSame(as: first))
    usleep(20_000)
    try folder.write("content/projekte/bild.png", [1, 2, 4])
    #expect(try !again().isSame(as: first))
  }

  /// Files of the repository have not been touched for longer than a clock may err.
  @Test func readsNoFileTwiceThatNobodyTouched() throws {
    let site = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
    let first = try readSourceFolder(at: site, programThemes: nil)
    let second = try readSourceFolder(at: site, programThemes: nil, after: first)
    #expect(second.isSame(as: first))
    #expect(second.tree.texts.count == first.tree.texts.count)
    #expect(second.tree.assets.count == first.tree.assets.count)
    #expect(second.folders == first.folders)
  }
}
