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

  /// Two of a type with the same key show the same, on whatever pages of a site they stand; nil where that is not
  /// known.
  var key: Int? { get }
}

extension DeclaredView {
  public var key: Int? { nil }

  /// The view as templates read it.
  public var shown: View {
    let readers = Self.names.readers
    return View({ Self.names.shape }, key: key) { slot in
      readers.withUnsafeBufferPointer { $0[slot].value(of: self) }
    }
  }
}

extension ViewList {
  /// Nil if there is none.
  fileprivate convenience init?<V: DeclaredView>(_ views: [V], key: Int?) {
    guard !views.isEmpty else { return nil }
    let readers = V.names.readers
    // Where the first has none, no other is asked for its own.
    let keyOfView: @Sendable (Int) -> Int? = { index in views[index].key }
    self.init(
      count: views.count, key: key, keyOfView: views[0].key == nil ? nil : keyOfView,
      { index, slot in
        lend(readers, slot, views, index) { reader, view in reader.value(of: view) }
      })
  }
}

/// Shows an element of each of two arrays where it lies: as far as a compiler knows, whoever reads it may change the
/// array meanwhile, so that it would be copied.
@inline(__always)
private func lend<First, Second, Result>(
  _ first: [First], _ firstIndex: Int, _ second: [Second], _ secondIndex: Int,
  _ take: (borrowing First, borrowing Second) -> Result
) -> Result {
  precondition(first.indices ~= firstIndex && second.indices ~= secondIndex)
  return first.withUnsafeBufferPointer { first in
    second.withUnsafeBufferPointer { second in
      guard let first = first.baseAddress, let second = second.baseAddress else {
        preconditionFailure("An array with an element has memory.")
      }
      return lend(first + firstIndex, second + secondIndex, take)
    }
  }
}

/// What may be no copy is lent; the same code serves what may.
@inline(__always)
private func lend<First: ~Copyable, Second: ~Copyable, Result>(
  _ first: UnsafePointer<First>, _ second: UnsafePointer<Second>,
  _ take: (borrowing First, borrowing Second) -> Result
) -> Result {
  take(first.pointee, second.pointee)
}

/// The names of a type of view.
///
/// An object, since every view holds it; a value under a name is read from several threads at once and without
/// counting who holds what.
public final class ViewNames<V>: Sendable {
  public let shape: ViewShape
  public let readers: [Reader<V>]

  public init(_ names: ViewName<V>...) {
    shape = ViewShape(names.map(\.slot))
    readers = names.map(\.reader)
  }
}

/// How the value under a name is read from a view.
public enum Reader<V>: Sendable {
  case text(@Sendable (V) -> String?)
  case html(@Sendable (V) -> [UInt8]?)
  case address(@Sendable (V) -> String?)
  case flag(@Sendable (V) -> Bool)
  case view(@Sendable (V) -> View?)
  case list(@Sendable (V) -> ViewList?)
  case texts(@Sendable (V) -> [String])

  public func value(of view: V) -> Value {
    switch self {
    case .text(let read): read(view).map(Value.text) ?? .nothing
    case .html(let read): read(view).map(Value.html) ?? .nothing
    case .address(let read): read(view).map(Value.address) ?? .nothing
    case .flag(let read): .flag(read(view))
    case .view(let read): read(view).map(Value.view) ?? .nothing
    case .list(let read): read(view).map(Value.list) ?? .nothing
    case .texts(let read): .texts(read(view))
    }
  }
}

/// One name of a type of view: its kind, and how its value is read.
public struct ViewName<V>: Sendable {
  let slot: ViewShape.Slot
  let reader: Reader<V>

  /// A text; nil and the empty text are false in a section.
  public static func text(
    _ name: String, _ read: @escaping @Sendable (V) -> String?
  ) -> Self {
    Self(slot: .init(name, .text), reader: .text(read))
  }

  /// Finished HTML; nil and no bytes are false in a section.
  public static func html(
    _ name: String, _ read: @escaping @Sendable (V) -> [UInt8]?
  ) -> Self {
    Self(slot: .init(name, .html), reader: .html(read))
  }

  /// An address that is safe to follow; nil and the empty text are false in a section.
  public static func address(
    _ name: String, _ read: @escaping @Sendable (V) -> String?
  ) -> Self {
    Self(slot: .init(name, .address), reader: .address(read))
  }

  /// A condition for sections. It cannot be written and pushes nothing.
  public static func flag(_ name: String, _ read: @escaping @Sendable (V) -> Bool) -> Self {
    Self(slot: .init(name, .flag), reader: .flag(read))
  }

  /// Another view, whose names a section shows beside the outer ones.
  public static func view<W: DeclaredView>(
    _ name: String, _ read: @escaping @Sendable (V) -> W?
  ) -> Self {
    Self(
      slot: .init(name, .view { W.names.shape }), reader: .view { view in read(view)?.shown })
  }

  /// Views, for each of which a section is repeated. Where many pages have the same, a key tells which.
  public static func list<W: DeclaredView>(
    _ name: String, key: @escaping @Sendable (V) -> Int? = { _ in nil },
    _ read: @escaping @Sendable (V) -> [W]
  ) -> Self {
    Self(
      slot: .init(name, .list { W.names.shape }),
      reader: .list { view in ViewList(read(view), key: key(view)) })
  }

  /// Plain texts, for each of which a section is repeated; each is `{{.}}` in it.
  public static func texts(
    _ name: String, _ read: @escaping @Sendable (V) -> [String]
  ) -> Self {
    Self(slot: .init(name, .list { ViewShape.text }), reader: .texts(read))
  }
}
