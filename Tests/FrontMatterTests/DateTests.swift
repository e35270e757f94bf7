import Diagnostics
import FrontMatter
import Testing

@Suite("Dates as people write them")
struct DateTests {
  @Test(
    arguments: [
      ("2026-01-31", "31. Januar 2026", "31 January 2026"),
      ("31.01.2026", "31. Januar 2026", "31 January 2026"),
      ("31.1.2026", "31. Januar 2026", "31 January 2026"),
      ("31. 1. 2026", "31. Januar 2026", "31 January 2026"),
      ("31. Januar 2026", "31. Januar 2026", "31 January 2026"),
      ("31 January 2026", "31. Januar 2026", "31 January 2026"),
      ("1. März 2026", "1. März 2026", "1 March 2026"),
      ("Januar 2026", "Januar 2026", "January 2026"),
      ("januar 2026", "Januar 2026", "January 2026"),
      ("Jan. 2026", "Januar 2026", "January 2026"),
      ("Sept. 2026", "September 2026", "September 2026"),
      ("Mrz 2026", "März 2026", "March 2026"),
      ("Maerz 2026", "März 2026", "March 2026"),
      ("Ma\u{308}rz 2026", "März 2026", "March 2026"),
      ("May 2026", "Mai 2026", "May 2026"),
      ("01/2026", "Januar 2026", "January 2026"),
      ("1/2026", "Januar 2026", "January 2026"),
      ("2026-01", "Januar 2026", "January 2026"),
      ("2026", "2026", "2026"),
      ("Q3 2027", "3. Quartal 2027", "Q3 2027"),
      ("q3 2027", "3. Quartal 2027", "Q3 2027"),
      ("Q3/2027", "3. Quartal 2027", "Q3 2027"),
      ("2027-Q3", "3. Quartal 2027", "Q3 2027"),
      ("3. Quartal 2027", "3. Quartal 2027", "Q3 2027"),
      ("ca. 2026", "ca. 2026", "ca. 2026"),
      ("ca.2026", "ca. 2026", "ca. 2026"),
      ("ca 2026", "ca. 2026", "ca. 2026"),
      ("etwa März 2026", "ca. März 2026", "ca. March 2026"),
      ("ca. Q1 2030", "ca. 1. Quartal 2030", "ca. Q1 2030"),
      ("  29.02.2028 ", "29. Februar 2028", "29 February 2028"),
    ])
  func isReadAndPrinted(written: String, german: String, english: String) throws {
    let date = try #require(value("\"\(written)\"", as: PartialDate.self).value)
    #expect(date.text(in: .german) == german)
    #expect(date.text(in: .simpleGerman) == german)
    #expect(date.text(in: .english) == english)
    #expect(PartialDate(written: german) == date)
    #expect(PartialDate(written: english) == date)
  }

  @Test(arguments: [
    "31.04.2026", "30.02.2026", "29.02.2026", "2026-13-01", "2026-02-30", "00.01.2026",
    "32.01.2026",
    "13/2026", "0/2026", "Q5 2026", "Q0 2026", "5. Quartal 2026", "x3y. Quartal 2026", "morgen",
    "01.01.26", "31/01/2026", "2026-1-1-1", "Januar", "20260131", "2026 Januar", "31.", "k. A.",
    "٢٠٢٦", "+026", "2026-+1-01", "31. Foo 2026", "ca.", "10000", "999", "-2026", "Mär. 26",
  ])
  func isRefused(written: String) {
    let (date, log) = value("\"\(written)\"", as: PartialDate.self)
    #expect(date == nil)
    #expect(log.codes == [.unreadableValue])
  }

  @Test func aDayThatTheCalendarDoesNotHaveIsNamed() {
    #expect(headline("31.04.2026") == "Der April 2026 hat nur 30 Tage")
    #expect(headline("29. Februar 2026") == "Der Februar 2026 hat nur 28 Tage")
    #expect(headline("2026-13-01") == "»2026-13-01« ist hier nicht zu verstehen")
  }

  private func headline(_ written: String) -> String? {
    value(written, as: PartialDate.self).log.sorted.first?.headline.german
  }

  @Test(arguments: [
    ("2026", "2026-01-01", "2026-12-31"), ("Q1 2026", "2026-01-01", "2026-03-31"),
    ("Q4 2026", "2026-10-01", "2026-12-31"), ("02/2028", "2028-02-01", "2028-02-29"),
    ("02/1900", "1900-02-01", "1900-02-28"), ("15.06.2026", "2026-06-15", "2026-06-15"),
    ("ca. 2026", "2026-01-01", "2026-12-31"),
  ])
  func coversDays(written: String, earliest: String, latest: String) throws {
    let date = try #require(PartialDate(written: written))
    #expect(date.earliest.iso == earliest)
    #expect(date.latest.iso == latest)
  }

  @Test func forMachines() {
    #expect(PartialDate(written: "3.2.2026")?.machineText == "2026-02-03")
    #expect(PartialDate(written: "2/2026")?.machineText == "2026-02")
    #expect(PartialDate(written: "2026")?.machineText == "2026")
    #expect(PartialDate(written: "Q2 2026")?.machineText == nil)
  }

  @Test(arguments: [
    ("11/24/2026", "24.11.2026"), ("24/11/2026", "24.11.2026"), ("2026.24.11", "24.11.2026"),
    ("24.11.26", "24.11.2026"), ("3.4.26", "03.04.2026"), ("24-11-2026", "24.11.2026"),
    ("2026/11/24", "24.11.2026"), ("11/05/2026", nil), ("24.13.26", nil), ("bald", nil),
    ("1/2/3/4", nil),
  ])
  func whatCanMeanOneDayOnlyIsOffered(written: String, meant: String?) {
    let label = value(written, as: PartialDate.self).log.sorted.first?.label
    #expect(label?.german == meant.map { "meinten Sie »\($0)«?" })
  }

  @Test func aDayIsADay() {
    #expect(value("31.01.2026", as: CalendarDay.self).value?.iso == "2026-01-31")
    for written in ["Januar 2026", "2026", "ca. 31.01.2026", "Q1 2026", "bald"] {
      let (day, log) = value(written, as: CalendarDay.self)
      #expect(day == nil)
      #expect(log.codes == [.unreadableValue])
    }
  }

  @Test func anISODayAndNothingElse() {
    #expect(CalendarDay(iso: "2026-01-31") != nil)
    for text in [
      "2026-1-31", "2026-+1-01", "+026-01-01", " 2026-01-31", "31.01.2026", "2026-02-29", "",
    ] {
      #expect(CalendarDay(iso: text) == nil, "\(text)")
    }
  }

  @Test func daysAreNumberedWithoutGaps() throws {
    let first = try #require(CalendarDay(year: 1, month: 1, day: 1))
    #expect(first.number == 0)
    var day = try #require(CalendarDay(year: 1895, month: 12, day: 30))
    for _ in 0..<50_000 {
      guard let next = day.next else { break }
      #expect(next.number == day.number + 1)
      #expect(next > day)
      day = next
    }
    #expect(day.year == 2032)
    #expect(CalendarDay(year: 9999, month: 12, day: 31)?.next == nil)
  }

  @Test func leapYears() {
    #expect(CalendarDay.length(ofMonth: 2, in: 2000) == 29)
    #expect(CalendarDay.length(ofMonth: 2, in: 2100) == 28)
    #expect(CalendarDay.length(ofMonth: 2, in: 2028) == 29)
    #expect(CalendarDay.length(ofMonth: 2, in: 2026) == 28)
  }
}
