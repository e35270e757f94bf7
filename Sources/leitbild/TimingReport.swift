import Build
import Diagnostics
import Disk

/// Where the time of a build went: by stage, and the slowest templates and pages.
func timingReport(
  of stopwatch: Stopwatch, _ result: BuildResult, fileCount: Int, threads: Int,
  in language: Language
) -> String {
  let pages = stopwatch.pages
  var blocks = [stageTable(of: stopwatch, result, fileCount: fileCount)]
  if !pages.isEmpty {
    blocks[0] += workTable(of: pages, threads: threads)
    blocks += [templateTable(of: pages), pageTable(of: pages)]
  }
  return blocks.map { text(of: $0, in: language) }.joined(separator: "\n")
}

/// A line of a table: what took how many nanoseconds, and a remark.
private struct TimedLine {
  let name: Words
  let time: Int?
  let remark: Words
}

private func stageTable(
  of stopwatch: Stopwatch, _ result: BuildResult, fileCount: Int
) -> [TimedLine] {
  let stages = stopwatch.stages
  let all = stages.filter { !$0.key.runsBesideOthers }.values.reduce(0, +)
  let lines = Stopwatch.Stage.allCases.compactMap { stage in
    stages[stage].map { time in
      TimedLine(
        name: name(of: stage), time: time, remark: remark(on: stage, result, fileCount: fileCount))
    }
  }
  return [heading("Zeit nach Stufen", "Time by stage")] + lines
    + [TimedLine(name: Words("Zusammen", "All together"), time: all, remark: Words("", ""))]
}

private func heading(_ german: String, _ english: String) -> TimedLine {
  TimedLine(name: Words(german, english), time: nil, remark: Words("", ""))
}

private func name(of stage: Stopwatch.Stage) -> Words {
  switch stage {
  case .reading: Words("Dateien einlesen", "Reading files")
  case .documents: Words("Dokumente verstehen", "Reading documents")
  case .linking: Words("Verweise verknüpfen", "Linking")
  case .theme: Words("Thema lesen", "Reading the theme")
  case .planning: Words("Seiten planen", "Planning pages")
  case .checking: Words("Regeln prüfen", "Checking")
  case .rendering: Words("Seiten schreiben", "Rendering and writing")
  case .swapping: Words("Website einwechseln", "Swapping the site in")
  }
}

private func remark(on stage: Stopwatch.Stage, _ result: BuildResult, fileCount: Int) -> Words {
  switch stage {
  case .reading: Words("\(fileCount) Dateien", "\(fileCount) files")
  case .documents:
    Words("\(result.documentCount) Dokumente", "\(result.documentCount) documents")
  case .planning: Words("\(result.pageCount) Seiten", "\(result.pageCount) pages")
  case .theme, .checking: Words("nebenher", "beside the others")
  case .linking, .rendering, .swapping: Words("", "")
  }
}

/// What rendering and writing took apart, on all threads.
private func workTable(of pages: [Stopwatch.PageTime], threads: Int) -> [TimedLine] {
  let remark = Words(
    "auf \(threads) Prozessoren zusammen", "on \(threads) processors together")
  return [
    TimedLine(
      name: Words("– Seiten: füllen", "– pages: rendering"),
      time: pages.reduce(0) { $0 + $1.rendering }, remark: remark),
    TimedLine(
      name: Words("– Seiten: speichern", "– pages: writing"),
      time: pages.reduce(0) { $0 + $1.writing }, remark: remark),
  ]
}

private let longestTable = 10

private func templateTable(of pages: [Stopwatch.PageTime]) -> [TimedLine] {
  let byTemplate = Dictionary(grouping: pages, by: \.template).map { template, pages in
    (template: template, time: pages.reduce(0) { $0 + $1.rendering }, count: pages.count)
  }
  let slowest = byTemplate.sorted { ($1.time, $0.template) < ($0.time, $1.template) }
  return [heading("Die langsamsten Vorlagen", "The slowest templates")]
    + slowest.prefix(longestTable).map { entry in
      TimedLine(
        name: Words(entry.template, entry.template), time: entry.time,
        remark: Words(
          entry.count == 1 ? "1 Seite" : "\(entry.count) Seiten",
          entry.count == 1 ? "1 page" : "\(entry.count) pages"))
    }
}

private func pageTable(of pages: [Stopwatch.PageTime]) -> [TimedLine] {
  [heading("Die langsamsten Seiten", "The slowest pages")]
    + pages.prefix(longestTable).map { page in
      TimedLine(
        name: Words(page.path, page.path), time: page.rendering,
        remark: Words(page.template, page.template))
    }
}

private func text(of table: [TimedLine], in language: Language) -> String {
  let names = table.map { visible($0.name.text(in: language)) }
  let width = names.map(\.count).max() ?? 0
  return zip(table, names).map { line, name in
    guard let time = line.time else { return name + "\n" }
    let remark = line.remark.text(in: language)
    return "  " + name + String(repeating: " ", count: width - name.count)
      + leftPadded(milliseconds(time, in: language), to: 10) + " ms"
      + (remark.isEmpty ? "" : "  " + remark) + "\n"
  }.joined()
}

/// With one decimal, as the language writes it.
private func milliseconds(_ nanoseconds: Int, in language: Language) -> String {
  let tenths = (nanoseconds + 50_000) / 100_000
  return "\(tenths / 10)\(language.readsGerman ? "," : ".")\(tenths % 10)"
}

private func leftPadded(_ text: String, to width: Int) -> String {
  String(repeating: " ", count: max(0, width - text.count)) + text
}
