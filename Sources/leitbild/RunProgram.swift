import Glibc

/// Another program of the machine could not be run.
struct ProgramFailure: Error {
  /// The system's own reason.
  let reason: String
  /// Whether there is no such program.
  let isMissing: Bool

  init(_ number: Int32) {
    reason = String(cString: strerror(number))
    isMissing = number == ENOENT
  }
}

/// Runs a program of the machine with an input, and returns what it prints once it has ended.
///
/// Its errors are not shown. It sees no more of the environment than is named.
func runProgram(
  _ name: String, _ arguments: [String], environment: [String], input: [UInt8]
) throws(ProgramFailure) -> [UInt8] {
  let toProgram = try newPipe()
  let fromProgram = try newPipe()
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  posix_spawn_file_actions_adddup2(&actions, toProgram.end, STDIN_FILENO)
  posix_spawn_file_actions_adddup2(&actions, fromProgram.start, STDOUT_FILENO)
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
  var process = pid_t()
  let result = withCStrings([name] + arguments) { arguments in
    withCStrings(environment) { posix_spawnp(&process, name, &actions, nil, arguments, $0) }
  }
  close(toProgram.end)
  close(fromProgram.start)
  guard result == 0 else {
    close(toProgram.start)
    close(fromProgram.end)
    throw ProgramFailure(result)
  }
  // Who ends early must not end us.
  signal(SIGPIPE, SIG_IGN)
  writeAll(input, to: toProgram.start)
  close(toProgram.start)
  let output = readAll(from: fromProgram.end)
  close(fromProgram.end)
  while waitpid(process, nil, 0) < 0, errno == EINTR {}
  return output
}

/// What is written to `start` is read from `end`. Neither is passed on to the program as it is.
private func newPipe() throws(ProgramFailure) -> (start: Int32, end: Int32) {
  var ends: [Int32] = [-1, -1]
  guard pipe(&ends) == 0 else { throw ProgramFailure(errno) }
  for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  return (ends[1], ends[0])
}

private func writeAll(_ bytes: [UInt8], to pipe: Int32) {
  var rest = bytes[...]
  while !rest.isEmpty {
    let written = rest.withUnsafeBytes { write(pipe, $0.baseAddress, $0.count) }
    if written < 0, errno != EINTR { return }
    rest = rest.dropFirst(max(0, written))
  }
}

private func readAll(from pipe: Int32) -> [UInt8] {
  var output: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 1 << 14)
  while true {
    let count = read(pipe, &buffer, buffer.count)
    if count < 0, errno == EINTR { continue }
    guard count > 0 else { return output }
    output += buffer[..<count]
  }
}

private func withCStrings<Result>(
  _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Result
) -> Result {
  let copies = strings.map { strdup($0) } + [nil]
  defer { for copy in copies { free(copy) } }
  return copies.withUnsafeBufferPointer { buffer in
    guard let start = buffer.baseAddress else {
      preconditionFailure("A list that ends with nil has a start.")
    }
    return body(start)
  }
}
