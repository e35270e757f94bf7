import Synchronization
import Templates

/// JSON data of the Mustache specification.
enum JSON: Decodable, Sendable {
  case null
  case flag(Bool)
  case text(String)
  case list([JSON])
  case object([String: JSON])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Int.self) {
      self = .text(String(number))
    } else if let number = try? container.decode(Double.self) {
      self = .text("\(number)")
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([JSON].self) {
      self = .list(list)
    } else {
      self = .object(try container.decode([String: JSON].self))
    }
  }
}

/// A view whose shape is what some JSON data happens to hold.
struct JSONView {
  let shape: ViewShape
  private let values: [Value]

  init(_ data: JSON) { self.init(data, commonShape(of: [data], [:])) }

  private init(_ data: JSON, _ shape: ViewShape) {
    self.shape = shape
    values = shape.slots.map { slot in
      let held: JSON
      if case .object(let object) = data {
        held = object[slot.name] ?? .null
      } else {
        held = slot.name == "." ? data : .null
      }
      switch (held, slot.kind) {
      case (.flag(let flag), _): return .flag(flag)
      case (.text(let text), _): return .text(text)
      case (.list(let items), .list(let shape)):
        let views = items.map { JSONView($0, shape()).shown }
        return .list(
          ViewList(count: views.count) { views[$0].value(at: $1) })
      case (.object, .view(let shape)): return .view(JSONView(held, shape()).shown)
      default: return .nothing
      }
    }
  }

  var shown: View { View({ shape }, { values[$0] }) }
}

/// A shape that is asked for before it is complete, because it holds itself.
private final class Knot: Sendable {
  let shape = Mutex<ViewShape?>(nil)

  func tied() -> ViewShape { shape.withLock { $0 } ?? ViewShape([]) }
}

/// The shape of all of some values. A list without items has the shape of the list of the same name
/// around it, as in a tree.
private func commonShape(of values: [JSON], _ around: [String: Knot]) -> ViewShape {
  var names: [String: [JSON]] = [:]
  for value in values {
    if case .object(let object) = value {
      for (name, held) in object { names[name, default: []].append(held) }
    } else {
      names[".", default: []].append(value)
    }
  }
  return ViewShape(
    names.sorted { $0.key < $1.key }.map { name, held in
      .init(name, kind(of: held, named: name, around))
    })
}

private func kind(
  of values: [JSON], named name: String, _ around: [String: Knot]
) -> ViewShape.Kind {
  var items: [JSON] = []
  var isList = false
  for value in values {
    switch value {
    case .flag: return .flag
    case .text: return .text
    case .object:
      let inner = commonShape(of: values, around)
      return .view { inner }
    case .list(let more):
      isList = true
      items += more
    case .null: break
    }
  }
  guard isList else { return .text }
  if items.isEmpty, let knot = around[name] { return .list { knot.tied() } }
  let knot = Knot()
  let inner = commonShape(of: items, around.merging([name: knot]) { _, new in new })
  knot.shape.withLock { $0 = inner }
  return .list { inner }
}
