import Foundation
import Glibc
import Testing

/// What a run of the program left behind.
struct Finished {
  /// The exit code; nil if a signal ended the program.
  let code: Int32?
  let output: String
  let error: String

  /// Everything it said, for the message of a test that fails.
  var said: String { "exit code \(code.map(String.init) ?? "none")\n\(output)\n\(error)" }
}

/// The program as it is built, run as a process of its own.
///
/// It stands beside the test program, where a build puts both. Its environment is empty but for what a test
/// adds, so that no setting of the machine decides over a test.
final class Program {
  private let process = Process()
  /// Holds what the program prints: a pipe would fill up while nobody reads.
  private let folder: TemporaryFolder

  static let path: String = {
    let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    return tests.deletingLastPathComponent().appendingPathComponent("leitbild").path
  }()

  /// Runs the program to its end.
  static func run(_ arguments: String...) throws -> Finished { try run(arguments) }

  static func run(
    _ arguments: [String], in workingFolder: String = "/", environment: [String: String] = [:]
  ) throws -> Finished {
    try Program(path, arguments, in: workingFolder, environment).finish()
  }

  /// Runs the program with both its outputs on a terminal, where there is a `script` to give it one.
  static func runOnTerminal(
    _ arguments: [String], environment: [String: String] = [:]
  ) throws -> Finished {
    let command = ([path] + arguments).map { "'\($0)'" }.joined(separator: " ")
    return try Program(
      script, ["--quiet", "--return", "--command", command, "/dev/null"], in: "/",
      environment.merging(["SHELL": "/bin/sh"]) { $1 }
    ).finish()
  }

  static let script = "/usr/bin/script"

  /// Runs a script for bash.
  static func bash(_ text: String) throws -> Finished {
    try Program(bash, ["--noprofile", "--norc", "-c", text], in: "/", ["PATH": "/usr/bin:/bin"])
      .finish()
  }

  static let bash = "/bin/bash"

  /// Begins to run the program.
  static func start(_ arguments: String...) throws -> Program { try start(arguments) }

  static func start(_ arguments: [String]) throws -> Program { try Program(path, arguments) }

  private init(
    _ path: String, _ arguments: [String], in workingFolder: String = "/",
    _ environment: [String: String] = [:]
  ) throws {
    folder = try TemporaryFolder()
    try folder.write("output", "")
    try folder.write("error", "")
    process.executableURL = URL(fileURLWithPath: path)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: workingFolder)
    process.environment = environment
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = FileHandle(forWritingAtPath: folder.path + "/output")
    process.standardError = FileHandle(forWritingAtPath: folder.path + "/error")
    try process.run()
  }

  func kill() { send(SIGKILL) }

  func send(_ signal: Int32) { _ = Glibc.kill(process.processIdentifier, signal) }

  /// What it has said to its user so far.
  var error: String { folder.text("error") ?? "" }

  /// Waits until what it has said gives a value; nil if it never does.
  func waits<Value>(for value: (String) -> Value?) -> Value? {
    for _ in 0..<2000 {
      if let found = value(error) { return found }
      if !process.isRunning { return nil }
      usleep(10_000)
    }
    return nil
  }

  /// Waits for its end. A program that hangs is killed, and the test fails.
  func finish(within seconds: Double = 120) throws -> Finished {
    let deadline = Date(timeIntervalSinceNow: seconds)
    while process.isRunning {
      if Date() > deadline {
        Issue.record("The program did not end within \(seconds) seconds.")
        kill()
        process.waitUntilExit()
      }
      usleep(2000)
    }
    return Finished(
      code: process.terminationReason == .exit ? process.terminationStatus : nil,
      output: folder.text("output") ?? "", error: folder.text("error") ?? "")
  }
}
