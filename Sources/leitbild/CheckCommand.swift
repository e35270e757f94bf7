import ArgumentParser

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Prüft alles, ohne etwas zu schreiben. / Checks everything and writes nothing.")

  @OptionGroup var options: SiteOptions

  func run() async throws { try await leitbild.run(.checking, options, options.buildOptions()) }
}
