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

  /// What a look at some files gives must be what a walk through the whole folder gives.
  @Test func readsSomeFilesAgainWithoutAWalk() throws {
    try folder.write("content/projekte/a.md", "Ein neuer Anfang")
    try folder.write("content/projekte/bild.png", [1, 2, 4, 8])
    let names = ["a.md", "bild.png", "sed-vor-dem-Umbenennen"]
    let some = try #require(
      first.readAgain(Set(names.map { folder.real("content/projekte/\($0)") })))
    let whole = try readSourceFolder(at: folder.path, programThemes: nil, after: some)
    #expect(whole.isSame(as: some))
    #expect(text("content/projekte/a.md", in: some) == "Ein neuer Anfang")
    #expect(some.tree.texts["content/projekte/b.md"] === first.tree.texts["content/projekte/b.md"])
    #expect(some.tree.assets["content/projekte/bild.png"]?.byteCount == 4)
  }

  @Test func asksForAWalkWhereMoreThanTheContentsChanged() throws {
    func isEnough(_ name: String, _ change: () throws -> Void) throws -> Bool {
      let before = try readSourceFolder(at: folder.path, programThemes: nil)
      try change()
      return before.readAgain([folder.real(name)]) != nil
    }
    #expect(
      try !isEnough("content/projekte/neu.md") { try folder.write("content/projekte/neu.md") })
    #expect(
      try !isEnough("content/projekte/neu.md") { unlink(folder.real("content/projekte/neu.md")) })
    #expect(
      try !isEnough("content/projekte/b.md") {
        unlink(folder.real("content/projekte/b.md"))
        try folder.link("content/projekte/b.md", to: "a.md")
      })
    // Two names of one file.
    #expect(try !isEnough("content/projekte/a.md") { try folder.write("content/projekte/a.md") })
    #expect(
      try !isEnough("content/projekte/lang.md") {
        try folder.write("content/projekte/lang.md", Array(repeating: 65, count: 3 << 20))
      })
    try folder.write("content/ziele/u\u{308}.md")
    #expect(
      try !isEnough("content/ziele/u\u{308}.md") { try folder.write("content/ziele/u\u{308}.md") })
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
