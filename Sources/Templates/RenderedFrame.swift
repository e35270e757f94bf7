/// A value that a section has pushed while rendering: a view, a text, or a list with the place of the item that is shown.
struct RenderedFrame: ~Copyable {
  let held: Value
  var index = 0
  private(set) var count = 1
  private let reading: Reading

  /// The object that is held, to be read without counting that somebody reads it.
  enum Reading {
    case view(Unmanaged<View>)
    case list(Unmanaged<ViewList>)
    case other
  }

  init(_ held: Value) {
    self.held = held
    reading =
      switch held {
      case .view(let view): .view(.passUnretained(view))
      case .list(let views): .list(.passUnretained(views))
      case .nothing, .text, .html, .address, .flag, .texts: .other
      }
  }

  /// The first item of a list that has so many.
  init(firstOf held: Value, count: Int) {
    self.init(held)
    self.count = count
  }

  func copy() -> RenderedFrame {
    var copy = RenderedFrame(firstOf: held, count: count)
    copy.index = index
    return copy
  }

  func value(at slot: Int) -> Value {
    let index = index
    return switch reading {
    case .view(let view): view._withUnsafeGuaranteedRef { $0.value(at: slot) }
    case .list(let views): views._withUnsafeGuaranteedRef { $0.value(of: index, at: slot) }
    case .other: otherValue
    }
  }

  private var otherValue: Value {
    if case .texts(let texts) = held { .text(texts[index]) } else { held }
  }

  /// What tells the shown item from others of its type, if that is known.
  var key: Int? {
    guard case .list(let views) = reading else { return nil }
    let index = index
    return views._withUnsafeGuaranteedRef { $0.key(of: index) }
  }
}
