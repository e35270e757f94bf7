package import Diagnostics
package import Pages
package import Templates

/// A theme made ready: every template compiled against the views it will be shown, and its other files.
package struct Theme: Sendable {
  package let templates: [PageTemplate: CompiledTemplate]
  /// Style sheets, pictures and whatever else pages refer to.
  package let assets: [OutputFile]
  package let styleSheets: [LinkedAsset]
  package let scripts: [LinkedAsset]
}
