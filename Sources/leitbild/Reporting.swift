import Build
import Diagnostics
import Disk
import Documents
import FrontMatter
import Glibc

/// Prints the diagnostics of a run in the form that was asked for.
func report(_ log: DiagnosticLog, in language: Language, of site: String, as format: ReportFormat) {
  let paths = RepositoryPaths(
    site: site, workingFolder: currentFolder(), settings: settingsPath)
  switch format {
  case .text:
    let hasColour = Stream.error.isTerminal && !refusesColour
    let text = textReport(of: log, language: language, colour: hasColour)
    if !text.isEmpty { print(text + "\n", to: .error) }
  case .lines: print(linesReport(of: log, language: language), to: .output)
  case .json: print(jsonReport(of: log, language: language), to: .output)
  case .sarif:
    let report = sarifReport(of: log, language: language, version: programVersion, paths: paths)
    print(report, to: .output)
  case .github: print(gitHubReport(of: log, language: language, paths: paths), to: .output)
  case .gitlab: print(gitLabReport(of: log, language: language, paths: paths), to: .output)
  }
}

/// Whether `NO_COLOR` is set to anything, as https://no-color.org has it.
private var refusesColour: Bool {
  guard let value = getenv("NO_COLOR") else { return false }
  return value.pointee != 0
}

/// Says what the machine refused, and ends the run.
func fail(_ failure: DiskFailure, in language: Language) -> ExitStatus {
  fail(failure.headline, failure.reason, failure.fix, in: language)
}

/// The same in words: what was refused, the system's own reason, and what to do.
func fail(
  _ headline: Words, _ reason: String?, _ fix: Words, in language: Language
) -> ExitStatus {
  let word = language.readsGerman ? "Abbruch" : "Stopped"
  var text = "\(word): \(visible(headline.text(in: language)))\n"
  if let reason {
    text +=
      (language.readsGerman ? "Das System meldet: " : "The system says: ") + visible(reason) + "\n"
  }
  print(text + visible(fix.text(in: language)), to: .error)
  return .machineFailed
}

/// The last lines of a run: mistakes, what became of the site, pages and time, and what comes next.
func closingLines(
  of result: BuildResult, _ log: DiagnosticLog, outcome: Words, milliseconds: Int,
  _ external: ExternalResult?
) -> String {
  let language = result.language
  var lines = [summary(of: log).text(in: language) + " " + outcome.text(in: language)]
  if let further = furtherReading(about: log) { lines.append(further.text(in: language)) }
  if let external { lines.append(external.summary.text(in: language)) }
  if result.isWritten {
    lines.append(
      Words(
        "\(count(result.documentCount, "Dokument", "Dokumente")), "
          + "\(count(result.pageCount, "Seite", "Seiten")), \(milliseconds) ms",
        "\(count(result.documentCount, "document", "documents")), "
          + "\(count(result.pageCount, "page", "pages")), \(milliseconds) ms"
      ).text(in: language))
  }
  if let next = result.nextChange {
    lines.append(
      Words(
        "Am \(next.text(in: .german)) erscheint oder verschwindet etwas von selbst; bauen Sie dann neu.",
        "On \(next.text(in: .english)) something will appear or expire by itself; build again then."
      ).text(in: language))
  }
  return lines.joined(separator: "\n")
}

private func count(_ number: Int, _ one: String, _ many: String) -> String {
  "\(number) \(number == 1 ? one : many)"
}

/// A clock for the summary. The stages themselves know no time.
func millisecondsNow() -> Int { nanosecondsNow() / 1_000_000 }

func nanosecondsNow() -> Int {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return time.tv_sec * 1_000_000_000 + time.tv_nsec
}

/// The absolute path of the folder in which the program was called; empty where it is gone.
private func currentFolder() -> String {
  guard let path = getcwd(nil, 0) else { return "" }
  defer { free(path) }
  return String(cString: path)
}
