import ArgumentParser
import Build
import Diagnostics
import Disk
import FrontMatter
import Glibc

/// How messages are printed.
enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
  case text, lines, json, sarif, github, gitlab
}

/// What all commands take that look at a site.
struct SiteOptions: ParsableArguments {
  @Option(help: ArgumentHelp(say("Der Ordner der Website.", "The website's folder.")))
  var site = "."

  @Option(
    help: ArgumentHelp(
      say("Das Datum von heute, etwa 2026-01-31.", "Today's date, such as 2026-01-31.")))
  var date: Today?

  @Option(
    help: ArgumentHelp(
      say(
        "Die Sprache der Meldungen: de oder en.", "The language of the messages: de or en.")))
  var language: MessageLanguage?

  @Option(help: ArgumentHelp(say("Die Form der Meldungen.", "The form of the messages.")))
  var format = ReportFormat.text

  @Flag(help: ArgumentHelp(say("Hinweise zählen als Fehler.", "Warnings count as errors.")))
  var strict = false

  @Flag(
    inversion: .prefixedNo,
    help: ArgumentHelp(
      say(
        "Zeigt auch Entwürfe; in der Vorschau gilt das von selbst.",
        "Shows drafts too, as the preview does anyway.")))
  var drafts: Bool?

  /// The language of what is said before the site has been read, or instead.
  var messageLanguage: Language { leitbild.language(language, forSiteAt: site) }

  func buildOptions() -> BuildOptions {
    var options = BuildOptions(date: date?.day ?? currentDay())
    options.showsDrafts = drafts ?? false
    options.isStrict = strict
    options.language = language?.language
    options.threads = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    return options
  }
}

/// A day given on the command line.
struct Today: ExpressibleByArgument {
  let day: CalendarDay

  init?(argument: String) {
    guard let day = CalendarDay(iso: argument) ?? PartialDate(written: argument)?.day else {
      return nil
    }
    self.day = day
  }
}

struct MessageLanguage: ExpressibleByArgument {
  let language: Language

  init?(argument: String) {
    guard ["de", "en"].contains(argument) else { return nil }
    language = Language(argument)
  }
}

/// Today in Berlin, by the clock of this machine.
func currentDay() -> CalendarDay {
  let today = todayInBerlin()
  guard let day = CalendarDay(year: today.year, month: today.month, day: today.day) else {
    preconditionFailure("The clock shows a day that the calendar does not have.")
  }
  return day
}
