import Diagnostics
import Disk
import Foundation
import Testing

@Suite("Texts of a large site wait on disk")
struct SpillFileTests {
  let site: TemporaryFolder

  init() throws { site = try TemporaryFolder() }

  private func read(room: Int) throws -> SourceFolder {
    try readSourceFolder(at: site.path, programThemes: nil, isReadOnce: true, room: room)
  }

  private func stored(_ bytes: [UInt8], in store: TextStore?) -> StoredText {
    bytes.withUnsafeBufferPointer { StoredText($0, in: store) }
  }

  /// The open file that has no name any more.
  private func openFiles() throws -> [Int32] {
    try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").filter {
      let target = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\($0)")
      return target?.hasPrefix(site.path + "/.leitbild-") == true
    }.compactMap { Int32($0) }
  }

  @Test func severalThreadsGetBackWhatTheyPutAside() async throws {
    let source = try read(room: 1000)
    await withTaskGroup { group in
      for thread in 0..<4 {
        group.addTask {
          let texts = (0..<200).map { [UInt8](repeating: UInt8(thread), count: $0 * 7) }
          let waiting = texts.map { stored($0, in: source.tree.store) }
          for (text, waiting) in zip(texts, waiting) {
            #expect(waiting.count == text.count)
            #expect(waiting.isEmpty == text.isEmpty)
            #expect(waiting.bytes == text)
          }
        }
      }
    }
    #expect(try openFiles().count == 1)
    #expect(site.files(below: "").isEmpty)
  }

  @Test func whatMemoryHasRoomForNeedsNoFile() throws {
    let source = try read(room: 100)
    let text = stored(Array(repeating: 1, count: 100), in: source.tree.store)
    #expect(text.bytes.count == 100)
    #expect(try openFiles().isEmpty)
  }

  @Test func whereNoFileCanBeMadeTextsStayInMemory() throws {
    let source = try read(room: 0)
    chmod(site.path, 0o555)
    let text = withoutPrivileges { stored([1, 2, 3], in: source.tree.store) }
    chmod(site.path, 0o755)
    #expect(text.bytes == [1, 2, 3])
    #expect(try openFiles().isEmpty)
  }

  @Test func aPreviewKeepsItsTextsInMemory() throws {
    #expect(try readSourceFolder(at: site.path, programThemes: nil).tree.store == nil)
  }

  @Test func aSiteWhoseTextsAreLostIsNotShown() throws {
    try site.write("site/public/index.html", "alt")
    let source = try read(room: 0)
    let text = stored([1, 2, 3], in: source.tree.store)
    ftruncate(try #require(try openFiles().first), 0)
    let writer = try OutputWriter.begin(at: site.path, copyingFrom: source) {}
    try writer.write(OutputFile(path: "index.html", body: .bytes(text.bytes)))
    let failed = failure { () throws(DiskFailure) in try writer.commit() }
    #expect(failed?.cause == .system(EIO))
    writer.abandon()
    #expect(site.text("site/public/index.html") == "alt")
  }
}
