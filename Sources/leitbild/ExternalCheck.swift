import Checks
import Diagnostics
import Disk
import Documents
import FrontMatter

/// What came of trying the links to other hosts.
struct ExternalResult {
  var findings = DiagnosticLog()
  /// How many links there are, and of these how many were good lately or have no verdict.
  var linkCount = 0
  var knownCount = 0
  var undecidedCount = 0
}

/// Longer than this no hosts are asked; the next run goes on with what was not reached.
private let longestTrial = 180_000

/// Tries every link of a site to other hosts that was not good within the last days.
func tryLinks(
  _ links: [ExternalLink], ofSiteAt site: String, on day: CalendarDay, in language: Language
) throws(ExitStatus) -> ExternalResult {
  let visitor =
    "Leitbild/\(programVersion)" + (settings(ofSiteAt: site)?.url.map { " (+\($0.text))" } ?? "")
  var memory = LinkMemory(readNote(linkNote, ofSiteAt: site))
  let known = Set(links.map(\.address).filter { memory.isFresh($0, on: day) })
  let open = links.map(\.address).filter { !known.contains($0) }
  var verdicts: [String: LinkVerdict] = [:]
  if !open.isEmpty {
    announce(open.count, in: language)
    let trials = try tried(open, as: visitor, in: language)
    if !trials.hasAnswer {
      // One who answered lately tells a cut cable from a dead link.
      let witness = known.sorted().prefix(1)
      let isOnline = try tried(Array(witness), as: visitor, in: language).hasAnswer
      if !isOnline { throw fail(noAnswerAtAll.headline, nil, noAnswerAtAll.fix, in: language) }
    }
    verdicts = trials.verdicts
    memory.note(verdicts, on: day)
    writeNote(memory.text, linkNote, ofSiteAt: site)
  }
  return ExternalResult(
    findings: externalFindings(of: links, verdicts), linkCount: links.count,
    knownCount: known.count,
    undecidedCount: open.filter { verdicts[$0, default: .undecided] == .undecided }.count)
}

private let linkNote = "links"

private let noAnswerAtAll = (
  headline: Words(
    "Keine einzige fremde Website hat geantwortet", "Not a single other website answered"),
  fix: Words(
    "Prüfen Sie, ob dieser Rechner mit dem Internet verbunden ist. Über die Links lässt sich so nichts sagen.",
    "Check whether this machine is connected to the internet. Nothing can be said of the links like this."
  )
)

/// Asks until every link has its verdict or the time is over.
private func tried(
  _ addresses: [String], as visitor: String, in language: Language
) throws(ExitStatus) -> LinkTrials {
  let start = millisecondsNow()
  var trials = LinkTrials(addresses)
  while !trials.nextBatch.isEmpty, millisecondsNow() - start < longestTrial {
    let batch = trials.nextBatch
    do throws(ProgramFailure) {
      var answers = try askHosts(batch, as: visitor)
      let answered = Set(answers.map(\.request.link))
      answers += batch.filter { !answered.contains($0.link) }.map { ($0, .unclear) }
      trials.take(answers)
    } catch { throw fail(error, in: language) }
  }
  return trials
}

private func fail(_ failure: ProgramFailure, in language: Language) -> ExitStatus {
  fail(
    failure.isMissing
      ? Words("Das Programm »curl« fehlt", "The program “curl” is missing")
      : Words("Das Programm »curl« antwortet nicht", "The program “curl” does not answer"),
    failure.isMissing ? nil : failure.reason,
    Words(
      "Mit ihm werden Links zu fremden Websites geprüft. Richten Sie es ein, mindestens in der Fassung 7.75, "
        + "oder prüfen Sie ohne --external.",
      "It is what tries links to other websites. Install it, version 7.75 or later, or check without --external."
    ), in: language)
}

private func announce(_ count: Int, in language: Language) {
  let words =
    count == 1
    ? Words(
      "Ein Link zu einer fremden Website wird geprüft …", "Trying a link to another website …")
    : Words(
      "\(count) Links zu fremden Websites werden geprüft …",
      "Trying \(count) links to other websites …")
  print(words.text(in: language), to: .error)
}

extension ExternalResult {
  /// How many links were tried, for the end of a run.
  var summary: Words {
    guard linkCount > 0 else {
      return Words("Kein Link führt zu einer fremden Website.", "No link leads to another website.")
    }
    var german = "Links zu fremden Websites: \(linkCount)"
    var english = "Links to other websites: \(linkCount)"
    if knownCount > 0 {
      german += ", davon \(knownCount) in den letzten Tagen schon geprüft"
      english += ", \(knownCount) of them tried within the last days"
    }
    if undecidedCount > 0 {
      german += ", \(undecidedCount) nicht zu beurteilen"
      english += ", \(undecidedCount) without a clear answer"
    }
    return Words(german + ".", english + ".")
  }
}
