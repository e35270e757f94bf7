import Diagnostics

/// Finding what a name means.
extension TemplateCompiler {
  struct Found {
    let path: ValuePath
    let kind: ViewShape.Kind
  }

  /// Where a tag's value is found, looking from the innermost view outwards; reports a name that is
  /// nowhere.
  mutating func resolve(_ tag: Tag, in scope: Scope) -> Found? {
    let file = scope.template.file
    guard tag.name != "." else { return resolveItself(tag, at: Place(file, tag.nameSpan)) }
    if let flag = ItemFlag(rawValue: tag.name) {
      report(.notWritable(flag.rawValue, .flag, at: Place(file, tag.nameSpan)))
      return nil
    }
    let dot = UInt8(ascii: ".")
    let parts =
      tag.name.utf8.contains(dot)
      ? tag.name.utf8.split(separator: dot).map { String(Substring($0)) } : [tag.name]
    guard let first = parts.first else { return nil }
    var offset = tag.nameSpan.start
    guard let (frame, shape, slot) = innermost(first) else {
      if frames.allSatisfy({ $0.shape != nil }) {
        let place = Place(file, Span(offset, offset + first.utf8.count))
        report(.unknownName(first, at: place, among: visibleNames))
      }
      return nil
    }
    outermostAsked = min(outermostAsked, frame)
    if frame == 0 {
      if parts.count > 1 { askedOfRoot.views.insert(slot) } else { askedOfRoot.areOthers = true }
    }
    var kind = shape.slots[slot].kind
    let deeperStart = deeperSlots.count
    for (number, part) in parts.enumerated().dropFirst() {
      let before = Place(file, Span(offset, offset + parts[number - 1].utf8.count))
      offset += parts[number - 1].utf8.count + 1
      guard case .view(let nested) = kind else {
        report(.nothingInside(parts[number - 1], kind, part, at: before))
        return nil
      }
      let inner = nested()
      guard let slot = inner.slot(named: part) else {
        let place = Place(file, Span(offset, offset + part.utf8.count))
        report(.unknownName(part, at: place, among: inner.slots.map(\.name)))
        return nil
      }
      deeperSlots.append(Int32(slot))
      kind = inner.slots[slot].kind
    }
    return Found(
      path: ValuePath(
        frame: Int32(frame), slot: Int32(slot), deeperStart: Int32(deeperStart),
        deeperCount: Int32(deeperSlots.count - deeperStart)),
      kind: kind)
  }

  /// Whether two paths lead to one value.
  func finds(_ path: ValuePath, theSameAs other: ValuePath) -> Bool {
    path.frame == other.frame && path.slot == other.slot
      && deeperSlots[path.deeperSlots] == deeperSlots[other.deeperSlots]
  }

  /// The innermost frame of a list, which `-first` and `-last` are about.
  var innermostItem: Int? { frames.lastIndex { $0.isItem } }

  private mutating func resolveItself(_ tag: Tag, at place: Place) -> Found? {
    guard let shape = frames.last?.shape else { return nil }
    guard let slot = shape.slot(named: ".") else {
      report(.noValueItself(at: place))
      return nil
    }
    return Found(
      path: ValuePath(
        frame: Int32(frames.count - 1), slot: Int32(slot), deeperStart: 0, deeperCount: 0),
      kind: shape.slots[slot].kind)
  }

  private func innermost(_ name: String) -> (Int, ViewShape, Int)? {
    for (number, frame) in frames.enumerated().reversed() {
      if let shape = frame.shape, let slot = shape.slot(named: name) {
        return (number, shape, slot)
      }
    }
    return nil
  }

  /// Every name that exists here, those of the innermost view first.
  var visibleNames: [String] {
    var seen: Set<String> = []
    return frames.reversed().flatMap { $0.shape?.slots.map(\.name) ?? [] }
      .filter { seen.insert($0).inserted }
  }
}
