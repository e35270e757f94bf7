import Foundation
import Testing

/// The rules of the game in the theme's script, tested by node, which runs the script as a browser does.
@Suite("The game")
struct PlayTests {
  @Test func followsTheRulesOfSupertrumpf() throws {
    guard let node = nodePath else { return }
    let process = Process()
    process.executableURL = URL(filePath: node)
    process.arguments =
      [
        testFolder.appending(path: "game.mjs").path
      ]
      + ["game.js", "match.js"].map {
        packageRoot.appending(path: "themes/standard/assets/play/\($0)").path
      }
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let answer = String(
      decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(answer)")
    #expect(answer.contains("# pass 17"))
  }
}
