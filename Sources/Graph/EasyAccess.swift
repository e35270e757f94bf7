internal import Diagnostics
internal import Documents

/// The pages in Leichte Sprache and in Deutsche Gebärdensprache: those that the site's settings name, or
/// else those that are called so.
package struct EasyAccess: Sendable {
  /// A page that the settings may name.
  package enum Choice: Sendable {
    /// Neither named nor called so, or nobody may see it yet.
    case missing
    /// Named, but there is no such document, which has been reported.
    case reported
    case page(NodeID)
  }

  package let plainLanguage: Choice
  package let signLanguage: Choice

  init(_ settings: SiteSettings, _ linker: inout Linker) {
    plainLanguage = Choice(
      settings.plainLanguage, or: Name("plain-language", "leichte-sprache"), in: settings, &linker)
    signLanguage = Choice(
      settings.signLanguage, or: Name("sign-language", "gebaerdensprache"), in: settings, &linker)
  }
}

extension EasyAccess.Choice {
  package var node: NodeID? {
    if case .page(let node) = self { node } else { nil }
  }

  fileprivate init(
    _ reference: AnyReference?, or name: Name, in settings: SiteSettings,
    _ linker: inout Linker
  ) {
    guard let reference else {
      let pages = linker.names.pages
      let page = pages.id(of: name.german) ?? pages.id(of: name.english)
      self = page.map { .page($0.node) } ?? .missing
      return
    }
    let errorCount = linker.log.errorCount
    if let node = linker.resolve(reference, in: settings.file) {
      self = .page(node)
    } else {
      self = linker.log.errorCount == errorCount ? .missing : .reported
    }
  }
}
