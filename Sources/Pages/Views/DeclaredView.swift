package import Templates

/// A view whose type declares its names once, next to how each is read:
///
///     struct ProjectView: DeclaredView {
///       let project: Project
///       static let names = ViewNames<Self>(
///         .text("title") { $0.project.title },
///         .list("milestones") { $0.project.milestones.map(MilestoneView.init) })
///     }
///
/// Only what a template uses is ever read. This stands beside the views: the compiler makes code of its own
/// for each type only within a target, and rendering does little else than read values.
package protocol DeclaredView: Sendable {
  static var names: ViewNames<Self> { get }
}

extension DeclaredView {
  /// The view as templates read it.
  package var shown: View { View({ Self.names.shape }, { Self.names.readers[$0](self) }) }
}

/// The names of a type of view.
package struct ViewNames<V>: Sendable {
  package let shape: ViewShape
  package let readers: [@Sendable (V) -> Value]

  package init(_ names: ViewName<V>...) {
    shape = ViewShape(names.map(\.slot))
    readers = names.map(\.read)
  }
}

/// One name of a type of view: its kind, and how its value is read.
package struct ViewName<V>: Sendable {
  let slot: ViewShape.Slot
  let read: @Sendable (V) -> Value

  /// A text; nil and the empty text are false in a section.
  package static func text(
    _ name: String, _ read: @escaping @Sendable (V) -> String?
  ) -> Self {
    Self(slot: .init(name, .text)) { view in read(view).map(Value.text) ?? .nothing }
  }

  /// Finished HTML; nil and no bytes are false in a section.
  package static func html(
    _ name: String, _ read: @escaping @Sendable (V) -> [UInt8]?
  ) -> Self {
    Self(slot: .init(name, .html)) { view in read(view).map(Value.html) ?? .nothing }
  }

  /// An address that is safe to follow; nil and the empty text are false in a section.
  package static func address(
    _ name: String, _ read: @escaping @Sendable (V) -> String?
  ) -> Self {
    Self(slot: .init(name, .address)) { view in read(view).map(Value.address) ?? .nothing }
  }

  /// A condition for sections. It cannot be written and pushes nothing.
  package static func flag(_ name: String, _ read: @escaping @Sendable (V) -> Bool) -> Self {
    Self(slot: .init(name, .flag)) { view in .flag(read(view)) }
  }

  /// Another view, whose names a section shows beside the outer ones.
  package static func view<W: DeclaredView>(
    _ name: String, _ read: @escaping @Sendable (V) -> W?
  ) -> Self {
    Self(slot: .init(name, .view { W.names.shape })) { view in
      read(view).map { .view($0.shown) } ?? .nothing
    }
  }

  /// Views, for each of which a section is repeated.
  package static func list<W: DeclaredView>(
    _ name: String, _ read: @escaping @Sendable (V) -> [W]
  ) -> Self {
    Self(slot: .init(name, .list { W.names.shape })) { view in .list(read(view).map(\.shown)) }
  }

  /// Plain texts, for each of which a section is repeated; each is `{{.}}` in it.
  package static func texts(
    _ name: String, _ read: @escaping @Sendable (V) -> [String]
  ) -> Self {
    Self(slot: .init(name, .list { ViewShape.text })) { view in .texts(read(view)) }
  }
}
