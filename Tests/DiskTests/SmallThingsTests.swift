import Diagnostics
import Disk
import Foundation
import Testing

@Suite("Composed letters, the program's themes, today and the words of failures")
struct SmallThingsTests {
  @Test func everyLetterIsComposedAsFoundationDoes() {
    for range in [0xC0...0x24F, 0x388...0x3D4, 0x400...0x4FF, 0x1E00...0x1EFF]
      as [ClosedRange<UInt32>]
    {
      for scalar in range.compactMap({ Unicode.Scalar($0) }) {
        let whole = String(scalar).precomposedStringWithCanonicalMapping
        let apart = "a/x" + whole.decomposedStringWithCanonicalMapping + "y.md"
        #expect(
          composed(apart).unicodeScalars.elementsEqual(("a/x" + whole + "y.md").unicodeScalars))
      }
    }
  }

  @Test func marksWithoutAComposedLetterStay() {
    for text in [
      "ẞ", "a", "", "森", "q\u{308}.md", "👨‍👩‍👧", "e\u{302}\u{301}", "q\u{301}\u{308}",
      "u\u{308}\u{328}",
    ] {
      let expected = text.precomposedStringWithCanonicalMapping
      #expect(composed(text) == expected)
    }
    #expect(composed("o\u{308}\u{20D0}").unicodeScalars.elementsEqual("ö\u{20D0}".unicodeScalars))
  }

  @Test func themesOfTheProgram() throws {
    let folder = try TemporaryFolder()
    let program = folder.real("usr/local/bin/leitbild")
    #expect(programThemesFolder(named: nil, program: program) == nil)
    try folder.write("usr/themes/standard/theme.yaml")
    #expect(programThemesFolder(named: nil, program: program) == folder.real("usr/themes"))
    try folder.write("usr/local/share/leitbild/themes/standard/theme.yaml")
    let installed = folder.real("usr/local/share/leitbild/themes")
    #expect(programThemesFolder(named: nil, program: program) == installed)
    #expect(programThemesFolder(named: "", program: program) == installed)
    #expect(programThemesFolder(named: "/egal", program: program) == "/egal")
    #expect(programThemesFolder(named: nil, program: "") == nil)
  }

  @Test(arguments: [
    ("2026-03-28T22:59:59Z", "2026-3-28"), ("2026-03-28T23:00:00Z", "2026-3-29"),
    ("2026-03-29T21:59:59Z", "2026-3-29"), ("2026-03-29T22:00:00Z", "2026-3-30"),
    ("2026-10-24T21:59:59Z", "2026-10-24"), ("2026-10-24T22:00:00Z", "2026-10-25"),
    ("2026-10-25T22:59:59Z", "2026-10-25"), ("2026-10-25T23:00:00Z", "2026-10-26"),
    ("2026-12-31T22:59:59Z", "2026-12-31"), ("2026-12-31T23:00:00Z", "2027-1-1"),
    ("2024-02-28T23:00:00Z", "2024-2-29"), ("2100-02-28T23:00:00Z", "2100-3-1"),
  ])
  func datesAroundTheChanges(_ moment: String, _ date: String) throws {
    let instant = try #require(ISO8601DateFormatter().date(from: moment))
    let found = dateInBerlin(secondsSince1970: Int(instant.timeIntervalSince1970))
    #expect("\(found.year)-\(found.month)-\(found.day)" == date)
  }

  @Test func everyDayOfFiftyYearsIsFoundationsDay() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: "Europe/Berlin"))
    // Every 5 hours and 59 minutes from 1 January 1997 on.
    for seconds in stride(from: 852_076_800, to: 852_076_800 + 50 * 31_557_600, by: 21_540) {
      let found = dateInBerlin(secondsSince1970: seconds)
      let expected = calendar.dateComponents(
        [.year, .month, .day], from: Date(timeIntervalSince1970: TimeInterval(seconds)))
      let isSame =
        found.year == expected.year && found.month == expected.month && found.day == expected.day
      if !isSame { Issue.record("\(seconds): \(found)") }
    }
  }

  @Test func failuresSpeakBothLanguages() {
    let full = DiskFailure(.writing, "site/public/a.html", .system(ENOSPC))
    #expect(
      full.headline.german
        == "Der Datenträger ist voll: »site/public/a.html« wurde nicht geschrieben")
    #expect(full.headline.english == "The disk is full: “site/public/a.html” was not written")
    let causes: [DiskFailure.Cause] = [
      .system(EACCES), .system(EROFS), .system(ENOENT), .system(EBUSY), .system(EMFILE),
      .system(EIO), .unusablePath, .writtenTwice, .inTheWay, .alreadyThere, .notInSource, .tooMuch,
      .tooLarge, .changedMeanwhile,
    ]
    for task in [DiskFailure.Task.reading, .writing, .locking, .removing, .swapping] {
      for cause in causes {
        let failure = DiskFailure(task, "site/x", cause)
        #expect(failure.headline.german.contains("»site/x«"))
        #expect(failure.headline.english.contains("“site/x”"))
        #expect(!failure.headline.german.hasSuffix(".") && failure.fix.german.hasSuffix("."))
        #expect(!failure.headline.english.hasSuffix(".") && failure.fix.english.hasSuffix("."))
      }
    }
  }
}
