extension Unicode.Scalar {
  /// Whether it is no letter of its own to the eye: an accent on the letter before, or a joiner that nobody sees.
  public var takesNoRoom: Bool {
    switch self {
    case "\u{300}"..."\u{36F}", "\u{200B}"..."\u{200D}", "\u{FE0F}": true
    default: false
    }
  }
}
