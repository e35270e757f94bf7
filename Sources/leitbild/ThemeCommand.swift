import ArgumentParser
import Build
import Diagnostics
import Disk

/// What the authors of a theme ask for.
struct ThemeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "theme",
      abstract: say("Hilft beim Gestalten eines Themas.", "Helps to design a theme."),
      subcommands: [ThemeCheckCommand.self])
  }
}

/// As `leitbild check`, but only what the theme has to do with: a theme's author need not mend texts first.
struct ThemeCheckCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: say(
        "Prüft jeden Namen in den Vorlagen des Themas.",
        "Checks every name in the templates of the theme."))
  }

  @OptionGroup var options: SiteOptions

  func run() async throws {
    let plan: SitePlan
    do throws(DiskFailure) {
      let folder = try readSourceFolder(at: options.site, programThemes: programThemesFolder())
      plan = await planSite(from: folder.tree, options.buildOptions())
    } catch {
      throw fail(error, in: options.messageLanguage)
    }
    var log = DiagnosticLog()
    for diagnostic in plan.log.sorted where isAboutTheme(diagnostic) { log.report(diagnostic) }
    report(log, in: plan.language, of: options.site, as: options.format)
    let isRight = !log.hasErrors && !(options.strict && !log.isEmpty)
    let outcome =
      isRight
      ? Words("Das Thema kann benutzt werden.", "The theme can be used.")
      : Words(
        "Mit diesem Thema lässt sich die Website nicht bauen.",
        "The website cannot be built with this theme.")
    let lines = [summary(of: log).text(in: plan.language) + " " + outcome.text(in: plan.language)]
    let further = furtherReading(about: log).map { [$0.text(in: plan.language)] } ?? []
    print((lines + further).joined(separator: "\n"), to: .error)
    if !isRight { throw ExitStatus.mistakesInContent }
  }

  private func isAboutTheme(_ diagnostic: Diagnostic) -> Bool {
    switch diagnostic.code {
    case .missingTheme, .missingTemplate, .lowContrast: true
    default: diagnostic.place?.file.path.hasPrefix("themes/") ?? false
    }
  }
}
