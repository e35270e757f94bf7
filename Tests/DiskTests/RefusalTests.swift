import Diagnostics
import Disk
import Foundation
import Testing

@Suite("Refusals and failures, after which the old site is as it was")
struct RefusalTests {
  let site: TemporaryFolder

  init() throws {
    site = try TemporaryFolder()
    try site.write("site/public/index.html", "alt")
  }

  private func begin(at root: String? = nil) throws(DiskFailure) -> OutputWriter {
    let root = root ?? site.path
    return try OutputWriter.begin(
      at: root, copyingFrom: try readSourceFolder(at: root, programThemes: nil)
    ) {}
  }

  private func expectOldSite(_ folder: String = "site/public") {
    #expect(site.files(below: folder) == ["index.html"])
    #expect(site.text(folder + "/index.html") == "alt")
  }

  @Test(arguments: [
    "", "/", "/etc/passwd", "../x", "a/../../x", "a/..", ".", "./a", "a/./b", "a//b", "a/", "..",
    "a\0b", "a\\b", "..\\b", "a\nb", "a\u{7F}",
  ])
  func pathsThatLeadElsewhere(_ path: String) throws {
    let writer = try begin()
    let failed = failure { () throws(DiskFailure) in
      try writer.write(OutputFile(path: path, body: .bytes([1])))
    }
    #expect(failed?.cause == .unusablePath)
    writer.abandon()
    expectOldSite()
    #expect(!site.exists("site/x") && !site.exists("x"))
  }

  @Test func pathsThatOnlyLookStrange() throws {
    let writer = try begin()
    for path in ["...", "a..b", "..a/b.", ".well-known/security.txt", "a b", "ä"] {
      try writer.write(OutputFile(path: path, body: .bytes([1])))
    }
    try writer.commit()
    #expect(site.exists("site/public/.well-known/security.txt"))
  }

  @Test func plantedLinksAreNotFollowed() throws {
    let outside = try TemporaryFolder()
    let writer = try begin()
    try site.link("site/.leitbild/new/a", to: outside.path)
    try site.link("site/.leitbild/new/b.html", to: outside.real("b.html"))
    for path in ["a/index.html", "b.html"] {
      let failed = failure { () throws(DiskFailure) in
        try writer.write(OutputFile(path: path, body: .bytes([1])))
      }
      #expect(failed?.cause == .writtenTwice)
    }
    writer.abandon()
    #expect(outside.files(below: "") == [])
    expectOldSite()
  }

  @Test(arguments: [
    ["a.html", "a.html"], ["a", "a/b.html"], ["a/b.html", "a"], ["a/b", "a/b/c", "d"],
  ])
  func samePathTwice(_ paths: [String]) throws {
    let writer = try begin()
    var causes: [DiskFailure.Cause?] = []
    for path in paths {
      causes.append(
        failure { () throws(DiskFailure) in
          try writer.write(OutputFile(path: path, body: .bytes([1])))
        }?.cause)
    }
    #expect(causes.contains(.writtenTwice))
    // A site that lacks a file is never shown, even if nobody looked at the failure.
    let failed = failure { () throws(DiskFailure) in try writer.commit() }
    #expect(failed?.cause == .writtenTwice)
    writer.abandon()
    expectOldSite()
  }

  @Test func copyOfWhatIsNotThere() throws {
    try site.write("content/a.pdf")
    let writer = try begin()
    try FileManager.default.removeItem(atPath: site.real("content/a.pdf"))
    for source in ["content/a.pdf", "content/nie.pdf", "/etc/passwd", "../etc/passwd"] {
      let failed = failure { () throws(DiskFailure) in
        try writer.write(OutputFile(path: "b.pdf", body: .copy(of: source)))
      }
      #expect(failed?.cause == .notInSource)
    }
    writer.abandon()
    expectOldSite()
  }

  @Test func outputFolderThatIsALinkOrAFile() throws {
    try FileManager.default.moveItem(
      atPath: site.real("site/public"), toPath: site.real("anderswo"))
    try site.link("site/public", to: "../anderswo")
    #expect(failure { () throws(DiskFailure) in try begin() }?.cause == .inTheWay)
    expectOldSite("anderswo")
    try FileManager.default.removeItem(atPath: site.real("site/public"))
    try site.write("site/public", "Datei")
    #expect(failure { () throws(DiskFailure) in try begin() }?.cause == .inTheWay)
    #expect(site.text("site/public") == "Datei")
  }

