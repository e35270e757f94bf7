import ArgumentParser
import Build

struct BuildCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "build",
      abstract: say(
        "Baut die Website nach site/public/.", "Builds the website into site/public/."))
  }

  @OptionGroup var options: SiteOptions

  @Flag(
    help: ArgumentHelp(
      say(
        "Nennt index.html in jedem Link, damit die Website auch ohne Server läuft.",
        "Names index.html in every link, so that the website works opened from a disk.")))
  var portable = false

  @Flag(
    help: ArgumentHelp(
      say(
        "Nennt am Ende, wie lange jede Stufe, Vorlage und Seite gebraucht hat.",
        "Says at the end how long each stage, template and page took.")))
  var timings = false

  func run() async throws {
    var build = options.buildOptions()
    build.isPortable = portable
    if timings { build.stopwatch = Stopwatch(reading: nanosecondsNow) }
    try await leitbild.run(.building, options, build)
  }
}
