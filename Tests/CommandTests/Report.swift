import Foundation
import Testing

/// The report that `--format json` prints, as a program reads it.
struct Report: Decodable {
  struct Diagnostic: Decodable {
    let code: String
    let codeGerman: String
    let severity: String
    let path: String?
    let line: Int?
    let column: Int?
    let headline: String
    let fix: String?
  }

  let version: Int
  let errors: Int
  let warnings: Int
  let diagnostics: [Diagnostic]

  func codes(at path: String) -> [String] { diagnostics.filter { $0.path == path }.map(\.code) }
}

extension Finished {
  /// The report on standard output; the test fails where it is none.
  func report() throws -> Report {
    try JSONDecoder().decode(Report.self, from: Data(output.utf8))
  }
}
