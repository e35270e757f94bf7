import ArgumentParser
import Build

struct CheckCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: say(
        "Prüft alles, ohne etwas zu schreiben.", "Checks everything and writes nothing."))
  }

  @OptionGroup var options: SiteOptions

  @Flag(
    help: ArgumentHelp(
      say(
        "Prüft mit curl auch Links zu fremden Websites.",
        "Also tries links to other websites, with curl.")))
  var external = false

  func run() async throws {
    var build = options.buildOptions()
    build.listsExternalLinks = external
    try await leitbild.run(.checking, options, build)
  }
}
