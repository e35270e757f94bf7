import ArgumentParser

struct CheckCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: say(
        "Prüft alles, ohne etwas zu schreiben.", "Checks everything and writes nothing."))
  }

  @OptionGroup var options: SiteOptions

  func run() async throws { try await leitbild.run(.checking, options, options.buildOptions()) }
}
