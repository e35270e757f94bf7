import Diagnostics
import Disk
import Foundation
import Testing

@Suite("Reading a site's folder")
struct SourceFolderTests {
  let site: TemporaryFolder

  init() throws { site = try TemporaryFolder() }

  private func read(themes: String? = nil, isReadOnce: Bool = false) throws -> SourceFolder {
    try readSourceFolder(at: site.path, programThemes: themes, isReadOnce: isReadOnce)
  }

  /// The obstacles, each as its path and its kind.
  private func obstacles(_ source: SourceFolder) -> [String] {
    source.tree.obstacles.map { "\($0.path): \($0.obstacle)" }
  }

  @Test func textsAndAssetsByFolder() throws {
    for name in [
      "content/projekte/a.md", "content/ziele.csv", "content/b.yaml", "content/Plan.PDF",
      "content/bild.svg", "themes/eigen/theme.yaml", "themes/eigen/templates/page.mustache",
      "themes/eigen/assets/a.css", "themes/eigen/assets/a.js", "themes/eigen/assets/a.svg",
      "themes/eigen/LICENSE.txt", "themes/eigen/assets/a.woff2", "site/site.yaml",
      "site/static/robots.txt", "site/static/x.md", "site/notizen.md", "README.md",
      "site/public/index.html", "andere/a.md",
    ] { try site.write(name, name) }
    let source = try read()
    #expect(
      source.tree.texts.keys.sorted() == [
        "content/b.yaml", "content/projekte/a.md", "content/ziele.csv", "site/site.yaml",
        "themes/eigen/LICENSE.txt", "themes/eigen/assets/a.css", "themes/eigen/assets/a.js",
        "themes/eigen/assets/a.svg", "themes/eigen/templates/page.mustache",
        "themes/eigen/theme.yaml",
      ])
    #expect(
      source.tree.assets.keys.sorted() == [
        "content/Plan.PDF", "content/bild.svg", "site/static/robots.txt", "site/static/x.md",
        "themes/eigen/assets/a.woff2",
      ])
    #expect(source.tree.texts["content/b.yaml"]?.bytes == Array("content/b.yaml".utf8))
    #expect(source.tree.assets["content/Plan.PDF"]?.byteCount == 16)
    #expect(source.tree.assets["content/Plan.PDF"]?.head == [])
    #expect(source.tree.assets["content/bild.svg"]?.head == Array("content/bild.svg".utf8))
    #expect(source.realPath(of: "content/Plan.PDF") == site.path + "/content/Plan.PDF")
    #expect(source.realPath(of: "README.md") == nil)
    #expect(source.tree.obstacles.isEmpty)
  }

  /// A third of the memory of a large site: texts that only messages show again.
  @Test func textsOfAFolderThatIsReadOnceCanBeLetGo() throws {
    try site.write("content/a.md", "Text")
    try site.write("content/b.md", "Text")
    try site.write("content/c.md", "Text")
    let tree = try readSourceFolder(at: site.path, programThemes: nil, isReadOnce: true).tree
    let texts = try ["a", "b", "c"].map { try #require(tree.texts["content/\($0).md"]) }
    for text in texts {
      #expect(text.bytes == Array("Text".utf8))
      text.letGo()
    }
    try site.write("content/b.md", "Another text")
    try FileManager.default.removeItem(atPath: site.path + "/content/c.md")
    #expect(texts[0].bytes == Array("Text".utf8))
    // Places in them would be those of another text.
    #expect(texts[1].bytes.isEmpty)
    #expect(texts[2].bytes.isEmpty)
  }

  /// Several are read at a time by whoever understands them.
  @Test func textsOfAFolderThatIsReadOnceAreReadWhenTheyAreNeeded() throws {
    try site.write("content/a.md", "Text")
    try site.write("content/lang.md", String(repeating: "x", count: 3 << 20))
    let tree = try readSourceFolder(at: site.path, programThemes: nil, isReadOnce: true).tree
    try site.write("content/a.md", "Another text")
    #expect(tree.texts["content/a.md"]?.bytes == Array("Another text".utf8))
    #expect(tree.obstacles.map(\.path) == ["content/lang.md"])
  }

  /// Whatever was made of it would be wrong.
  @Test func aTextThatIsGoneWhenItIsNeededIsAFailure() throws {
    try site.write("content/a.md", "Text")
    try site.write("content/b.md", "Text")
    let source = try readSourceFolder(at: site.path, programThemes: nil, isReadOnce: true)
    try FileManager.default.removeItem(atPath: site.path + "/content/b.md")
    let required = { () throws(DiskFailure) in try source.requireTexts() }
    #expect(source.tree.texts["content/a.md"]?.bytes == Array("Text".utf8))
    #expect(failure(of: required) == nil)
    #expect(source.tree.texts["content/b.md"]?.bytes == [])
    let gone = site.path + "/content/b.md"
    #expect(failure(of: required) == DiskFailure(.reading, gone, .notInSource))
  }

  @Test func textsOfAFolderThatIsLookedAtAgainStay() throws {
    try site.write("content/a.md", "Text")
    let text = try #require(try read().tree.texts["content/a.md"])
    text.letGo()
    try FileManager.default.removeItem(atPath: site.path + "/content/a.md")
    #expect(text.bytes == Array("Text".utf8))
  }

  @Test func hiddenFilesAndBackupsAreLeftOut() throws {
    for name in [".a.md", "a.md~", ".#a.md", ".git/config", ".DS_Store", "a~/b.md"] {
      try site.write("content/" + name)
    }
    let tree = try read().tree
    #expect(tree.texts.isEmpty && tree.assets.isEmpty && tree.obstacles.isEmpty)
  }

  @Test func emptyAndMissingFoldersAreNothing() throws {
    try site.makeFolder("content/leer")
    let tree = try read().tree
    #expect(tree.texts.isEmpty && tree.assets.isEmpty && tree.obstacles.isEmpty)
    let missing = failure { () throws(DiskFailure) in
      try readSourceFolder(at: site.path + "/nichts", programThemes: nil)
    }
    #expect(missing == DiskFailure(.reading, site.path + "/nichts", .system(ENOENT)))
  }

  @Test func emptyFileIsAText() throws {
    try site.write("content/a.md", "")
    #expect(try read().tree.texts["content/a.md"]?.bytes == [])
  }

  @Test func largeTextIsNotRead() throws {
    let limit = 2 << 20 + 64 << 10
    try site.write("content/a.md", [UInt8](repeating: 97, count: limit))
    try site.write("content/b.md", [UInt8](repeating: 97, count: limit + 1))
    try site.write("content/c.pdf", [UInt8](repeating: 97, count: limit + 1))
    let source = try read()
    #expect(source.tree.texts.mapValues(\.bytes.count) == ["content/a.md": limit])
    #expect(source.tree.assets["content/c.pdf"]?.byteCount == limit + 1)
    #expect(
      obstacles(source) == ["content/b.md: tooLarge(byteCount: \(limit + 1), limit: \(limit))"])
  }

  @Test(arguments: [false, true])
  func unreadableFilesAndFolders(isReadOnce: Bool) throws {
    for name in ["content/a.md", "content/b.pdf", "content/ordner/c.md"] { try site.write(name) }
    for name in ["content/a.md", "content/b.pdf", "content/ordner"] {
      chmod(site.real(name), 0o000)
    }
    defer { chmod(site.real("content/ordner"), 0o755) }
    let source = try withoutPrivileges { try read(isReadOnce: isReadOnce) }
    #expect(
      obstacles(source) == [
        "content/a.md: unreadable(reason: \"Permission denied\")",
        "content/b.pdf: unreadable(reason: \"Permission denied\")",
        "content/ordner: unreadable(reason: \"Permission denied\")",
      ])
    #expect(source.tree.texts.isEmpty && source.tree.assets.isEmpty)
  }

  @Test func fileInPlaceOfAFolder() throws {
    try site.write("content")
    try site.write("site/static")
    #expect(
      obstacles(try read()) == [
        "content: unreadable(reason: \"Not a directory\")",
        "site/static: unreadable(reason: \"Not a directory\")",
      ])
  }

  @Test func folderNamedLikeAFileIsNotEntered() throws {
    try site.write("content/a.md/b.md")
    try site.write("content/v1.2/b.md")
    try site.write("site/site.yaml/b.md")
    try site.write("themes/eigen/assets/chart.js/index.js")
    let source = try read()
    #expect(
      obstacles(source) == [
        "content/a.md: folderNamedLikeFile", "site/site.yaml: folderNamedLikeFile",
      ])
    #expect(
      source.tree.texts.keys.sorted() == [
        "content/v1.2/b.md", "themes/eigen/assets/chart.js/index.js",
      ])
  }

  @Test("Pipes, sockets and devices do not block", .timeLimit(.minutes(5)))
  func whatIsNoFile() throws {
    try site.makeFolder("content")
    mkfifo(site.real("content/a.md"), 0o644)
    let socket = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(socket) }
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { path in
      path.copyBytes(from: site.real("content/b.md").utf8)
    }
    let isBound = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        bind(socket, address, socklen_t(MemoryLayout<sockaddr_un>.size)) == 0
      }
    }
    #expect(isBound)
    try site.link("content/c.md", to: "a.md")
    #expect(
      obstacles(try read()) == [
        "content/a.md: notAFile", "content/b.md: notAFile", "content/c.md: notAFile",
      ])
  }

  @Test func unusableNames() throws {
    try site.makeFolder("content")
    for name in [[0x61, 0xFF, 0x2E, 0x6D, 0x64], [0x61, 0x1B, 0x2E, 0x6D, 0x64]] as [[UInt8]] {
      let path = Array(site.real("content/").utf8) + name + [0]
      close(open(path.map { CChar(bitPattern: $0) }, O_CREAT | O_WRONLY, 0o644))
    }
    try site.write("content/a\\b.md")
    try site.write("content/a\u{85}.md")
    let source = try read()
    #expect(
      source.tree.obstacles.map(\.path).sorted() == [
        "content/a\u{1B}.md", "content/a\\b.md", "content/a\u{85}.md", "content/a\u{FFFD}.md",
      ])
    #expect(obstacles(source).allSatisfy { $0.hasSuffix(": unusableName") })
    #expect(source.tree.texts.isEmpty)
  }

  @Test func namesFromAMacAreComposed() throws {
    let written = "content/Dörfer/Wärme Straße é.md".decomposedStringWithCanonicalMapping
    #expect(written.utf8.count > written.precomposedStringWithCanonicalMapping.utf8.count)
    try site.write(written, "Text")
    let source = try read()
    let path = try #require(source.tree.texts.keys.first)
    #expect(Array(path.utf8) == Array("content/Dörfer/Wärme Straße é.md".utf8))
    let real = try #require(source.realPath(of: path))
    #expect(Array(real.utf8) == Array(site.real(written).utf8))
    #expect(FileManager.default.contents(atPath: real) == Data("Text".utf8))
  }

  @Test func oneNameInTwoEncodings() throws {
    try site.write("content/ä.md".decomposedStringWithCanonicalMapping, "erste")
    try site.write("content/ä.md".precomposedStringWithCanonicalMapping, "zweite")
    let source = try read()
    #expect(source.tree.texts.count == 1)
    #expect(source.tree.texts["content/ä.md"]?.bytes == Array("erste".utf8))
    #expect(obstacles(source) == ["content/ä.md: unusableName"])
  }

  @Test func programThemesAreAddedUnlessTheSiteHasTheName() throws {
    let program = try TemporaryFolder()
    for name in [
      "standard/theme.yaml", "standard/assets/a.png", "eigen/theme.yaml", "LIESMICH.txt",
    ] {
      try program.write(name, "Programm")
    }
    try site.write("themes/eigen/a.css", "Site")
    let source = try read(themes: program.path)
    #expect(
      source.tree.texts.keys.sorted() == [
        "themes/LIESMICH.txt", "themes/eigen/a.css", "themes/standard/theme.yaml",
      ])
    #expect(source.tree.assets.keys.sorted() == ["themes/standard/assets/a.png"])
    #expect(
      source.realPath(of: "themes/standard/assets/a.png") == program.real("standard/assets/a.png"))
    #expect(source.realPath(of: "themes/eigen/a.css") == site.real("themes/eigen/a.css"))
  }

  @Test func beginningsOfPicturesAreShort() throws {
    // A JPEG as cameras write it: 60,000 bytes of Exif, a table, then the frame header.
    let filler = [0xFF, 0xE1, 0xEA, 0x62] + [UInt8](repeating: 0xFF, count: 60_000)
    let table: [UInt8] = [0xFF, 0xC4, 0x00, 0x04, 0x01, 0x02]
    let frame: [UInt8] = [0xFF, 0xFF, 0xC2, 0x00, 0x08, 8, 0x01, 0x00, 0x02, 0x00, 3]
    let head = [0xFF, 0xD8] + filler + table + frame
    let rest = [UInt8](repeating: 1, count: 500_000)
    try site.write("content/a.jpg", head + rest)
    try site.write("content/b.JPEG", [0xFF, 0xD8] + rest)
    try site.write("content/c.png", rest)
    try site.write("content/d.avif", rest)
    let assets = try read().tree.assets
    let isWhole = assets["content/a.jpg"]?.head == head
    #expect(isWhole)
    #expect(assets["content/a.jpg"]?.byteCount == head.count + rest.count)
    #expect(assets["content/b.JPEG"]?.head.count == 1 << 18)
    #expect(assets["content/c.png"]?.head.count == 1 << 12)
    #expect(assets["content/d.avif"]?.head.count == 1 << 16)
  }
}
