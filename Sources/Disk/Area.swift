/// A part of a site's folder, with its own rule for what is read as text.
enum Area {
  case root, site, content, themes, statics

  /// The area that a name in this one belongs to; nil for what is no part of the site.
  func area(of name: String) -> Area? {
    switch (self, name) {
    case (.root, "content"): .content
    case (.root, "themes"): .themes
    case (.root, "site"): .site
    case (.site, "static"): .statics
    // Settings, and their words in other languages: site.en.yaml.
    case (.site, _) where name.hasPrefix("site.") && name.hasSuffix(".yaml"): .site
    case (.root, _), (.site, _): nil
    default: self
    }
  }

  /// Whether a file of this name is read as a text; all others are assets.
  func readsAsText(_ name: String) -> Bool {
    switch self {
    case .root, .statics: false
    case .site, .content: ["md", "csv", "yaml"].contains(fileExtension(of: name))
    case .themes:
      ["yaml", "mustache", "css", "js", "svg", "txt"].contains(fileExtension(of: name))
    }
  }

  /// Whether a folder of this name was surely meant as a file. A theme may well have a folder
  /// `chart.js/`.
  func takesForFile(_ folder: String) -> Bool {
    guard self != .statics, self != .root else { return false }
    return ["md", "csv", "yaml", "mustache"].contains(fileExtension(of: folder))
  }
}
