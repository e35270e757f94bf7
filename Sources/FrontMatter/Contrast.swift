extension Colour {
  /// How well one colour can be read on the other, from 1 (not at all) to 21 (WCAG 2.2, contrast ratio).
  package func contrast(with other: Colour) -> Double {
    let (first, second) = (luminance, other.luminance)
    return (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }

  /// Relative luminance (WCAG 2.2), from 0 for black to 1 for white.
  private var luminance: Double {
    let digits = Array(text.dropFirst())
    let parts = [0, 2, 4].map { start in
      linear(Double(Int(String(digits[start...start + 1]), radix: 16) ?? 0) / 255)
    }
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
