import Diagnostics
import Disk
import Foundation
import Testing

@Suite("Writing a site whole")
struct OutputWriterTests {
  let site: TemporaryFolder

  init() throws { site = try TemporaryFolder() }

  private func begin(waiting: () -> Void = {}) throws(DiskFailure) -> OutputWriter {
    let source = try readSourceFolder(at: site.path, programThemes: nil)
    return try OutputWriter.begin(at: site.path, copyingFrom: source, waiting: waiting)
  }

  private func build(
    _ files: [String: String], by swap: Swap = .atOnce
  ) throws(DiskFailure) {
    let writer = try begin()
    for (path, text) in files.sorted(by: { $0.key < $1.key }) {
      try writer.write(OutputFile(path: path, body: .bytes(Array(text.utf8))))
    }
    try writer.commit(by: swap)
  }

  private func age(_ name: String) throws {
    let times = [
      timespec(tv_sec: 1_000_000_000, tv_nsec: 5), timespec(tv_sec: 1_000_000_000, tv_nsec: 5),
    ]
    #expect(utimensat(AT_FDCWD, site.real("site/public/" + name), times, 0) == 0)
  }

  private func isAged(_ name: String) -> Bool {
    var status = stat()
    return stat(site.real("site/public/" + name), &status) == 0
      && status.st_mtim.tv_sec == 1_000_000_000 && status.st_mtim.tv_nsec == 5
  }

