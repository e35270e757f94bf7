import Disk
import Foundation
import Testing

@Suite("Replacing what files hold")
struct ReplaceFilesTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    for name in ["a.md", "ort/b.md", "c.md"] { try folder.write(name, "alt") }
  }

  /// What replacing all three would be, each supposed to hold `alt`.
  private var replacements: [Replacement] {
    ["a.md", "ort/b.md", "c.md"].map {
      Replacement(
        path: $0, realPath: folder.real($0), old: Array("alt".utf8), new: Array("neu: \($0)".utf8))
    }
  }

  private func replace(
    then: () throws(DiskFailure) -> Void = {}
  ) -> DiskFailure? {
    failure { () throws(DiskFailure) in try replaceFiles(replacements, then: then) }
  }

  private var texts: [String?] { ["a.md", "ort/b.md", "c.md"].map(folder.text) }

  @Test func everyFileHoldsTheNewAndNothingElseIsThere() throws {
    chmod(folder.real("ort/b.md"), 0o640)
    // What a run left behind that was killed.
    try folder.write("ort/.b.md.new", "halb")
    #expect(replace() == nil)
    #expect(texts == ["neu: a.md", "neu: ort/b.md", "neu: c.md"])
    #expect(folder.files(below: "") == ["a.md", "c.md", "ort/b.md"])
    var status = stat()
    #expect(stat(folder.real("ort/b.md"), &status) == 0)
    #expect(status.st_mode & 0o777 == 0o640)
  }

  @Test(arguments: ["anders", "alt und mehr", "al", ""])
  func whatHasChangedMeanwhileIsNotOverwritten(text: String) throws {
    try folder.write("ort/b.md", text)
    #expect(replace() == DiskFailure(.writing, "ort/b.md", .changedMeanwhile))
    #expect(texts == ["alt", text, "alt"])
    #expect(folder.files(below: "") == ["a.md", "c.md", "ort/b.md"])
  }

  @Test func whereOneCannotBeWrittenNoneIs() throws {
    // Something stands where the new file would be prepared.
    try folder.makeFolder(".c.md.new/x")
    #expect(replace()?.path == "c.md")
    #expect(texts == ["alt", "alt", "alt"])
    try FileManager.default.removeItem(atPath: folder.real("ort/b.md"))
    #expect(replace()?.path == "ort/b.md")
    #expect(texts == ["alt", nil, "alt"])
  }

  @Test func whatComesBetweenMayStopIt() throws {
    let stopped = DiskFailure(.writing, "neu.md", .alreadyThere)
    #expect(replace { () throws(DiskFailure) in throw stopped } == stopped)
    #expect(texts == ["alt", "alt", "alt"])
    #expect(folder.files(below: "") == ["a.md", "c.md", "ort/b.md"])
  }
}
