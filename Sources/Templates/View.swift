/// What a template may see: values under names that are declared for the type as a whole.
///
/// A view is read by slot number, never by name: names are looked up once, when a template is compiled. It is an
/// object, since rendering does little else than pass views on.
public final class View: Sendable {
  private let shapeOfType: @Sendable () -> ViewShape
  private let read: @Sendable (Int) -> Value
  /// Views of one shape with the same key have the same values, as long as nothing is read anew.
  let key: Int?

  /// `read` gives the value under the name with a number in the shape's slots.
  public init(
    _ shape: @escaping @Sendable () -> ViewShape, key: Int? = nil,
    _ read: @escaping @Sendable (Int) -> Value
  ) {
    shapeOfType = shape
    self.key = key
    self.read = read
  }

  /// What this view declares; the same object for every value of a type.
  public var shape: ViewShape { shapeOfType() }

  public func value(at slot: Int) -> Value { read(slot) }
}

/// Views of one type, read where they stand in their list: most lists are walked through once, and what was made of
/// an item before is written again without reading it.
public final class ViewList: Sendable {
  public let count: Int
  /// Lists under one name with the same key are the same, as long as nothing is read anew.
  let key: Int?
  private let keyOfView: (@Sendable (_ index: Int) -> Int?)?
  private let read: @Sendable (_ index: Int, _ slot: Int) -> Value

  /// `read` gives the value of the view with an index, under the name with a number in its shape's slots.
  public init(
    count: Int, key: Int? = nil, keyOfView: (@Sendable (_ index: Int) -> Int?)? = nil,
    _ read: @escaping @Sendable (_ index: Int, _ slot: Int) -> Value
  ) {
    self.count = count
    self.key = key
    self.keyOfView = keyOfView
    self.read = read
  }

  /// Views of one shape with the same key have the same values, as long as nothing is read anew.
  func key(of index: Int) -> Int? { keyOfView?(index) }

  public func value(of index: Int, at slot: Int) -> Value { read(index, slot) }
}

/// What stands under a name of a view. Its kind is the one that the view's shape declares for the
/// name, or `nothing`.
public enum Value: Sendable {
  /// A text, address, HTML or view that is missing: writes nothing, and is false in a section.
  case nothing
  /// Escaped by its position in the template.
  case text(String)
  /// Finished HTML: written as it is, and only between elements.
  case html([UInt8])
  /// An address: the only value that may begin an `href` or `src`. Its scheme is its maker's concern.
  case address(String)
  case flag(Bool)
  case view(View)
  case list(ViewList)
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
    case .list(let views): views.count > 0
    case .texts(let texts): !texts.isEmpty
    }
  }
}
