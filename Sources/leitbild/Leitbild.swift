import ArgumentParser
import Diagnostics
import Glibc

let programVersion = "0.1.0"

/// The program.
@main
struct Leitbild: AsyncParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "leitbild",
      abstract: say(
        "Aus Markdown wird die Website zu den Strategien einer Kommune.",
        "Turns Markdown into the website of a municipality's strategies."),
      version: programVersion,
      subcommands: [
        ServeCommand.self, BuildCommand.self, CheckCommand.self, NewCommand.self,
        ExportCommand.self, ImportCommand.self, ExplainCommand.self, SchemaCommand.self,
        CMSCommand.self,
        ThemeCommand.self,
      ])
  }

  /// Runs the command that was called, and ends with the exit code that says how it went.
  static func main() async {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let status as ExitStatus {
      Glibc.exit(status.rawValue)
    } catch {
      let isHelp = exitCode(for: error) == .success
      let text = fullMessage(for: error)
      print(
        isHelp
          ? inSystemLanguage(help: text)
          : unknownCommand(in: CommandLine.arguments) ?? inSystemLanguage(mistake: text),
        to: isHelp ? .output : .error)
      Glibc.exit(isHelp ? ExitStatus.fine.rawValue : ExitStatus.wrongCall.rawValue)
    }
  }
}

/// How a run ended, as scripts see it.
enum ExitStatus: Int32, Error {
  case fine = 0
  case mistakesInContent = 1
  case wrongCall = 2
  case machineFailed = 3
}

/// Where text is printed: results to standard output, everything else to standard error.
enum Stream {
  case output
  case error

  var number: Int32 { self == .output ? STDOUT_FILENO : STDERR_FILENO }

  var isTerminal: Bool { isatty(number) == 1 }
}

/// Prints a text and a line break, unless the text is empty. What nobody reads any more is dropped.
func print(_ text: String, to stream: Stream) {
  guard !text.isEmpty else { return }
  write(text.hasSuffix("\n") ? text : text + "\n", to: stream)
}

/// Prints a text as it is.
func write(_ text: String, to stream: Stream) {
  var bytes = Array(text.utf8)[...]
  while !bytes.isEmpty {
    let written = bytes.withUnsafeBytes { Glibc.write(stream.number, $0.baseAddress, $0.count) }
    if written < 0, errno != EINTR { return }
    bytes = bytes.dropFirst(max(0, written))
  }
}
