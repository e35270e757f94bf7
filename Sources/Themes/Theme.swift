public import Diagnostics
public import Pages
public import Templates

/// A theme made ready: every template compiled against the views it will be shown, and its other files.
public struct Theme: Sendable {
  public let templates: [PageTemplate: CompiledTemplate]
  /// Style sheets, pictures and whatever else pages refer to.
  public let assets: [OutputFile]
  public let styleSheets: [LinkedAsset]
  public let scripts: [LinkedAsset]
  /// What the templates were compiled from, by their names; nil if there was something to say about one.
  let sources: [String: SourceFile]?

  /// Whether the templates were compiled from these very files, and without a mistake.
  func isMade(from files: [String: SourceFile]) -> Bool {
    guard let sources, sources.count == files.count else { return false }
    return files.allSatisfy { sources[$0.key] === $0.value }
  }
}
