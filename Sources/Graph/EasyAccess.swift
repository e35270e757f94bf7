package import Diagnostics
internal import Documents

/// The pages in Leichte Sprache and in Deutsche Gebärdensprache that the site's settings name.
package struct EasyAccess: Sendable {
  /// A page that the settings may name.
  package enum Choice: Sendable {
    case notNamed
    /// Named, but no such document exists, which has been reported.
    case reported
    /// Named, at this place in the settings, but a draft or otherwise not to be seen.
    case withheld(Span)
    case page(NodeID)
  }

  package let plainLanguage: Choice
  package let signLanguage: Choice

  init(_ settings: SiteSettings, _ linker: inout Linker) {
    plainLanguage = Choice(settings.plainLanguage, in: settings, &linker)
    signLanguage = Choice(settings.signLanguage, in: settings, &linker)
  }
}

extension EasyAccess.Choice {
  package var node: NodeID? {
    if case .page(let node) = self { node } else { nil }
  }

  fileprivate init(
    _ reference: AnyReference?, in settings: SiteSettings, _ linker: inout Linker
  ) {
    guard let reference else {
      self = .notNamed
      return
    }
    let errorCount = linker.log.errorCount
    if let node = linker.resolve(reference, in: settings.file, reportsWithheld: false) {
      self = .page(node)
    } else {
      self = linker.log.errorCount == errorCount ? .withheld(reference.span) : .reported
    }
  }
}
