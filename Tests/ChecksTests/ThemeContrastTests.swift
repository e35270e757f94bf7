import Checks
import Foundation
import FrontMatter
import Testing

/// The check of contrast knows a site's colours, white and paper; the standard theme mixes a dozen others from
/// them. Held here: which it writes with on which, that style sheets use no others, and that each pair can be
/// read in light and dark in every colour that the check lets pass. What menus, lists and the start page are set
/// in stands out by 7:1, as BITV 2.0 § 3(4) wants it of them (WCAG 2.2, success criterion 1.4.6).
@Suite("The contrast of the standard theme")
struct ThemeContrastTests {
  /// Every ground, with the tokens that text on it is set in.
  static let pairs: [String: Set<String>] = [
    "paper": ["ink", "ink-soft", "link", "field-ink", "good", "doubtful", "bad"],
    "paper-deep": ["ink", "ink-soft", "link", "field-ink", "good", "doubtful", "bad"],
    "field-tint": ["ink", "ink-soft", "link", "field-ink", "good", "doubtful", "bad"],
    "primary-ground": ["on-ground"],
    "field-ground": ["on-ground"],
    "field-ink": ["paper"],
    "ink": ["paper"],
    "good": ["paper"],
    "doubtful": ["paper"],
    "bad": ["paper"],
  ]

  /// The lights of projects and the titles of callouts, of which neither menus nor start pages have any.
  static let signals: Set<String> = ["good", "doubtful", "bad"]

  static func leastRatio(of ink: String, on ground: String) -> Double {
    signals.isDisjoint(with: [ink, ground]) ? 7 : leastContrast
  }

  @Test(arguments: [false, true])
  func everyPairCanBeReadInEveryColourThatTheCheckLetsPass(isDark: Bool) throws {
    let tokens = try Tokens(themeFile("base.css"), isDark: isDark)
    var count = 0
    for red in stride(from: 0, through: 255, by: 34) {
      for green in stride(from: 0, through: 255, by: 34) {
        for blue in stride(from: 0, through: 255, by: 34) {
          let hex = "#" + [red, green, blue].map { String(format: "%02x", $0) }.joined()
          let colour = try #require(Colour(hex: hex))
          guard tooLittleContrast(of: colour) == nil else { continue }
          count += 1
          try expectReadable(tokens.with(primary: colour), in: colour)
        }
      }
    }
    #expect(count > 100)
  }

  private func expectReadable(_ tokens: Tokens, in colour: Colour) throws {
    let shades = try Dictionary(
      uniqueKeysWithValues: Set(Self.pairs.keys).union(Self.pairs.values.joined()).map {
        ($0, try tokens.colour(of: "var(--\($0))").luminance)
      })
    for (ground, inks) in Self.pairs {
      for ink in inks {
        let (first, second) = try (#require(shades[ground]), #require(shades[ink]))
        let ratio = (max(first, second) + 0.05) / (min(first, second) + 0.05)
        if ratio < Self.leastRatio(of: ink, on: ground) {
          Issue.record("\(colour.text): \(ink) on \(ground) is \(ratio) to 1")
        }
      }
    }
  }

  @Test func styleSheetsUseNoOtherColours() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: themeFolder.path)
    let sheets = names.filter { $0.hasSuffix(".css") }.sorted()
    #expect(sheets.count > 5)
    var aliases: [String: Set<String>] = [:]
    for sheet in sheets { addAliases(of: try themeFile(sheet), to: &aliases) }
    for sheet in sheets {
      for stranger in strangers(in: try themeFile(sheet), aliases) {
        Issue.record("\(sheet): \(stranger)")
      }
    }
  }

  @Test func aColourThatNobodyCheckedIsNoticed() {
    var aliases: [String: Set<String>] = [:]
    let sheet = """
      .a { color: var(--ink); background: var(--paper) }
      .b { color: var(--accent); }
      @media print { .c { background-color: var(--rule); } }
      .d { color: var(--link); background: var(--primary-ground); }
      .e { --mood: var(--accent); }
      .f { color: var(--mood, var(--link)); }
      """
    addAliases(of: sheet, to: &aliases)
    #expect(
      strangers(in: sheet, aliases) == [
        "text in accent", "text on rule", "link on primary-ground", "text in accent",
      ])
  }

  /// Names that stand for a token in one place: `--light: var(--good)`.
  private func addAliases(of sheet: String, to aliases: inout [String: Set<String>]) {
    for (name, value) in blocks(of: sheet).joined() where name.hasPrefix("--") {
      let token = String(name.dropFirst(2))
      if Self.known.contains(token) || !value.hasPrefix("var(") { continue }
      aliases[token, default: []].formUnion(tokens(in: value))
    }
  }

  private static let known = Set(pairs.keys).union(pairs.values.joined())
  /// Bars of figures are told apart by their patterns and hold no text; a millimetre is no colour.
  private static let withoutText: Set<String> = ["part", "mm"]

  private func strangers(in sheet: String, _ aliases: [String: Set<String>]) -> [String] {
    let inks = Set(Self.pairs.values.joined())
    return blocks(of: sheet).flatMap { block in
      let text = block.filter { $0.name == "color" }.flatMap { meant($0.value, aliases) }
      let grounds = block.filter { $0.name == "background" || $0.name == "background-color" }
        .flatMap { meant($0.value, aliases) }
      let strange =
        text.filter { !inks.contains($0) }.map { "text in \($0)" }
        + grounds.filter { Self.pairs[$0] == nil }.map { "text on \($0)" }
      let mismatched = text.flatMap { ink in
        grounds.filter { Self.pairs[$0]?.contains(ink) == false }.map { "\(ink) on \($0)" }
      }
      return strange.isEmpty ? mismatched : strange
    }
  }

  private func meant(_ value: String, _ aliases: [String: Set<String>]) -> [String] {
    // A mixture is a token of its own kind: what is mixed with paper is a tint of it.
    if value.hasPrefix("color-mix") { return [] }
    return Set(
      tokens(in: value).subtracting(Self.withoutText).flatMap { aliases[$0] ?? [$0] }
    ).sorted()
  }
}

