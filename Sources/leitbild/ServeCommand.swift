import ArgumentParser
import Build
import Diagnostics
import Disk
import Glibc
import Preview

struct ServeCommand: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "serve",
      abstract: say(
        "Zeigt die Website im Browser, während Sie daran schreiben.",
        "Shows the website in a browser while you write."),
      discussion: say(
        """
        Wer speichert, sieht die Seite sofort neu; Fehler stehen darüber und im Terminal. Entwürfe sind \
        zu sehen, mit --no-drafts nicht. Nur dieser Rechner kann die Vorschau öffnen. Strg+C beendet sie.
        """,
        """
        Whoever saves sees the page anew at once; mistakes stand above it and in the terminal. Drafts \
        are shown, with --no-drafts they are not. Only this machine can open the preview. Ctrl+C ends it.
        """))
  }

  @OptionGroup var options: SiteOptions

  @Option(
    help: ArgumentHelp(
      say(
        "Der Anschluss; sonst der erste freie ab \(Self.ports.lowerBound).",
        "The port; otherwise the first free one from \(Self.ports.lowerBound).")))
  var port: UInt16?

  private static let ports: ClosedRange<UInt16> = 8080...8099

  func run() async throws {
    // Nothing is under way that would have to be finished. The other signal is a terminal that closes.
    for number in [SIGINT, SIGTERM, SIGHUP] { signal(number) { _ in _exit(0) } }
    let language = options.messageLanguage
    let listener: Listener
    do throws(ListenFailure) {
      listener = try self.listener()
    } catch {
      throw fail(error.headline, error.reason, error.fix, in: language)
    }
    let address = listener.address
    var preview: Preview
    do throws(DiskFailure) {
      preview = try await .begin(source(), on: listener)
    } catch {
      throw fail(error, in: language)
    }
    let words = Words(
      "Vorschau: \(address) (Strg+C beendet sie)", "Preview: \(address) (Ctrl+C ends it)")
    print(words.text(in: language), to: .error)
    await preview.run()
  }

  private func listener() throws(ListenFailure) -> Listener {
    if let port { return try Listener(port: port) }
    return try Listener(firstFreeOf: Self.ports)
  }

  private func source() -> Preview.Source {
    let (options, themes) = (options, programThemesFolder())
    return Preview.Source(
      root: options.site, programThemes: themes,
      options: {
        var build = options.buildOptions()
        build.showsDrafts = options.drafts ?? true
        build.isPreview = true
        return build
      },
      report: { outcome in say(outcome, with: options) },
      reportFailure: { failure in _ = fail(failure, in: options.messageLanguage) })
  }
}

/// Prints what came of a look at the site; what was said the last time is not said again.
private func say(_ outcome: Preview.Outcome, with options: SiteOptions) {
  let plan = outcome.plan
  if !outcome.isKnown {
    report(plan.log, in: plan.language, of: options.site, as: options.format)
  }
  let milliseconds = outcome.milliseconds
  let end =
    plan.isRight
    ? Words("Gezeigt nach \(milliseconds) ms.", "Shown after \(milliseconds) ms.")
    : Words(
      "Was davon betroffen ist, bleibt zu sehen, wie es vorher war.",
      "What is concerned stays as it was before.")
  let words = summary(of: plan.log)
  print("\(words.text(in: plan.language)) \(end.text(in: plan.language))", to: .error)
}
