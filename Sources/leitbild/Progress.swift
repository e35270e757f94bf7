import Diagnostics
import Synchronization

/// What a terminal shows of a run that takes longer than a second: how many files are made so far. When the run ends,
/// the line is gone.
final class Progress: Sendable {
  private struct State {
    var fileCount = 0
    /// When the line is shown next, in milliseconds.
    var next: Int
    var isShown = false
  }

  private let state: Mutex<State>
  private let language: Language
  /// Whether somebody can see it.
  private let isSeen = Stream.error.isTerminal

  init(in language: Language) {
    self.language = language
    state = Mutex(State(next: millisecondsNow() + 1000))
  }

  /// Counts a file, and shows the number five times a second.
  func noteFile() {
    guard isSeen else { return }
    state.withLock { state in
      state.fileCount += 1
      let now = millisecondsNow()
      guard now >= state.next else { return }
      state.next = now + 200
      state.isShown = true
      let words = Words("\(state.fileCount) Dateien fertig …", "\(state.fileCount) files done …")
      write(line(words.text(in: language)), to: .error)
    }
  }

  func end() {
    if state.withLock({ $0.isShown }) { write(line(""), to: .error) }
  }

  /// A line in the place of the one before, which leaves nothing of it.
  private func line(_ text: String) -> String {
    let width = 40
    return "\r" + text + String(repeating: " ", count: max(0, width - text.count)) + "\r"
  }
}