private let themeFolder = URL(filePath: #filePath).deletingLastPathComponent()
  .deletingLastPathComponent().deletingLastPathComponent()
  .appending(path: "themes/standard/assets")

private func themeFile(_ name: String) throws -> String {
  try String(contentsOf: themeFolder.appending(path: name), encoding: .utf8)
}

/// The declarations of every innermost block of a style sheet.
private func blocks(of sheet: String) -> [[(name: String, value: String)]] {
  let plain = sheet.replacing(/\/\*(?s:.)*?\*\//, with: "")
  return plain.matches(of: /\{([^{}]*)\}/).map { block in
    block.output.1.split(separator: ";").compactMap { line in
      guard let colon = line.firstIndex(of: ":") else { return nil }
      return (
        line[..<colon].trimmingCharacters(in: .whitespacesAndNewlines),
        line[line.index(after: colon)...].trimmingCharacters(in: .whitespacesAndNewlines)
      )
    }
  }
}

private func tokens(in value: String) -> Set<String> {
  Set(value.matches(of: /var\(--([a-z-]+)/).map { String($0.output.1) })
}

/// The colours of a style sheet, worked out as browsers do.
private struct Tokens {
  private var values: [String: String] = [:]

  init(_ sheet: String, isDark: Bool) throws {
    let dark = try #require(sheet.firstRange(of: "@media (prefers-color-scheme: dark)"))
    let end = try #require(sheet[dark.upperBound...].firstRange(of: "\n}"))
    var parts = [String(sheet[..<dark.lowerBound])]
    if isDark { parts.append(String(sheet[dark.upperBound..<end.upperBound].dropFirst(2))) }
    for (name, value) in parts.flatMap({ blocks(of: $0).joined() }) where name.hasPrefix("--") {
      values[String(name.dropFirst(2))] = value
    }
  }

  func with(primary: Colour) -> Tokens {
    var tokens = self
    tokens.values["primary"] = primary.text
    tokens.values["primary-deep"] = primary.deep.text
    return tokens
  }

  func colour(of value: String) throws -> Shade {
    if value.hasPrefix("#") { return try Shade(hex: value) }
    if value == "black" { return try Shade(hex: "#000000") }
    if value == "white" { return try Shade(hex: "#ffffff") }
    if let name = value.wholeMatch(of: /var\(--([a-z-]+)\)/)?.output.1 {
      return try colour(of: #require(values[String(name)], "--\(name) is not declared"))
    }
    let mix = try #require(
      value.wholeMatch(of: /color-mix\(in oklab, (.+) ([0-9]+)%, (.+)\)/), "\(value) is no colour")
    let share = try #require(Double(mix.output.2)) / 100
    return try colour(of: String(mix.output.1)).mixed(share, with: colour(of: String(mix.output.3)))
  }
}

/// A colour in OKLab (CSS Color 4, sections 10.2 and 18.1).
private struct Shade {
  let lab: SIMD3<Double>

  init(lab: SIMD3<Double>) { self.lab = lab }

  init(hex: String) throws {
    let text = try #require(Colour(hex: hex)).text.dropFirst()
    let number = try #require(Int(text, radix: 16))
    let light = SIMD3<Double>(
      linear(Double(number >> 16) / 255), linear(Double(number >> 8 & 255) / 255),
      linear(Double(number & 255) / 255))
    let cones = SIMD3(
      dot(light, [0.4122214708, 0.5363325363, 0.0514459929]),
      dot(light, [0.2119034982, 0.6806995451, 0.1073969566]),
      dot(light, [0.0883024619, 0.2817188376, 0.6299787005]))
    let roots = SIMD3(cbrt(cones.x), cbrt(cones.y), cbrt(cones.z))
    lab = SIMD3(
      dot(roots, [0.2104542553, 0.7936177850, -0.0040720468]),
      dot(roots, [1.9779984951, -2.4285922050, 0.4505937099]),
      dot(roots, [0.0259040371, 0.7827717662, -0.8086757660]))
  }

  func mixed(_ share: Double, with other: Shade) -> Shade {
    Shade(lab: lab * share + other.lab * (1 - share))
  }

  /// Relative luminance (WCAG 2.2) of what a screen can show of it.
  var luminance: Double {
    let roots = SIMD3(
      dot(lab, [1, 0.3963377774, 0.2158037573]), dot(lab, [1, -0.1055613458, -0.0638541728]),
      dot(lab, [1, -0.0894841775, -1.2914855480]))
    let cones = roots * roots * roots
    let light = SIMD3(
      dot(cones, [4.0767416621, -3.3077115913, 0.2309699292]),
      dot(cones, [-1.2684380046, 2.6097574011, -0.3413193965]),
      dot(cones, [-0.0041960863, -0.7034186147, 1.7076147010]))
    return dot(light.clamped(lowerBound: .zero, upperBound: .one), [0.2126, 0.7152, 0.0722])
  }
}

private func dot(_ first: SIMD3<Double>, _ second: SIMD3<Double>) -> Double {
  (first * second).sum()
}

private func linear(_ channel: Double) -> Double {
  channel <= 0.04045 ? channel / 12.92 : pow((channel + 0.055) / 1.055, 2.4)
}
