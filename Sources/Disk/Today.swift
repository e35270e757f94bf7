import Glibc

/// Today's date in Germany, whatever time zone the machine is set to: a deadline ends at midnight there,
/// also if the site is built on a server that lives in UTC.
public func todayInBerlin() -> (year: Int, month: Int, day: Int) {
  dateInBerlin(secondsSince1970: time(nil))
}

/// The date in Europe/Berlin at a moment from 1996 on.
///
/// Central European Time is UTC+1. Summer time adds an hour from the last Sunday of March, 01:00 UTC, to
/// the last Sunday of October, 01:00 UTC (Directive 2000/84/EC, articles 1 to 3).
public func dateInBerlin(secondsSince1970 seconds: Int) -> (year: Int, month: Int, day: Int) {
  let year = date(ofDay: floored(seconds, by: 86_400)).year
  let begin = lastSunday(of: 3, year) * 86_400 + 3600
  let end = lastSunday(of: 10, year) * 86_400 + 3600
  let hours = begin <= seconds && seconds < end ? 2 : 1
  return date(ofDay: floored(seconds + hours * 3600, by: 86_400))
}

/// The last Sunday of a month with 31 days, in days since 1 January 1970, a Thursday.
private func lastSunday(of month: Int, _ year: Int) -> Int {
  let last = day(of: year, month, 31)
  return last - ((last + 4) % 7 + 7) % 7
}

/// Days since 1 January 1970 of a Gregorian date. The year is taken to begin in March, so that the leap
/// day is its last.
private func day(of year: Int, _ month: Int, _ day: Int) -> Int {
  let year = month <= 2 ? year - 1 : year
  let monthFromMarch = (month + 9) % 12
  let leapDays = floored(year, by: 4) - floored(year, by: 100) + floored(year, by: 400)
  return year * 365 + leapDays + (monthFromMarch * 153 + 2) / 5 + day - 1 - 719_468
}

private func date(ofDay number: Int) -> (year: Int, month: Int, day: Int) {
  // 400 years have 146,097 days: this year or the next is the one.
  var year = floored(number * 400, by: 146_097) + 1970 + 1
  while day(of: year, 1, 1) > number { year -= 1 }
  var month = 12
  while day(of: year, month, 1) > number { month -= 1 }
  return (year, month, number - day(of: year, month, 1) + 1)
}

private func floored(_ number: Int, by divisor: Int) -> Int {
  let quotient = number / divisor
  return number % divisor < 0 ? quotient - 1 : quotient
}
