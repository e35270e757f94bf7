import Build
import Synchronization
import Testing

@Suite("The time that stages take")
struct StopwatchTests {
  /// A clock that goes on by a millisecond whenever somebody looks at it.
  private final class Clock: Sendable {
    private let looks = Mutex(0)

    var now: Int {
      looks.withLock {
        $0 += 1
        return $0 * 1_000_000
      }
    }
  }

  @Test func noStageIsForgottenAndNoneCountedTwice() async throws {
    let clock = Clock()
    let start = clock.now
    var options = BuildOptions(date: try testDay())
    let stopwatch = Stopwatch { clock.now }
    options.stopwatch = stopwatch
    let result = await buildSite(from: try .smallSite(), options) { _ throws(Never) in }
    let whole = clock.now - start
    let stages = stopwatch.stages
    #expect(
      Set(stages.keys) == [.documents, .linking, .theme, .planning, .checking, .rendering])
    // The looks before the first stage and behind the last one belong to no stage.
    let inTurn = stages.filter { !$0.key.runsBesideOthers }.values.reduce(0, +)
    #expect(inTurn == whole - 2_000_000)
    // These run beside other stages, which may look at the clock meanwhile.
    #expect(try #require(stages[.theme]) >= 1_000_000)
    #expect(try #require(stages[.checking]) >= 1_000_000)
    #expect(stopwatch.pages.count == result.pageCount)
    #expect(stopwatch.pages.allSatisfy { $0.rendering == 1_000_000 && $0.writing == 1_000_000 })
  }

  @Test func measuringChangesNoPage() async throws {
    let plain = try await build(.smallSite())
    let measured = try await build(.smallSite(), stopwatch: Stopwatch { 0 })
    #expect(plain.pagePaths == measured.pagePaths)
    for path in plain.pagePaths { #expect(plain.text(of: path) == measured.text(of: path)) }
  }
}
