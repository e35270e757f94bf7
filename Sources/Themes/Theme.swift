public import Diagnostics
public import Graph
public import Pages
public import Templates

/// A theme as it was read: every template compiled against the views it will be shown, and its other files. Nothing of it
/// depends on what the site says.
public struct PlainTheme: Sendable {
  let templates: [PageTemplate: CompiledTemplate]
  let assets: Assets
  /// What the templates were compiled from, by their names; nil if there was something to say about one.
  let sources: [String: SourceFile]?
  /// What there was to say.
  public let log: DiagnosticLog

  /// With the colours of a site and its fields.
  public func coloured(for graph: SiteGraph) -> Theme {
    let (styleSheet, file) = published("style", ".css", assets.styles + siteStyles(of: graph))
    return Theme(
      templates: templates, assets: assets.files + [file], styleSheets: [styleSheet],
      scripts: assets.scripts, sources: sources)
  }
}

/// A theme made ready for a site.
public struct Theme: Sendable {
  public let templates: [PageTemplate: CompiledTemplate]
  /// Style sheets, pictures and whatever else pages refer to.
  public let assets: [OutputFile]
  public let styleSheets: [LinkedAsset]
  public let scripts: [LinkedAsset]
  /// As in `PlainTheme`.
  let sources: [String: SourceFile]?

  /// Whether the templates were compiled from these very files, and without a mistake.
  func isMade(from files: [String: SourceFile]) -> Bool {
    guard let sources, sources.count == files.count else { return false }
    return files.allSatisfy { sources[$0.key] === $0.value }
  }
}
