/// What a template may see: values under names that are declared for the type as a whole.
///
/// A view is read by slot number, never by name: names are looked up once, when a template is compiled. It is an
/// object, since rendering does little else than pass views on.
package protocol View: AnyObject, Sendable {
  /// What this view declares; the same object for every value of the type.
  var shape: ViewShape { get }
  /// The value under the name with this number in `shape.slots`.
  func value(at slot: Int) -> Value
}

/// What stands under a name of a view. Its kind is the one that the view's shape declares for the
/// name, or `nothing`.
package enum Value: Sendable {
  /// A text, address, HTML or view that is missing: writes nothing, and is false in a section.
  case nothing
  /// Escaped by its position in the template.
  case text(String)
  /// Finished HTML: written as it is, and only between elements.
  case html([UInt8])
  /// An address: the only value that may begin an `href` or `src`. Its scheme is its maker's concern.
  case address(String)
  case flag(Bool)
  case view(any View)
  case list([any View])
  /// A list of plain texts, each of them `{{.}}` in a section.
  case texts([String])

  /// Whether a section over this value is shown.
  var isShown: Bool {
    switch self {
    case .nothing: false
    case .text(let text), .address(let text): !text.isEmpty
    case .html(let bytes): !bytes.isEmpty
    case .flag(let flag): flag
    case .view: true
    case .list(let views): !views.isEmpty
    case .texts(let texts): !texts.isEmpty
    }
  }
}
