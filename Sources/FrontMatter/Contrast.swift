extension Colour {
  /// How well one colour can be read on the other, from 1 (not at all) to 21 (WCAG 2.2, contrast ratio).
  public func contrast(with other: Colour) -> Double {
    let (first, second) = (luminance, other.luminance)
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  /// The colour itself where white stands out from it by 7:1, and otherwise the lightest shade of it for which
  /// that holds (WCAG 2.2, success criterion 1.4.6).
  public var deep: Colour {
    (0...100).lazy.reversed().map { self.shade(percent: $0) }
      .first { $0.contrast(with: .white) >= 7 } ?? self
  }

  private static let white = Colour(red: 255, green: 255, blue: 255)

  private func shade(percent: Int) -> Colour {
    let parts = channels.map { $0 * percent / 100 }
    return Colour(red: parts[0], green: parts[1], blue: parts[2])
  }

  /// Red, green and blue, from 0 to 255.
  private var channels: [Int] {
    let digits = Array(text.dropFirst())
    return [0, 2, 4].map { Int(String(digits[$0...$0 + 1]), radix: 16) ?? 0 }
  }

  /// Relative luminance (WCAG 2.2), from 0 for black to 1 for white.
  private var luminance: Double {
    let parts = channels.map { linear(Double($0) / 255) }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }
}

/// A channel of sRGB as light: `((c + 0.055) / 1.055) ^ 2.4`, and a straight line near black.
private func linear(_ channel: Double) -> Double {
  guard channel > 0.04045 else { return channel / 12.92 }
  let base = (channel + 0.055) / 1.055
  // x^2.4 = x² · x^0.4, and x^0.4 is the fifth root of x²; ten steps of Newton's method settle it.
  let square = base * base
  var root = 1.0
  for _ in 0..<10 {
    let fourth = root * root * root * root
    root -= (fourth * root - square) / (5 * fourth)
  }
  return square * root
}