  @Test func firstSite() throws {
    try build(["index.html": "a", "projekte/dorf-app/index.html": "b", "leer.txt": ""])
    #expect(
      site.files(below: "site") == [
        ".leitbild/lock", "public/index.html", "public/leer.txt",
        "public/projekte/dorf-app/index.html",
      ])
    #expect(site.text("site/public/projekte/dorf-app/index.html") == "b")
    let mask = umask(0)
    umask(mask)
    var status = stat()
    #expect(stat(site.real("site/public/projekte"), &status) == 0)
    #expect(status.st_mode & 0o7777 == 0o755 & ~mask)
    #expect(stat(site.real("site/public/index.html"), &status) == 0)
    #expect(status.st_mode & 0o7777 == 0o644 & ~mask)
  }

  @Test(arguments: [Swap.atOnce, .inTwoSteps])
  func newSiteReplacesTheOldOneWhole(_ swap: Swap) throws {
    try build(["index.html": "alt", "weg/index.html": "alt"])
    try build(["index.html": "neu", "da/index.html": "neu"], by: swap)
    #expect(
      site.files(below: "site") == [".leitbild/lock", "public/da/index.html", "public/index.html"])
    #expect(site.text("site/public/index.html") == "neu")
  }

  @Test func unchangedFilesKeepTheirTime() throws {
    try site.write("content/a.pdf", "Plan")
    try site.write("content/b.pdf", "Bild")
    try site.write("content/c.pdf", "")
    for round in ["alt", "neu"] {
      let writer = try begin()
      for (path, text) in [("gleich.html", "x"), ("anders.html", round), ("leer.html", "")] {
        try writer.write(OutputFile(path: path, body: .bytes(Array(text.utf8))))
      }
      for name in ["a.pdf", "b.pdf", "c.pdf"] {
        try writer.write(OutputFile(path: name, body: .copy(of: "content/" + name)))
      }
      try writer.commit()
      if round == "alt" {
        for name in ["gleich.html", "anders.html", "leer.html", "a.pdf", "b.pdf", "c.pdf"] {
          try age(name)
        }
        try site.write("content/b.pdf", "Buch")
      }
    }
    #expect(["gleich.html", "leer.html", "a.pdf", "c.pdf"].allSatisfy(isAged))
    #expect(!isAged("anders.html"))
    #expect(!isAged("b.pdf"))
    #expect(site.text("site/public/b.pdf") == "Buch")
  }

  @Test func editingTheOldSiteDuringABuildDoesNotReachTheNewOne() throws {
    try build(["index.html": "echt"])
    let writer = try begin()
    try writer.write(OutputFile(path: "index.html", body: .bytes(Array("echt".utf8))))
    let old = try #require(FileHandle(forWritingAtPath: site.real("site/public/index.html")))
    try old.write(contentsOf: Data("FREM".utf8))
    try old.close()
    try writer.commit()
    #expect(site.text("site/public/index.html") == "echt")
  }

  @Test func largeFilesAreCopiedWhole() throws {
    let bytes = (0..<700_001).map { UInt8(truncatingIfNeeded: $0 &* 31 / 7) }
    try site.write("content/a.pdf", bytes)
    for _ in 1...2 {
      let writer = try begin()
      try writer.write(OutputFile(path: "a.pdf", body: .copy(of: "content/a.pdf")))
      try writer.commit()
      let copied = FileManager.default.contents(atPath: site.real("site/public/a.pdf"))
      let isSame = copied == Data(bytes)
      #expect(isSame)
      if !isAged("a.pdf") { try age("a.pdf") }
    }
    #expect(isAged("a.pdf"))
  }

  @Test func copiesComeFromTheRealPath() throws {
    try site.write("content/Übersicht.pdf".decomposedStringWithCanonicalMapping, "Mac")
    try site.write("gemeinsam/b.pdf", "Verknüpft")
    try site.link("content/b.pdf", to: "../gemeinsam/b.pdf")
    let writer = try begin()
    try writer.write(OutputFile(path: "a.pdf", body: .copy(of: "content/Übersicht.pdf")))
    try writer.write(OutputFile(path: "b.pdf", body: .copy(of: "content/b.pdf")))
    try writer.write(
      OutputFile(
        path: "Ü.html".decomposedStringWithCanonicalMapping, body: .bytes(Array("x".utf8))))
    try writer.commit()
    #expect(site.text("site/public/a.pdf") == "Mac")
    #expect(site.text("site/public/b.pdf") == "Verknüpft")
    let names = try FileManager.default.contentsOfDirectory(atPath: site.real("site/public"))
    let umlaut = try #require(names.first { $0.hasSuffix("html") })
    #expect(Array(umlaut.utf8) == Array("Ü.html".utf8))
  }

  @Test func abandonedSiteLeavesNothing() throws {
    try build(["index.html": "alt"])
    for isExplicit in [true, false] {
      let writer = try begin()
      try writer.write(OutputFile(path: "a/index.html", body: .bytes([1])))
      if isExplicit { writer.abandon() }
    }
    #expect(site.files(below: "site") == [".leitbild/lock", "public/index.html"])
    #expect(site.text("site/public/index.html") == "alt")
  }

  @Test func leftoversOfKilledBuildsAreCleared() throws {
    try build(["index.html": "alt"])
    let outside = try TemporaryFolder()
    try outside.write("bleibt.txt")
    try site.write("site/.leitbild/new/halb/index.html")
    try site.link("site/.leitbild/new/nach-aussen", to: outside.path)
    try site.write("site/.leitbild/old/index.html", "uralt")
    try build(["index.html": "neu"])
    #expect(site.files(below: "site") == [".leitbild/lock", "public/index.html"])
    #expect(site.text("site/public/index.html") == "neu")
    #expect(outside.exists("bleibt.txt"))
  }

  @Test func siteKilledBetweenTwoStepsComesBack() throws {
    try build(["index.html": "alt"])
    rename(site.real("site/public"), site.real("site/.leitbild/old"))
    try site.write("site/.leitbild/new/index.html", "halb")
    try begin().abandon()
    #expect(site.files(below: "site") == [".leitbild/lock", "public/index.html"])
    #expect(site.text("site/public/index.html") == "alt")
  }

  @Test("Two builds at once: the second waits", .timeLimit(.minutes(5)))
  func secondBuildWaits() throws {
    let first = try begin()
    let isWaiting = DispatchSemaphore(value: 0)
    let isDone = DispatchSemaphore(value: 0)
    let path = site.path
    let second = Thread {
      let failed = failure { () throws(DiskFailure) in
        let source = try readSourceFolder(at: path, programThemes: nil)
        let writer = try OutputWriter.begin(at: path, copyingFrom: source) { isWaiting.signal() }
        try writer.write(OutputFile(path: "zweite.html", body: .bytes([2])))
        try writer.commit()
      }
      #expect(failed == nil)
      isDone.signal()
    }
    second.start()
    isWaiting.wait()
    try first.write(OutputFile(path: "erste.html", body: .bytes([1])))
    try first.commit()
    isDone.wait()
    #expect(isWaiting.wait(timeout: .now()) == .timedOut, "waiting was said twice")
    #expect(site.files(below: "site") == [".leitbild/lock", "public/zweite.html"])
  }

  @Test("The output folder is there at every moment of a swap", .timeLimit(.minutes(5)))
  func swapLeavesNoGap() throws {
    try build(["index.html": "0"])
    let path = site.real("site/public")
    let stop = DispatchSemaphore(value: 0)
    let done = DispatchSemaphore(value: 0)
    Thread {
      var status = stat()
      while stop.wait(timeout: .now()) == .timedOut {
        if stat(path, &status) != 0 { Issue.record("There was no site for a moment.") }
      }
      done.signal()
    }.start()
    for number in 1...100 { try build(["index.html": "\(number)"]) }
    stop.signal()
    done.wait()
    #expect(site.text("site/public/index.html") == "100")
  }

  @Test("10,000 files from two threads", .timeLimit(.minutes(5)))
  func manyFiles() throws {
    let writer = try begin()
    DispatchQueue.concurrentPerform(iterations: 2) { half in
      for number in stride(from: half, to: 10_000, by: 2) {
        let failed = failure { () throws(DiskFailure) in
          try writer.write(
            OutputFile(
              path: "projekte/\(number / 4)/\(number).html",
              body: .bytes(Array("Seite \(number)".utf8))))
        }
        if let failed { Issue.record(failed) }
      }
    }
    try writer.commit()
    #expect(site.files(below: "site/public").count == 12_501 - 2501)
    for number in [0, 1, 4999, 9999] {
      #expect(site.text("site/public/projekte/\(number / 4)/\(number).html") == "Seite \(number)")
    }
  }
}
