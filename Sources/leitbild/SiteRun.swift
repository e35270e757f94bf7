import Build
import Diagnostics
import Disk
import Glibc

/// What a run is for: to write the site, or only to learn whether it could be written.
enum Purpose {
  case building
  case checking

  /// What became of the site in a folder.
  func outcome(isRight: Bool, at folder: String) -> Words {
    switch (self, isRight) {
    case (.building, true):
      Words(
        "Die Website steht in \(output(of: folder)).", "The website is in \(output(of: folder)).")
    case (.building, false):
      Words("Die Website wurde nicht geschrieben.", "The website was not written.")
    case (.checking, true):
      Words("Die Website kann gebaut werden.", "The website can be built.")
    case (.checking, false):
      Words(
        "So würde die Website nicht geschrieben.", "The website would not be written like this.")
    }
  }
}

private func output(of folder: String) -> String {
  let parent = folder.hasSuffix("/") ? folder : folder + "/"
  return (folder == "." ? "" : visible(parent)) + "site/public/"
}

/// Reads a site, builds it in memory or on disk, prints what there is to say, and ends the process.
func run(
  _ purpose: Purpose, _ options: SiteOptions, _ build: BuildOptions
) async throws(ExitStatus) {
  let start = millisecondsNow()
  let result: BuildResult
  let fileCount: Int
  do throws(DiskFailure) {
    let progress = Progress(in: options.messageLanguage)
    progress.begin()
    defer { progress.end() }
    async let _ = makeFieldTables()
    let folder = try readSourceFolder(
      at: options.site, programThemes: programThemesFolder(), isReadOnce: true)
    fileCount = folder.tree.texts.count + folder.tree.assets.count
    build.stopwatch?.end(.reading)
    result =
      switch purpose {
      case .building: try await write(folder, options, build, progress)
      case .checking:
        try await buildSite(from: folder.tree, build) { _ throws(DiskFailure) in
          progress.noteFile()
        }
      }
    try folder.requireTexts()
  } catch {
    throw fail(error, in: options.messageLanguage)
  }
  let milliseconds = millisecondsNow() - start
  var log = result.log
  var isRight = result.isWritten
  var external: ExternalResult?
  if build.listsExternalLinks {
    let tried = try tryLinks(
      result.externalLinks, ofSiteAt: options.site, on: build.date, in: result.language)
    log.add(tried.findings)
    if build.isStrict, !tried.findings.isEmpty { isRight = false }
    external = tried
  }
  report(log, in: result.language, of: options.site, as: options.format)
  let lines = closingLines(
    of: result, log, outcome: purpose.outcome(isRight: isRight, at: options.site),
    milliseconds: milliseconds, external)
  print(lines, to: .error)
  if let stopwatch = build.stopwatch {
    let timings = timingReport(
      of: stopwatch, result, fileCount: fileCount, threads: build.threads, in: result.language)
    print("\n" + timings, to: .error)
  }
  // The process ends with all that it holds: to give a large site's memory back piece by piece takes a while.
  exit((isRight ? ExitStatus.fine : .mistakesInContent).rawValue)
}

private func write(
  _ folder: SourceFolder, _ options: SiteOptions, _ build: BuildOptions, _ progress: Progress
) async throws(DiskFailure) -> BuildResult {
  let writer = try OutputWriter.begin(at: options.site, copyingFrom: folder) {
    let words = Words(
      "Ein anderer Bau dieser Website läuft noch; ich warte, bis er fertig ist.",
      "Another build of this website is under way; waiting for it to finish.")
    print(words.text(in: options.messageLanguage), to: .error)
  }
  build.stopwatch?.end(.swapping)
  let result = try await buildSite(from: folder.tree, build) { file throws(DiskFailure) in
    try writer.write(file)
    progress.noteFile()
  }
  if result.isWritten { try writer.commit() } else { writer.abandon() }
  build.stopwatch?.end(.swapping)
  return result
}