  @Test func outputFolderThatBecomesALinkDuringTheBuild() throws {
    let writer = try begin()
    try writer.write(OutputFile(path: "neu.html", body: .bytes([1])))
    try FileManager.default.moveItem(
      atPath: site.real("site/public"), toPath: site.real("anderswo"))
    try site.link("site/public", to: "../anderswo")
    #expect(failure { () throws(DiskFailure) in try writer.commit() }?.cause == .inTheWay)
    writer.abandon()
    expectOldSite("anderswo")
  }

  @Test func workFolderThatIsALink() throws {
    let outside = try TemporaryFolder()
    try site.link("site/.leitbild", to: outside.path)
    #expect(failure { () throws(DiskFailure) in try begin() }?.cause == .inTheWay)
    #expect(outside.files(below: "") == [])
    expectOldSite()
  }

  @Test func folderWithoutPermission() throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o555], ofItemAtPath: site.real("site"))
    defer { chmod(site.real("site"), 0o755) }
    let failed = withoutPrivileges { failure { () throws(DiskFailure) in try begin() } }
    #expect(failed?.cause == .system(EACCES))
    #expect(failed?.fix.german.contains("wem der Ordner gehört") == true)
    expectOldSite()
  }

  /// A full disk as it is: a small one in memory, which only root can make.
  @Test(.enabled(if: canMount, "needs the right to mount a file system"))
  func fullDisk() throws {
    let disk = site.real("disk")
    try site.makeFolder("disk")
    try #require(mount("tmpfs", disk, "tmpfs", 0, "size=256k") == 0)
    defer { umount2(disk, Int32(MNT_DETACH)) }
    try site.write("disk/site/public/index.html", "alt")
    try site.write("disk/content/a.pdf", [UInt8](repeating: 1, count: 90_000))
    let page = [UInt8](repeating: 97, count: 100_000)
    for body in [OutputFile.Body.bytes(page), .copy(of: "content/a.pdf")] {
      let writer = try begin(at: disk)
      var failed: DiskFailure?
      for number in 1...3 where failed == nil {
        failed = failure { () throws(DiskFailure) in
          try writer.write(OutputFile(path: "seiten/\(number).html", body: body))
        }
      }
      #expect(failed?.cause == .system(ENOSPC))
      #expect(failed?.headline.german.hasPrefix("Der Datenträger ist voll") == true)
      #expect(failed?.reason == "No space left on device")
      let late = failure { () throws(DiskFailure) in try writer.commit() }
      #expect(late == failed)
      writer.abandon()
      expectOldSite("disk/site/public")
      #expect(!site.exists("disk/site/.leitbild/new"))
    }
    // With the space given back, the next build succeeds.
    let writer = try begin(at: disk)
    try writer.write(OutputFile(path: "index.html", body: .bytes(page)))
    try writer.commit()
    #expect(site.files(below: "disk/site/public") == ["index.html"])
  }

  @Test(.enabled(if: canMount, "needs the right to mount a file system"))
  func readOnlyDiskAndOutputThatIsAMountPoint() throws {
    let disk = site.real("disk")
    try site.write("disk/content/a.md")
    try #require(mount("tmpfs", disk, "tmpfs", UInt(MS_RDONLY), nil) == 0)
    let readOnly = failure { () throws(DiskFailure) in try begin(at: disk) }
    umount2(disk, Int32(MNT_DETACH))
    #expect(readOnly?.cause == .system(EROFS))

    let output = site.real("site/public")
    try #require(mount("tmpfs", output, "tmpfs", 0, nil) == 0)
    let writer = try begin()
    try writer.write(OutputFile(path: "index.html", body: .bytes([1])))
    let failed = failure { () throws(DiskFailure) in try writer.commit() }
    writer.abandon()
    umount2(output, Int32(MNT_DETACH))
    #expect([.system(EBUSY), .system(EXDEV)].contains(failed?.cause))
    expectOldSite()
  }
}

private let canMount: Bool = {
  guard geteuid() == 0, let folder = try? TemporaryFolder() else { return false }
  guard mount("tmpfs", folder.path, "tmpfs", 0, "size=64k") == 0 else { return false }
  umount(folder.path)
  return true
}()
