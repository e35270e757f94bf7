internal import Pages
internal import Synchronization

/// How long the stages of a build take, by a clock that somebody else reads: the stages themselves know no time.
public final class Stopwatch: Sendable {
  public enum Stage: CaseIterable, Sendable {
    case reading, documents, linking, theme, planning, checking, rendering, swapping

    /// Whether its time is part of that of others.
    public var runsBesideOthers: Bool { self == .theme || self == .checking }
  }

  /// What a page took.
  public struct PageTime: Sendable {
    public let path: String
    public let template: String
    public let rendering: Int
    public let writing: Int
  }

  private struct State {
    var stages: [Stage: Int] = [:]
    var pages: [PageTime] = []
    var last: Int
  }

  private let clock: @Sendable () -> Int
  private let state: Mutex<State>

  /// Begins with the first stage; `clock` says how many nanoseconds have passed since some moment.
  public init(reading clock: @escaping @Sendable () -> Int) {
    self.clock = clock
    state = Mutex(State(last: clock()))
  }

  public var now: Int { clock() }

  /// Ends a stage that began when the one before ended.
  public func end(_ stage: Stage) {
    let now = now
    state.withLock { state in
      state.stages[stage, default: 0] += now - state.last
      state.last = now
    }
  }

  /// Ends a stage that ran beside others, from a moment on.
  func end(_ stage: Stage, since start: Int) {
    let time = now - start
    state.withLock { $0.stages[stage, default: 0] += time }
  }

  /// Notes a page that was begun at `start`, rendered until `middle` and has just been written.
  func note(_ page: Page, _ start: Int, _ middle: Int) {
    let time = PageTime(
      path: page.address.filePath, template: page.template.rawValue, rendering: middle - start,
      writing: now - middle)
    state.withLock { $0.pages.append(time) }
  }

  /// The time of each stage that was gone through, in nanoseconds.
  public var stages: [Stage: Int] { state.withLock(\.stages) }

  /// The time of each page, the slowest first.
  public var pages: [PageTime] {
    state.withLock(\.pages).sorted { ($1.rendering, $0.path) < ($0.rendering, $1.path) }
  }
}
