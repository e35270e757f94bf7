/// The names that a type of view declares, with the kind of value under each.
///
/// Two shapes are the same only if they are one object. The shapes of nested views are asked for when a
/// template first enters them, so that a tree's node can hold a list of nodes.
public final class ViewShape: Sendable {
  public enum Kind: Sendable {
    case text
    case html
    case address
    case flag
    case view(@Sendable () -> ViewShape)
    case list(@Sendable () -> ViewShape)
  }

  public struct Slot: Sendable {
    public let name: String
    public let kind: Kind

    public init(_ name: String, _ kind: Kind) {
      self.name = name
      self.kind = kind
    }
  }

  public let slots: [Slot]
  private let numbers: [String: Int]

  /// A name may be `.`, which stands for the view itself in `{{.}}` and `{{#.}}`.
  public init(_ slots: [Slot]) {
    var numbers: [String: Int] = [:]
    for (number, slot) in slots.enumerated() {
      let earlier = numbers.updateValue(number, forKey: slot.name)
      precondition(earlier == nil, "A view declares the name \(slot.name) twice.")
    }
    self.slots = slots
    self.numbers = numbers
  }

  public func slot(named name: String) -> Int? { numbers[name] }

  /// What a section over a text, some HTML or an address pushes: the value itself, as `{{.}}`.
  public static let text = ViewShape([Slot(".", .text)])
  static let html = ViewShape([Slot(".", .html)])
  static let address = ViewShape([Slot(".", .address)])
}
