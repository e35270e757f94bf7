import Diagnostics
import Glibc
import Synchronization

/// What a terminal shows of a run that takes longer than a second: that texts are being read, and then how many files
/// are made so far. When the run ends, the line is gone.
final class Progress: Sendable {
  private struct State {
    var fileCount = 0
    /// When the line is shown next, in milliseconds.
    var next: Int
  }

  private let start: Int
  private let state: Mutex<State>
  private let language: Language
  /// Whether somebody can see it.
  private let isSeen = Stream.error.isTerminal

  init(in language: Language) {
    self.language = language
    start = millisecondsNow()
    state = Mutex(State(next: start + 1000))
  }

  /// Says after a second that texts are being read, if no file is finished by then.
  ///
  /// The system gives the signal, whatever all threads are at.
  func begin() {
    guard isSeen else { return }
    if language.readsGerman {
      signal(SIGALRM) { _ in writeToTerminal("\rDie Texte werden gelesen …") }
    } else {
      signal(SIGALRM) { _ in writeToTerminal("\rReading the texts …") }
    }
    alarm(1)
  }

  /// Counts a file, and shows the number five times a second.
  func noteFile() {
    guard isSeen else { return }
    state.withLock { state in
      state.fileCount += 1
      if state.fileCount == 1 { alarm(0) }
      let now = millisecondsNow()
      guard now >= state.next else { return }
      state.next = now + 200
      let count = state.fileCount
      let words =
        count == 1
        ? Words("1 Datei fertig …", "1 file done …")
        : Words("\(count) Dateien fertig …", "\(count) files done …")
      write(line(words.text(in: language)), to: .error)
    }
  }

  func end() {
    guard isSeen else { return }
    alarm(0)
    if millisecondsNow() >= start + 1000 { write(line(""), to: .error) }
  }

  /// A line in the place of the one before, which leaves nothing of it.
  private func line(_ text: String) -> String {
    let width = 40
    return "\r" + text + String(repeating: " ", count: max(0, width - text.count)) + "\r"
  }
}

/// Writes a text in the middle of whatever is being done: without asking for memory, which may be locked then.
private func writeToTerminal(_ text: StaticString) {
  _ = Glibc.write(Stream.error.number, text.utf8Start, text.utf8CodeUnitCount)
}
