import Diagnostics
import Foundation
import Templates
import Testing

/// The official Mustache specification, all modules but those with lambdas and dynamic names.
///
/// Texts in triple braces are an error in pages by design, so the cases run as plain text; those about
/// escaping run as pages.
@Suite(.enabled(if: Specification.isPresent))
struct SpecificationTests {
  @Test(arguments: [
    "comments", "delimiters", "inheritance", "interpolation", "inverted", "partials", "sections",
  ])
  func conformity(module: String) throws {
    let cases = try Specification.cases(of: module)
    #expect(!cases.isEmpty)
    for test in cases {
      let view = JSONView(test.data).shown
      let format: TemplateFormat = test.name.contains("HTML Escaping") ? .html : .plain
      let result = outcome(test.template, test.partials ?? [:], of: view, as: format)
      if let code = Specification.deviations["\(module): \(test.name)"] {
        #expect(result.text == nil, "\(test.name)")
        #expect(result.log.sorted.map(\.code) == [code], "\(test.name)")
      } else {
        #expect(result.text == test.expected, "\(module): \(test.name) \(result.english)")
        #expect(!result.log.hasErrors, "\(test.name): \(result.english)")
      }
    }
  }

  @Test func everyDeviationIsACase() throws {
    var known: Set<String> = []
    for module in Set(Specification.deviations.keys.compactMap { $0.split(separator: ":").first }) {
      for test in try Specification.cases(of: String(module)) {
        known.insert("\(module): \(test.name)")
      }
    }
    #expect(Set(Specification.deviations.keys).subtracting(known).isEmpty)
  }
}

private enum Specification {
  struct Case: Decodable, Sendable {
    let name: String
    let data: JSON
    let template: String
    let partials: [String: String]?
    let expected: String
  }

  private struct Module: Decodable {
    let tests: [Case]
  }

  /// What the specification renders as nothing and Leitbild reports: names and partials that do not exist.
  static let deviations: [String: Code] = [
    "interpolation: Basic Context Miss Interpolation": .unknownTemplateName,
    "interpolation: Triple Mustache Context Miss Interpolation": .unknownTemplateName,
    "interpolation: Ampersand Context Miss Interpolation": .unknownTemplateName,
    "interpolation: Dotted Names - Broken Chains": .unknownTemplateName,
    "interpolation: Dotted Names - Broken Chain Resolution": .unknownTemplateName,
    "interpolation: Dotted Names - Context Precedence": .unknownTemplateName,
    "interpolation: Dotted Names are never single keys": .unknownTemplateName,
    "inheritance: Negative Sections": .unknownTemplateName,
    "inverted: Context": .unknownTemplateName,
    "inverted: List": .unknownTemplateName,
    "inverted: Context Misses": .unknownTemplateName,
    "inverted: Dotted Names - Broken Chains": .unknownTemplateName,
    "sections: Context Misses": .unknownTemplateName,
    "sections: Dotted Names - Broken Chains": .unknownTemplateName,
    "partials: Failed Lookup": .missingTemplate,
  ]

  static var folder: URL {
    URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "../shared/spec/mustache").standardized
  }

  static var isPresent: Bool { FileManager.default.fileExists(atPath: folder.path()) }

  static func cases(of module: String) throws -> [Case] {
    let data = try Data(contentsOf: folder.appending(path: "\(module).json"))
    return try JSONDecoder().decode(Module.self, from: data).tests
  }
}
