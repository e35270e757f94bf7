/// One run of a compiled template. Its stacks are its own, so that no depth of a tree can overflow.
struct Renderer {
  private struct Frame {
    var value: Value
    var isFirst = false
    var isLast = false
  }

  private struct Loop {
    let items: Value
    var next: Int
    let count: Int
  }

  /// Where a routine goes on when the one that it called ends.
  private struct Return {
    let routine: Int
    let counter: Int
    let base: Int
    let indentCount: Int
  }

  /// A part that is being written, to be kept.
  private struct OpenPart {
    let part: Int32
    let key: Int
    let start: Int
  }

  private let template: CompiledTemplate
  private let kept: KeptParts?
  /// The parts that are open; nil for one that is not kept.
  private var openParts: [OpenPart?] = []
  private var frames: [Frame]
  private var loops: [Loop] = []
  private var returns: [Return] = []
  private var base = 0
  private var indent: [UInt8] = []
  /// The root's own views by their slots, as far as they were asked for: a page names its frame and its words all
  /// the time.
  private var rootViews: [View?]

  init(_ template: CompiledTemplate, _ view: View, keeping kept: KeptParts?) {
    self.template = template
    self.kept = kept
    frames = [Frame(value: .view(view))]
    frames.reserveCapacity(16)
    rootViews = Array(repeating: nil, count: view.shape.slots.count)
  }

  /// How many routines may wait for one another: more than any tree is deep.
  private static let deepestCalls = 10_000

  /// False if routines call one another without end.
  mutating func run(into buffer: inout [UInt8]) -> Bool {
    var routine = 0
    var code = template.routines[0]
    var counter = 0
    while true {
      guard counter < code.count else {
        guard let back = returns.popLast() else { return true }
        frames.removeLast(frames.count - base)
        indent.removeLast(indent.count - back.indentCount)
        (routine, counter, base) = (back.routine, back.counter, back.base)
        code = template.routines[routine]
        continue
      }
      let instruction = code[counter]
      counter += 1
      switch instruction {
      case .bytes(let start, let end):
        buffer.append(template.text, from: Int(start), to: Int(end))
      case .write(let path, let escape):
        switch value(at: path) {
        case .text(let text), .address(let text): buffer.append(text, escaped: escape)
        case .html(let bytes): buffer.append(bytes, escaped: escape)
        default: break
        }
      case .unless(let path, let target):
        if !value(at: path).isShown { counter = Int(target) }
      case .when(let path, let target):
        if value(at: path).isShown { counter = Int(target) }
      case .unlessItem(let frame, let flag, let target):
        if !holds(flag, frame) { counter = Int(target) }
      case .whenItem(let frame, let flag, let target):
        if holds(flag, frame) { counter = Int(target) }
      case .enter(let path, let target):
        let value = value(at: path)
        if value.isShown {
          frames.append(Frame(value: value))
        } else {
          counter = Int(target)
        }
      case .leave: frames.removeLast()
      case .begin(let path, let target):
        if !begin(value(at: path)) { counter = Int(target) }
      case .repeat(let target):
        if goOn() { counter = Int(target) }
      case .call(let called, let framesStart, let framesEnd, let indentStart, let indentEnd):
        guard returns.count < Self.deepestCalls else { return false }
        returns.append(
          Return(routine: routine, counter: counter, base: base, indentCount: indent.count))
        indent.append(contentsOf: template.text[Int(indentStart)..<Int(indentEnd)])
        let newBase = frames.count
        for frame in template.passedFrames[Int(framesStart)..<Int(framesEnd)] {
          frames.append(frames[base + Int(frame)])
        }
        base = newBase
        routine = Int(called)
        code = template.routines[routine]
        counter = 0
      case .indent: buffer.append(contentsOf: indent)
      case .keep(let part, let frame, let target):
        if !begin(part, frame, in: &buffer) { counter = Int(target) }
      case .endKeep: endPart(in: buffer)
      }
    }
  }

  private mutating func value(at path: ValuePath) -> Value {
    let frame = base + Int(path.frame)
    guard path.deeperCount > 0 else { return value(of: frame, at: path.slot) }
    let start = Int(path.deeperStart)
    let slots = start..<start + Int(path.deeperCount)
    guard frame > 0 || path.deeperCount > 1 else {
      return rootView(at: Int(path.slot))?.value(at: Int(template.deeperSlots[start])) ?? .nothing
    }
    var value = value(of: frame, at: path.slot)
    for slot in template.deeperSlots[slots] {
      guard case .view(let inner) = value else { return .nothing }
      value = inner.value(at: Int(slot))
    }
    return value
  }

  private func value(of frame: Int, at slot: Int32) -> Value {
    switch frames[frame].value {
    case .view(let view): view.value(at: Int(slot))
    case let held: held
    }
  }

  private mutating func rootView(at slot: Int) -> View? {
    if let known = rootViews[slot] { return known }
    guard case .view(let root) = frames[0].value, case .view(let view) = root.value(at: slot)
    else { return nil }
    rootViews[slot] = view
    return view
  }

  /// False if what was kept of the part has been written, so that there is nothing more to do.
  private mutating func begin(_ part: Int32, _ frame: Int32, in buffer: inout [UInt8]) -> Bool {
    guard let kept, case .view(let view) = frames[base + Int(frame)].value, let key = view.key
    else {
      openParts.append(nil)
      return true
    }
    if let bytes = kept.bytes(of: part, for: key) {
      buffer.append(contentsOf: bytes)
      return false
    }
    openParts.append(OpenPart(part: part, key: key, start: buffer.count))
    return true
  }

  private mutating func endPart(in buffer: [UInt8]) {
    guard let open = openParts.removeLast() else { return }
    kept?.keep(buffer[open.start...], as: open.part, for: open.key)
  }

  private func holds(_ flag: ItemFlag, _ frame: Int32) -> Bool {
    let frame = frames[base + Int(frame)]
    return flag == .first ? frame.isFirst : frame.isLast
  }

  private mutating func begin(_ items: Value) -> Bool {
    let count =
      switch items {
      case .list(let views): views.count
      case .texts(let texts): texts.count
      default: 0
      }
    guard count > 0 else { return false }
    loops.append(Loop(items: items, next: 1, count: count))
    frames.append(Frame(value: item(0, of: items), isFirst: true, isLast: count == 1))
    return true
  }

  private mutating func goOn() -> Bool {
    let last = loops.count - 1
    let loop = loops[last]
    guard loop.next < loop.count else {
      loops.removeLast()
      frames.removeLast()
      return false
    }
    loops[last].next += 1
    frames[frames.count - 1] = Frame(
      value: item(loop.next, of: loop.items), isLast: loop.next == loop.count - 1)
    return true
  }

  private func item(_ number: Int, of items: Value) -> Value {
    switch items {
    case .list(let views): .view(views[number])
    case .texts(let texts): .text(texts[number])
    default: .nothing
    }
  }
}
