public import Diagnostics
internal import Documents

/// The pages in Leichte Sprache and in Deutsche Gebärdensprache: those that the site's settings name, or
/// else those that are called so.
public struct EasyAccess: Sendable {
  /// A page that the settings may name.
  public enum Choice: Sendable {
    case notNamed
    /// Named, but no such document exists or it cannot be read, which has been reported.
    case reported
    /// Named, at this place in the settings, but a draft or otherwise not to be seen.
    case withheld(Span)
    case page(NodeID)
  }

  public let plainLanguage: Choice
  public let signLanguage: Choice

  init(_ settings: SiteSettings, _ linker: inout Linker) {
    plainLanguage = Choice(
      settings.plainLanguage, or: Name("plain-language", "leichte-sprache"), in: settings, &linker)
    signLanguage = Choice(
      settings.signLanguage, or: Name("sign-language", "gebaerdensprache"), in: settings, &linker)
  }
}

extension EasyAccess.Choice {
  public var node: NodeID? {
    if case .page(let node) = self { node } else { nil }
  }

  fileprivate init(
    _ reference: AnyReference?, or name: Name, in settings: SiteSettings,
    _ linker: inout Linker
  ) {
    guard let reference else {
      let names = linker.names
      let found = names.entry(.page, name.german) ?? names.entry(.page, name.english)
      self = if case .document(let node) = found { .page(node) } else { .notNamed }
      return
    }
    self =
      switch linker.find(reference, in: settings.file) {
      case .document(let node): .page(node)
      case .withheld: .withheld(reference.span)
      case .unreadable, nil: .reported
      }
  }
}
