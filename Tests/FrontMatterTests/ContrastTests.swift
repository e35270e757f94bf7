import FrontMatter
import Testing

/// Expected ratios are those of the contrast calculators that follow WCAG 2.2.
@Suite struct ContrastTests {
  @Test(arguments: [
    ("#000000", "#ffffff", 21.0), ("#ffffff", "#ffffff", 1.0), ("#777777", "#ffffff", 4.48),
    ("#767676", "#ffffff", 4.54), ("#ff0000", "#ffffff", 4.0), ("#0000ff", "#ffffff", 8.59),
  ])
  func ratio(first: String, second: String, expected: Double) throws {
    let ratio = try #require(Colour(hex: first)).contrast(with: try #require(Colour(hex: second)))
    #expect((ratio * 100).rounded() / 100 == expected)
  }

  @Test(arguments: [
    ("#17457a", "#17457a"), ("#000000", "#000000"), ("#767676", "#595959"),
    ("#0073bb", "#005c95"), ("#ffffff", "#595959"),
  ])
  func deepIsDarkenedNoFurtherThanWhiteNeeds(written: String, expected: String) throws {
    #expect(try #require(Colour(hex: written)).deep.text == expected)
  }
}
