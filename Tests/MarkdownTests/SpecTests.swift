import Diagnostics
import Foundation
import Testing

/// Every example in `Specs/*.md`. With `LEITBILD_RECORD=1` they are written anew, and fail.
@Suite struct SpecTests {
  @Test(arguments: SpecFile.all) func examples(in name: String) throws {
    let spec = try SpecFile(name)
    #expect(!spec.examples.isEmpty)
    var found: [(html: String, diagnostics: String)] = []
    for example in spec.examples {
      let reading = Reading(example.input, in: Language(example.language))
      let html =
        reading.html.isEmpty || reading.html.hasSuffix("\n") ? reading.html : reading.html + "\n"
      found.append((html, reading.diagnostics))
      #expect(html == example.html, "\(name):\(example.line) \(example.title)")
      #expect(
        reading.diagnostics == example.diagnostics, "\(name):\(example.line) \(example.title)")
    }
    if ProcessInfo.processInfo.environment["LEITBILD_RECORD"] != nil {
      try spec.record(found)
      Issue.record("\(name) was written anew; look at it before you commit it.")
    }
  }
}
