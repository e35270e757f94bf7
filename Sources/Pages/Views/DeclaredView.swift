public import Templates

/// A view whose type declares its names once, next to how each is read:
///
///     struct ProjectView: DeclaredView {
///       let project: Project
///       static let names = ViewNames<Self>(
///         .text("title") { $0.project.title },
///         .list("milestones") { $0.project.milestones.map(MilestoneView.init) })
///     }
///
/// Only what a template uses is ever read.
public protocol DeclaredView: Sendable {
  static var names: ViewNames<Self> { get }
}

extension DeclaredView {
  /// The view as templates read it.
  public var shown: View { View({ Self.names.shape }, { Self.names.readers[$0](self) }) }
}

/// The names of a type of view.
public struct ViewNames<V>: Sendable {
  public let shape: ViewShape
  public let readers: [@Sendable (V) -> Value]

  public init(_ names: ViewName<V>...) {
    shape = ViewShape(names.map(\.slot))
    readers = names.map(\.read)
  }
}

/// One name of a type of view: its kind, and how its value is read.
public struct ViewName<V>: Sendable {
  let slot: ViewShape.Slot
  let read: @Sendable (V) -> Value

  /// A text; nil and the empty text are false in a section.
  public static func text(
    _ name: String, _ read: @escaping @Sendable (V) -> String?
  ) -> Self {
    Self(slot: .init(name, .text)) { view in read(view).map(Value.text) ?? .nothing }
  }

  /// Finished HTML; nil and no bytes are false in a section.
  public static func html(
    _ name: String, _ read: @escaping @Sendable (V) -> [UInt8]?
  ) -> Self {
    Self(slot: .init(name, .html)) { view in read(view).map(Value.html) ?? .nothing }
  }

  /// An address that is safe to follow; nil and the empty text are false in a section.
  public static func address(
    _ name: String, _ read: @escaping @Sendable (V) -> String?
  ) -> Self {
    Self(slot: .init(name, .address)) { view in read(view).map(Value.address) ?? .nothing }
  }

  /// A condition for sections. It cannot be written and pushes nothing.
  public static func flag(_ name: String, _ read: @escaping @Sendable (V) -> Bool) -> Self {
    Self(slot: .init(name, .flag)) { view in .flag(read(view)) }
  }

  /// Another view, whose names a section shows beside the outer ones.
  public static func view<W: DeclaredView>(
    _ name: String, _ read: @escaping @Sendable (V) -> W?
  ) -> Self {
    Self(slot: .init(name, .view { W.names.shape })) { view in
      read(view).map { .view($0.shown) } ?? .nothing
    }
  }

  /// Views, for each of which a section is repeated.
  public static func list<W: DeclaredView>(
    _ name: String, _ read: @escaping @Sendable (V) -> [W]
  ) -> Self {
    Self(slot: .init(name, .list { W.names.shape })) { view in .list(read(view).map(\.shown)) }
  }

  /// Plain texts, for each of which a section is repeated; each is `{{.}}` in it.
  public static func texts(
    _ name: String, _ read: @escaping @Sendable (V) -> [String]
  ) -> Self {
    Self(slot: .init(name, .list { ViewShape.text })) { view in .texts(read(view)) }
  }
}
